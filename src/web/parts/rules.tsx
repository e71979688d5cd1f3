import type { VNode } from 'preact';
import type { ShownAnswerFragment } from '../../client/operations.js';
import type { Language } from '../../shared/text.js';
import { ANSWER } from '../words/answer.js';
import { wordsIn } from '../words/words.js';

/** The rules that counted, and those that decided by failing, behind a heading that opens. */
export function Rules({ steps, language }: { steps: ShownAnswerFragment['steps']; language: Language }): VNode | null {
  if (steps.length === 0) return null;
  const words = wordsIn(ANSWER, language);
  return (
    <details class="rules">
      <summary>{words.rules}</summary>
      <ul>
        {steps.map(({ title, met, authority, unit, clause }) => (
          <li>
            {`${met ? words.met : words.notMet}: ${title[language]} (${authority[language]}); ${unit.name[language]}`}
            {clause === null ? '' : `, ${clause.path}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
