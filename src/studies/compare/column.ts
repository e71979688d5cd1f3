import type { CaveatCode } from '../../answer/caveats.js';
import type { Configuration } from '../../answer/configuration.js';
import type { Jurisdiction } from '../../answer/jurisdiction.js';
import type { ResolutionStatus } from '../../answer/resolution.js';
import type { Ruleset } from '../../answer/rules/ruleset.js';
import type { ClauseView } from '../../registry/law.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Day } from '../../shared/dates.js';

/** What one column of a matrix is made from. */
export interface ColumnSource {
  jurisdiction: Jurisdiction;
  /** Of its bodies on record. */
  configurations: readonly Configuration[];
  ruleset: Ruleset;
}

/** One province on one date. */
export interface MatrixColumn {
  province: ProvinceView;
  asOf: Day;
  /** The bodies on record. */
  bodies: readonly UnitView[];
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
  /** The body that has the matter; null where none is known, or several are. */
  body: UnitView | null;
  /** The clauses that carry the answer, in document order. */
  clauses: readonly ClauseView[];
  caveats: readonly CaveatCode[];
}
