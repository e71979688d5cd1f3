import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { percentOf, touchedBy, type Clause, type Draft, type Rule } from './state.js';
import { useWords } from './words-of.js';

/** Accepting many entries by a rule of the reviewer's choice: first what it touches, then the decision. */
export function AcceptMany({ draft, onAccept }: { draft: Draft; onAccept(entries: Clause[]): void }): VNode {
  const { words, say, language } = useWords();
  const [rule, setRule] = useState<Rule>({ score: 0.9, holderKnown: true, noFindings: true, withoutDuty: false });
  const [seen, setSeen] = useState(false);
  const touched = seen ? touchedBy(rule, draft) : [];
  const change = (part: Partial<Rule>): void => {
    setSeen(false);
    setRule({ ...rule, ...part });
  };
  const flag = (name: 'holderKnown' | 'noFindings' | 'withoutDuty', label: string): VNode => (
    <label>
      <input type="checkbox" checked={rule[name]} onChange={(event) => change({ [name]: event.currentTarget.checked })} />
      {label}
    </label>
  );
  return (
    <details class="many">
      <summary>{words.many}</summary>
      <label>
        {words.scoreOver}
        <input
          type="number"
          min={0}
          max={100}
          step={5}
          value={percentOf(rule.score)}
          onInput={(event) => change({ score: Number(event.currentTarget.value) / 100 })}
        />
      </label>
      {flag('holderKnown', words.holderKnown)}
      {flag('noFindings', words.noFindings)}
      {flag('withoutDuty', words.headings)}
      <button type="button" onClick={() => setSeen(true)}>
        {words.preview}
      </button>
      {seen ? (
        <>
          <p role="status">{say('touches', { count: touched.length })}</p>
          <ul>
            {touched.map(({ path, summary }) => (
              <li key={path}>{`${path} · ${summary[language]}`}</li>
            ))}
          </ul>
          {touched.length > 0 ? (
            <button
              type="button"
              class="primary"
              onClick={() => {
                onAccept(touched);
                setSeen(false);
              }}
            >
              {say('acceptThese', { count: touched.length })}
            </button>
          ) : null}
        </>
      ) : null}
    </details>
  );
}
