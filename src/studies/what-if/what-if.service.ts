import { parseDay, today, type Day } from '../../shared/dates.js';
import { mistake } from '../../shared/errors.js';
import { Work } from '../../shared/work.js';
import { readQuestion, type Question } from '../../answer/question.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { readTableSchema } from '../../answer/rules/tables.js';
import { readChange, type GivenChange } from './read-change.js';
import { whatIf, type WhatIfResult } from './what-if.js';

/** Changes tried out together: each may touch every question, and the limits of a request count both. */
const CHANGES_MAX = 20;
/** Questions asked of each state: every subject of the vocabulary with some acts. */
const QUESTIONS_MAX = 1_000;

export interface Supposition {
  /** Applied one after another. */
  changes: readonly GivenChange[];
  /** Empty for everything that something on record speaks to. */
  questions: readonly Question[];
  province: string;
  /** The body that changes, by key or name, where several are on record. */
  body?: string | null | undefined;
  /** Today by default. */
  asOf?: Day | null | undefined;
}

/**
 * The answers that would change. Reads the registry and the rules, and writes to neither.
 * @throws INVALID_CHANGE, TOO_MANY_QUESTIONS, the mistakes of a change (see `applyChange`) and of a question, UNKNOWN_PROVINCE, UNKNOWN_BODY, BODY_NEEDED, INVALID_DATE, UNKNOWN_REVISION,
 * DEADLINE_EXCEEDED.
 */
export async function suppose(
  service: ResponsibilityService,
  supposition: Supposition,
  atRevision?: number,
  work: Work = Work.endless,
): Promise<WhatIfResult[]> {
  const { changes, questions, province, body } = supposition;
  if (changes.length > CHANGES_MAX)
    throw mistake('INVALID_CHANGE', String(changes.length), { vi: `không quá ${CHANGES_MAX} thay đổi`, en: `at most ${CHANGES_MAX} changes` });
  if (questions.length > QUESTIONS_MAX)
    throw mistake('TOO_MANY_QUESTIONS', String(questions.length), { vi: `không quá ${QUESTIONS_MAX}`, en: `at most ${QUESTIONS_MAX}` });
  const asOf = parseDay(supposition.asOf ?? today());
  const read = changes.map(readChange);
  const jurisdiction = await service.jurisdiction(province, asOf, atRevision);
  const configuration = await service.configuration(province, asOf, atRevision, body);
  const asked = questions.map((question) => readQuestion(question, configuration.reference));
  const { ruleset } = service;
  const source = {
    jurisdiction,
    configuration,
    ruleset,
    understanding: await service.understanding(atRevision, asked),
    tableSchema: readTableSchema(),
    asOf,
  };
  return whatIf(source, read, asked, work);
}
