import { digitsOf, type Marker } from '../layout/markers.js';
import { isBlank, type Piece } from '../layout/span.js';
import { ROW_STYLE } from './place.js';

/** The number of a row alone in its cell, where the format has tables: `4`, `1.2`; `S` where a scan took it for a letter. */
export function rowNumberOf({ line, start, text, zone, row }: Piece): Marker[] {
  const tabular = line.cell && (zone === 'APPENDIX' || row) ? line.cell : undefined;
  const [whole = '', printed] = /^\s*(\d{1,3}|[\dlIOoZSB|]{1,2}|\d{1,2}(?:\.\d{1,2})+)\s*([.)]?)\s*$/u.exec(tabular ? text : '') ?? [];
  const decimal = printed?.includes('.');
  // Further right, figures have points.
  if (printed === undefined || (decimal && tabular?.column !== 0)) return [];
  const value = digitsOf(printed);
  const label = whole.trim();
  const from = text.indexOf(label);
  const place = { line: line.number, column: start + from + 1, from, to: from + label.length };
  const slipped = value !== printed;
  const style = (row && zone !== 'APPENDIX') || decimal ? ROW_STYLE : '.';
  const kind = decimal ? 'DECIMAL' : 'NUMBER';
  return [{ kind, value, label, ...place, dash: false, rest: '', loose: slipped, style, meant: slipped ? value : null }];
}

/**
 * The roman number or the letter of a group of rows, alone in its cell: a digit in the first column follows, and of the first group
 * it is 1; or a roman number below a letter. `next`: what stands first in the row after it.
 */
export function groupOf({ line, start, text, zone, row }: Piece, next: Piece | undefined): Marker[] {
  const isFirst = line.cell?.column === 0 && (zone === 'APPENDIX' || row);
  const printed = isFirst ? /^[\s*_]*([IVX]{1,5}|[A-HĐ])\.?[\s*_]*$/u.exec(text)?.[1] : undefined;
  if (printed === undefined) return [];
  const isLetter = /[A-HĐ]/u.test(printed);
  const count = /^[\s*_]*(?:(\d{1,2}\.)*(\d{1,3})|(I))\.?[\s*_]*$/u.exec(next?.text ?? '');
  if (!count || (!isLetter && count[3]) || (/^[IA]$/u.test(printed) && !count[3] && count[2] !== '1')) return [];
  const from = text.indexOf(printed);
  const place = { line: line.number, column: start + from + 1, from, to: from + printed.length };
  const kind = row && zone !== 'APPENDIX' ? 'GROUP' : isLetter ? 'PART' : 'ROMAN';
  return [{ kind, value: printed, label: printed, ...place, dash: false, rest: '', loose: false, style: '', meant: null }];
}

/** Of each piece in a table, what stands first in the next row of the same table that has anything there. Tables may lie in each other. */
export function nextRows(pieces: readonly Piece[]): (Piece | undefined)[] {
  const next: (Piece | undefined)[] = [];
  const first = new Map<number, Piece>();
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at] as Piece;
    const { cell } = piece.line;
    if (!cell) continue;
    next[at] = first.get(cell.table);
    if (cell.column === 0 && !isBlank(piece)) first.set(cell.table, piece);
  }
  return next;
}
