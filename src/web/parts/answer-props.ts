import type { AskPageQuery, ShownAnswerFragment } from '../../client/operations.js';
import type { Address } from '../address.js';

/**
 * The one body that is offered for a matter where asking it would say no more: no source shows for the day that the matter is its own.
 * `null` where a choice leads on.
 */
export function onlyBody({ status, subject, choices, caveats }: ShownAnswerFragment): ShownAnswerFragment['choices'][number]['body'] | null {
  const isUnshown = caveats.some(({ code }) => code === 'MANDATE_NOT_VERIFIED' || code === 'BASIS_ENDS');
  return status === 'NOT_ESTABLISHED' && subject !== null && choices.length === 1 && isUnshown ? (choices[0]?.body ?? null) : null;
}

/** An answer with its province, and where it is shown. */
export interface AnswerProps {
  answer: ShownAnswerFragment;
  province: NonNullable<AskPageQuery['province']>;
  address: Address;
}
