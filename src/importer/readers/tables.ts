import type { CellPlace } from './source.js';

/** Counts tables, rows and columns while a reader goes through a file. A table inside a cell counts for itself. */
export class TableTracker {
  private tables = 0;
  private readonly opened: { table: number; row: number; column: number; span: number }[] = [];

  open(): void {
    this.opened.push({ table: this.tables++, row: -1, column: -1, span: 1 });
  }

  row(): void {
    const table = this.opened.at(-1);
    if (table) Object.assign(table, { row: table.row + 1, column: -1, span: 1 });
  }

  cell(): void {
    const table = this.opened.at(-1);
    if (table) Object.assign(table, { column: table.column + table.span, span: 1 });
  }

  /** Over how many columns the open cell goes. */
  span(columns: number): void {
    const table = this.opened.at(-1);
    if (table && columns > 1) table.span = columns;
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
