import type { DecideClausesMutationVariables, ReviewDraftQuery } from '../../../client/operations.js';

export type Draft = NonNullable<ReviewDraftQuery['draft']>;
export type Clause = Draft['clauses'][number];
export type Duty = Clause['duties'][number];
export type Correction = Exclude<DecideClausesMutationVariables['clauses'], readonly unknown[]>;
export type HeadCorrection = NonNullable<DecideClausesMutationVariables['head']>;
type Decision = Clause['decision'];

export const FILTERS = ['ALL', 'UNDECIDED', 'LOW_SCORE', 'NO_HOLDER', 'FINDINGS'] as const;
export type Filter = (typeof FILTERS)[number];
/** Below this, a proposal should be looked at with care. */
const LOW = 0.6;

/** What can be chosen in the list of entries: the head, and every clause. */
export const HEAD = 'document';

/** Whether a unit is known that holds a clause, and each of its duties. */
function isHeld(clause: Clause, body: string): boolean {
  return clause.heldBy !== body || (clause.duties.length > 0 && clause.duties.every(({ holder }) => holder !== null && holder !== body));
}

/** Whether each duty has a matter and an act; one that has not cannot be accepted. */
export function isWhole({ duties }: Clause): boolean {
  return duties.every(({ actions, subjects }) => actions.length > 0 && subjects.length > 0);
}

/** Findings that a reviewer should look at. */
function findingsTo({ findings }: Clause): Clause['findings'] {
  return findings.filter(({ severity }) => severity !== 'INFO');
}

const SHOWS: Record<Filter, (clause: Clause, body: string) => boolean> = {
  ALL: () => true,
  UNDECIDED: ({ decision }) => decision === 'UNDECIDED',
  LOW_SCORE: (clause) => clause.duties.length > 0 && (!isWhole(clause) || (clause.score ?? 0) < LOW),
  NO_HOLDER: (clause, body) => clause.duties.length > 0 && !isHeld(clause, body),
  FINDINGS: (clause) => findingsTo(clause).length > 0,
};

export function shownBy(filter: Filter, { clauses, units }: Draft): Clause[] {
  const body = units[0]?.key ?? '';
  return clauses.filter((clause) => SHOWS[filter](clause, body));
}

/** How sure a proposal is, as people say it: 92 of 0.917. */
export function percentOf(score: number): number {
  return Math.round(score * 100);
}

/** What a reviewer accepts at once: every undecided entry that is as sure as this. */
export interface Rule {
  score: number;
  holderKnown: boolean;
  noFindings: boolean;
  /** Entries that give no duty as well. */
  withoutDuty: boolean;
}

export function touchedBy({ score, holderKnown, noFindings, withoutDuty }: Rule, { clauses, units }: Draft): Clause[] {
  const body = units[0]?.key ?? '';
  return clauses.filter((clause) => {
    if (clause.decision !== 'UNDECIDED') return false;
    if (noFindings && findingsTo(clause).length > 0) return false;
    if (clause.duties.length === 0) return withoutDuty;
    if (!isWhole(clause)) return false;
    return (clause.score ?? 0) >= score && (!holderKnown || isHeld(clause, body));
  });
}

/** The next entry that nobody has decided, after the one that is open, else from the top; `null` where all are. */
export function nextUndecided({ head, clauses }: Draft, open: string): string | null {
  const all = [{ path: HEAD, decision: head.decision }, ...clauses];
  const at = all.findIndex(({ path }) => path === open);
  const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(({ decision }) => decision === 'UNDECIDED');
  return found?.path ?? null;
}

/** The decision about an entry as the API takes it: everything as it is shown, and the version that was seen. */
export function correctionOf(clause: Clause, decision: Decision): Correction {
  const { path, version, nature, holder, summary, duties } = clause;
  return {
    path,
    decision,
    version,
    nature,
    ...(holder === null ? {} : { holder }),
    summary: { vi: summary.vi, en: summary.en },
    duties: duties.map(({ role, actions, subjects, within, holder: own, limits }) => ({
      role,
      actions,
      subjects,
      within,
      ...(own === null ? {} : { holder: own }),
      limits: limits.map(({ type, note }) => ({ type, note: { vi: note.vi, en: note.en } })),
    })),
  };
}

/** A draft with some of its entries as they came back. */
export function withClauses(draft: Draft, fresh: readonly Clause[]): Draft {
  const byPath = new Map(fresh.map((clause) => [clause.path, clause]));
  return { ...draft, clauses: draft.clauses.map((clause) => byPath.get(clause.path) ?? clause) };
}
