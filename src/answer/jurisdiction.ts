import { placedWords } from '../registry/body-names.js';
import { liesIn } from '../registry/address.js';
import type { BodyKindView } from '../registry/body.model.js';
import { communeNamed, findPlaces } from '../registry/find-places.js';
import { provinceItself } from '../registry/find-province.js';
import type { PlaceView } from '../registry/place.model.js';
import { kindBefore } from '../registry/place-words.js';
import { LONGEST_NAME } from '../registry/province-names.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { ReferenceData } from '../registry/reference.js';
import type { UnitView } from '../registry/unit.model.js';
import { mistake, PhancongError } from '../shared/errors.js';
import { slugify } from '../shared/vietnamese.js';
import type { Day } from '../shared/dates.js';
import type { Configuration } from './configuration.js';
import type { Registry } from '../registry/registry.js';

/** A province on a day: its bodies, each with a configuration of its own that is made when it is first asked for. */
export interface Jurisdiction {
  reference: ReferenceData;
  province: ProvinceView;
  /** The commune that the question names for its province; null where it names none. */
  commune: PlaceView | null;
  asOf: Day;
  /** The bodies that have a record; all others exist by their kind. */
  onRecord: readonly UnitView[];
  /** The body of a kind, of the commune where communes have one: its record, or what the kind says of it. */
  bodyOf(kind: BodyKindView): UnitView;
  configuration(body: UnitView): Promise<Configuration>;
}

/** A province of a registry on a day; `commune`: the one in it that the question names. `configuration`: makes that of a body, or finds it. */
export function jurisdictionIn(
  registry: Registry,
  province: ProvinceView,
  commune: PlaceView | null,
  asOf: Day,
  configuration: Jurisdiction['configuration'],
): Jurisdiction {
  return {
    reference: registry.reference,
    province,
    commune,
    asOf,
    onRecord: registry.bodiesOf(province.key),
    bodyOf: (kind) => registry.bodyOf(kind, province, commune),
    configuration,
  };
}

/** The same province with one body as it would be: what a what-if asks. */
export function withConfiguration(jurisdiction: Jurisdiction, changed: Configuration): Jurisdiction {
  const key = changed.body?.key;
  return {
    ...jurisdiction,
    reference: changed.reference,
    configuration: async (body) => (body.key === key ? changed : jurisdiction.configuration(body)),
  };
}

/**
 * A body of a province by key, name or usual abbreviation, alone or with the name of the province or of a commune in it: `so-y-te`,
 * `Sở Y tế`, `SYT`, `nghe-an/so-y-te`, `Sở Y tế Nghệ An`, `UBND phường Bến Thành`.
 * @throws UNKNOWN_BODY with the nearest names.
 */
export function findBody(jurisdiction: Jurisdiction, given: string): UnitView {
  const body = given.length > LONGEST_NAME ? undefined : bodyCalled(jurisdiction, given);
  if (body) return body;
  const { reference, onRecord } = jurisdiction;
  const known = [...onRecord.map(({ name }) => name.vi), ...reference.bodies.kinds.flatMap(({ key, name }) => [key, name.vi])];
  throw mistake('UNKNOWN_BODY', given, { vi: 'khóa, tên hoặc tên viết tắt của một cơ quan', en: 'the key, name or abbreviation of a body' }, known);
}

function bodyCalled(jurisdiction: Jurisdiction, given: string): UnitView | undefined {
  const { reference, province, asOf, onRecord, bodyOf } = jurisdiction;
  const itself = onRecord.find(({ key }) => key === given);
  if (itself) return itself;
  const wanted = slugify(given);
  const recorded = onRecord.find(({ name, abbreviation }) => [name.vi, name.en].some((each) => slugify(each) === wanted) || abbreviation === given);
  if (recorded) return recorded;
  const withKey = reference.bodies.bodyWithKey(given, reference.provinces, reference.places, asOf);
  if (withKey?.provinceKey === province.key) return withKey;
  const kinds = reference.bodies.kinds;
  const kind =
    reference.bodies.names.named(given) ??
    kinds.find((each) => [bodyOf(each).name.vi, bodyOf(each).name.en].some((name) => slugify(name) === wanted));
  return kind ? bodyOf(kind) : bodyWithPlace(jurisdiction, given);
}

/**
 * The body that the name of a kind and that of its place say together, one after the other, where the place is the province or lies in
 * it. Words of both say what kind of place is meant: `UBND thành phố Hải Phòng` is a body of a province, `UBND thành phố Yên Bái` none.
 */
function bodyWithPlace({ reference, province, asOf, onRecord, bodyOf }: Jurisdiction, given: string): UnitView | undefined {
  const words = placedWords(given);
  const folded = words.map((word) => word.folded);
  const [named] = reference.bodies.names.among(words);
  if (named?.first !== 0) return undefined;
  const after = named.last + (folded[named.last + 1] === 'of' ? 2 : 1);
  const kindAt = words.findIndex((_word, index) => index > 0 && index < after && kindBefore(folded.slice(index)));
  const place = given.slice(words[kindAt < 0 ? after : kindAt]?.start ?? given.length);
  if (provinceItself(reference, place, asOf)?.key === province.key) return bodyOf(named.kind);
  if (named.kind.level !== 'COMMUNE') return undefined;
  if (named.kind.namedAt === null) {
    const isDistrict = findPlaces(reference, place, null).some((each) => each.code === null && liesIn(reference, each, [province]));
    return isDistrict ? bodyOf(named.kind) : undefined;
  }
  const commune = communeNamed(reference, place, province, asOf);
  const body = commune && reference.bodies.bodyOf(named.kind, province, commune);
  return body ? (onRecord.find(({ key }) => key === body.key) ?? body) : undefined;
}

/** The one body of a province that is on record, where no other is named. @throws BODY_NEEDED where there are several. */
export function onlyBody({ onRecord }: Pick<Jurisdiction, 'onRecord'>): UnitView | null {
  if (onRecord.length > 1) {
    // All of them, for no name was given that one could be near to.
    const nearest = onRecord.map(({ key }) => key);
    throw new PhancongError('BODY_NEEDED', {
      given: String(nearest.length),
      expected: { vi: 'khóa của một cơ quan', en: 'the key of a body' },
      nearest,
    });
  }
  return onRecord[0] ?? null;
}
