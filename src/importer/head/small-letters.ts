import { fold } from '../../shared/vietnamese.js';

/** A syllable of Vietnamese, folded; what is none is an abbreviation or a numeral and keeps its capitals. */
const SYLLABLE = /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?!ii|aa|ee|iii)[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
/** Roman numbers count after these words: `cấp IV`, `quý I`. */
const COUNTED = /^(?:cấp|loại|hạng|nhóm|phần|chương|quý|khóa|khoá|kỳ|bậc|mức|lần|đợt|vùng|đoạn|số|lục|mục|và|hoặc)$/u;
const ROMAN = /^[IVXLC]+$/u;
/** `19/QĐ-TTG`, `15/2025/NĐ-CP`: symbols of documents, with the few small letters that they have. */
const SYMBOL = /^\(?\d+[/-]/u;
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/TTG(?!\p{L})/gu, 'TTg'],
  [/CTR(?=-)/gu, 'CTr'],
  [/TTR(?=-)/gu, 'TTr'],
];
/** Words before the name of a place, the longer first. */
const PLACES =
  /(?<!\p{L})(khu kinh tế|khu công nghiệp|cụm công nghiệp|khu đô thị|khu bảo tồn|vườn quốc gia|sân bay|thị xã|thị trấn|huyện|phường|quận|xã|hồ|đảo|vịnh|đèo|núi) (.+)$/u;
/** Words with which the name of a place is over. */
const OVER =
  /^(?:và|từ|của|trên|đến|năm|giai|thuộc|tại|trong|theo|về|có|do|đối|khi|để|cho|với|được|giữ|quản|là|các|ban|loại|hạng|đặc|mới|tỉnh|thành|huyện|nông|nghèo|biên|ven|miền|phường|xã)$/u;
/** The name of a place has at most so many words. */
const LONGEST = 4;

/** Capitals as small letters, where they may be: numerals, abbreviations, symbols and names of places keep theirs. */
export function smallLetters(capitals: string): string {
  const words = capitals.split(' ');
  const written = words.map((word, at) => {
    if (SYMBOL.test(word)) return SYMBOLS.reduce((text, [pattern, symbol]) => text.replace(pattern, symbol), word);
    const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
    const before = (words[at - 1] ?? '').toLowerCase();
    if (ROMAN.test(letters) && (COUNTED.test(before) || !SYLLABLE.test(fold(letters)))) return word;
    const parts = word.match(/\p{L}+/gu) ?? [];
    return parts.length > 0 && parts.every((part) => SYLLABLE.test(fold(part))) ? word.toLowerCase() : word;
  });
  return namedPlaces(written.join(' '));
}

function namedPlaces(text: string): string {
  const [whole, kind = '', rest = ''] = PLACES.exec(text) ?? [];
  if (whole === undefined) return text;
  const words = rest.split(' ');
  const ends = words.findIndex((word, at) => OVER.test(word.replace(/[^\p{L}]/gu, '')) || (at > 0 && /[,;.)]$/u.test(words[at - 1] ?? '')));
  const length = ends < 0 ? words.length : ends;
  // Without an end the words may be anything: `huyện nghèo vùng cao`.
  const name = length <= LONGEST ? words.slice(0, length).map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : words.slice(0, length);
  const start = text.length - whole.length;
  return `${text.slice(0, start)}${kind} ${[...name, ...(length < words.length ? [namedPlaces(words.slice(length).join(' '))] : [])].join(' ')}`;
}
