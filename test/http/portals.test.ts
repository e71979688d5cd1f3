import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { parse, print } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as client from '../../src/client/operations.js';
import { createClient, reportedErrors } from '../../src/client/client.js';
import type { App } from '../../src/services.js';
import type { ProvinceRecord } from '../../src/registry/record.js';
import { publish } from '../../src/registry/publish.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import { manifestOf, readManifest } from '../../src/graphql/operation-manifest.js';
import { serveHttp, type HttpServer } from '../../src/http/server.js';
import { PAGES } from '../../src/web/pages.js';
import { openTestService } from '../support/app.js';

const OPERATIONS = new URL('../../schema/operations/', import.meta.url);
const manifest = readManifest();
const idOf = (name: string): string => manifest.operations.find((operation) => operation.name === name)?.id as string;
const bodyOf = (name: string): string => manifest.operations.find((operation) => operation.name === name)?.body as string;

let service: HttpServer & { app: App };
let portal: HttpServer;
beforeAll(async () => {
  service = await openTestService();
  portal = await serveHttp(service.app.services, { host: '127.0.0.1', port: 0, safelist: true }, pino({ level: 'silent' }), async () => true);
});
afterAll(async () => {
  await portal?.close();
  await service?.close();
});

interface Parts {
  query?: string;
  variables?: object;
  id?: string;
  operationName?: string;
  revision?: string;
}
const get = (url: string, { query, variables, id, operationName, revision }: Parts, headers: Record<string, string> = {}): Promise<Response> => {
  const parameters = new URLSearchParams({
    ...(query !== undefined && { query }),
    ...(variables && { variables: JSON.stringify(variables) }),
    ...(id && { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: id } }) }),
    ...(operationName && { operationName }),
    ...(revision && { revision }),
  });
  return fetch(`${url}/graphql?${parameters}`, { headers: { accept: 'application/json', ...headers } });
};
const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const XRAY = { procedure: '2.002383', province: 'quang-ngai', asOf: '2025-05-15' };

describe('the list of operations', () => {
  it('is the one that the files make', () => {
    const files = readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql'));
    const made = manifestOf(files.sort().map((name) => parse(readFileSync(new URL(name, OPERATIONS), 'utf8'))));
    expect(manifest).toEqual(JSON.parse(JSON.stringify(made)));
    expect(manifest.operations.length).toBeGreaterThanOrEqual(8);
  });

  it('has what the typed client sends, by the SHA-256 of the text', () => {
    for (const { name, id, body } of manifest.operations) {
      const document = (client as Record<string, unknown>)[`${name}Document`] as Parameters<typeof print>[0];
      expect(print(document), name).toBe(body);
      expect(createHash('sha256').update(body).digest('hex')).toBe(id);
    }
  });

  it('has what the pages ask', () => {
    for (const { operation } of PAGES) expect(bodyOf(operation), operation).toContain(`query ${operation}`);
  });

  it('is served for portals', async () => expect(await (await fetch(`${portal.url}/operations.json`)).json()).toEqual(manifest));
});

describe('persisted operations', () => {
  it('a listed operation is answered by its id alone, by GET and by POST', async () => {
    for (const response of [
      await get(service.url, { id: idOf('WhoHandles'), variables: XRAY }),
      await post(service.url, { variables: XRAY, extensions: { persistedQuery: { version: 1, sha256Hash: idOf('WhoHandles') } } }),
    ])
      expect(await response.json()).toMatchObject({ data: { responsibility: { status: 'ESTABLISHED' } } });
  });

  it('an id of no text is said to be unknown, and answered once a client has registered the text', async () => {
    const query = '{ registry { revision } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    expect(await (await post(service.url, { extensions })).json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    await post(service.url, { query, extensions });
    expect(await (await post(service.url, { extensions })).json()).toMatchObject({ data: { registry: { revision: expect.any(Number) } } });
  });
});

describe('a service that answers registered operations only', () => {
  it.each<[string, () => Promise<Response>]>([
    ['by id with GET', () => get(portal.url, { id: idOf('WhoHandles'), variables: XRAY })],
    ['by its exact text with POST', () => post(portal.url, { query: bodyOf('WhoHandles'), variables: XRAY })],
  ])('answers a listed one %s', async (_how, ask) => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { responsibility: { status: 'ESTABLISHED' } } });
  });

  it.each<[string, () => Promise<Response>]>([
    ['another text', () => post(portal.url, { query: '{ registry { revision } }' })],
    ['another text with GET', () => get(portal.url, { query: '{ registry { revision } }' })],
    ['the text of a listed one with a space more', () => post(portal.url, { query: `${bodyOf('WhoHandles')} `, variables: XRAY })],
    ['text that is no query', () => post(portal.url, { query: '{' })],
    ['how the schema is made', () => post(portal.url, { query: '{ __schema { types { name } } }' })],
    ['an unknown id', () => get(portal.url, { id: 'f'.repeat(64) })],
    [
      'another text under the id of a listed one',
      () => post(portal.url, { query: '{ registry { revision } }', extensions: { persistedQuery: { version: 1, sha256Hash: idOf('WhoHandles') } } }),
    ],
    ['several in one', () => post(portal.url, [{ query: bodyOf('WhoHandles'), variables: XRAY }])],
    ['nothing', () => post(portal.url, {})],
    ['null', () => post(portal.url, 'null')],
    ['extensions that cannot be read', () => fetch(`${portal.url}/graphql?extensions={`, { headers: { accept: 'application/json' } })],
    ['GraphiQL', () => fetch(`${portal.url}/graphql`, { headers: { accept: 'text/html' } })],
    ['what lies below', () => fetch(`${portal.url}/graphql/stream?query={__typename}`)],
  ])('refuses %s', async (_what, ask) => {
    const response = await ask();
    const text = await response.text();
    expect(response.status, text).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_NOT_SAFELISTED', text: { vi: expect.any(String) } } }] });
  });

  it('still serves the page, and says that it is ready', async () => {
    for (const path of ['/', '/assets/islands.js', '/health/ready']) expect((await fetch(`${portal.url}${path}`)).status, path).toBe(200);
  });

  it('works with the typed client, whose mistakes are readable', async () => {
    const sdk = createClient(`${portal.url}/`);
    expect((await sdk.WhoHandles(XRAY)).responsibility.leads.map(({ unit }) => unit.key)).toEqual(['quang-ngai/phong-qlcn']);
    const error = await sdk.WhoHandles({ ...XRAY, procedure: '2.002338' }).catch((thrown: unknown) => thrown);
    expect(reportedErrors(error)).toMatchObject([
      { code: 'UNKNOWN_PROCEDURE', nearest: expect.arrayContaining(['2.002383']), text: { vi: expect.any(String) } },
    ]);
    expect(reportedErrors(new Error('other'))).toEqual([]);
  });
});

describe('answers that may be kept', () => {
  const AT_1 = 'query @atRevision(revision: 1)';
  const DATED = `${AT_1} { responsibility(question: { procedure: "2.002383" }, province: "quang-ngai", asOf: "2025-05-15") { status } }`;
  const UNDATED = '{ responsibility(question: { procedure: "2.002383" }, province: "quang-ngai", asOf: "2025-05-15") { status } }';
  const tagOf = async (parts: Parts, headers: Record<string, string> = {}): Promise<string> =>
    (await get(service.url, parts, headers)).headers.get('etag') as string;

  it.each<[string, Parts, RegExp]>([
    ['a date and a revision', { query: DATED }, /^public, max-age=31536000, immutable$/],
    ['a date alone', { query: UNDATED }, /^public, max-age=\d+, s-maxage=\d+, must-revalidate$/],
    ['a revision alone', { query: 'query @atRevision(revision: 1) { provinces(first: 1) { nodes { key } } }' }, /must-revalidate$/],
    ['a revision where no date matters', { query: 'query @atRevision(revision: 1) { subjects(first: 1) { nodes { code } } }' }, /immutable$/],
    [
      'a filter without a date',
      { query: 'query @atRevision(revision: 1) { duties(filter: { province: "15" }, first: 1) { nodes { id } } }' },
      /must-revalidate$/,
    ],
    [
      'a filter with a date',
      { query: 'query @atRevision(revision: 1) { duties(filter: { province: "15", asOf: "2025-05-15" }, first: 1) { nodes { id } } }' },
      /immutable$/,
    ],
    ['a date in a variable', { id: idOf('WhoHandles'), variables: XRAY, revision: '1' }, /immutable$/],
    ['a variable without a date', { id: idOf('WhoHandles'), variables: { ...XRAY, asOf: null }, revision: '1' }, /must-revalidate$/],
  ])('%s', async (_what, parts, control) => {
    const response = await get(service.url, parts);
    expect(await response.json()).not.toHaveProperty('errors');
    expect(response.headers.get('cache-control')).toMatch(control);
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{32}"$/);
    expect(response.headers.get('vary')).toContain('Accept, Phancong-Revision');
  });

  it.each<[string, () => Promise<Response>]>([
    ['an error', () => get(service.url, { query: '{ province(key: "Atlantis") { key } }' })],
    ['text that is no query', () => get(service.url, { query: '{' })],
    ['an unknown revision', () => get(service.url, { query: 'query @atRevision(revision: 99) { registry { revision } }' })],
    ['a question by POST', () => post(service.url, { query: UNDATED })],
    ['a question of one who shows who they are', () => get(service.url, { query: UNDATED }, { authorization: 'Bearer x' })],
  ])('%s is not kept', async (_what, ask) => {
    const response = await ask();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  it('who has the answer is told so, without a body and without a statement', async () => {
    const query = '{ duties(first: 20) { totalCount nodes { id clause { path } } } }';
    const tag = await tagOf({ query });
    const before = service.app.database.statements();
    for (const given of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const response = await get(service.url, { query }, { 'if-none-match': given });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      expect(response.headers.get('etag')).toBe(tag);
    }
    expect(service.app.database.statements()).toBe(before);
    expect((await get(service.url, { query }, { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await get(service.url, { query })).status).toBe(200);
  });

  it('a tag is one for an operation, its variables and the form of the answer', async () => {
    const query = 'query A($n: Int) { units(first: $n) { nodes { key } } } query B { registry { revision } }';
    const tags = [
      await tagOf({ query, operationName: 'A', variables: { n: 1 } }),
      await tagOf({ query, operationName: 'A', variables: { n: 2 } }),
      await tagOf({ query, operationName: 'B' }),
      await tagOf({ query, operationName: 'B' }, { accept: 'application/graphql-response+json' }),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(await tagOf({ query, operationName: 'B' })).toBe(tags[2]);
  });

  it('a batch of 1,000 questions with their clauses is answered in one request', async () => {
    const asked = Array.from({ length: 1_000 }, (_, index) => ({
      question: { duty: { subject: ['radiation.xray', 'standards.tbt', 'innovation.startup', 'digital.signature'][index % 4] as string } },
      province: ['yen-bai', 'quang-ngai', 'binh-thuan'][index % 3] as string,
      asOf: `2025-05-${String(1 + (index % 28)).padStart(2, '0')}`,
    }));
    const { responsibilities } = await createClient(service.url).AskMany({ questions: asked });
    expect(responsibilities).toHaveLength(1_000);
    const single = await createClient(service.url).AskMany({ questions: asked.slice(700, 712) });
    expect(single.responsibilities).toEqual(responsibilities.slice(700, 712));
  });

  it('publishing makes other tags, except where the revision is named', async () => {
    const [undated, dated] = [await tagOf({ query: UNDATED }), await tagOf({ query: DATED })];
    const record = recordsOf(readSeeds()).find(({ kind }) => kind === 'province') as ProvinceRecord;
    await publish(service.app.database.em(), [{ ...record, aliases: [...record.aliases, 'Thử'] }], 'Another name');
    service.app.services.responsibility.refresh();
    expect(await tagOf({ query: DATED })).toBe(dated);
    const response = await get(service.url, { query: UNDATED }, { 'if-none-match': undated });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBe(undated);
  });
});
