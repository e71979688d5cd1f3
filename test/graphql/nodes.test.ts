import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/shared/global-id.js';
import { sharedService, type SharedService } from '../support/app.js';
import { askerOf, type Data } from './asker.js';

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});
const { ask, mistakeOf } = askerOf(() => service.url);

describe('nodes', () => {
  it('several types come in the order of their ids, and what is not on record is null', async () => {
    const ids = [
      globalId('Unit', 'yen-bai/thanh-tra-so'),
      globalId('Clause', 'yb-2025-03#V'),
      globalId('Clause', 'yb-2025-03#XX'),
      globalId('Outcome', 'yb-2025-03#V#0'),
    ];
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Unit { key } ... on Clause { path } } }', { ids });
    expect(nodes).toEqual([
      { __typename: 'Unit', id: ids[0], key: 'yen-bai/thanh-tra-so' },
      { __typename: 'Clause', id: ids[1], path: 'V' },
      null,
      null,
    ]);
  });

  it.each([
    ['', 'INVALID_ID'],
    ['VW5pdDo', 'INVALID_ID'],
    [`${globalId('Unit', 'x')}=`, 'INVALID_ID'],
  ])('the id %j is %s, with what was expected', async (id, code) => {
    expect(await mistakeOf('query ($id: ID!) { node(id: $id) { id } }', { id })).toMatchObject({ code, expected: { vi: expect.any(String) } });
  });

  it.each(['00', '', '1e0', '0x0', ' 0', '+0', '0.0', '-0', '0#0'])('a place at a clause has one spelling: "%s" is none', async (place) => {
    const ids = ['Duty', 'Outcome'].map((type) =>
      Buffer.from(`${type}:${type === 'Duty' ? 'qn-2025-03#V.2.4.4' : 'bt-2023-q1-report#A.I.5.đ'}#${place}`).toString('base64url'),
    );
    expect((await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).nodes).toEqual([null, null]);
  });

  it('a node has the very id that it was asked for', async () => {
    const ids = ['Clause:qn-2025-03#V.2.4.4#x', 'Assignment:qn-2025-09-programme#PL1.1.1#0', 'Duty:qn-2025-03#V.2.4.4', 'Duty:qn-2025-03#V.2.4.4#0'];
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.map((id) => Buffer.from(id).toString('base64url')) });
    expect(nodes).toEqual([null, null, null, { id: Buffer.from(ids[3] as string).toString('base64url') }]);
  });

  it('501 ids are too many', async () => {
    expect(await mistakeOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 501 }, () => 'x') })).toMatchObject({
      code: 'INVALID_PAGE',
    });
  });
});

describe('limits', () => {
  it.each([
    ['first', 'QUERY_TOO_COMPLEX'],
    ['last', 'QUERY_TOO_COMPLEX'],
  ])('pages inside pages count by %s', async (size, code) => {
    expect(await mistakeOf(`{ units(${size}: 500) { nodes { duties(${size}: 500) { nodes { id role } } } } }`)).toMatchObject({ code });
    expect(await mistakeOf(`{ units(${size}: 50) { nodes { duties(${size}: 50) { nodes { id role } } } } }`)).toBeUndefined();
  });

  it('lists without pages count when they are nested', async () => {
    const inside = '{ relations { target '.repeat(6);
    expect(await mistakeOf(`{ documents(first: 100) { nodes ${inside} { key } ${'} }'.repeat(6)} } }`)).toMatchObject({
      code: expect.stringMatching(/^QUERY_TOO/),
    });
  });

  it('the question how the schema is made is answered', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(getIntrospectionQuery()))['__schema'].queryType).toMatchObject({ name: 'Query' });
  });
});

describe('a cursor of a list that is in memory', () => {
  const FINDINGS = (paging: string): string =>
    `{ audit(province: "quang-ngai", asOf: "2025-05-15") { findings(${paging}) { edges { cursor node { key severity } } } } }`;
  const findings = async (paging: string): Promise<Data[]> => (await ask(FINDINGS(paging))).audit.findings.edges;

  it('goes on after its item where another filter has that too', async () => {
    const whole = await findings('first: 500');
    const serious = await findings('severity: WARNING, first: 500');
    const [{ cursor, node }] = serious as [Data];
    const rest = await findings(`first: 500, after: "${cursor}"`);
    expect(rest).toEqual(whole.slice(whole.findIndex((edge) => edge.node.key === node.key) + 1));
    expect(rest.length).toBeGreaterThan(serious.length - 1);
  });

  it('is none of a list without its item: nothing is left out in silence', async () => {
    const [{ cursor }] = (await findings('severity: WARNING, first: 1')) as [Data];
    expect(await mistakeOf(FINDINGS(`severity: INFO, first: 1, after: "${cursor}"`))).toMatchObject({
      code: 'INVALID_CURSOR',
      given: expect.stringMatching(new RegExp(`^${cursor.slice(0, 40)}`, 'u')),
    });
  });

  it.each([
    ['search(text: "x-quang", first: 1)', 'search(text: "sở hữu trí tuệ", first: 1'],
    ['places(text: "Châu Thành", first: 1)', 'places(text: "Sa Pa", first: 1'],
    ['bodies(province: "nghe-an", asOf: "2026-11-28", first: 1)', 'bodies(province: "ha-noi", asOf: "2026-11-28", first: 1'],
    ['subjects(text: "bức xạ", first: 1)', 'subjects(text: "bưu chính", first: 1'],
  ])('%s is followed by no page of %s', async (from, to) => {
    const { from: page } = await ask(`{ from: ${from} { edges { cursor } } }`);
    expect(await mistakeOf(`{ to: ${to}, after: "${page.edges[0].cursor}") { totalCount } }`)).toMatchObject({ code: 'INVALID_CURSOR' });
  });
});

describe('search', () => {
  it('goes on after a cursor, and back again', async () => {
    const query =
      'query ($first: Int, $after: String, $last: Int, $before: String) { search(text: "bức xạ", first: $first, after: $after, last: $last, before: $before) { totalCount edges { cursor score matched } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
    const { search: whole } = await ask(query, { first: 500 });
    expect(whole.edges).toHaveLength(whole.totalCount);
    const { search: second } = await ask(query, { first: 3, after: whole.edges[2].cursor });
    expect(second.edges).toEqual(whole.edges.slice(3, 6));
    const { search: back } = await ask(query, { last: 3, before: whole.edges[3].cursor });
    expect(back.edges).toEqual(whole.edges.slice(0, 3));
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    const scores = whole.edges.map(({ score }: Data) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });
});

// Last: it publishes.
