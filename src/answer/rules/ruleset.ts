import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { LRUCache } from 'lru-cache';
import { contains, type Day } from '../../shared/dates.js';
import { hashOf } from '../../shared/hash.js';
import type { FactValue } from './facts.js';
import type { Condition, Conditional, Rule } from './rule.js';
import { keep, remember } from '../../shared/keep.js';

export type ConditionResult = 'MET' | 'NOT_MET' | 'NOT_EXAMINED';

/** A condition as a rule saw it: what it wanted, what it found, whether that met it. */
export interface SeenCondition extends Condition<string> {
  seen: FactValue;
  result: ConditionResult;
}

/** What one rule said about one combination of facts. */
export interface RuleOutcome<Judged extends Conditional<string> = Rule> {
  rule: Judged;
  met: boolean;
  conditions: readonly SeenCondition[];
}

/** A value for each fact that some rules look at. */
type FactsOf<Judged extends Conditional<string>> = Readonly<Record<Judged['conditions'][number]['fact'], FactValue>>;

/** Combinations whose outcomes are remembered, at some 30 kB each; all bodies of a country on record met 126. */
const REMEMBERED = 500;

/**
 * Rules in the order of their tables. Evaluation is done by json-rules-engine, one engine per run: a shared engine loses
 * results under overlapping runs. Because the facts are few and finite, the outcome of a combination is remembered; the
 * combination is made of exactly those facts that the rules look at.
 */
export class Ruleset<Judged extends Conditional<string> = Rule> {
  readonly hash: string;
  /** Those of the rules that do not hold on every day. */
  private readonly dated: readonly Judged[];
  private readonly factNames: readonly (keyof FactsOf<Judged>)[];
  /** Rulesets of the days on which not all rules hold, by the ids of those that do not: each remembers its own outcomes. */
  private readonly byDay = new Map<string, Ruleset<Judged>>();
  private readonly remembered = new LRUCache<string, Promise<readonly RuleOutcome<Judged>[]>>({ max: REMEMBERED });

  constructor(readonly rules: readonly Judged[]) {
    this.hash = hashOf(this.rules);
    this.dated = this.rules.filter(({ from = null, to = null }) => from !== null || to !== null);
    this.factNames = [...new Set(this.rules.flatMap(({ conditions }) => conditions.map(({ fact }) => fact as keyof FactsOf<Judged>)))].sort();
  }

  /** The rules that hold on a day. The hash of what this gives is that of those rules alone; receipts name the whole. */
  on(day: Day): Ruleset<Judged> {
    const over = this.dated.filter(({ from = null, to = null }) => !contains({ from, to }, day));
    if (over.length === 0) return this;
    const ids = over.map(({ id }) => id).join();
    return remember(this.byDay, ids, () => new Ruleset<Judged>(this.rules.filter((rule) => !over.includes(rule))));
  }

  /** The outcome of every rule for these facts, in the order of the tables. */
  judge(facts: FactsOf<Judged>): Promise<readonly RuleOutcome<Judged>[]> {
    const key = this.factNames.map((name) => String(facts[name])).join('|');
    return keep(this.remembered, key, () => this.judgeFresh(facts));
  }

  /** The same without memory: a new engine, run once. */
  async judgeFresh(facts: FactsOf<Judged>): Promise<readonly RuleOutcome<Judged>[]> {
    const engine = new Engine([], { allowUndefinedFacts: false });
    for (const { id, conditions } of this.rules) {
      engine.addRule({ name: id, conditions: { all: conditions } as unknown as TopLevelCondition, event: { type: id } });
    }
    const run = await engine.run(Object.fromEntries(this.factNames.map((name) => [name, facts[name]])));
    const results = new Map([...run.results, ...run.failureResults].map((result) => [result.name, result]));
    return this.rules.map((rule) => {
      const result = results.get(rule.id);
      if (!result) throw new Error(`the engine lost rule ${rule.id}`);
      const { all } = result.conditions as unknown as { all: readonly EvaluatedCondition[] };
      return { rule, met: result.result === true, conditions: all.map((condition) => seenCondition(condition, facts)) };
    });
  }

  /** How many combinations have been met so far. */
  get rememberedCount(): number {
    return this.remembered.size;
  }
}

type EvaluatedCondition = Condition<string> & { result?: boolean };

function seenCondition({ fact, operator, value, result }: EvaluatedCondition, facts: Readonly<Record<string, FactValue>>): SeenCondition {
  return { fact, operator, value, seen: facts[fact] as FactValue, result: result === undefined ? 'NOT_EXAMINED' : result ? 'MET' : 'NOT_MET' };
}
