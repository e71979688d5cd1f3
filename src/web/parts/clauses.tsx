import type { VNode } from 'preact';
import type { ShownClauseFragment } from '../../client/operations.js';
import { capitalised } from '../../shared/code-lists.js';
import type { Address } from '../address.js';
import { clauseAt, documentAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { wordsIn } from '../words/words.js';

/** Clauses, each with its document and the law that it rests on below it. */
export function Clauses({ clauses, address }: { clauses: readonly ShownClauseFragment[]; address: Address }): VNode | null {
  if (clauses.length === 0) return null;
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  return (
    <ul class="clauses">
      {clauses.map(({ path, summary, document, basedOn }) => (
        <li>
          <p>
            <a href={clauseAt(document.key, path, address)}>{`${words.clause} ${path}`}</a>
            {', '}
            <a href={documentAt(document.key, address)}>{document.name[language]}</a>
            {': '}
            {summary[language]}
          </p>
          {basedOn.length === 0 ? null : (
            <details>
              <summary>{words.lawBelow}</summary>
              <ul>
                {basedOn.map(({ key, name }) => (
                  <li>
                    <a href={documentAt(key, address)}>{capitalised(name)[language]}</a>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
