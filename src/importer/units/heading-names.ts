import { unitKindOf } from './unit-names.js';
import { NAMED_FOR, UNIT_WORDS } from './unit-words.js';

/** How the name of another unit begins in a heading, also in one in capitals. */
const ANOTHER =
  '(?:(?:Phòng|PHÒNG)(?!\\s*,|\\s+(?:chống|ngừa|cháy|bệnh|thủ|vệ|ngự|CHỐNG|NGỪA|CHÁY|BỆNH|THỦ|VỆ|NGỰ)(?![\\p{L}]))|Chi\\s+cục|CHI\\s+CỤC|Trung\\s+tâm|TRUNG\\s+TÂM|' +
  'Quỹ|Bệnh\\s+viện|BỆNH\\s+VIỆN|Ban\\s+[Qq]uản\\s+lý|BAN\\s+QUẢN\\s+LÝ)\\s+\\p{Lu}|(?:Văn\\s+[Pp]hòng|VĂN\\s+PHÒNG)(?![\\p{L}])|(?:Thanh\\s+tra|THANH\\s+TRA)\\s+(?:Sở|SỞ|Ban|BAN)(?![\\p{L}])';
/** The first brackets of a heading, behind the name of a unit, before nothing or what the heading says. */
const BRACKETED = new RegExp(
  `^([^(]{0,160}(?:${NAMED_FOR}|Văn\\s+phòng|Thanh\\s+tra)[^(.:;]{0,120}?)\\s*\\(([^()]{2,100})\\)(\\s*(?:[:.;][\\s\\S]*)?)$`,
  'iu',
);
const CALLED = /^(?:sau\s+đây\s+)?(?:(?:được\s+)?(?:gọi|viết)\s+(?:tắt|chung)?|sau\s+đây)\s*(?:là\s*)?:?\s*/iu;
/** `Phòng KHTC`, `KHTC`: the short name of a unit. */
const SHORT = new RegExp(`^(?:(${NAMED_FOR}|Văn\\s+phòng|Thanh\\s+tra)\\s+)?([\\p{Lu}&.-]{2,12}(?:\\p{L}{0,4}\\p{Lu})?)$`, 'iu');
const NAMES_UNIT = new RegExp(`(?<![\\p{L}])(?:Phòng|Chi\\s+cục|Trung\\s+tâm|Văn\\s+phòng|Thanh\\s+tra)\\s+\\p{Lu}`, 'u');
/** More units without their names: `cùng các phòng`. */
const MANY = '(?:các|CÁC)\\s+(?:phòng|PHÒNG|đơn\\s+vị|ĐƠN\\s+VỊ|trung\\s+tâm|chi\\s+cục)(?![\\p{L}])';
const AND = 'và|VÀ|cùng|CÙNG|(?:cùng|CÙNG)\\s+(?:với|VỚI)|hoặc|HOẶC|hay|HAY';
/** Where a heading goes on with another unit; not with what is prevented, `và Phòng, chống thiên tai`. */
const JOINED = new RegExp(
  `\\s*[,;]\\s*(?:(?:${AND})\\s+)?(?=${ANOTHER}|${MANY})|\\s+(?:${AND}|-)\\s+(?=${ANOTHER}|${MANY})|\\s*[/&+]\\s*(?=${ANOTHER})`,
  'u',
);
const IS_MANY = new RegExp(`^${MANY}`, 'u');
/** What a unit takes over, said behind its name. */
const TAKEN_OVER = /\s+(?:(?:tiếp\s+)?nhận|kế\s+thừa|tiếp\s+quản)\s(?=.*(?:Phòng|Chi\s+cục|Trung\s+tâm|Văn\s+phòng|Thanh\s+tra)).*$/su;

/**
 * A heading without what it has in brackets at its end: `Phòng Gió (gọi tắt là Phòng PG)`. The brackets say its short
 * name (`short`), name other units beside it (`others`), or say something about it.
 */
export function withoutBrackets(text: string): { words: string; short: string | null; others: string[] } {
  const [whole, before = '', inside = '', after = ''] = BRACKETED.exec(text) ?? [];
  if (whole === undefined) return { words: text, short: null, others: [] };
  const said = inside.replace(CALLED, '').replace(/["“”]/gu, '').trim();
  const [, unit = '', letters] = SHORT.exec(said) ?? [];
  const kind = unit === '' ? before : unit;
  const [word] = UNIT_WORDS.find(([own]) => kind.toLowerCase().includes(own.toLowerCase())) ?? [];
  const called = CALLED.test(inside) && unitKindOf(said) !== null ? said : null;
  const short = letters !== undefined && word !== undefined ? `${word} ${letters}` : called;
  const others = short === null && !CALLED.test(inside) && NAMES_UNIT.test(inside) ? [inside.trim()] : [];
  return { words: `${before}${after}`, short, others };
}

/** The names of a heading: `Phòng Gió và Văn phòng Sở` is two; a name that tells what it is about with `và` is one, and so is the one that takes over from another. */
export function unitsJoined(heading: string): string[] {
  const names = heading.replace(TAKEN_OVER, '').split(JOINED);
  return names.every((name) => unitKindOf(name) !== null || IS_MANY.test(name)) ? names : [heading];
}
