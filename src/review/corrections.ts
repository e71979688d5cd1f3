import type { Action, Role } from '../registry/duty.model.js';
import type { ClauseNature } from '../registry/law.model.js';
import type { Text } from '../shared/text.js';
import type { Decision, Review, ReviewClause } from './draft.model.js';

/** What a reviewer says of an entry. */
export const DECISIONS = ['ACCEPTED', 'REJECTED', 'UNDECIDED'] as const;
export type DecisionName = (typeof DECISIONS)[number];

/** A duty as a reviewer states it. */
export interface StatedDuty {
  role?: Role | null;
  actions: Action[];
  subjects: string[];
  within?: string[] | null;
  /** Key of the unit, where it is not the one that holds the clause. */
  holder?: string | null;
}

/** A decision about one clause; what is left out stays as it is. `duties`: all that it gives. */
export interface ClauseCorrection {
  path: string;
  decision: DecisionName;
  nature?: ClauseNature | null;
  holder?: string | null;
  summary?: Text | null;
  duties?: StatedDuty[] | null;
}

const DECISION: Record<DecisionName, Decision> = { ACCEPTED: true, REJECTED: false, UNDECIDED: 'undecided' };

export function decisionName(accept: Decision): DecisionName {
  return accept === 'undecided' ? 'UNDECIDED' : accept ? 'ACCEPTED' : 'REJECTED';
}

/**
 * A review with some of its clauses decided and corrected. A path that the draft does not have becomes an entry of its own,
 * which the check of the review then finds: an unknown clause is a fault and never ignored.
 */
export function correctedBy(review: Review, clauses: readonly ClauseCorrection[], document: DecisionName | null): Review {
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const known = new Set(review.clauses.map(({ path }) => path));
  const repeated = clauses.filter(({ path }, index) => clauses.findIndex((other) => other.path === path) !== index);
  const strange = [...clauses.filter(({ path }) => !known.has(path)), ...repeated];
  return {
    ...review,
    document: { ...review.document, ...(document === null ? {} : { accept: DECISION[document] }) },
    clauses: [
      ...review.clauses.map((clause) => corrected(clause, byPath.get(clause.path))),
      ...strange.map((input) => corrected({ ...placeholder(review), path: input.path }, input)),
    ],
  };
}

function corrected(clause: ReviewClause, input: ClauseCorrection | undefined): ReviewClause {
  if (!input) return clause;
  const { decision, nature, holder, summary, duties } = input;
  return {
    ...clause,
    ...(nature ? { nature } : {}),
    ...(holder ? { holder } : {}),
    ...(summary ? { vi: summary.vi, en: summary.en } : {}),
    ...(duties
      ? {
          duties: duties.map(({ role, actions, subjects, within, holder: own }) => ({
            subjects,
            actions,
            ...(role ? { role } : {}),
            ...(within ? { within } : {}),
            ...(own ? { holder: own } : {}),
          })),
        }
      : {}),
    accept: DECISION[decision],
  };
}

function placeholder({ clauses }: Review): ReviewClause {
  return { ...(clauses[0] as ReviewClause), duties: [] };
}
