import { describe, expect, it } from 'vitest';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { bytesOf, LEAST_MEMORY, MEMORY, sharesOf } from '../../src/shared/memory.js';

const source = recordsSource(packagedRecords());
const ENOUGH = sharesOf(MEMORY);
const withShares = (shares: Partial<typeof ENOUGH>): ResponsibilityService =>
  new ResponsibilityService(source, loadRuleset(), null, null, null, undefined, { ...ENOUGH, ...shares });
const MATTERS = (await withShares({}).reference()).vocabulary.subjects.map(({ code }) => code).filter((code) => code.startsWith('radiation.'));
const ACTIONS = ['LICENSE', 'INSPECT', 'MANAGE', 'REPORT', 'GUIDE', 'RECEIVE'] as const;
/** Sixty questions that one body of a province answers, each by an answer of its own. */
const QUESTIONS = ACTIONS.flatMap((action) => MATTERS.map((subject) => ({ duty: { subject, action } }))).slice(0, 60);

async function askAll(service: ResponsibilityService, questions: typeof QUESTIONS): Promise<void> {
  for (const question of questions) await service.ask(question, 'cao-bang', '2025-08-01');
}

describe('what is kept, in bytes', () => {
  it('answers beyond their share are dropped, those not asked for longest first, and are worked out again', async () => {
    const service = withShares({ answers: 150_000 });
    await askAll(service, QUESTIONS);
    expect(service.kept.counts.made).toBe(60);
    // The last is there as it was asked; the first is made anew.
    await askAll(service, QUESTIONS.slice(-1));
    expect(service.kept.lookups.answers.hits).toBe(1);
    await askAll(service, QUESTIONS.slice(0, 1));
    expect(service.kept.counts).toEqual({ made: 61, usedAgain: 0 });
    expect(service.kept.lookups.answers.hits).toBe(1);
  });

  it('with the share of the usual setting none of them is', async () => {
    const service = withShares({});
    await askAll(service, QUESTIONS);
    await askAll(service, QUESTIONS);
    expect(service.kept.counts.made).toBe(60);
    expect(service.kept.lookups.answers.hits).toBe(60);
  });

  it('bodies beyond their share are dropped, with the documents that they hold', async () => {
    const few = withShares({ bodies: 300_000, answers: 1_000 });
    const many = withShares({ answers: 1_000 });
    for (const service of [few, many])
      for (let round = 0; round < 2; round += 1)
        for (const province of ['quang-ngai', 'yen-bai', 'ben-tre'])
          await service.ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, province, '2023-03-01');
    expect(few.kept.lookups.bodies.misses).toBeGreaterThan(many.kept.lookups.bodies.misses);
  });

  it.each([LEAST_MEMORY, MEMORY, 8_192])('of %d MB the shares leave the program its part', (megabytes) => {
    const shares = Object.values(sharesOf(megabytes));
    const sum = shares.reduce((total, share) => total + share, 0) / 2 ** 20;
    expect(Math.min(...shares)).toBeGreaterThan(0);
    // Each byte in use takes 1.8 of the process, and the program 160 MB beside it and 120 within.
    expect((sum + 120) * 1.8 + 160).toBeLessThanOrEqual(megabytes);
    expect((sum + 120) * 1.8 + 160).toBeGreaterThan(megabytes - 1);
  });

  it('a text with a letter beyond Latin-1 takes two bytes for each', () => {
    expect([bytesOf(''), bytesOf('abc'), bytesOf('so y tê'), bytesOf('sở y tế')]).toEqual([0, 3, 7, 14]);
  });
});
