import type { Day } from '../shared/dates.js';
import { globalId } from '../shared/global-id.js';
import type { Text } from '../shared/text.js';
import { hasDiacritics, joined, markedSpelling, slugify, spelling } from '../shared/vietnamese.js';
import type { CommuneRecord, DistrictRecord, PlaceRecord } from './record.js';
import { fullNameOf, type PlaceKind, type PlaceView } from './place.model.js';

/**
 * The places on record, by key and by name. A value of the registry; the index is made when a place is first looked for, and
 * shared by all revisions that have the same places.
 */
export class Places {
  private made: PlaceIndex | null = null;

  constructor(private readonly records: readonly PlaceRecord[]) {}

  private get index(): PlaceIndex {
    this.made ??= indexOf(this.records);
    return this.made;
  }

  get(key: string): PlaceView | undefined {
    return this.index.byKey.get(key);
  }

  /**
   * The places of a name in any usual spelling, with or without marks, joined or not; where the text has marks, those alone that
   * have the same, if there are any.
   */
  named(text: string): readonly PlaceView[] {
    const { bySpelling, byJoined } = this.index;
    const spellings = new Set([spelling(text), ...(byJoined.get(joined(text)) ?? [])]);
    const found = [...spellings].flatMap((each) => bySpelling.get(each) ?? []);
    if (!hasDiacritics(text)) return found;
    const wanted = markedSpelling(text);
    const same = found.filter(({ name }) => markedSpelling(name) === wanted);
    return same.length ? same : found;
  }

  /** The places of before from which a place was formed, wholly or in part. */
  formedFrom({ key }: PlaceView): readonly PlaceView[] {
    return this.index.formedFrom.get(key) ?? [];
  }

  /** The places of a province, by its key, in the order of the records. */
  of(province: string): readonly PlaceView[] {
    return this.index.byProvince.get(province) ?? [];
  }

  /** The places whose name begins with a text, by name. */
  beginningWith(text: string): PlaceView[] {
    const wanted = joined(text);
    return wanted === '' ? [] : [...this.index.byKey.values()].filter(({ name }) => joined(name).startsWith(wanted));
  }

  /** The names on record, folded and joined, each once. */
  get names(): Iterable<string> {
    return this.index.byJoined.keys();
  }
}

interface PlaceIndex {
  byKey: ReadonlyMap<string, PlaceView>;
  /** Spellings by the joined form of a name, which does not tell where syllables end. */
  byJoined: ReadonlyMap<string, ReadonlySet<string>>;
  bySpelling: ReadonlyMap<string, readonly PlaceView[]>;
  byProvince: ReadonlyMap<string, readonly PlaceView[]>;
  formedFrom: ReadonlyMap<string, readonly PlaceView[]>;
}

function indexOf(records: readonly PlaceRecord[]): PlaceIndex {
  const places = records.flatMap(placesOf);
  const byJoined = new Map<string, Set<string>>();
  const bySpelling = new Map<string, PlaceView[]>();
  for (const place of places) {
    const key = spelling(place.name);
    add(bySpelling, key, place);
    for (const form of [joined(place.name), key]) byJoined.set(form, (byJoined.get(form) ?? new Set()).add(key));
  }
  const formedFrom = new Map<string, PlaceView[]>();
  for (const place of places) for (const key of place.nowKeys) add(formedFrom, key, place);
  return {
    byKey: new Map(places.map((place) => [place.key, place])),
    byJoined,
    bySpelling,
    byProvince: Map.groupBy(places, ({ provinceKey }) => provinceKey),
    formedFrom,
  };
}

function placesOf(record: PlaceRecord): PlaceView[] {
  return [
    ...record.districts.flatMap((district) => {
      const made = districtView(record, district);
      return [made, ...district.communes.map((commune) => communeView(record, commune, made.key))];
    }),
    ...record.communes.map((commune) => communeView(record, commune, null)),
  ];
}

/** The id and the full name are made when they are asked for: most places are never shown. */
class Place implements PlaceView {
  constructor(
    readonly key: string,
    readonly code: string | null,
    readonly kind: PlaceKind,
    readonly name: string,
    readonly districtKey: string | null,
    readonly provinceKey: string,
    readonly from: Day | null,
    readonly to: Day | null,
    readonly nowKeys: readonly string[],
  ) {}

  get id(): string {
    return globalId('Place', this.key);
  }

  get fullName(): Text {
    return fullNameOf(this.kind, this.name);
  }
}

function communeView({ province, from, to }: PlaceRecord, { code, type, name, now }: CommuneRecord, districtKey: string | null): PlaceView {
  const key = from === null ? code : `${code}@${from}`;
  return new Place(key, code, type, name, districtKey, province, from, to, nowKeysOf(now, to));
}

/** A district became what its communes became. */
function districtView({ province, from, to }: PlaceRecord, { type, name, now, communes }: DistrictRecord): PlaceView {
  const key = `${province}/${slugify(fullNameOf(type, name).vi)}`;
  const nowKeys = [...new Set([...nowKeysOf(now, to), ...communes.flatMap((commune) => nowKeysOf(commune.now, to))])];
  return new Place(key, null, type, name, null, province, from, to, nowKeys);
}

function nowKeysOf(codes: readonly string[], to: Day | null): string[] {
  return to === null ? [] : codes.map((code) => `${code}@${to}`);
}

function add(map: Map<string, PlaceView[]>, key: string, place: PlaceView): void {
  const known = map.get(key);
  if (known) known.push(place);
  else map.set(key, [place]);
}
