import { fold } from '../../shared/vietnamese.js';
import type { OutlineNode } from '../outline/outline.js';
import { NAMED_FOR, OWN_BODY, UNIT_WORDS } from './unit-words.js';
import { isUnitName, unitKindOf } from './unit-names.js';

/** Headings of articles that list the units of a body. */
const STRUCTURE = /(?:co cau|to chuc bo may|bo may|cac to chuc|to chuc thuoc|to chuc cua so)/u;
const NAME = `(?:${NAMED_FOR}|Văn\\s+phòng|Thanh\\s+tra)(?:\\s+[\\p{L}&]+(?:\\s-)?,?){1,14}?`;
/** `Chức năng, nhiệm vụ của Phòng Đo lường`, `Nhiệm vụ Phòng Bức xạ`: nothing follows but the body itself. */
const DUTIES_OF = new RegExp(
  `^(?:Vị\\s+trí|Chức\\s+năng|Nhiệm\\s+vụ|Quyền\\s+hạn|Trách\\s+nhiệm)(?:(?:\\s*,\\s*|\\s+và\\s+|\\s+)(?:chức\\s+năng|nhiệm\\s+vụ|quyền\\s+hạn|trách\\s+nhiệm|cụ\\s+thể))*\\s+(?:của\\s+)?(${NAME})(?:\\s+(?:trực\\s+thuộc|thuộc)\\s+.{0,60})?[.:]?$`,
  'iu',
);
/** `Phòng Đo lường thuộc Sở có chức năng ...`, `Phòng Đo lường là tổ chức ...`: the sentence with which its duties begin. */
const OPENS = new RegExp(
  `^(${NAME})\\s*,?\\s+(?:(?:trực\\s+thuộc|thuộc)\\s+(?:${OWN_BODY})[^,;.]{0,60}?\\s*,?\\s*)?(?:có\\s+(?:các\\s+)?(?:chức\\s+năng|nhiệm\\s+vụ|trách\\s+nhiệm)|là\\s+(?:đơn\\s+vị|tổ\\s+chức|phòng)|thực\\s+hiện\\s+(?:các\\s+)?(?:chức\\s+năng|nhiệm\\s+vụ)|tham\\s+mưu|giúp\\s|làm\\s+(?:các\\s+|những\\s+)?(?:việc|công\\s+việc|nhiệm\\s+vụ)\\s|chịu\\s+trách\\s+nhiệm)`,
  'u',
);
/** `Phòng Đo lường:` before its points or the list of its duties. */
const BEFORE_COLON = new RegExp(`^[*_]*(${NAME})[*_]*\\s*:(?=\\s|[*_]|$)`, 'u');
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
/** Words that no name has: what has them is a sentence. */
const SENTENCE = /\s(?:thuộc|thực hiện|có|là|chịu|tham mưu|giúp|chủ trì|phối hợp|(?<!việc )làm)\s/u;
/** Where a heading goes on with another unit; not with what is prevented, `và Phòng, chống thiên tai`. */
const JOINED = new RegExp(`\\s*[,;]\\s*(?:(?:và|VÀ)\\s+)?(?=${ANOTHER})|\\s+(?:và|VÀ|-)\\s+(?=${ANOTHER})`, 'u');
const HEADINGS = ['SECTION', 'ARTICLE', 'CHAPTER', 'PART'];

/** `Quy định nhiệm vụ của Phòng Đo lường thuộc Sở ...`: a decision about one unit. */
const TITLE_OF = new RegExp(
  `(?:chức\\s+năng|nhiệm\\s+vụ|quyền\\s+hạn|cơ\\s+cấu\\s+tổ\\s+chức)\\s+(?:của\\s+|cho\\s+)?(${NAME})\\s+(?:trực\\s+thuộc|thuộc)\\s+(?:Sở|Ban|Thanh\\s+tra|Văn\\s+phòng)(?![\\p{L}])`,
  'u',
);

/** The one unit of a body that a decision is about by its title; null for any other. */
export function unitOfTitle(title: string | null): string | null {
  const [, name] = TITLE_OF.exec(title ?? '') ?? [];
  const plain = name?.replace(/\s+/gu, ' ').trim();
  return plain !== undefined && isUnitName(plain) && !SENTENCE.test(plain) ? plain : null;
}

/** A clause that is headed by units: by one, or by some together. */
export interface UnitHeading {
  node: OutlineNode;
  names: string[];
  /** What the heading says that its unit is called for short; null where it says nothing. */
  short: string | null;
}

/** The clause on when a decision takes effect and who carries it out. */
const OF_THE_DECISION =
  /^(?:(?:Quyết định|Quy định|Quy chế|Văn bản) này\s+(?:có hiệu lực|thay thế|bãi bỏ)|Hiệu lực|Bãi bỏ|Điều khoản thi hành|(?:Tổ chức|Trách nhiệm) (?:thực hiện|thi hành)(?=$|[\s.:;]))/u;
/** Whose a clause is by its first words: many units, the head of the body, another body, or a unit by its name. */
const SUBJECT = new RegExp(
  `^(?:(?:Trách\\s+nhiệm|Nhiệm\\s+vụ|Quyền\\s+hạn|Chức\\s+năng)(?:(?:\\s*,\\s*|\\s+và\\s+)(?:trách\\s+nhiệm|nhiệm\\s+vụ|quyền\\s+hạn))*\\s+(?:của\\s+)?|Đối\\s+với\\s+)?` +
    `(?:[Cc]ác\\s+(?:phòng|đơn\\s+vị|cơ\\s+quan|tổ\\s+chức|trung\\s+tâm|chi\\s+cục)(?![\\p{L}])|(?:Phó\\s+)?(?:Giám\\s+đốc|Trưởng\\s+[Bb]an|Lãnh\\s+đạo|Thủ\\s+trưởng)\\s+(?:${OWN_BODY}|[Cc]ác)(?![\\p{L}])|` +
    `Chánh\\s+(?:Văn\\s+phòng|Thanh\\s+tra)|(?:Sở|UBND|Ủy\\s+ban\\s+nhân\\s+dân)\\s+\\p{Lu}|(?:${NAMED_FOR})\\s+\\p{Lu}|Văn\\s+phòng(?![\\p{L}])|Thanh\\s+tra\\s+(?:Sở|Ban)(?![\\p{L}]))`,
  'u',
);

/** Whether a clause of a decision about one unit is about another by its first words, or about the decision itself. */
export function isAboutOthers(text: string, unit: string): boolean {
  if (OF_THE_DECISION.test(text)) return true;
  const said = SUBJECT.exec(text)?.[0];
  if (said === undefined) return false;
  const name = fold(unit);
  const start = Math.max(0, fold(said).search(/(?:van phong|thanh tra|phong|chi cuc|trung tam|quy|ban quan ly|benh vien) ?\S*$/u));
  const rest = fold(text.replace(/\s+/gu, ' ')).slice(start);
  return !(rest.startsWith(name) && !/^(?:\p{L}|\s+(?:va|-)\s)/u.test(rest.slice(name.length)));
}

/** Clauses that are headed by the name of a unit, or open with it: what is below them is that unit's. */
export function unitHeadings(nodes: readonly OutlineNode[]): UnitHeading[] {
  const listed = new Set(structureNodes(nodes).map(({ path }) => path));
  const parents = new Set(nodes.map(({ parent }) => parent));
  return nodes.flatMap((given) => {
    const { words, short, others } = withoutBrackets(given.text);
    const node = { ...given, text: words };
    const heading =
      headingOf(node, parents.has(node.path)) ?? (listed.has(node.path) || node.kind === 'ROW' ? null : openingOf(node, parents.has(node.path)));
    return heading === null ? [] : [{ node: given, names: [...unitsJoined(heading), ...others], short }];
  });
}

/**
 * A heading without what it has in brackets at its end: `Phòng Gió (gọi tắt là Phòng PG)`. The brackets say its short
 * name (`short`), name other units beside it (`others`), or say something about it.
 */
function withoutBrackets(text: string): { words: string; short: string | null; others: string[] } {
  const [whole, before = '', inside = '', after = ''] = BRACKETED.exec(text) ?? [];
  if (whole === undefined) return { words: text, short: null, others: [] };
  const said = inside.replace(CALLED, '').replace(/["“”]/gu, '').trim();
  const [, unit = '', letters] = SHORT.exec(said) ?? [];
  const kind = unit === '' ? before : unit;
  const [word] = UNIT_WORDS.find(([own]) => kind.toLowerCase().includes(own.toLowerCase())) ?? [];
  const short = letters !== undefined && word !== undefined ? `${word} ${letters}` : null;
  const others = short === null && !CALLED.test(inside) && NAMES_UNIT.test(inside) ? [inside.trim()] : [];
  return { words: `${before}${after}`, short, others };
}

/** The names of a heading: `Phòng Gió và Văn phòng Sở` is two; a name that tells what it is about with `và` is one. */
function unitsJoined(heading: string): string[] {
  const names = heading.split(JOINED);
  return names.every((name) => unitKindOf(name) !== null) ? names : [heading];
}

/** A section or an article with nothing but the name, or with the name in capitals. */
function headingOf({ kind, text: printed, spans }: OutlineNode, above: boolean): string | null {
  if (!HEADINGS.includes(kind)) return null;
  const text = printed.replace(/\s*[.:;]$/u, '');
  const capitals = /^[\p{Lu}\s,&-]{5,}(?=$|\s\p{Lu}\p{Ll})/u.exec(text)?.[0].trim();
  if (capitals) return unitKindOf(capitals) === null ? null : capitals;
  if (isUnitName(printed)) return printed;
  // With a mark at its end it may be a sentence, or a name with the text below it.
  const oneLine = new Set(spans.map(({ line }) => line)).size === 1;
  return above && oneLine && isUnitName(text) && !SENTENCE.test(text) ? text : null;
}

/** The unit whose duties a clause begins to tell. */
function openingOf({ kind, text }: OutlineNode, above: boolean): string | null {
  const heads = HEADINGS.includes(kind);
  if (!heads && kind !== 'PARAGRAPH' && kind !== 'ITEM') return null;
  const [, ofDuties] = DUTIES_OF.exec(text) ?? [];
  const [, opening] = above ? (OPENS.exec(text) ?? []) : [];
  const [whole = '', before] = BEFORE_COLON.exec(text) ?? [];
  const led = before !== undefined && (above || text.length > whole.length) ? before : undefined;
  const alone = above && isUnitName(text.replace(/[.:]$/u, '')) ? text.replace(/[.:]$/u, '') : undefined;
  const name = (ofDuties ?? opening ?? led ?? alone)?.replace(/\s+/gu, ' ').trim();
  return name !== undefined && isUnitName(name) && !SENTENCE.test(name) ? name : null;
}

/** An article on the structure, and everything below it. */
export function structureNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  const inside = new Set<string>();
  return nodes.filter(({ path, parent, kind, text }) => {
    const own = kind === 'ARTICLE' ? STRUCTURE.test(fold(text).slice(0, 80)) : parent !== null && inside.has(parent);
    if (own) inside.add(path);
    return own;
  });
}
