import { forebearsOf } from '../registry/province-names.js';
import type { DocumentType } from '../registry/law.model.js';
import type { Bodies } from '../registry/bodies.js';
import type { Review } from './draft.model.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';
import { isLocal, placesOf } from './same-document.js';

/** What one document does to another so that answers change. */
export const CHANGES: readonly Review['relations'][number]['type'][] = ['REPLACES', 'REPEALS', 'AMENDS'];

/** Types that no body of a province issues. */
const NATIONAL: readonly DocumentType[] = ['LAW', 'DECREE', 'CIRCULAR'];

/** The document that changes another, as far as it matters for that. */
type Changing = Pick<Review['document'], 'province' | 'number'> & { body: string };
type Changed = Pick<KnownDocument, 'key' | 'type' | 'number' | 'issuer' | 'province' | 'body'>;

/**
 * Whether a document may end, replace or amend another: only who issued that one may, who stands above, and who goes on with the
 * work. So it is one of the same province or of one that it was formed from; of the same body or of one that it goes on from, unless
 * the People's Committee or Council of the province acts; and never one of a higher level.
 */
export function mayChange(by: Changing, changed: Changed, { provinces, bodies }: Pick<RegistryKnowledge, 'provinces' | 'bodies'>): boolean {
  const province = provinces.find(({ key }) => key === by.province);
  if (!province) return true;
  const places = placesOf(changed, provinces);
  const own = forebearsOf(provinces, province).map(({ slug }) => slug);
  const isElsewhere = places.length ? !places.some((place) => own.includes(place)) : !isOfNoPlace(changed, { province, number: by.number });
  if (isElsewhere || NATIONAL.includes(changed.type)) return false;
  const level = levelOf(by.number, bodies.kindOf({ key: by.body })?.level === 'COMMUNE');
  if (level < levelOf(changed.number, isOfCommune(changed.body, bodies))) return false;
  return level > 0 || changed.body === null || goesOnFrom(by.body, changed.body, bodies);
}

/** A document that says nothing of a place: its number may be one of the province all the same. */
function isOfNoPlace({ number, type }: Changed, by: Parameters<typeof isLocal>[1]): boolean {
  return number === null ? !NATIONAL.includes(type) : isLocal(number, by);
}

/** 2: the People's Council of the province or the Party's committee; 1: its People's Committee; 0: any other body. */
function levelOf(number: string | null, ofCommune: boolean): number {
  if (number === null || ofCommune) return 0;
  return /HĐND|TU$/u.test(number) ? 2 : /UBND/u.test(number) ? 1 : 0;
}

function isOfCommune(body: string | null, bodies: Bodies): boolean {
  return body !== null && bodies.kindOf({ key: body })?.level === 'COMMUNE';
}

/** Whether a body is another one, or of its kind, or of one that took over the work of its kind. Of kinds that are not on record nothing is known. */
function goesOnFrom(body: string, before: string, bodies: Bodies): boolean {
  if (body === before) return true;
  const [own, other] = [bodies.kindOf({ key: body }), bodies.kindOf({ key: before })];
  if (!own || !other) return true;
  const kinds = [own];
  // What is added meanwhile is gone through as well.
  for (const { predecessorKeys } of kinds)
    kinds.push(...predecessorKeys.flatMap((key) => bodies.kind(key) ?? []).filter((one) => !kinds.includes(one)));
  return kinds.includes(other);
}
