import type { Piece } from '../layout/span.js';

/** A heading as printed, the unit that it may name, and where it is. */
export interface UnsureHeading {
  printed: string;
  unit: string | null;
  line: number;
  column: number;
}

/** No more of a heading is shown. */
const SHOWN = 60;

/** The headings of which it is not certain that they name a unit, by the path of what they stand in or are. */
export class UnsureHeadings {
  readonly byPath = new Map<string, UnsureHeading[]>();

  /** Shapes: `unit` is what the piece may name. */
  add(path: string, { line, start, text }: Piece, unit: string | null): void {
    const heading = { printed: text.trim().slice(0, SHOWN), unit, line: line.number, column: start + text.search(/\S/u) + 1 };
    const known = this.byPath.get(path);
    if (known) known.push(heading);
    else this.byPath.set(path, [heading]);
  }
}
