import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctedBy } from '../../src/review/corrections.js';
import { headCorrected, type HeadCorrection } from '../../src/review/correct-head.js';
import type { Draft } from '../../src/review/draft.model.js';
import type { Reviewed } from '../../src/review/decide-draft.js';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';
import { healthDecision } from './health-decision.js';
import { OPERATOR } from './review.js';

let app: App;
let draft: Draft;
beforeAll(async () => {
  app = await openTestApp();
  ({ draft } = await app.services.drafts.import(await healthDecision(), {}, OPERATOR));
});
afterAll(() => app.close());

const corrected = async (correction: HeadCorrection): Promise<Reviewed> => {
  const reviewed = await app.services.drafts.correct(draft.id, OPERATOR, (review, read, knowledge) =>
    headCorrected(review, read, correction, knowledge),
  );
  ({ draft } = reviewed);
  return reviewed;
};
const holders = (): string[] => draft.review.clauses.flatMap(({ holder }) => (holder === undefined ? [] : [holder]));

describe('the head of a draft, put right', () => {
  it.each<[string, HeadCorrection, object]>([
    ['the number, and the symbol with it', { number: '7/QĐ-SYT' }, { number: '7/QĐ-SYT', symbol: 'QĐ-SYT' }],
    ['no number', { number: '' }, { number: null, symbol: null }],
    ['a month', { issuedOn: '2025-06' }, { issuedOn: '2025-06' }],
    ['a day', { issuedOn: '2025-06-29' }, { issuedOn: '2025-06-29' }],
    ['the day from which it holds', { effectiveFrom: '2025-07-02' }, { effective: { rule: 'FROM_DATE', on: '2025-07-02' } }],
    ['the first day on which it no longer holds', { effectiveTo: '2026-01-01' }, { effective: { to: '2026-01-01' } }],
    ['no such end', { effectiveTo: '' }, { effective: expect.not.objectContaining({ to: '2026-01-01' }) }],
    ['no such day', { effectiveFrom: '' }, { effective: { rule: 'UNKNOWN' } }],
    ['what it is about', { title: { vi: 'Giao việc', en: 'Work' } }, { title: { vi: 'Giao việc', en: 'Work' } }],
    ['nothing said about that', { title: { vi: '', en: '' } }, { title: null }],
    ['who issued it', { issuer: { vi: 'Giám đốc', en: 'Director' } }, { issuer: { vi: 'Giám đốc', en: 'Director' } }],
  ])('%s', async (_what, correction, expected) => {
    expect(await corrected(correction)).toMatchObject({ changed: true, faults: [], draft: { review: { document: expected } } });
  });

  it.each<[string, HeadCorrection, string, string]>([
    ['a day that is none', { issuedOn: '2025-06-31' }, 'INVALID_DATE', '2025-06-30'],
    ['a day written otherwise', { effectiveFrom: '1/7/2025' }, 'INVALID_DATE', '2025-07-01'],
    ['an end that is no day', { effectiveTo: '2026-02-30' }, 'INVALID_DATE', '2026-02-28'],
    ['a province that nobody knows', { province: 'Hải Phong Xa' }, 'UNKNOWN_PROVINCE', 'hai-phong'],
    ['a body that nobody knows', { body: 'so-y-teh' }, 'UNKNOWN_BODY', 'so-y-te'],
  ])('%s is a fault with the nearest, and nothing is stored', async (_what, correction, code, near) => {
    const before = draft.review;
    const { changed, faults } = await corrected({ number: '8/QĐ-SYT', ...correction });
    expect([changed, faults.map((fault) => [fault.code, fault.path])]).toEqual([false, [[code, null]]]);
    expect(faults[0]?.nearest).toContain(near);
    expect(draft.review).toEqual(before);
  });

  it('another body takes its units, and what they hold, with it', async () => {
    const own = holders();
    expect(own).toContain('hai-phong@2025-07-01/phong-nghiep-vu-y');
    await corrected({ body: 'Sở Nội vụ' });
    const { document, body, units } = draft.review;
    expect([document.body, body.key]).toEqual(['hai-phong@2025-07-01/so-noi-vu', 'hai-phong@2025-07-01/so-noi-vu']);
    expect(holders().length).toBe(own.length);
    const known = new Set(units.map(({ key }) => key));
    expect(holders().filter((key) => !known.has(key))).toEqual([]);
    expect(draft.state).toBe('DRAFT');
  });

  it('another province too, and back again everything is as it was', async () => {
    const before = draft.review;
    const { key } = before.document;
    expect(await corrected({ province: 'Cần Thơ' })).toMatchObject({ changed: true, faults: [], keyBefore: key });
    const { document, body, units } = draft.review;
    expect([document.province, document.key, draft.document]).toEqual([
      expect.stringMatching(/^can-tho/u),
      key.replace('hai-phong', 'can-tho'),
      key.replace('hai-phong', 'can-tho'),
    ]);
    for (const own of [body.key, ...units.map((unit) => unit.key), ...holders()]) expect(own).toMatch(/^can-tho[@\d-]*\//u);
    expect(await corrected({ province: before.document.province })).toMatchObject({ changed: true, faults: [] });
    expect(draft.review).toEqual(before);
  });

  it('the key goes by the number, the day and the province that the head has now, and the id stays', async () => {
    const { id } = draft;
    expect(await corrected({ number: '71/QĐ-SYT' })).toMatchObject({ draft: { id, document: 'hai-phong-71-qd-syt' } });
    expect(await corrected({ number: '', issuedOn: '2025-06-28' })).toMatchObject({ draft: { id, document: 'hai-phong-2025-06-28' } });
    expect(await corrected({ title: { vi: 'Giao việc', en: 'Tasks' } })).toMatchObject({ keyBefore: null, proposedAnew: [], keptAsReviewed: [] });
    const { draft: again, changed } = await app.services.drafts.import(await healthDecision(), { key: draft.document }, OPERATOR);
    expect([again.id, changed]).toEqual([id, false]);
  });

  it('a key that was given at the import stays', async () => {
    const { draft: named } = await app.services.drafts.import(await healthDecision(), { key: 'y-te-mot' }, OPERATOR);
    const { draft: after } = await app.services.drafts.correct(named.id, OPERATOR, (review, read, knowledge) =>
      headCorrected(review, read, { province: 'Cần Thơ', number: '5/QĐ-SYT' }, knowledge),
    );
    expect([after.review.document.number, after.document]).toEqual(['5/QĐ-SYT', 'y-te-mot']);
  });

  it('entries that nobody touched are proposed for the body as it is now; what was decided stays and is named', async () => {
    const { draft: wrong } = await app.services.drafts.import(await healthDecision(), { body: 'Sở Xây dựng', key: 'y-te-hai' }, OPERATOR);
    const { draft: right } = await app.services.drafts.import(await healthDecision(), { key: 'y-te-ba' }, OPERATOR);
    const subjectsAt = ({ review: { clauses } }: Draft, path: string): string[] =>
      (clauses.find((clause) => clause.path === path)?.duties ?? []).flatMap(({ subjects }) => subjects);
    const differ = right.review.clauses.map(({ path }) => path).filter((path) => String(subjectsAt(wrong, path)) !== String(subjectsAt(right, path)));
    const [first, ...others] = differ;
    expect(others.length).toBeGreaterThan(1);
    const stated = { path: String(first), decision: 'ACCEPTED' as const, duties: [{ actions: ['CHECK' as const], subjects: ['internal'] }] };
    await app.services.drafts.correct(wrong.id, OPERATOR, (review) => correctedBy(review, [stated], null));
    const settled = await app.services.drafts.correct(wrong.id, OPERATOR, (review, read, knowledge) =>
      headCorrected(review, read, { body: 'Sở Y tế' }, knowledge),
    );
    expect(settled.keptAsReviewed).toEqual([first]);
    expect(settled.proposedAnew).toEqual(expect.arrayContaining(others));
    const at = (path: string): unknown => settled.draft.review.clauses.find((clause) => clause.path === path);
    expect(at(String(first))).toMatchObject({ accept: true, duties: [{ actions: ['CHECK'], subjects: ['internal'] }] });
    for (const path of others) expect(at(path)).toEqual(right.review.clauses.find((clause) => clause.path === path));
    expect(settled.draft.reading.clauses).toEqual(right.reading.clauses);
  });
});
