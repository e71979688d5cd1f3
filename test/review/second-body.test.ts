import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/registry/duty.model.js';
import { publish } from '../../src/registry/publish.js';
import type { RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import type { ImportOptions, Review } from '../../src/review/draft.model.js';
import type { App } from '../../src/services.js';
import { bodiesOnRecord, registryOf } from '../../src/interop/exports.js';
import { csvOf } from '../../src/interop/tables/csv.js';
import { dutiesTable } from '../../src/interop/tables/record-tables.js';
import { findThing } from '../../src/interop/things/find-thing.js';
import { Uris } from '../../src/interop/uris.js';
import { openTestApp } from '../support/app.js';
import { healthDecision, reviewedHealth } from './health-decision.js';
import { OPERATOR } from './review.js';

const DAY = '2025-10-01';
const ACTIONS: (Action | null)[] = [null, 'LICENSE', 'INSPECT', 'ORGANISE'];
const HEALTH = 'hai-phong@2025-07-01/so-y-te';
const SCIENCE = 'hai-phong@2025-07-01/so-khcn';
let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const proposed = async (options: ImportOptions = {}, change?: (text: string) => string): Promise<Review> =>
  (await app.services.drafts.import(await healthDecision(change), { ...options, key: 'so-y-te-thu' }, OPERATOR)).draft.review;

/** What an answer says, without the revision that it was given at. */
async function said(subject: string, action: Action | null, body?: string): Promise<{ body: string | undefined; [part: string]: unknown }> {
  const answer = await app.services.responsibility.ask({ duty: { subject, action } }, 'hai-phong', DAY, undefined, undefined, body);
  return {
    status: answer.status,
    body: answer.body?.key,
    leads: answer.leads.map(({ unit, standing }) => [unit.key, standing]),
    supports: answer.supports.map(({ unit }) => unit.key),
    candidates: answer.candidates.map(({ unit }) => unit.key),
    citations: answer.citations.map(({ path, document }) => `${document.key} ${path}`),
    caveats: answer.caveats.map(({ code }) => code),
  };
}

/** What is said of every matter that is not the Sở Y tế's own; of what every body has for itself, what the first body is asked. */
async function saidOfAll(): Promise<Map<string, unknown>> {
  const { vocabulary } = await app.services.responsibility.reference();
  const answers = new Map<string, unknown>();
  for (const { code, internal } of vocabulary.subjects) {
    for (const action of ACTIONS) {
      const answer = await said(code, action, internal ? 'so-khcn' : undefined);
      if (answer.body !== HEALTH) answers.set(`${code} ${action}`, answer);
    }
  }
  return answers;
}

describe('the body of a document', () => {
  it.each<[string, ImportOptions, (text: string) => string, Partial<Review['body']>]>([
    ['is the one that issues it', {}, (text) => text, { key: HEALTH, vi: 'Sở Y tế thành phố Hải Phòng' }],
    ['is the one of the letterhead, where nobody else is said to issue it', {}, (text) => text.replace(/^GIÁM ĐỐC SỞ.*$/mu, ''), { key: HEALTH }],
    [
      'is the one that the title is about, where the People’s Committee issues it',
      {},
      (text) =>
        text
          .replace(/^SỞ Y TẾ$/mu, '')
          .replace('GIÁM ĐỐC SỞ Y TẾ THÀNH', 'ỦY BAN NHÂN DÂN THÀNH')
          .replace('giao việc cho Văn phòng và các phòng của Sở Y tế', 'chức năng, nhiệm vụ và cơ cấu tổ chức của Thanh tra thành phố'),
      { key: 'hai-phong@2025-07-01/thanh-tra-tinh' },
    ],
    ['is the operator’s by key', { body: SCIENCE }, (text) => text, { key: SCIENCE }],
    ['is the operator’s by abbreviation', { body: 'SXD' }, (text) => text, { key: 'hai-phong@2025-07-01/so-xay-dung' }],
    ['is the operator’s by name', { body: 'Sở Xây dựng thành phố Hải Phòng' }, (text) => text, { key: 'hai-phong@2025-07-01/so-xay-dung' }],
    [
      'is new where its kind is not on record, with the words that name it',
      {},
      (text) =>
        text
          .replace(/SỞ Y TẾ(?= THÀNH|\n)/gu, 'SỞ HÀNG HẢI')
          .replace('/QĐ-SYT', '/QĐ-SHH')
          .replace('của Sở Y tế', 'của Sở'),
      { key: 'hai-phong@2025-07-01/so-hang-hai', vi: 'Sở Hàng hải thành phố Hải Phòng', kind: 'DEPARTMENT', words: 'Sở Hàng hải' },
    ],
    [
      'may be another kind of body',
      {},
      (text) =>
        text
          .replace(/^SỞ Y TẾ$/mu, 'BAN QUẢN LÝ VỊNH LAN HẠ')
          .replace('GIÁM ĐỐC SỞ Y TẾ THÀNH', 'TRƯỞNG BAN QUẢN LÝ VỊNH LAN HẠ THÀNH')
          .replace('của Sở Y tế', 'của Ban'),
      { key: 'hai-phong@2025-07-01/ban-quan-ly-vinh-lan-ha', kind: 'AUTHORITY', words: 'Ban Quản lý vịnh Lan Hạ' },
    ],
  ])('%s', async (_what, options, change, body) => {
    // A year later, so that it is of the province as it is now.
    expect((await proposed(options, (text) => change(text.replace('30 tháng 6 năm 2025', '30 tháng 9 năm 2025')))).body).toMatchObject(body);
  });

  it.each<[string, string, ImportOptions, (text: string) => string]>([
    [
      'BODY_NOT_STATED',
      'names none',
      {},
      (text) =>
        text
          .replace(/^SỞ Y TẾ$/mu, '')
          .replace(/^ỦY BAN NHÂN DÂN$/mu, '')
          .replace(/^GIÁM ĐỐC SỞ.*$/mu, '')
          .replace('của Sở Y tế', 'của Sở'),
    ],
    ['SEVERAL_BODIES', 'names two', {}, (text) => text.replace(/^SỞ Y TẾ$/mu, 'SỞ TƯ PHÁP')],
    ['UNKNOWN_BODY', 'is said to be of what is no body', { body: 'Phòng Bệnh' }, (text) => text],
    ['PROVINCE_DIFFERS', 'is said to be of another province', { province: 'Yên Bái' }, (text) => text],
  ])('%s: a document that %s is refused', async (code, _what, options, change) => {
    await expect(proposed(options, change)).rejects.toMatchObject({ code });
  });

  it('of another province is taken where the operator says so', async () => {
    expect((await proposed({ province: 'Nghệ An', otherProvince: true })).body.key).toBe('nghe-an/so-y-te');
  });
});

describe('a second body of a province', () => {
  let draft: string;
  let before: Map<string, unknown>;

  it('has units of its own where the first has units of that name, and none under the key of a third', async () => {
    before = await saidOfAll();
    const imported = await app.services.drafts.import(await healthDecision((text) => text.replace('30 tháng 6', '01 tháng 7')), {}, OPERATOR);
    draft = imported.draft.id;
    expect(imported.draft.review.units.map(({ key }) => key)).toEqual([
      `${HEALTH}/van-phong`,
      'hai-phong@2025-07-01/phong-nghiep-vu-y',
      'hai-phong@2025-07-01/phong-quan-ly-duoc',
      `${HEALTH}/chi-cuc-kiem-lam`,
    ]);
  });

  it('is offered only subjects that it may have', async () => {
    const { review } = await app.services.drafts.draft(draft, OPERATOR);
    const { vocabulary } = await app.services.responsibility.reference();
    const subjects = review.clauses.flatMap(({ duties = [] }) => duties.flatMap((duty) => duty.subjects));
    expect(subjects).toContain('health.practice-licence');
    expect(subjects.filter((code) => !code.startsWith('health.') && !code.startsWith('social.') && !vocabulary.get(code)?.internal)).toEqual([]);
  });

  it('cannot take over a unit or a document of the first', async () => {
    const { review } = await app.services.drafts.draft(draft, OPERATOR);
    const reviewed = reviewedHealth(review);
    const taken = {
      ...reviewed,
      units: reviewed.units.map((unit, index) => (index === 0 ? { ...unit, key: 'hai-phong@2025-07-01/van-phong' } : unit)),
    };
    expect((await app.services.drafts.review(draft, taken, OPERATOR)).faults.map(({ code }) => code)).toContain('UNIT_TAKEN');
    const registry = await app.services.responsibility.registry();
    const office = registry.record('unit', 'hai-phong@2025-07-01/van-phong') as UnitRecord;
    const records: RegistryRecord[] = [{ ...office, parent: 'hai-phong@2025-07-01/phong-cntt' }];
    await expect(publish(app.database.em(), records, 'a unit that changes hands')).rejects.toThrow(/cannot become one of/);
  });

  it('is asked for its own matter and names its unit', async () => {
    const { review } = await app.services.drafts.draft(draft, OPERATOR);
    expect(await app.services.drafts.review(draft, reviewedHealth(review), OPERATOR)).toMatchObject({ faults: [] });
    await app.services.drafts.publish(draft, OPERATOR);
    expect(await said('health.practice-licence', 'LICENSE')).toMatchObject({
      status: 'ESTABLISHED',
      body: HEALTH,
      leads: [['hai-phong@2025-07-01/phong-nghiep-vu-y', 'ESTABLISHED']],
    });
    const registry = await app.services.responsibility.registry();
    expect(registry.record('unit', HEALTH)).toMatchObject({ type: 'DEPARTMENT', parent: null, abbreviation: 'SYT', from: '2025-07-01' });
  });

  it('changes no answer about a matter of the first, or of any other', async () => {
    const after = await saidOfAll();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([asked, answer]) => JSON.stringify(answer) !== JSON.stringify(before.get(asked)))).toEqual([]);
    expect(after.size).toBeGreaterThan(1000);
  });

  it('is exported with the first, or alone', async () => {
    const { services } = app;
    const unitsIn = async (body?: string): Promise<string[]> => {
      const { graph } = await registryOf(services, { province: 'hai-phong', asOf: DAY, body }, new Uris('https://registry.example'));
      return graph.flatMap((node) => (/\/phong-(?:nghiep-vu-y|cntt)$/u.test(node.id) ? [node.id] : []));
    };
    const [own, first] = ['phong-nghiep-vu-y', 'phong-cntt'].map((slug) => `https://registry.example/id/unit/hai-phong@2025-07-01/${slug}`);
    expect((await unitsIn()).sort()).toEqual([first, own]);
    expect(await unitsIn('Sở Y tế')).toEqual([own]);
    expect(await unitsIn('so-khcn')).toEqual([first]);
    const configurations = await bodiesOnRecord(services, { province: 'hai-phong', asOf: DAY });
    const lines = csvOf(dutiesTable(configurations), 'vi').split('\n');
    expect(lines.filter((line) => line.includes('Sở Y tế thành phố Hải Phòng'))).toHaveLength(6);
    expect(lines.filter((line) => line.includes('Sở Khoa học và Công nghệ thành phố Hải Phòng')).length).toBeGreaterThan(100);
  });

  it.each([
    ['province/hai-phong@2025-07-01', 'phong-nghiep-vu-y', 'phong-cntt'],
    ['unit/hai-phong@2025-07-01/so-y-te', 'phong-nghiep-vu-y', null],
    ['unit/hai-phong@2025-07-01/so-y-te/van-phong', 'so-y-te', null],
    ['unit/hai-phong@2025-07-01/so-khcn', 'phong-cntt', null],
    ['document/hp-2025-06-30/2.12.c', 'so-khcn', null],
  ])('has an address beside those of the first: %s', async (path, ...shown) => {
    const { responsibility } = app.services;
    const { revision } = await responsibility.reference();
    const lookup = { em: app.database.em(), responsibility, uris: new Uris(''), asOf: DAY, revision, query: {} };
    const thing = await findThing(path.split('/'), lookup);
    const page = JSON.stringify(thing.page());
    for (const slug of shown.filter((each) => each !== null)) expect(page).toContain(`/${slug}`);
    expect((await thing.jsonld()).graph.length).toBeGreaterThan(0);
  });

  it('is audited by itself', async () => {
    await expect(app.services.audit.report('hai-phong', DAY)).rejects.toMatchObject({ code: 'BODY_NEEDED' });
    const { body, findings } = await app.services.audit.report('hai-phong', DAY, undefined, undefined, 'so-y-te');
    expect(body?.key).toBe(HEALTH);
    expect(findings.map(({ code }) => code)).not.toContain('SUPPRESSION_UNMATCHED');
    expect(findings.flatMap(({ units }) => units.map(({ key }) => key)).filter((key) => key.includes('khcn'))).toEqual([]);
  });

  it('has its complaints and staff where it is named, and where none is named one is asked for', async () => {
    const office = `${HEALTH}/van-phong`;
    expect(await said('complaints', 'RECEIVE', 'Sở Y tế')).toMatchObject({ leads: [[office, 'ESTABLISHED']] });
    expect(await said('internal.personnel', 'MANAGE', 'SYT')).toMatchObject({ leads: [[office, 'ESTABLISHED']] });
    expect(await said('internal.personnel', 'MANAGE')).toMatchObject({ status: 'NOT_ESTABLISHED', caveats: ['WHICH_BODY'] });
  });
});
