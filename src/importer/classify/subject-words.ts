import { tellingWords } from '../../responsibility/text-words.js';

/** Names of bodies: their words name no matter ("phối hợp với Bộ Khoa học và Công nghệ" is not about science). */
const BODIES =
  /(?<![\p{L}])(?:(?:Bộ(?: trưởng Bộ)?|Sở|Giám đốc Sở)\s+(?:Khoa học\s*(?:và|&)\s*Công nghệ|KH\s?&\s?CN|KHCN|Thông tin và Truyền thông)|Nhà nước|trung tâm hành chính công|các? (?:sở|ngành|phòng|đơn vị|cơ quan)[\p{L} ,]* liên quan)(?![\p{L}])/giu;
/** Marks and references, which name nothing: `số 57-NQ/TW`, `ngày 22/12/2024`. */
const REFERENCES = /(?:số\s*:?\s*)?\d+(?:\s*-\s*|\/)[\p{Lu}\d/&-]+|ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/gu;

/** The words of a text by which subjects are told, as written, in order. */
export function subjectWords(text: string): string[] {
  return tellingWords(text.replace(REFERENCES, ' ').replace(BODIES, ' ')).map(({ written }) => written);
}

/** Words and pairs of neighbours: in Vietnamese most terms have two syllables. */
export function termsOf(list: readonly string[]): Set<string> {
  const terms = new Set(list);
  for (let index = 1; index < list.length; index += 1) terms.add(`${list[index - 1]} ${list[index]}`);
  return terms;
}
