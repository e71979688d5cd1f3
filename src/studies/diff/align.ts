import { Work } from '../../shared/work.js';
import type { Vocabulary } from '../../registry/vocabulary.js';
import type { UnitView } from '../../registry/unit.model.js';
import { relate, type DutyClause, type Matter, type MatterRelation } from './matter.js';
import type { Wording } from './wording.js';

/** A matter before with the matter after that says the same or part of it. */
export interface MatterPair {
  before: Matter;
  after: Matter;
  relation: MatterRelation;
  /** Whether a holder after is a holder before under the same or another name. */
  sameHolder: boolean;
  /** Between 0 and 1, rounded to two places. */
  score: number;
  /** One side has a better counterpart as well: the matter was split or merged. */
  attached: boolean;
  /** How alike the wording of the two clauses is, between 0 and 1. */
  wording: number;
}

/** Two clauses that have matter in common. */
export interface ClauseLink {
  before: DutyClause;
  after: DutyClause;
  pairs: readonly MatterPair[];
  /** The mean score of its pairs, rounded to two places. */
  confidence: number;
}

/** The closest clause of the other side for one that has no counterpart: shown, never aligned. */
export interface Nearest {
  duty: DutyClause;
  score: number;
}

export interface Alignment {
  links: readonly ClauseLink[];
  /** For clauses without any link. */
  nearest: ReadonlyMap<DutyClause, Nearest>;
}

export interface AlignmentContext {
  vocabulary: Vocabulary;
  wording: Wording;
  continues(before: UnitView, after: UnitView, subject: string): boolean;
}

// Judged by hand, pair by pair, on the comparisons in test/cases/diff-*.yaml (decision 0011), which fail if a pair changes.

/** Below this score two matters are not aligned at all. */
const ALIGNED = 0.55;
/** From this score on a matter may join one that is taken already, as a part of it. */
const ATTACHED = 0.62;
/** A pair this much below the best of either matter waits: joining the better counterpart may be right. */
const NEAR_BEST = 0.04;
/** What a score is made of; the shares add up to 1. */
const SHARE = { matter: 0.65, wording: 0.2, holder: 0.1, focus: 0.05 } as const;
/** A function statement and a single duty say different things of the same field. */
const FUNCTION_WITH_DUTY = 0.6;
/** A subject with others under it says too little by itself: the wording must agree as well, at least this much. */
const WORDING_OF_WIDE = 0.06;
/** "Other tasks as assigned" says nothing by which to find its counterpart except who has it. */
const SAYS_NOTHING = 'internal.other-tasks';

interface Candidate extends MatterPair {
  a: DutyClause;
  b: DutyClause;
  exact: number;
  place: number;
}

/**
 * Aligns clauses by what they say. Each clause is taken apart into matters; each pair of matters has a score (see
 * {@link relate}, and docs/decisions/0011). The best pairs are taken first, each matter once, and only where neither has a
 * clearly better counterpart; a matter left over then joins its best one if the score is high enough, which states a split or
 * a merger; what is still free is paired. Ties: the likelier wording, then the order of the clauses before, then after. What
 * reaches no threshold stays alone.
 */
export async function align(
  before: readonly DutyClause[],
  after: readonly DutyClause[],
  context: AlignmentContext,
  work: Work = Work.endless,
): Promise<Alignment> {
  const identical = identicalPairs(before, after);
  const done = new Set(identical.flatMap(({ a, b }) => [a, b]));
  const candidates = await candidatesOf(before, after, context, done, work);
  candidates.sort((x, y) => y.exact - x.exact || y.wording - x.wording || x.place - y.place);
  const best = bestOf(candidates);
  const taken = new Set<Matter>();
  const chosen: Candidate[] = [...identical];
  const take = (candidate: Candidate, attached: boolean): void => {
    taken.add(candidate.before).add(candidate.after);
    chosen.push({ ...candidate, attached });
  };
  const free = ({ before: a, after: b }: Candidate): boolean => !taken.has(a) && !taken.has(b);
  const nearBest = ({ before: a, after: b, exact }: Candidate): boolean => exact >= Math.max(best.get(a) ?? 0, best.get(b) ?? 0) - NEAR_BEST;
  for (const candidate of candidates) if (candidate.exact >= ALIGNED && nearBest(candidate) && free(candidate)) take(candidate, false);
  for (const candidate of candidates) {
    if (candidate.exact >= ATTACHED && !(taken.has(candidate.before) && taken.has(candidate.after))) take(candidate, true);
  }
  for (const candidate of candidates) if (candidate.exact >= ALIGNED && free(candidate)) take(candidate, false);
  const links = linksOf(chosen, before, after);
  const linked = new Set(links.flatMap((link) => [link.before, link.after]));
  const nearest = new Map<DutyClause, Nearest>();
  for (const { a, b, score } of candidates) {
    if (!linked.has(a) && !nearest.has(a)) nearest.set(a, { duty: b, score });
    if (!linked.has(b) && !nearest.has(b)) nearest.set(b, { duty: a, score });
  }
  return { links, nearest };
}

/** The best score of each matter with anything on the other side. */
function bestOf(candidates: readonly Candidate[]): ReadonlyMap<Matter, number> {
  const best = new Map<Matter, number>();
  for (const { before: a, after: b, exact } of candidates) {
    best.set(a, Math.max(best.get(a) ?? 0, exact));
    best.set(b, Math.max(best.get(b) ?? 0, exact));
  }
  return best;
}

/** A clause that is in force on both sides is its own counterpart, whatever else looks like it. */
function identicalPairs(before: readonly DutyClause[], after: readonly DutyClause[]): Candidate[] {
  const byId = new Map(after.map((entry) => [entry.clause.id, entry]));
  return before.flatMap((a) => {
    const b = byId.get(a.clause.id);
    if (!b) return [];
    return a.matters.flatMap((matter): Candidate[] => {
      const same = b.matters.find(
        (other) => other.subject === matter.subject && other.role === matter.role && other.within.join() === matter.within.join(),
      );
      if (!same) return [];
      const relation = { likeness: 1, narrower: false, wider: false, roleChanged: false };
      const sameHolder = matter.holders.some(({ key }) => same.holders.some((holder) => holder.key === key));
      return [{ a, b, before: matter, after: same, relation, sameHolder, score: 1, exact: 1, wording: 1, place: 0, attached: false }];
    });
  });
}

async function candidatesOf(
  before: readonly DutyClause[],
  after: readonly DutyClause[],
  context: AlignmentContext,
  done: ReadonlySet<DutyClause>,
  work: Work,
): Promise<Candidate[]> {
  const [left, right] = [before, after].map((list) => list.filter((entry) => !done.has(entry))) as [DutyClause[], DutyClause[]];
  const candidates: Candidate[] = [];
  const wide = new Set(context.vocabulary.subjects.map(({ broaderCode }) => broaderCode));
  const focuses = new Map([...left, ...right].map((entry) => [entry, focusOf(entry)]));
  for (const a of left) {
    await work.breathe();
    for (const b of right) {
      const functions = Number(a.clause.nature === 'FUNCTION') + Number(b.clause.nature === 'FUNCTION');
      const nature = functions === 1 ? FUNCTION_WITH_DUTY : 1;
      const focus = ((focuses.get(a) ?? 0) + (focuses.get(b) ?? 0)) / 2;
      let wording: number | null = null;
      for (const matter of a.matters) {
        for (const other of b.matters) {
          const relation = relate(matter, other, context.vocabulary);
          if (!relation) continue;
          const sameHolder = matter.holders.some((unit) => other.holders.some((holder) => context.continues(unit, holder, other.subject)));
          if (!sameHolder && matter.subject === SAYS_NOTHING) continue;
          wording ??= context.wording.likeness(a.clause.summary.vi, b.clause.summary.vi);
          if (functions < 2 && wording < WORDING_OF_WIDE && (wide.has(matter.subject) || wide.has(other.subject))) continue;
          const exact = nature * (SHARE.matter * relation.likeness + SHARE.wording * wording + SHARE.focus * focus + (sameHolder ? SHARE.holder : 0));
          candidates.push({
            a,
            b,
            before: matter,
            after: other,
            relation,
            sameHolder,
            exact,
            score: round(exact),
            wording,
            place: candidates.length,
            attached: false,
          });
        }
      }
    }
  }
  return candidates;
}

/** How much a clause is about one thing: 1 for a single subject, less the more it lists. */
function focusOf({ matters }: DutyClause): number {
  return 1 / new Set(matters.map(({ subject }) => subject)).size;
}

/** The pairs by the two clauses that they join, in the order of the clauses before and then after. */
function linksOf(chosen: readonly Candidate[], before: readonly DutyClause[], after: readonly DutyClause[]): ClauseLink[] {
  const byBefore = Map.groupBy(chosen, ({ a }) => a);
  return before.flatMap((a) => {
    const byAfter = Map.groupBy(byBefore.get(a) ?? [], ({ b }) => b);
    return after.flatMap((b) => {
      const pairs = byAfter.get(b);
      if (!pairs) return [];
      const confidence = round(pairs.reduce((sum, { exact }) => sum + exact, 0) / pairs.length);
      return [{ before: a, after: b, pairs, confidence }];
    });
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
