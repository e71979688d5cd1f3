import type { Action } from '../../registry/duty.model.js';
import { fold, words } from '../../shared/vietnamese.js';

/** Abbreviations that officials write, by folded form, with the words they stand for. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    khcn: 'khoa học công nghệ',
    khcndmst: 'khoa học công nghệ đổi mới sáng tạo',
    dmst: 'đổi mới sáng tạo',
    shtt: 'sở hữu trí tuệ',
    shcn: 'sở hữu công nghiệp',
    cds: 'chuyển đổi số',
    cntt: 'công nghệ thông tin',
    bcvt: 'bưu chính viễn thông',
    tdc: 'tiêu chuẩn đo lường chất lượng',
    tcdlcl: 'tiêu chuẩn đo lường chất lượng',
    atbx: 'an toàn bức xạ',
    nlnt: 'năng lượng nguyên tử',
    tthc: 'thủ tục hành chính',
    dvc: 'dịch vụ công',
    cqdt: 'chính quyền điện tử',
    cqs: 'chính quyền số',
    xquang: 'x quang',
    xray: 'x ray',
    dnnvv: 'doanh nghiệp nhỏ và vừa',
    gcn: 'giấy chứng nhận',
  }),
);

/** Phrases that carry no subject. Taken out whole: their syllables alone mean other things (đề tài, địa danh, cơ sở). */
const STOP_PHRASES = [
  'ở đâu',
  'nơi nào',
  'chỗ nào',
  'phòng nào',
  'phòng ban nào',
  'sở nào',
  'đơn vị nào',
  'cơ quan nào',
  'bộ phận nào',
  'gặp ai',
  'hỏi ai',
  'như thế nào',
  'thế nào',
  'làm sao',
  'khi nào',
  'bao nhiêu',
  'địa phương',
  'cơ quan',
  'đơn vị',
  'phòng ban',
  'chịu trách nhiệm',
  'có trách nhiệm',
  'trách nhiệm',
  'phụ trách',
  'chủ trì',
  'liên hệ',
  'giải quyết',
  'trả lời',
  'câu hỏi',
  'thủ tục',
  'hồ sơ',
  'người dân',
  'hiện nay',
  'vui lòng',
  'vấn đề',
  'chúng tôi',
  'chúng ta',
  'thành phố',
  'cho hỏi',
  'cho em hỏi',
  'tôi muốn',
  'muốn hỏi',
  'cần hỏi',
  'đi đâu',
  'nộp ở',
  'nhờ',
];

/** Single words that carry no subject. Unmarked text keeps those that could be a subject word (dấu, đề, cân, mã, thị). */
export const STOP = new Set(
  words(
    `ai là nào gì đâu ở tại thì mà và hay hoặc của cho về với để được có không như sao khi bị một những các này kia ấy đó tôi em anh chị mình bạn
     muốn cần hỏi gặp đến đi xin làm phải nên biết việc ạ nhé bên do theo trong
     who what which where when how is are the a an of for to in on at do does did i we my our you can could should get need want about by and or
     handles handle leads lead responsible unit division body office province contact with from apply`,
  ),
);
export const FOLDED_STOP = new Set(
  words(
    `ai la nao gi o va cua cho ve voi duoc khong nhu khi bi mot cac nay toi muon gap xin lam phai biet viec
     who what which where when how is are the a an of for to do does did i we my our you could should get need want about by and or
     handles handle leads lead responsible unit division body office province contact with from apply`,
  ),
);

const phrasePattern = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
export const MARKED_PHRASES = phrasePattern(STOP_PHRASES);
export const FOLDED_PHRASES = phrasePattern(STOP_PHRASES.map(fold));

/** Words of procedures and administration in general: they help a little, they decide nothing. */
export const WEAK = new Set(
  words(
    `xin cấp giấy phép chứng nhận chứng chỉ đăng ký khai báo công bố quản lý hỗ trợ hướng dẫn thực hiện tổ chức dịch vụ doanh nghiệp thiết bị
     hoạt động phát triển sử dụng máy nhà nước chương trình kế hoạch hệ thống sản phẩm hàng hóa hàng thông tin cấp tỉnh xây dựng vận hành kiểm tra
     license licence permit certificate register registration declaration declare management support service services equipment system`,
  ).map(fold),
);
/** A word of a question or a label: as written, folded, and how much it tells. */
export interface Word {
  written: string;
  folded: string;
  weight: number;
}

/** The words of a text that say something about its subject, as they are written, abbreviations spelled out. `KH&CN` and `KHCN` become four words. `accented`: the author typed diacritics. */
export function writtenWords(text: string, accented: boolean): string[] {
  const plain = text
    .normalize('NFC')
    .replace(/(\p{L}+)\s?&\s?(?=\p{L})/gu, '$1')
    .replace(accented ? MARKED_PHRASES : FOLDED_PHRASES, ' ');
  return words(plain).flatMap((word) => {
    const spelled = SHORT.test(word) ? ABBREVIATIONS.get(word.replaceAll('đ', 'd')) : undefined;
    if (spelled) return words(spelled).filter((written) => !STOP.has(written));
    return (accented ? STOP : FOLDED_STOP).has(word) ? [] : [word];
  });
}

/** What an abbreviation may look like: letters without marks, and đ. */
const SHORT = /^[a-zđ]+$/u;

/** An English plural without its ending. No Vietnamese syllable ends in s. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Acts that a question's words name, the strictest first: who asks for a licence is not content with a declaration. */
const ACTS: readonly { action: Action; pattern: RegExp }[] = [
  {
    action: 'LICENSE',
    pattern:
      /\b(giay phep|cap phep|xin phep|giay chung nhan|chung chi|van ban xac nhan|gia han|cap lai|thu hoi|licen[cs]e[sd]?|licensing|permits?|certificates?)\b/,
  },
  { action: 'RECEIVE', pattern: /\b(khai bao|cong bo|nop ho so|tiep nhan|declar\w*|submit)\b/ },
  { action: 'ANSWER', pattern: /\b(hoi dap|tra loi|giai dap|enquir\w+|inquir\w+|answers?)\b/ },
  { action: 'APPRAISE', pattern: /\b(tham dinh|nghiem thu|apprais\w+)\b/ },
  { action: 'INSPECT', pattern: /\b(thanh tra|inspects?|inspections?)\b/ },
  { action: 'CHECK', pattern: /\b(kiem tra|who checks?|office checks)\b/ },
  { action: 'OPERATE', pattern: /\b(van hanh|operates?)\b/ },
];

/** The act that a question names, or `null`. */
export function actionIn(text: string): Action | null {
  const plain = words(fold(text)).join(' ');
  return ACTS.find(({ pattern }) => pattern.test(plain))?.action ?? null;
}
