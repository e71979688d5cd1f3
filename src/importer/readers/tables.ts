import type { CellPlace } from './source.js';

/** No cell goes over more columns: HTML has the same limit. */
const WIDEST = 1_000;

/** Counts tables, rows and columns while a reader goes through a file. A table inside a cell counts for itself. */
export class TableTracker {
  private tables = 0;
  private readonly opened: { table: number; row: number; column: number; span: number; taken: Map<number, number> }[] = [];

  open(): void {
    this.opened.push({ table: this.tables++, row: -1, column: -1, span: 1, taken: new Map() });
  }

  row(): void {
    const table = this.opened.at(-1);
    if (table) Object.assign(table, { row: table.row + 1, column: -1, span: 1 });
  }

  cell(): void {
    const table = this.opened.at(-1);
    if (!table) return;
    table.column += table.span;
    // A cell of a row above may reach down here.
    while ((table.taken.get(table.column) ?? -1) >= table.row) table.column++;
    table.span = 1;
  }

  /** How many columns the open row leaves free before its first cell. */
  skip(columns: number): void {
    const table = this.opened.at(-1);
    if (table && columns > 0) table.span += Math.min(columns, WIDEST);
  }

  /** A section of the table, such as its head, begins or ends: no cell goes down over that. */
  section(): void {
    this.opened.at(-1)?.taken.clear();
  }

  /** Over how many columns and rows the open cell goes; 0 rows are all down to the end of the section. */
  span(columns: number, given = 1): void {
    const table = this.opened.at(-1);
    if (!table) return;
    const rows = given === 0 ? Infinity : given;
    if (columns > 1) table.span = Math.min(columns, WIDEST);
    if (rows > 1) for (let at = 0; at < table.span; at++) table.taken.set(table.column + at, table.row + rows - 1);
  }

  close(): void {
    this.opened.pop();
  }

  /** Where the reader is; null outside of cells. */
  place(): CellPlace | null {
    const table = this.opened.at(-1);
    return table && table.column >= 0 ? { table: table.table, row: table.row, column: table.column } : null;
  }
}
