import type { SubjectView } from '../../registry/duty.model.js';
import { mistake } from '../../shared/errors.js';
import type { Configuration } from '../../answer/configuration.js';
import type { EvidenceKind } from '../../answer/evidence.js';
import type { ReferenceData } from '../../registry/reference.js';

/** Evidence that is a clause of a document; a name or a former duty is not what a province "has on" a subject. */
const ON_RECORD: readonly EvidenceKind[] = ['CLAUSE', 'FUNCTION', 'ASSIGNMENT', 'REPORT', 'BODY_CLAUSE', 'BODY_FUNCTION'];

/**
 * The rows of a matrix, in the order of the vocabulary. Unless subjects are given: every subject that a clause in force in
 * any of the configurations names. A given subject is a row in any case, and so is each narrower one on which there is such a clause.
 * @throws UNKNOWN_SUBJECT with the nearest codes.
 */
export function rowSubjects(configurations: readonly Configuration[], given: readonly string[] | null, { vocabulary }: ReferenceData): SubjectView[] {
  const named = new Set(configurations.flatMap(namedSubjects));
  for (const code of given ?? []) {
    if (vocabulary.get(code)) continue;
    throw mistake(
      'UNKNOWN_SUBJECT',
      code,
      { vi: 'mã của một lĩnh vực, ví dụ radiation.xray', en: 'the code of a subject such as radiation.xray' },
      vocabulary.subjects.map((subject) => subject.code),
    );
  }
  const under = (code: string): boolean => given === null || vocabulary.broaderOf(code).some((broader) => given.includes(broader));
  return vocabulary.subjects.filter(({ code }) => given?.includes(code) || (code !== 'all-fields' && named.has(code) && under(code)));
}

function namedSubjects({ evidence }: Configuration): string[] {
  return evidence
    .filter(({ kind, documentInForce }) => ON_RECORD.includes(kind) && (documentInForce === 'YES' || documentInForce === 'UNCERTAIN'))
    .flatMap(({ subjects }) => subjects);
}
