import { distance } from 'fastest-levenshtein';
import { contains, type Day } from '../shared/dates.js';
import { clip, mistake, PhancongError } from '../shared/errors.js';
import { joined } from '../shared/vietnamese.js';
import { AddressReader } from './address.js';
import { isRatherPlace, type KnownPlaces } from './address-parts.js';
import { readingsOf } from './place-words.js';
import { asOn, type ProvinceView } from './province.model.js';
import { LONGEST_NAME, offeredName, onDay, provinceNamed } from './province-names.js';

const EXPECTED = {
  vi: 'tên (có dấu hay không dấu) hoặc mã của một tỉnh, thành phố, hoặc tên một xã, phường, huyện cũ trong đó',
  en: 'the name, the slug or the code of a province or city, or the name of a commune or former district in it',
};

/**
 * Reads a province as of a day: official code, slug, key or name in any usual spelling, or the name of a place in it, alone or as an
 * address (`Q.1, TP.HCM`). Code 15 is Yên Bái on 30 June 2025 and Lào Cai on 1 July. Where no province of that name exists on the
 * day but one did or will, that one is returned, so that the answer can say what became of it; a place, old or new, is answered
 * with the province on the day.
 * @throws UNKNOWN_PROVINCE with the nearest names; AMBIGUOUS_PROVINCE with every province that may be meant, as `key (name)`.
 */
export function findProvince(known: KnownPlaces, given: string, asOf: Day): ProvinceView {
  const province = given.length > LONGEST_NAME ? undefined : readProvince(known, given, asOf);
  if (province) return asOn(province, asOf);
  if (isNumber(given)) throw new PhancongError('UNKNOWN_PROVINCE', { given, expected: EXPECTED, nearest: nearestCodes(known, given, asOf) });
  throw mistake(
    'UNKNOWN_PROVINCE',
    given,
    EXPECTED,
    known.provinces.flatMap(({ slug, name }) => [slug, name.vi]),
  );
}

const isNumber = (given: string): boolean => /^\d{1,3}$/.test(given);

/** The codes of that day that are nearest as numbers: a table drops the first zero of `01`. */
function nearestCodes({ provinces }: KnownPlaces, given: string, asOf: Day): string[] {
  const away = (code: string): number => Math.abs(Number(code) - Number(given));
  const codes = provinces.filter((province) => contains(province, asOf)).map(({ code }) => code);
  return codes.sort((one, other) => away(one) - away(other)).slice(0, 3);
}

function readProvince(known: KnownPlaces, given: string, asOf: Day): ProvinceView | undefined {
  const named = provinceItself(known, given, asOf) ?? provinceOfKey(known, given, asOf);
  if (named) return named;
  const found = new AddressReader(known, asOf).provincesOf(given);
  if (found.length > 1) throw ambiguous(given, found);
  return found[0] ?? misspelt(known, given, asOf);
}

/** The province that a name alone means on a day; none where it is rather the name of a place. */
export function provinceItself(known: KnownPlaces, given: string, asOf: Day): ProvinceView | undefined {
  const province = provinceNamed(known.provinces, given, asOf);
  return province && isRatherPlace(known, given, province) ? undefined : province;
}

/** The province of a place by the place's key, as a receipt has it. */
function provinceOfKey({ provinces, places }: KnownPlaces, key: string, asOf: Day): ProvinceView | undefined {
  const place = places.get(key);
  return place && contains(place, asOf) ? provinces.find((province) => province.key === place.provinceKey) : undefined;
}

/** Letters from which on one slip may be forgiven: shorter names are too close to others. */
const LONG_ENOUGH = 7;

/** The province whose name was meant with one letter wrong, missing or too many, where no other name on record is as near. */
function misspelt({ provinces, places }: KnownPlaces, given: string, asOf: Day): ProvinceView | undefined {
  const near = readingsOf(given).flatMap(({ name, kinds }) => {
    const wanted = joined(name);
    if (wanted.length < LONG_ENOUGH || !(kinds === null || kinds.includes('PROVINCE'))) return [];
    const isNear = (other: string): boolean => Math.abs(other.length - wanted.length) < 2 && distance(other, wanted) < 2;
    return [...provinces.map(({ slug }) => joined(slug)), ...places.names].filter(isNear);
  });
  const names = new Set(near);
  const meant = provinces.filter(({ slug }) => names.has(joined(slug)));
  return names.size === 1 ? onDay(meant, asOf) : undefined;
}

function ambiguous(given: string, provinces: readonly ProvinceView[]): PhancongError {
  const nearest = provinces.map(offeredName);
  const expected = { vi: 'tên nơi kèm tên tỉnh, hoặc một trong các tỉnh được nêu', en: 'the place with its province, or one of those offered' };
  return new PhancongError('AMBIGUOUS_PROVINCE', { given: clip(given), expected, nearest });
}
