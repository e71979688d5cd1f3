import type { VNode } from 'preact';
import type { ShownAnswerFragment } from '../../client/operations.js';
import { contains } from '../../shared/dates.js';
import type { Address } from '../address.js';
import { documentAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import { wordsIn } from '../words/words.js';

/** By which national law a body has the matter on the day. */
export function Mandates({ answer: { mandates, receipt }, address }: { answer: ShownAnswerFragment; address: Address }): VNode | null {
  if (mandates.length === 0) return null;
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  return (
    <section>
      <h2>{words.byLaw}</h2>
      <ul>
        {mandates.map(({ type, body, basis, note }) => {
          const inForce = basis.filter((ground) => contains(ground, receipt.asOf));
          return (
            <li>
              {`${body.name[language]}, ${CODE_LISTS.MandateType.labels[type][language]}: `}
              {inForce.length === 0 ? words.byLawUnsaid : null}
              {inForce.map(({ name, document }, index) => (
                <>
                  {index === 0 ? '' : '; '}
                  {document ? <a href={documentAt(document.key, address)}>{name[language]}</a> : name[language]}
                </>
              ))}
              {note === null ? null : ` ${note[language]}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
