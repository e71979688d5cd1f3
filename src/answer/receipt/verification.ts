import type { Text } from '../../shared/text.js';
import type { Difference } from './content.js';

/**
 * SAME: the same inputs gave the same answer. DIFFERS: an input has changed since, or another version of the software
 * answers differently. REFUSED: the receipt, or the answer that came with it, is not as it was issued.
 */
export const VERDICTS = ['SAME', 'DIFFERS', 'REFUSED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Verification {
  verdict: Verdict;
  /** Fields that were changed or that cannot be right. Only with REFUSED. */
  refused: Difference[];
  /** Inputs that are not what they were when the receipt was made. */
  inputs: Difference[];
  /** Where the replayed answer differs: by field where the answer was given, else by part. */
  answer: Difference[];
  /** Fields of the answer that receipts do not cover. */
  unchecked: string[];
  /** What else a reader should know. */
  notes: Text[];
}
