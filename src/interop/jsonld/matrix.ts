import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import { node, type JsonLdDocument, type JsonLdNode } from './node.js';
import { clauseUris, namedSubject, namedUnit, studyDocument, type ClauseKey, type NamedShape, type StudyFrame, type SubjectShape } from './study.js';
import { codeConcept } from './vocabulary.js';

interface ColumnShape {
  province: { key: string; name: Text };
  asOf: string;
}

interface CellShape {
  status: string;
  leads: readonly NamedShape[];
  body: NamedShape | null;
  clauses: readonly ClauseKey[];
}

interface RowShape {
  subject: SubjectShape;
  cells: readonly CellShape[];
  outlier: { column: number; reason: Text } | null;
}

/** What a matrix has that its export says. */
export interface MatrixShape {
  action: string | null;
  columns: readonly ColumnShape[];
  rows: readonly RowShape[];
}

/** Each cell of a matrix: who leads a subject in a province on a day, how firmly, by which clauses; and the answer that says it in full. */
export function matrixDocument({ action, columns, rows }: MatrixShape, frame: StudyFrame, uris: Uris): JsonLdDocument {
  const cells = rows.flatMap((row) => row.cells.map((cell, index) => ({ row, cell, index, column: columns[index] as ColumnShape })));
  return studyDocument(
    {
      title: { vi: 'Bảng so sánh phân công giữa các tỉnh', en: 'Matrix of responsibilities across provinces' },
      description: {
        vi: 'Mỗi lĩnh vực do đơn vị nào chủ trì ở từng tỉnh, vào ngày của cột.',
        en: 'Which unit leads each subject in each province, on the day of its column.',
      },
      terms: {
        spatial: [...new Set(columns.map(({ province }) => uris.province(province.key)))],
        subject: rows.map(({ subject }) => uris.subject(subject.code)),
      },
      parts: cells.map(({ row: { subject, outlier }, cell, index, column: { province, asOf } }): JsonLdNode => {
        const place = `${province.key}/${asOf}/${subject.code}`;
        return node(`${frame.id}#${encodeURIComponent(place)}`, 'ProvEntity', {
          identifier: place,
          subject: uris.subject(subject.code),
          kind: action === null ? null : uris.code('action', action),
          spatial: uris.province(province.key),
          asOf,
          status: uris.code('status', cell.status),
          hasParticipant: cell.leads.map(({ key }) => uris.unit(key)),
          relation: cell.body === null ? null : uris.unit(cell.body.key),
          wasDerivedFrom: clauseUris(cell.clauses, uris),
          source: uris.answer(
            { subject: subject.code, action },
            { province: province.key, commune: null, body: null, asOf, revision: frame.revision },
          ),
          note: outlier?.column === index ? outlier.reason : null,
        });
      }),
      named: [
        ...(action === null ? [] : [codeConcept('action', action, uris)]),
        ...rows.map(({ subject }) => namedSubject(subject, uris)),
        ...cells.flatMap(({ cell: { status, leads, body } }) => [
          codeConcept('status', status, uris),
          ...[...leads, ...(body ? [body] : [])].map((unit) => namedUnit(unit, uris)),
        ]),
      ],
    },
    frame,
    uris,
  );
}
