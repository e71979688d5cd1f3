import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { createClient } from '../../src/client/client.js';
import type { HttpServer } from '../../src/http/server.js';
import type { UnitRecord } from '../../src/registry/record.js';
import { publish } from '../../src/registry/publish.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import { globalId } from '../../src/shared/global-id.js';
import { openTestService } from '../support/app.js';

const KEY = 'quang-ngai/phong-qlcn';
const ID = globalId('Unit', KEY);
const NAMES: Record<number, string> = { 1: 'Phòng Quản lý chuyên ngành', 2: 'Phòng Quản lý chuyên ngành (tên mới)' };
/** One at a revision, one at another, and the first again: what one cache for both would get wrong. */
const VISITS = [1, 2, 1];

let service: HttpServer & { app: App };
let requests: number;
const counted: typeof fetch = (...call) => {
  requests += 1;
  return fetch(...call);
};

beforeAll(async () => {
  service = await openTestService();
  const unit = recordsOf(readSeeds()).find(({ kind, key }) => kind === 'unit' && key === KEY) as UnitRecord;
  await publish(service.app.database.em(), [{ ...unit, names: { vi: NAMES[2] as string, en: 'Renamed' } }], 'Another name');
  service.app.services.responsibility.refresh();
});
afterAll(() => service?.close());

const UNIT = 'query Unit($key: String!) { unit(key: $key) { __typename id key name { vi } } }';
const NODE = 'query Node($id: ID!) { node(id: $id) { __typename id ... on Unit { key name { vi } } } }';

/** One of each revision, made when it is first asked for. */
function perRevision<Made>(make: (revision: number) => Made): (revision: number) => Made {
  const made = new Map<number, Made>();
  return (revision) => {
    const known = made.get(revision) ?? make(revision);
    made.set(revision, known);
    return known;
  };
}

describe('a client of one revision reads that revision, whatever others read', () => {
  it('Apollo Client: one client and cache for each, the revision in a header', async () => {
    requests = 0;
    const clientAt = perRevision(
      (revision) =>
        new ApolloClient({
          cache: new InMemoryCache({ possibleTypes: { Node: ['Unit'] } }),
          link: new HttpLink({ uri: `${service.url}/graphql`, fetch: counted, headers: { 'Phancong-Revision': String(revision) } }),
        }),
    );
    for (const revision of VISITS) {
      const client = clientAt(revision);
      const { data } = await client.query<{ unit: { name: { vi: string } } }>({ query: gql(UNIT), variables: { key: KEY } });
      expect(data?.unit.name.vi).toBe(NAMES[revision]);
      const node = await client.query<{ node: { name: { vi: string } } }>({ query: gql(NODE), variables: { id: ID } });
      expect(node.data?.node.name.vi).toBe(NAMES[revision]);
      const kept = client.cache.readFragment<{ name: { vi: string } }>({ id: `Unit:${ID}`, fragment: gql('fragment Kept on Unit { name { vi } }') });
      expect(kept?.name.vi).toBe(NAMES[revision]);
    }
    // Two questions at each of two revisions; the third visit is answered by the cache.
    expect(requests).toBe(4);
  });

  it('urql: one client and cache for each, the revision in the URL', async () => {
    requests = 0;
    const clientAt = perRevision(
      (revision) =>
        new Client({
          url: `${service.url}/graphql?revision=${revision}`,
          exchanges: [cacheExchange, fetchExchange],
          fetch: counted,
          preferGetMethod: false,
        }),
    );
    for (const revision of VISITS) {
      const { data, error } = await clientAt(revision).query<{ unit: { name: { vi: string } } }>(UNIT, { key: KEY }).toPromise();
      expect(error).toBeUndefined();
      expect(data?.unit.name.vi).toBe(NAMES[revision]);
    }
    expect(requests).toBe(2);
  });

  it('urql by GET, where the revision stands among the parameters of the question', async () => {
    const clientAt = perRevision(
      (revision) => new Client({ url: `${service.url}/graphql?revision=${revision}`, exchanges: [fetchExchange], preferGetMethod: 'force' }),
    );
    for (const revision of VISITS) {
      const { data } = await clientAt(revision).query<{ unit: { name: { vi: string } } }>(UNIT, { key: KEY }).toPromise();
      expect(data?.unit.name.vi).toBe(NAMES[revision]);
    }
  });

  it('phancong/client: the revision is an option of the client', async () => {
    for (const revision of VISITS) {
      const client = createClient(service.url, { revision });
      const { responsibility } = await client.WhoHandles({ procedure: '2.002383', province: 'quang-ngai', asOf: '2025-05-15' });
      expect([responsibility.receipt.revision, responsibility.leads[0]?.unit.name.vi]).toEqual([revision, NAMES[revision]]);
    }
  });
});

describe('a page of another origin', () => {
  it('may name a revision and read which one it saw', async () => {
    const asked = await fetch(`${service.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://portal.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,phancong-revision',
      },
    });
    expect(asked.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('phancong-revision');
    const answer = await fetch(`${service.url}/graphql?query={registry{revision}}`, {
      headers: { origin: 'https://portal.example', accept: 'application/json', 'phancong-revision': '1' },
    });
    expect(answer.headers.get('phancong-revision')).toBe('1');
    expect(answer.headers.get('access-control-expose-headers')).toContain('Phancong-Revision');
    expect(answer.headers.get('vary')).toContain('Phancong-Revision');
  });
});
