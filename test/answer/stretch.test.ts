import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/question.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { stretchOf } from '../../src/answer/stretch.js';
import type { RegistryRecord } from '../../src/registry/record.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { dayAfter, dayBefore, type Day } from '../../src/shared/dates.js';
import { MEMORY, sharesOf } from '../../src/shared/memory.js';

const records = packagedRecords();
const source = recordsSource(records);
const RULESET = loadRuleset();
/** Bytes in which no answer has room. */
const NOTHING = 10;
const serviceKeeping = (answers: number): ResponsibilityService =>
  new ResponsibilityService(source, RULESET, null, null, null, undefined, { ...sharesOf(MEMORY), answers });

const PROVINCES = ['quang-ngai', 'yen-bai', 'hai-phong', 'ben-tre', 'cao-bang'];

interface Asked {
  question: Question;
  province: string;
  day: Day;
}

/** Every day that a record has in it, the day before and two days after: a stretch may begin on the first of these, and the second is mostly of it. */
function daysAround(record: RegistryRecord): Day[] {
  const written = JSON.stringify(record).match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu) ?? [];
  return [...new Set(written)].flatMap((day) => [dayBefore(day), day, dayAfter(day), dayAfter(dayAfter(day))]).sort();
}

/** What a record bears on, asked in one province or another, on the days around those that it has in it. */
function asked(record: RegistryRecord, index: number): Asked[] {
  const questions: Question[] = [];
  if (record.kind === 'procedure') questions.push({ procedure: record.key });
  if (record.kind === 'mandate') questions.push(...[null, 'INSPECT' as const].map((action) => ({ duty: { subject: record.subject, action } })));
  if (record.kind === 'bodyKind') {
    const mandate = records.find((other) => other.kind === 'mandate' && other.body === record.key);
    if (mandate?.kind === 'mandate') questions.push({ duty: { subject: mandate.subject, action: null } });
  }
  if (record.kind === 'competence') {
    const isFor = (other: RegistryRecord): boolean =>
      other.kind === 'procedure' && other.subject === record.subject && other.action === record.action;
    questions.push(...records.filter(isFor).map(({ key }) => ({ procedure: key })));
  }
  const province = PROVINCES[index % PROVINCES.length] as string;
  return questions.flatMap((question) => daysAround(record).map((day) => ({ question, province, day })));
}

describe('an answer that is kept for a stretch of days', () => {
  it('is on every day around one that is on record what it would be if it were made for that day', async () => {
    const [kept, anew] = [serviceKeeping(sharesOf(MEMORY).answers), serviceKeeping(NOTHING)];
    const bearing = records.map(asked).filter(({ length }) => length > 0);
    let compared = 0;
    for (const { question, province, day } of bearing.flat()) {
      // What a receipt vouches for has the hash of each part of the answer, its words among them.
      const [one, other] = [await kept.ask(question, province, day), await anew.ask(question, province, day)];
      expect(one.receipt.payload, `${JSON.stringify(question)} ${province} ${day}`).toBe(other.receipt.payload);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1_000);
    expect(kept.kept.counts.usedAgain, 'some are of a stretch').toBeGreaterThan(compared / 20);
    expect(anew.kept.counts.usedAgain).toBe(0);
  });

  it('is made once for its days, and each day has a receipt of its own', async () => {
    const service = serviceKeeping(sharesOf(MEMORY).answers);
    const days = ['2025-08-03', '2025-08-04', '2025-08-05'];
    const answers = [];
    for (const day of days) answers.push(await service.ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'hai-phong', day));
    expect(service.kept.counts).toEqual({ made: 1, usedAgain: 2 });
    expect(answers.map(({ receipt }) => receipt.asOf)).toEqual(days);
    expect(new Set(answers.map(({ receipt }) => receipt.hash)).size).toBe(3);
    expect(new Set(answers.map(({ receipt }) => receipt.answerHash)).size).toBe(1);
  });
});

describe('a stretch of days', () => {
  const province = (from: string, to: string | null) => ({ from, to, periods: [] });
  const reference = {
    provinces: [province('2004-01-01', '2025-07-01'), province('2025-07-01', null)],
    bodies: { kinds: [{ from: null, to: '2012-05-01' }], mandates: [{ verifiedFrom: '2025-06-10', text: 'on 2020-01-01' }] },
    procedures: new Map([['1.001', { basisEnds: '2026-01-01' }]]),
    competences: [{ from: '2025-03-01', to: '2025-04-01', verifiedOn: '2026-11-20' }],
  } as unknown as Parameters<typeof stretchOf>[0];

  it.each([
    ['2003-12-31', null],
    ['2004-01-01', '2004-01-01'],
    ['2004-01-02', '2004-01-02'],
    ['2012-04-30', '2004-01-02'],
    ['2012-05-01', '2012-05-01'],
    ['2025-02-28', '2012-05-02'],
    ['2025-03-31', '2025-03-02'],
    ['2025-06-09', '2025-04-02'],
    ['2025-06-10', '2025-06-10'],
    ['2025-06-30', '2025-06-11'],
    ['2025-07-01', '2025-07-01'],
    ['2025-12-31', '2025-07-02'],
    ['2026-01-01', '2026-01-01'],
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-21'],
    ['2030-01-01', '2026-11-21'],
  ])('that has %s in it begins on %s', (day, first) => expect(stretchOf(reference, day)).toBe(first));
});
