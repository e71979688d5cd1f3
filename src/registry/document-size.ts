import { bytesOf } from '../shared/memory.js';
import type { HeldDocument } from './held-document.js';

/** Measured bytes of the objects of a document, with their entries in maps. */
const DOCUMENT = 4_000;
const CLAUSE = 500;
const DUTY = 400;
const OTHER = 500;

/** Bytes of a document with all its clauses and duties. */
export function bytesOfDocument({ clauses, duties, assignments, outcomes }: HeldDocument): number {
  const texts = clauses.reduce((sum, { summary, label }) => sum + bytesOf(summary?.vi ?? '') + bytesOf(summary?.en ?? '') + bytesOf(label ?? ''), 0);
  return DOCUMENT + CLAUSE * clauses.length + DUTY * duties.length + OTHER * (assignments.length + outcomes.length) + texts;
}
