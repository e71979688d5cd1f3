import type { CellPlace } from './source.js';

/** No cell goes over more columns: HTML has the same limit. */
const WIDEST = 1_000;

/** A table that is open. */
interface OpenTable {
  table: number;
  row: number;
  column: number;
  span: number;
  /** The open cell; null between rows. */
  place: CellPlace | null;
  /** The cells of the open row, and how many columns the widest row has so far. */
  places: CellPlace[];
  widest: number;
  /** By column, the cell that goes down from above, and to which row at most. */
  taken: Map<number, { place: CellPlace; until: number }>;
  /** By column, the cell that stands there or above. */
  above: Map<number, CellPlace>;
}

/** Says of the cells of a row that is over whether it is short; a cell alone in its row heads those below. */
function endRow(table: OpenTable): void {
  let width = table.column + table.span;
  while (table.taken.has(width)) width++;
  if (table.places.length > 1 && width < table.widest) for (const place of table.places) place.short = true;
  table.widest = Math.max(table.widest, width);
  table.places = [];
}

/** Counts tables, rows and columns while a reader goes through a file. A table inside a cell counts for itself. */
export class TableTracker {
  private tables = 0;
  private readonly opened: OpenTable[] = [];

  open(): void {
    this.opened.push({ table: this.tables++, row: -1, column: -1, span: 1, place: null, places: [], widest: 0, taken: new Map(), above: new Map() });
  }

  row(): void {
    const table = this.opened.at(-1);
    if (!table) return;
    endRow(table);
    Object.assign(table, { row: table.row + 1, column: -1, span: 1, place: null });
    for (const [column, { place, until }] of table.taken) {
      if (until < table.row) table.taken.delete(column);
      else place.last = table.row;
    }
  }

  cell(): void {
    const table = this.opened.at(-1);
    if (!table) return;
    table.column += table.span;
    // A cell of a row above may reach down here.
    while (table.taken.has(table.column)) table.column++;
    table.span = 1;
    table.place = { table: table.table, row: table.row, column: table.column };
    table.places.push(table.place);
  }

  /** How many columns the open row leaves free before its first cell. */
  skip(columns: number): void {
    const table = this.opened.at(-1);
    if (table && columns > 0) table.span += Math.min(columns, WIDEST);
  }

  /** A section of the table, such as its head, begins or ends: no cell goes down over that. */
  section(): void {
    const table = this.opened.at(-1);
    if (!table) return;
    endRow(table);
    table.taken.clear();
  }

  /** Over how many columns and rows the open cell goes; 0 rows are all down to the end of the section. */
  span(columns: number, given = 1): void {
    const table = this.opened.at(-1);
    if (!table?.place) return;
    const { place } = table;
    const rows = given === 0 ? Infinity : given;
    if (columns > 1) table.span = Math.min(columns, WIDEST);
    if (rows > 1) for (let at = 0; at < table.span; at++) table.taken.set(table.column + at, { place, until: table.row + rows - 1 });
  }

  /** The open cell begins one that goes down over rows, or is more of the one above it. */
  merge(isMore: boolean): void {
    const table = this.opened.at(-1);
    if (!table?.place) return;
    const above = table.above.get(table.column);
    if (!isMore) table.above.set(table.column, table.place);
    else if (above) above.last = table.row;
  }

  close(): void {
    const table = this.opened.pop();
    if (table) endRow(table);
  }

  /** Where the reader is; null outside of cells. What is below may still be found to be more of the same cell. */
  place(): CellPlace | null {
    return this.opened.at(-1)?.place ?? null;
  }
}
