import { fold } from '../../shared/vietnamese.js';
import { markersOf } from '../layout/markers.js';
import { plainOf } from '../layout/plain.js';
import { ENDS } from '../layout/sentence-end.js';
import type { Piece } from '../layout/span.js';
import { unitHeadedBy, unitLineOf } from '../units/unit-openings.js';
import { isBehindTitle, type Before } from './before.js';
import { beginsBelow, dashBelow, isLikeUnitHeading, markedBelow } from './headings.js';
import { isTitled, type OutlineNode } from './outline-node.js';
import { goesOn } from './sentence-breaks.js';

/** Where the heading of a unit without a number goes. */
export interface UnitPlace {
  /** Path of what it is in; null at the top. */
  above: string | null;
  /** It stands among numbers that are units themselves. */
  among: boolean;
}

/** What may stand before a heading like before an item. */
const DASH = /^\s*[-–—+•*]\s*/u;
/** A line that ends a sentence or an item of a list. */
const CLOSED = /[.;,]$/u;

/**
 * Where a line without a number goes that is the heading of a unit: its name alone or before what it has to do, where a sentence is
 * over, and another unit's than the one that is open. Where the sentence before has no stop, a list has to begin below it. Null for any
 * other line. Shapes: `titled` is the unit that the document is about.
 */
export function unitPlaceAt(
  pieces: readonly Piece[],
  at: number,
  before: Before,
  nodeAt: (path: string) => OutlineNode | undefined,
  titled: string | null,
): UnitPlace | null {
  const piece = pieces[at] as Piece;
  const { open, last } = before;
  if (!open || !last || open.text === '' || !piece.begins || piece.line.cell || markersOf(piece).length > 0) return null;
  const text = plainOf(piece.text).replace(DASH, '');
  const line = unitLineOf(text);
  // A table before it is over without a stop.
  const over = isBehindTitle(before) || ENDS.test(last.text) || last.line.cell !== undefined;
  if (line === null) {
    if (!over || !isLikeUnitHeading(pieces, at)) return null;
    const { place, beside } = placeBeside(open, nodeAt);
    return beside || titled !== null ? place : null;
  }
  const listed = beginsBelow(pieces, at) || dashBelow(pieces, at) !== null || (text.endsWith(':') && markedBelow(pieces, at));
  const inText = over && piece.zone !== 'APPENDIX' ? !listed && CLOSED.test(text) : goesOn(last.text) || CLOSED.test(text) || !listed;
  const opens = over || (text.endsWith(':') && listed && !goesOn(last.text));
  if (line.alone ? inText : !opens) return null;
  const { place, unit } = placeBeside(open, nodeAt);
  const known = unit ?? titled;
  if (known !== null && fold(known) === fold(line.name)) return null;
  return line.alone || known !== null || text.endsWith(':') || text.startsWith(`${line.name}:`) ? place : null;
}

/** Whether a dash begins a line that is a unit's name, and no item of a list: with numbers, letters or the same dash below. */
export function isDashedUnit(pieces: readonly Piece[], at: number): boolean {
  const { text } = pieces[at] as Piece;
  const name = plainOf(text).replace(DASH, '');
  const sign = text.trim().charAt(0);
  const begins = beginsBelow(pieces, at) || (name.endsWith(':') && (markedBelow(pieces, at) || dashBelow(pieces, at) === sign));
  return begins && DASH.test(text) && unitLineOf(name)?.alone === true;
}

/** The unit that the open node is below, and the place beside its heading (`beside`); else a place in the article or the section that is open. */
function placeBeside(
  open: OutlineNode,
  nodeAt: (path: string) => OutlineNode | undefined,
): {
  place: UnitPlace;
  unit: string | null;
  beside: boolean;
} {
  let within: string | null = null;
  for (let node: OutlineNode | undefined = open; node; node = node.parent === null ? undefined : nodeAt(node.parent)) {
    const { path, parent, kind, label } = node;
    const unit = unitHeadedBy(node);
    if (unit !== null || (kind === 'SECTION' && label === '')) return { place: { above: parent, among: !isTitled(node) }, unit, beside: true };
    if (isTitled(node)) within ??= path;
  }
  return { place: { above: within, among: false }, unit: null, beside: false };
}
