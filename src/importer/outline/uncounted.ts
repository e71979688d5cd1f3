import { finding, type Finding } from '../finding.js';
import { markersOf } from '../layout/markers.js';
import { isTableHead } from '../layout/tab-tables.js';
import type { Piece } from '../layout/span.js';
import { unitLineOf } from '../units/unit-openings.js';
import { LIKE_UNIT } from '../units/unit-words.js';
import { isLikeAppendix, isLikeHeading } from './headings.js';
import { goesOn } from './sentence-breaks.js';

/** What a number may have become in a scan: a short word or sign, a stop, and a sentence: `ẵ) Ghi sổ`, `Khoãn 4. Đo`; `Cbươrg II` alone. */
const LIKE_A_NUMBER =
  /^[\s*_-]*((?:(?:Đ|Kh|Ch|Ph)\p{L}{2,5}\s+)?(?:[\p{L}\d|!]{1,2}|[IVXLl1|]{3,5})\s?(?:[.)}\],:/]{1,2}|-(?=\s)))\s*\p{Lu}|^\s*(\p{Lu}\p{L}{2,6}\s+(?:[IVXLl1|]{1,5}|\d{1,3}))\s*$/u;
/** The same where numbers have no stop: `2 Ghi sổ`. */
const LIKE_A_BARE_NUMBER = /^\s*([\dlIZSB]{1,2})\s+\p{Lu}/u;
/** `1. lập bảng`, `2.cấp nước`, `1: Ghi sổ`, `1.- Ghi sổ`: a number written like none that counts. */
const LIKE_A_SMALL_NUMBER = /^[\s*_]*(\d{1,2}\s?(?:\.\s?[-–—_]|[.:)]))\s*\p{L}/u;
/** `2<tab>Tập huấn`: the number of a row, where a PDF has the columns of its table apart. */
export const TABBED = /^\s*\d{1,3}\.?\s*\t/u;

/** What stands before a piece that no marker counts for, and how its document is written. */
interface Surroundings {
  /** A sentence is over before it, or a part of one at a comma. */
  ended: boolean;
  /** A number may stand here that is marked like no number. */
  opens: boolean;
  /** Numbers of its zone have no stop. */
  stopless: boolean;
  /** The document is no report, so its lists count. */
  listed: boolean;
  /** A clause is open before it; whether it has its label alone so far. */
  begun: boolean;
  untitled: boolean;
  /** The text of the piece before; empty for the first. */
  before: string;
}

/**
 * What is said of `Điều 2.`, or of whatever begins a line like a number or a heading where a sentence is over, and cannot follow: it
 * is text, but never silently, as a whole article may be behind it. `null` for any other line.
 */
export function uncountedAt(pieces: readonly Piece[], at: number, around: Surroundings): Finding | null {
  const piece = pieces[at] as Piece;
  const { ended, opens, stopless, listed, begun, untitled, before } = around;
  if (!piece.begins || piece.line.cell) return null;
  const said = (code: 'HEADING_UNREAD' | 'TABLE_UNREAD' | 'NUMBER_OUT_OF_ORDER', printed: string): Finding =>
    finding(code, piece.line.number, piece.start + piece.text.indexOf(printed) + 1, { printed });
  if (ended && begun && (isLikeAppendix(piece) || (listed && !untitled && isLikeHeading(pieces, at))))
    return said('HEADING_UNREAD', piece.text.trim());
  if (piece.line.page !== null && piece.zone === 'BODY' && isTableHead(piece.text)) return said('TABLE_UNREAD', piece.text.trim().slice(0, 60));
  const [first] = markersOf(piece);
  const like = LIKE_A_NUMBER.exec(piece.text) ?? (stopless ? LIKE_A_BARE_NUMBER.exec(piece.text) : null);
  const small = listed && opens ? LIKE_A_SMALL_NUMBER.exec(piece.text)?.[1] : undefined;
  const decimal = first?.kind === 'DECIMAL' && (ended || first.label.endsWith('.'));
  const row = piece.zone === 'APPENDIX' && TABBED.test(piece.text);
  const article = first?.kind === 'ARTICLE' && !(first.loose && goesOn(before));
  // Whose the tasks below are would be lost with it.
  const unit = first?.loose === false && (unitLineOf(first.rest) !== null || LIKE_UNIT.test(first.rest));
  const label = article || decimal || row || unit ? first?.label : ended ? (like?.[1] ?? like?.[2] ?? small) : small;
  return label === undefined ? null : said('NUMBER_OUT_OF_ORDER', label);
}
