import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/registry/duty.model.js';
import { Work } from '../../src/shared/work.js';
import { answerDifferences } from '../../src/studies/what-if/answer-change.js';
import { openTestApp } from '../support/app.js';
import type { App } from '../../src/services.js';
import { healthDecision, reviewedHealth } from './health-decision.js';
import { OPERATOR } from './review.js';

describe('the answers that publishing will change', () => {
  let app: App;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it('are exactly those that change', async () => {
    const { drafts, responsibility } = app.services;
    const { draft } = await drafts.import(await healthDecision((text) => text.replace('30 tháng 6', '30 tháng 9')), {}, OPERATOR);
    const { faults } = await drafts.correct(draft.id, OPERATOR, reviewedHealth);
    expect(faults).toEqual([]);
    const told = await drafts.preview(draft.id, OPERATOR, responsibility, Work.endless);
    const { revision } = await drafts.publish(draft.id, OPERATOR);
    expect(revision).toBe(2);

    const { vocabulary } = await responsibility.reference(2);
    const days = [...new Set(told.map(({ after }) => after.receipt.asOf))];
    const named = new Map<string, Set<string | null>>();
    for (const { question } of told)
      if (question.form === 'DUTY') named.set(question.duty.subject, (named.get(question.duty.subject) ?? new Set()).add(question.duty.action));
    const key = (subject: string, action: string | null, day: string): string => `${subject} ${action ?? '-'} ${day}`;
    const changed: string[] = [];
    // Every subject alone, and all acts on those that the preview names with one.
    for (const day of days)
      for (const { code } of vocabulary.subjects)
        for (const action of [null, ...ACTIONS.filter((each) => named.get(code)?.has(each))]) {
          if (code === 'all-fields') continue;
          const ask = (at: number) => responsibility.ask({ duty: { subject: code, action } }, 'hai-phong', day, at);
          const [before, after] = [await ask(1), await ask(2)];
          if (answerDifferences(before, after, (unit) => unit).length) changed.push(key(code, action, day));
        }
    const foretold = told.flatMap(({ question, after }) =>
      question.form === 'DUTY' ? [key(question.duty.subject, question.duty.action, after.receipt.asOf)] : [],
    );
    expect(foretold.length).toBeGreaterThan(0);
    expect([...new Set(foretold)].sort()).toEqual(changed.sort());
  });

  it('two reviewers of one entry are told of each other', async () => {
    const { drafts } = app.services;
    const { draft } = await drafts.import(await healthDecision((text) => text.replace('30 tháng 6', '29 tháng 6')), {}, OPERATOR);
    const seen = new Map([['I.1', 'what another has changed since']]);
    const { faults, changed } = await drafts.correct(draft.id, OPERATOR, (review) => review, seen);
    expect([changed, faults.map(({ code, path }) => [code, path])]).toEqual([false, [['CHANGED_MEANWHILE', 'I.1']]]);
  });
});
