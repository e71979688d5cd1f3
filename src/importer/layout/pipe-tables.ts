import type { CellPlace, SourceLine } from '../readers/source.js';
import type { Segment } from './markers.js';

/** `| 1 | Kiểm định | Văn phòng |`: a row on one line. */
const ROW = /^\s*\|.*\|\s*$/u;
/** `|---|:---:|`, which only rules off the head. */
const RULE = /^[\s|:=-]*$/u;
const BAR = /^\s*\|\s*$/u;
/** Bars further apart than so many lines are not of one table. */
const FARTHEST = 12;
/** Fewer bars, each alone on its line, are no table. */
const FEWEST = 4;
/** Tables of the format itself are counted from 0; those that bars draw are counted apart from them. */
const FIRST_TABLE = 1_000_000;

/** The lines that bars divide into cells, each as segments: a bar is a separator, what is between two bars is in a cell. */
export function cellsOf(lines: readonly SourceLine[]): Map<number, Segment[]> {
  const cells = new Map<number, Segment[]>();
  let table = FIRST_TABLE;
  for (let at = 0; at < lines.length; at++) {
    const end = lines[at]?.cell ? at : endOf(lines, at);
    if (end === at) continue;
    divide(lines, at, end, table++, cells);
    at = end - 1;
  }
  return cells;
}

/** Where the table that begins at a line ends; the line itself where none begins. */
function endOf(lines: readonly SourceLine[], from: number): number {
  const text = (at: number): string => lines[at]?.text ?? '';
  if (BAR.test(text(from))) {
    let last = from;
    let bars = 1;
    for (let at = from + 1; at < lines.length && at - last <= FARTHEST; at++) {
      if (!BAR.test(text(at))) continue;
      last = at;
      bars++;
    }
    return bars >= FEWEST ? last + 1 : from;
  }
  let end = from;
  while (ROW.test(text(end)) && (text(end).match(/\|/gu)?.length ?? 0) > 2) end++;
  return end - from >= 2 ? end : from;
}

/** Each line with a whole row begins one; of bars alone on their lines, one that follows another does. */
function divide(lines: readonly SourceLine[], from: number, to: number, table: number, cells: Map<number, Segment[]>): void {
  let row = -1;
  let column = -1;
  let closed = true;
  const rows: CellPlace[][] = [];
  const widths: number[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index] as SourceLine;
    const whole = ROW.test(line.text);
    if (RULE.test(line.text) && !BAR.test(line.text)) {
      cells.set(index, [{ line, index, start: 0, text: line.text, ...(line.text.trim() === '' ? {} : { apart: 'SEPARATOR' as const }) }]);
      continue;
    }
    if (whole) closed = true;
    const segments: Segment[] = [];
    for (const { 0: text, index: start } of line.text.matchAll(/\||[^|]+/gu)) {
      if (text === '|') {
        if (closed) {
          row++;
          column = -1;
        }
        column++;
        widths[row] = column;
        closed = !whole;
      } else if (text.trim() !== '') closed = false;
      const bar = text === '|' || text.trim() === '';
      const cell: CellPlace = { table, row, column };
      if (!bar) (rows[row] ??= []).push(cell);
      segments.push({
        line: bar ? line : { ...line, cell },
        index,
        start,
        text,
        ...(bar ? { apart: 'SEPARATOR' as const } : {}),
      });
    }
    cells.set(index, segments);
  }
  let widest = 0;
  for (const [at, places] of rows.entries()) {
    const width = widths[at] ?? 0;
    if (width < widest && (places?.length ?? 0) > 1) for (const place of places) place.short = true;
    widest = Math.max(widest, width);
  }
}
