import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { publish, withdrawWithin } from '../../src/registry/publish.js';
import type { RegistryRecord } from '../../src/registry/record.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import { Session } from '../../src/registry/db/session.js';
import { Context } from '../../src/graphql/context.js';
import { buildApiSchema } from '../../src/graphql/schema.js';
import { partsOf } from '../../src/answer/receipt/answer-hash.js';
import { lastKnown } from '../../src/answer/last-known.js';
import { changesOf, type PublishedSpan } from '../../src/registry/changes.js';
import type { ReferenceData } from '../../src/registry/reference.js';
import { openTestApp } from '../support/app.js';

const schema = buildApiSchema();
const records = recordsOf(readSeeds());
let app: App;
const revisions: Record<string, number> = {};

/** Publishes a record with a change under a name. */
async function change<Kind extends RegistryRecord['kind']>(
  name: string,
  kind: Kind,
  key: string,
  edit: (record: Extract<RegistryRecord, { kind: Kind }>) => object,
): Promise<void> {
  const found = records.find((record) => record.kind === kind && record.key === key);
  if (!found) throw new Error(`no ${kind} ${key}`);
  const record = found as Extract<RegistryRecord, { kind: Kind }>;
  revisions[name] = (await publish(app.database.em(), [{ ...record, ...edit(record) }], name)) as number;
}

beforeAll(async () => {
  app = await openTestApp();
  await change('a unit', 'unit', 'yen-bai/phong-cds', () => ({ abbreviation: 'P.CĐS' }));
  await change('a unit before the merger', 'unit', 'quang-ngai/phong-qlcn', () => ({ abbreviation: 'P.QLCN' }));
  await change('a decision', 'document', 'hp-2025-06-30', () => ({ symbol: 'X' }));
  await change('a law that decisions rest on', 'document', '45-2025-nd-cp', () => ({ symbol: 'X' }));
  await change('a subject', 'subject', 'radiation.xray', () => ({ position: 9_000 }));
  await change('a province', 'province', 'ha-noi', ({ aliases }) => ({ aliases: [...aliases, 'Thăng Long'] }));
  const { code } = [...(await app.services.responsibility.reference(1)).procedures.values()][0] as { code: string };
  await change('a procedure', 'procedure', code, ({ altNames }) => ({ altNames: [...altNames, 'X'] }));
  await change('a mandate', 'mandate', (records.find(({ kind }) => kind === 'mandate') as RegistryRecord).key, () => ({
    note: { vi: 'X', en: 'X' },
  }));
  await change('a kind of body', 'bodyKind', 'so-y-te', ({ short }) => ({ short: [...short, 'S.Y.T'] }));
  const authority = { vi: 'X', en: 'X' };
  await change('a unit whose work passes to another province', 'unit', 'binh-thuan/chi-cuc-tdc', () => ({
    successors: [{ to: 'hai-phong@2025-07-01/phong-cntt', fields: [], authority }],
  }));
  await change('a document of a body whose work passes to another province', 'document', 'bt-2023-q1-report', () => ({ symbol: 'X' }));
  revisions['a withdrawal'] = await app.database
    .em()
    .transactional((tx) => withdrawWithin(new Session(tx), 'bt-2023-q1-report', null, 'a withdrawal'));
  await change('a decree that replaces one on which a decision rests', 'document', '45-2025-nd-cp', () => ({
    key: 'x-2025-nd-cp',
    number: 'X/2025/NĐ-CP',
    issuedOn: '2025-07-10',
    effective: { rule: 'FROM_DATE', from: '2025-07-15', to: null },
    relations: [{ type: 'REPLACES', target: '10-2025-tt-bkhcn', clause: null, provision: null, source: 'X' }],
  }));
  await change('a decree that repeals that one', 'document', '45-2025-nd-cp', () => ({
    key: 'y-2025-nd-cp',
    number: 'Y/2025/NĐ-CP',
    issuedOn: '2025-07-11',
    effective: { rule: 'FROM_DATE', from: '2025-07-12', to: null },
    relations: [{ type: 'REPEALS', target: 'x-2025-nd-cp', clause: null, provision: null, source: 'Y' }],
  }));
  const [body, part] = ['yen-bai/so-khcn', 'yen-bai/phong-cds'].map((key) => records.find((record) => record.kind === 'unit' && record.key === key));
  const OF_HEALTH = { province: 'thanh-hoa', evidence: { document: 'hp-2025-06-30', path: null }, successors: [] };
  const health = [
    { ...body, ...OF_HEALTH, key: 'thanh-hoa/so-y-te' },
    { ...part, ...OF_HEALTH, key: 'thanh-hoa/phong-nghiep-vu-y', parent: 'thanh-hoa/so-y-te' },
    { ...part, ...OF_HEALTH, key: 'thanh-hoa/phong-nghiep-vu-duoc', parent: 'thanh-hoa/so-y-te' },
  ] as RegistryRecord[];
  revisions['the first unit of a kind of body'] = (await publish(
    app.database.em(),
    health.slice(0, 2),
    'the first unit of a kind of body',
  )) as number;
  revisions['the second'] = (await publish(app.database.em(), health.slice(2), 'the second')) as number;
  revisions['a withdrawal in a province that was merged'] = await app.database
    .em()
    .transactional((tx) => withdrawWithin(new Session(tx), 'yb-2025-03', null, 'a withdrawal in a province that was merged'));
  app.services.responsibility.refresh();
});
afterAll(() => app.close());

interface Revision {
  revision: number;
  note: string;
  chainHash: string;
  everyProvince: boolean;
  provinces: { key: string }[];
  records: { kind: string; key: string; change: string }[];
}
interface Page {
  totalCount: number;
  edges: { cursor: string; node: Revision }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** `at`: the revision that the request names, so that nothing looks for the newest. */
async function ask(args: string, at?: number): Promise<{ page: Page; statements: number; error: string | undefined }> {
  const contextValue = new Context(app.services);
  if (at !== undefined) contextValue.pinRevision(at);
  const before = app.database.statements();
  const { data, errors } = await graphql({
    schema,
    source: `{ changes(${args}) { totalCount edges { cursor node { revision note chainHash everyProvince provinces { key } records { kind key change } } } pageInfo { hasNextPage endCursor } } }`,
    contextValue,
  });
  const error = (errors?.[0]?.originalError as { code?: string } | undefined)?.code;
  return { page: (data as { changes: Page } | null)?.changes as Page, statements: app.database.statements() - before, error };
}

describe('what changed after a revision', () => {
  it.each<[string, string, string | string[]]>([
    ['a unit', 'REPLACED', ['yen-bai', 'lao-cai@2025-07-01']],
    ['a unit before the merger', 'REPLACED', ['quang-ngai', 'quang-ngai@2025-07-01']],
    ['a decision', 'REPLACED', ['hai-phong@2025-07-01']],
    ['a subject', 'REPLACED', 'every'],
    ['a province', 'REPLACED', 'every'],
    ['a procedure', 'REPLACED', 'every'],
    ['a mandate', 'REPLACED', 'every'],
    ['a kind of body', 'REPLACED', 'every'],
    ['a unit whose work passes to another province', 'REPLACED', ['binh-thuan', 'hai-phong@2025-07-01', 'lam-dong@2025-07-01']],
    ['a document of a body whose work passes to another province', 'REPLACED', ['binh-thuan', 'hai-phong@2025-07-01', 'lam-dong@2025-07-01']],
    ['a withdrawal', 'WITHDRAWN', ['binh-thuan', 'hai-phong@2025-07-01', 'lam-dong@2025-07-01']],
    ['a withdrawal in a province that was merged', 'WITHDRAWN', ['yen-bai', 'lao-cai@2025-07-01']],
    ['a decree that replaces one on which a decision rests', 'ADDED', ['hai-phong@2025-07-01']],
    ['a decree that repeals that one', 'ADDED', ['hai-phong@2025-07-01']],
    ['the second', 'ADDED', ['thanh-hoa']],
  ])('%s is %s and may touch %s', async (name, kind, provinces) => {
    const revision = revisions[name] as number;
    const { page } = await ask(`sinceRevision: ${revision - 1}, first: 1`);
    const { node } = page.edges[0] as Page['edges'][number];
    expect([node.revision, node.note, node.records.map((record) => record.change)]).toEqual([revision, name, [kind]]);
    if (provinces === 'every')
      expect([node.everyProvince, node.provinces.length]).toEqual([true, (await app.services.responsibility.reference()).provinces.length]);
    else expect([node.everyProvince, node.provinces.map(({ key }) => key)]).toEqual([false, provinces]);
  });

  it('the first unit of a kind of body may touch all: texts are read by which bodies have units', async () => {
    const { page } = await ask(`sinceRevision: ${(revisions['the first unit of a kind of body'] as number) - 1}, first: 1`);
    expect(page.edges[0]?.node.everyProvince).toBe(true);
  });

  it('a decree may touch the provinces whose decisions rest on it, and no others', async () => {
    const { page } = await ask(`sinceRevision: ${(revisions['a law that decisions rest on'] as number) - 1}, first: 1`);
    const { node } = page.edges[0] as Page['edges'][number];
    const keys = node.provinces.map(({ key }) => key);
    expect([node.everyProvince, keys.includes('yen-bai'), keys.includes('binh-thuan')]).toEqual([false, true, false]);
  });

  it('every revision publishes its hash in the chain, the one that receipts of it carry', async () => {
    const { page } = await ask('sinceRevision: 0, first: 2');
    const hashes = page.edges.map(({ node }) => node.chainHash);
    const answer = await app.services.responsibility.ask({ duty: { subject: 'radiation.xray' } }, 'quang-ngai', '2025-05-15', 2);
    expect(hashes[1]).toBe(answer.receipt.chainHash);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('the first revision added everything', async () => {
    const { page } = await ask('sinceRevision: 0, first: 1');
    const { node } = page.edges[0] as Page['edges'][number];
    expect([...new Set(node.records.map((record) => record.change))]).toEqual(['ADDED']);
    expect([...new Set(node.records.map(({ kind }) => kind))]).toEqual([
      'province',
      'place',
      'subject',
      'bodyKind',
      'unit',
      'document',
      'procedure',
      'competence',
      'mandate',
      'suppression',
    ]);
  });

  it('comes in pages, whole and in order, with a number of statements that does not grow with the page', async () => {
    const newest = await app.services.responsibility.newestRevision();
    await ask('sinceRevision: 0, first: 1');
    const [one, all] = [await ask('sinceRevision: 1, first: 1', newest), await ask('sinceRevision: 1', newest)];
    expect(all.statements).toBe(one.statements);
    expect(all.page.edges.map(({ node }) => node.revision)).toEqual(Array.from({ length: newest - 1 }, (_, index) => index + 2));
    expect(all.page.totalCount).toBe(newest - 1);
    const seen: number[] = [];
    for (let after = ''; ;) {
      const { page } = await ask(`sinceRevision: 1, first: 3${after}`);
      seen.push(...page.edges.map(({ node }) => node.revision));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
    }
    expect(seen).toEqual(all.page.edges.map(({ node }) => node.revision));
    expect((await ask(`sinceRevision: ${newest}`)).page.edges).toEqual([]);
  });

  it('of a revision that is not there is a mistake: a cache of another registry must hear of it', async () => {
    expect((await ask('sinceRevision: 99')).error).toBe('UNKNOWN_REVISION');
    expect((await ask('sinceRevision: -1')).error).toBe('UNKNOWN_REVISION');
  });

  it('answers of provinces that are not named are the same as before', async () => {
    const { responsibility } = app.services;
    const revision = revisions['a decision'] as number;
    const subjects = (await responsibility.reference(1)).vocabulary.subjects.map(({ code }) => code);
    for (const [province, asOf, same] of [
      ['yen-bai', '2025-05-15', true],
      ['quang-ngai', '2025-10-01', true],
      ['hai-phong', '2025-08-01', false],
    ] as const) {
      const hashes = async (at: number): Promise<string[]> =>
        Promise.all(subjects.map(async (subject) => (await responsibility.ask({ duty: { subject } }, province, asOf, at)).receipt.answerHash));
      const [before, after] = [await hashes(revision - 1), await hashes(revision)];
      expect(JSON.stringify(before) === JSON.stringify(after), province).toBe(same);
    }
  });

  it('answers of provinces that are not named are the same as before, who led last among them', async () => {
    const { responsibility } = app.services;
    const newest = await responsibility.registry();
    const known = async (province: string, at: number): Promise<string> => {
      const registry = await responsibility.registry(at);
      const answer = await responsibility.ask({ duty: { subject: 'radiation.xray' } }, province, '2025-08-01', at);
      const last = await lastKnown(answer, registry, (question, area, day) => responsibility.ask(question, area, day, at));
      return JSON.stringify([answer, ...last.map(({ resolution }) => resolution)].map(partsOf));
    };
    const provinces = newest.reference.provinces.filter(({ from }) => from === '2025-07-01').map(({ key }) => key);
    for (const [name, one] of [
      ['a withdrawal in a province that was merged', 'lao-cai@2025-07-01'],
      ['a decree that replaces one on which a decision rests', 'hai-phong@2025-07-01'],
      ['a decree that repeals that one', 'hai-phong@2025-07-01'],
    ] as const) {
      const revision = revisions[name] as number;
      const [{ provinces: told } = { provinces: [] }] = await app.services.changes.of([revision]);
      const changed = [];
      for (const key of provinces) if ((await known(key, revision - 1)) !== (await known(key, revision))) changed.push(key);
      expect([name, changed]).toEqual([name, [one]]);
      expect(told.map(({ key }) => key)).toEqual(expect.arrayContaining(changed));
    }
  });
});

describe('the changes of one revision', () => {
  const province = (key: string, slug: string, predecessorKeys: string[] = []): ReferenceData['provinces'][number] =>
    ({ key, slug, predecessorKeys }) as unknown as ReferenceData['provinces'][number];
  const reference = {
    provinces: [province('a', 'a'), province('a@2', 'a', ['a', 'b']), province('b', 'b'), province('c@3', 'c', ['a@2'])],
  } as unknown as ReferenceData;
  const span = (given: Partial<PublishedSpan>): PublishedSpan => ({
    kind: 'document',
    key: 'd',
    change: 'ADDED',
    provinces: [],
    every: false,
    ...given,
  });

  it.each<[string, PublishedSpan[], string[]]>([
    ['was added in one that was merged under another name, for what that became', [span({ provinces: ['b'] })], ['a@2', 'b', 'c@3']],
    ['was added, for its province and what continues it', [span({ provinces: ['a'] })], ['a', 'a@2', 'c@3']],
    ['was replaced, for the provinces of both', [span({ change: 'REPLACED', provinces: ['a', 'b'] })], ['a', 'a@2', 'b', 'c@3']],
    ['was withdrawn', [span({ change: 'WITHDRAWN', provinces: ['a@2'] })], ['a@2', 'c@3']],
    ['bears on every answer', [span({ every: true })], ['a', 'a@2', 'b', 'c@3']],
    ['is the authority of a rule', [span({ key: 'law' })], ['a', 'a@2', 'b', 'c@3']],
    ['has the key of an authority and is no document', [span({ kind: 'unit', key: 'law' })], []],
  ])('a record that %s', (_what, spans, provinces) => {
    const found = changesOf(spans, reference, new Set(['law']));
    expect(found.records).toEqual(spans.map(({ provinces: _provinces, every: _every, ...record }) => record));
    expect(found.provinces.map(({ key }) => key)).toEqual(provinces);
  });
});
