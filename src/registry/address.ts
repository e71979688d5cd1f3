import { contains, type Day } from '../shared/dates.js';
import { isRead, readParts, type AddressPart, type KnownPlaces } from './address-parts.js';
import type { PlaceView } from './place.model.js';
import type { ProvinceView } from './province.model.js';
import { onDay, successorsOf } from './province-names.js';

/** Reads addresses as of a day, from the name of one place to all levels down to a commune. */
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
    const parts = readParts(this.known, address, (place) => contains(place, this.asOf));
    const last = parts.at(-1);
    if (!last || !isRead(last)) return [];
    const named = parts.findLast(({ provinces }) => provinces.length > 0);
    const others = parts.filter((part) => part !== named && isRead(part));
    const fitting = others.map((part) => ({ ...part, places: part.places.filter((place) => !named || liesIn(this.known, place, named.provinces)) }));
    const inside = fitting.filter(({ places }) => places.length > 0);
    const against = others.filter((part, index) => fitting[index]?.places.length === 0 && (part.saysKind || inside.length === 0));
    const provinceItself = named ? this.named(named) : [];
    if (named && against.length > 0) return [...new Set([...provinceItself, ...[...inside, ...against].flatMap((part) => this.onTheDay(part))])];
    return inside.length > 0 ? this.common(inside) : provinceItself;
  }

  /** The provinces that all parts agree on; a part that fits none of the others and says no kind is a street. */
  private common(parts: readonly AddressPart[]): ProvinceView[] {
    return parts.reduceRight<ProvinceView[]>((common, part) => {
      const provinces = this.onTheDay(part);
      if (common.length === 0) return provinces;
      const shared = provinces.filter((province) => common.includes(province));
      if (shared.length > 0) return shared;
      return part.saysKind ? [...new Set([...common, ...provinces])] : common;
    }, []);
  }

  private named({ provinces }: AddressPart): ProvinceView[] {
    return [onDay(provinces, this.asOf)].filter((province) => province !== undefined);
  }

  private onTheDay(part: AddressPart): ProvinceView[] {
    return part.places.length > 0 ? [...new Set(part.places.flatMap((place) => this.provincesOn(place)))] : this.named(part);
  }

  /** The province of a place on the day: what its own became, or where what it was formed from lay. */
  private provincesOn(place: PlaceView): ProvinceView[] {
    const isGone = place.to !== null && place.to <= this.asOf;
    const isToCome = place.from !== null && this.asOf < place.from;
    const others = isGone ? placesNow(this.known, place) : isToCome ? this.known.places.formedFrom(place) : [];
    const keys = new Set((others.length > 0 ? others : [place]).map(({ provinceKey }) => provinceKey));
    return this.known.provinces.filter(({ key }) => keys.has(key)).flatMap((province) => this.standing(province));
  }

  private standing(province: ProvinceView): ProvinceView[] {
    if (province.to === null || this.asOf < province.to) return [province];
    const after = successorsOf(this.known.provinces, province.key, this.asOf);
    return after.length > 0 ? after : [province];
  }
}

/** The places that have the ground of a place now; none for a place of today, and where it is not known. */
export function placesNow({ places }: Pick<KnownPlaces, 'places'>, { nowKeys }: PlaceView): PlaceView[] {
  return nowKeys.flatMap((key) => places.get(key) ?? []);
}

/** Whether a place lies in one of some provinces, or did or will. */
export function liesIn(known: KnownPlaces, place: PlaceView, provinces: readonly ProvinceView[]): boolean {
  const own = [place, ...placesNow(known, place), ...known.places.formedFrom(place)].map(({ provinceKey }) => provinceKey);
  return provinces.some(({ key }) => own.includes(key));
}
