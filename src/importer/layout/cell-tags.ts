import { tag, type ArtefactTag, type Piece } from './span.js';
import { gridsOf, type Grid, type GridCell } from './table-grid.js';
import { isUnit, shapeOf, type TableShape } from './table-shapes.js';

/** What a piece is in a table. */
interface Place {
  artefact?: ArtefactTag;
  row?: Piece['row'];
}

/** The number or the letter of a row, alone in its cell. */
const ALONE = /^[\s*_]*(?:\d{1,3}(?:\.\d{1,2})*|[\dlIOoZSB|]{1,2}|[IVX]{1,5}|[A-HĐ])\s*[.)]?[\s*_]*$/u;

/** Heads and cells of tables that the format has, and where their rows begin. */
export function tagCells(given: readonly Piece[]): Piece[] {
  const places = new Map<number, Place>();
  for (const grid of gridsOf(given)) {
    const shape = shapeOf(grid);
    if (shape) tagTable(grid, shape, places);
  }
  return given.map((piece, at) => ({ ...piece, ...places.get(at) }));
}

function tagTable({ rows, numbered, goesOn }: Grid, { head, tagOf, grouped }: TableShape, places: Map<number, Place>): void {
  const heading = tag('TABLE_HEAD');
  const body = rows.filter(([first]) => first && first.row > head);
  const put = ({ places: own }: GridCell, place: Place): void => {
    for (const at of own) places.set(at, place);
  };
  for (const cell of rows.flat()) if (cell.row <= head) put(cell, { artefact: heading });
  const tagged = new Map(
    body.flat().flatMap((cell) => {
      const own = tagOf(cell);
      return own ? [[cell, cell.short && own.role !== 'REMARK' ? { ...tag('CELL'), head: cell.text } : own] as const] : [];
    }),
  );
  for (const [cell, artefact] of tagged) put(cell, { artefact });
  // A unit in the first column may go down over many rows; a number or a task over what is more of its row.
  const leadsFirst = [...tagged.keys()].some(({ column }) => column === 0);
  for (const cells of body) {
    const [first] = cells as [GridCell];
    const own = cells.find((cell) => !tagged.has(cell));
    const leads = cells.some((cell) => tagged.get(cell)?.role === 'LEAD');
    const alone = cells.length === 1 && first.column === 0 && (grouped || isUnit(first));
    if (!own || (goesOn(first.row) && !leadsFirst)) continue;
    if (own === first && first.column === 0 && ALONE.test(first.text)) put(first, { row: 'NUMBERED' });
    else if (numbered === Infinity || leads || alone || first.short) places.set(own.places[0] as number, { row: alone ? 'GROUP' : 'UNNUMBERED' });
  }
}
