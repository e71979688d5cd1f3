import { contains, type Day, type Validity } from '../shared/dates.js';
import { globalId } from '../shared/global-id.js';
import { fill, type Text } from '../shared/text.js';
import { BodyNames } from './body-names.js';
import type { BodyKindView, MandateType, MandateView } from './body.model.js';
import type { PlaceView } from './place.model.js';
import type { Places } from './places.js';
import { asOn, type ProvinceView } from './province.model.js';
import type { UnitView } from './unit.model.js';
import type { Vocabulary } from './vocabulary.js';
import { remember } from '../shared/keep.js';

/** Whether a province has a body of a kind; UNKNOWN where the list of provinces that have one is not complete. */
export type Existence = 'YES' | 'NO' | 'UNKNOWN';

/** The kinds of bodies and their mandates at one revision: a value, shared by all revisions that have the same. */
export class Bodies {
  private readonly byKey: ReadonlyMap<string, BodyKindView>;
  private readonly bySubject: ReadonlyMap<string, readonly MandateView[]>;
  readonly names: BodyNames;
  private readonly made = new Map<string, UnitView>();

  constructor(
    readonly kinds: readonly BodyKindView[],
    readonly mandates: readonly MandateView[],
  ) {
    this.byKey = new Map(kinds.map((kind) => [kind.key, kind]));
    this.bySubject = Map.groupBy(mandates, ({ subject }) => subject);
    this.names = new BodyNames(kinds);
  }

  kind(key: string): BodyKindView | undefined {
    return this.byKey.get(key);
  }

  /** The kind of which a body is, by the end of its key. */
  kindOf({ key }: Pick<UnitView, 'key'>): BodyKindView | undefined {
    return this.byKey.get(key.slice(key.lastIndexOf('/') + 1));
  }

  /** Whether a province has a body of a kind on a day. */
  existence(kind: BodyKindView, province: ProvinceView, day: Day): Existence {
    if (!contains(kind, day) || kind.except.includes(province.slug)) return 'NO';
    const stretches = stretchesIn(kind, province);
    if (stretches.length) return stretches.some((stretch) => contains(stretch, day)) ? 'YES' : 'NO';
    if (kind.provinces === null || kind.provinces.includes(province.slug)) return 'YES';
    return kind.complete ? 'NO' : 'UNKNOWN';
  }

  /** The body of a kind in a province, or of a commune of it: it exists by its kind, without a record of its own. */
  bodyOf(kind: BodyKindView, province: ProvinceView, commune: PlaceView | null = null): UnitView {
    const place = kind.namedAt === null ? null : commune;
    const key = [province.key, ...(place ? [place.code] : []), kind.key].join('/');
    const stretches = stretchesIn(kind, province).filter((stretch) => overlap(stretch, province));
    const make = (): UnitView => ({
      id: globalId('Unit', key),
      key,
      name: place && kind.namedAt ? fill(kind.namedAt, { commune: small(place.fullName) }) : nameIn(kind.named, province),
      abbreviation: kind.short[0] ?? null,
      kind: kind.kind,
      provinceKey: province.key,
      parentKey: null,
      position: 0,
      from: later(later(kind.from, stretches[0]?.from ?? null), later(province.from, place?.from ?? null)),
      to: earlier(earlier(kind.to, stretches.at(-1)?.to ?? null), earlier(province.to, place?.to ?? null)),
      evidence: null,
      nameStates: [],
      nameSuggests: [],
      successors: [],
    });
    return place ? make() : remember(this.made, `${key} ${province.fullName.vi}`, make);
  }

  /**
   * The body that a key names, where its kind, province and commune are on record: `thanh-hoa/so-y-te`, `hai-phong@2025-07-01/11335/ubnd-xa`.
   * `day`: it is called as its province was then.
   */
  bodyWithKey(key: string, provinces: readonly ProvinceView[], places: Places, day = LAST): UnitView | undefined {
    const [owner, middle, last] = key.split('/');
    const kind = this.byKey.get(last ?? middle ?? '');
    const province = provinces.find((each) => each.key === owner);
    if (!kind || !province || (kind.provinces !== null && !kind.provinces.includes(province.slug))) return undefined;
    if (last === undefined) return this.bodyOf(kind, asOn(province, day));
    const commune = [`${middle}@${province.from}`, middle ?? ''].map((each) => places.get(each)).find((each) => each?.provinceKey === province.key);
    return commune && kind.namedAt ? this.bodyOf(kind, asOn(province, day), commune) : undefined;
  }

  /**
   * The mandates of one type that hold for a matter in a province on a day: those of the nearest concept that has any, itself
   * or a broader one, and how many steps away that is.
   */
  mandatesFor(
    vocabulary: Vocabulary,
    subject: string,
    type: MandateType,
    province: ProvinceView,
    day: Day,
  ): { mandates: readonly MandateView[]; distance: number } {
    const concepts = [subject, ...vocabulary.broaderOf(subject)];
    for (const [distance, concept] of concepts.entries()) {
      const mandates = (this.bySubject.get(concept) ?? []).filter(
        (mandate) => mandate.type === type && contains(mandate, day) && holdsIn(mandate, province),
      );
      if (mandates.length) return { mandates, distance };
    }
    return { mandates: [], distance: Infinity };
  }

  /** The mandates over a matter on a day that hold in other provinces: of the nearest concept that has any. */
  mandatesElsewhere(vocabulary: Vocabulary, subject: string, day: Day): readonly MandateView[] {
    return (
      [subject, ...vocabulary.broaderOf(subject)]
        .map((concept) => (this.bySubject.get(concept) ?? []).filter((mandate) => mandate.type === 'IN_CHARGE' && contains(mandate, day)))
        .find(({ length }) => length > 0) ?? []
    );
  }

  /** The kind of body that was given a matter last, whatever the province and the day; null where none was. */
  lastOwnerOf(vocabulary: Vocabulary, subject: string): string | null {
    const given = [subject, ...vocabulary.broaderOf(subject)]
      .map((concept) => (this.bySubject.get(concept) ?? []).filter(({ type, provinces }) => type === 'IN_CHARGE' && provinces === null))
      .find(({ length }) => length > 0);
    return given?.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1)?.body ?? null;
  }

  /** Whether anybody has had, has or will have a matter by a mandate on record. */
  everMandated(vocabulary: Vocabulary, subject: string): boolean {
    return [subject, ...vocabulary.broaderOf(subject)].some((concept) => this.bySubject.has(concept));
  }
}

/** Later than any day that is asked about: a body is named as it is called last. */
const LAST: Day = '9999-12-31';

/** Whether a mandate is one of a province. */
export function holdsIn({ provinces, except }: MandateView, { slug }: ProvinceView): boolean {
  return provinces === null ? !except.includes(slug) : provinces.includes(slug);
}

/** The stretches of days, first to last, on which a province has a body of a kind; none where it has one for as long as the kind is. */
function stretchesIn({ presence }: BodyKindView, { slug }: ProvinceView): BodyKindView['presence'] {
  return presence.filter(({ province }) => province === slug);
}

/** Whether two spans have a day in common. */
function overlap(a: Validity, b: Validity): boolean {
  return (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to);
}

/** `Sở Y tế {province}`: the kind of province is written small within a name. */
function nameIn(named: Text, { kind, name, fullName }: ProvinceView): Text {
  return fill(named, {
    province: small(fullName),
    place: name,
    kind: kind === 'CITY' ? { vi: 'thành phố', en: 'city' } : { vi: 'tỉnh', en: 'province' },
  });
}

/** `tỉnh Nghệ An`, as within a sentence. */
function small({ vi, en }: Text): Text {
  return { vi: vi.charAt(0).toLocaleLowerCase('vi') + vi.slice(1), en };
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b < a) ? b : a;
}
