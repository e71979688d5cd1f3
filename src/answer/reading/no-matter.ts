import { fold, words } from '../../shared/vietnamese.js';
import type { QuestionWord } from './question-words.js';

/** Whom to reach, when, where, and what became of a file: questions that no duty answers. */
const CONTACT =
  /\b(?:(?:xin|cho|hoi|biet)\b.{0,30}\b(?:so dien thoai|sdt|duong day nong|hotline|e ?mail|fax|fanpage|zalo)|e ?mail (?:lien he )?(?:cua )?(?:so|phong|co quan|van phong|trung tam|chi cuc)\b.{0,60}\bla gi|so di dong (?:cua )?(?:(?:anh|chi|co|chu|bac|ong|ba) )?(?:truong phong|pho phong|giam doc|pho giam doc|lanh dao|can bo|chuyen vien|nhan vien)\b|(?:so )?dien thoai\b.{0,40}\b(?:bao nhieu|la gi|so may|may)|so (?:dien thoai|fax|may le)\b.{0,40}\b(?:la|bao nhieu)|(?:fanpage|zalo)\b.{0,20}\bkhong|(?:lam viec|mo cua|nghi)\b.{0,20}\b(?:may gio|gio nao|ngay may|thu may)|gio lam viec|gio hanh chinh|(?:thu bay|chu nhat|cuoi tuan)\b.{0,20}\blam viec|dia chi (?:tru so|cua|so|phong|co quan)|tru so\b.{0,20}\b(?:o dau|duong nao|cho nao)|(?:giam doc|truong phong|lanh dao|can bo|chuyen vien|pho giam doc)\b.{0,30}\b(?:la ai|ten gi|ten la)|ho so (?:cua )?(?:toi|em|anh|chi|minh)\b.{0,20}\b(?:den dau|toi dau|xong chua|sao roi)|(?:nop|ho so)\b.{0,40}\b(?:roi|tuan|thang|ngay)\b.{0,20}\bchua (?:co|thay|duoc)? ?(?:ket qua|tra|xong)|bao gio\b.{0,20}\bket qua|tra cuu (?:ho so|ket qua)|ma ho so|opening hours|phone number|e ?mail address of|office hours|who is the (?:director|head))\b/;

/** Who only asks whom to reach does not tell a story. */
const SHORT = 25;

/** Whether a text asks whom to reach or what became of a file. */
export function asksForContact(text: string): boolean {
  const said = words(fold(text));
  return said.length <= SHORT && CONTACT.test(said.join(' '));
}

/** Whether a text has no word but single letters and digits: the "x" of "X-quang" alone is not yet that matter. */
export function hasLettersOnly(said: readonly QuestionWord[]): boolean {
  return said.length > 0 && said.every(({ folded }) => folded.length === 1);
}
