import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import { node, type JsonLdDocument, type JsonLdNode } from './node.js';
import { clauseUris, namedClause, namedDocument, namedUnit, studyDocument, type ClauseShape, type NamedShape, type StudyFrame } from './study.js';
import { codeConcept } from './vocabulary.js';

interface SideShape {
  province: { key: string; fullName: Text };
  asOf: string;
  documents: readonly NamedShape[];
}

interface DutyShape {
  clause: ClauseShape;
  holders: readonly NamedShape[];
}

/** What a difference has that its export says. */
export interface DiffShape {
  before: SideShape;
  after: SideShape;
  units: readonly { kind: string; before: NamedShape | null; after: NamedShape | null; clauses: readonly ClauseShape[] }[];
  duties: { nodes: readonly { kinds: readonly string[]; before: DutyShape | null; after: DutyShape | null }[] };
}

/**
 * What differs between two days or two provinces. A difference has a part for each side that it is found on; the sides are told
 * apart by their number, and each names its province and its day.
 */
export function diffDocument({ before, after, units, duties }: DiffShape, frame: StudyFrame, uris: Uris): JsonLdDocument {
  const sides = [before, after] as const;
  const nameOf = ({ province, asOf }: SideShape, language: keyof Text): string => `${province.fullName[language]} (${asOf})`;
  const duty = (number: number, index: number, one: DutyShape | null): JsonLdNode[] => {
    if (one === null) return [];
    const { province, asOf } = sides[index] as SideShape;
    return [
      node(`${frame.id}#duty-${number}-${index + 1}`, 'ProvEntity', {
        identifier: `duty-${number}-${index + 1}`,
        description: one.clause.summary,
        asOf,
        spatial: uris.province(province.key),
        hasParticipant: one.holders.map(({ key }) => uris.unit(key)),
        wasDerivedFrom: clauseUris([one.clause], uris),
      }),
    ];
  };
  const dutyParts = duties.nodes.map((change, position) => ({
    change,
    number: position + 1,
    found: [change.before, change.after].flatMap((one, index) => duty(position + 1, index, one)),
  }));
  const unitParts = units.map((change, position) =>
    node(`${frame.id}#unit-${position + 1}`, 'ChangeEvent', {
      identifier: `unit-${position + 1}`,
      kind: uris.code('unit-change', change.kind),
      originalOrganization: change.before === null ? null : uris.unit(change.before.key),
      resultingOrganization: change.after === null ? null : uris.unit(change.after.key),
      used: clauseUris(change.clauses, uris),
    }),
  );
  return studyDocument(
    {
      title: {
        vi: `Khác biệt: ${nameOf(before, 'vi')}, ${nameOf(after, 'vi')}`,
        en: `Differences: ${nameOf(before, 'en')}, ${nameOf(after, 'en')}`,
      },
      description: { vi: 'Đơn vị và nhiệm vụ, đối chiếu theo nội dung.', en: 'Units and duties, aligned by what they say.' },
      terms: {
        spatial: [...new Set(sides.map(({ province }) => uris.province(province.key)))],
        source: sides.flatMap(({ documents }) => documents.map(({ key }) => uris.document(key))),
      },
      parts: [
        ...unitParts,
        ...dutyParts.map(({ change, number, found }) =>
          node(`${frame.id}#duty-${number}`, 'ProvEntity', {
            identifier: `duty-${number}`,
            kind: change.kinds.map((kind) => uris.code('duty-change', kind)),
            hasPart: found.map(({ id }) => id),
          }),
        ),
      ],
      named: [
        ...dutyParts.flatMap(({ found }) => found),
        ...units.flatMap(({ kind, before: old, after: now, clauses }) => [
          codeConcept('unit-change', kind, uris),
          ...[old, now].flatMap((unit) => (unit === null ? [] : [namedUnit(unit, uris)])),
          ...clauses.flatMap((clause) => namedClause(clause, uris)),
        ]),
        ...duties.nodes.flatMap(({ kinds, before: old, after: now }) => [
          ...kinds.map((kind) => codeConcept('duty-change', kind, uris)),
          ...[old, now].flatMap((one) =>
            one === null ? [] : [...namedClause(one.clause, uris), ...one.holders.map((holder) => namedUnit(holder, uris))],
          ),
        ]),
        ...sides.flatMap(({ documents }) => documents.map((document) => namedDocument(document, uris))),
      ],
    },
    frame,
    uris,
  );
}
