import type { VNode } from 'preact';
import { ERRORS, saysWhatToDo, type ErrorCode } from '../../shared/errors.js';
import { fill, type Language } from '../../shared/text.js';
import type { Mistake } from '../page.js';
import { FRAME } from '../words/frame.js';
import { fillIn, wordsIn } from '../words/words.js';
import { dayIn } from './day.js';

interface MistakeProps {
  mistake: Mistake;
  language: Language;
  /** Where a value leads that may have been meant; none leads anywhere by default. */
  leadTo?: ((value: string, label: string) => string) | null;
  /** What a value is called; by default as it is written. */
  nameOf?: (value: string) => string | null;
  /** Where to look for what the address names and the record does not have. */
  search?: string;
}

/** What is no mistake of the reader's: the same can be asked again. */
const BUSY = ['DEADLINE_EXCEEDED', 'SERVICE_UNAVAILABLE'];

/** Why there is no answer, what was expected, and what may have been meant. */
export function MistakeNote({ mistake, language, leadTo = null, nameOf = () => null, search }: MistakeProps): VNode {
  const words = wordsIn(FRAME, language);
  const { code, detail } = mistake;
  const near = readable(detail.nearest, language).map(({ value, label }) => ({ value, label: nameOf(value) ?? label }));
  // A day is typed as people write it, whatever form programs send.
  const expected = code === 'INVALID_DATE' ? words.day : detail.expected[language];
  const right = saysWhatToDo(detail.expected) ? expected : fillIn(FRAME.expected, { expected }, language);
  return (
    <article class="answer" data-status="ERROR" data-code={code}>
      <h1 tabindex={-1}>{words.problem}</h1>
      <p class="sentence">{BUSY.includes(code) ? words.busy : sentenceOf(mistake)[language]}</p>
      {BUSY.includes(code) || search ? null : <p>{right}</p>}
      {near.length === 0 ? null : (
        <>
          <h2>{words.nearest}</h2>
          <ul class="choices">
            {near.map(({ value, label }) => (
              <li>
                {leadTo === null ? (
                  label
                ) : (
                  <a class="choice" href={leadTo(value, label)}>
                    {label}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {search ? (
        <p>
          <a class="choice" href={search}>
            {words.search}
          </a>
        </p>
      ) : null}
    </article>
  );
}

/** The sentence without what stands below it. */
function sentenceOf({ code, text, detail: { given } }: Mistake): Mistake['text'] {
  return Object.hasOwn(ERRORS, code) ? fill(ERRORS[code as ErrorCode], { given }) : text;
}

/** The nearest values with what people call them: `key (name)` by its name, and codes only where nothing else is near. */
function readable(nearest: readonly string[], language: Language): { value: string; label: string }[] {
  const values = nearest.map((value) => {
    const [, key, name] = /^(\S+) \((.+)\)$/.exec(value) ?? [];
    if (key && name) return { value: key, label: name };
    return { value, label: /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayIn(language, value) : value };
  });
  const named = values.filter(({ label }) => !/^[a-z0-9@/.-]+$/.test(label) || /^\d/.test(label));
  return named.length > 0 ? named : values;
}
