import type { Action, Role } from '../../registry/duty.model.js';
import type { Vocabulary } from '../../registry/vocabulary.js';
import type { ClauseView } from '../../registry/law.model.js';
import { mayHold } from '../../registry/standing.model.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';

/** One thing that a clause gives to somebody: a subject with its acts, role and limits. What is aligned is matter, not numbers. */
export interface Matter {
  holders: readonly UnitView[];
  subject: string;
  actions: readonly Action[];
  role: Role;
  within: readonly string[];
}

/** A clause that gives duties, with everything that it gives. */
export interface DutyClause {
  clause: ClauseView;
  holders: readonly UnitView[];
  matters: readonly Matter[];
  /** The document may not have been in force yet: its day of signing is not known. */
  uncertain: boolean;
}

/** A clause of these natures gives no duty: a report shows practice, a plan intends, the others arrange. */
const GIVES_NO_DUTY: readonly ClauseView['nature'][] = ['PRACTICE', 'PLAN', 'EFFECT'];

/** The clauses that give duties on the configuration's day, in document order. A province that does not exist has none. */
export function dutyClausesOf(configuration: Configuration): DutyClause[] {
  if (!configuration.provinceExists) return [];
  return configuration.documents.flatMap((held) => {
    const dutiesAt = Map.groupBy(held.duties, ({ clausePath }) => clausePath);
    return held.clauses.flatMap((clause): DutyClause[] => {
      const { state } = held.standingOf(clause.path);
      if (GIVES_NO_DUTY.includes(clause.nature) || !mayHold({ state })) return [];
      const duties = dutiesAt.get(clause.path) ?? [];
      const matters = new Map<string, Matter>();
      for (const duty of duties) {
        const unit = configuration.unit(duty.holderKey);
        if (!unit || configuration.unitInForce(unit.key) === 'NO') continue;
        for (const subject of duty.subjects) {
          const key = [subject, duty.role, ...duty.within].join('|');
          const known = matters.get(key);
          matters.set(key, {
            holders: union(known?.holders ?? [], [unit]),
            subject,
            role: duty.role,
            within: duty.within,
            actions: union(known?.actions ?? [], duty.actions),
          });
        }
      }
      if (!matters.size) return [];
      const all = [...matters.values()];
      return [
        {
          clause,
          matters: all,
          holders: union(
            [],
            all.flatMap(({ holders }) => holders),
          ),
          uncertain: state === 'UNCERTAIN',
        },
      ];
    });
  });
}

function union<Item>(a: readonly Item[], b: readonly Item[]): Item[] {
  return [...new Set([...a, ...b])];
}

/** How the extent of one matter relates to that of its counterpart. */
export interface MatterRelation {
  /** How much alike, between 0 and 1. */
  likeness: number;
  /** The second leaves out something of the first, or adds something to it. */
  narrower: boolean;
  wider: boolean;
  roleChanged: boolean;
}

/** A subject one step wider or narrower is near; two steps are another matter. */
const NEAR_SUBJECT = 0.7;
/** How much of the likeness of two matters their acts make; the subject makes the rest. */
const ACTION_SHARE = 0.4;
/** Leading and being the focal point are nearly one; coordinating is far from both. */
const ROLES_ALIKE: Record<Role, Record<Role, number>> = {
  LEAD: { LEAD: 1, FOCAL_POINT: 0.9, COORDINATE: 0.6, PARTICIPATE: 0.5 },
  FOCAL_POINT: { LEAD: 0.9, FOCAL_POINT: 1, COORDINATE: 0.6, PARTICIPATE: 0.5 },
  COORDINATE: { LEAD: 0.6, FOCAL_POINT: 0.6, COORDINATE: 1, PARTICIPATE: 0.8 },
  PARTICIPATE: { LEAD: 0.5, FOCAL_POINT: 0.5, COORDINATE: 0.8, PARTICIPATE: 1 },
};
/** Acts that decisions use side by side for the same work. */
const KIN: readonly (readonly Action[])[] = [
  ['ADVISE', 'DRAFT'],
  ['MANAGE', 'ORGANISE', 'OPERATE'],
  ['GUIDE', 'SUPPORT', 'ANSWER'],
  ['INSPECT', 'CHECK', 'MONITOR'],
  ['LICENSE', 'APPRAISE', 'RECEIVE'],
];

/**
 * How alike two matters are, or `null` where they are different things: subjects that are neither equal nor one step
 * apart, or limits to fields that have nothing in common. Likeness is subject times role times limits times acts; acts
 * weigh less than subjects, because drafters choose them more freely.
 */
export function relate(a: Matter, b: Matter, vocabulary: Vocabulary): MatterRelation | null {
  const subject = a.subject === 'all-fields' || b.subject === 'all-fields' ? null : vocabulary.match(a.subject, b.subject);
  if (a.subject !== b.subject && (!subject || subject.match === 'NONE' || subject.distance > 1)) return null;
  const limits = relateLimits(a.within, b.within, vocabulary);
  if (!limits) return null;
  const acts = overlapOf(a.actions, b.actions);
  const exact = a.subject === b.subject;
  return {
    likeness: (exact ? 1 : NEAR_SUBJECT) * ROLES_ALIKE[a.role][b.role] * limits.likeness * (1 - ACTION_SHARE + ACTION_SHARE * acts),
    narrower: (!exact && subject?.match === 'NARROWER') || limits.narrower || a.actions.some((action) => !b.actions.includes(action)),
    wider: (!exact && subject?.match === 'BROADER') || limits.wider || b.actions.some((action) => !a.actions.includes(action)),
    roleChanged: a.role !== b.role,
  };
}

/** The share of acts in common; kin acts count half. Two clauses without any act are alike. */
function overlapOf(a: readonly Action[], b: readonly Action[]): number {
  if (!a.length && !b.length) return 1;
  const near = (from: readonly Action[], to: readonly Action[]): number =>
    from.reduce((sum, action) => sum + (to.includes(action) ? 1 : to.some((other) => kin(action, other)) ? 0.5 : 0), 0);
  return (near(a, b) + near(b, a)) / (a.length + b.length);
}

function kin(a: Action, b: Action): boolean {
  return KIN.some((group) => group.includes(a) && group.includes(b));
}

/** A duty without limits and one for some fields only. */
const UNLIMITED_ON_ONE_SIDE = 0.6;
/** Limits that have anything in common are near; how much they have in common decides the rest. */
const LIMITS_TOUCH = 0.6;

function relateLimits(
  a: readonly string[],
  b: readonly string[],
  vocabulary: Vocabulary,
): { likeness: number; narrower: boolean; wider: boolean } | null {
  if (!a.length && !b.length) return { likeness: 1, narrower: false, wider: false };
  if (!a.length) return { likeness: UNLIMITED_ON_ONE_SIDE, narrower: true, wider: false };
  if (!b.length) return { likeness: UNLIMITED_ON_ONE_SIDE, narrower: false, wider: true };
  const covered = (code: string, by: readonly string[]): boolean => ['EXACT', 'BROADER'].includes(vocabulary.bestMatch(code, by).match);
  const kept = a.filter((code) => covered(code, b));
  const had = b.filter((code) => covered(code, a));
  if (!kept.length && !had.length) return null;
  const common = (kept.length + had.length) / (a.length + b.length);
  return { likeness: LIMITS_TOUCH + (1 - LIMITS_TOUCH) * common, narrower: kept.length < a.length, wider: had.length < b.length };
}
