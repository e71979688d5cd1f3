import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../src/answer/question.js';
import type { Resolution } from '../../../src/answer/resolution.js';
import { askRegistry } from '../../support/registry.js';
import { Beside, isMatterOf, MADE_KINDS } from '../../support/beside.js';
import { madeBodies, recordsOfBody, type MadeBody } from '../../support/second-body.js';
import { packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import { recordsSource } from '../../../src/registry/registries.js';
import { readQuestions } from '../../../src/answer/reading/examples.js';
import type { ProvinceView } from '../../../src/registry/province.model.js';

let beside: Beside;
let subjects: string[];
beforeAll(async () => {
  beside = await Beside.open();
  subjects = beside.registry.reference.vocabulary.subjects.map(({ code }) => code);
});

const HEALTH: MadeBody = {
  slug: 'so-y-te',
  name: 'Sở Y tế thành phố Hải Phòng',
  states: [],
  suggests: ['digital'],
  duties: [
    { ofDivision: true, nature: 'DUTY', role: 'LEAD', actions: ['MANAGE'], subjects: ['internal.personnel'], within: [] },
    { ofDivision: true, nature: 'DUTY', role: 'LEAD', actions: ['RECEIVE', 'ANSWER'], subjects: ['complaints'], within: [] },
    { ofDivision: true, nature: 'DUTY', role: 'LEAD', actions: ['INSPECT', 'LICENSE'], subjects: ['radiation.safety', 'radiation.xray'], within: [] },
    { ofDivision: true, nature: 'FUNCTION', role: 'LEAD', actions: ['MANAGE'], subjects: ['digital', 'digital.government'], within: [] },
    { ofDivision: false, nature: 'DUTY', role: 'LEAD', actions: ['LICENSE'], subjects: ['health.treatment'], within: [] },
  ],
};

describe('a second body on record', () => {
  it('changes no answer about a matter of another body, whatever its decision says', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(madeBodies(subjects, MADE_KINDS), async (made) => {
        expect(await beside.changedBy(made)).toEqual([]);
      }),
      { numRuns: 40, seed: 20_261_128 },
    );
  });

  it('is held against all cases: nearly all are matters of another body', () => {
    const other = beside.before.filter((before) => !isMatterOf({ ...HEALTH, slug: 'so-viec-la' }, before, beside.registry));
    expect(beside.before.length).toBeGreaterThanOrEqual(46);
    expect(other.length).toBe(beside.before.length);
    expect(beside.before.filter(({ named }) => named !== null).length).toBeGreaterThan(3);
    expect(new Set(beside.before.map(({ shown: { status } }) => status)).size).toBeGreaterThanOrEqual(6);
  });

  it('changes no answer asked of another body as the inspectorate, before law gives it the matter', async () => {
    const inspects = { ofDivision: true, nature: 'DUTY', role: 'LEAD', actions: ['INSPECT', 'LICENSE'], within: [] } as const;
    const inspectorate = { slug: 'thanh-tra-tinh', name: 'Thanh tra tỉnh', states: [], suggests: [] };
    expect(await beside.changedBy({ ...inspectorate, duties: [{ ...inspects, subjects: ['inspection.sector', 'all-fields'] }] })).toEqual([]);
  });

  it('changes no answer as the Sở Y tế with staff, complaints, radiation and digital matters in its decision', async () => {
    expect(await beside.changedBy(HEALTH)).toEqual([]);
  });
});

describe('the Sở Y tế of Hải Phòng on record beside the Sở KH&CN', () => {
  const province = { key: 'hai-phong@2025-07-01', from: '2025-07-01', to: null } as ProvinceView;
  const { responsibility } = askRegistry([...packagedRecords(), ...recordsOfBody(HEALTH, province)]);
  const ask = (question: Question, body?: string): Promise<Resolution> =>
    responsibility.ask(question, 'hai-phong', '2025-08-01', undefined, undefined, body);

  it('has its own matters, by its own decision', async () => {
    const { status, body, citations } = await ask({ duty: { subject: 'health.treatment', action: 'LICENSE' } });
    expect([status, body?.key, citations.map(({ document, path }) => `${document.key} ${path}`)]).toEqual([
      'BODY',
      'hai-phong@2025-07-01/so-y-te',
      ['made-hai-phong@2025-07-01-so-y-te 5'],
    ]);
  });

  it.each(['radiation.safety', 'radiation.xray', 'digital.government'])('leaves %s with the Sở KH&CN', async (subject) => {
    const { status, body, leads, candidates, citations } = await ask({ duty: { subject } });
    expect(body?.key).toBe('hai-phong@2025-07-01/so-khcn');
    expect(status).not.toBe('SHARED');
    for (const { unit } of [...leads, ...candidates]) expect(unit.key).not.toContain('phong-chuyen-mon');
    for (const { document } of citations) expect(document.key).toBe('hp-2025-06-30');
  });

  it.each<[string, Question, string | undefined]>([
    ['by the argument', { duty: { subject: 'internal.personnel' } }, 'Sở Y tế'],
    ['by an abbreviation', { duty: { subject: 'internal.personnel' } }, 'SYT'],
    ['in the words of the question', { text: 'biên chế của Sở Y tế' }, undefined],
  ])('has its own staff where it is named %s', async (_how, question, body) => {
    const { status, leads } = await ask(question, body);
    expect([status, leads.map(({ unit }) => unit.key)]).toEqual(['ESTABLISHED', ['hai-phong@2025-07-01/so-y-te/phong-chuyen-mon']]);
  });
});

it.each([
  ['tuyển dụng viên chức của Sở Y tế', 'internal.personnel'],
  ['tinh giản biên chế ở Sở Khoa học và Công nghệ', 'internal.personnel'],
])('"%s" may be the named body’s own, and names no unit of another', async (text, own) => {
  const { leads, body, choices } = await askRegistry().responsibility.ask({ text }, 'quang-ngai', '2025-05-15');
  expect([leads, body]).toEqual([[], null]);
  expect(choices.map(({ subject }) => subject.code)).toContain(own);
});

it('questions in words are read alike in a province of which nothing new is on record', async () => {
  const elsewhere = { key: 'hai-phong@2025-07-01', from: '2025-07-01', to: null } as ProvinceView;
  const more = ['so-noi-vu', 'so-y-te', 'so-xay-dung'].flatMap((slug) => recordsOfBody({ ...HEALTH, slug, name: slug }, elsewhere));
  const [before, after] = [askRegistry().responsibility, askRegistry([...packagedRecords(), ...more]).responsibility];
  for (const { text } of readQuestions().questions.filter((_, index) => index % 25 === 0)) {
    const [as, then] = await Promise.all([before, after].map((one) => one.ask({ text }, 'an-giang', '2026-11-28')));
    expect([then?.status, then?.body?.key, then?.caveats], text).toEqual([as?.status, as?.body?.key, as?.caveats]);
  }
});

it('the registry without it is the one that answers', async () => {
  expect((await recordsSource(packagedRecords()).at(1)).unit('hai-phong@2025-07-01/so-y-te')?.evidence).toBeNull();
});
