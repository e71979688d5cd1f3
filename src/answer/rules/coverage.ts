import { FACT_DOMAINS, type FactName, type FactValue } from './facts.js';
import { IMPLICATIONS } from './possible.js';
import { conditionsOf, type Row, type TableFile, type When } from './row.js';
import { satisfies, type Condition } from './rule.js';
import { NOTHING, rowsOf, TABLE_NAMES } from './tables.js';

/**
 * NOT_COVERED: some evidence meets no row and is not named as nothing. UNREACHABLE: no evidence meets the row. NEVER_WINS:
 * all that meets it meets a row above. TWO_EFFECTS: the same evidence both leads and supports, say. NOT_NOTHING: what a row
 * calls nothing is something by another.
 */
export const COVERAGE_FAULTS = ['NOT_COVERED', 'UNREACHABLE', 'NEVER_WINS', 'TWO_EFFECTS', 'NOT_NOTHING'] as const;

export interface CoverageFault {
  code: (typeof COVERAGE_FAULTS)[number];
  path: string;
  message: string;
}

export interface Coverage {
  /** How many combinations of facts evidence may have; each is judged on every stretch of days. */
  combinations: number;
  faults: CoverageFault[];
}

/** Tables of which the first row that is met counts, and of which evidence can meet one only. */
const ORDERED = ['leads.yaml', 'supports.yaml', 'candidates.yaml'] as const;
const SHOWN = 5;

interface Line {
  id: string;
  path: string;
  /** At most one for each fact. */
  conditions: ReadonlyMap<FactName, Condition>;
  met: number;
  won: number;
}

/**
 * Goes through every combination of facts that evidence may have, on every stretch of days on which the same rows hold, and
 * says whether the tables leave any out, and which rows are of no use. Pure.
 */
export function coverageOf(files: readonly TableFile[]): Coverage {
  const names = [...TABLE_NAMES, NOTHING];
  const rows = names.flatMap((path) => rowsOf(files, path).map((row) => ({ path, row })));
  const lines = new Map(rows.map(({ path, row }) => [row.id, { id: row.id, path, conditions: byFact(row.when), met: 0, won: 0 }]));
  const faults = new Map<string, CoverageFault>();
  let combinations = 0;
  for (const day of beginnings(rows.map(({ row }) => row))) {
    const holding = rows.filter(({ row: { from = '', to = '9999' } }) => from <= day && day < to).map(({ row }) => lines.get(row.id) as Line);
    combinations = eachCombination(holding, (facts, met) => {
      met.forEach((line) => (line.met += 1));
      for (const { code, path, message } of judged(met, facts)) if (!faults.has(message)) faults.set(message, { code, path, message });
    });
  }
  const useless = [...lines.values()].flatMap(({ id, path, met, won }): CoverageFault[] => {
    if (met === 0) return [{ code: 'UNREACHABLE', path, message: `${id}: no evidence can meet it` }];
    return won > 0 || !ORDERED.some((name) => name === path) ? [] : [{ code: 'NEVER_WINS', path, message: `${id}: whatever meets it meets a row above it` }];
  });
  return { combinations, faults: [...useless, ...shown([...faults.values()])] };
}

/** The faults of the rows that one combination meets; rows that win are counted. */
function judged(met: readonly Line[], facts: ReadonlyMap<FactName, FactValue>): CoverageFault[] {
  const excluded = met.some(({ path }) => path === 'exclusions.yaml');
  const firsts = ORDERED.flatMap((name) => met.find(({ path }) => path === name) ?? []);
  const winning = firsts.filter(({ path }) => path === 'candidates.yaml' || !excluded);
  winning.forEach((line) => (line.won += 1));
  const nothing = met.find(({ path }) => path === NOTHING);
  const ids = winning.map(({ id }) => id).join(', ');
  if (winning.length > 1) return [{ code: 'TWO_EFFECTS', path: winning[0]?.path as string, message: `${ids}: the same evidence meets them` }];
  if (nothing && winning.length && !excluded) return [{ code: 'NOT_NOTHING', path: NOTHING, message: `${nothing.id}: some of it meets ${ids}` }];
  if (excluded || nothing || winning.length) return [];
  return [{ code: 'NOT_COVERED', path: NOTHING, message: `no row is met by ${inWords(facts)}` }];
}

const TOLD = ['evidence.kind', 'evidence.role', 'subject.match', 'action.match', 'evidence.limited', 'question.action', 'unit.kind', 'unit.isBody'] as const;

function inWords(facts: ReadonlyMap<FactName, FactValue>): string {
  return TOLD.map((name) => `${name} ${String(facts.get(name))}`).join(', ');
}

function shown(faults: readonly CoverageFault[]): CoverageFault[] {
  const gaps = faults.filter(({ code }) => code === 'NOT_COVERED');
  const others = faults.filter(({ code }) => code !== 'NOT_COVERED');
  const more = gaps.length - SHOWN;
  return [...others, ...gaps.slice(0, SHOWN), ...(more > 0 ? [{ code: 'NOT_COVERED' as const, path: NOTHING, message: `and ${more} more` }] : [])];
}

/** The first day of each stretch on which the same rows hold. */
function beginnings(rows: readonly Row[]): string[] {
  return [...new Set(['0000', ...rows.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())])].sort();
}

interface OpenImplication {
  when: ReadonlyMap<FactName, Condition>;
  also: ReadonlyMap<FactName, Condition>;
}

/**
 * Visits every combination that evidence may have; values that no row distinguishes are visited once.
 * @returns how many there are, each value counted.
 */
function eachCombination(lines: readonly Line[], visit: (facts: ReadonlyMap<FactName, FactValue>, met: readonly Line[]) => void): number {
  const facts = new Map<FactName, FactValue>();
  const go = (depth: number, open: readonly Line[], implications: readonly OpenImplication[]): number => {
    const name = ORDER[depth];
    if (name === undefined) {
      visit(facts, open);
      return 1;
    }
    const told = [...open.map(({ conditions }) => conditions), ...implications.flatMap((one) => [one.when, one.also])].flatMap((own) => own.get(name) ?? []);
    let count = 0;
    for (const { value, alike } of groupsOf(name, told)) {
      const holds = (own: ReadonlyMap<FactName, Condition>): boolean => {
        const condition = own.get(name);
        return condition === undefined || satisfies(condition, value);
      };
      const left = implications.filter((one) => holds(one.when));
      facts.set(name, value);
      if (left.some((one) => isBroken(one, facts))) continue;
      count += alike * go(depth + 1, open.filter(({ conditions }) => holds(conditions)), left);
    }
    facts.delete(name);
    return count;
  };
  return go(
    0,
    lines,
    IMPLICATIONS.map((one) => ({ when: byFact(one.when), also: byFact(one.also) })),
  );
}

/** What most rows ask for comes first, so that the others fall away early. */
const FIRST: readonly FactName[] = ['subject.match', 'evidence.kind', 'question.action', 'action.match', 'evidence.role'];
const ORDER: readonly FactName[] = [...new Set([...FIRST, ...(Object.keys(FACT_DOMAINS) as FactName[])])];

/** The values of a fact, grouped where no condition distinguishes them. */
function groupsOf(name: FactName, conditions: readonly Condition[]): { value: FactValue; alike: number }[] {
  const groups = Map.groupBy(FACT_DOMAINS[name] as readonly FactValue[], (value) => conditions.map((one) => (satisfies(one, value) ? 1 : 0)).join(''));
  return [...groups.values()].map((values) => ({ value: values[0] as FactValue, alike: values.length }));
}

/** Whether what must follow does not, where all that it follows from is known. */
function isBroken(implication: OpenImplication, facts: ReadonlyMap<FactName, FactValue>): boolean {
  const known = [...implication.when.keys()].every((fact) => facts.has(fact));
  const isOtherwise = ([fact, condition]: [FactName, Condition]): boolean => {
    const value = facts.get(fact);
    return value !== undefined && !satisfies(condition, value);
  };
  return known && [...implication.also].some(isOtherwise);
}

function byFact(when: When): ReadonlyMap<FactName, Condition> {
  return new Map((conditionsOf(when) as Condition[]).map((condition) => [condition.fact, condition]));
}
