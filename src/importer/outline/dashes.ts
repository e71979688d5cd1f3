import { UNSEEN, type Marker } from '../layout/markers.js';
import type { Piece } from '../layout/span.js';

/** `- Chủ trì kiểm tra`, `+ Ghi sổ`, `• Đo mưa`, `* Đo gió`; the last sign is what Word has in its own font. */
const DASH = new RegExp(`^([\\s${UNSEEN}]*)([-–—+•·▪◦\uf0b7]|\\*(?=\\s))\\s*(?=[\\p{L}(“"])(.*)$`, 'u');

/** The dash that a line begins with, where it begins an item of a list. */
export function dashOf(piece: Piece): Marker[] {
  const [, indent = '', printed, rest = ''] = (piece.line.cell ? null : DASH.exec(piece.text)) ?? [];
  if (printed === undefined) return [];
  const value = printed === '+' ? '+' : '-';
  const place = { line: piece.line.number, column: piece.start + indent.length + 1, from: indent.length, to: indent.length + printed.length };
  return [{ kind: 'DASH', value, label: printed, ...place, dash: false, rest: rest.trim(), loose: true, style: value, meant: null }];
}
