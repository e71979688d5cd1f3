import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { dayShown, dayTyped } from './days.js';
import { wait, waitingOf } from './outbox.js';
import { HEAD, type Clause, type Draft, type HeadCorrection } from './state.js';
import { useKeys } from './use-keys.js';
import { useWords } from './words-of.js';

interface HeadProps {
  draft: Draft;
  /** The province in words; its key until they are known. */
  province: string;
  onDecide(decision: Clause['decision'], correction: HeadCorrection): void;
  onNext(): void;
}

/** The lines of the head that are put right in one field, each with its word. */
const LINES = [
  ['number', 'number'],
  ['issuedOn', 'issuedOn'],
  ['effectiveFrom', 'effectiveFrom'],
  ['effectiveTo', 'effectiveTo'],
  ['province', 'headProvince'],
  ['body', 'headBody'],
] as const;

/** The head of the document: what it says about itself, as it may be put right. What is typed stays with the tab until it is decided. */
export function HeadForm({ draft, province, onDecide, onNext }: HeadProps): VNode {
  const { words, code, language } = useWords();
  const { id, head, units } = draft;
  const first = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<HeadCorrection>(() => (waitingOf(id).typed[HEAD] as HeadCorrection | undefined) ?? {});
  const change = (part: HeadCorrection): void => {
    setTyped((now) => ({ ...now, ...part }));
    wait(id, (now) => ({ ...now, typed: { ...now.typed, [HEAD]: { ...(now.typed[HEAD] as object), ...part } } }));
  };
  const decide = (decision: Clause['decision']): void => onDecide(decision, withDays(typed));
  useKeys({ a: () => decide('ACCEPTED'), x: () => decide('REJECTED'), u: () => decide('UNDECIDED'), e: () => first.current?.focus() });
  const read = {
    ...head,
    issuedOn: dayShown(head.issuedOn),
    effectiveFrom: dayShown(head.effectiveFrom),
    effectiveTo: dayShown(head.effectiveTo),
    province,
    body: units[0]?.name[language] ?? '',
  };
  return (
    <section aria-labelledby="entry-title">
      <h2 id="entry-title">{`${words.head} · ${code('ReviewDecision', head.decision)}`}</h2>
      <p>{head.title?.[language] ?? words.unknown}</p>
      <Decide onDecide={decide} onNext={onNext} />
      {LINES.map(([line, word], at) => (
        <>
          <label for={`head-${line}`}>{words[word]}</label>
          <input
            id={`head-${line}`}
            ref={at === 0 ? first : undefined}
            autocomplete="off"
            value={typed[line] ?? read[line] ?? ''}
            onInput={(event) => change({ [line]: event.currentTarget.value.trim() })}
          />
        </>
      ))}
      {(['title', 'issuer'] as const).map((part) => (
        <fieldset key={part}>
          <legend>{part === 'title' ? words.about : words.issuer}</legend>
          {(['vi', 'en'] as const).map((one) => {
            const text = typed[part] ?? head[part] ?? { vi: '', en: '' };
            return (
              <label key={one}>
                {one === 'vi' ? words.inVietnamese : words.inEnglish}
                <textarea
                  id={`head-${part}-${one}`}
                  rows={2}
                  value={text[one]}
                  onInput={(event) => change({ [part]: { vi: text.vi, en: text.en, [one]: event.currentTarget.value } })}
                />
              </label>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}

function withDays(typed: HeadCorrection): HeadCorrection {
  const days = (['issuedOn', 'effectiveFrom', 'effectiveTo'] as const).flatMap((line) => (typed[line] ? [[line, dayTyped(typed[line])]] : []));
  return { ...typed, ...Object.fromEntries(days) };
}

/** What can be decided about an entry. */
export function Decide({ onDecide, onNext }: { onDecide(decision: Clause['decision']): void; onNext(): void }): VNode {
  const { words } = useWords();
  return (
    <p class="review-bar">
      <button type="button" class="primary" aria-keyshortcuts="a" onClick={() => onDecide('ACCEPTED')}>
        {words.accept}
      </button>
      <button type="button" aria-keyshortcuts="x" onClick={() => onDecide('REJECTED')}>
        {words.reject}
      </button>
      <button type="button" aria-keyshortcuts="u" onClick={() => onDecide('UNDECIDED')}>
        {words.reopen}
      </button>
      <button type="button" aria-keyshortcuts="n" onClick={onNext}>
        {words.next}
      </button>
    </p>
  );
}
