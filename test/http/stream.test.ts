import { createClient, type Client } from 'graphql-sse';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { publish } from '../../src/registry/publish.js';
import { readRecords } from '../../src/registry/publication.store.js';
import type { UnitRecord } from '../../src/registry/record.js';
import type { HttpServer } from '../../src/http/server.js';
import { NewestRevision } from '../../src/registry/newest-revision.js';
import { lastSeen, REPEATED_MAX } from '../../src/http/news/missed.js';
import { MAX_STREAMS } from '../../src/http/news/stream.js';
import { openTestService } from '../support/app.js';

const NEWS = 'subscription { revisionPublished { revision note everyProvince provinces { key } records { kind key change } } }';

let service: HttpServer & { app: App };
let unit: UnitRecord;
beforeAll(async () => {
  service = await openTestService({ edges: { streamsPerClient: 0 } });
  unit = (await readRecords(service.app.database.em(), 1)).find(({ record }) => record.key === 'yen-bai/phong-cds')?.record as UnitRecord;
});
afterAll(() => service.close());
afterEach(() => {
  // A test that failed half-way must not make the next ones fail.
  for (const { dispose } of clients.splice(0)) dispose();
});

const listeners = (): number => service.app.services.responsibility.newest.listeners;
const clients: Client[] = [];
const client = (): Client => {
  const made = createClient({ url: `${service.url}/graphql/stream`, retryAttempts: 0 });
  clients.push(made);
  return made;
};
const post = (body: object, headers: Record<string, string> = { accept: 'text/event-stream' }): Promise<Response> =>
  fetch(`${service.url}/graphql/stream`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** Reads so many events as a browser does, then hangs up: the id of each, and the revision in its data. */
async function readEvents(lastEventId: string | null, count: number): Promise<[id: string, revision: number][]> {
  const stop = new AbortController();
  const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent('subscription { revisionPublished { revision } }')}`, {
    headers: { accept: 'text/event-stream', ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }) },
    signal: stop.signal,
  });
  let text = '';
  const events = (): [string, number][] =>
    [...text.matchAll(/^id: (\d+)\nevent: next\ndata: .*"revision":(\d+)/gm)].map(([, id, revision]) => [id as string, Number(revision)]);
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    if (events().length >= count) break;
  }
  stop.abort();
  return events();
}

/** Publishes a change of one unit. `here`: as the service itself does, which then says so; otherwise as another process. */
async function publishChange(abbreviation: string, here = true): Promise<void> {
  await publish(service.app.database.em(), [{ ...unit, abbreviation }], `abbreviated ${abbreviation}`);
  if (here) service.app.services.responsibility.refresh();
}

describe('a subscription over server-sent events', () => {
  it('receives what is published, in order, with what it changed; a client that goes leaves no listener', async () => {
    const news = client().iterate<{ revisionPublished: Record<string, unknown> }>({ query: NEWS });
    const first = news.next();
    await expect.poll(listeners, { timeout: 20_000 }).toBe(1);
    await publishChange('P1');
    expect((await first).value).toEqual({
      data: {
        revisionPublished: {
          revision: 2,
          note: 'abbreviated P1',
          everyProvince: false,
          provinces: [{ key: 'yen-bai' }, { key: 'lao-cai@2025-07-01' }],
          records: [{ kind: 'unit', key: 'yen-bai/phong-cds', change: 'REPLACED' }],
        },
      },
    });
    await publishChange('P2');
    expect((await news.next()).value).toMatchObject({ data: { revisionPublished: { revision: 3 } } });
    await news.return?.();
    await expect.poll(listeners, { timeout: 20_000 }).toBe(0);
  });

  it.runIf(process.env['DATABASE_URL'])('receives what another process published', { timeout: 30_000 }, async () => {
    const news = client().iterate({ query: NEWS });
    const first = news.next();
    await expect.poll(listeners, { timeout: 20_000 }).toBe(1);
    await publishChange('P3', false);
    expect((await first).value).toMatchObject({ data: { revisionPublished: { note: 'abbreviated P3' } } });
    await news.return?.();
  });

  it('answers each event as the registry is by then, also in what hangs on it', async () => {
    const query = 'subscription { revisionPublished { revision provinces { bodies { children { key abbreviation } } } } }';
    const news = client().iterate<{ revisionPublished: { provinces: { bodies: { children: { key: string; abbreviation: string }[] }[] }[] } }>({
      query,
    });
    const abbreviationIn = async (event: ReturnType<typeof news.next>): Promise<string | undefined> =>
      (await event).value.data.revisionPublished.provinces[0].bodies[0].children.find(({ key }: { key: string }) => key === unit.key)?.abbreviation;
    for (const abbreviation of ['Q1', 'Q2', 'Q3']) {
      const event = news.next();
      await expect.poll(listeners, { timeout: 20_000 }).toBe(1);
      await publishChange(abbreviation);
      expect(await abbreviationIn(event)).toBe(abbreviation);
    }
    await news.return?.();
  });

  it('comes and goes a hundred times without a listener staying behind', async () => {
    const all = Array.from({ length: 100 }, () => client().iterate({ query: NEWS }));
    const waiting = all.map((news) => news.next());
    await expect.poll(listeners, { timeout: 20_000 }).toBe(100);
    await Promise.all(all.map((news) => news.return?.()));
    await Promise.allSettled(waiting);
    await expect.poll(listeners, { timeout: 20_000 }).toBe(0);
  });

  it('has the revision as the id of each event, and a client that comes again is first told what it missed', async () => {
    const newest = await service.app.services.responsibility.newestRevision();
    const live = readEvents(null, 1);
    await expect.poll(listeners, { timeout: 20_000 }).toBe(1);
    await publishChange('I1');
    expect(await live).toEqual([[String(newest + 1), newest + 1]]);
    await publishChange('I2');
    await publishChange('I3');
    const again = readEvents(String(newest + 1), 3);
    await expect.poll(listeners, { timeout: 20_000 }).toBe(1);
    await publishChange('I4');
    expect(await again).toEqual([2, 3, 4].map((step) => [String(newest + step), newest + step]));
    await expect.poll(listeners, { timeout: 20_000 }).toBe(0);
  });

  it.each([
    ['x', 'UNKNOWN_REVISION'],
    ['-1', 'UNKNOWN_REVISION'],
    ['99999', 'UNKNOWN_REVISION'],
  ])('is refused to who has seen what was never told: Last-Event-ID %s', async (id, code) => {
    const response = await post({ query: NEWS }, { accept: 'text/event-stream', 'last-event-id': id });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code } }] }]);
    expect(listeners()).toBe(0);
  });

  it('repeats only so many; who missed more is sent to /changes', async () => {
    const seen = (header: string | undefined, newest: number): Promise<number | null> =>
      lastSeen(header, new NewestRevision(async () => newest, null));
    expect(await seen(undefined, 9)).toBeNull();
    expect(await seen('9', 9)).toBe(9);
    await expect(seen('10', 9)).rejects.toThrow('a number from 0 to 9 in Last-Event-ID');
    expect(await seen('1', REPEATED_MAX + 1)).toBe(1);
    await expect(seen('1', REPEATED_MAX + 2)).rejects.toThrow('/changes?since=1');
  });

  it('is closed by a client that just hangs up', async () => {
    const hangUp = new AbortController();
    const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent(NEWS)}`, {
      headers: { accept: 'text/event-stream' },
      signal: hangUp.signal,
    });
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    await expect.poll(listeners, { timeout: 20_000 }).toBe(1);
    hangUp.abort();
    await expect.poll(listeners, { timeout: 20_000 }).toBe(0);
  });

  it.each<[string, object, number, string]>([
    ['a query', { query: '{ registry { revision } }' }, 400, 'NOT_A_SUBSCRIPTION'],
    ['a document that is none', { query: 'subscription {' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', { query: 'subscription { nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'too deep a document',
      { query: `subscription { revisionPublished { provinces ${'{ predecessors '.repeat(14)}{ key }${' }'.repeat(14)} } }` },
      400,
      'QUERY_TOO_DEEP',
    ],
    ['a document of too many tokens', { query: `subscription { revisionPublished { ${'note '.repeat(6_000)} } }` }, 400, 'GRAPHQL_PARSE_FAILED'],
  ])('is refused for %s', async (_what, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(listeners()).toBe(0);
  });

  it('is not given to who does not ask for events', async () => {
    expect((await post({ query: NEWS }, { accept: 'application/json' })).status).toBe(406);
    const put = await fetch(`${service.url}/graphql/stream`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  it('is refused beyond the limit, and given again once another has gone', { timeout: 60_000 }, async () => {
    const abort = new AbortController();
    const open = (): Promise<Response> =>
      fetch(`${service.url}/graphql/stream?query=${encodeURIComponent(NEWS)}`, { headers: { accept: 'text/event-stream' }, signal: abort.signal });
    const responses = await Promise.all(Array.from({ length: MAX_STREAMS }, open));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
    const refused = await open();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] });
    abort.abort();
    await expect.poll(listeners, { timeout: 20_000 }).toBe(0);
    const again = await post({ query: NEWS });
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });
});

describe('what changed, without GraphQL', () => {
  const changes = (query: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${service.url}/changes${query}`, { headers });

  it('is told after any revision, and costs nothing to ask again until something is published', async () => {
    const response = await changes('?since=1');
    const body = (await response.json()) as { newest: number; revisions: unknown[] };
    expect(body.revisions[0]).toMatchObject({
      revision: 2,
      everyProvince: false,
      provinces: ['yen-bai', 'lao-cai@2025-07-01'],
      records: [{ change: 'REPLACED' }],
    });
    const etag = response.headers.get('etag') as string;
    expect((await changes('?since=1', { 'if-none-match': etag })).status).toBe(304);
    expect((await changes('?since=2', { 'if-none-match': etag })).status).toBe(200);
    await publishChange('P9');
    expect((await changes('?since=1', { 'if-none-match': etag })).status).toBe(200);
    const all = (await (await changes('')).json()) as typeof body & { revisions: { revision: number; everyProvince: boolean }[] };
    expect(all.revisions[0]).toMatchObject({ revision: 1, everyProvince: true });
  });

  it.each([
    ['?since=-1', 'INVALID_PARAMETER'],
    ['?since=99', 'UNKNOWN_REVISION'],
    ['?since=x', 'INVALID_PARAMETER'],
    ['?since=1.5', 'INVALID_PARAMETER'],
  ])('%s is refused with %s', async (query, code) => {
    const response = await changes(query);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, code]);
  });
});

describe('a server that closes', () => {
  it('ends the streams, and does not wait for them', async () => {
    const own = await openTestService();
    const response = await fetch(`${own.url}/graphql/stream?query=${encodeURIComponent(NEWS)}`, { headers: { accept: 'text/event-stream' } });
    await expect.poll(() => own.app.services.responsibility.newest.listeners).toBe(1);
    const began = Date.now();
    await own.close();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(own.app.services.responsibility.newest.listeners).toBe(0);
    await expect(response.text()).resolves.toBe(':\n\n');
  });
});
