import { citationsIn, withTypes, type CitedDocument } from '../citations/citation.js';
import { PLACES } from '../citations/provision.js';
import { BETWEEN } from '../citations/references.js';

/** A document that another one changes or ends: as a whole, or only the provision named. */
export interface AffectedDocument extends CitedDocument {
  provision: string | null;
  /** The item that says so, where an amending decision says it item by item. */
  clause?: string;
}

/** What a document does to others. */
export interface HeadRelations {
  replaces: AffectedDocument[];
  amends: AffectedDocument[];
  repeals: AffectedDocument[];
}

const NUMBERED =
  '(?:Quyết\\s*định|Nghị\\s*quyết|Nghị\\s*định|Thông\\s*tư(?:\\s+liên\\s+tịch)?|Quy\\s*định|Kế\\s*hoạch|Chỉ\\s*thị)\\s+(?:số|(?=\\d+/))';
/** The end of the sentence, or where it goes on to say what it does to others: `thay thế ...; bãi bỏ Điều 5 ...`. */
const END =
  '(?=\\.\\s|\\.$|$|(?:[;,]|\\svà|\\sđồng\\s+thời)\\s+(?:thay\\s+(?:thế|cho)|(?:bãi|h[ủu][ỷy])\\s+bỏ|sửa\\s+đổi|bổ\\s+sung|đính\\s+chính)(?!\\p{L}))';
/** `khoản 2 Điều 4 Quyết định số ...`. */
const AT_PLACE = '(?:điểm|khoản|điều|mục|chương|phần|phụ\\s+lục)\\s[^.;“"]{0,80}?';
/** `thay thế Quyết định số ...; Quyết định số ...`: all to its end. */
const REPLACES = new RegExp(
  `thay\\s+(?:thế|cho)\\s+(?:(?:cho|toàn\\s+bộ|nội\\s+dung)\\s+)*((?:các\\s+|${AT_PLACE})?${NUMBERED}[\\s\\S]*?)${END}`,
  'giu',
);
/** `bãi bỏ Quyết định số ...`, `hủy bỏ khoản 2 Điều 4 Quyết định số ...`. */
const REPEALS = new RegExp(`(?:bãi|h[ủu][ỷy])\\s+bỏ\\s+(?:toàn\\s+bộ\\s+)?([^.;]{0,80}?${NUMBERED}[\\s\\S]*?)${END}`, 'giu');
/** `Quyết định số ... hết hiệu lực`. */
const LAPSES = new RegExp(`(${NUMBERED}[^.;]{0,300}?)\\s+hết\\s+hiệu\\s+lực`, 'gu');
/** `Sửa đổi, bổ sung khoản 3 Điều 5 của Quy chế kèm theo Quyết định số ...`: the first document that follows. */
const AMENDS = new RegExp(`[Ss]ửa\\s+đổi(?:\\s*,?\\s*bổ\\s+sung)?\\s+([^.;]{0,160}?${NUMBERED}[^.;]{0,120})`, 'gu');

const MANY = '(?:các|những)\\s+(?:[Qq]uyết\\s+định|[Nn]ghị\\s+quyết|[Vv]ăn\\s+bản|[Qq]uy\\s+định)(?:\\s+quy\\s+phạm\\s+pháp\\s+luật)?';
const LIST = '([\\s\\S]*?)(?=Điều\\s+\\d+\\s*[.:]|$)';
/** `các quyết định sau hết hiệu lực: a) ...; b) ...`, `bãi bỏ các quyết định sau: ...`: all to the end of the article. */
const LISTED = new RegExp(
  `(?:[Bb]ãi\\s+bỏ\\s+(?:toàn\\s+bộ\\s+)?${MANY}\\s+sau(?:\\s+đây)?[^:.]{0,80}|${MANY}\\s+sau(?:\\s+đây)?[^:.]{0,80}?hết\\s+hiệu\\s+lực[^:.]{0,120}):${LIST}`,
  'giu',
);
/** `thay thế các quyết định sau: ...`, `thay thế: a) ...`. */
const REPLACED = new RegExp(`thay\\s+thế(?:\\s+(?:cho\\s+)?${MANY}\\s+sau(?:\\s+đây)?[^:.]{0,80}|\\s*):${LIST}`, 'giu');

/**
 * The documents that the enacting sentences replace, amend and repeal, each once. What the title amends as well, where no sentence
 * says it of a provision.
 */
export function relationsIn(sentences: string, title: string | null = null): HeadRelations {
  const text = withTypes(sentences);
  const all = (pattern: RegExp): AffectedDocument[] => once([...text.matchAll(pattern)].flatMap(([, cited = '']) => affectedIn(cited)));
  const amendedIn = (words: string): AffectedDocument[] => [...words.matchAll(AMENDS)].flatMap(([, cited = '']) => affectedIn(cited).slice(0, 1));
  const said = amendedIn(text);
  const entitled = amendedIn(title ?? '').filter((one) => !said.some((other) => keyOf(other) === keyOf(one)));
  const amends = once([...said, ...entitled]);
  const replaces = once([...all(REPLACES), ...all(REPLACED)]);
  const known = new Set(replaces.filter(({ provision }) => provision === null).map(keyOf));
  return { replaces, amends, repeals: once([...all(REPEALS), ...all(LAPSES), ...all(LISTED)]).filter((one) => !known.has(keyOf(one))) };
}

/** `khoản 2 Điều 4 Quyết định số ...; Quyết định số ...`: a provision of the first, and the second as a whole. */
function affectedIn(cited: string): AffectedDocument[] {
  return citationsIn(cited).map(({ document, before }) => {
    const place = [...before.matchAll(new RegExp(PLACES, 'giu'))].at(-1);
    const provision = place && BETWEEN.test(before.slice(place.index + place[0].length)) ? place[0].trim() : null;
    return { ...document, provision };
  });
}

/** The same, each document and provision once. */
export function once(documents: readonly AffectedDocument[]): AffectedDocument[] {
  return [...new Map(documents.map((document) => [`${keyOf(document)} ${document.provision ?? ''}`, document])).values()];
}

function keyOf({ type, number, date }: CitedDocument): string {
  return `${type} ${number} ${date}`;
}
