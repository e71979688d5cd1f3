import type { Day } from '../shared/dates.js';
import { globalId } from '../shared/global-id.js';
import type { Text } from '../shared/text.js';
import { hasDiacritics, joined, markedSpelling, slugify, spelling } from '../shared/vietnamese.js';
import type { CommuneRecord, DistrictRecord, PlaceRecord } from './record.js';
import { fullNameOf, type PlaceKind, type PlaceView } from './place.model.js';
import { remember } from '../shared/keep.js';

/**
 * The places on record, by key and by name. A value of the registry, shared by all revisions that have the same places; each
 * index is made when it is first looked into.
 */
export class Places {
  private readonly made: { all?: readonly Place[]; byKey?: Index<Place>; byName?: NameIndex; formedFrom?: Index<readonly { place: Place }[]> } = {};

  constructor(private readonly records: readonly PlaceRecord[]) {}

  /** Every place, in the order of the records: by province, district and code. */
  get all(): readonly PlaceView[] {
    return (this.made.all ??= this.records.flatMap(placesOf));
  }

  get(key: string): PlaceView | undefined {
    this.made.byKey ??= new Map((this.all as readonly Place[]).map((place) => [place.key, place]));
    return this.made.byKey.get(key);
  }

  /**
   * The places of a name in any usual spelling, with or without marks, joined or not; where the text has marks, those alone that
   * have the same, if there are any.
   */
  named(text: string): readonly PlaceView[] {
    const { bySpelling, byJoined } = this.byName;
    const spellings = new Set([spelling(text), ...(byJoined.get(joined(text)) ?? [])]);
    const found = [...spellings].flatMap((each) => bySpelling.get(each) ?? []);
    if (!hasDiacritics(text)) return found;
    const wanted = markedSpelling(text);
    const same = found.filter(({ name }) => markedSpelling(name) === wanted);
    return same.length ? same : found;
  }

  /** The names on record, folded and joined, each once. */
  get names(): Iterable<string> {
    return this.byName.byJoined.keys();
  }

  /** The places of before from which a place was formed, wholly or in part. */
  formedFrom({ key }: PlaceView): readonly PlaceView[] {
    this.made.formedFrom ??= Map.groupBy(
      (this.all as readonly Place[]).flatMap((place) => place.nowKeys.map((now) => ({ now, place }))),
      ({ now }) => now,
    );
    return this.made.formedFrom.get(key)?.map(({ place }) => place) ?? [];
  }

  private get byName(): NameIndex {
    return (this.made.byName ??= nameIndexOf(this.all as readonly Place[]));
  }
}

type Index<Value> = ReadonlyMap<string, Value>;

interface NameIndex {
  /** Spellings by the joined form of a name, which does not show where syllables end. */
  byJoined: Index<ReadonlySet<string>>;
  bySpelling: Index<readonly Place[]>;
}

function nameIndexOf(places: readonly Place[]): NameIndex {
  const byJoined = new Map<string, Set<string>>();
  const bySpelling = new Map<string, Place[]>();
  for (const [name, namesakes] of Map.groupBy(places, (place) => place.name)) {
    const plain = joined(name);
    // Most names can be spelt in one way only, and need not be looked at a second time.
    const key = /[ky]/.test(plain) ? spelling(name) : plain;
    remember(bySpelling, key, () => []).push(...namesakes);
    for (const form of new Set([plain, key])) remember(byJoined, form, () => new Set()).add(key);
  }
  return { byJoined, bySpelling };
}

function placesOf(record: PlaceRecord): Place[] {
  return [
    ...record.districts.flatMap((district) => [
      new Place(record, district, null),
      ...district.communes.map((commune) => new Place(record, commune, district)),
    ]),
    ...record.communes.map((commune) => new Place(record, commune, null)),
  ];
}

/** A place as its record has it. All else is worked out when it is asked for: most places are never shown. */
class Place implements PlaceView {
  constructor(
    private readonly record: PlaceRecord,
    private readonly own: CommuneRecord | DistrictRecord,
    private readonly district: DistrictRecord | null,
  ) {}

  get id(): string {
    return globalId('Place', this.key);
  }

  get key(): string {
    const { from } = this.record;
    if (!('code' in this.own)) return districtKeyOf(this.record, this.own);
    return from === null ? this.own.code : `${this.own.code}@${from}`;
  }

  get code(): string | null {
    return 'code' in this.own ? this.own.code : null;
  }

  get kind(): PlaceKind {
    return this.own.type;
  }

  get name(): string {
    return this.own.name;
  }

  get fullName(): Text {
    return fullNameOf(this.own.type, this.own.name);
  }

  get districtKey(): string | null {
    return this.district === null ? null : districtKeyOf(this.record, this.district);
  }

  get provinceKey(): string {
    return this.record.province;
  }

  get from(): Day | null {
    return this.record.from;
  }

  get to(): Day | null {
    return this.record.to;
  }

  get nowKeys(): readonly string[] {
    const inside = 'communes' in this.own ? this.own.communes.flatMap(({ now }) => now) : [];
    return [...new Set([...this.own.now, ...inside])].map((code) => `${code}@${this.record.to}`);
  }
}

function districtKeyOf({ province }: PlaceRecord, { type, name }: DistrictRecord): string {
  return `${province}/${slugify(fullNameOf(type, name).vi)}`;
}
