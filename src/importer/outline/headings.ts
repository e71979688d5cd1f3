import { APPENDIX_NUMBER, markersOf, type Marker } from '../layout/markers.js';
import { isBlank, type Piece } from '../layout/span.js';
import { plainOf } from '../layout/plain.js';
import { isHeading } from '../layout/zones.js';
import { LIKE_UNIT } from '../units/unit-words.js';

/** What numbers are below, where a text has any of it. */
const CONTAINERS: readonly Marker['kind'][] = ['APPENDIX', 'DIVISION', 'CHAPTER', 'ARTICLE', 'ROMAN', 'PART'];
/** `I`, `Số 02`: the number of an appendix on a line of its own. */
const ALONE = /^\s*(?:số\s*:?\s*)?(\d{1,2}|[IVX]+)\s*[.:]?\s*$/iu;

/** Whether a text has numbers and nothing that they are below, such as a page that leaves the articles out. */
export function isBareText(pieces: readonly Piece[]): boolean {
  const kinds = new Set(pieces.filter(({ artefact, begins }) => !artefact && begins).flatMap((piece) => markersOf(piece).map(({ kind }) => kind)));
  return kinds.has('NUMBER') && !CONTAINERS.some((kind) => kinds.has(kind));
}

/**
 * Whether the numbers of a text without articles begin again in each of its divisions, so that they are below them: `Phần I` with
 * `I.`, `II.`, and `Phần II` with `I.`, `II.`.
 */
export function countsInDivisions(pieces: readonly Piece[]): boolean {
  const own = pieces.filter(({ artefact, begins, zone }) => !artefact && begins && zone === 'BODY');
  const markers = own.flatMap((piece) => markersOf(piece).filter(({ loose }) => !loose));
  const count = (kind: Marker['kind'], value?: string): number =>
    markers.filter((one) => one.kind === kind && (value === undefined || one.value === value)).length;
  if (count('ARTICLE') > 0 || count('DIVISION') < 2) return false;
  return count('ROMAN') > 0 ? count('ROMAN', 'I') > 1 : count('NUMBER', '1') > 1;
}

/** Whether roman numbers begin again in a second article, so that they are sections of the articles: `Điều 2` with `I.`, `II.`, and `Điều 3`. */
export function countsInArticles(pieces: readonly Piece[]): boolean {
  const own = pieces.filter(({ artefact, begins, zone }) => !artefact && begins && zone === 'BODY');
  const markers = own.flatMap((piece) => markersOf(piece).filter(({ loose }) => !loose));
  let article = 0;
  const begun = new Set<number>();
  for (const { kind, value } of markers) {
    if (kind === 'ARTICLE') article++;
    if (kind === 'ROMAN' && value === 'I' && article > 0) begun.add(article);
  }
  return begun.size > 1;
}

/** Whether roman numbers begin again below the numbers of one article: `1. Văn phòng` with `I.`, `II.`, and `2. Phòng Đo lường` likewise. */
export function countsInNumbers(pieces: readonly Piece[]): boolean {
  const own = pieces.filter(({ artefact, begins, zone }) => !artefact && begins && zone === 'BODY');
  const before = own.flatMap((piece) =>
    markersOf(piece).filter(({ kind, loose }) => !loose && (kind === 'ARTICLE' || kind === 'NUMBER' || kind === 'ROMAN')),
  );
  const begun = before.filter(({ kind, value }, at) => kind === 'ROMAN' && value === 'I' && before[at - 1]?.kind === 'NUMBER');
  return (
    before.some(({ kind }) => kind === 'ARTICLE') &&
    begun.length > 1 &&
    begun.length === before.filter(({ kind, value }) => kind === 'ROMAN' && value === 'I').length
  );
}

/** Whether no number of a text has a stop, so that `1 Kiểm định` is one. Lines that only begin with a count are not enough. */
export function isStopless(pieces: readonly Piece[]): boolean {
  const numbers = pieces
    .filter(({ artefact }) => !artefact)
    .flatMap((piece) => markersOf(piece).filter(({ kind, meant }) => kind === 'NUMBER' && meant === null));
  return numbers.length > 0 && numbers.every(({ label }) => /^\d+$/u.test(label)) && numbers.some(({ value }) => value === '2');
}

/** The next of the lines right below that says anything. */
function nextSaid(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.slice(at + 1, at + 6).find((one) => !isBlank(one) && !one.artefact);
}

/** Whether the cell of a table that a line is in has more below it. */
export function goesOnInCell(pieces: readonly Piece[], at: number): boolean {
  const { cell } = (pieces[at] as Piece).line;
  const next = nextSaid(pieces, at)?.line.cell;
  return cell !== undefined && next !== undefined && next.table === cell.table && next.row === cell.row && next.column === cell.column;
}

/** What a list begins with. */
const FIRST: Partial<Record<Marker['kind'], string>> = { NUMBER: '1', LETTER: 'a', ROMAN: 'I', PART: 'A' };

/** Whether a list begins on the next line that says anything, of one kind or of any. */
export function beginsBelow(pieces: readonly Piece[], at: number, only?: Marker['kind']): boolean {
  const next = nextSaid(pieces, at);
  return next !== undefined && markersOf(next).some(({ kind, value }) => (only === undefined || kind === only) && FIRST[kind] === value);
}

/** A heading without a number: a short line right before the first of a list of numbers. Shapes: `path` is what it is called. */
export function headingAt(pieces: readonly Piece[], at: number, path: string): Marker[] {
  const piece = pieces[at] as Piece;
  const text = piece.text.trim();
  if (!isHeading(text) || markersOf(piece).length > 0) return [];
  return beginsBelow(pieces, at, 'NUMBER') ? [headingMarker(piece, path)] : [];
}

/** The mark of a line that is a heading without a number: none, before its first word. */
export function headingMarker({ line, start, text }: Piece, path: string): Marker {
  const from = Math.max(0, text.search(/[^\s*_#>+•–—-]/u));
  const place = { line: line.number, column: start + from + 1, from, to: from };
  return { kind: 'HEADING', value: path, label: '', ...place, dash: false, rest: text.slice(from).trim(), loose: false, style: '', meant: null };
}

/** `Phụ lục 2 - Danh mục`, `Phụ lục 02: DANH MỤC`, `Phụ lục II Danh mục`: an appendix with its title behind it. */
const TITLED = new RegExp(
  `^[\\s*_#]*((?:Phụ lục|PHỤ LỤC)(?:\\s+(?:số|SỐ|Số))?\\s*:?\\s*(${APPENDIX_NUMBER})\\s*(?:[.:]|[-–—](?=\\s))?)\\s*(\\p{Lu}.*)$`,
  'u',
);
/** `Biểu số 1`, `Mẫu số 02: Phiếu`: what is in an appendix like an appendix of its own. */
const FORM = new RegExp(
  `^[\\s*_#]*(?:Biểu|BIỂU|Mẫu|MẪU|Bảng|BẢNG|Phụ biểu|PHỤ BIỂU)(?:\\s+(?:số|SỐ|Số))?\\s*:?\\s*${APPENDIX_NUMBER}[\\s*_]*(?:$|[.:]|[-–—](?=\\s))`,
  'u',
);
/** What a sentence says behind the number of an appendix that it refers to. */
const REFERRED = /kèm theo|ban hành|(?:Quyết định|Quy định|Quy chế) này|Nghị (?:định|quyết)|Thông tư|(?:của|tại) Quyết định/u;

/**
 * An appendix whose title stands behind its number in small letters. A line of a list of appendices looks the same, so it counts only
 * where a list or a table begins right below it.
 */
export function titledAppendixAt(pieces: readonly Piece[], at: number): Marker[] {
  const piece = pieces[at] as Piece;
  const match = isTitle(piece.text) ? TITLED.exec(piece.text) : null;
  const next = nextSaid(pieces, at);
  if (!match || markersOf(piece).some(({ kind }) => kind === 'APPENDIX') || !next || !(next.line.cell || beginsBelow(pieces, at))) return [];
  const [, label = '', value = '', rest = ''] = match;
  const from = piece.text.indexOf(label);
  const place = { line: piece.line.number, column: piece.start + from + 1, from, to: from + label.length };
  return [{ kind: 'APPENDIX', value, label, ...place, dash: false, rest: rest.trim(), loose: false, style: '', meant: null }];
}

/** A line that begins like an appendix or a form in one, and is no sentence. */
export function isLikeAppendix({ text }: Piece): boolean {
  return isTitle(text) && (TITLED.test(text) || FORM.test(text));
}

/** A dash that begins a list. */
const DASHED = /^\s*[-–—+•]\s*\p{Lu}/u;
/** A name has no more words than this, and no verb such as those. */
const LONGEST_NAME = 12;
const SAYS = /\s(?:có|là|được|gồm|thực hiện|chủ trì|phối hợp)(?!\p{L})/u;

/** Whether the next line that says anything begins with a mark of any kind. */
export function markedBelow(pieces: readonly Piece[], at: number): boolean {
  const next = nextSaid(pieces, at);
  return next !== undefined && markersOf(next).length > 0;
}

/** The dash with which the next line that says anything begins; null where it begins with none. */
export function dashBelow(pieces: readonly Piece[], at: number): string | null {
  const next = nextSaid(pieces, at);
  return next !== undefined && !next.line.cell && DASHED.test(next.text) ? next.text.trim().charAt(0) : null;
}

/** A heading without a number that says whose the list below it is, and names no unit: `Tổ Đo gió`. */
export function isLikeUnitHeading(pieces: readonly Piece[], at: number): boolean {
  const text = plainOf((pieces[at] as Piece).text);
  const short = text.split(' ').length <= LONGEST_NAME && !SAYS.test(text);
  return LIKE_UNIT.test(text) && (isLikeHeading(pieces, at) || (short && text.endsWith(':') && markedBelow(pieces, at)));
}

/** A heading in capitals that names no unit, right before a list: whose that is is not said. */
export function isHeadingInCapitals(pieces: readonly Piece[], at: number): boolean {
  const text = plainOf((pieces[at] as Piece).text);
  return text === text.toUpperCase() && /\p{Lu}{2} \p{Lu}{2}/u.test(text) && isLikeHeading(pieces, at);
}

/** A heading without a number that the text does not count: a short line, or a unit's name with a colon, right before a list begins. */
export function isLikeHeading(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const text = piece.text.replace(/[*_#]+/gu, '').trim();
  const name = text.replace(/:$/u, '');
  const named = isHeading(name) && name.split(/\s+/u).length <= LONGEST_NAME && !SAYS.test(name);
  if (!named || markersOf(piece).length > 0 || (name !== text && !LIKE_UNIT.test(name))) return false;
  const next = nextSaid(pieces, at);
  if (dashBelow(pieces, at) !== null) return true;
  // In capitals it is one also where the list before goes on below it.
  return !next?.line.cell && (beginsBelow(pieces, at) || (name === name.toUpperCase() && isOfList(next)));
}

function isOfList(piece: Piece | undefined): boolean {
  return piece !== undefined && markersOf(piece).some(({ kind }) => kind === 'LETTER' || kind === 'NUMBER');
}

function isTitle(text: string): boolean {
  return isHeading(text.replace(/[\s*_#]+/gu, ' ').trim()) && !REFERRED.test(text);
}

/** The number of an appendix, where it stands below the word; empty where none does. */
export function numberOnNextLine(pieces: readonly Piece[], at: number): string {
  const next = pieces.slice(at + 1, at + 4).find((one) => !isBlank(one));
  return (next && ALONE.exec(next.text)?.[1]?.toUpperCase()) ?? '';
}
