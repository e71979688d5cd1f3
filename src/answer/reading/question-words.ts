import { placedWords } from '../../registry/body-names.js';
import { fold, words } from '../../shared/vietnamese.js';
import { ASKING, FOLDED_ASKING, SHORT_FORMS, STOP_ENGLISH } from './everyday-words.js';
import { ABBREVIATIONS, FOLDED_PHRASES, FOLDED_STOP, MARKED_PHRASES, STOP, WEAK, singular, type Word } from './text-words.js';
import { isSyllable } from './typing-slips.js';

/** A word of a question with its place in the text. */
export interface QuestionWord extends Word {
  start: number;
  end: number;
  /** Its author types marks, so that the lack of one says something. */
  marked: boolean;
}

/** From this share of words with marks on, a text is one whose author types them. Vietnamese has them on two words of three. */
const TYPES_MARKS = 0.4;
/** From this share of Vietnamese syllables on, a text is Vietnamese. Of English words one in three could be one. */
const VIETNAMESE = 0.7;
/** So little that four words of procedures in general weigh as much as one that names a subject. */
const WEAK_WEIGHT = 0.25;

/** Words of procedures in general, weak only together: `khai báo` says little, `khai sinh` says all. */
const WEAK_PAIRS = new Set(
  [
    'giấy phép|cấp phép|xin phép|chứng nhận|giấy chứng|chứng chỉ|đăng ký|khai báo|công bố|quản lý|hỗ trợ|hướng dẫn|thực hiện|tổ chức|dịch vụ',
    'doanh nghiệp|thiết bị|hoạt động|phát triển|sử dụng|nhà nước|chương trình|kế hoạch|hệ thống|sản phẩm|hàng hóa|thông tin|cấp tỉnh|xây dựng|vận hành|kiểm tra',
  ].flatMap((line) => line.split('|').map(fold)),
);
const WEAK_ALONE = new Set(
  [...WEAK].filter((word) => !/^(giay|phep|chung|nhan|chi|dang|ky|khai|bao|cong|bo|nha|nuoc|xay|dung|san|pham|hoa|tin)$/.test(word)),
);

/** The words of a text that say something about its subject, with their places; abbreviations are spelled out. */
export function questionWords(text: string): QuestionWord[] {
  const marked = typesMarks(text);
  const patterns = marked ? [ASKING, MARKED_PHRASES] : [ASKING, MARKED_PHRASES, FOLDED_ASKING, FOLDED_PHRASES];
  const left = patterns.reduce(blanked, text);
  const found = placedWords(left).flatMap(({ folded, start, end }): QuestionWord[] => {
    const written = left.slice(start, end).toLowerCase().replace(/[\s&]/g, '');
    const spelled = ABBREVIATIONS.get(folded) ?? SHORT_FORMS.get(folded);
    if (spelled && written.replaceAll('đ', 'd') === folded)
      return words(spelled)
        .filter((word) => !STOP.has(word))
        .map((word) => ({ written: word, folded: fold(word), weight: 1, start, end, marked: true }));
    const own = marked || written !== folded;
    return (own ? STOP : FOLDED_STOP).has(written) || STOP_ENGLISH.has(written)
      ? []
      : [{ written, folded: singular(folded), weight: 1, start, end, marked: own }];
  });
  return found.map((word, index) => ({ ...word, weight: isWeak(found, index) ? WEAK_WEIGHT : 1 }));
}

function isWeak(found: readonly Word[], index: number): boolean {
  const { folded } = found[index] as Word;
  if (WEAK_ALONE.has(folded)) return true;
  return WEAK_PAIRS.has(`${found[index - 1]?.folded} ${folded}`) || WEAK_PAIRS.has(`${folded} ${found[index + 1]?.folded}`);
}

/** Whether words are Vietnamese, typed without marks but for an address or a closing that has them. */
export function isWithoutMarks(all: readonly QuestionWord[]): boolean {
  return all.filter(({ marked, folded }) => !marked && isSyllable(folded)).length >= VIETNAMESE * all.length;
}

function typesMarks(text: string): boolean {
  const all = words(text).filter((word) => /\p{L}/u.test(word));
  return all.filter((word) => fold(word) !== word).length >= TYPES_MARKS * all.length;
}

/** A text without what a pattern finds, every other letter in its place. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}
