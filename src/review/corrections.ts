import type { Action, Limit, Role } from '../registry/duty.model.js';
import type { ClauseNature } from '../registry/law.model.js';
import type { Text } from '../shared/text.js';
import type { Decision, Review, ReviewClause } from './draft.model.js';
import { headVersionOf, versionOf } from './draft-entries.js';
import { fault, type Fault } from './fault.js';

/** What a reviewer says of an entry. */
export const DECISIONS = ['ACCEPTED', 'REJECTED', 'UNDECIDED'] as const;
export type DecisionName = (typeof DECISIONS)[number];

/** A duty as a reviewer states it. */
export interface StatedDuty {
  role?: Role | null;
  actions: Action[];
  subjects: string[];
  within?: string[] | null;
  limits?: Limit[] | null;
  /** Key of the unit, where it is not the one that holds the clause. */
  holder?: string | null;
}

/** A decision about one clause; what is left out stays as it is. `duties`: all that it gives. */
export interface ClauseCorrection {
  path: string;
  decision: DecisionName;
  /** The version that the reviewer saw. */
  version?: string | null;
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
          duties: duties.map(({ role, actions, subjects, within, limits, holder: own }) => ({
            subjects,
            actions,
            ...(role ? { role } : {}),
            ...(within?.length ? { within } : {}),
            ...(limits?.length ? { limits: limits.map(({ type, note: { vi, en } }) => ({ type, vi, en })) } : {}),
            ...(own ? { holder: own } : {}),
          })),
        }
      : {}),
    accept: DECISION[decision],
  };
}

/** The entries that another changed since the reviewer saw them. Shapes: `seen` are versions by path; the head's is under `document`. */
export function changedMeanwhile(review: Review, seen: ReadonlyMap<string, string>, by: string): Fault[] {
  const entries = [{ path: 'document', now: headVersionOf(review) }, ...review.clauses.map((entry) => ({ path: entry.path, now: versionOf(entry) }))];
  return entries.flatMap((one, index) => {
    const version = seen.get(one.path);
    if (version === undefined || version === one.now) return [];
    return [
      fault('CHANGED_MEANWHILE', index === 0 ? ['document'] : ['clauses', index - 1], one.path, {
        path: index === 0 ? null : one.path,
        expected: by,
      }),
    ];
  });
}

function placeholder({ clauses }: Review): ReviewClause {
  return { ...(clauses[0] as ReviewClause), duties: [] };
}
