import { fold } from '../../shared/vietnamese.js';
import { markersOf, type MarkerKind } from './markers.js';
import { isBlank, type Piece } from './span.js';

/** A cell of a table with text, and the pieces that it has it from, by their places. */
export interface GridCell {
  row: number;
  column: number;
  /** Its lines, joined by spaces. */
  text: string;
  /** The first of its lines. */
  line: string;
  places: number[];
  /** Its row lacks a cell. */
  short: boolean;
}

/** A table with its rows in order, each with its cells in order. Blank cells are left out. */
export interface Grid {
  table: number;
  rows: GridCell[][];
  /** The first row that bears a number in its first cell: the head is over there; Infinity where none does. */
  numbered: number;
  /** It divides the text itself, as a page laid out in columns does: articles or chapters are in its cells. */
  divided: boolean;
  /** By row, whether the first cell of a row above goes down over it. */
  goesOn: (row: number) => boolean;
}

/** `1`, `1.2.`, `IV`, `a)` and what may follow. */
const NUMBERED = /^\s*\(?(?:\d+(?:\.\d+)*|[IVX]+(?=\s*[.)]|\s*$)|\p{L}(?=[.)]))\s*[.)]?(?:\s|$)/u;

const DIVIDING: readonly (MarkerKind | 'HEADING' | 'DASH' | 'GROUP')[] = [
  'APPENDIX',
  'DIVISION',
  'CHAPTER',
  'SUBCHAPTER',
  'ARTICLE',
  'ROMAN',
  'PART',
];

/** The tables of a text whose format says which cell each piece is in. */
export function gridsOf(pieces: readonly Piece[]): Grid[] {
  const tables = new Map<number, Map<string, GridCell>>();
  const divided = new Set<number>();
  const reaches = new Map<string, number>();
  for (const [place, piece] of pieces.entries()) {
    const { cell } = piece.line;
    if (!cell || piece.artefact || isBlank(piece)) continue;
    const cells = tables.get(cell.table) ?? new Map<string, GridCell>();
    tables.set(cell.table, cells);
    if (markersOf(piece).some(({ kind, loose }) => !loose && DIVIDING.includes(kind))) divided.add(cell.table);
    const key = `${cell.row}.${cell.column}`;
    const own = cells.get(key);
    if (own) {
      own.text += ` ${piece.text.trim()}`;
      own.places.push(place);
      continue;
    }
    cells.set(key, {
      row: cell.row,
      column: cell.column,
      text: piece.text.trim(),
      line: piece.text.trim(),
      places: [place],
      short: cell.short ?? false,
    });
    if (cell.column === 0 && cell.last !== undefined) reaches.set(`${cell.table}.${cell.row}`, cell.last);
  }
  return [...tables].map(([table, cells]) => {
    const rows = [...Map.groupBy(cells.values(), ({ row }) => row).values()];
    const numbered = rows.find(([first]) => first?.column === 0 && NUMBERED.test(first.text))?.[0]?.row ?? Infinity;
    const over = new Set<number>();
    let until = -1;
    for (const [first] of rows) {
      if (!first) continue;
      if (first.row <= until) over.add(first.row);
      else until = reaches.get(`${table}.${first.row}`) ?? -1;
    }
    return { table, rows, numbered, divided: divided.has(table), goesOn: (row) => over.has(row) };
  });
}

/** A head has no more letters than this. */
export const LONGEST_HEAD = 40;

/** The words of a cell as heads are compared: small letters without marks, one space between words; of a long one the first line. */
export function headWords({ text, line }: GridCell): string {
  return fold(text.length > LONGEST_HEAD ? line : text)
    .replace(/\s+/gu, ' ')
    .trim();
}
