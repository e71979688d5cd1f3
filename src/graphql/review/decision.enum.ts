import { DECISIONS } from '../../review/corrections.js';
import { enumOf } from '../enums.js';

export const DecisionEnum = enumOf(DECISIONS, 'ReviewDecision', 'What a reviewer has decided about an entry.', {
  ACCEPTED: 'As the entry says.',
  REJECTED: 'The clause keeps its place, and no duty is taken from it.',
  UNDECIDED: 'Nobody has decided yet.',
});
