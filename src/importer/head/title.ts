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
};
/** Words that begin a new paragraph of a preamble. */
export const PARAGRAPH =
  /^(?:Căn\s*cứ|Thực\s*hiện|Theo\s*đề\s*nghị|Xét\s|Số\s*:|QUYẾT\s*ĐỊNH|BÁO\s*CÁO|CỘNG\s*H[ÒO][ÀA]|Độc\s*lập|SỞ\s|GIÁM\s*ĐỐC|CHỦ\s*TỊCH|TRƯỞNG\s*BAN\s|CHÁNH\s*(?:THANH\s*TRA|VĂN\s*PHÒNG)|(?:CHI\s*)?CỤC\s*TRƯỞNG|\p{Lu}[\p{L} ]+,\s*ngày|Điều\s*\d|- )/u;
/** A line that only rules off what is above it. */
const RULE = /^[-_–—=*\s]*$/u;
const ISSUING = /^(?:[ỦU][ỶY]\s*BAN|HỘI\s*ĐỒNG|CHÍNH\s*PHỦ|BỘ\s*TRƯỞNG)/u;
const BASIS = /^\s*[*_]*(?:Căn\s*cứ|Theo\s*đề|Xét\s)/u;
/** A title has at most this many lines; what goes on longer is text. */
const LONGEST = 8;

/**
 * What a document is about: the lines below the name of its type, to the first empty line or the next paragraph. `V/v` is
 * written out. Null where nothing is there.
 */
export function titleOf(preamble: readonly ZonedSegment[]): string | null {
  const heading = preamble.findIndex(({ text }) => Object.hasOwn(TYPE_HEADINGS, headingOf(text)));
  if (heading < 0) return null;
  const lines: string[] = [];
  for (const segment of preamble.slice(heading + 1, heading + 1 + LONGEST)) {
    const plain = segment.text.replace(/\*+/gu, '').trim();
    if (RULE.test(plain) && lines.length === 0) continue;
    if (RULE.test(plain) || PARAGRAPH.test(plain)) break;
    // The one who issues it, right before the bases, is no part of the title.
    if (ISSUING.test(plain) && lines.length > 0 && BASIS.test(nextOf(preamble, segment))) break;
    lines.push(plain);
  }
  const title = titleAsWritten(lines.join(' '))
    .replace(/^V\/v\s+/iu, 'Về việc ')
    .replace(/[.;,]$/u, '');
  return title === '' ? null : title;
}

/** The next line that is not blank. */
function nextOf(lines: readonly ZonedSegment[], segment: ZonedSegment): string {
  return lines.slice(lines.indexOf(segment) + 1).find(({ text }) => text.trim() !== '')?.text ?? '';
}
