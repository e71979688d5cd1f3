import { placedWords, type BodyNames } from '../../registry/body-names.js';
import { BESIDE_NAMES } from './cell-words.js';
import { UNIT_WORD } from './unit-kinds.js';
import { isUnitName } from './unit-names.js';

const BODY =
  'Sở|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Công an|Bộ|Bộ Chỉ huy|Ban|Cục|Kho bạc|Bảo hiểm|Ngân hàng|Tòa án|Viện|Hội|Liên đoàn|Đảng ủy|Tỉnh đoàn|Mặt trận|Trường|Đài|Báo';
/** How the names of other bodies begin, whether or not their kinds are on record; those of many too: `UBND các huyện`. */
const OTHER = new RegExp(`^(?:(?:${BODY})\\s+\\p{Lu}|(?:UBND|[ỦU][ỷy] ban nhân dân)\\s+(?:các|cấp)\\s)`, 'u');
/** Where one name of a cell ends and the next begins: not within `Sở Khoa học và Công nghệ`. */
const BETWEEN = new RegExp(`[;:()\\n]|${BESIDE_NAMES}|<br\\s*/?>|/|,\\s*|\\s(?:và|-)\\s+(?=(?:${BODY}|${UNIT_WORD})\\s)|^\\s*-\\s*`, 'u');
/** What may follow a comma in the name of a unit: `Viễn thông`, and no abbreviation. */
const FIELD = /^\s*\p{Lu}\p{Ll}+(?:\s+(?:và\s+)?\p{L}\p{Ll}*)*[.;]?\s*$/u;
/** Capitals that begin no part of a name. */
const NO_FIELD =
  /^\s*(?:Các|Văn phòng|Thanh tra|Lãnh đạo|Giám đốc|Phó|Trưởng|Chánh|Thủ trưởng|Phối hợp|Chủ trì|Trừ|Ngoại trừ|Hỗ trợ|Theo|Trình)(?![\p{L}])/u;
/** A name has no more letters than this. */
const LONGEST = 90;

export interface OtherName {
  name: string;
  at: number;
  /** The stretch of the cell that it takes, which begins at `at`. */
  words: string;
  /** It is a body of its own; false for a unit that the document does not know. */
  outside: boolean;
}

/** Names in what is left of a cell when the known units are taken out: other bodies, and units that nobody knows. */
export function otherNamesIn(rest: string, bodyNames: BodyNames | null): OtherName[] {
  let at = 0;
  return whole(rest.split(BETWEEN), rest, bodyNames).flatMap((part) => {
    const name = part
      .replace(/\s+/gu, ' ')
      .replace(/[.,:]\s*$/u, '')
      .trim();
    const place = rest.indexOf(part, at);
    at = place + part.length;
    if (name === '' || name.length > LONGEST) return [];
    const outside = OTHER.test(name) || (bodyNames !== null && coversAll(name, bodyNames));
    return outside || isUnitName(name) ? [{ name, ...stretch(part, place), outside }] : [];
  });
}

function stretch(part: string, place: number): { at: number; words: string } {
  const words = part.trim().replace(/\s*[.,:]$/u, '');
  return { at: place + part.indexOf(words), words };
}

/** Whether a name goes on behind a comma: `, Viễn thông` behind `Phòng Bưu chính`. */
export function goesOnAtComma(after: string, bodyNames: BodyNames | null): boolean {
  const [field = ''] = /^\s*,[^,;.:()/\n]*/u.exec(after) ?? [];
  const part = field.replace(',', '').split(new RegExp(BESIDE_NAMES, 'u'), 1)[0] ?? '';
  return FIELD.test(part) && !isName(part.trim(), bodyNames) && !NO_FIELD.test(part);
}

/** Parts of a cell, where a comma within a name does not divide it: `Phòng Bưu chính, Viễn thông`, `Sở Văn hóa, Thể thao và Du lịch`. */
function whole(parts: readonly string[], rest: string, bodyNames: BodyNames | null): string[] {
  const joined: string[] = [];
  let from = 0;
  for (const part of parts) {
    const before = joined.at(-1);
    const begin = rest.indexOf(part, from);
    const start = before === undefined ? -1 : from - before.length;
    const both = start < 0 ? '' : rest.slice(start, begin + part.length);
    from = begin + part.length;
    const goesOn =
      before !== undefined &&
      rest.slice(start + before.length, begin).trim() === ',' &&
      ((bodyNames !== null && coversAll(both, bodyNames)) || (isUnitName(before.trim()) && FIELD.test(part) && !isName(part.trim(), bodyNames)));
    if (goesOn) joined[joined.length - 1] = both;
    else joined.push(part);
  }
  return joined;
}

function isName(name: string, bodyNames: BodyNames | null): boolean {
  return OTHER.test(name) || isUnitName(name) || (bodyNames !== null && coversAll(name, bodyNames));
}

/** Whether words are the name of a body on record and nothing else. */
function coversAll(name: string, bodyNames: BodyNames): boolean {
  const words = placedWords(name);
  return bodyNames.among(words).some(({ first, last }) => first === 0 && last === words.length - 1);
}
