import type { Day } from '../../shared/dates.js';
import type { Work } from '../../shared/work.js';
import { Configuration } from '../../answer/configuration.js';
import type { ReadQuestion } from '../../answer/question.js';
import type { Resolution } from '../../answer/resolution.js';
import { withConfiguration, type Jurisdiction } from '../../answer/jurisdiction.js';
import { resolve, seal } from '../../answer/resolve.js';
import type { Ruleset } from '../../answer/rules/ruleset.js';
import type { Understanding } from '../../answer/reading/understand.js';
import { answerDifferences, type AnswerChange, type AnswerDifference } from './answer-change.js';
import { applyChange, type World } from './apply-change.js';
import type { ConfigurationChange } from './change.js';
import { everyQuestion } from './questions.js';

/** An answer that a change would change, as it is and as it would be. */
export interface WhatIfResult {
  question: ReadQuestion;
  /** Place of the question among those given; null where every question was asked. */
  index: number | null;
  /** At least one, the weightiest first. */
  changes: readonly AnswerChange[];
  /** The same in words: one difference for each of `changes`, in their order. */
  differences: readonly AnswerDifference[];
  before: Resolution;
  after: Resolution;
}

/** What a what-if starts from: a body of a province and rules, read and never written. */
export interface WhatIfSource {
  jurisdiction: Jurisdiction;
  configuration: Configuration;
  ruleset: Ruleset;
  understanding: Understanding;
  /** JSON Schema of the tables of rules, for rules to add. */
  tableSchema: object;
  asOf: Day;
}

/**
 * What would change: the changes are applied one after another to a copy, and every question whose answer differs is
 * listed in its order, with both answers. With no questions, {@link everyQuestion} is asked. The
 * receipt of an answer after belongs to the copy and cannot be replayed.
 * @throws what {@link applyChange} throws.
 */
export async function whatIf(
  source: WhatIfSource,
  changes: readonly ConfigurationChange[],
  questions: readonly ReadQuestion[],
  work: Work,
): Promise<WhatIfResult[]> {
  const { reference, records } = source.configuration;
  const start: World = { configuration: new Configuration(reference, records, source.asOf), ruleset: source.ruleset, successors: new Map() };
  let end = start;
  for (const change of changes) {
    await work.breathe();
    end = applyChange(end, change, source.asOf, source.tableSchema);
  }
  const given = questions.length > 0;
  const asked = given ? questions : everyQuestion([start.configuration, end.configuration]);
  const [now, then] = [start, end].map(({ configuration }) => withConfiguration(source.jurisdiction, configuration)) as [Jurisdiction, Jurisdiction];
  const results: WhatIfResult[] = [];
  for (const [index, question] of asked.entries()) {
    await work.breathe();
    const before = await resolve(now, start.ruleset, source.understanding, question);
    await work.breathe();
    const after = await resolve(then, end.ruleset, source.understanding, question);
    const differences = answerDifferences(before, after, (key) => end.successors.get(key) ?? key);
    if (!differences.length) continue;
    results.push({
      question,
      index: given ? index : null,
      changes: differences.map(({ change }) => change),
      differences,
      before: seal(before, now, start.ruleset, question, null),
      after: seal(after, then, end.ruleset, question, null),
    });
  }
  return results;
}
