/** Megabytes that the service may take unless a setting says otherwise. */
export const MEMORY = 1_536;
/** Fewer leave nothing to keep answers in. */
export const LEAST_MEMORY = 512;

const MEGABYTE = 2 ** 20;
/** What the program takes outside of V8's heap, and its compiled code (MB). */
const OUTSIDE = 160;
/** What the program and the records without the clauses of documents take of the heap, before anything is asked (MB). */
const PROGRAM = 120;
/** Per cent by which V8's heap may grow above what was found in use before it is looked through again. */
export const HEAP_GROWTH = 40;
/** What the process takes for each byte in use: the growth, and pages that V8 has for the next. Measured 1.8 under questions never asked before. */
const TAKEN_FOR_EACH = 1.8;

/** Bytes for each kind of what is kept. */
export interface Shares {
  /** Answers, as they were asked and by their content. */
  answers: number;
  /** Bodies on a stretch of days, each with its documents. */
  bodies: number;
  /** Documents with their clauses. */
  documents: number;
  /** Where each meaning of a text would lead. */
  destinations: number;
  /** Results of operations, as texts. */
  results: number;
  /** Responses as they were sent. */
  sent: number;
}

/** What share each has. Bodies hold documents and answers hold clauses that are counted in both, so that the sum holds whoever drops them first. */
const PARTS: Readonly<Record<keyof Shares, number>> = { answers: 0.24, bodies: 0.48, documents: 0.18, destinations: 0.01, results: 0.06, sent: 0.03 };

/** What may be kept, so that the process takes no more than so many megabytes. */
export function sharesOf(megabytes: number): Shares {
  const kept = ((megabytes - OUTSIDE) / TAKEN_FOR_EACH - PROGRAM) * MEGABYTE;
  return Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, Math.floor(kept * part)])) as unknown as Shares;
}

/** Bytes of a text in memory: V8 takes two for each character once one of them is not Latin. */
export function bytesOf(text: string): number {
  return LATIN.test(text) ? text.length : 2 * text.length;
}

// oxlint-disable-next-line no-control-regex -- all of Latin-1, as V8 stores it
const LATIN = /^[\0-\xff]*$/;
