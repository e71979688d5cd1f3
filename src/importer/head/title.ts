import type { DocumentType } from '../../registry/law.model.js';
import { titleAsWritten } from './issuer-names.js';
import { headingOf, type ZonedSegment } from '../layout/zones.js';

/** Lines that name the type of a document, alone on their line. */
export const TYPE_HEADINGS: Readonly<Record<string, DocumentType>> = {
  'quyet dinh': 'DECISION',
  'bao cao': 'REPORT',
  'nghi quyet': 'RESOLUTION',
  'ke hoach': 'PLAN',
  'chi thi': 'DIRECTIVE',
  'thong tu': 'CIRCULAR',
  'thong tu lien tich': 'CIRCULAR',
  'nghi dinh': 'DECREE',
  luat: 'LAW',
  'bo luat': 'LAW',
  'chuong trinh': 'PROGRAMME',
  'ket luan': 'CONCLUSION',
  'to trinh': 'SUBMISSION',
  'thong bao': 'OTHER',
  'huong dan': 'OTHER',
};
/** `QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH ...`, as was usual before 2011. */
const OF_WHOM = /^(\p{L}+(?: \p{L}+)*?) cua (?:uy ban|hoi dong|chu tich|giam doc|so|bo|bo truong|truong ban|thu tuong|chinh phu)\b/u;
/** What Markdown sets before a heading. */
const MARKDOWN = /^[\s#>]+/u;
/** Words that begin a new paragraph of a preamble. */
export const PARAGRAPH =
  /^(?:Căn\s*c[ứửừữ]|Thực\s*hiện|Theo\s*đề\s*nghị|Xét\s|Số\s*:|QUYẾT\s*ĐỊNH|BÁO\s*CÁO|CỘNG\s*H[ÒO][ÀA]|Độc\s*lập|SỞ\s|GIÁM\s*Đ[ỐÓÒỎ]C|CHỦ\s*TỊCH|TRƯỞNG\s*BAN\s|CHÁNH\s*(?:THANH\s*TRA|VĂN\s*PHÒNG)|(?:CHI\s*)?CỤC\s*TRƯỞNG|\p{Lu}[\p{L} ]+,\s*ngày|Điều\s*\d|Kính\s*gửi|- )/u;
/** A line that only rules off what is above it. */
const RULE = /^[-_–—=*\s]*$/u;
const ISSUING = /^(?:[ỦU][ỶY]\s*BAN|HỘI\s*ĐỒNG|CHÍNH\s*PHỦ|BỘ\s*TRƯỞNG)/u;
const BASIS = /^\s*[-–*_+•]*\s*(?:Căn\s*c[ứửừữ]|Theo\s*đề|Xét\s)/u;
/** `V/v giao việc`, `V/v: giao việc`. */
export const ABOUT = /^V\/v\s*:?\s+/iu;
/** `Thực hiện Chiến lược ...` right below the name of a plan is its title, but no sentence that goes on to what follows. */
const CARRIES_OUT = /^Thực\s*hiện\s/iu;
/** `... chủ trì họp. Sau khi nghe báo cáo, ... kết luận:`. */
const SENTENCE = /\p{Ll}{2}\.\s\p{Lu}|:$/u;
/** A title has at most this many lines; what goes on longer is text. */
const LONGEST = 8;

/** A line of a head without what Markdown sets around it. */
export function plainLine(text: string): string {
  return text.replace(MARKDOWN, '').replace(/\*+/gu, '').trim();
}

/** The type that a line names, alone on it, or in capitals with the one who issues it; null where it names none. */
export function typeNamedBy(text: string): DocumentType | null {
  const heading = headingOf(text.replace(MARKDOWN, ''));
  const named = text === text.toUpperCase() ? (OF_WHOM.exec(heading)?.[1] ?? heading) : heading;
  return (Object.hasOwn(TYPE_HEADINGS, named) && TYPE_HEADINGS[named]) || null;
}

/**
 * What a document is about: the lines below the name of its type, to the first empty line or the next paragraph. `V/v` is
 * written out. A letter has no name of a type, and its `V/v` stands alone. Null where nothing is there.
 */
export function titleOf(preamble: readonly ZonedSegment[]): string | null {
  const heading = preamble.findIndex(({ text }) => typeNamedBy(text) !== null);
  const first = heading < 0 ? preamble.findIndex(({ text }) => ABOUT.test(plainLine(text))) : heading + 1;
  if (first < 0) return null;
  const lines: string[] = [];
  for (const segment of preamble.slice(first, first + LONGEST)) {
    const plain = plainLine(segment.text);
    if (RULE.test(plain) && lines.length === 0) continue;
    if (RULE.test(plain) || (PARAGRAPH.test(plain) && !(lines.length === 0 && CARRIES_OUT.test(plain)))) break;
    // A sentence that goes on to what follows is none either.
    if (lines.length > 0 && SENTENCE.test(plain)) break;
    // The one who issues it, right before the bases, is no part of the title.
    if (ISSUING.test(plain) && lines.length > 0 && BASIS.test(nextOf(preamble, segment))) break;
    lines.push(plain);
  }
  const title = titleAsWritten(lines.join(' '))
    .replace(ABOUT, 'Về việc ')
    .replace(/[.;,]$/u, '');
  return title === '' || (CARRIES_OUT.test(title) && title.endsWith(':')) ? null : title;
}

/** The next line that is not blank. */
function nextOf(lines: readonly ZonedSegment[], segment: ZonedSegment): string {
  return lines.slice(lines.indexOf(segment) + 1).find(({ text }) => text.trim() !== '')?.text ?? '';
}
