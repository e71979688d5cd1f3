import type { Configuration } from '../answer/configuration.js';
import type { ReadQuestion } from '../answer/question.js';
import { resolve, seal } from '../answer/resolve.js';
import { ResponsibilityService } from '../answer/responsibility.service.js';
import type { Ruleset } from '../answer/rules/ruleset.js';
import type { ProvinceView } from '../registry/province.model.js';
import { supposedSource } from '../registry/registries.js';
import type { Registry } from '../registry/registry.js';
import { contains, span, today, type Day } from '../shared/dates.js';
import type { Work } from '../shared/work.js';
import { answerDifferences } from '../studies/what-if/answer-change.js';
import { everyQuestion } from '../studies/what-if/questions.js';
import type { WhatIfResult } from '../studies/what-if/what-if.js';
import { asRecorded } from './as-recorded.js';
import type { Review } from './draft.model.js';
import { knowledgeOf } from './knowledge.js';
import { recordsOfReview } from './to-records.js';

/** A province on a day on which the answers are compared. */
interface Occasion {
  province: ProvinceView;
  asOf: Day;
}

/**
 * The answers that publishing a review would change, as they are and as they would be: about the province of the document on the
 * day from which it holds, and about the provinces that have its area today. Asked is about every subject of the vocabulary, about it
 * with each act that something on record gives to it before or after, and about every procedure. Nothing is written.
 */
export async function previewPublication(registry: Registry, review: Review, ruleset: Ruleset, work: Work): Promise<WhatIfResult[]> {
  const knowledge = knowledgeOf(registry);
  const records = recordsOfReview(asRecorded(review, knowledge), knowledge);
  const service = new ResponsibilityService(await supposedSource(registry, records), ruleset);
  const after = registry.revision + 1;
  const understanding = await service.understanding(registry.revision);
  const results: WhatIfResult[] = [];
  for (const { province, asOf } of occasionsOf(review, registry)) {
    const [now, then] = await Promise.all([registry.revision, after].map((revision) => service.jurisdiction(province.key, asOf, revision)));
    if (!now || !then) continue;
    const bodies = [...new Set([...now.onRecord, ...then.onRecord].map(({ key }) => key))];
    const configurations: Configuration[] = [];
    for (const jurisdiction of [now, then])
      for (const body of jurisdiction.onRecord) if (bodies.includes(body.key)) configurations.push(await jurisdiction.configuration(body));
    for (const question of questionsOf(configurations, registry)) {
      await work.breathe();
      const [before, next] = [await resolve(now, ruleset, understanding, question), await resolve(then, ruleset, understanding, question)];
      const differences = answerDifferences(before, next, (key) => key);
      if (differences.length)
        results.push({
          question,
          index: null,
          changes: differences.map(({ change }) => change),
          differences,
          before: seal(before, now, ruleset, question, null),
          after: seal(next, then, ruleset, question, null),
        });
    }
  }
  return results;
}

/** Every subject alone, and what else {@link everyQuestion} asks. */
function questionsOf(configurations: readonly Configuration[], { reference }: Registry): ReadQuestion[] {
  const asked = everyQuestion(configurations);
  const named = new Set(asked.flatMap((question) => (question.form === 'DUTY' ? [question.duty.subject] : [])));
  const others = reference.vocabulary.subjects
    .filter(({ code }) => code !== 'all-fields' && !named.has(code))
    .map(({ code }): ReadQuestion => ({ form: 'DUTY', duty: { subject: code, action: null } }));
  return [...asked, ...others];
}

/** The day from which the document holds, in its own province; and today, in the provinces that have its area. */
function occasionsOf({ document }: Review, { reference: { provinces } }: Registry): Occasion[] {
  const own = provinces.find(({ key }) => key === document.province);
  if (!own) return [];
  const { effective, issuedOn, period } = document;
  const from = effective.on ?? effective.from ?? period?.from ?? issuedOn;
  const first = from ? span(from).earliest : null;
  const now = today();
  const heirs = (keys: readonly string[]): ProvinceView[] => {
    const next = provinces.filter(({ key, predecessorKeys }) => !keys.includes(key) && predecessorKeys.some((before) => keys.includes(before)));
    return next.length ? heirs([...keys, ...next.map(({ key }) => key)]) : provinces.filter(({ key }) => keys.includes(key));
  };
  return [
    ...(first !== null && first !== now && contains(own, first) ? [{ province: own, asOf: first }] : []),
    ...heirs([own.key])
      .filter((province) => contains(province, now))
      .map((province) => ({ province, asOf: now })),
  ];
}
