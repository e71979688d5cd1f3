import { HEADED_BY, UNIT_WORD, unitKindOf, unitWordIn } from './unit-kinds.js';

/** The first brackets of a heading, behind the name of a unit, before nothing or what the heading says. */
const BRACKETED = new RegExp(`^([^(]{0,160}(?:${UNIT_WORD})[^(.:;]{0,120}?)\\s*\\(([^()]{2,100})\\)(\\s*(?:[:.;][\\s\\S]*)?)$`, 'iu');
const CALLED = /^(?:sau\s+đây\s+)?(?:(?:được\s+)?(?:gọi|viết)\s+(?:tắt|chung)?|sau\s+đây)\s*(?:là\s*)?:?\s*/iu;
/** `Phòng KHTC`, `KHTC`: the short name of a unit. */
const SHORT = new RegExp(`^(?:(${UNIT_WORD})\\s+)?([\\p{Lu}&.-]{2,12}(?:\\p{L}{0,4}\\p{Lu})?)$`, 'iu');
const NAMES_UNIT = new RegExp(`(?<![\\p{L}])(?:${UNIT_WORD})\\s+\\p{Lu}`, 'u');
/** More units without their names: `cùng các phòng`. */
const MANY = '(?:các|CÁC)\\s+(?:phòng|PHÒNG|đơn\\s+vị|ĐƠN\\s+VỊ|trung\\s+tâm|chi\\s+cục)(?![\\p{L}])';
const AND = 'và|VÀ|cùng|CÙNG|(?:cùng|CÙNG)\\s+(?:với|VỚI)|hoặc|HOẶC|hay|HAY';
/** Where a heading goes on with another unit; not with what is prevented, `và Phòng, chống thiên tai`. */
const JOINED = new RegExp(
  `\\s*[,;]\\s*(?:(?:${AND})\\s+)?(?=${HEADED_BY}|${MANY})|\\s+(?:${AND}|-)\\s+(?=${HEADED_BY}|${MANY})|\\s*[/&+]\\s*(?=${HEADED_BY})`,
  'u',
);
const IS_MANY = new RegExp(`^${MANY}`, 'u');
/** Who is at the head of a unit, behind its name: `- Trưởng phòng: Nguyễn Văn A`. */
const WHO_HEADS =
  /(?:\s[-–—]|,)\s+(?:Phó\s+)?(?:Trưởng\s+(?:phòng|ban)|Chánh\s+(?:Văn\s+phòng|[Tt]hanh\s+tra)|(?:Chi\s+cục|Hạt|Trạm|Hiệu)\s+trưởng|Giám\s+đốc|Phụ\s+trách)(?:\s*:)?\s+(?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng\s+chí)\s+)?\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}\s*:?$/u;
/** What a unit takes over, said behind its name. */
const TAKEN_OVER = new RegExp(`\\s+(?:(?:tiếp\\s+)?nhận|kế\\s+thừa|tiếp\\s+quản)\\s(?=.*(?:${UNIT_WORD})).*$`, 'su');

/**
 * A heading without what it has in brackets at its end: `Phòng Gió (gọi tắt là Phòng PG)`. The brackets say its short
 * name (`short`), name other units beside it (`others`), or say something about it.
 */
export function withoutBrackets(heading: string): { words: string; short: string | null; others: string[] } {
  const text = heading.replace(WHO_HEADS, '');
  const [whole, before = '', inside = '', after = ''] = BRACKETED.exec(text) ?? [];
  if (whole === undefined) return { words: text, short: null, others: [] };
  const said = inside.replace(CALLED, '').replace(/["“”]/gu, '').trim();
  const [, unit = '', letters] = SHORT.exec(said) ?? [];
  const kind = unit === '' ? before : unit;
  const word = unitWordIn(kind);
  const called = CALLED.test(inside) && unitKindOf(said) !== null ? said : null;
  const short = letters !== undefined && word !== null ? `${word} ${letters}` : called;
  const others = short === null && !CALLED.test(inside) && NAMES_UNIT.test(inside) ? [inside.trim()] : [];
  return { words: `${before}${after}`, short, others };
}

/** The names of a heading: `Phòng Gió và Văn phòng Sở` is two; a name that tells what it is about with `và` is one, and so is the one that takes over from another. */
export function unitsJoined(heading: string): string[] {
  const names = heading.replace(TAKEN_OVER, '').split(JOINED);
  return names.every((name) => unitKindOf(name) !== null || IS_MANY.test(name)) ? names : [heading];
}
