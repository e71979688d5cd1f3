import type { BodyKindView } from '../registry/body.model.js';
import type { PlaceView } from '../registry/place.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { ReferenceData } from '../registry/reference.js';
import type { UnitView } from '../registry/unit.model.js';
import { mistake, PhancongError } from '../shared/errors.js';
import { slugify } from '../shared/vietnamese.js';
import type { Day } from '../shared/dates.js';
import type { Configuration } from './configuration.js';

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
 * A body of a province by key, name or usual abbreviation: `so-y-te`, `Sở Y tế`, `SYT`, `nghe-an/so-y-te`.
 * @throws UNKNOWN_BODY with the nearest names.
 */
export function findBody({ reference, province, onRecord, bodyOf }: Jurisdiction, given: string): UnitView {
  const itself = onRecord.find(({ key }) => key === given);
  if (itself) return itself;
  const wanted = slugify(given);
  const recorded = onRecord.find(({ name, abbreviation }) => [name.vi, name.en].some((each) => slugify(each) === wanted) || abbreviation === given);
  if (recorded) return recorded;
  const withKey = reference.bodies.bodyWithKey(given, reference.provinces, reference.places);
  if (withKey?.provinceKey === province.key) return withKey;
  const kinds = reference.bodies.kinds;
  const kind =
    reference.bodies.names.named(given) ??
    kinds.find((each) => [bodyOf(each).name.vi, bodyOf(each).name.en].some((name) => slugify(name) === wanted));
  if (kind) return bodyOf(kind);
  const known = [...onRecord.map(({ name }) => name.vi), ...kinds.flatMap(({ key, name }) => [key, name.vi])];
  throw mistake('UNKNOWN_BODY', given, { vi: 'khóa, tên hoặc tên viết tắt của một cơ quan', en: 'the key, name or abbreviation of a body' }, known);
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
