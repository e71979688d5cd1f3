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
  ['Công văn', 'SUBMISSION'],
];
const TYPE = TYPES.map(([word]) => word.replace(' ', '\\s*')).join('|');
/** `45/2025/NĐ-CP`, `03/NQ-HĐND`, `3880/SNV-TCCB&TCP&CP`, `11/2022/QH15`, `57-NQ/TW`. */
const NUMBER = '\\d+(?:[/-][\\p{L}\\d&-]+)+';
/** `28 tháng 02 năm 2025`, `15/9/2017`. */
const DATE = '(\\d{1,2})\\s*(?:tháng|/)\\s*(\\d{1,2})\\s*(?:năm|/)\\s*(\\d{4})';
const CITATION = new RegExp(`(${TYPE})(\\s[^;]*?)?(?:\\s+số:?\\s*(${NUMBER}))?\\s*,?\\s*(?:ngày\\s*${DATE})`, 'iu');
const NUMBERED = new RegExp(`(${TYPE})\\s+(?:số:?\\s*)?(${NUMBER})(?:\\s*,?\\s*ngày\\s*${DATE})?`, 'iu');
/** `Luật Đo lường số 04/2011/QH13`: a name, a number, and no day. */
const NAMED = new RegExp(
  `^(${TYPE})\\s+((?:(?!${TYPE})[^;,]){3,120}?|(?:(?!${TYPE})[^;]){3,160}?)\\s+số:?\\s*(${NUMBER})(?:\\s*,?\\s*ngày\\s*${DATE})?`,
  'iu',
);
/** `Luật Đo lường`, `Luật Thanh tra năm 2022`. */
const LAW = /^((?:Bộ\s+l|L)uật\s+\p{Lu}[^;.]{2,120}?)(?:\s+năm\s+(\d{4}))?\s*[;.,]?\s*$/u;
/** Where the issuer ends and what the document is about begins. */
const ABOUT = /\s+(?=(?:ban hành|về|quy định|hướng dẫn|phê duyệt|sửa đổi|thực hiện)\s)/iu;

/**
 * Where what is said of a cited document is over: `như sau`, a quotation, an item of a list (`1. Sửa đổi`, `a) Bãi bỏ`), another
 * sentence.
 */
const OVER = /\s+như\s+sau(?![\p{L}])|\s*[“”"«»]|\s+(?:\d{1,3}|[a-zđ])[.)]\s|(?<=\p{Ll}|\d)\.\s+(?=\p{Lu})|\s+Điều\s+\d+\s*[.:]/u;

/** Whether two citations mean one document, of which one may leave out the day. */
export function sameDocument(a: CitedDocument, b: CitedDocument): boolean {
  return a.type === b.type && a.number === b.number && (a.date === b.date || a.date === null || b.date === null);
}

/** The first document that a sentence names, with its issuer and its subject where the sentence goes on to say them. */
export function citedIn(sentence: string): CitedDocument | null {
  const text = sentence.replace(/\s+/gu, ' ').trim();
  const named = NAMED.exec(text);
  if (named) {
    const [, word = '', name = '', number = '', day, month, year] = named;
    const date = day && month && year ? dayOf(day, month, year) : null;
    const { issuer } = restOf(text.slice(named[0].length));
    return { type: typeOf(word), number, date, issuer, name: `${word} ${name}`.trim() };
  }
  const numbered = NUMBERED.exec(text);
  const match = numbered ?? CITATION.exec(text);
  if (!match) return null;
  const [whole, word = ''] = match;
  const [number, day, month, year] = numbered ? [match[2], match[3], match[4], match[5]] : [match[3], match[4], match[5], match[6]];
  const before = numbered ? '' : (match[2] ?? '').trim();
  const { issuer, about } = restOf(text.slice(match.index + whole.length));
  const name = (before ? `${word} ${before}` : about).replace(/[;.]\s*$/u, '').trim();
  return {
    type: typeOf(word),
    number: number ?? null,
    date: day && month && year ? dayOf(day, month, year) : null,
    issuer,
    name: name || null,
  };
}

/** What follows a citation: `của Chính phủ quy định ...` is an issuer and what the document is about. */
function restOf(text: string): { issuer: string | null; about: string } {
  const after = text.split(OVER)[0]?.trim() ?? '';
  const [issuer = '', ...rest] = /^của\s/u.test(after) ? after.replace(/^của\s+/u, '').split(ABOUT) : ['', after];
  return { issuer: issuer.replace(/[;:.,]\s*$/u, '').trim() || null, about: rest.join(' ') };
}

/** A law that is cited by its name alone, or with its year; null for what is no such name. Shapes: nothing else in the text. */
export function lawByName(text: string): CitedDocument | null {
  const [, name, year] = LAW.exec(text.replace(/\s+/gu, ' ').trim()) ?? [];
  return name ? { type: 'LAW', number: null, date: year ?? null, issuer: null, name } : null;
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

/** `các Quyết định của UBND tỉnh: số 17/2023/... , số 33/2022/...`: each with its type, as if it were said. */
export function withTypes(text: string): string {
  return text.replace(
    /các\s+(Quyết\s+định|Nghị\s+quyết|Chỉ\s+thị|Thông\s+tư|Nghị\s+định)(?:\s+của\s+[^:;.]{2,60}:|\s*:?)\s+(số\s*:?\s*\d[^.]*)/giu,
    (_whole, type: string, list: string) => {
      const each = list.replace(/(?<=[,;]\s*|\svà\s+)số(?=\s*:?\s*\d)/giu, `${type} số`);
      return `${type} ${each}`;
    },
  );
}

/** `1`, `7`, `2025` as printed is `2025-07-01`. */
export function dayOf(day: string, month: string, year: string): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function typeOf(word: string): DocumentType {
  const plain = word.replace(/\s+/gu, '').toLowerCase();
  return TYPES.find(([known]) => known.replace(' ', '').toLowerCase() === plain)?.[1] ?? 'OTHER';
}
