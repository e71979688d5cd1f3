import type { DocumentType } from '../../registry/law.model.js';
import type { Day, PartialDate } from '../../shared/dates.js';

/** A document as another one names it. */
export interface CitedDocument {
  type: DocumentType;
  number: string | null;
  date: PartialDate | null;
  issuer: string | null;
  name: string | null;
}

/** Words for types, the longer first where one begins another. */
const TYPES: readonly (readonly [string, DocumentType])[] = [
  ['Bộ luật', 'LAW'],
  ['Luật', 'LAW'],
  ['Nghị quyết', 'RESOLUTION'],
  ['Nghị định', 'DECREE'],
  ['Thông tư', 'CIRCULAR'],
  ['Quyết định', 'DECISION'],
  ['Kế hoạch', 'PLAN'],
  ['Chương trình', 'PROGRAMME'],
  ['Kết luận', 'CONCLUSION'],
  ['Chỉ thị', 'DIRECTIVE'],
  ['Báo cáo', 'REPORT'],
  ['Tờ trình', 'SUBMISSION'],
  ['Văn bản', 'SUBMISSION'],
];
const TYPE = TYPES.map(([word]) => word.replace(' ', '\\s*')).join('|');
/** `45/2025/NĐ-CP`, `03/NQ-HĐND`, `3880/SNV-TCCB&TCP&CP`, `11/2022/QH15`, `57-NQ/TW`. */
const NUMBER = '\\d+(?:[/-][\\p{L}\\d&-]+)+';
/** `28 tháng 02 năm 2025`, `15/9/2017`. */
const DATE = '(\\d{1,2})\\s*(?:tháng|/)\\s*(\\d{1,2})\\s*(?:năm|/)\\s*(\\d{4})';
const CITATION = new RegExp(`(${TYPE})(\\s[^;]*?)?(?:\\s+số:?\\s*(${NUMBER}))?\\s*,?\\s*(?:ngày\\s*${DATE})`, 'iu');
const NUMBERED = new RegExp(`(${TYPE})\\s+số:?\\s*(${NUMBER})(?:\\s*,?\\s*ngày\\s*${DATE})?`, 'iu');
/** Where the issuer ends and what the document is about begins. */
const ABOUT = /\s+(?=(?:ban hành|về|quy định|hướng dẫn|phê duyệt|sửa đổi|thực hiện)\s)/iu;

/** The first document that a sentence names, with its issuer and its subject where the sentence goes on to say them. */
export function citedIn(sentence: string): CitedDocument | null {
  const text = sentence.replace(/\s+/gu, ' ').trim();
  const numbered = NUMBERED.exec(text);
  const match = numbered ?? CITATION.exec(text);
  if (!match) return null;
  const [whole, word = ''] = match;
  const [number, day, month, year] = numbered ? [match[2], match[3], match[4], match[5]] : [match[3], match[4], match[5], match[6]];
  const before = numbered ? '' : (match[2] ?? '').trim();
  const after = text.slice(match.index + whole.length).trim();
  const [issuer = '', ...rest] = /^của\s/u.test(after) ? after.replace(/^của\s+/u, '').split(ABOUT) : ['', after];
  const name = (before ? `${word} ${before}` : rest.join(' ')).replace(/[;.]\s*$/u, '').trim();
  return {
    type: typeOf(word),
    number: number ?? null,
    date: day && month && year ? dayOf(day, month, year) : null,
    issuer: issuer.replace(/[;.]\s*$/u, '').trim() || null,
    name: name || null,
  };
}

/** Every numbered document that a sentence names, in order. */
export function allCitedIn(sentence: string): CitedDocument[] {
  return citationsIn(sentence).map(({ document }) => document);
}

/** The same, each with the words that are between it and the beginning of the one before. */
export function citationsIn(sentence: string): { document: CitedDocument; before: string }[] {
  const text = sentence.replace(/\s+/gu, ' ');
  const starts = [...text.matchAll(new RegExp(NUMBERED, 'giu'))].map(({ index }) => index);
  return starts.flatMap((start, order) => {
    const document = citedIn(text.slice(start, starts[order + 1] ?? undefined));
    return document ? [{ document, before: text.slice(starts[order - 1] ?? 0, start) }] : [];
  });
}

/** `1`, `7`, `2025` as printed is `2025-07-01`. */
export function dayOf(day: string, month: string, year: string): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function typeOf(word: string): DocumentType {
  const plain = word.replace(/\s+/gu, '').toLowerCase();
  return TYPES.find(([known]) => known.replace(' ', '').toLowerCase() === plain)?.[1] ?? 'OTHER';
}
