import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { hashOf } from '../../shared/hash.js';
import type { FactName, FactValue } from './facts.js';
import { isCondition, leavesOf, type Condition, type ConditionNode, type Effect, type Rule } from './rule.js';

export type ConditionResult = 'MET' | 'NOT_MET' | 'NOT_EXAMINED';

/** A condition as a rule saw it: what it wanted, what it found, whether that met it. */
export interface SeenCondition<Name extends string = FactName> extends Condition<Name> {
  seen: FactValue;
  result: ConditionResult;
}

/** What one rule said about one combination of facts. */
export interface RuleOutcome<Name extends string = FactName, RuleEffect extends { type: string } = Effect> {
  rule: Rule<Name, RuleEffect>;
  met: boolean;
  conditions: readonly SeenCondition<Name>[];
}

/**
 * The rules in force for a province. Evaluation is done by json-rules-engine, one engine per run: a shared engine loses
 * results under overlapping runs. Because the facts are few and finite, the outcome of a combination is remembered; the
 * combination is made of exactly those facts that the rules look at.
 */
export class Ruleset<Name extends string = FactName, RuleEffect extends { type: string } = Effect> {
  readonly rules: readonly Rule<Name, RuleEffect>[];
  readonly hash: string;
  private readonly factNames: readonly Name[];
  private readonly remembered = new Map<string, Promise<readonly RuleOutcome<Name, RuleEffect>[]>>();

  constructor(rules: readonly Rule<Name, RuleEffect>[]) {
    this.rules = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.hash = hashOf(this.rules);
    this.factNames = [...new Set(this.rules.flatMap((rule) => leavesOf(rule.conditions).map(({ fact }) => fact)))].sort();
  }

  /** The outcome of every rule for these facts, in the order of rule ids. */
  judge(facts: Readonly<Record<Name, FactValue>>): Promise<readonly RuleOutcome<Name, RuleEffect>[]> {
    const key = this.factNames.map((name) => String(facts[name])).join('|');
    const known = this.remembered.get(key);
    if (known) return known;
    const fresh = this.judgeFresh(facts);
    this.remembered.set(key, fresh);
    fresh.catch(() => this.remembered.delete(key));
    return fresh;
  }

  /** The same without memory: a new engine, run once. */
  async judgeFresh(facts: Readonly<Record<Name, FactValue>>): Promise<readonly RuleOutcome<Name, RuleEffect>[]> {
    const engine = new Engine([], { allowUndefinedFacts: false });
    for (const rule of this.rules) {
      engine.addRule({ name: rule.id, conditions: rule.conditions as TopLevelCondition, event: { type: rule.effect.type } });
    }
    const run = await engine.run(Object.fromEntries(this.factNames.map((name) => [name, facts[name]])));
    const results = new Map([...run.results, ...run.failureResults].map((result) => [result.name, result]));
    return this.rules.map((rule) => {
      const result = results.get(rule.id);
      if (!result) throw new Error(`the engine lost rule ${rule.id}`);
      return { rule, met: result.result === true, conditions: seenConditions<Name>(result.conditions as unknown as EvaluatedNode<Name>, facts) };
    });
  }

  /** How many combinations have been met so far. */
  get rememberedCount(): number {
    return this.remembered.size;
  }
}

type EvaluatedNode<Name extends string> = ConditionNode<Name> & { result?: boolean };

function seenConditions<Name extends string>(node: EvaluatedNode<Name>, facts: Readonly<Record<Name, FactValue>>): SeenCondition<Name>[] {
  if (isCondition<Name>(node)) {
    const { fact, operator, value, result } = node as Condition<Name> & { result?: boolean };
    return [{ fact, operator, value, seen: facts[fact], result: result === undefined ? 'NOT_EXAMINED' : result ? 'MET' : 'NOT_MET' }];
  }
  if ('not' in node) return seenConditions<Name>(node.not, facts);
  return ('all' in node ? node.all : node.any).flatMap((inner) => seenConditions<Name>(inner, facts));
}
