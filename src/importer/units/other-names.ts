import { placedWords, type BodyNames } from '../../registry/body-names.js';
import { isUnitName } from './unit-names.js';

/** Where one name of a cell ends and the next begins. */
const BETWEEN = /[;\n/]|,\s*|\s(?:và|-)\s+(?=\p{Lu})|^\s*-\s*/u;
/** How the names of other bodies begin, whether or not their kinds are on record. */
const OTHER =
  /^(?:Sở|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Công an|Bộ|Bộ Chỉ huy|Ban|Cục|Kho bạc|Bảo hiểm|Ngân hàng|Tòa án|Viện|Hội|Liên đoàn|Đảng ủy|Tỉnh đoàn|Mặt trận|Trường|Đài|Báo)\s+\p{Lu}/u;
/** A name has no more letters than this. */
const LONGEST = 90;

export interface OtherName {
  name: string;
  at: number;
  /** It is a body of its own; false for a unit that the document does not know. */
  outside: boolean;
}

/** Names in what is left of a cell when the known units are taken out: other bodies, and units that nobody knows. */
export function otherNamesIn(rest: string, bodyNames: BodyNames | null): OtherName[] {
  let at = 0;
  return rest.split(BETWEEN).flatMap((part) => {
    const name = part
      .replace(/\s+/gu, ' ')
      .replace(/[.,:]\s*$/u, '')
      .trim();
    const place = rest.indexOf(part, at);
    at = place + part.length;
    if (name === '' || name.length > LONGEST) return [];
    const outside = OTHER.test(name) || (bodyNames !== null && coversAll(name, bodyNames));
    return outside || isUnitName(name) ? [{ name, at: place, outside }] : [];
  });
}

/** Whether words are the name of a body on record and nothing else. */
function coversAll(name: string, bodyNames: BodyNames): boolean {
  const words = placedWords(name);
  return bodyNames.among(words).some(({ first, last }) => first === 0 && last === words.length - 1);
}
