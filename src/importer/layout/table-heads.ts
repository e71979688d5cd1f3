import { isOfRemarks } from './remarks.js';
import type { ArtefactRole } from './span.js';
import { headWords, LONGEST_HEAD, type GridCell } from './table-grid.js';

const UNIT =
  '(?:cac |ten )?(?:don vi|phong,? ban|phong|trung tam|chi cuc|van phong|ban|bo phan|co quan|to chuc|can bo|cong chuc|chuyen vien|nguoi|noi|dau moi)';
const DOES =
  '(?:chu tri|thuc hien(?: nhiem vu)?|to chuc thuc hien|trien khai|thi hanh|phu trach|tham muu|dau moi|giai quyet|xu ly|lam|dam nhiem|dam nhan|duoc (?:giao|phan cong)(?: nhiem vu)?|chiu trach nhiem|chinh|chuyen mon|nghiep vu|truc thuoc|thuoc so)';
/** Words over a column of units, as far as they say who does it: `Đơn vị`, `Phòng phụ trách`; no other word is known to. */
const OF_UNITS = new RegExp(`^${UNIT}(?:[ ,/-]+(?:${UNIT}|${DOES}))*$`, 'u');
const BEGINS_WITH_UNIT = new RegExp(`^${UNIT}(?!\\p{L})`, 'u');
/** The same without a unit: `Thực hiện`, `Phụ trách`. */
const OF_DOING = /^(?:(?:duoc )?(?:giao|phan cong)(?: cho)?|(?:to chuc )?thuc hien|phu trach|chiu trach nhiem|trach nhiem|dau moi)$/u;
/** Who takes over, and who gave it away before: the one leads where the other stands beside it. */
const TAKES = new RegExp(`^(?:${UNIT} )?(?:(?:tiep )?nhan(?: (?:ban giao|chuyen giao|nhiem vu|ve))*|moi|(?:sau|den)(?: .{1,20})?)$`, 'u');
const GIVES = new RegExp(
  `^(?:${UNIT} )?(?:(?:ban )?giao(?: nhiem vu| di)?|chuyen(?: giao| di)*|cu|(?:truoc|di|thoi(?! gian| han)|ngung)(?: .{1,20})?)$`,
  'u',
);
/** What turns a word for leading around: `thôi chủ trì`, `chủ trì cũ`, `không chủ trì`. */
const TURNED = /(?<!\p{L})(?:khong|chua|thoi(?! gian| han)|ngung|dung|het|cu|truoc|da|thay)(?!\p{L})/u;

/** What the words at the head of a column say of its cells. */
export function roleOf(words: string): ArtefactRole | null {
  if (words.length > LONGEST_HEAD) return null;
  if (/chu tri|thuc hien chinh/u.test(words)) return TURNED.test(words) ? null : 'LEAD';
  if (/phoi hop/u.test(words)) return 'COORDINATE';
  return isOfRemarks(words) ? 'REMARK' : null;
}

/** Whether a head says that the units below it do what is in their rows. */
export function saysWhoDoes(head: GridCell, others: readonly GridCell[] = []): boolean {
  const words = plainWords(head);
  return OF_UNITS.test(words) || OF_DOING.test(words) || (TAKES.test(words) && others.some((other) => GIVES.test(plainWords(other))));
}

/** Whether a head speaks of units, but does not say that they do anything: `Đơn vị thẩm định`. */
export function speaksOfOthers(head: GridCell): boolean {
  return BEGINS_WITH_UNIT.test(plainWords(head)) && !saysWhoDoes(head);
}

/** All words of a head: what stands below its first line may turn them around. */
function plainWords(head: GridCell): string {
  return headWords({ ...head, line: head.text })
    .replace(/[*_:.]/gu, '')
    .trim();
}
