import { span } from '../shared/dates.js';
import { isBody } from '../registry/unit.model.js';
import type { Evidence } from './evidence.js';
import type { Effect, Rule } from './rules/rule.js';
import type { RuleOutcome } from './rules/ruleset.js';
import type { ResolutionStatus } from './resolution.js';
import { compareTexts } from '../shared/lists.js';

/** A piece of evidence together with what the rules said about it. */
export interface Judged {
  evidence: Evidence;
  /** Steps in the vocabulary between what was asked and what the evidence names. */
  distance: number;
  outcomes: readonly RuleOutcome[];
}

/** Evidence with the one rule that counts for it. */
export interface Ground {
  evidence: Evidence;
  distance: number;
  rule: Rule;
  effect: Effect;
}

export interface Verdict {
  status: ResolutionStatus;
  leads: Ground[];
  supports: Ground[];
  candidates: Ground[];
  /** The body's own clauses, which a lead by inference rests on as well. */
  bodyGrounds: Ground[];
  /** Signs of the same row for several units where none is a clause. */
  several: boolean;
  /** What would lead as well, but that its document was issued before those of the leads. */
  older: Ground[];
}

/**
 * The plain ranking that follows the rules. In words: evidence that a rule excludes counts for nothing; support that
 * names exactly what was asked pushes aside every lead that does not; the leads of the highest row count, among those of the nearest
 * subject, among those the latest document; one unit is a lead, several units share it if clauses say so and are merely
 * indicated if not; a body that holds the duty itself is named as such. Ties end in the order of unit keys.
 */
export function verdictOn(judged: readonly Judged[]): Verdict {
  const grounds = judged.flatMap(groundsOf);
  const all = (type: Effect['type']): Ground[] => grounds.filter(({ effect }) => effect.type === type);
  const leads = all('lead');
  const supports = all('support');
  const candidates = all('candidate');
  const bodyGrounds = latestOf(nearestOf(leads.filter(({ effect }) => effect.standing === 'BODY')));
  const others = [...leads.toSorted(byRank), ...candidates];
  const nearest = nearestOf(leads);
  const result = (status: ResolutionStatus, chosen: Ground[], notNamed: Ground[], several = false): Verdict => ({
    status,
    older: withoutUnits(chosen.length ? nearest : [], chosen),
    leads: chosen,
    supports: supports.filter(
      ({ evidence }) => ![...chosen, ...(status === 'SUPPORT_ONLY' ? [] : bodyGrounds)].some((lead) => lead.evidence.unit.key === evidence.unit.key),
    ),
    candidates: withoutUnits(notNamed, [...chosen, ...(status === 'SUPPORT_ONLY' ? supports : [])]),
    bodyGrounds,
    several,
  });

  if (!leads.some(({ effect }) => effect.explicit) && supports.some(({ effect }) => effect.blocking)) {
    return result('SUPPORT_ONLY', [], others);
  }
  const top = latestOf(nearest);
  const [first] = top;
  if (!first) return result('NOT_ESTABLISHED', [], candidates);
  const single = new Set(top.map(({ evidence }) => evidence.unit.key)).size === 1;
  if (first.effect.standing === 'BODY') return result('BODY', [], others);
  if (first.effect.standing === 'ESTABLISHED') return result(single ? 'ESTABLISHED' : 'SHARED', top, []);
  if (single) return result('INFERRED', top, others);
  if (top.every(({ evidence }) => CLAUSE_BASED.includes(evidence.kind) && first.distance === 0)) return result('SHARED', top, others);
  return result(bodyGrounds.length ? 'BODY' : 'NOT_ESTABLISHED', [], others, true);
}

/** Whether any of some grounds is about a matter by name, and not only as one of all fields of its body. */
export function namesMatter(grounds: readonly Ground[]): boolean {
  return grounds.some(({ distance, evidence: { subjects } }) => distance === 0 || !subjects.includes('all-fields'));
}

/**
 * Whether a body has anything on a matter. `isOpen`: no law gives it to anybody; what a body says of all its fields then makes
 * nothing one of them.
 */
export function hasMatter({ status, byName }: { status: ResolutionStatus; byName: boolean }, isOpen: boolean): boolean {
  return status !== 'NOT_ESTABLISHED' && status !== 'OUT_OF_SCOPE' && (byName || !isOpen);
}

const CLAUSE_BASED: readonly Evidence['kind'][] = ['CLAUSE', 'FUNCTION', 'ASSIGNMENT'];

/** The effects that hold for one piece of evidence: of each table the first row that it meets, unless a rule excludes it. */
function groundsOf({ evidence, distance, outcomes }: Judged): Ground[] {
  const met = outcomes.filter((outcome) => outcome.met).map(({ rule }) => ({ evidence, distance, rule, effect: rule.effect }));
  const excluded = met.some(({ effect }) => effect.type === 'exclude');
  const kept = met.filter(({ effect }) => effect.type === 'candidate' || !excluded);
  const leads = kept.filter(({ effect }) => effect.type === 'lead').sort(byRank);
  return [...leads.slice(0, 1), ...kept.filter(({ effect }) => effect.type === 'support' || effect.type === 'candidate').slice(0, 1)];
}

/** Those of the highest row, and among them of the nearest subject. */
function nearestOf(grounds: readonly Ground[]): Ground[] {
  const most = (list: readonly Ground[], measure: (ground: Ground) => number): Ground[] => {
    const best = Math.max(...list.map(measure));
    return list.filter((ground) => measure(ground) === best);
  };
  const first = most(grounds, ({ effect }) => -rankOf(effect));
  return most(first, ({ distance }) => -distance);
}

/** Those whose document may be the latest: of a month or a year alone any day may be meant, and without a date any at all. */
function latestOf(grounds: readonly Ground[]): Ground[] {
  const issued = ({ evidence: { document } }: Ground): ReturnType<typeof span> | null =>
    document.issuedOn === null ? null : span(document.issuedOn);
  const latest = grounds.map((ground) => issued(ground)?.earliest ?? '').reduce((a, b) => (a > b ? a : b), '');
  return grounds.filter((ground) => (issued(ground)?.latest ?? latest) >= latest).sort(byUnit);
}

function withoutUnits(grounds: readonly Ground[], without: readonly Ground[]): Ground[] {
  const keys = new Set(without.map(({ evidence }) => evidence.unit.key));
  return grounds.filter(({ evidence }) => !keys.has(evidence.unit.key) && !isBody(evidence.unit));
}

function byRank(a: Ground, b: Ground): number {
  return rankOf(a.effect) - rankOf(b.effect) || a.distance - b.distance || byUnit(a, b);
}

function rankOf({ rank = Number.MAX_SAFE_INTEGER }: Effect): number {
  return rank;
}

/** By unit key, and within a unit in the order of the evidence: never the order in which rules completed. */
function byUnit(a: Ground, b: Ground): number {
  return compareTexts(a.evidence.unit.key, b.evidence.unit.key);
}
