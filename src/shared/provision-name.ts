import type { Text } from './text.js';

/** The levels of a provision as it is printed, and in English. */
const LEVELS: Readonly<Record<string, string>> = {
  'phụ lục': 'Annex',
  phần: 'Part',
  chương: 'Chapter',
  mục: 'Section',
  điều: 'Article',
  khoản: 'clause',
  điểm: 'point',
  dòng: 'row',
  'số thứ tự': 'row',
};
const NUMBER = '(?:\\d|[ivxlc]+(?!\\p{L})|[a-zđ](?!\\p{L}))';
/** A level with the number or letter that follows it: `Điều 8`, `điểm đ`, and not `điều hành`. */
const LEVEL = new RegExp(`(?<!\\p{L})(?:các\\s+)?(${Object.keys(LEVELS).join('|')})(?=\\s+${NUMBER})`, 'giu');
const AND = new RegExp(`(?<=[\\d\\p{L}])\\s+và\\s+(?=${NUMBER}|${Object.values(LEVELS).join('|')})`, 'giu');

/** A provision by name: `Điều 8 khoản 7` is in English `Article 8 clause 7`; letters and numbers stay as they are printed. */
export function provisionName(provision: string): Text {
  const levels = provision.normalize('NFC').replace(LEVEL, (_whole, level: string) => LEVELS[level.toLowerCase()] as string);
  return { vi: provision, en: levels.replace(AND, ' and ') };
}
