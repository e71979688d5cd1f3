import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import { node, type JsonLdDocument } from './node.js';
import {
  clauseUris,
  namedClause,
  namedDocument,
  namedSubject,
  namedUnit,
  studyDocument,
  type ClauseShape,
  type NamedShape,
  type StudyFrame,
  type SubjectShape,
} from './study.js';
import { codeConcept } from './vocabulary.js';

/** What an audit has that its export says. */
export interface AuditShape {
  asOf: string;
  province: { key: string; fullName: Text };
  body: NamedShape | null;
  findings: { nodes: readonly FindingShape[] };
}

interface FindingShape {
  key: string;
  code: string;
  severity: string;
  title: Text;
  explanation: Text;
  clauses: readonly (ClauseShape & { holder: NamedShape | null })[];
  units: readonly NamedShape[];
  subjects: readonly SubjectShape[];
  documents: readonly NamedShape[];
}

/** The findings of an audit, each with its kind and severity, derived from the clauses and documents that show it. */
export function auditDocument({ asOf, province, body, findings }: AuditShape, frame: StudyFrame, uris: Uris): JsonLdDocument {
  const { vi, en } = body?.name ?? province.fullName;
  const unitsOf = ({ units, clauses }: FindingShape): NamedShape[] => [...units, ...clauses.flatMap(({ holder }) => holder ?? [])];
  return studyDocument(
    {
      title: { vi: `Rà soát phân công: ${vi}`, en: `Audit of responsibilities: ${en}` },
      description: {
        vi: 'Chồng chéo, bỏ trống và lỗi văn bản; mỗi phát hiện là điều cần xem lại, không phải kết luận.',
        en: 'Overlaps, gaps and defects; each finding is something to look at again, not a verdict.',
      },
      terms: { asOf, spatial: uris.province(province.key), relation: body === null ? null : uris.unit(body.key) },
      parts: findings.nodes.map((finding) =>
        node(`${frame.id}#${encodeURIComponent(finding.key)}`, 'ProvEntity', {
          identifier: finding.key,
          title: finding.title,
          description: finding.explanation,
          kind: [uris.code('finding', finding.code), uris.code('severity', finding.severity)],
          subject: finding.subjects.map(({ code }) => uris.subject(code)),
          relation: [...new Set(unitsOf(finding).map(({ key }) => uris.unit(key)))],
          wasDerivedFrom: [...clauseUris(finding.clauses, uris), ...finding.documents.map(({ key }) => uris.document(key))],
        }),
      ),
      named: findings.nodes.flatMap((finding) => [
        codeConcept('finding', finding.code, uris),
        codeConcept('severity', finding.severity, uris),
        ...unitsOf(finding).map((unit) => namedUnit(unit, uris)),
        ...finding.subjects.map((subject) => namedSubject(subject, uris)),
        ...finding.clauses.flatMap((clause) => namedClause(clause, uris)),
        ...finding.documents.map((document) => namedDocument(document, uris)),
      ]),
    },
    frame,
    uris,
  );
}
