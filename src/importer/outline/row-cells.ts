import type { Artefact } from '../layout/artefacts.js';
import type { CellPlace } from '../readers/source.js';

/** Which row of a table each cell belongs to: also cells that stand before the text of their row, or go down from a row above. */
export class RowCells {
  /** The row that was opened last, and where it is in its table; null where it is in none. */
  private row: string | null = null;
  private place: CellPlace | null = null;
  /** Cells of the row of the table that is being read. */
  private cells: { artefact: Artefact; place: CellPlace }[] = [];
  /** Cells that go down to rows below. */
  private reaching: { artefact: Artefact; place: CellPlace }[] = [];

  /** Path of the row that a cell is in, as far as was read; null where none is known. */
  pathAt(place: CellPlace | undefined): string | null {
    return place && this.place && place.table !== this.place.table ? null : this.row;
  }

  meet(artefact: Artefact, place: CellPlace): void {
    if (this.cells.at(-1)?.artefact === artefact) return;
    if (!isSameRow(this.cells[0]?.place, place)) this.cells = [];
    this.cells.push({ artefact, place });
    if (place.last !== undefined) this.reaching.push({ artefact, place });
  }

  /** A row or a group of rows begins; `path` is null for what has no cells. */
  open(path: string | null, place: CellPlace | undefined): void {
    this.row = path;
    this.place = place ?? null;
    if (path === null || !place) return;
    for (const { artefact, place: own } of this.cells) if (isSameRow(own, place)) artefact.path = path;
    this.reaching = this.reaching.filter(({ place: { table, last = 0 } }) => table === place.table && last >= place.row);
    for (const { artefact, place: own } of this.reaching) if (own.row < place.row) (artefact.reaches ??= []).push(path);
  }
}

function isSameRow(a: CellPlace | undefined, b: CellPlace): boolean {
  return a?.table === b.table && a.row === b.row;
}
