import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { DutyForm } from './duty-form.js';
import { Decide } from './head-form.js';
import { wait, waitingOf } from './outbox.js';
import { isWhole, percentOf, type Clause, type Draft, type Duty } from './state.js';
import { useKeys } from './use-keys.js';
import type { Vocabulary } from './vocabulary.js';
import { useWords } from './words-of.js';

interface EntryProps {
  draft: Draft;
  clause: Clause;
  vocabulary: Vocabulary;
  onDecide(decision: Clause['decision'], changed: Clause): void;
  onNext(): void;
}

const EMPTY: Duty = { role: 'LEAD', actions: [], subjects: [], within: [], holder: null, limits: [] };

/** One entry: what was proposed, as it may be changed, and the decision. What is being typed stays with the tab until it is decided. */
export function EntryForm({ draft, clause, vocabulary, onDecide, onNext }: EntryProps): VNode {
  const { words, say, code, codesOf, language } = useWords();
  const first = useRef<HTMLSelectElement>(null);
  const [entry, setEntry] = useState<Clause>(() => ({ ...clause, ...(waitingOf(draft.id).typed[clause.path] as Partial<Clause> | undefined) }));
  const change = (part: Partial<Pick<Clause, 'nature' | 'holder' | 'summary' | 'duties'>>): void => {
    setEntry((now) => ({ ...now, ...part }));
    wait(draft.id, (now) => ({ ...now, typed: { ...now.typed, [clause.path]: { ...(now.typed[clause.path] as object), ...part } } }));
  };
  const [lacks, setLacks] = useState(false);
  const decide = (decision: Clause['decision']): void => {
    const incomplete = decision === 'ACCEPTED' && !isWhole(entry);
    setLacks(incomplete);
    if (!incomplete) onDecide(decision, { ...entry, version: clause.version });
  };
  useKeys({
    a: () => decide('ACCEPTED'),
    x: () => decide('REJECTED'),
    u: () => decide('UNDECIDED'),
    e: () => first.current?.focus(),
    s: () => document.getElementById('duty-1-subject')?.focus(),
  });
  const place = [say('line', { line: clause.line }), ...(clause.page === null ? [] : [say('page', { page: clause.page })])].join(', ');
  return (
    <section aria-labelledby="entry-title">
      <h2 id="entry-title">{`${clause.path} · ${code('ReviewDecision', clause.decision)}`}</h2>
      <p class="hint">{[place, ...(clause.score === null ? [] : [say('sure', { percent: percentOf(clause.score) })])].join(' · ')}</p>
      <blockquote>{clause.text}</blockquote>
      {clause.findings.map((found) => (
        <p class={`finding ${found.severity.toLowerCase()}`}>{found.message[language]}</p>
      ))}
      <Proposed clause={clause} vocabulary={vocabulary} />
      {lacks ? (
        <p class="trouble" role="alert">
          {words.lacks}
        </p>
      ) : null}
      <Decide onDecide={decide} onNext={onNext} />
      <label for="nature">{words.nature}</label>
      <select id="nature" ref={first} value={entry.nature} onChange={(event) => change({ nature: event.currentTarget.value as Clause['nature'] })}>
        {codesOf('ClauseNature').map((nature) => (
          <option value={nature}>{code('ClauseNature', nature)}</option>
        ))}
      </select>
      <label for="holder">{words.holder}</label>
      <select id="holder" value={entry.holder ?? entry.heldBy} onChange={(event) => change({ holder: event.currentTarget.value })}>
        {draft.units.map(({ key, name }) => (
          <option value={key}>{name[language]}</option>
        ))}
      </select>
      {entry.duties.map((duty, at) => (
        <DutyForm
          key={at}
          duty={duty}
          number={at + 1}
          units={draft.units}
          vocabulary={vocabulary}
          onChange={(changed) => change({ duties: entry.duties.map((one, index) => (index === at ? changed : one)) })}
          onRemove={() => change({ duties: entry.duties.filter((_one, index) => index !== at) })}
        />
      ))}
      <button type="button" onClick={() => change({ duties: [...entry.duties, EMPTY] })}>
        {words.addDuty}
      </button>
      <fieldset>
        <legend>{words.summary}</legend>
        {(['vi', 'en'] as const).map((one) => (
          <label key={one}>
            {one === 'vi' ? words.inVietnamese : words.inEnglish}
            <textarea
              rows={2}
              value={entry.summary[one]}
              onInput={(event) => change({ summary: { ...entry.summary, [one]: event.currentTarget.value } })}
            />
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Proposed({ clause: { proposed }, vocabulary }: Pick<EntryProps, 'clause' | 'vocabulary'>): VNode {
  const { words, say, code, language } = useWords();
  const lists = { NATURE: 'ClauseNature', ROLE: 'Role', ACTION: 'Action', SUBJECT: '' } as const;
  const shown = proposed.filter(({ field }) => field !== 'NATURE');
  if (shown.length === 0) return <p class="hint">{words.nothingProposed}</p>;
  return (
    <details>
      <summary>{words.proposed}</summary>
      <ul>
        {shown.map(({ field, value, score, matched }) => (
          <li>{`${field === 'SUBJECT' ? (vocabulary.get(value)?.prefLabel[language] ?? value) : code(lists[field], value)} · ${say('sure', { percent: percentOf(score) })} · ${matched.join(', ')}`}</li>
        ))}
      </ul>
    </details>
  );
}
