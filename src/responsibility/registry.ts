import type { ClauseView, DocumentView } from '../law/law.model.js';
import type { ProvinceView } from '../provinces/province.model.js';
import type { UnitView } from '../units/unit.model.js';
import type { AssignmentView, CompetenceView, DutyView, ProcedureView } from '../duties/duty.model.js';
import type { Vocabulary } from '../duties/vocabulary.js';
import type { Standings } from '../registry/standing.js';

/** What is the same for every province at one registry revision. */
export interface ReferenceData {
  revision: number;
  /** Hash of the revision in the chain of the registry; empty where an export of before the chain has none. */
  chainHash: string;
  provinces: readonly ProvinceView[];
  vocabulary: Vocabulary;
  procedures: ReadonlyMap<string, ProcedureView>;
  competences: readonly CompetenceView[];
  /** What is in force: every document on record with what others do to it. */
  standings: Standings;
  /** Cited documents, on which rules and competences rest, by key. */
  documentNames: ReadonlyMap<string, Pick<DocumentView, 'id' | 'key' | 'number' | 'title'>>;
}

/** A document of a province with everything it says. */
export interface HeldDocument {
  document: DocumentView;
  clauses: readonly ClauseView[];
  duties: readonly DutyView[];
  assignments: readonly AssignmentView[];
}

/** The records of one department: its units and documents, and those of its predecessors in the same province. */
export interface DepartmentRecords {
  province: ProvinceView;
  units: readonly UnitView[];
  documents: readonly HeldDocument[];
}

/** The province and what it was before under the same name: what was recorded of those counts as evidence of succession. */
export function lineageOf({ provinces }: Pick<ReferenceData, 'provinces'>, province: ProvinceView): string[] {
  const before = provinces.filter(({ key, slug }) => province.predecessorKeys.includes(key) && slug === province.slug);
  return [province.key, ...before.map(({ key }) => key)];
}
