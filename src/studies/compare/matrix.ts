import type { Action, SubjectView } from '../../registry/duty.model.js';
import type { ClauseView } from '../../registry/law.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { Day } from '../../shared/dates.js';
import type { Work } from '../../shared/work.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { CaveatCode } from '../../answer/caveats.js';
import type { Configuration } from '../../answer/configuration.js';
import type { ResolutionStatus } from '../../answer/resolution.js';
import { resolve } from '../../answer/resolve.js';
import type { Ruleset } from '../../answer/rules/ruleset.js';
import type { Understanding } from '../../answer/reading/understand.js';
import { outlierOf, type Outlier } from './outlier.js';

/** What one column of a matrix is made from. `asOf` is the day asked about; a configuration may hold for more days. */
export interface ColumnSource {
  configuration: Configuration;
  ruleset: Ruleset;
  asOf: Day;
}

/** One province on one date. */
export interface MatrixColumn {
  province: ProvinceView;
  asOf: Day;
  /** The department on record; null where none is. */
  department: UnitView | null;
  /** The weightiest kind of document on record. Where there is no decision, a cell without a lead says nothing about the province. */
  record: ColumnRecord;
}

/** What a province has on record as in force on a date, the weightiest first; UNCERTAIN: a document that may not have been in force. */
export const COLUMN_RECORDS = ['DECISION', 'PROGRAMME', 'REPORT', 'UNCERTAIN', 'NONE'] as const;
export type ColumnRecord = (typeof COLUMN_RECORDS)[number];

/** Who leads the row's subject in the column's province on its date. */
export interface MatrixCell {
  status: ResolutionStatus;
  /** Empty unless the status is ESTABLISHED, SHARED or INFERRED. */
  leads: readonly UnitView[];
  /** The clauses that carry the answer, in document order. */
  clauses: readonly ClauseView[];
  caveats: readonly CaveatCode[];
}

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
  return { revision: sources[0]?.configuration.revision ?? 0, action, columns, rows };
}

function columnOf({ configuration, asOf }: ColumnSource): MatrixColumn {
  return { province: configuration.province, asOf, department: configuration.department, record: recordOf(configuration) };
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
  { configuration, ruleset }: ColumnSource,
  subject: SubjectView,
  action: Action | null,
  understanding: Understanding,
): Promise<MatrixCell> {
  const answer = await resolve(configuration, ruleset, understanding, { form: 'DUTY', duty: { subject: subject.code, action } });
  return {
    status: answer.status,
    leads: answer.leads.map(({ unit }) => unit),
    clauses: answer.citations,
    caveats: answer.caveats.map(({ code }) => code),
  };
}
