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
