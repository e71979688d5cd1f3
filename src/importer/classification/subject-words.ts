import { writtenWords } from '../../answer/reading/text-words.js';
import type { Phrases } from './phrases.js';

/** Names of bodies: their words name no matter ("phối hợp với Bộ Khoa học và Công nghệ" is not about science). */
const BODIES =
  /(?:Bộ(?: trưởng Bộ)?|Sở|Giám đốc Sở)\s+(?:Khoa học\s*(?:và|&)\s*Công nghệ|KH\s?&\s?CN|KHCN|Thông tin và Truyền thông|Y tế|Nội vụ|Tư pháp|Tài chính|Công Thương|Xây dựng|Nông nghiệp và Môi trường|Giáo dục và Đào tạo|Văn hóa, Thể thao và Du lịch|Ngoại vụ|Dân tộc và Tôn giáo)(?![\p{L}])|cơ quan nhà nước|Nhà nước/giu;
/** A unit that is named as one of a body ("cùng Phòng Thanh tra thuộc Sở") is who takes part, not what is done. */
const UNITS = /(?<![\p{L}])(?:Phòng|Chi cục|Trung tâm|Văn phòng)\s+\p{Lu}[^,;.:]{0,60}?\sthuộc\s+(?:Sở|Ban)(?![\p{L}])/gu;
/** Marks and dates of documents, which name nothing: `số 196/KH-UBND`, `ngày 22/12/2024`. Resolutions of the Party are names (`57-NQ/TW`). */
const REFERENCES = /(?:số\s*:?\s*)?\d+\/[\p{Lu}\d/&-]+|ngày\s+\d{1,2}\/\d{1,2}\/\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|số(?=\s*\d)/gu;
/** Characters that have to come before a closing phrase for it to be cut off: else it is all that the part says. */
const LEAST_BEFORE_TAIL = 20;

/** The words of a text that say which subject it is about, as written, in order; fillers are left out. */
export class SubjectWords {
  private readonly tail: RegExp;
  private readonly compounds: readonly (readonly [RegExp, string])[];

  constructor({ tails, compounds }: Pick<Phrases, 'tails' | 'compounds'>) {
    this.tail = new RegExp(`[\\s,](?:${tails.join('|')})(?=[\\s,.;]|$)`, 'iu');
    this.compounds = compounds.map(({ name, words, with: others }) => [
      new RegExp(`${words.join(',?\\s+')}(?:(?:,|\\s+và)\\s+(?:${others.join('|')}))+`, 'giu'),
      name,
    ]);
  }

  of(text: string): string[] {
    let plain = text.normalize('NFC').replace(REFERENCES, ' ').replace(UNITS, ' ').replace(BODIES, ' ');
    for (const [long, short] of this.compounds) plain = plain.replace(long, short);
    const tail = this.tail.exec(plain)?.index ?? -1;
    return writtenWords(tail >= LEAST_BEFORE_TAIL ? plain.slice(0, tail) : plain, true);
  }
}

/** Words and pairs of neighbours: in Vietnamese most terms have two syllables. */
export function termsOf(list: readonly string[]): Set<string> {
  const terms = new Set(list);
  for (let index = 1; index < list.length; index += 1) terms.add(`${list[index - 1]} ${list[index]}`);
  return terms;
}
