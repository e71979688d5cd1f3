import { COLUMN_RECORDS, type ColumnRecord, type ColumnSource, type MatrixCell, type MatrixColumn } from './column.js';
import type { Action, SubjectView } from '../../registry/duty.model.js';
import type { Work } from '../../shared/work.js';
import type { Configuration } from '../../answer/configuration.js';
import { resolve } from '../../answer/resolve.js';
import type { Understanding } from '../../answer/reading/understand.js';
import { outlierOf, type Outlier } from './outlier.js';

/** One subject over all columns, in their order. */
export interface MatrixRow {
  subject: SubjectView;
  cells: readonly MatrixCell[];
  /** The one column that differs where all the others agree; null where none does. */
  outlier: Outlier | null;
}

/** The responsibility matrix: subjects over provinces, each on its date, at one registry revision. */
export interface ResponsibilityMatrix {
  revision: number;
  /** The act that was asked about; null for the subjects as such. */
  action: Action | null;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
}

/**
 * The matrix of some subjects over some configurations. A pure function, in turns: each cell is what the resolver answers,
 * and a row's outlier is found from its cells alone.
 */
export async function matrixOf(
  sources: readonly ColumnSource[],
  subjects: readonly SubjectView[],
  action: Action | null,
  understanding: Understanding,
  work: Work,
): Promise<ResponsibilityMatrix> {
  const columns = sources.map(columnOf);
  const rows: MatrixRow[] = [];
  for (const subject of subjects) {
    const cells: MatrixCell[] = [];
    for (const source of sources) {
      await work.breathe();
      cells.push(await cellOf(source, subject, action, understanding));
    }
    rows.push({ subject, cells, outlier: outlierOf(subject, cells, sources, columns) });
  }
  return { revision: sources[0]?.jurisdiction.reference.revision ?? 0, action, columns, rows };
}

function columnOf({ jurisdiction: { province, asOf, onRecord }, configurations }: ColumnSource): MatrixColumn {
  const records = configurations.map(recordOf);
  return { province, asOf, bodies: onRecord, record: COLUMN_RECORDS.find((each) => records.includes(each)) ?? 'NONE' };
}

function recordOf({ provinceExists, documents }: Configuration): ColumnRecord {
  if (!provinceExists) return 'NONE';
  const types = documents.filter(({ standing }) => standing === 'IN_FORCE').map(({ document }) => document.type);
  if (types.some((type) => type !== 'PROGRAMME' && type !== 'PLAN' && type !== 'REPORT')) return 'DECISION';
  if (types.some((type) => type !== 'REPORT')) return 'PROGRAMME';
  if (types.length) return 'REPORT';
  return documents.some(({ standing }) => standing === 'UNCERTAIN') ? 'UNCERTAIN' : 'NONE';
}

async function cellOf(
  { jurisdiction, ruleset }: ColumnSource,
  subject: SubjectView,
  action: Action | null,
  understanding: Understanding,
): Promise<MatrixCell> {
  const answer = await resolve(jurisdiction, ruleset, understanding, { form: 'DUTY', duty: { subject: subject.code, action } });
  return {
    status: answer.status,
    leads: answer.leads.map(({ unit }) => unit),
    body: answer.body,
    clauses: answer.citations,
    caveats: answer.caveats.map(({ code }) => code),
  };
}
