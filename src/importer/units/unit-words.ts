import { NAMED_FOR, UNIT_IN_CAPITALS, UNIT_WORD } from './unit-kinds.js';

/** Who is no unit of the body, but may have tasks: parts of units, other bodies. */
const OTHERS = 'Tổ|Đội|Đoàn|Kíp|Bộ\\s+phận|Nhà|Sở|Ban|Viện|Đài|UBND|[ỦU][ỷy]\\s+ban';
const OTHERS_IN_CAPITALS = 'TỔ(?!\\s+CHỨC)|ĐỘI|ĐOÀN(?!\\s+KẾT)|BỘ\\s+PHẬN|NHÀ(?!\\s+NƯỚC)|SỞ(?!\\s+HỮU)|BAN(?!\\s+HÀNH)|VIỆN|ĐÀI|UBND|ỦY\\s+BAN';
/** Many at once; the same in capitals. */
export const MANY = 'Các\\s+(?:phòng|đơn\\s+vị|trung\\s+tâm|chi\\s+cục|tổ|đội|hạt|trạm|bộ\\s+phận)(?!\\p{L})';
/** People, whose tasks are those of the unit or the body that they head. */
export const HEADS_OF = '(?:Phó\\s+)?(?:Trưởng\\s+(?:phòng|ban)|Giám\\s+đốc|Chủ\\s+tịch|Chánh)|Lãnh\\s+đạo';
/** What a heading that says whose the tasks below are begins with: `Phòng Mưa`, `Tổ Đo gió`, `Giám đốc Sở`, `Các phòng khác`; not `Tổ chức`. */
export const LIKE_UNIT = new RegExp(
  `^[*_]*(?:(?:Đối\\s+với|Giao)\\s+)?(?:(?:${OTHERS}|${UNIT_WORD})(?=[:.*_]|$|\\s+\\p{Lu})|(?:Bộ\\s+phận|Nhà\\s+khách|UBND)\\s|${MANY}|` +
    `(?:${HEADS_OF})(?=[:.*_]|$|\\s+(?:\\p{Lu}|[cC]ác\\s))|(?:${OTHERS_IN_CAPITALS}|CÁC|${UNIT_IN_CAPITALS})(?=[:.*_]|$|\\s+\\p{Lu}{2}))`,
  'u',
);

/** Whose inspectorate or office is a body of its own, and no unit. */
export const ABOVE = 'tỉnh|thành\\s+phố|Chính\\s+phủ';

/** What a document calls its own body, within the names of units and of what belongs to it: `Văn phòng Sở`, `thuộc Ban`. */
export const OWN_BODY = 'Sở|Ban|Thanh\\s+tra\\s+(?:tỉnh|thành\\s+phố)|UBND(?:\\s+(?:tỉnh|thành\\s+phố))?';

/** A word sequence as a pattern: spaces may be line breaks, letters are taken as written. */
export function phrase(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\&]/gu, '\\$&')
    .replace(/\\&/gu, '&')
    .replace(/\s+/gu, '\\s+');
}

/** An abbreviation in capitals: `QLKH&ĐMST`, `TCĐL`. */
export const ACRONYM = '\\p{Lu}[\\p{L}&]*\\p{Lu}[\\p{L}&]*';

/** No body has more names and abbreviations of units; of more only the first are looked for. */
const MOST = 400;

/** The words that name one unit, given the names and abbreviations that the document explains. */
export function unitPattern(known: readonly string[]): string {
  const own = [...new Set(known)]
    .slice(0, MOST)
    .toSorted((a, b) => b.length - a.length)
    .map(phrase);
  const named = `(?:${NAMED_FOR})\\s+${ACRONYM}`;
  return `(?:${[...own, named].join('|')}|Văn\\s+[Pp]hòng(?:\\s+(?:${OWN_BODY}))?|Thanh\\s+tra(?:\\s+(?:Sở|Ban)|(?!\\s+(?:${ABOVE})(?![\\p{L}])))|(?:Ban\\s+)?(?:Lãnh\\s+đạo|Giám\\s+đốc)\\s+(?:${OWN_BODY}))(?![\\p{L}&])`;
}

const GROUPS = '[Pp]hòng|[Đđ]ơn\\s+vị|[Tt]rung\\s+tâm|[Cc]hi\\s+cục|[Tt]ổ\\s+chức';
/** Words for many units at once: `Các phòng, đơn vị có liên quan`, `Các đơn vị sự nghiệp`, `Các Phòng: A; B`. */
export const GROUP =
  `Các\\s+(?:${GROUPS})(?:\\s*(?:,|và)\\s*(?:${GROUPS}))*(?:\\s+(?:trực\\s+)?thuộc(?:\\s+(?:${OWN_BODY}))?)?(?:\\s+sự\\s+nghiệp(?:\\s+công\\s+lập)?)?` +
  `(?:\\s+(?:có\\s+)?liên\\s+quan)?(?:\\s*:\\s*${ACRONYM}(?:\\s*[;,]\\s*${ACRONYM})*)?`;
