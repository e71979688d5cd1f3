import type { Segment } from './markers.js';

/** A line that ends a sentence or an item. */
export const ENDS = /[.;:!?”"*)]\s*$/u;

/** Whether what comes before a segment is over: a sentence, a heading in capitals, or a blank line is before it. */
export function sentenceEnded(segments: readonly Segment[], at: number): boolean {
  const before = segments[at - 1]?.text ?? '';
  return before.trim() === '' || ENDS.test(before) || before === before.toUpperCase();
}

/** Whether the line before ends with a name, as a signature does: `Phạm Thị D`. */
export function nameEnded(segments: readonly Segment[], at: number): boolean {
  return /(?:^|\s)\p{Lu}\p{Ll}*\s*$/u.test(segments[at - 1]?.text ?? '');
}
