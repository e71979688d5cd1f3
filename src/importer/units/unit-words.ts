import type { UnitKind } from '../../registry/unit.model.js';

/** How the names of a department's units begin. */
export const UNIT_WORDS: readonly (readonly [string, UnitKind])[] = [
  ['Văn phòng', 'OFFICE'],
  ['Thanh tra', 'INSPECTORATE'],
  ['Phòng', 'DIVISION'],
  ['Chi cục', 'SUBDEPARTMENT'],
  ['Trung tâm', 'CENTRE'],
  ['Quỹ', 'FUND'],
];

/** A word sequence as a pattern: spaces may be line breaks, letters are taken as written. */
export function phrase(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\&]/gu, '\\$&')
    .replace(/\\&/gu, '&')
    .replace(/\s+/gu, '\\s+');
}

/** An abbreviation in capitals: `QLKH&ĐMST`, `TCĐL`. */
export const ACRONYM = '\\p{Lu}[\\p{L}&]*\\p{Lu}[\\p{L}&]*';

/** No department has more names and abbreviations of units; of more only the first are looked for. */
const MOST = 400;

/** The words that name one unit, given the names and abbreviations that the document explains. */
export function unitPattern(known: readonly string[]): string {
  const own = [...new Set(known)]
    .slice(0, MOST)
    .toSorted((a, b) => b.length - a.length)
    .map(phrase);
  const named = `(?:Phòng|Trung\\s+tâm|Chi\\s+cục|Quỹ)\\s+${ACRONYM}`;
  return `(?:${[...own, named].join('|')}|Văn\\s+[Pp]hòng(?:\\s+Sở)?|Thanh\\s+tra(?:\\s+Sở)?|(?:Ban\\s+)?(?:Lãnh\\s+đạo|Giám\\s+đốc)\\s+Sở)(?![\\p{L}&])`;
}

const GROUPS = '[Pp]hòng|[Đđ]ơn\\s+vị|[Tt]rung\\s+tâm|[Cc]hi\\s+cục|[Tt]ổ\\s+chức';
/** Words for many units at once: `Các phòng, đơn vị có liên quan`, `Các đơn vị sự nghiệp`, `Các Phòng: A; B`. */
export const GROUP =
  `Các\\s+(?:${GROUPS})(?:\\s*(?:,|và)\\s*(?:${GROUPS}))*(?:\\s+(?:trực\\s+)?thuộc(?:\\s+Sở)?)?(?:\\s+sự\\s+nghiệp(?:\\s+công\\s+lập)?)?` +
  `(?:\\s+(?:có\\s+)?liên\\s+quan)?(?:\\s*:\\s*${ACRONYM}(?:\\s*[;,]\\s*${ACRONYM})*)?`;
