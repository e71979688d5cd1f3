import { dayOf, typeOf, type CitedDocument } from './citation.js';
import { LAWS } from './laws.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { pathsOf } from './provision.js';
import type { ClauseReference } from '../proposal.js';
import type { Span } from '../layout/span.js';
import { phrase } from '../units/unit-words.js';

const TYPE = [
  'Bộ\\s+luật',
  'Luật',
  'Pháp\\s+lệnh',
  'Nghị\\s*quyết',
  'Nghị\\s*định',
  'Thông\\s+tư(?:\\s+liên\\s+tịch)?',
  'Quyết\\s*định',
  'Kế\\s+hoạch',
  'Chương\\s+trình',
  'Kết\\s+luận',
  'Chỉ\\s+thị',
  'Báo\\s+cáo',
  'Tờ\\s+trình',
  'Văn\\s+bản',
  'Công\\s+văn',
  'Thông\\s+báo',
].join('|');
/** Words that no name of a law goes on with. */
const SMALL =
  '(?:năm|ngày|số|đối|theo|trên|để|về|quy|được|có|do|tại|thì|của|trong|hoặc|này|các|phải|không|khi|với|cho|và(?!\\s+\\p{Lu}\\p{Ll})|và\\s+(?:Luật|Bộ|Nghị|Thông|Quyết))(?![\\p{L}])';
/** `45/2025/NĐ-CP`, `57-NQ/TW`, also broken after its hyphen as `57- NQ/TW`; `76.2003/QĐ-ABC`. */
const NUMBER = '\\d+(?:\\.\\d+)?(?:[/-](?:\\s(?=\\p{Lu}\\p{L}*\\/))?[\\p{L}\\d&]+)+';
const DATE = '(\\d{1,2})\\s*(?:tháng|/)\\s*(\\d{1,2})\\s*(?:năm|/)\\s*(\\d{4})';
const WHEN = `(?:\\s*,?\\s*ngày\\s+${DATE})?`;
/**
 * `Nghị quyết số 7-NQ/TU ngày 1/2/2031`, `Chương trình phát triển số 8-CTr/TU` (a name before the number),
 * `Nghị định 107/2016/NĐ-CP` (no `số`).
 */
const NUMBERED = new RegExp(`(${TYPE})(?:((?:\\s+(?!${TYPE})\\p{L}+){0,12}?)\\s+số\\s*:?\\s*(${NUMBER})|()\\s+(${NUMBER}))${WHEN}`, 'gu');
/** A second number of the same type: `..., số 111/2025/NĐ-CP`, `; 09-NQ/TU ngày 18/2/2022`. */
const ANOTHER = new RegExp(`^[^.;]{0,90}?[;,]?\\s*(?:;|,|\\bvà)\\s*(?:số\\s*:?\\s*)?(${NUMBER})${WHEN}`, 'u');
/** A law by its name alone: `Luật Khoa học và Công nghệ`, `Luật Thanh tra năm 2010`. What is not known ends at a small word. */
const LAW = new RegExp(
  `(?<![\\p{L}])(?:Bộ\\s+l|L)uật\\s+((?:${LAWS.toSorted((a, b) => b.length - a.length)
    .map((name) => [...phrase(name)].map((letter, index) => (index === 0 ? `[${letter}${letter.toLowerCase()}]` : letter)).join(''))
    .join('|')})(?![\\p{L}])|\\p{Lu}\\p{Ll}+(?:\\s+(?!${SMALL})\\p{L}+){0,9})`,
  'gu',
);
/** `TCVN ISO 9001:2015`, `ISO/IEC 17025:2017`. */
const STANDARD = /(?<![\p{L}])((?:TCVN|QCVN|ISO)(?:\s+ISO)?(?:\/IEC)?\s+\d[\d:./-]*\d)/gu;
const POINTS = '(?:các\\s+)?điểm\\s+[a-zđ](?:\\s*(?:,|và)\\s*[a-zđ](?![\\p{L}]))*';
const PARAGRAPHS = '(?:các\\s+)?khoản\\s+\\d+(?:\\s*(?:,|và)\\s*\\d+(?![\\d/]))*';
const ARTICLES = '(?:các\\s+)?Điều\\s+(?:\\d+[a-zđ]?(?:\\s*(?:,|và)\\s*(?:Điều\\s+)?\\d+(?![\\d/]))*|này)';
/** `điểm a, b khoản 1 Điều 25`, `khoản 2 Điều này`, `Điều 27`, `điểm a khoản này`. */
const PROVISION = new RegExp(
  `(?:${POINTS}\\s*,?\\s*)?(?:(?:${PARAGRAPHS}|khoản\\s+này)\\s*,?\\s*)?${ARTICLES}|(?:${POINTS}\\s*,?\\s*)(?:${PARAGRAPHS}|khoản\\s+này)|${PARAGRAPHS}(?=\\s+(?:mục|phần)\\s+này)`,
  'giu',
);
/** `của`, and words such as `Quy chế kèm theo`, may be between a provision and its document. */
export const BETWEEN = /^\s*,?\s*(?:của\s+)?(?:(?:Quy\s+chế|Quy\s+định)\s+(?:ban\s+hành\s+)?kèm\s+theo\s+)?$/u;
/** The largest distance between a provision and its document, in characters: room for "của Quy chế ban hành kèm theo". */
const NEAR = 60;
/** A provision of the document itself. */
const OWN = /^\s*(?:của\s+)?(?:Quy\s*định|Quyết\s*định|Quy\s*chế|Phụ\s+lục)\s+này/iu;

interface Found {
  start: number;
  end: number;
  document: CitedDocument;
}

/** The documents and places that a text refers to. Shapes: offsets into the text become places of the original. */
export function referencesIn(
  text: string,
  own: OutlineNode,
  paths: ReadonlySet<string>,
  placeOf: (offset: number) => Pick<Span, 'line' | 'column'>,
): ClauseReference[] {
  const documents = documentsIn(text);
  const used = new Set<Found>();
  let next = 0;
  const references: (ClauseReference & { at: number })[] = [];
  for (const match of text.matchAll(PROVISION)) {
    const end = match.index + match[0].length;
    while ((documents[next]?.start ?? Infinity) < end) next++;
    const near = documents[next];
    const target = near && near.start - end < NEAR && BETWEEN.test(text.slice(end, near.start)) ? near : undefined;
    const provision = flat(match[0]);
    const inside = !target && (OWN.test(text.slice(end, end + NEAR)) || /này$/iu.test(provision));
    if (!target && !inside) continue;
    if (target) used.add(target);
    references.push({
      at: match.index,
      document: target?.document ?? null,
      provision,
      paths: target ? [] : pathsOf(provision, own.path, paths),
      ...placeOf(match.index),
    });
  }
  for (const found of documents) {
    if (!used.has(found)) references.push({ at: found.start, document: found.document, provision: null, paths: [], ...placeOf(found.start) });
  }
  return references.toSorted((a, b) => a.at - b.at).map(({ at: _at, ...reference }) => reference);
}

function documentsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, type = '', name = '', printed, , bare, day, month, year] = match;
    const number = printed ?? bare ?? '';
    let end = match.index + whole.length;
    found.push({ start: match.index, end, document: cited(type, name, number, day, month, year) });
    for (let next = ANOTHER.exec(text.slice(end, end + 200)); next; next = ANOTHER.exec(text.slice(end, end + 200))) {
      const [more, another = '', d, m, y] = next;
      // A type of its own between the two begins another citation.
      if (new RegExp(`(?:${TYPE})`, 'u').test(more)) break;
      const start = end + more.indexOf(another);
      end += more.length;
      found.push({ start, end, document: cited(type, '', another, d, m, y) });
    }
  }
  const numbered = found.length;
  let passed = 0;
  for (const match of text.matchAll(LAW)) {
    const [whole, name = ''] = match;
    const start = match.index;
    while (passed < numbered && (found[passed]?.end ?? 0) <= start) passed++;
    if (passed < numbered && (found[passed]?.start ?? 0) <= start) continue;
    const year = /^\s+năm\s+(\d{4})/u.exec(text.slice(start + whole.length, start + whole.length + NEAR))?.[1] ?? null;
    const words = flat(`Luật ${name}`);
    found.push({ start, end: start + whole.length, document: { type: 'LAW', number: null, date: year, issuer: null, name: words } });
  }
  for (const match of text.matchAll(STANDARD)) {
    const number = flat(match[0]);
    found.push({ start: match.index, end: match.index + match[0].length, document: { type: 'OTHER', number, date: null, issuer: null, name: null } });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function cited(type: string, name: string, number: string, day?: string, month?: string, year?: string): CitedDocument {
  return {
    type: typeOf(type),
    number: number.replace(/\s/gu, ''),
    date: day && month && year ? dayOf(day, month, year) : null,
    issuer: null,
    name: name.trim() === '' ? null : flat(`${type}${name}`),
  };
}

function flat(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\s,]+$/u, '')
    .trim();
}
