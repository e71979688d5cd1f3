import { fold } from '../shared/vietnamese.js';
import type { PlaceKind } from './place.model.js';

/** A part of an address as it may be read: a name, and what kind of place the words beside it say; `null` where none does. */
export interface NameReading {
  name: string;
  /** `PROVINCE` stands for a province or a centrally run city. */
  kinds: readonly (PlaceKind | 'PROVINCE')[] | null;
}

type Kinds = NonNullable<NameReading['kinds']>;

/** Words before a name, folded, the longer before the shorter that they begin with. `tp` and `city` may be of a province too. */
const BEFORE: readonly (readonly [words: string, kinds: Kinds])[] = [
  ['thanh pho thuoc tinh', ['CITY']],
  ['thanh pho', ['PROVINCE', 'CITY']],
  ['city of', ['PROVINCE', 'CITY']],
  ['tp', ['PROVINCE', 'CITY']],
  ['thu do', ['PROVINCE']],
  ['capital', ['PROVINCE']],
  ['dao', ['SPECIAL_ZONE', 'RURAL_DISTRICT']],
  ['province of', ['PROVINCE']],
  ['tinh', ['PROVINCE']],
  ['t', ['PROVINCE']],
  ['thi tran', ['TOWNSHIP']],
  ['tt', ['TOWNSHIP']],
  ['thi xa', ['TOWN']],
  ['tx', ['TOWN']],
  ['dac khu', ['SPECIAL_ZONE']],
  ['dk', ['SPECIAL_ZONE']],
  ['huyen dao', ['RURAL_DISTRICT']],
  ['huyen', ['RURAL_DISTRICT']],
  ['h', ['RURAL_DISTRICT']],
  ['quan', ['URBAN_DISTRICT']],
  ['q', ['URBAN_DISTRICT']],
  ['district', ['RURAL_DISTRICT', 'URBAN_DISTRICT']],
  ['dist', ['RURAL_DISTRICT', 'URBAN_DISTRICT']],
  ['d', ['URBAN_DISTRICT']],
  ['phuong', ['WARD']],
  ['p', ['WARD']],
  ['f', ['WARD']],
  ['ward', ['WARD']],
  ['commune', ['COMMUNE']],
  ['xa', ['COMMUNE']],
  ['x', ['COMMUNE']],
];
/** English words after a name. */
const AFTER: readonly (readonly [words: string, kinds: Kinds])[] = [
  ['province', ['PROVINCE']],
  ['capital', ['PROVINCE']],
  ['city', ['PROVINCE', 'CITY']],
  ['special zone', ['SPECIAL_ZONE']],
  ['island', ['SPECIAL_ZONE', 'RURAL_DISTRICT']],
  ['rural district', ['RURAL_DISTRICT']],
  ['urban district', ['URBAN_DISTRICT']],
  ['district', ['RURAL_DISTRICT', 'URBAN_DISTRICT']],
  ['township', ['TOWNSHIP']],
  ['town', ['TOWN', 'TOWNSHIP']],
  ['ward', ['WARD']],
  ['commune', ['COMMUNE']],
];

/** The words of an address: `Q.1`, `Q1` and `Quận 1` have two each, `B'Lao` and `Ba Đình` one and two. */
export function wordsOfAddress(text: string): string[] {
  const plain = text.normalize('NFC').replace(/['’ʼ`]/g, '');
  return plain.replace(/(?<![\p{L}\p{N}])([qpfđd])\.?(?=\d{1,2}(?![\p{L}\p{N}]))/giu, '$1 ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words before a name that say what kind of place it is, and the kinds, where folded words begin so. */
export function kindBefore(folded: readonly string[]): (typeof BEFORE)[number] | undefined {
  return BEFORE.find(([said]) => folded.slice(0, said.split(' ').length).join(' ') === said);
}

/** How a part of an address may be read, the likeliest first: as a name alone (`Quan Hóa`), and without the words that say its kind. */
export function readingsOf(part: string): NameReading[] {
  const words = wordsOfAddress(part);
  const folded = words.map(fold);
  const readings: NameReading[] = [{ name: words.join(' '), kinds: null }];
  const add = (rest: readonly string[], kinds: Kinds): void => {
    if (rest.length > 0) readings.push({ name: rest.join(' '), kinds });
  };
  const before = kindBefore(folded);
  if (before) add(words.slice(before[0].split(' ').length), before[1]);
  for (const [said, kinds] of AFTER) {
    const count = said.split(' ').length;
    if (folded.slice(-count).join(' ') !== said) continue;
    add(words.slice(0, -count), kinds);
    break;
  }
  return readings;
}

const COUNTRY = /(?<![\p{L}\p{M}])(vi[eệ]t\s?nam|vn)\s*\.?\s*$/iu;
/** Words of kinds with their marks: in an address without commas a new part begins before one. */
const NEW_PART = /(?<!thị)\s+(?=(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|tp\.|tx\.)\s*\p{L})/giu;

/** The parts of an address, the smallest place first as people write it; the country is left out. */
export function partsOf(address: string): string[] {
  return address
    .normalize('NFC')
    .split(/[,;()\n|]|\s[-–—]\s(?=(?:tỉnh|tp|thành phố))/iu)
    .flatMap((part) => part.split(NEW_PART))
    .map((part) => part.replace(COUNTRY, ''))
    .filter((part) => wordsOfAddress(part).length > 0);
}
