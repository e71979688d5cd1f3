import { contains, type Day } from '../shared/dates.js';
import { isDistrictKind, type PlaceView } from './place.model.js';
import { partsOf, readingsOf, wordsOfAddress, type NameReading } from './place-words.js';
import type { Places } from './places.js';
import type { ProvinceView } from './province.model.js';
import { onDay, provincesOfName, successorsOf } from './province-names.js';

/** What names of provinces and places are read against. */
export interface KnownPlaces {
  provinces: readonly ProvinceView[];
  places: Places;
}

/** A part of an address with everything of its name. */
interface Part {
  /** Provinces of any time. */
  provinces: readonly ProvinceView[];
  places: readonly PlaceView[];
  /** Whether it says what kind of place it is: what does not may be a street as well. */
  saysKind: boolean;
}

/** Words of the longest name of a province, `Thành phố Hồ Chí Minh`, and of one with "tỉnh" before it. */
const LONGEST_PROVINCE = 5;

/** Reads addresses, from a single name of a place to all levels down to a commune, as of a day. */
export class AddressReader {
  constructor(
    private readonly known: KnownPlaces,
    private readonly asOf: Day,
  ) {}

  /**
   * The provinces on the day that an address may mean: one where it is clear, none where nothing of it is on record, several where
   * places of that name lie in several or where its parts contradict each other.
   */
  provincesOf(address: string): ProvinceView[] {
    const parts = partsOf(address).flatMap((part) => this.partsIn(part));
    const last = parts.at(-1);
    if (!last || !isRead(last)) return [];
    const named = parts.findLast(({ provinces }) => provinces.length > 0);
    const others = parts.filter((part) => part !== named && isRead(part));
    const fitting = others.map((part) => ({ ...part, places: part.places.filter((place) => !named || this.liesIn(place, named.provinces)) }));
    const inside = fitting.filter(({ places }) => places.length > 0);
    const against = others.filter((part, index) => fitting[index]?.places.length === 0 && (part.saysKind || inside.length === 0));
    if (named && against.length > 0) return this.contradiction(named, against, inside);
    return inside.length > 0 ? this.common(inside) : named ? this.onTheDay(named) : [];
  }

  /** The places that a name may mean, as of the day. */
  placesOf(name: string): readonly PlaceView[] {
    return this.part(name).places;
  }

  /** A part; or, where nothing is called so, the place and the province that it names one after the other: `Quận 1 TP HCM`. */
  private partsIn(text: string): Part[] {
    const whole = this.part(text);
    if (isRead(whole)) return [whole];
    const words = wordsOfAddress(text);
    for (let count = Math.min(LONGEST_PROVINCE, words.length - 1); count > 0; count -= 1) {
      const province = this.part(words.slice(-count).join(' '));
      const place = this.part(words.slice(0, -count).join(' '));
      if (province.provinces.length > 0 && place.places.length > 0) return [place, province];
    }
    return [whole];
  }

  private part(text: string): Part {
    const provinces = provincesOfName(this.known.provinces, text);
    for (const reading of readingsOf(text)) {
      const places = this.placesRead(reading);
      if (places.length > 0) return { provinces, places, saysKind: reading.kinds !== null };
    }
    return { provinces, places: [], saysKind: false };
  }

  /**
   * With its kind, a name means the places of that kind on the day, else those of any time, else those of a kind of the same level
   * (people say xã of what is a phường by now). Without, it means the places on the day and the districts, whose names outlive them.
   */
  private placesRead({ name, kinds }: NameReading): readonly PlaceView[] {
    const isNumber = /^\d+$/.test(name);
    if (kinds === null && isNumber) return [];
    const all = this.known.places.named(name);
    const stands = (place: PlaceView): boolean => contains(place, this.asOf);
    if (kinds === null)
      return firstOf(
        all.filter((place) => stands(place) || isDistrictKind(place.kind)),
        all,
      );
    const exact = all.filter(({ kind }) => kinds.includes(kind));
    const level = kinds.some((kind) => kind !== 'PROVINCE' && isDistrictKind(kind));
    const alike = isNumber || !kinds.some((kind) => kind !== 'PROVINCE') ? [] : all.filter(({ kind }) => isDistrictKind(kind) === level);
    return firstOf(exact.filter(stands), exact, alike);
  }

  /** Whether a place lies in one of some provinces, or did or will. */
  private liesIn(place: PlaceView, provinces: readonly ProvinceView[]): boolean {
    const own = [place, ...this.nowOf(place), ...this.known.places.formedFrom(place)].map(({ provinceKey }) => provinceKey);
    return provinces.some(({ key }) => own.includes(key));
  }

  /** The provinces that all parts agree on; a part that fits none of the others and says no kind is a street. */
  private common(parts: readonly Part[]): ProvinceView[] {
    const [first = new Set<ProvinceView>(), ...rest] = parts.map((part) => new Set(this.onTheDay(part))).reverse();
    let common: ReadonlySet<ProvinceView> = first;
    for (const [index, provinces] of rest.entries()) {
      const shared = [...provinces].filter((province) => common.has(province));
      if (shared.length > 0) common = new Set(shared);
      else if (parts.at(-2 - index)?.saysKind) return [...new Set([...common, ...provinces])];
    }
    return [...common];
  }

  private contradiction(named: Part, against: readonly Part[], inside: readonly Part[]): ProvinceView[] {
    const all = [
      ...this.onTheDay({ ...named, places: [] }),
      ...inside.flatMap((part) => this.onTheDay(part)),
      ...against.flatMap((part) => this.onTheDay(part)),
    ];
    return [...new Set(all)];
  }

  private onTheDay({ provinces, places }: Part): ProvinceView[] {
    if (places.length > 0) return [...new Set(places.flatMap((place) => this.provincesOn(place)))];
    return [onDay(provinces, this.asOf)].filter((province) => province !== undefined);
  }

  /** The province of a place on the day: what its own became, or where what it was formed from lay. */
  private provincesOn(place: PlaceView): ProvinceView[] {
    const isGone = place.to !== null && place.to <= this.asOf;
    const isToCome = place.from !== null && this.asOf < place.from;
    const others = isGone ? this.nowOf(place) : isToCome ? this.known.places.formedFrom(place) : [];
    const keys = new Set((others.length > 0 ? others : [place]).map(({ provinceKey }) => provinceKey));
    return this.known.provinces.filter(({ key }) => keys.has(key)).flatMap((province) => this.standing(province));
  }

  private standing(province: ProvinceView): ProvinceView[] {
    if (province.to === null || this.asOf < province.to) return [province];
    const after = successorsOf(this.known.provinces, province.key, this.asOf);
    return after.length > 0 ? after : [province];
  }

  private nowOf({ nowKeys }: PlaceView): PlaceView[] {
    return nowKeys.flatMap((key) => this.known.places.get(key) ?? []);
  }
}

function isRead({ provinces, places }: Part): boolean {
  return provinces.length > 0 || places.length > 0;
}

function firstOf(...lists: readonly (readonly PlaceView[])[]): readonly PlaceView[] {
  return lists.find((list) => list.length > 0) ?? [];
}
