import { isDistrictKind, type PlaceView } from './place.model.js';
import { partsOf, readingsOf, wordsOfAddress, type NameReading } from './place-words.js';
import type { Places } from './places.js';
import type { ProvinceView } from './province.model.js';
import { provincesOfName } from './province-names.js';
import { hasDiacritics, markedSpelling, spelling } from '../shared/vietnamese.js';

/** What names of provinces and places are read against. */
export interface KnownPlaces {
  provinces: readonly ProvinceView[];
  places: Places;
}

/** A part of an address with everything of its name. */
export interface AddressPart {
  /** Provinces of any time. */
  provinces: readonly ProvinceView[];
  /** Places in lists, the likeliest first: those of a later list are meant only where the rest of the address rules out the earlier. */
  places: readonly (readonly PlaceView[])[];
  /** Whether it says what kind of place it is: what does not may be a street as well. */
  saysKind: boolean;
}

/** Words of the longest name of a province, `Thành phố Hồ Chí Minh`. */
const LONGEST_PROVINCE = 5;

/** The parts of an address, the smallest place first as people write it. `stands` says which places come before others of the name. */
export function readParts(known: KnownPlaces, address: string, stands: (place: PlaceView) => boolean): AddressPart[] {
  const read = (text: string): AddressPart => readPart(known, text, stands);
  return partsOf(address).flatMap((text) => {
    const whole = read(text);
    return isRead(whole) ? [whole] : (placeBeforeProvince(text, read) ?? [whole]);
  });
}

/**
 * Whether a name that reads as a province is rather that of a place: one with other marks than the province has (`Thạnh Hóa` is not
 * Thanh Hóa), or the city of a province's name (`thành phố Vũng Tàu`).
 */
export function isRatherPlace({ places }: KnownPlaces, text: string, { key, slug, name: { vi }, aliases, kind, periods }: ProvinceView): boolean {
  const names = [vi, ...aliases];
  // Neither has a mark or a word of a kind.
  if (text === key || text === slug) return false;
  const isCity = [kind, ...periods.map((period) => period.kind)].includes('CITY');
  return readingsOf(text).some(({ name, kinds }) => {
    if (!names.some((own) => spelling(own) === spelling(name))) return false;
    const namesakes = places.named(name);
    if (kinds?.includes('CITY') && !isCity) return namesakes.some((place) => place.kind === 'CITY');
    if (!hasDiacritics(name) || names.some((own) => markedSpelling(own) === markedSpelling(name))) return false;
    return namesakes.some((place) => markedSpelling(place.name) === markedSpelling(name));
  });
}

/** Whether anything on record is called so. */
export function isRead({ provinces, places }: AddressPart): boolean {
  return provinces.length > 0 || places.length > 0;
}

/** A place and its province, one after the other without a comma: `Quận 1 TP HCM`. */
function placeBeforeProvince(text: string, read: (text: string) => AddressPart): [AddressPart, AddressPart] | null {
  const words = wordsOfAddress(text);
  for (let count = Math.min(LONGEST_PROVINCE, words.length - 1); count > 0; count -= 1) {
    const province = read(words.slice(-count).join(' '));
    const place = province.provinces.length > 0 ? read(words.slice(0, -count).join(' ')) : null;
    if (place && place.places.length > 0) return [place, province];
  }
  return null;
}

function readPart(known: KnownPlaces, text: string, stands: (place: PlaceView) => boolean): AddressPart {
  const { places } = known;
  const named = provincesOfName(known.provinces, text).filter((province) => !isRatherPlace(known, text, province));
  for (const reading of readingsOf(text)) {
    const found = placesRead(places, reading, stands);
    if (found.length > 0) return { provinces: named, places: found, saysKind: reading.kinds !== null };
  }
  return { provinces: named, places: [], saysKind: false };
}

/**
 * With its kind, a name means the places of that kind on the day, else those of any time, else those of a kind of the same level
 * (people say xã of what is a phường by now). Without, it means the places on the day and the districts, whose names outlive them.
 */
function placesRead(places: Places, { name, kinds }: NameReading, stands: (place: PlaceView) => boolean): AddressPart['places'] {
  const isNumber = /^\d+$/.test(name);
  if (kinds === null && isNumber) return [];
  const all = places.named(name);
  if (kinds === null)
    return filled(
      all.filter((place) => stands(place) || isDistrictKind(place.kind)),
      all,
    );
  const exact = all.filter(({ kind }) => kinds.includes(kind));
  const levels = kinds.flatMap((kind) => (kind === 'PROVINCE' ? [] : [isDistrictKind(kind)]));
  const alike = isNumber ? [] : all.filter(({ kind }) => levels.includes(isDistrictKind(kind)));
  return filled(exact.filter(stands), exact, alike);
}

function filled(...lists: readonly (readonly PlaceView[])[]): AddressPart['places'] {
  return lists.filter((list) => list.length > 0);
}
