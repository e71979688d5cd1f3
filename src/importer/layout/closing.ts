import { markersOf, type Segment } from './markers.js';
import { misread } from './misread.js';
import { plainOf } from './plain.js';

/** `Nơi nhận:`, `Nơi nhậr.` as a scan has it. */
const RECIPIENTS = new RegExp(`^(?:nơi\\s+nhận|${misread('nơi nhận')})\\s*(?:[:.;,]\\s*$|:|$)`, 'iu');
/** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `GIÁM ĐỐC`: who signs, alone on the line. */
const FOR_ANOTHER = /^(?:KT|TM|TL|TUQ|T\/M|K\/T)\s*\.?\s*\p{Lu}[\p{Lu}\s,.-]*$/u;
const TITLE =
  /^(?:Q\.\s*)?(?:PHÓ\s+)?(?:(?:TỔNG\s+)?GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH (?:VĂN PHÒNG|THANH TRA)|(?:CHI )?CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|HIỆU TRƯỞNG|VIỆN TRƯỞNG)(?:\s+SỞ)?$/u;
const ITEM = /^\s*[-+–•*]\s*\S/u;
/** Lines of a signature below the title of the person: a stamp, a name. */
const SIGNATURE = 8;
/** A name, a stamp or a part of an address is no longer. */
const SHORT = 90;
/** More lines that are neither items nor titles in a row are text: below who signs, and elsewhere. */
const MOST_PLAIN = { signed: 4, listed: 6 };
/** What begins another text below a signature: `DANH MỤC ...`, or a sentence. */
const ANOTHER = /^(?:DANH MỤC|BẢNG|BIỂU|MẪU|QUY |KẾ HOẠCH|CHƯƠNG TRÌNH|PHÂN CÔNG|NHIỆM VỤ|ĐỀ ÁN|NỘI DUNG)|^.{30,}[.;]$/u;

/** The sign with which the text of a document is over. */
const OVER = /\.\/\.[”"]?\s*$/u;

/** `- Như Điều 3;`: what the list of recipients begins with, where its heading was misread. */
const AS_ABOVE = /^-\s*Như\s+(?:Điều|trên)/u;

export function beginsRecipients({ text }: Segment): boolean {
  return RECIPIENTS.test(plainOf(text)) || AS_ABOVE.test(text.trim());
}

function isSignature({ text }: Segment): boolean {
  const plain = plainOf(text);
  return FOR_ANOTHER.test(plain) || TITLE.test(plain);
}

/**
 * The last place down to which the lines below the title of who signs can be those of a signature: short, few and without a
 * number; no end where recipients or the end of the text come before anything else. -1 where nobody signs.
 */
function signatureReach(segments: readonly Segment[], at: number): number {
  if (!isSignature(segments[at] as Segment)) return -1;
  let lines = 0;
  for (let next = at + 1; next < segments.length; next++) {
    const segment = segments[next] as Segment;
    if (beginsRecipients(segment)) return Infinity;
    const length = plainOf(segment.text).length;
    if (length === 0) continue;
    if (length > SHORT || markersOf(segment).length > 0 || ++lines > SIGNATURE) return next;
  }
  return Infinity;
}

/** Whether a signature begins: the title of who signs, and then short lines without a number up to where the text ends. */
export function beginsSignature(segments: readonly Segment[], at: number, ends: (index: number) => boolean): boolean {
  const reach = signatureReach(segments, at);
  if (reach === Infinity) return true;
  for (let next = at + 1; next <= reach; next++) if (ends(next)) return true;
  return false;
}

/** For each place, whether recipients or a signature that can reach down to it come before it. Shapes: nothing before `from` counts. */
export function afterClosing(segments: readonly Segment[], from: number): boolean[] {
  let reach = -1;
  return segments.map((segment, at) => {
    const after = at <= reach;
    if (at >= from) reach = Math.max(reach, beginsRecipients(segment) ? Infinity : signatureReach(segments, at));
    return after;
  });
}

/** `thi hành Quyết định này./.`: what follows a text that is over, and has no number, is no more of it. */
export function isBehindEnd(segments: readonly Segment[], at: number): boolean {
  const segment = segments[at] as Segment;
  if (segment.text.trim() === '' || segment.text.length > SHORT) return false;
  return OVER.test(segments[lastWritten(segments, at)]?.text ?? '') && markersOf(segment).length === 0;
}

/** The place of the last segment with text before another; -1 where there is none. */
export function lastWritten(segments: readonly Segment[], at: number): number {
  let before = at - 1;
  while (before >= 0 && (segments[before] as Segment).text.trim() === '') before--;
  return before;
}

/** A table in which recipients and who signs stand beside each other has few rows, and few columns. */
const BESIDE = { rows: 3, columns: 3 };

/** The tables that only set recipients beside who signs, where others have rows of text. */
export function tablesBeside(segments: readonly Segment[]): Set<number> {
  const tables = Map.groupBy(
    segments.flatMap(({ line: { cell } }) => cell ?? []),
    ({ table }) => table,
  );
  const small = [...tables].filter(([, cells]) => cells.every(({ row, column }) => row < BESIDE.rows && column < BESIDE.columns));
  return new Set(small.map(([table]) => table));
}

/** How many of the segments are recipients and signatures; what follows them is something else, and nobody knows what. */
export function closingLength(segments: readonly Segment[]): number {
  let plain = 0;
  let whole = 0;
  let listed = false;
  let signed = false;
  for (const [at, segment] of segments.entries()) {
    const text = plainOf(segment.text);
    if (text === '') continue;
    const known = beginsRecipients(segment) || isSignature(segment) || (listed && ITEM.test(segment.text));
    listed ||= beginsRecipients(segment);
    signed ||= isSignature(segment);
    plain = known ? 0 : plain + 1;
    const most = signed ? MOST_PLAIN.signed : MOST_PLAIN.listed;
    const another = signed && !known && ANOTHER.test(text);
    if (!known && (another || text.length > SHORT * 2 || plain > most || markersOf(segment).some(({ kind, loose }) => kind !== 'LETTER' && !loose)))
      return whole;
    whole = at + 1;
  }
  return whole;
}
