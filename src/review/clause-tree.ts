import type { DefectSeed } from '../registry/seeds/seed-file.js';
import type { ImportedClause } from '../importer/proposal.js';
import type { Reading } from './draft.model.js';
import { isOfRecord } from './record-findings.js';

/** Findings about the document as a whole; the others belong to clauses. */
const OF_THE_DOCUMENT = ['NUMBER_MISSING', 'DAY_MISSING'];

/** What a clause needs to know of the others, looked up once. */
export interface ClauseTree {
  byPath: ReadonlyMap<string, ImportedClause>;
  /** Paths that have others below them: where nothing is proposed, these only introduce them. */
  parents: ReadonlySet<string | null>;
  unitAt: ReadonlyMap<string | null, string>;
  defects: ReadonlyMap<string | null, DefectSeed[]>;
  rowOf(clause: ImportedClause): ImportedClause | null;
}

export function treeOf(reading: Reading): ClauseTree {
  const { clauses, units } = reading;
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const above = (clause: ImportedClause): ImportedClause | undefined => (clause.parent === null ? undefined : byPath.get(clause.parent));
  return {
    byPath,
    parents: new Set(clauses.map(({ parent }) => parent)),
    unitAt: new Map(units.map(({ path, name }) => [path, name])),
    defects: defectsOf(reading),
    rowOf: (clause) => {
      for (let at: ImportedClause | undefined = clause; at; at = above(at)) if (at.assignment) return at;
      return null;
    },
  };
}

/** Findings as defects, by the clause on whose lines they are; null for the document as a whole. */
function defectsOf({ findings, clauses }: Reading): Map<string | null, DefectSeed[]> {
  const defects = new Map<string | null, DefectSeed[]>();
  for (const found of findings) {
    const { line, code, severity, message } = found;
    if (severity === 'INFO' || isOfRecord(found)) continue;
    const path = OF_THE_DOCUMENT.includes(code) ? null : (clauses.findLast((clause) => clause.line <= line)?.path ?? null);
    defects.set(path, [...(defects.get(path) ?? []), { code, ...message }]);
  }
  return defects;
}
