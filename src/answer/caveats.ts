import { CAVEATS_OF_CLAUSES } from './words/caveats-of-clauses.js';
import { CAVEATS_OF_QUESTIONS } from './words/caveats-of-questions.js';
import { CAVEATS_OF_TIME } from './words/caveats-of-time.js';

/** Every reservation an answer can carry. */
export const CAVEATS = { ...CAVEATS_OF_TIME, ...CAVEATS_OF_CLAUSES, ...CAVEATS_OF_QUESTIONS };

export type CaveatCode = keyof typeof CAVEATS;
