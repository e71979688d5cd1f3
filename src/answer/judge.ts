import type { Configuration } from './configuration.js';
import type { DutyQuestion } from './question.js';
import { factsOf } from './rules/facts.js';
import type { Ruleset } from './rules/ruleset.js';
import type { Judged } from './verdict.js';

/** What the rules say of each piece of evidence that a body has on a matter. */
export async function judge(configuration: Configuration, ruleset: Ruleset, question: DutyQuestion): Promise<Judged[]> {
  const { vocabulary } = configuration.reference;
  const concerned = configuration.evidenceOn(question.subject).map((evidence) => ({ evidence, ...factsOf(evidence, question, vocabulary) }));
  const outcomes = await Promise.all(concerned.map(({ facts }) => ruleset.judge(facts)));
  return concerned.map(({ evidence, distance }, index) => ({ evidence, distance, outcomes: outcomes[index] ?? [] }));
}
