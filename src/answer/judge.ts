import type { Day } from '../shared/dates.js';
import type { Configuration } from './configuration.js';
import { licenceLevel } from './competence.js';
import type { Evidence } from './evidence.js';
import type { DutyQuestion } from './question.js';
import { factsOf } from './rules/facts.js';
import type { Ruleset } from './rules/ruleset.js';
import type { Judged } from './verdict.js';

/** What the rules say of each piece of evidence that a body has on a matter. `asOf`: the day asked about, which a configuration that lasts may not name. */
export async function judge(configuration: Configuration, ruleset: Ruleset, question: DutyQuestion, asOf: Day): Promise<Judged[]> {
  const { vocabulary } = configuration.reference;
  const licence = licenceLevel(question, configuration.reference, asOf);
  const judged = async (evidence: Evidence): Promise<Judged> => {
    const { facts, distance } = factsOf(evidence, question, vocabulary, licence);
    return { evidence, distance, outcomes: await ruleset.judge(facts) };
  };
  return Promise.all(configuration.evidenceOn(question.subject).map(judged));
}
