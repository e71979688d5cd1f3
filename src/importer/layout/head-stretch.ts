import { markersOf, type Segment } from './markers.js';
import { plainOf } from './plain.js';

/** What the head of a document is known by: who issues it, the state's name, the number, the day, the type, the bases. */
const HEAD =
  /^(?:[ỦU][ỶYỲ]\s*BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BỘ\s|SỞ\s|BAN\s|CHI CỤC|CỤC\s|TRUNG TÂM|TỈNH\s|THÀNH PHỐ|CỘNG H|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|KẾ HOẠCH|CHỈ THỊ|BÁO CÁO|CHƯƠNG TRÌNH|LUẬT)|^(?:Độc lập|Số\s*:|Căn cứ\s|Theo đề nghị|Xét\s|Thực hiện\s)|^(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Kế hoạch|Báo cáo)\s+(?:số|về|ban hành|\d)|,\s*ngày\s.*năm/u;

/** `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ:`: what follows is the text. */
const ENACTS = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|QUYẾT NGHỊ)\s*:$/u;

/** Where the letterhead begins that an attached text or an appendix has of its own, right before it. Shapes: `at` is its first line. */
export function letterheadStart(segments: readonly Segment[], at: number): number {
  let start = at;
  for (let before = at - 1; before >= 0; before--) {
    const text = plainOf(segments[before]?.text ?? '');
    if (text === '') continue;
    if (!HEAD.test(text) && !/^[-_–—=\s]+$/u.test(text)) break;
    start = before;
  }
  return start;
}

/**
 * The places of the segments that are the head: from the first line that is known as one. Before the text of a document
 * everything after that line is, but what bears a number or comes between the enacting words and the text; where no text was found, only the lines up to the last known one.
 */
export function headStretch(segments: readonly Segment[], alone: boolean): Set<number> {
  const known = segments.map(({ text }) => HEAD.test(plainOf(text)));
  const first = capitalsFrom(segments, known.indexOf(true));
  const last = alone ? known.lastIndexOf(true) : segments.length - 1;
  const enacts = alone ? -1 : segments.findLastIndex(({ text }) => ENACTS.test(plainOf(text)));
  const places = new Set<number>();
  for (let at = 0; at <= last; at++) {
    const segment = segments[at] as Segment;
    const numbered = markersOf(segment).some(({ kind, loose }) => !loose && kind !== 'PAREN');
    if (segment.text.trim() === '' || (first >= 0 && at >= first && !numbered && (enacts < 0 || at <= enacts || known[at]))) places.add(at);
  }
  return places;
}

/** Lines in capitals right above the first that is known are of the head too: `TỔNG CỤC THỐNG KÊ`. */
function capitalsFrom(segments: readonly Segment[], known: number): number {
  let first = known;
  for (let at = known - 1; at >= 0; at--) {
    const { text } = segments[at] as Segment;
    if (text.trim() === '') continue;
    if (!/\p{L}{2}/u.test(text) || text !== text.toUpperCase()) break;
    first = at;
  }
  return first;
}
