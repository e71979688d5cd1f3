import { citedIn, lawByName, withTypes, type CitedDocument } from './citation.js';

const OPENING = /^\s*[-–*_]*\s*(?:Căn\s*c[ứửừữ]|Thực\s*hiện|Theo)\s+(?:vào\s+)?/iu;
const TYPE = '(?:Bộ\\s*luật|Luật|Pháp\\s*lệnh|Nghị\\s*quyết|Nghị\\s*định|Thông\\s*tư|Quyết\\s*định|Kế\\s*hoạch|Chương\\s*trình)';
/** Documents that change the one that is cited, and are no bases of their own: `được sửa đổi, bổ sung bởi Luật số ...`. */
const AMENDED = new RegExp(`,?\\s*(?:đã\\s+)?được\\s+(?:sửa\\s*đổi|bổ\\s*sung|thay\\s*thế)(?:(?!;|\\s+và\\s+(?:Căn\\s*cứ)).)*`, 'giu');
/** A citation is whole with its number or its day, and the one who issued it; another type then begins another. */
const WHOLE = `(?:\\d{4}|(?:số|số:)\\s*\\d+(?:[/-][\\p{L}\\d&-]+)+|\\d+(?:/\\d{4})?/[\\p{L}\\d&-]+)(?:\\s+của\\s+[^,;]{3,60}?)?`;
const ANOTHER = new RegExp(`(?<=${WHOLE})\\s*(?:,|\\bvà\\b|\\s+và)\\s*(?=${TYPE}\\s)`, 'giu');

/** The documents that a paragraph of bases rests on, in order: one for each that is cited in its own right. */
export function basesIn(paragraph: string): CitedDocument[] {
  const text = withTypes(paragraph.replace(/\s+/gu, ' ').replace(OPENING, ''));
  return text
    .split(';')
    .flatMap((part) => part.replace(AMENDED, ' ').split(ANOTHER))
    .flatMap((part) => lawsIn(part.replace(OPENING, '').trim()));
}

/** `Luật Đo lường và Luật Viễn thông`, neither with a number nor a day, are two. */
function lawsIn(part: string): CitedDocument[] {
  const cited = citedIn(part);
  if (cited) return [cited];
  return part.split(/\s*(?:,|\svà)\s+(?=(?:Bộ\s+l|L)uật\s)/u).flatMap((one) => citedIn(one) ?? lawByName(one) ?? []);
}
