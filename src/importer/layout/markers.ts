import type { SourceLine } from '../readers/source.js';
import type { ArtefactKind } from './artefact-kinds.js';
import { misread } from './misread.js';

/** The pattern of a word in which a scan saw a space: `Ch ương`. */
function parted(word: string): string {
  return `(?:${[...word]
    .slice(1)
    .map((_letter, at) => `${word.slice(0, at + 1)}\\s${word.slice(at + 1)}`)
    .join('|')})`;
}

/** What a name of a law or of another document begins with: `Điều 5 Luật Đo lường` is no heading. */
const CITED = '(?!(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định(?!\\s+này)|Pháp lệnh|Hiến pháp|Chương|Mục|Quy chế|Quy định|Phụ lục|Điều)(?![\\p{L}]))';
/** A symbol of a document goes on so: `57-NQ/TW`, `19/QĐ-TTg`. */
const SYMBOL = '(?!\\S*[/-]\\p{Lu})';
/** `I`, `02`, `1a`, `IB`, `II.1`, `1-2`. */
export const APPENDIX_NUMBER = '(?:[IVXLC]+|\\d+)(?:[.-]\\d+|[A-Ha-h])?(?![\\p{L}\\d])';

interface Pattern {
  kind: string;
  pattern: RegExp;
  /** It counts only where the sentence before is over and it is exactly what is due. */
  loose?: true;
}

/**
 * Kinds of markers with which Vietnamese official documents number their text. Each is a pattern on a line: the marker,
 * then what follows it. The order is the order in which they are tried. Each has an example.
 */
const PATTERNS = [
  /** `PHỤ LỤC I.`, `PHỤ LỤC SỐ 02`, `PHỤ LỤC 1A`, `PHỤ LỤC II.1`, `PHỤ LỤC 2: ĐO`, `PHỤ LỤC A` alone, `PHỤ LỤC` alone or before its title */
  { kind: 'APPENDIX', pattern: new RegExp(`^(PHỤ LỤC)(?:\\s+(?:SỐ|Số|số))?\\s*:?\\s+(${APPENDIX_NUMBER})\\s*(?:[.:]|[-–—](?=\\s))?\\s*(.*)$`, 'u') },
  { kind: 'APPENDIX', pattern: /^(PHỤ LỤC)(?:\s+(?:SỐ|Số|số))?\s*:?\s+([A-H])\s*[.:]?\s*()$/u },
  { kind: 'APPENDIX', pattern: /^(PHỤ LỤC)()(?!\s+(?:SỐ\s+)?[IVXLC]+(?!\p{L}))\s*[.:]?\s*((?:\p{Lu}|[\s,&-])*)$/u },
  /** `Phụ lục I`, `Phụ lục 1b`, `Phụ lục A`, `Phụ lục` alone on its line */
  { kind: 'APPENDIX', pattern: new RegExp(`^(Phụ lục)(?:\\s+số)?\\s*:?\\s*(${APPENDIX_NUMBER}|[A-H]|)\\s*[.:]?\\s*()$`, 'u'), loose: true },
  /** `PHẦN I`, `Phần thứ hai` */
  { kind: 'DIVISION', pattern: /^(Phần|PHẦN)\s+((?:(?:thứ|THỨ)\s+\p{L}+)|[IVXLC]+|\d+)(?![\p{L}\d])\s*[.:]?\s*(\p{Lu}.*|)$/u },
  /** `Chương II` */
  { kind: 'CHAPTER', pattern: /^(Chương|CHƯƠNG)\s+([IVXLC]+|\d+)\b[.:]?\s*(.*)$/u },
  /** `Mục 1. Tổ chức` */
  { kind: 'SUBCHAPTER', pattern: /^(Mục|MỤC)\s+(\d+|[IVXLC]+)(?![\p{L}\d])\s*[.:]?\s*(\p{Lu}.*|)$/u },
  /** `Điều 3. Hiệu lực`, `Điều 3: Hiệu lực`, `Điều 3 - Hiệu lực`; `Điêu l.`, `Đi ều 3.` as a scan has it */
  { kind: 'ARTICLE', pattern: /^(Đ\s?i\s?[ềêểế]\s?u|Đ\s?I\s?[ỀÊỂẾ]\s?U)\s*(\d+|[lI]\d?|\d[lO])\s*(?:[.:]|[-–—](?=\s))\s*(.*)$/u },
  /** `Điều 3` alone, its title on the next line; `Điều 3 Hiệu lực`; `Đi ều 3` */
  { kind: 'ARTICLE', pattern: new RegExp(`^(Đ\\s?i\\s?ề\\s?u|Đ\\s?I\\s?Ề\\s?U)\\s*(\\d+)(?:\\s+|$)(${CITED}\\p{Lu}.*|)$`, 'u'), loose: true },
  /** `IV. PHÒNG ...`, `II. Nội dung`, `II/ Nội dung`, `II - Nội dung` */
  { kind: 'ROMAN', pattern: /^()([IVXLC]+)\s*(?:[.)]|[/:](?=\s)|[-–—](?=\s))\s*(\p{Lu}.*)$/u },
  /** `A. NỘI DUNG`, `A/ NỘI DUNG` */
  { kind: 'PART', pattern: /^()([A-IĐ])\s*(?:\.|[/-](?=\s))\s*(\p{Lu}.*)$/u },
  /** `2.1.3. Tổ chức`, `2.1.2 Tổ chức`, `2.1) Tổ chức` */
  { kind: 'DECIMAL', pattern: /^()(\d{1,2}(?:\.\d{1,2})+)\s*[.):/]?\s*(\p{L}.*)$/u },
  /** `2. Nhiệm vụ`, `1. (1) Triển khai`, `7.`, `2..Nhiệm vụ` */
  { kind: 'NUMBER', pattern: /^()(\d{1,3})\s*\.{1,2}\s*((?:\p{Lu}|\(|“|").*|)$/u },
  /** `1/ Kiểm định` */
  { kind: 'NUMBER', pattern: new RegExp(`^()(\\d{1,2})\\s*/\\s*(${SYMBOL}[\\p{Lu}(“"].*)$`, 'u') },
  /** `1- Kiểm định`, `1 – Kiểm định` */
  { kind: 'NUMBER', pattern: new RegExp(`^()(\\d{1,2})\\s*[-–—](?:\\s+|(?=\\p{Lu}\\p{Ll}))(${SYMBOL}[\\p{Lu}(“"].*)$`, 'u') },
  /** `1) Kiểm định` */
  { kind: 'NUMBER', pattern: /^()(\d{1,2})\s*\)\s*(\S.*|)$/u },
  /** `Khoản 1. Kiểm định` */
  { kind: 'NUMBER', pattern: /^(Khoản|KHOẢN)\s+(\d{1,2})\s*[.:]\s*(.*)$/u },
  /** `đ) Hướng dẫn`, `- a) Văn phòng` */
  { kind: 'LETTER', pattern: /^(?:-\s*)?()([a-zđ])\s*\)\s*(.*)$/u },
  /** `a. Hướng dẫn`, `a/ Hướng dẫn`, `a - Hướng dẫn`, `a- Hướng dẫn`, `Điểm a. Hướng dẫn` */
  { kind: 'LETTER', pattern: /^(?:-\s*)?(Điểm\s|)([a-zđ])\s*(?:\.|\/|\s?[-–—]\s)\s*([\p{L}(“"].*)$/u },
  /** `(3) Chương trình` */
  { kind: 'PAREN', pattern: /^()\((\d{1,2})\)\s*(.*)$/u },
  /** `(1) Kiểm định` right below a heading, where nothing else is numbered */
  { kind: 'NUMBER', pattern: /^()\((\d{1,2})\)\s*(\p{Lu}.*)$/u, loose: true },
  /** `2. 100% hồ sơ đúng hạn`: what it says begins with a figure */
  { kind: 'NUMBER', pattern: /^()(\d{1,2})\s*\.\s+(\d+(?:[.,]\d+)*\s*(?:%|\p{L}).*)$/u, loose: true },
  /** `l. Kiểm định` where `1.` is due: what a scan makes of a digit */
  { kind: 'NUMBER', pattern: /^()([lI|ZSB]|[lI|]\d|\d[lIOo])\s*(?:[.)/]|[-–](?=\s))\s*(\p{Lu}.*)$/u, loose: true },
  /** `Điền 5. Hiệu lực`, `Điêu 5` alone, `Khoảr 4. Kiểm định`, `Chưong II`: one letter of the word taken for another; `Ch ương II`: a space inside it */
  {
    kind: 'ARTICLE',
    pattern: new RegExp(`^(Điều|${misread('Điều')}|${misread('ĐIỀU')})\\s*([\\dlIOZSB]{1,3})\\s*(?:[.:,]|[-–—](?=\\s)|$)\\s*(.*)$`, 'u'),
    loose: true,
  },
  { kind: 'NUMBER', pattern: new RegExp(`^(${misread('Khoản')}|${parted('Khoản')})\\s+(\\d{1,2}|[lIZSB])\\s*[.:,]\\s*(.*)$`, 'u'), loose: true },
  { kind: 'LETTER', pattern: new RegExp(`^(${misread('Điểm')}\\s)([a-zđ])\\s*[.:,)]\\s*(.*)$`, 'u'), loose: true },
  {
    kind: 'CHAPTER',
    pattern: new RegExp(
      `^(${misread('Chương')}|${misread('CHƯƠNG')}|${parted('Chương')}|${parted('CHƯƠNG')})\\s+([IVXLC]+|\\d+)\\b[.:]?\\s*(.*)$`,
      'u',
    ),
    loose: true,
  },
  {
    kind: 'APPENDIX',
    pattern: new RegExp(`^(${misread('PHỤ LỤC')}|${misread('Phụ lục')})(?:\\s+(?:SỐ|Số|số))?\\s*:?\\s*([IVXLC]+|\\d+|)\\s*[.:]?\\s*()$`, 'u'),
    loose: true,
  },
  /** `lI. Tổ chức`, `III, Tổ chức` */
  { kind: 'ROMAN', pattern: /^()((?=\d*[IVXLl|])[IVXLl1|]{1,5})\s*[.,)]\s*(\p{Lu}.*)$/u, loose: true },
  /** `2, Kiểm định`, `2} Kiểm định`, `b} Ghi sổ`, `b, Ghi sổ`: what closes it taken for another */
  { kind: 'NUMBER', pattern: /^()(\d{1,2})\s*[,}\]]\s*(\p{Lu}.*)$/u, loose: true },
  { kind: 'LETTER', pattern: /^(?:-\s*)?()([a-zđ])\s*[,}\]]\s*(\p{Lu}.*)$/u, loose: true },
  /** `1 Kiểm định`, `l Kiểm định`, where no number of the text has a stop */
  { kind: 'NUMBER', pattern: /^()(\d{1,2}|[lIZSB])\s+(\p{Lu}.*)$/u, loose: true },
] as const satisfies readonly Pattern[];

export type MarkerKind = (typeof PATTERNS)[number]['kind'];

/** A marker at the start of a line, or after the emphasis that ends a heading on the same line. */
export interface Marker {
  kind: MarkerKind | 'HEADING' | 'DASH' | 'GROUP';
  /** What is counted: `2.1.3`, `IV`, `đ`, `A`; empty for an appendix without a number. */
  value: string;
  /** As printed, such as `Điều 3.` or `2.1.2`. */
  label: string;
  line: number;
  column: number;
  /** A list dash that comes before the marker and is not part of the number. */
  dash: boolean;
  /** Where in the segment the label begins and where it ends. */
  from: number;
  to: number;
  /** What follows the marker on the line, without emphasis at its end. */
  rest: string;
  /** It counts only where the sentence before is over and it is exactly what is due. */
  loose: boolean;
  /** What closes it, such as `)`: lists of one depth have one. */
  style: string;
  /** As it should be printed, where a scan took a letter for another. */
  meant: string | null;
}

/** A piece of a line; emphasis marks are kept in `text` and only skipped for recognition. */
export interface Segment {
  line: SourceLine;
  /** 0-based place of the line among the lines as read. */
  index: number;
  /** 0-based place in the line. */
  start: number;
  text: string;
  /** What it is, where it is no text of the document: a bar of a table, hidden text. */
  apart?: ArtefactKind;
  /** False where it goes on within a line, so that no marker begins. */
  begins?: boolean;
  /** It is new text of another document, in quotation marks: none of its numbers begins here. */
  quoted?: true;
}

/** Characters that nobody sees: spaces without width, marks of the direction of writing, soft hyphens. */
export const UNSEEN = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF';
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'gu');
/** Each unit of UTF-16 that is seen, so that a match counts as a text does. */
const SEEN_ONES = new RegExp(`[^${UNSEEN}]`, 'g');
const EMPHASIS = new RegExp(`^[\\s*_#>${UNSEEN}]+`, 'u');
/** Emphasis that closes what a marker opened. */
export const TRAILING_EMPHASIS = /[*_]+\s*$/u;

/** By segment, which is never changed: several look at each before it is placed. */
const known = new WeakMap<Segment, readonly Marker[]>();

/** What the start of a segment may be read as, in the order of the patterns: `I. Tổ chức` is roman one or the part after H. */
export function markersOf(segment: Segment): readonly Marker[] {
  const markers = known.get(segment) ?? markersAt(segment);
  known.set(segment, markers);
  return markers;
}

function markersAt({ line, start, text, apart, begins }: Segment): Marker[] {
  if (apart || begins === false) return [];
  const skipped = EMPHASIS.exec(text)?.[0].length ?? 0;
  const { seen: plain, placeOf } = seenOf(text.slice(skipped));
  return PATTERNS.flatMap((one) => {
    const match = one.pattern.exec(plain);
    if (!match) return [];
    const [, word = '', printed = '', rest = ''] = match;
    const head = plain.slice(0, plain.length - rest.length);
    const dash = head.startsWith('-');
    const label = head.replace(/^-\s*/u, '').trim();
    const begin = head.indexOf(label);
    const from = skipped + placeOf(begin);
    const value = VALUES[one.kind]?.(printed) ?? printed;
    const meant = meantBy(one.kind, word, label, printed, value);
    return [
      {
        kind: one.kind,
        value,
        label,
        dash,
        line: line.number,
        column: start + (dash ? skipped : from) + 1,
        from,
        to: skipped + placeOf(begin + label.length),
        rest: rest.replace(TRAILING_EMPHASIS, '').trim(),
        loose: 'loose' in one,
        style: styleOf(word, meant ?? label),
        meant: meant === label ? null : meant,
      },
    ];
  });
}

/** A text without the characters that nobody sees, and where each place of it is in the text as it stands. */
function seenOf(text: string): { seen: string; placeOf: (at: number) => number } {
  const seen = text.replace(UNSEEN_ONES, '');
  if (seen.length === text.length) return { seen, placeOf: (at) => at };
  const places = [...text.matchAll(SEEN_ONES)].map(({ index }) => index);
  return { seen, placeOf: (at) => places[at] ?? text.length };
}

/** `l` for 1, `O` for 0, `Z` for 2: what a scan makes of digits. */
export function digitsOf(printed: string): string {
  return printed.replace(/[lI|]/gu, '1').replace(/[oO]/gu, '0').replace('Z', '2').replace('S', '5').replace('B', '8');
}

/** What is counted, where a scan took its signs for others. */
const VALUES: Partial<Record<string, (printed: string) => string>> = {
  ARTICLE: digitsOf,
  NUMBER: digitsOf,
  ROMAN: (printed) => printed.replace(/[l1|]/gu, 'I'),
};

/** The words that count, as they are printed where nothing was misread. */
const COUNTING: Partial<Record<string, string>> = { ARTICLE: 'Điều', NUMBER: 'Khoản', LETTER: 'Điểm', CHAPTER: 'Chương', APPENDIX: 'Phụ lục' };

/** A label as it should be printed: the word, the number and what closes it, each as it is where a scan makes no mistake. */
function meantBy(kind: string, word: string, label: string, printed: string, value: string): string {
  const due = COUNTING[kind];
  const said = word.trim();
  const wrong = due !== undefined && said !== '' && said.toLowerCase() !== due.toLowerCase();
  const number = label.slice(said.length).replace(printed, value);
  const closed = /^\s*[\p{L}\d]+\s*[,}\]]$/u.test(number) ? number.replace(',', '.').replace(/[}\]]/u, ')') : number;
  return `${wrong ? due : said}${closed}`;
}

/** The style of `(1)`. */
export const IN_PARENTHESES = '()';

function styleOf(word: string, label: string): string {
  if (label.startsWith('(')) return IN_PARENTHESES;
  return word === '' ? (label.at(-1) ?? '') : (COUNTING.NUMBER ?? '').toLowerCase();
}
