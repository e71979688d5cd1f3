import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import { joined, type Table } from './table.js';

/** What a finding of an audit has that a table shows. */
export interface FindingShape {
  key: string;
  code: string;
  severity: 'ERROR' | 'WARNING' | 'INFO';
  title: Text;
  explanation: Text;
  clauses: readonly { path: string; document: { key: string } }[];
  units: readonly { name: Text }[];
  documents: readonly { key: string }[];
}

/** The findings of an audit, a line each, in their own order. */
export function auditTable(findings: readonly FindingShape[]): Table<FindingShape> {
  return {
    name: { vi: 'Rà soát', en: 'Audit' },
    rows: findings,
    columns: [
      { heading: { vi: 'Mức độ', en: 'Severity' }, value: ({ severity }) => CODE_LISTS.AuditSeverity.labels[severity], width: 12 },
      { heading: { vi: 'Mã', en: 'Code' }, value: ({ code }) => code, width: 30 },
      { heading: { vi: 'Phát hiện', en: 'Finding' }, value: ({ title }) => title, width: 44 },
      { heading: { vi: 'Giải thích', en: 'Explanation' }, value: ({ explanation }) => explanation, width: 80 },
      {
        heading: { vi: 'Khoản mục', en: 'Clauses' },
        value: ({ clauses }) => joined(clauses.map(({ document, path }) => `${document.key}#${path}`)) || null,
        width: 30,
      },
      {
        heading: { vi: 'Đơn vị', en: 'Units' },
        value: ({ units }) =>
          units.length === 0 ? null : { vi: joined(units.map(({ name }) => name.vi)), en: joined(units.map(({ name }) => name.en)) },
        width: 50,
      },
      { heading: { vi: 'Văn bản', en: 'Documents' }, value: ({ documents }) => joined(documents.map(({ key }) => key)) || null, width: 24 },
      { heading: { vi: 'Khóa', en: 'Key' }, value: ({ key }) => key, width: 60 },
    ],
  };
}
