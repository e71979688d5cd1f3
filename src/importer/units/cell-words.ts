import { UNIT_WORD } from './unit-kinds.js';
import { OWN_BODY } from './unit-words.js';

/** How a name stands in a cell: as the column says, or otherwise because words beside it say so. */
export type Standing = 'AS_COLUMN' | 'LEADS' | 'COORDINATES' | 'EXCEPTED' | 'OTHERWISE';

/** A name in a cell and where it is. */
export interface Placed {
  at: number;
  end: number;
  /** It stands for many units: `Các phòng`. */
  group: boolean;
}

/** Words of a cell that nobody reads, with the names that they are joined to, as numbers of those names. */
export interface Unread {
  at: number;
  words: string;
  names: number[];
}

const LEADS = 'chủ\\s+trì|(?:làm\\s+|là\\s+)?đầu\\s+mối|chịu\\s+trách\\s+nhiệm(?:\\s+chính)?';
const HELPS = 'phối\\s+hợp|hỗ\\s+trợ|tham\\s+gia|cùng(?=\\s+với)';
const EXCEPTS = '(?:ngoại\\s+)?trừ|không\\s+(?:bao\\s+)?(?:gồm|kể|có)';
/** Not the second half of `công trình`, `chương trình`. */
const SUBMITS = '(?<!(?:công|chương|quy|lộ|tiến|quá|giáo|hành)\\s+)trình';
const OTHERWISE = `${SUBMITS}|báo\\s+cáo|tham\\s+mưu\\s+(?:cho|giúp)|giúp|gửi|xin\\s+ý\\s+kiến|thay|của|cho`;
const ROLES: readonly (readonly [string, Standing])[] = [
  [LEADS, 'LEADS'],
  [`(?:${HELPS})(?:\\s+chặt\\s+chẽ)?(?:\\s+(?:cùng\\s+)?với)?`, 'COORDINATES'],
  [EXCEPTS, 'EXCEPTED'],
  [OTHERWISE, 'OTHERWISE'],
];

/** `trừ`, `phối hợp với:`, `trình` right before a name: they say how it stands, and those after it. */
const BEFORE = ROLES.map(([words, standing]) => [new RegExp(`(?<![\\p{L}])(?:${words})\\s*:?\\s*$`, 'iu'), standing] as const);
/** `(hỗ trợ)`, `phối hợp thực hiện` right after a name: they say how that name stands. */
const AFTER = ROLES.slice(0, 2).map(
  ([words, standing]) =>
    [new RegExp(`^\\s*[(:]?\\s*(?:${words})(?:\\s+(?:thực\\s+hiện|chính|chung))?\\s*(?=[),;.\\n]|\\s(?:và|-)\\s)`, 'iu'), standing] as const,
);

/** Words that begin what is said of a unit after its name: `theo từng nội dung`, `chủ trì`. */
const SAID =
  `theo|chủ\\s+động|tự|tham\\s+mưu|phụ\\s+trách|thực\\s+hiện|đối\\s+với|về\\s+(?:nội\\s+dung|lĩnh\\s+vực|phần)|trong|được\\s+giao|(?:có\\s+)?liên\\s+quan|` +
  `${LEADS}|phối\\s+hợp|tham\\s+gia|cùng\\s+với|${EXCEPTS}|${SUBMITS}|báo\\s+cáo|giúp|hỗ\\s+trợ(?=\\s*(?:[),;.:]|$|với\\s))|(?:trực\\s+thuộc|thuộc|của)\\s+(?:${OWN_BODY})(?!\\s+\\p{Lu})`;
const UNIT = `${UNIT_WORD}|[Cc]ác`;
const BODY =
  'Sở|UBND|[ỦU][ỷy]\\s+ban|Công\\s+an|Bộ|Ban|Cục|Kho\\s+bạc|Bảo\\s+hiểm|Ngân\\s+hàng|Tòa\\s+án|Viện|Hội|Liên\\s+đoàn|Đảng\\s+ủy|Tỉnh\\s+đoàn|Mặt\\s+trận|Trường|Đài|Báo|Lãnh\\s+đạo|Giám\\s+đốc|Phó|Trưởng|Chánh|Thủ\\s+trưởng';
/** What may follow a name in a cell; where anything else does, the name goes on: `Phòng Đo lường và Bản đồ`. */
export const NAME_ENDS =
  `(?=\\s*(?:$|[;.,:/()]|<br)|\\s*\\n\\s*-\\s+(?:${UNIT}|${BODY})|\\s+(?:và|-)\\s+(?:${UNIT}|${BODY}|${SAID})(?![\\p{L}])|` +
  `\\s+(?:${UNIT}|${SAID})(?![\\p{L}]))`;

const TAIL = new RegExp(`^\\s*(?:[,(]\\s*)?(?:và\\s+)?(?:${SAID})(?![\\p{L}])[^.;\\n]*`, 'iu');
/** More kinds of units, and which of them: `Các phòng, ban chuyên môn`, `UBND các xã, phường`. */
const OF_MANY =
  /^(?:\s*(?:,|và)?\s*(?:phòng|ban|ngành|đơn vị|trung tâm|chi cục|tổ chức|cơ quan|địa phương|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu|tỉnh|chuyên môn|nghiệp vụ|khác|còn lại|(?:có )?liên quan|trực thuộc)(?![\p{L}]))+/iu;
const IN_BRACKETS = /^\s*\((?:\s*(?:tổng hợp|chung|thường trực)\s*)\)/iu;
/** Words before a name that leave it as it is: the head of a unit stands for it. */
const LEADING =
  /(?:^|(?<=[\s,;(]))(?:riêng|do|gồm|giao|đơn vị|cơ quan|(?:Phó\s+)?(?:Trưởng(?:\s+phòng)?|Chánh|Giám\s+đốc)|Lãnh\s+đạo|Thủ\s+trưởng)\s*:?\s*$/iu;
/** Where one thing of a cell ends and the next begins; not behind the one letter of `P. Đo lường`. */
const APART = /[,;:()/\n]|(?<!(?:^|\s)\p{L})\.|<br\s*\/?>|(?:^|\s)(?:và|-)(?=\s|$)/u;
/** Words that stand between two names, or after one, and are part of none. */
export const BESIDE_NAMES =
  `\\s*(?<![\\p{L}])(?:${LEADS}|phối\\s+hợp(?:\\s+(?:thực\\s+hiện|chặt\\s+chẽ))?(?:\\s+với)?|(?:hỗ\\s+trợ|tham\\s+gia)(?=\\s*(?:[),;.:]|$|với\\s))|` +
  `${EXCEPTS}|${SUBMITS}|tham\\s+mưu\\s+cho)(?![\\p{L}])`;

/** How each of the names of a cell stands, in their order, and the words that say nothing that is known. */
export function standingsIn(text: string, names: readonly Placed[]): { standings: Standing[]; unread: Unread[] } {
  const gaps = [...names, { at: text.length }].map(({ at }, index) => text.slice(names[index - 1]?.end ?? 0, at));
  const standings = standingsBefore(gaps, names);
  for (let index = names.length - 1; index >= 0; index--) {
    const gap = gaps[index + 1] ?? '';
    const said = AFTER.find(([pattern]) => pattern.test(index === names.length - 1 ? `${gap};` : gap));
    if (!said) continue;
    standings[index] = said[1];
    if (/^\s*\(/u.test(gap)) continue;
    // `Phòng Mưa, Phòng Gió phối hợp` is said of both.
    for (let other = index; other > 0 && standings[other - 1] === 'AS_COLUMN' && /^\s*(?:,|và)\s*$/u.test(gaps[other] ?? ''); other--)
      standings[other - 1] = said[1];
  }
  return { standings, unread: gaps.flatMap((gap, index) => unreadIn(gap, index, names, text)) };
}

function standingsBefore(gaps: readonly string[], names: readonly Placed[]): Standing[] {
  let now: Standing = 'AS_COLUMN';
  let within = false;
  let listed = false;
  return names.map(({ group }, index) => {
    const gap = gaps[index] ?? '';
    const said = BEFORE.find(([pattern]) => pattern.test(gap));
    if (said) {
      now = said[1];
      within = gap.lastIndexOf('(') > gap.lastIndexOf(')');
      listed = /:\s*$/u.test(gap);
    } else if ((within && gap.includes(')')) || (group && now === 'EXCEPTED')) {
      now = 'AS_COLUMN';
      within = false;
    }
    // Whether `phối hợp với` goes on beyond a semicolon is not plain.
    else if (now !== 'AS_COLUMN' && now !== 'LEADS' && !listed && /[;\n]/u.test(gap)) now = 'OTHERWISE';
    return now;
  });
}

/** What is left of the words between two names when those that are known are taken out. */
function unreadIn(gap: string, index: number, names: readonly Placed[], text: string): Unread[] {
  const before = names[index - 1];
  const next = names[index];
  const blank = (words: string): string => ' '.repeat(words.length);
  let rest = gap;
  if (before?.group || /(?:^|\s)(?:các|cấp)\s/iu.test(text.slice(before?.at ?? 0, before?.end ?? 0))) rest = rest.replace(OF_MANY, blank);
  if (before) rest = rest.replace(IN_BRACKETS, blank).replace(TAIL, blank);
  for (const [pattern] of [...BEFORE, [LEADING] as const]) if (next) rest = rest.replace(pattern, (words) => words.replace(/[^:]/gu, ' '));
  const from = before?.end ?? 0;
  const pieces: Unread[] = [];
  let at = 0;
  for (const piece of rest.split(APART)) {
    const place = rest.indexOf(piece, at);
    at = place + piece.length;
    if (!/\p{L}/u.test(piece)) continue;
    // What is right behind a name or in brackets behind it is part of what is said of that name.
    const behind = before !== undefined && /^\s*(?:\([^()]*)?$/u.test(gap.slice(0, place));
    const joined = [...(behind ? [index - 1] : []), ...(next && at === rest.length ? [index] : [])];
    const begin = joined.includes(index - 1) ? (before as Placed).at : from + place;
    const end = joined.includes(index) ? (next as Placed).end : from + at + (gap.slice(0, at).includes('(') && gap[at] === ')' ? 1 : 0);
    pieces.push({ at: begin, words: text.slice(begin, end).replace(/\s+/gu, ' ').trim(), names: joined });
  }
  return pieces;
}
