import { satisfies } from '../../answer/rules/rule.js';
import { Ruleset, type RuleOutcome } from '../../answer/rules/ruleset.js';
import type { VerbRule } from './classification-rule.js';
import { VERB_CLASSES, type PhraseFacts, type VerbClass } from './facts.js';

/**
 * The rules on verbs, sorted by the class of verb that they can hold for: a verb is put only to those, which saves nine tenths
 * of the engine's work. What the other rules would say is known: their condition on the class is not met.
 */
export class PhraseRules {
  private readonly byClass: ReadonlyMap<VerbClass, Ruleset<VerbRule>>;

  constructor(readonly rules: readonly VerbRule[]) {
    this.byClass = new Map(VERB_CLASSES.map((kind) => [kind, new Ruleset(rules.filter((rule) => admits(rule, kind)))]));
  }

  /** The rules that hold for a verb, in the order of their table. */
  async holding(facts: PhraseFacts): Promise<readonly VerbRule[]> {
    return met(await this.rulesetOf(facts).judge(facts));
  }

  /** The same without memory. */
  async holdingFresh(facts: PhraseFacts): Promise<readonly VerbRule[]> {
    return met(await this.rulesetOf(facts).judgeFresh(facts));
  }

  private rulesetOf(facts: PhraseFacts): Ruleset<VerbRule> {
    return this.byClass.get(facts['phrase.class']) as Ruleset<VerbRule>;
  }
}

function met(outcomes: readonly RuleOutcome<VerbRule>[]): VerbRule[] {
  return outcomes.filter((outcome) => outcome.met).map(({ rule }) => rule);
}

/** Whether a rule can hold for a class of verb. */
function admits({ conditions }: VerbRule, kind: VerbClass): boolean {
  return conditions.every((condition) => condition.fact !== 'phrase.class' || satisfies(condition, kind));
}
