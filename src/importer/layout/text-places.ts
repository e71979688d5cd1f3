import type { Span } from './span.js';

/**
 * Where the characters of a text are in the original. Shapes: the text as joined from its spans (one space, or nothing
 * within a word, between them), and those spans without that of the label.
 */
export function placesIn(text: string, spans: readonly Span[]): (offset: number) => Pick<Span, 'line' | 'column'> {
  const starts: number[] = [];
  let at = 0;
  for (const { length } of spans) {
    if (at > 0 && text[at] === ' ') at++;
    starts.push(at);
    at += length;
  }
  return (offset) => {
    const place = lastStart(starts, offset);
    const span = spans[place];
    return span ? { line: span.line, column: span.column + offset - (starts[place] as number) } : { line: 0, column: 0 };
  };
}

/** Which of ascending `starts` is the last that is not beyond `offset`; the first where all are. */
export function lastStart(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
