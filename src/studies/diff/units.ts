import type { ClauseView } from '../../registry/law.model.js';
import { contains } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import { words } from '../../shared/vietnamese.js';
import { isBody, type UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';
import { compareTexts } from '../../shared/lists.js';

/** KEPT: the same unit, or one of the same name by a recorded link. COUNTERPART: only alike, no link on record says more. */
export const UNIT_CHANGES = ['KEPT', 'RENAMED', 'SUCCEEDED', 'COUNTERPART', 'DROPPED', 'ADDED'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGES)[number];

/** What ties two units together. They are kept apart: a link is on record, the others are likeness. */
export const TIES = ['SAME_RECORD', 'RECORDED_LINK', 'NAME', 'FIELDS'] as const;
export type TieKind = (typeof TIES)[number];

export interface UnitTie {
  kind: TieKind;
  /** How alike, between 0 and 1; 1 for what is on record. */
  score: number;
  /** Codes of the subjects that a link is limited to or that both names state. */
  fields: readonly string[];
  /** What a recorded link rests on; null for likeness. */
  authority: Text | null;
}

/** One unit before and one after, or a unit without a counterpart. */
export interface UnitChange {
  kind: UnitChangeKind;
  before: UnitView | null;
  after: UnitView | null;
  ties: readonly UnitTie[];
  /** The clauses that show either unit. */
  clauses: readonly ClauseView[];
}

// Judged by hand on the comparisons in test/cases/diff-*.yaml, like the figures of align.ts (decision 0011).

/** From this likeness on two names are taken as counterparts. */
const NAMES_ALIKE = 0.6;
/** From this share of fields in common on two units are taken as counterparts. */
const FIELDS_ALIKE = 0.5;

/**
 * The units of two configurations side by side. On record comes first: the same record, then succession links. Only
 * units that no link reaches are compared by name and by the fields that the names state, and what is found so is a
 * COUNTERPART, never a succession; each unit has at most one, the closest first, ties in the order of keys.
 */
export function diffUnits(before: Configuration, after: Configuration): UnitChange[] {
  const old = unitsOf(before);
  const fresh = unitsOf(after);
  const changes: UnitChange[] = [];
  const reached = new Set<string>();
  const add = (kind: UnitChangeKind, a: UnitView | null, b: UnitView | null, ties: readonly UnitTie[]): void => {
    if (a) reached.add(sideKey('a', a));
    if (b) reached.add(sideKey('b', b));
    changes.push({ kind, before: a, after: b, ties, clauses: [...clauseOf(a, before), ...clauseOf(b, after)] });
  };
  for (const a of old) {
    const same = fresh.find(({ key }) => key === a.key);
    if (same) add('KEPT', a, same, [{ kind: 'SAME_RECORD', score: 1, fields: [], authority: null }]);
    for (const link of a.successors) {
      const b = fresh.find(({ key }) => key === link.to);
      if (!b || b.key === a.key) continue;
      const whole = a.successors.length === 1 && !link.fields.length;
      const ties: UnitTie[] = [
        { kind: 'RECORDED_LINK', score: 1, fields: link.fields, authority: link.authority },
        ...likenessOf(a, b, before, after),
      ];
      add(whole ? (a.name.vi === b.name.vi ? 'KEPT' : 'RENAMED') : 'SUCCEEDED', a, b, ties);
    }
  }
  const unreached = (side: 'a' | 'b', units: readonly UnitView[]): UnitView[] => units.filter((unit) => !reached.has(sideKey(side, unit)));
  const pairs = unreached('a', old)
    .flatMap((a) => unreached('b', fresh).map((b) => ({ a, b, ties: likenessOf(a, b, before, after) })))
    .filter(({ a, b, ties }) => ties.length > 0 && isBody(a) === isBody(b))
    .sort((x, y) => total(y.ties) - total(x.ties) || order(x.a, y.a) || order(x.b, y.b));
  for (const { a, b, ties } of pairs) {
    if (reached.has(sideKey('a', a)) || reached.has(sideKey('b', b))) continue;
    add('COUNTERPART', a, b, ties);
  }
  for (const a of unreached('a', old)) add('DROPPED', a, null, []);
  for (const b of unreached('b', fresh)) add('ADDED', null, b, []);
  const place = ({ before: a, after: b }: UnitChange): number => (a ? old.indexOf(a) : old.length + fresh.indexOf(b as UnitView));
  return changes.sort((x, y) => place(x) - place(y) || fresh.indexOf(x.after as UnitView) - fresh.indexOf(y.after as UnitView));
}

/** The units that exist on the configuration's day by their own validity: that the document which shows one was replaced does not end it. */
function unitsOf({ units, provinceExists, asOf }: Configuration): UnitView[] {
  return provinceExists ? units.filter((unit) => contains(unit, asOf)) : [];
}

function sideKey(side: 'a' | 'b', { key }: UnitView): string {
  return `${side}|${key}`;
}

function total(ties: readonly UnitTie[]): number {
  return ties.reduce((sum, { score }) => sum + score, 0);
}

function order(a: UnitView, b: UnitView): number {
  return compareTexts(a.key, b.key);
}

function likenessOf(a: UnitView, b: UnitView, before: Configuration, after: Configuration): UnitTie[] {
  const ties: UnitTie[] = [];
  const name = nameLikeness(a, b);
  if (name >= NAMES_ALIKE) ties.push({ kind: 'NAME', score: name, fields: [], authority: null });
  const [left, right] = [fieldsOf(a, before), fieldsOf(b, after)];
  const { vocabulary } = before.reference;
  const covered = (codes: readonly string[], by: readonly string[]): string[] =>
    codes.filter((code) => ['EXACT', 'BROADER'].includes(vocabulary.bestMatch(code, by).match));
  const [kept, had] = [covered(left, right), covered(right, left)];
  const score = round((kept.length + had.length) / (left.length + right.length));
  if (a.kind === b.kind && !isBody(a) && score >= FIELDS_ALIKE)
    ties.push({ kind: 'FIELDS', score, fields: [...new Set([...kept, ...had])], authority: null });
  return ties;
}

/** The fields of a unit: those that its name states and those that its function statement gives it. */
function fieldsOf(unit: UnitView, { evidence }: Configuration): string[] {
  const functions = evidence.filter(
    ({ kind, unit: { key }, documentInForce }) => kind === 'FUNCTION' && key === unit.key && documentInForce !== 'NO',
  );
  return [...new Set([...unit.nameStates, ...functions.flatMap(({ subjects }) => subjects)])].filter((code) => code !== 'internal.other-tasks');
}

/** The share of words in common (Dice), for units of one kind; the name of the body's province does not count. */
function nameLikeness(a: UnitView, b: UnitView): number {
  if (a.kind !== b.kind) return 0;
  if (isBody(a)) return 1;
  const [left, right] = [a, b].map(({ name }) => new Set(words(name.vi).filter((word) => !COMMON.includes(word)))) as [Set<string>, Set<string>];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 1 : round((2 * shared) / (left.size + right.size));
}

/** Words that only say what kind of unit it is or what it does with its field. */
const COMMON: readonly string[] = ['phòng', 'sở', 'văn', 'quản', 'lý', 'và', 'trung', 'tâm', 'chi', 'cục'];

function clauseOf(unit: UnitView | null, configuration: Configuration): ClauseView[] {
  if (!unit?.evidence?.path) return [];
  const clause = configuration.held(unit.evidence.document)?.clause(unit.evidence.path);
  return clause ? [clause] : [];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Whether a unit after is a unit before under another record: kept, renamed, its successor (for the subject, where the
 * link is limited to fields), or its counterpart elsewhere.
 */
export function continues(changes: readonly UnitChange[], a: UnitView, b: UnitView, subject: string, configuration: Configuration): boolean {
  const { vocabulary } = configuration.reference;
  return changes.some(({ before, after, ties }) => {
    if (before?.key !== a.key || after?.key !== b.key) return false;
    const link = ties.find(({ kind }) => kind === 'RECORDED_LINK');
    return !link?.fields.length || ['EXACT', 'BROADER'].includes(vocabulary.bestMatch(subject, link.fields).match);
  });
}
