import type { VNode } from 'preact';
import type { ShownAnswerFragment } from '../../client/operations.js';
import type { Language } from '../../shared/text.js';
import { ANSWER } from '../words/answer.js';

/** Reservations, each with what the one who asks can do. What the keeper of the registry can do is no help to a citizen. */
export function Caveats({ caveats, language }: { caveats: ShownAnswerFragment['caveats']; language: Language }): VNode | null {
  if (caveats.length === 0) return null;
  return (
    <section>
      <h2>{ANSWER.caveats[language]}</h2>
      <ul class="caveats">
        {caveats.map(({ code, message, settle }) => (
          <li data-code={code}>
            {message[language]} <span class="settle">{settle[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
