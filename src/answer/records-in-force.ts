import type { ClauseView } from '../registry/law.model.js';
import type { ReferenceData } from '../registry/reference.js';
import type { DatedStanding, Standing } from '../registry/standing.model.js';
import type { UnitView } from '../registry/unit.model.js';
import type { HeldDocument } from '../registry/held-document.js';

/** A document with its standing on the day of the configuration and its clauses by path. */
export interface HeldInForce extends HeldDocument {
  standing: Standing;
  /** Why it has this standing, and on which days. */
  why: DatedStanding;
  /** The standing of one of its clauses, which another document may have ended or amended by itself. */
  standingOf(path: string | null): DatedStanding;
  /** Whether another document, or its own last day, ended it or the clause by the day: more than the end of its province. */
  endedByDocument(path: string): boolean;
  /** Whether some of its clauses are not in force although the document may be. */
  inPart: boolean;
  clause(path: string): ClauseView | undefined;
}

export const IN_FORCE = ['YES', 'NO', 'UNCERTAIN', 'PERIOD_OVER'] as const;

export type InForce = (typeof IN_FORCE)[number];

/** The records of one body on one day, as evidence is gathered from them. */
export interface RecordsInForce {
  reference: ReferenceData;
  documents: readonly HeldInForce[];
  /** Documents of the bodies whose work this one continues. */
  formerDocuments: readonly HeldInForce[];
  units: readonly UnitView[];
  held(document: string): HeldInForce | undefined;
  unit(key: string): UnitView | undefined;
  /** A unit of a body whose work this one continues, that no longer exists. */
  formerUnit(key: string): UnitView | undefined;
  /** Whether a document is in force, or the clause of it that a path names. */
  inForce(document: string, path: string | null): InForce;
  unitInForce(key: string): InForce;
}
