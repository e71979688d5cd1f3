import type { DutyClause, Matter } from './matter.js';
import type { Alignment, ClauseLink, MatterPair, Nearest } from './align.js';

/**
 * What became of a duty. KEPT stands alone; MOVED, NARROWED, WIDENED and ROLE_CHANGED may come together. DROPPED and NEW
 * mean: not on record on the other side, neither that it was abolished nor that nobody did it before.
 */
export const DUTY_CHANGES = ['KEPT', 'MOVED', 'NARROWED', 'WIDENED', 'ROLE_CHANGED', 'DROPPED', 'NEW'] as const;
export type DutyChangeKind = (typeof DUTY_CHANGES)[number];

/** A clause before and the clause after that takes it up, or a clause without a counterpart. */
export interface DutyChange {
  /** At least one; the first is the weightiest. */
  kinds: readonly DutyChangeKind[];
  before: DutyClause | null;
  after: DutyClause | null;
  /** What the two have in common, pair by pair. */
  pairs: readonly MatterPair[];
  /** What the clause before says that no clause after takes up. */
  lost: readonly Matter[];
  /** What the clause after says that no clause before had. */
  gained: readonly Matter[];
  /** Other clauses after that take up parts of the same clause before. */
  splitInto: readonly DutyClause[];
  /** Other clauses before of which the same clause after takes up parts. */
  mergedFrom: readonly DutyClause[];
  /** Between 0 and 1; null where nothing was aligned. */
  confidence: number | null;
  /** For a clause without a counterpart, the closest one on the other side, too different to be aligned; null where none is near. */
  nearest: Nearest | null;
}

/** The duties of both sides in the order of the clauses before, then those that are only after. */
export function dutyChanges(before: readonly DutyClause[], after: readonly DutyClause[], { links, nearest }: Alignment): DutyChange[] {
  const pairs = links.flatMap((link) => link.pairs);
  const aligned = new Set<Matter>(pairs.flatMap((pair) => [pair.before, pair.after]));
  const unaligned = (entry: DutyClause): Matter[] => entry.matters.filter((matter) => !aligned.has(matter));
  const of = (entry: DutyClause): ClauseLink[] => links.filter((link) => link.before === entry || link.after === entry);
  const linkChange = (link: ClauseLink): DutyChange => {
    const lost = unaligned(link.before);
    const gained = unaligned(link.after);
    return {
      kinds: kindsOf(link, lost, gained),
      before: link.before,
      after: link.after,
      pairs: link.pairs,
      lost,
      gained,
      splitInto: of(link.before).flatMap((other) => (other === link ? [] : [other.after])),
      mergedFrom: of(link.after).flatMap((other) => (other === link ? [] : [other.before])),
      confidence: link.confidence,
      nearest: null,
    };
  };
  const alone = (kind: 'DROPPED' | 'NEW', entry: DutyClause): DutyChange => ({
    kinds: [kind],
    before: kind === 'DROPPED' ? entry : null,
    after: kind === 'NEW' ? entry : null,
    pairs: [],
    lost: kind === 'DROPPED' ? entry.matters : [],
    gained: kind === 'NEW' ? entry.matters : [],
    splitInto: [],
    mergedFrom: [],
    confidence: null,
    nearest: nearest.get(entry) ?? null,
  });
  return [
    ...before.flatMap((entry) => {
      const own = links.filter((link) => link.before === entry);
      return own.length ? own.map(linkChange) : [alone('DROPPED', entry)];
    }),
    ...after.filter((entry) => !links.some((link) => link.after === entry)).map((entry) => alone('NEW', entry)),
  ];
}

function kindsOf({ pairs }: ClauseLink, lost: readonly Matter[], gained: readonly Matter[]): DutyChangeKind[] {
  const kinds: DutyChangeKind[] = [];
  if (pairs.every(({ sameHolder }) => !sameHolder)) kinds.push('MOVED');
  if (lost.length || pairs.some(({ relation }) => relation.narrower)) kinds.push('NARROWED');
  if (gained.length || pairs.some(({ relation }) => relation.wider)) kinds.push('WIDENED');
  if (pairs.some(({ relation }) => relation.roleChanged)) kinds.push('ROLE_CHANGED');
  return kinds.length ? kinds : ['KEPT'];
}
