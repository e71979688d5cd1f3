import { bytesOf } from '../shared/memory.js';
import type { HeldDocument } from './held-document.js';

/** Objects of a document, by what was measured, with their places in the maps by which they are found. */
const DOCUMENT = 4_000;
const CLAUSE = 500;
const DUTY = 400;
const OTHER = 500;

/** Bytes that a document takes with all that it says. */
export function bytesOfDocument({ clauses, duties, assignments, outcomes }: HeldDocument): number {
  const texts = clauses.reduce((sum, { summary, label }) => sum + bytesOf(summary?.vi ?? '') + bytesOf(summary?.en ?? '') + bytesOf(label ?? ''), 0);
  return DOCUMENT + CLAUSE * clauses.length + DUTY * duties.length + OTHER * (assignments.length + outcomes.length) + texts;
}
