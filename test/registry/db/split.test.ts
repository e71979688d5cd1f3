import { pino } from 'pino';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveHttp, type HttpServer } from '../../../src/http/server.js';
import { issueToken } from '../../../src/review/tokens.js';
import { prepareServices, type App } from '../../../src/services.js';
import { openTestApp } from '../../support/app.js';

const KEY = 'a key of the tests that is long enough for HS256';

let app: App;
let service: HttpServer;
let token: string;
/** How often each side of the database was asked for. */
const used = { read: 0, write: 0 };

beforeAll(async () => {
  app = await openTestApp();
  const { database } = app;
  const counted = (side: 'read' | 'write', em: () => SqlEntityManager) => (): SqlEntityManager => {
    used[side] += 1;
    return em();
  };
  const services = (await prepareServices({ tokenKey: KEY }))({
    ...database,
    em: counted('write', () => database.em()),
    read: counted('read', () => database.read()),
  });
  service = await serveHttp(services, { host: '127.0.0.1', port: 0 }, pino({ level: 'silent' }), async () => true);
  token = await issueToken(KEY, { subject: 'x', role: 'PUBLISHER', provinces: ['*'], expires: '1h' });
});
afterAll(async () => {
  await service?.close();
  await app?.close();
});
beforeEach(() => void Object.assign(used, { read: 0, write: 0 }));

const ask = (query: string, bearer?: string): Promise<Response> =>
  fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify({ query }),
  });

describe('reading and writing', () => {
  it.each<[string, () => Promise<Response>]>([
    ['an answer', () => ask('{ responsibility(question: { duty: { subject: "radiation" } }, province: "yen-bai", asOf: "2025-05-15") { status } }')],
    ['a list', () => ask('{ units(first: 3) { edges { node { key } } } }')],
    ['a search', () => ask('{ search(text: "phong", first: 3) { totalCount } }')],
    ['the log of revisions', () => ask('{ changes(sinceRevision: 0) { totalCount } }')],
    ['the feed', () => fetch(`${service.url}/changes?since=0`)],
    ['a thing', () => fetch(`${service.url}/id/document/yb-2025-03`)],
    ['a page', () => fetch(`${service.url}/vi/coverage`, { headers: { accept: 'text/html' } })],
  ])('%s is read and asks nothing of the server that is written to', async (_what, get) => {
    const response = await get();
    expect([response.status, await response.text()]).toEqual([200, expect.not.stringContaining('"errors"')]);
    expect(used.write).toBe(0);
    expect(used.read).toBeGreaterThan(0);
  });

  it('who shows who they are reads where they write, and sees what they have just done', async () => {
    const withdrawn = await ask('mutation { withdrawDocument(document: "bt-2023-q1-report", reason: "a test") { revision } }', token);
    expect(await withdrawn.json()).toMatchObject({ data: { withdrawDocument: { revision: 2 } } });
    expect(used.write).toBeGreaterThan(0);
    Object.assign(used, { read: 0, write: 0 });
    expect(await (await ask('{ acts(first: 1) { nodes { what } } }', token)).json()).toEqual({ data: { acts: { nodes: [{ what: 'WITHDRAW' }] } } });
    expect([used.read, used.write > 0]).toEqual([0, true]);
  });
});
