import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/question.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { DocumentRecord, PlaceRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { bodyKind, mandate, province, RULESET, subject } from '../support/made-law.js';
import { madeDay, madeRecords } from './made-registries.js';
import { madeDuty as duty, recordsOfBody } from '../support/second-body.js';

// What is kept of one answer is used for others; what these say must not come from the one that was asked first.

interface Asked {
  area: string;
  day: string;
  revision?: number;
  body?: string;
}

const HEALTH: Question = { duty: { subject: 'health', action: 'MANAGE' } };

/** What is said, one question after the other, where each may use what is kept of those before; each is what a new service says and verifies. */
async function saidInTurn(revisions: readonly (readonly RegistryRecord[])[], asked: readonly Asked[], question = HEALTH): Promise<string[]> {
  const newService = (): ResponsibilityService => new ResponsibilityService(recordsSource(...revisions), RULESET);
  const kept = newService();
  const said: string[] = [];
  for (const { area, day, revision, body } of asked) {
    const [answer, anew] = [
      await kept.ask(question, area, day, revision, undefined, body),
      await newService().ask(question, area, day, revision, undefined, body),
    ];
    expect(answer).toEqual(anew);
    expect(await newService().verify(answer.receipt)).toMatchObject({ verdict: 'SAME' });
    said.push(`${answer.status} ${answer.leads.map(({ unit }) => unit.key).join() || answer.body?.name.vi}`);
  }
  return said;
}

const area = (key: string, from: string, to: string | null = null) => ({ key, from, to }) as ProvinceView;
/** A department of a province that manages health, with its decision. */
function department(slug: string, place: ProvinceView): [UnitRecord, UnitRecord, DocumentRecord] {
  return recordsOfBody({ slug, name: slug, duties: [duty()], states: [], suggests: [] }, place) as [UnitRecord, UnitRecord, DocumentRecord];
}
const changes = (by: DocumentRecord, type: 'REPLACES' | 'REPEALS', target: DocumentRecord, from: string): DocumentRecord => ({
  ...by,
  key: `${by.key}-${type}`,
  issuedOn: '2025-04-01',
  effective: { rule: 'FROM_DATE', from, to: null },
  relations: [{ type, target: target.key, clause: null, provision: null }],
  clauses: [],
});

describe('a decision of a province that was merged', () => {
  const LAW = [
    province('old', { from: '2020-01-01', to: '2025-07-01' }),
    province('new', { from: '2025-07-01', code: '98', predecessors: ['old'] }),
    subject('health'),
    bodyKind('dept'),
    mandate('dept', 'health'),
  ];
  const [body, division, decision] = department('dept', area('old', '2024-01-01', '2025-07-01'));
  const [heirBody, , heirDecision] = department('dept', area('new', '2025-07-01'));
  const heir = {
    ...division,
    key: 'new/dept/heir',
    parent: heirBody.key,
    slug: 'heir',
    province: 'new',
    from: '2025-07-01',
    to: null,
    evidence: heirBody.evidence,
  };
  const passing: UnitRecord = { ...division, successors: [{ to: heir.key, fields: [], authority: { vi: 'luật', en: 'law' } }] };
  const HEIRS = [heirBody, heir, { ...heirDecision, clauses: [] }, body, passing];
  const [otherBody, , other] = department('other', area('new', '2025-07-01'));

  it.each<[string, RegistryRecord[]]>([
    ['reaches its own last day', [{ ...decision, effective: { ...decision.effective, to: '2026-01-01' } }]],
    ['is repealed by a document of another body', [decision, otherBody, changes(other, 'REPEALS', decision, '2026-01-01')]],
  ])('and %s is continued by nobody from that day on', async (_what, records) => {
    const days = ['2025-08-01', '2025-12-31', '2026-01-01', '2026-02-01'];
    const said = await saidInTurn(
      [[...LAW, ...HEIRS, ...records]],
      days.map((day) => ({ area: 'new', day })),
    );
    expect(said).toEqual(['INFERRED new/dept/heir', 'INFERRED new/dept/heir', 'BODY dept', 'BODY dept']);
  });
});

describe('the committee of a commune', () => {
  const LAW = [
    province('here'),
    subject('health'),
    bodyKind('committee', { level: 'COMMUNE', namedAt: { vi: 'UBND {commune}', en: "People's Committee of {commune}" } }),
    mandate('committee', 'health'),
  ];
  const place = (key: string, name: string, over: Partial<PlaceRecord> = {}): PlaceRecord => ({
    kind: 'place',
    key,
    province: 'here',
    from: null,
    to: null,
    districts: [],
    communes: [{ code: '00001', type: 'COMMUNE', name, now: [] }],
    ...over,
  });

  it('is called as the commune is on the day', async () => {
    const old = place('before', 'Cũ', { to: '2025-03-10', communes: [{ code: '00001', type: 'COMMUNE', name: 'Cũ', now: ['00001'] }] });
    const records = [...LAW, old, place('now', 'Mới', { from: '2025-03-10' })];
    const asked = [
      { area: '00001', day: '2025-01-01' },
      { area: '00001@2025-03-10', day: '2025-05-01' },
    ];
    expect(await saidInTurn([records], asked)).toEqual(['BODY UBND xã Cũ', 'BODY UBND xã Mới']);
  });

  it('is called as the commune is at the revision', async () => {
    const revisions = ['Sai', 'Đúng'].map((name) => [...LAW, place('now', name)]);
    const asked = [1, 2].map((revision) => ({ area: '00001', day: '2025-01-01', revision }));
    expect(await saidInTurn(revisions, asked)).toEqual(['BODY UBND xã Sai', 'BODY UBND xã Đúng']);
  });
});

describe('a body that is named by its key', () => {
  it.each([
    ['dong-nai@2025-07-01/so-y-te', 'dong-nai', '2025-08-01', 'BODY Sở Y tế tỉnh Đồng Nai'],
    ['dong-nai@2025-07-01/so-y-te', 'dong-nai', '2026-05-01', 'BODY Sở Y tế thành phố Đồng Nai'],
    ['hue/so-y-te', 'hue', '2025-04-01', 'BODY Sở Y tế thành phố Huế'],
  ])('%s is called as its province is on the day, with its name beside the question or without', async (body, place, day, expected) => {
    const records = packagedRecords();
    const of = records.find((record) => record.kind === 'mandate' && record.body === 'so-y-te') as { subject: string };
    const asked = [
      { area: place, day, body },
      { area: place, day },
    ];
    expect(await saidInTurn([records], asked, { duty: { subject: of.subject, action: 'MANAGE' } })).toEqual([expected, expected]);
  });
});

it('a document that was repealed before it began ends nothing, also where the repeal was published later', async () => {
  const [body, division, decision] = department('dept', area('here', '2024-01-01'));
  const [otherBody, , other] = department('other', area('here', '2024-01-01'));
  const replacing = changes(other, 'REPLACES', decision, '2025-06-01');
  const first = [province('here'), subject('health'), bodyKind('dept'), mandate('dept', 'health'), body, division, decision, otherBody, replacing];
  const second = [...first, changes(other, 'REPEALS', replacing, '2025-05-01')];
  const asked = [1, 2].map((revision) => ({ area: 'here', day: '2025-07-01', revision }));
  expect(await saidInTurn([first, second], asked)).toEqual(['BODY dept', `ESTABLISHED ${division.key}`]);
});

/** Shares in bytes in which nothing has room. */
const NOTHING_KEPT = { answers: 10, bodies: 10, destinations: 10 };

it('in any registry, on any days, at two revisions', async () => {
  const QUESTIONS: Question[] = [
    HEALTH,
    { duty: { subject: 'drug', action: 'LICENSE' } },
    { duty: { subject: 'drug', action: null } },
    { procedure: '1.000001' },
  ];
  const about = fc.record({
    question: fc.constantFrom(...QUESTIONS),
    area: fc.constantFrom('new', 'new', 'old'),
    body: fc.constantFrom(null, null, 'dept'),
  });
  const moments = fc.array(fc.record({ day: madeDay, revision: fc.constantFrom(1, 2) }), { minLength: 25, maxLength: 25 });
  const records = fc.tuple(madeRecords, madeRecords, fc.nat());
  let usedAgain = 0;
  await fc.assert(
    fc.asyncProperty(records, about, moments, async ([first, other, at], { question, area: place, body }, all) => {
      const revised = first.map((record, index) => (index === at % first.length ? (other.find(({ key }) => key === record.key) ?? record) : record));
      const source = recordsSource(first, revised);
      const kept = new ResponsibilityService(source, RULESET);
      const anew = new ResponsibilityService(source, RULESET, null, null, null, undefined, NOTHING_KEPT);
      for (const { day, revision } of all) {
        const said = (service: ResponsibilityService): Promise<string> =>
          service.ask(question, place, day, revision, undefined, body).then(
            ({ receipt }) => receipt.payload,
            (error: Error) => error.message,
          );
        expect(await said(kept)).toBe(await said(anew));
      }
      usedAgain += kept.kept.counts.usedAgain;
    }),
    { numRuns: 50 },
  );
  expect(usedAgain).toBeGreaterThan(100);
});
