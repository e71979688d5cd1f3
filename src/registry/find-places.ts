import { contains, formatDay, type Day } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import { joined } from '../shared/vietnamese.js';
import { liesIn, placesNow } from './address.js';
import { readParts, type AddressPart, type KnownPlaces } from './address-parts.js';
import type { PlaceView } from './place.model.js';
import type { ProvinceView } from './province.model.js';
import { readingsOf } from './place-words.js';

/** Letters of a beginning by which places are looked for: fewer begin too many names. */
const SHORTEST_BEGINNING = 3;

/**
 * The places that a text may mean: those of the name, in any usual spelling, of the kind and in the district or province that it says;
 * where there are none, those whose name begins so. Those of today come first. Shapes: `asOf` leaves out what does not stand on the
 * day; `null` takes places of any time.
 */
export function findPlaces(known: KnownPlaces, text: string, asOf: Day | null): PlaceView[] {
  const named = likeliest(
    known,
    readParts(known, text, () => true),
  );
  const found = named.length > 0 ? named : beginningWith(known, text);
  const standing = asOf === null ? found : found.filter((place) => contains(place, asOf));
  return [...standing.filter(({ to }) => to === null), ...standing.filter(({ to }) => to !== null)];
}

function beginningWith({ places }: KnownPlaces, text: string): PlaceView[] {
  return readingsOf(text).flatMap(({ name, kinds }) => {
    const wanted = joined(name);
    if (wanted.length < SHORTEST_BEGINNING) return [];
    return places.all.filter((place) => (kinds === null || kinds.includes(place.kind)) && joined(place.name).startsWith(wanted));
  });
}

/** The commune on a day that a text names by itself or as an address, in a province; `null` where it names none, or several may be meant. */
export function communeNamed(known: KnownPlaces, text: string, { key }: ProvinceView, asOf: Day): PlaceView | null {
  const withKey = known.places.get(text);
  if (withKey && withKey.code !== null && withKey.provinceKey === key && contains(withKey, asOf)) return withKey;
  const parts = readParts(known, text, (place) => contains(place, asOf));
  const named = [...likeliest(known, parts), ...formerly(known, parts, asOf)];
  const standing = named.flatMap((place) => (contains(place, asOf) ? [place] : placesNow(known, place)));
  const [commune, ...others] = new Set(standing.filter(({ code, provinceKey }) => code !== null && provinceKey === key));
  return commune && others.length === 0 ? commune : null;
}

/** Places that are gone, of the name and in the very district that an address has: what has their name now may have other ground. */
function formerly(known: KnownPlaces, [first, ...around]: readonly AddressPart[], asOf: Day): PlaceView[] {
  const districts = new Set(around.flatMap(({ places }) => places.flat().map(({ key }) => key)));
  const gone = (first?.places ?? [])
    .flat()
    .filter((place) => !contains(place, asOf) && place.districtKey !== null && districts.has(place.districtKey));
  return gone.filter((place) => around.every((part) => agrees(known, place, part)));
}

/** The places that the first part of an address means: the likeliest of its lists of which the rest of the address leaves any. */
function likeliest(known: KnownPlaces, [first, ...around]: readonly AddressPart[]): readonly PlaceView[] {
  const fitting = first?.places.map((list) => list.filter((place) => around.every((part) => agrees(known, place, part))));
  return fitting?.find(({ length }) => length > 0) ?? [];
}

/** Whether a place lies, or what it was formed from lay, in the district or province that a part of the address names. */
function agrees(known: KnownPlaces, place: PlaceView, { provinces, places }: AddressPart): boolean {
  const districts = [place, ...known.places.formedFrom(place)].map(({ districtKey }) => districtKey);
  return liesIn(known, place, provinces) || places.flat().some(({ key }) => districts.includes(key));
}

/** What became of a place, in a sentence; `null` for a place of today, and where it is not known. */
export function becameWhat(known: KnownPlaces, place: PlaceView): Text | null {
  const now = placesNow(known, place);
  if (place.to === null || now.length === 0) return null;
  const day = formatDay(place.to);
  const provinces = known.provinces.filter(({ key }) => now.some(({ provinceKey }) => provinceKey === key));
  const list = (language: keyof Text, names: readonly { fullName: Text }[]): string => names.map(({ fullName }) => fullName[language]).join(', ');
  return {
    vi: `Từ ${day.vi}: ${list('vi', now)} (${list('vi', provinces)}).`,
    en: `From ${day.en}: ${list('en', now)} (${list('en', provinces)}).`,
  };
}
