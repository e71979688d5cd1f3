import { fold } from '../../shared/vietnamese.js';
import { markersOf } from '../layout/markers.js';
import { plainOf } from '../layout/plain.js';
import { ENDS } from '../layout/sentence-end.js';
import type { Piece } from '../layout/span.js';
import { unitHeadedBy, unitLineOf } from '../units/unit-openings.js';
import { LIKE_UNIT } from '../units/unit-words.js';
import { isBehindTitle, type Before } from './before.js';
import { beginsBelow, dashBelow, goesOnInCell, isHeadingInCapitals, isLikeUnitHeading, markedBelow } from './headings.js';
import { isTitled, type OutlineNode } from './outline-node.js';
import { goesOn } from './sentence-breaks.js';

/** Where the heading of a unit without a number goes. */
export interface UnitPlace {
  /** Path of what it is in; null at the top. */
  above: string | null;
  /** It stands among numbers that are units themselves. */
  among: boolean;
  /** It names no unit: nobody has what is below it. */
  unnamed: boolean;
}

/** The node that has a path. */
type NodeAt = (path: string) => OutlineNode | undefined;

/** What may stand before a heading like before an item. */
const DASH = /^\s*[-–—+•*]\s*/u;
/** A line that ends a sentence or an item of a list. */
const CLOSED = /[.;,]$/u;

/**
 * Where a line without a number goes that is the heading of a unit: its name alone or before what it has to do, where a sentence is
 * over, and another unit's than the one that is open. Where the sentence before has no stop, a list has to begin below it. Null for any
 * other line. Shapes: `titled` is the unit that the document is about.
 */
export function unitPlaceAt(pieces: readonly Piece[], at: number, before: Before, nodeAt: NodeAt, titled: string | null): UnitPlace | null {
  const piece = pieces[at] as Piece;
  const { open, last } = before;
  if (!open || !last || open.text === '' || !piece.begins || (piece.line.cell && !goesOnInCell(pieces, at)) || markersOf(piece).length > 0)
    return null;
  const text = plainOf(piece.text).replace(DASH, '');
  const line = unitLineOf(text);
  // A table before it is over without a stop.
  const over = isBehindTitle(before) || ENDS.test(last.text) || last.line.cell !== undefined;
  if (line === null) {
    const { place, beside, heads } = placeBeside(open, nodeAt);
    // A name in capitals may go on over two lines.
    const isName = heads && last.text === last.text.toUpperCase();
    if (beside && !isName && !goesOn(last.text) && isHeadingInCapitals(pieces, at) && !isLikeUnitHeading(pieces, at))
      return { ...place, unnamed: true };
    if ((over || (!heads && !goesOn(last.text))) && (isLikeUnitHeading(pieces, at) || (LIKE_UNIT.test(text) && endsAboveList(pieces, at))))
      return place;
    return beside && isLeadIn(pieces, at, last.text, heads) ? place : null;
  }
  const listed = beginsBelow(pieces, at) || dashBelow(pieces, at) !== null || (text.endsWith(':') && markedBelow(pieces, at));
  const inText = over && piece.zone !== 'APPENDIX' ? !listed && CLOSED.test(text) : goesOn(last.text) || CLOSED.test(text) || !listed;
  const opens = over || (text.endsWith(':') && listed && !goesOn(last.text));
  if (line.alone ? inText : !opens) return null;
  const { place, unit, heads } = placeBeside(open, nodeAt);
  const known = unit ?? titled;
  if (known !== null && fold(known) === fold(line.name) && (heads || unit === null || !listed)) return null;
  return line.alone || known !== null || text.endsWith(':') || text.startsWith(`${line.name}:`) ? place : null;
}

/** A sentence or an item that is over, so that the next may be about somebody else. */
const OVER = /[.;]\s*$/u;
/** What a line begins with that says more of the task before, or what the open unit does with its tasks. */
const OF_THE_SAME =
  /^(?:Cụ thể|Trong đó|(?:Bao )?[Gg]ồm|Như sau|Sau đây|Có|Được|Là|Giúp|Tham mưu|Chủ trì|Phối hợp|Thực hiện|Chịu trách nhiệm)(?!\p{L})/u;
/** What a line right below the heading of a unit begins with that says what the list below it is. */
const OF_ITS_HEADING = /^(?:Vị trí|Chức năng|Nhiệm vụ|Quyền hạn|Trách nhiệm|Phòng|Trung tâm|Chi cục)(?!\p{L}| chung(?!\p{L}))/u;

/**
 * Whether a line behind the tasks of a unit begins something that need not be the unit's: with a colon, before a list.
 * Shapes: `before` is the text before it; `heads` where that is the heading of the unit.
 */
function isLeadIn(pieces: readonly Piece[], at: number, before: string, heads: boolean): boolean {
  const text = plainOf((pieces[at] as Piece).text).replace(DASH, '');
  if (!OVER.test(before) || !/^\p{Lu}/u.test(text) || OF_THE_SAME.test(text) || (heads && OF_ITS_HEADING.test(text))) return false;
  return endsAboveList(pieces, at);
}

/** Whether a line ends with a colon, and a list is below it. */
function endsAboveList(pieces: readonly Piece[], at: number): boolean {
  return plainOf((pieces[at] as Piece).text).endsWith(':') && (markedBelow(pieces, at) || dashBelow(pieces, at) !== null);
}

/** Whether a dash begins a line that is a unit's name, and no item of a list: with numbers, letters or the same dash below. */
export function isDashedUnit(pieces: readonly Piece[], at: number): boolean {
  const { text } = pieces[at] as Piece;
  const name = plainOf(text).replace(DASH, '');
  const sign = text.trim().charAt(0);
  const begins = beginsBelow(pieces, at) || (name.endsWith(':') && (markedBelow(pieces, at) || dashBelow(pieces, at) === sign));
  return begins && DASH.test(text) && unitLineOf(name)?.alone === true;
}

/** `* Phòng Gió chủ trì:`, `• Việc chung:` */
const STARRED = /^\s*([*•·▪◦\uf0b7])\s+(?=\p{Lu})/u;

/** Whether a star begins a line that says whose the list below it is, and no item: the list has other marks, and the line is in no list of stars. */
export function isStarredLeadIn(pieces: readonly Piece[], at: number, open: OutlineNode | undefined, nodeAt: NodeAt): boolean {
  const { text, line } = pieces[at] as Piece;
  const [whole, sign] = STARRED.exec(text) ?? [];
  if (whole === undefined || line.cell || dashBelow(pieces, at) === sign || !endsAboveList(pieces, at)) return false;
  const said = plainOf(text.slice(whole.length));
  if (unitLineOf(said) !== null || LIKE_UNIT.test(said)) return true;
  for (let node = open; node && node.parent !== null; node = nodeAt(node.parent))
    if (node.label === sign || nodeAt(`${node.parent}.-1`)?.label === sign) return false;
  return true;
}

/** Whether a line of a cell is a unit's name or begins to tell its duties, with more of the cell below it. */
export function unitInCell(pieces: readonly Piece[], at: number): string | null {
  const piece = pieces[at] as Piece;
  if (!piece.begins || !piece.line.cell || !goesOnInCell(pieces, at)) return null;
  const text = plainOf(piece.text).replace(DASH, '');
  const line = unitLineOf(text);
  if (line !== null && (line.alone || text.endsWith(':'))) return line.name;
  return line === null && text.endsWith(':') && LIKE_UNIT.test(text) ? text.slice(0, -1) : null;
}

/** No name has more letters. */
const LONGEST = 200;

function mayBeHeading({ kind, text }: OutlineNode): boolean {
  return isTitled({ kind }) || text.endsWith(':') || (text.length <= LONGEST && unitLineOf(text)?.alone === true);
}

/** The unit that the open node is below or heads (`heads`), and the place beside its heading (`beside`); else a place in the article or the section that is open. */
function placeBeside(
  open: OutlineNode,
  nodeAt: NodeAt,
): {
  place: UnitPlace;
  unit: string | null;
  beside: boolean;
  heads: boolean;
} {
  let within: string | null = null;
  for (let node: OutlineNode | undefined = open; node; node = node.parent === null ? undefined : nodeAt(node.parent)) {
    const { path, parent, kind, label } = node;
    // What is open with its task behind the name is no heading.
    const unit = node !== open || mayBeHeading(node) ? unitHeadedBy(node) : null;
    if (unit !== null || (kind === 'SECTION' && label === ''))
      return { place: { above: parent, among: !isTitled(node), unnamed: false }, unit, beside: true, heads: node === open };
    if (isTitled(node)) within ??= path;
  }
  return { place: { above: within, among: false, unnamed: false }, unit: null, beside: false, heads: false };
}
