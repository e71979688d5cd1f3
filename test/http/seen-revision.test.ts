import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttp, type HttpServer } from '../../src/http/server.js';
import { NewestRevision } from '../../src/registry/newest-revision.js';
import { publish } from '../../src/registry/publish.js';
import { readRecords } from '../../src/registry/publication.store.js';
import type { UnitRecord } from '../../src/registry/record.js';
import { prepareServices, type App, type Services } from '../../src/services.js';
import { openTestApp } from '../support/app.js';

const GRAPHQL = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const QUESTION = '{ registry { revision } }';

let app: App;
/** An instance that has heard of revision 2, one that has not, and one that cannot look. */
let one: HttpServer;
let other: HttpServer;
let cut: HttpServer;

/** An instance that knows of a revision and looks for others only where it has to. */
async function instanceAt(revision: number, newest = new NewestRevision(() => app.database.newest(), null)): Promise<HttpServer> {
  const services = (await prepareServices({}))(app.database);
  newest.told(revision);
  // The look that it makes by itself is over before the first question.
  await newest.get();
  const responsibility = Object.create(services.responsibility, { newest: { value: newest } }) as Services['responsibility'];
  return serveHttp({ ...services, responsibility }, { host: '127.0.0.1', port: 0 }, pino({ level: 'silent' }), async () => true);
}

beforeAll(async () => {
  app = await openTestApp();
  other = await instanceAt(1);
  cut = await instanceAt(1, new NewestRevision(async () => 1, 60_000));
  const em = app.database.em();
  const unit = (await readRecords(em, 1)).find(({ record }) => record.key === 'yen-bai/phong-cds')?.record as UnitRecord;
  await publish(em, [{ ...unit, abbreviation: 'CĐS2' }], 'for two instances');
  one = await instanceAt(2);
});
afterAll(async () => {
  await Promise.all([one, other, cut].map((server) => server?.close()));
  await app?.close();
});

const ask = (server: HttpServer, path: string, seen?: string, accept = 'application/json'): Promise<Response> => {
  const headers = { ...(seen !== undefined && { 'phancong-seen-revision': seen }) };
  return path === '/graphql'
    ? fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...headers, ...GRAPHQL }, body: JSON.stringify({ query: QUESTION }) })
    : fetch(`${server.url}${path}`, { headers: { ...headers, accept } });
};
/** The status and the revision of an answer that is read to its end: an instance that closes waits for those that are not. */
async function revisionOf(asked: Promise<Response>): Promise<[number, string | null]> {
  const answer = await asked;
  await answer.arrayBuffer();
  return [answer.status, answer.headers.get('phancong-revision')];
}
const SURFACES = ['/graphql', '/changes?since=0', '/id/document/yb-2025-03', '/vi/'];

describe('a client that says which revision it has seen', () => {
  it.each(SURFACES)('gets it at %s of an instance that has not heard of it, which answers by the one before until then', async (path) => {
    const looks = { to: 1 };
    const fresh = await instanceAt(1, new NewestRevision(async () => looks.to, null));
    looks.to = 2;
    try {
      expect(await revisionOf(ask(fresh, path))).toEqual([200, '1']);
      expect(await revisionOf(ask(fresh, path, '2'))).toEqual([200, '2']);
      expect(await revisionOf(ask(fresh, path))).toEqual([200, '2']);
    } finally {
      await fresh.close();
    }
  });

  it('is told that there is no such revision, at every surface', async () => {
    for (const path of SURFACES) {
      const answer = await ask(one, path, '9');
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 400, null]);
      expect(await answer.text()).toContain('UNKNOWN_REVISION');
    }
  });

  it('is told what is no number', async () => {
    for (const seen of ['', 'x', '-1', '1e3', '1, 2', '9999999999']) {
      const answer = await ask(one, '/graphql', seen);
      expect([seen, answer.status, await answer.text()]).toEqual([seen, 400, expect.stringContaining('INVALID_REVISION')]);
    }
  });

  it('is asked to come again by an instance that cannot have it in time, at every surface, and who has not seen it is answered', async () => {
    for (const path of SURFACES) {
      const began = Date.now();
      const answer = await ask(cut, path, '2');
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5']);
      expect(await answer.text()).toContain('REVISION_AWAITED');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(Date.now() - began, 'ms').toBeLessThan(3_000);
      expect((await ask(cut, path, '1')).status).toBe(200);
    }
  });

  it('gets no kept answer of before: caches are told that answers vary by it', async () => {
    const get = `/graphql?query=${encodeURIComponent(QUESTION)}`;
    for (const path of [get, '/id/document/yb-2025-03', '/vi/'])
      expect([path, (await ask(one, path)).headers.get('vary')]).toEqual([path, expect.stringContaining('Phancong-Seen-Revision')]);
    expect((await ask(other, '/graphql')).headers.get('phancong-revision')).toBe('1');
    expect(await (await ask(other, '/graphql', '2')).json()).toEqual({ data: { registry: { revision: 2 } } });
  });
});
