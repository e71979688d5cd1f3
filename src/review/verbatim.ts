import type { VerbatimText } from '../registry/verbatim.store.js';
import type { Reading } from './draft.model.js';

/** Characters before and after, enough to find a text again where it appears twice. */
const AROUND = 32;

/**
 * The verbatim texts of a reading, in its order. Prefix and suffix are what comes before and after in the numbered text,
 * as the Web Annotation model has it (TextQuoteSelector); empty at the beginning and the end.
 */
export function verbatimOf({ clauses, pages }: Reading): VerbatimText[] {
  const whole = clauses.map(({ label, text }) => `${label} ${text}`.trim());
  return clauses.map(({ path, label, text, line, column }, position) => ({
    path,
    position,
    exact: text,
    prefix: `${(whole[position - 1] ?? '').slice(-AROUND)} ${label} `.trimStart().slice(-AROUND),
    suffix: ` ${whole[position + 1] ?? ''}`.trimEnd().slice(0, AROUND),
    line,
    column,
    page: pages[path] ?? null,
  }));
}
