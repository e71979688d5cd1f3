import type { AskPageQuery, ShownAnswerFragment } from '../../client/operations.js';
import type { Address } from '../address.js';

/** An answer with its province, and where it is shown. */
export interface AnswerProps {
  answer: ShownAnswerFragment;
  province: NonNullable<AskPageQuery['province']>;
  address: Address;
}
