import type { SourceLine } from '../readers/source.js';

/**
 * Kinds of markers with which Vietnamese official documents number their text. Each is a pattern on a line: the marker,
 * then what follows it. The order is the order in which they are tried. Each has an example.
 */
const PATTERNS = [
  /** `PHỤ LỤC I.` */
  { kind: 'APPENDIX', pattern: /^(PHỤ LỤC)\s+([IVXLC]+|\d+)\b\.?\s*(.*)$/u },
  /** `PHẦN I`, `Phần thứ hai` */
  { kind: 'DIVISION', pattern: /^(Phần|PHẦN)\s+((?:(?:thứ|THỨ)\s+\p{L}+)|[IVXLC]+|\d+)(?![\p{L}\d])\s*[.:]?\s*(\p{Lu}.*|)$/u },
  /** `Chương II` */
  { kind: 'CHAPTER', pattern: /^(Chương|CHƯƠNG)\s+([IVXLC]+|\d+)\b\.?\s*(.*)$/u },
  /** `Mục 1. Tổ chức` */
  { kind: 'SUBCHAPTER', pattern: /^(Mục|MỤC)\s+(\d+|[IVXLC]+)(?![\p{L}\d])\s*[.:]?\s*(\p{Lu}.*|)$/u },
  /** `Điều 3. Hiệu lực` */
  { kind: 'ARTICLE', pattern: /^(Điều|ĐIỀU)\s*(\d+)\s*\.\s*(.*)$/u },
  /** `IV. PHÒNG ...`, `II. Nội dung` */
  { kind: 'ROMAN', pattern: /^()([IVXLC]+)\s*\.\s*(\p{Lu}.*)$/u },
  /** `A. NỘI DUNG` */
  { kind: 'PART', pattern: /^()([A-IĐ])\s*\.\s*(\p{Lu}.*)$/u },
  /** `2.1.3. Tổ chức`, `2.1.2 Tổ chức` */
  { kind: 'DECIMAL', pattern: /^()(\d{1,2}(?:\.\d{1,2})+)\s*\.?\s*(\p{L}.*)$/u },
  /** `2. Nhiệm vụ`, `1. (1) Triển khai`, `7.` */
  { kind: 'NUMBER', pattern: /^()(\d{1,3})\s*\.\s*((?:\p{Lu}|\(|“|").*|)$/u },
  /** `đ) Hướng dẫn`, `- a) Văn phòng` */
  { kind: 'LETTER', pattern: /^(?:-\s*)?()([a-zđ])\s*\)\s*(.*)$/u },
  /** `(3) Chương trình` */
  { kind: 'PAREN', pattern: /^()\((\d{1,2})\)\s*(.*)$/u },
] as const;

export type MarkerKind = (typeof PATTERNS)[number]['kind'];

/** A marker at the start of a line, or after the emphasis that ends a heading on the same line. */
export interface Marker {
  kind: MarkerKind;
  /** What is counted: `2.1.3`, `IV`, `đ`, `A`. */
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
}

/** A piece of a line; emphasis marks are kept in `text` and only skipped for recognition. */
export interface Segment {
  line: SourceLine;
  /** 0-based place of the line among the lines as read. */
  index: number;
  /** 0-based place in the line. */
  start: number;
  text: string;
}

const EMPHASIS = /^[\s*_#>]+/u;
/** Emphasis that closes what a marker opened. */
export const TRAILING_EMPHASIS = /[*_]+\s*$/u;

/** A line as one segment, or two where a heading in emphasis runs on from another (`I. VĂN PHÒNG SỞ**1. Chức năng**`). */
export function segmentsOf(line: SourceLine, index: number): Segment[] {
  const joint = /\S(\*\*)(?=\d{1,2}\.\s)/u.exec(line.text);
  if (!joint) return [{ line, index, start: 0, text: line.text }];
  const at = joint.index + 1;
  return [
    { line, index, start: 0, text: line.text.slice(0, at) },
    { line, index, start: at, text: line.text.slice(at) },
  ];
}

/** What the start of a segment may be read as, in the order of the patterns: `I. Tổ chức` is roman one or the part after H. */
export function markersOf({ line, start, text }: Pick<Segment, 'line' | 'start' | 'text'>): Marker[] {
  const skipped = EMPHASIS.exec(text)?.[0].length ?? 0;
  const plain = text.slice(skipped);
  return PATTERNS.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(plain);
    if (!match) return [];
    const [, , value = '', rest = ''] = match;
    const head = plain.slice(0, plain.length - rest.length);
    const dash = head.startsWith('-');
    const label = head.replace(/^-\s*/u, '').trim();
    const from = skipped + head.indexOf(label);
    return [
      {
        kind,
        value,
        label,
        dash,
        line: line.number,
        column: start + (dash ? skipped : from) + 1,
        from,
        to: from + label.length,
        rest: rest.replace(TRAILING_EMPHASIS, '').trim(),
      },
    ];
  });
}
