/** Megabytes that the service may use by default. */
export const MEMORY = 1_536;
/** With less, nothing is left for keeping answers. */
export const LEAST_MEMORY = 512;

const MEGABYTE = 2 ** 20;
/** Memory outside V8's heap, and compiled code (MB). */
const OUTSIDE = 160;
/** Heap used by the program and the records, without the clauses of documents, before the first question (MB). */
const PROGRAM = 120;
/** Per cent by which V8's heap may grow beyond what the last collection left in use, before the next collection. */
export const HEAP_GROWTH = 40;
/** Memory of the process for each byte in use: that growth, and pages that V8 holds ready. Measured as 1.8 with questions that are all new. */
const TAKEN_FOR_EACH = 1.8;

/** How many bytes each cache may use. */
export interface Shares {
  /** Answers, as they were asked and by their content. */
  answers: number;
  /** Bodies on a stretch of days, each with its documents. */
  bodies: number;
  /** Documents with their clauses. */
  documents: number;
  /** Which unit each meaning of a text leads to. */
  destinations: number;
  /** Results of operations, as texts. */
  results: number;
  /** Responses as they were sent. */
  sent: number;
}

/** The share of each cache. Documents in bodies, and clauses in answers, are counted twice, so the sum is right whichever cache drops them first. */
const PARTS: Readonly<Record<keyof Shares, number>> = { answers: 0.24, bodies: 0.48, documents: 0.18, destinations: 0.01, results: 0.06, sent: 0.03 };

/** The sizes of the caches for a process that may use so many megabytes in all. */
export function sharesOf(megabytes: number): Shares {
  const kept = ((megabytes - OUTSIDE) / TAKEN_FOR_EACH - PROGRAM) * MEGABYTE;
  return Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, Math.floor(kept * part)])) as unknown as Shares;
}

/** Bytes of a text in memory: V8 uses two for each character as soon as one character is not in Latin-1. */
export function bytesOf(text: string): number {
  return LATIN.test(text) ? text.length : 2 * text.length;
}

// oxlint-disable-next-line no-control-regex -- all of Latin-1, as V8 stores it
const LATIN = /^[\0-\xff]*$/;
