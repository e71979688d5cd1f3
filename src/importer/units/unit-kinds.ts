import type { UnitKind } from '../../registry/unit.model.js';

/** What units of one kind are called: how their names begin. */
interface UnitWord {
  word: string;
  /** The nearest kind that the registry has. */
  kind: UnitKind;
  /** A body has one, so that the word alone is its name: `Văn phòng`. */
  alone?: true;
  /** What a name may go on with in small letters: `Bảo tàng tỉnh`. Any goes on with a capital: `Phòng Đo lường`. */
  small?: string;
  /** What makes another word of it, in small letters or in a heading in capitals: `Phòng chống`, `TRƯỜNG HỢP`. */
  unless?: readonly string[];
  /** A director or a headmaster is at its head, and no `Trưởng phòng`. */
  directed?: true;
}

const ANY_LETTER = '\\p{L}';
const OF_PROVINCE = 'tỉnh|thành\\s+phố|tổng\\s+hợp';

/** All of them; the longer stand before those that they begin with. Parts of units (`Tổ`, `Đội`) and other bodies are no units: see {@link LIKE_UNIT}. */
const UNIT_WORDS: readonly UnitWord[] = [
  { word: 'Văn phòng Điều phối', kind: 'OFFICE', small: ANY_LETTER },
  { word: 'Văn phòng Đăng ký', kind: 'OFFICE', small: ANY_LETTER, directed: true },
  { word: 'Văn phòng', kind: 'OFFICE', alone: true, unless: ['phẩm'] },
  { word: 'Thanh tra', kind: 'INSPECTORATE', alone: true },
  { word: 'Phòng', kind: 'DIVISION', unless: ['chống', 'ngừa', 'cháy', 'bệnh', 'thủ(?!\\s+tục)', 'vệ(?!\\s+sinh)', 'ngự'] },
  { word: 'Chi cục', kind: 'SUBDEPARTMENT' },
  { word: 'Hạt Kiểm lâm', kind: 'DIVISION', small: 'huyện|liên\\s+huyện|rừng|khu\\s+vực|số' },
  {
    word: 'Trạm',
    kind: 'DIVISION',
    small: 'kiểm|quan\\s+trắc|khuyến|chăn\\s+nuôi|trồng\\s+trọt|thú\\s+y|bảo',
    unless: ['bơm', 'biến', 'thu', 'cân'],
  },
  { word: 'Trung tâm', kind: 'CENTRE', directed: true },
  { word: 'Bảo tàng', kind: 'CENTRE', small: OF_PROVINCE, directed: true },
  { word: 'Thư viện', kind: 'CENTRE', small: `${OF_PROVINCE}|khoa\\s+học`, unless: ['số', 'điện'], directed: true },
  { word: 'Nhà hát', kind: 'CENTRE', small: `${OF_PROVINCE}|ca\\s+múa|nghệ\\s+thuật`, directed: true },
  { word: 'Đoàn Nghệ thuật', kind: 'CENTRE', small: ANY_LETTER, directed: true },
  { word: 'Đoàn Ca múa', kind: 'CENTRE', small: ANY_LETTER, directed: true },
  {
    word: 'Trường',
    kind: 'CENTRE',
    small: 'trung\\s+(?:cấp|học)|cao\\s+đẳng|chính\\s+trị|năng\\s+khiếu',
    unless: ['hợp', 'học', 'Sa', 'Sơn'],
    directed: true,
  },
  { word: 'Quỹ', kind: 'FUND', unless: ['đất', 'nhà', 'lương', 'thời'], directed: true },
  { word: 'Ban Quản lý', kind: 'AUTHORITY', small: ANY_LETTER, directed: true },
  { word: 'Vườn quốc gia', kind: 'AUTHORITY', directed: true },
  { word: 'Khu bảo tồn', kind: 'AUTHORITY', small: 'thiên\\s+nhiên|biển|loài|vùng|đất', directed: true },
  { word: 'Cảng vụ', kind: 'AUTHORITY', small: 'đường|hàng', directed: true },
  { word: 'Bệnh viện', kind: 'HOSPITAL', small: ANY_LETTER, directed: true },
];

/** A word as a pattern: its later parts with a capital or without, `Ban Quản lý` and `Ban quản lý`. */
function written({ word }: UnitWord): string {
  const [first, ...more] = word.split(' ');
  return [first, ...more.map((part) => `[${part.charAt(0).toUpperCase()}${part.charAt(0).toLowerCase()}]${part.slice(1)}`)].join('\\s+');
}

function inCapitals({ word }: UnitWord): string {
  return word.toUpperCase().replaceAll(' ', '\\s+');
}

/** What follows where it is another word. */
function another({ unless = [] }: UnitWord): string {
  const capitals = unless.map((words) => words.replace(/(?<!\\)\p{L}+/gu, (letters) => letters.toUpperCase()));
  return unless.length === 0 ? '(?!)' : `\\s+(?:${[...unless, ...capitals].join('|')})(?!\\p{L})`;
}

const named = UNIT_WORDS.filter(({ alone }) => alone !== true);

/** The words of all units. */
export const UNIT_WORD = UNIT_WORDS.map(written).join('|');

/** The same in a heading in capitals; not `PHÒNG CHỐNG`. */
export const UNIT_IN_CAPITALS = UNIT_WORDS.map((one) => `${inCapitals(one)}(?!${another(one)})`).join('|');

/** Those whose names go on with what they are about, `Phòng Đo lường`: not the office and the inspectorate, which are names alone. */
export const NAMED_FOR = named.map(written).join('|');

/** The first letter, or the small words, that a name goes on with. */
function about({ small }: UnitWord): string {
  return small === undefined ? '\\s+\\p{Lu}' : `\\s+(?:\\p{Lu}|${small})`;
}

/** The same with the beginning of what they are about, so that `Phòng và`, `Phòng chống` and `Trường hợp` are left out. */
export const NAME_BEGINS = named.map((one) => `${written(one)}(?!${another(one)})${about(one)}`).join('|');

/** The beginning of a name in a heading, also of one in capitals. The inspectorate has to be the body's own: `thanh tra` is a task too. */
export const HEADED_BY = [
  ...named.map((one) => `(?:${written(one)}|${inCapitals(one)})(?!${another(one)})${about(one)}`),
  '(?:Văn\\s+[Pp]hòng|VĂN\\s+PHÒNG)(?![\\p{L}])',
  '(?:Thanh\\s+tra|THANH\\s+TRA)\\s+(?:Sở|SỞ|Ban|BAN)(?![\\p{L}])',
].join('|');

const KINDS = UNIT_WORDS.map((one) => ({ ...one, lower: one.word.toLowerCase(), another: new RegExp(`^${another(one)}`, 'u') }));
const WORD = new RegExp(`(?<!\\p{L})(?:${UNIT_WORD})(?!\\p{L})`, 'iu');
const DIRECTED = new RegExp(
  `^(?:${UNIT_WORDS.filter(({ directed }) => directed)
    .map(written)
    .join('|')})(?!\\p{L})`,
  'u',
);

function wordOf(name: string): UnitWord | undefined {
  const flat = name.replace(/\s+/gu, ' ').trim();
  const small = flat.toLowerCase();
  return KINDS.find(({ lower, another: other }) => small === lower || (small.startsWith(`${lower} `) && !other.test(flat.slice(lower.length))));
}

/** The kind of unit that a name begins with, whatever its capitals; null where it begins with none. */
export function unitKindOf(name: string): UnitKind | null {
  return wordOf(name)?.kind ?? null;
}

/** A name in small letters as it is written up to what it is about, which has a capital or, `Bảo tàng tỉnh`, need not. */
export function withUnitWord(name: string): string {
  const { word = '', small } = wordOf(name) ?? {};
  const rest = name.slice(word.length);
  return word + (small === undefined ? rest.replace(/(?<=^\s)\p{Ll}/u, (letter) => letter.toUpperCase()) : rest);
}

/** The first word of a unit in a text, as it is written; null where it has none. */
export function unitWordIn(text: string): string | null {
  return wordOf(WORD.exec(text)?.[0] ?? '')?.word ?? null;
}

/** Whether a director is at the head of a unit. */
export function hasDirector(unit: string): boolean {
  return DIRECTED.test(unit);
}
