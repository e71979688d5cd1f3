import type { Action } from '../../registry/duty.model.js';
import type { Configuration } from '../../answer/configuration.js';
import type { Evidence, EvidenceKind } from '../../answer/evidence.js';

/** A clause or a programme item gives it to a unit by name. */
export const GIVEN: readonly EvidenceKind[] = ['CLAUSE', 'ASSIGNMENT'];
/** A document gives it to a unit, be it only by its function statement. */
export const HELD: readonly EvidenceKind[] = [...GIVEN, 'FUNCTION'];
/** A document gives it to the body as a whole. */
export const OF_BODY: readonly EvidenceKind[] = ['BODY_CLAUSE', 'BODY_FUNCTION'];

/** Whether the holder leads or is the focal point, which the registry reads as leading. */
export const leads = ({ role }: Evidence): boolean => role === 'LEAD' || role === 'FOCAL_POINT';

/** Evidence of some kinds that counts on the day: its document in force, and its unit not gone. */
export function standing(configuration: Configuration, kinds: readonly EvidenceKind[]): Evidence[] {
  return configuration.evidence.filter(
    ({ kind, documentInForce, unitInForce }) => kinds.includes(kind) && documentInForce === 'YES' && unitInForce === 'YES',
  );
}

/** What a duty is about: a subject, an act where one is given, and the fields to which it is limited, if any. */
export interface Matter {
  subject: string;
  action: Action | null;
  within: readonly string[];
}

/** Whether evidence covers a matter: the subject exactly or by a wider one, the act, and all of the fields. */
export function covers(evidence: Evidence, { subject, action, within }: Matter, { reference }: Configuration): boolean {
  const reaches = (code: string, codes: readonly string[]): boolean =>
    ['EXACT', 'BROADER'].includes(reference.vocabulary.bestMatch(code, codes).match);
  return (
    reaches(subject, evidence.subjects) &&
    (action === null || evidence.actions.includes(action)) &&
    (evidence.within.length === 0 || (within.length > 0 && within.every((field) => reaches(field, evidence.within))))
  );
}

/**
 * Whether two limits to fields can meet. No limit on either side meets; fields meet where one is the other or lies below it.
 * A duty limited to fields does not meet one that is not: a particular duty beside a general one does not contradict it.
 */
export function fieldsMeet(a: readonly string[], b: readonly string[], { reference }: Configuration): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return a.some((field) => reference.vocabulary.bestMatch(field, b).match !== 'NONE');
}

/** Duties that every unit has as such: they are never a contradiction between units. */
export const EVERY_UNIT_HAS: readonly string[] = ['internal.other-tasks'];
