import { isCondition, type Condition } from '../../answer/rules/rule.js';
import { Ruleset, type RuleOutcome } from '../../answer/rules/ruleset.js';
import type { ClassificationRule, Proposal } from './classification-rule.js';
import { VERB_CLASSES, type PhraseFactName, type PhraseFacts, type VerbClass } from './facts.js';

/**
 * The rules on verbs, sorted by the class of verb that they can hold for: a verb is put only to those, which saves nine tenths
 * of the engine's work. What the other rules would say is known: their condition on the class is not met.
 */
export class PhraseRules {
  private readonly byClass: ReadonlyMap<VerbClass, Ruleset<PhraseFactName, Proposal>>;

  constructor(readonly rules: readonly ClassificationRule<PhraseFactName>[]) {
    this.byClass = new Map(VERB_CLASSES.map((kind) => [kind, new Ruleset(rules.filter((rule) => admits(rule, kind)))]));
  }

  /** The rules that hold for a verb, in the order of their ids. */
  async holding(facts: PhraseFacts): Promise<readonly ClassificationRule<PhraseFactName>[]> {
    return met(await this.rulesetOf(facts).judge(facts));
  }

  /** The same without memory. */
  async holdingFresh(facts: PhraseFacts): Promise<readonly ClassificationRule<PhraseFactName>[]> {
    return met(await this.rulesetOf(facts).judgeFresh(facts));
  }

  private rulesetOf(facts: PhraseFacts): Ruleset<PhraseFactName, Proposal> {
    return this.byClass.get(facts['phrase.class']) as Ruleset<PhraseFactName, Proposal>;
  }
}

function met(outcomes: readonly RuleOutcome<PhraseFactName, Proposal>[]): ClassificationRule<PhraseFactName>[] {
  return outcomes.filter((outcome) => outcome.met).map(({ rule }) => rule);
}

/** Whether a rule that wants all of its conditions can hold for a class of verb. */
function admits({ conditions }: ClassificationRule<PhraseFactName>, kind: VerbClass): boolean {
  if (!('all' in conditions)) return true;
  return conditions.all.filter((node) => isCondition<PhraseFactName>(node)).every((condition) => allows(condition, kind));
}

function allows({ fact, operator, value }: Condition<PhraseFactName>, kind: VerbClass): boolean {
  if (fact !== 'phrase.class') return true;
  const listed = [value].flat().includes(kind);
  return operator === 'equal' || operator === 'in' ? listed : !listed;
}
