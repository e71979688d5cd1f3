import { hasDirector, NAMED_FOR } from './unit-kinds.js';

const DUTY = 'trách\\s+nhiệm|nhiệm\\s+vụ|quyền\\s+hạn|chức\\s+năng|thẩm\\s+quyền|việc|công\\s+việc';
/** `Trách nhiệm của`, `Những nhiệm vụ, quyền hạn của`. */
const DUTIES = `(?:(?:Những|Các)\\s+)?(?:${DUTY})(?:(?:\\s*,\\s*|\\s+và\\s+)(?:${DUTY}))*`;
/** What holds for everybody: `Chế độ báo cáo của`, `Nội quy của`. */
const ORDER = '(?:Chế\\s+độ|Nội\\s+quy|Kỷ\\s+luật|Lề\\s+lối|Quy\\s+trình|Quy\\s+định)(?:\\s[^.;:]{0,60})?\\scủa';
/** Those of all units or of the whole body. */
const ALL =
  '(?:cán\\s+bộ|công\\s+chức|viên\\s+chức|người\\s+lao\\s+động)[^.;:]{0,60}\\s(?:các|toàn|Sở|cơ\\s+quan)(?!\\p{L})|' +
  '(?:các|từng|mỗi|toàn)\\s+(?:phòng|đơn\\s+vị|cơ\\s+quan|tổ\\s+chức|trung\\s+tâm|chi\\s+cục|cá\\s+nhân|sở|ngành)(?!\\p{L})|' +
  '(?:Thủ\\s+trưởng|Trưởng|Lãnh\\s+đạo)\\s+(?:các|Sở)(?!\\p{L})|(?:Sở|cơ\\s+quan)(?!\\p{L})';
/** Those who stand above the units of a body. */
const ABOVE = '(?:[ỦU][ỷy]\\s+ban|UBND|(?:Phó\\s+)?Chủ\\s+tịch|Hội\\s+đồng|HĐND|Bộ(?!\\s+(?:phận|máy))|Chính\\s+phủ|Đảng\\s+ủy|Đảng\\s+bộ)(?!\\p{L})';
const OTHERS = new RegExp(`^(?:${DUTIES}(?:\\s+của)?|${ORDER})\\s+(?:${ALL}|${ABOVE})`, 'iu');
/** The director, whose units have none of their own. */
const DIRECTOR = new RegExp(`^(?:${DUTIES}(?:\\s+của)?|${ORDER})\\s+(?:Phó\\s+)?Giám\\s+đốc(?!\\p{L})`, 'iu');
const NOT_ITS = new RegExp(`^${DUTIES}(?:\\s[^.;:]{0,40})?\\skhông\\s+(?:thuộc|phải|do|được\\s+giao|còn)(?!\\p{L})`, 'iu');
/** What goes to another: `Nhiệm vụ chuyển giao về Phòng Gió`; `về phòng` is to the unit itself. */
const GOES_TO = new RegExp(
  `^${DUTIES}(?:\\s[^.;:]{0,40})?\\s(?:(?:bàn|chuyển|điều)\\s+(?:giao|chuyển)|chuyển)\\s+(?:về|cho|sang|đến|tới)\\s+(?!(?:${NAMED_FOR})[.:]?$)`,
  'iu',
);

/**
 * Whether the heading of an article tells of others than a unit, in a decision about that unit or a chapter headed by it:
 * of all units, of who stands above them, or of what is another's.
 */
export function isOthersArticle(heading: string, unit: string): boolean {
  const [goes] = GOES_TO.exec(heading) ?? [];
  if (goes !== undefined) return !heading.slice(goes.length).toLowerCase().startsWith(unit.toLowerCase());
  return OTHERS.test(heading) || NOT_ITS.test(heading) || (DIRECTOR.test(heading) && !hasDirector(unit));
}
