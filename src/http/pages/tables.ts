import type { AuditPageQuery, DiffPageQuery, MatrixPageQuery, WhatIfPageQuery } from '../../client/operations.js';
import { auditTable } from '../../interop/tables/audit-table.js';
import { diffTable } from '../../interop/tables/diff-table.js';
import { matrixTable } from '../../interop/tables/matrix-table.js';
import type { AnyTable } from '../../interop/tables/table.js';
import { whatIfTable } from '../../interop/tables/what-if-table.js';

/** What a page shows, as tables for spreadsheets, by the operation that it asks. */
const TABLES: Readonly<Record<string, (data: never) => readonly AnyTable[]>> = {
  AuditPage: ({ audit }: AuditPageQuery) => (audit ? [auditTable(audit.findings.nodes)] : []),
  MatrixPage: ({ compare }: MatrixPageQuery) => (compare ? [matrixTable(compare)] : []),
  DiffPage: ({ diff, diffProvinces }: DiffPageQuery) => [diff, diffProvinces].flatMap((one) => (one ? [diffTable(one.duties.nodes)] : [])),
  WhatIfPage: ({ whatIf }: WhatIfPageQuery) => (whatIf ? [whatIfTable(whatIf)] : []),
};

/** The tables of a page; none where it has none, or nothing was asked of it. */
export function tablesOf(operation: string, data: unknown): readonly AnyTable[] {
  return TABLES[operation]?.(data as never) ?? [];
}
