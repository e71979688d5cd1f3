import parsePrometheus from 'parse-prometheus-text-format';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWatching, UNWATCHED } from '../../src/config/watch.js';
import { EDGES, type Edges } from '../../src/config/edges.js';
import { Figures } from '../../src/http/watch/figures.js';
import type { Database } from '../../src/registry/db/database.js';
import type { Services } from '../../src/services.js';
import { serveShared, sharedApp } from '../support/app.js';

const TOKEN = 'a token of sixteen bytes';
const QUESTION = 'Nha khoa Nụ Cười Hồng của tôi lắp máy X-quang răng';
const ASK = {
  operationName: 'Answer',
  query:
    'query Answer($question: QuestionInput!, $province: String!, $asOf: Date) { responsibility(question: $question, province: $province, asOf: $asOf) { status } }',
};

/** A line of the log, as it is written. */
type Line = Record<string, unknown>;
interface Served {
  url: string;
  metricsPort: number | null;
  lines: Line[];
  close(): Promise<void>;
}

let usual: Served;
let talkative: Served;

async function served(watching: Partial<typeof UNWATCHED>, level = 'info', edges: Partial<Edges> = {}): Promise<Served> {
  const lines: Line[] = [];
  const log = pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
  return { ...(await serveShared({ watching: { ...UNWATCHED, ...watching }, edges: { ...EDGES, ...edges } }, log)), lines };
}

beforeAll(async () => {
  usual = await served({ metricsToken: TOKEN, metricsPort: 0 });
  talkative = await served({ logQuestions: true });
}, 120_000);
afterAll(async () => {
  await usual.close();
  await talkative.close();
});

const ask = (url: string, text: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...ASK, variables: { question: { text }, province: 'quang-ngai', asOf: '2025-05-15' } }),
  });
const read = (url: string, token: string | null): Promise<Response> =>
  fetch(`${url}/metrics`, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });

/** What was counted under a name, by its labels, as a client library of Prometheus reads it. */
async function figuresOf(name: string): Promise<{ value?: string; count?: string; labels?: Record<string, string> }[]> {
  const families = parsePrometheus(await (await read(usual.url, TOKEN)).text());
  const family = families.find((one) => one.name === name);
  expect(family, name).toBeDefined();
  return family?.metrics ?? [];
}
/** A line comes after its answer has gone out. */
const lineOf = async ({ lines }: Served, id: string): Promise<Line> =>
  expect
    .poll(() => lines.find((line) => line['id'] === id), { timeout: 10_000 })
    .toBeDefined()
    .then(() => lines.find((line) => line['id'] === id) as Line);

describe('the figures', () => {
  it('are there for who has the token, and for nobody else', async () => {
    for (const token of [null, 'another token of 16', `${TOKEN}x`]) {
      const refused = await read(usual.url, token);
      expect([refused.status, refused.headers.get('www-authenticate'), await refused.text()]).toEqual([401, 'Bearer', '']);
    }
    const given = await read(usual.url, TOKEN);
    expect([given.status, given.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(given.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('are nowhere unless they are asked for', async () => {
    expect((await read(talkative.url, TOKEN)).status).toBe(404);
    expect(talkative.metricsPort).toBeNull();
  });

  it('have a port of their own, which has nothing else', async () => {
    const own = `http://127.0.0.1:${usual.metricsPort}`;
    expect(await (await fetch(`${own}/metrics`)).text()).toContain('phancong_registry_revision 1');
    expect((await fetch(`${own}/graphql`)).status).toBe(404);
  });

  it('count answers by status, requests by route and operation, and errors by code', async () => {
    const established = async (): Promise<number> =>
      Number((await figuresOf('phancong_answers_total')).find(({ labels }) => labels?.['status'] === 'ESTABLISHED')?.value);
    const before = await established();
    const answer = (await (await ask(usual.url, 'đo lường')).json()) as { data: { responsibility: { status: string } } };
    expect(answer.data.responsibility.status).toBe('ESTABLISHED');
    expect(await established()).toBe(before + 1);
    await fetch(`${usual.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...ASK, operationName: 'Answer', variables: { question: { text: 'đo lường' }, province: 'Atlantis' } }),
    });
    await fetch(`${usual.url}/id/unit/nowhere`);
    expect((await figuresOf('phancong_errors_total')).map(({ labels }) => labels?.['code'])).toContain('UNKNOWN_PROVINCE');
    const routes = (await figuresOf('phancong_request_duration_seconds')).map(({ labels, count }) => labels ?? count);
    expect(JSON.stringify(routes)).not.toContain('nowhere');
    const text = await (await read(usual.url, TOKEN)).text();
    expect(text).toMatch(/phancong_request_duration_seconds_count\{route="\/graphql",method="POST",status="200"\} [2-9]/);
    expect(text).toMatch(/phancong_operation_duration_seconds_count\{operation="other"\} [2-9]/);
    expect(text).toMatch(/phancong_answers_worked_out_total\{how="worked_out"\} [1-9]/);
  });

  it('name no operation that a client made up', async () => {
    const { operations } = (await (await fetch(`${usual.url}/operations.json`)).json()) as { operations: { name: string; body: string }[] };
    const { name, body } = operations.find((one) => one.body.startsWith('query') && !one.body.includes('$')) as { name: string; body: string };
    for (const operationName of [name, 'MadeUp'])
      await fetch(`${usual.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operationName, query: body.replace(name, operationName) }),
      });
    const text = await (await read(usual.url, TOKEN)).text();
    expect(text).toContain(`operation="${name}"`);
    expect(text).not.toContain('MadeUp');
  });
});

describe('the figures of the service’s own state', () => {
  /** The samples of a figure, by their labels in one line. */
  const samplesOf = async (name: string): Promise<Record<string, number>> =>
    Object.fromEntries((await figuresOf(name)).map(({ labels, value }) => [Object.values(labels ?? {}).join(' '), Number(value)]));

  it('count what was found among what is kept', async () => {
    const question = 'đo lường, hỏi riêng cho bộ đếm';
    const before = await samplesOf('phancong_cache_lookups_total');
    for (let time = 0; time < 3; time += 1) await (await ask(usual.url, question)).text();
    const after = await samplesOf('phancong_cache_lookups_total');
    const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    // The first is worked out, the second is a result that was kept, and the third a whole answer.
    expect(['sent miss', 'sent hit', 'results miss', 'results hit', 'answers miss', 'answers hit'].map(more)).toEqual([2, 1, 1, 1, 1, 0]);
    expect(after['bodies hit']).toBeGreaterThan(0);
  });

  it('count what a limit refused, within GraphQL and before it', async () => {
    const before = await samplesOf('phancong_refused_total');
    expect(before).toMatchObject({ TOO_MANY_REQUESTS: 0, QUERY_TOO_DEEP: 0, BODY_TOO_LARGE: 0 });
    const deep = `{ ${'units(first: 1) { nodes { parent { '.repeat(12)}id${' } } }'.repeat(12)} }`;
    const large = JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(2 ** 20) } });
    for (const body of [JSON.stringify({ query: deep }), JSON.stringify({ query: '{'.repeat(2_000) }), large])
      await (await fetch(`${usual.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
    await expect.poll(() => samplesOf('phancong_refused_total')).toMatchObject({ QUERY_TOO_DEEP: 2, BODY_TOO_LARGE: 1 });
    expect(await samplesOf('phancong_errors_total')).toMatchObject({ QUERY_TOO_DEEP: 2, BODY_TOO_LARGE: 1, INTERNAL_SERVER_ERROR: 0 });
  });

  it('count requests beyond what one client may ask', async () => {
    const narrow = await served({ metricsPort: 0 }, 'silent', { requestsPerMinute: 2 });
    for (let time = 0; time < 5; time += 1) await (await fetch(`${narrow.url}/operations.json`)).text();
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${narrow.metricsPort}/metrics`)).text())
      .toContain('phancong_refused_total{code="TOO_MANY_REQUESTS"} 3');
    await narrow.close();
  });

  it('say for how long a revision has been there that is not known, and whether the database answers', async () => {
    const { services } = (await sharedApp()) as { services: Services };
    const figuresWhere = (changed: Partial<Services>): Promise<string> => new Figures({ ...services, ...changed }).text();
    const stuck = { newestRevision: async () => 0, given: {}, kept: { counts: {} } } as unknown as Services['responsibility'];
    expect(await figuresWhere({})).toMatch(/^phancong_revision_lag_seconds 0$/m);
    expect(await figuresWhere({})).toMatch(/^phancong_database_up 1$/m);
    expect(await figuresWhere({ responsibility: stuck })).toMatch(/^phancong_revision_lag_seconds (?!0$)\d/m);
    const away = await figuresWhere({
      em: () => {
        throw new Error('away');
      },
    });
    expect(away).toMatch(/^phancong_database_up 0$/m);
    expect(away).not.toMatch(/^phancong_revision_lag_seconds \d/m);
  });

  it('say which revision each of several servers has', async () => {
    const { services } = (await sharedApp()) as { services: Services };
    const servers: Services['servers'] = () => [
      { at: 'db1:5432', role: 'primary', revision: 7 },
      { at: 'db2:5432', role: 'standby', revision: 6 },
      { at: 'db3:5432', role: 'away', revision: null },
    ];
    const lines = (await new Figures({ ...services, servers }).text()).split('\n').filter((line) => line.startsWith('phancong_database_server_'));
    expect(lines).toEqual([
      'phancong_database_server_revision{server="db1:5432",role="primary"} 7',
      'phancong_database_server_revision{server="db2:5432",role="standby"} 6',
    ]);
    expect(await new Figures(services).text()).not.toMatch(/^phancong_database_server_/m);
  });

  it('count connections where there are several', async () => {
    const { services, database } = (await sharedApp()) as { services: Services; database: Database };
    expect(database.connections() === null).toBe(database.kind === 'pglite');
    const text = await new Figures({ ...services, connections: () => ({ used: 3, idle: 1, waiting: 2, most: 4 }) }).text();
    for (const line of ['_connections{state="used"} 3', '_connections{state="idle"} 1', '_waiting 2', '_connections_max 4'])
      expect(text).toContain(`phancong_database${line}\n`);
    expect(await new Figures({ ...services, connections: () => null }).text()).not.toMatch(/^phancong_database_(connections|waiting)/m);
  });
});

describe('the log', () => {
  it('has a line for each request, with its id, and nobody’s words', async () => {
    const answer = await ask(usual.url, QUESTION, { 'x-request-id': 'portal-7' });
    expect(answer.headers.get('x-request-id')).toBe('portal-7');
    expect(await lineOf(usual, 'portal-7')).toMatchObject({ msg: 'request', route: '/graphql', method: 'POST', status: 200, operation: 'other' });
    const page = await fetch(`${usual.url}/vi/?text=${encodeURIComponent(QUESTION)}&province=quang-ngai`);
    await lineOf(usual, page.headers.get('x-request-id') as string);
    for (const word of ['Nha khoa', 'Nụ Cười', 'N%E1%BB%A5', 'quang-ngai']) expect(JSON.stringify(usual.lines)).not.toContain(word);
  });

  it('shows by a hash that the same was asked again', async () => {
    const [first, second, other] = [await ask(usual.url, 'x quang'), await ask(usual.url, 'x quang'), await ask(usual.url, 'đo lường')];
    const hashes = await Promise.all(
      [first, second, other].map(async ({ headers }) => (await lineOf(usual, headers.get('x-request-id') as string))['asked']),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{12}$/);
    expect([hashes[0] === hashes[1], hashes[0] === hashes[2]]).toEqual([true, false]);
  });

  it('has what was asked where a setting says so', async () => {
    const { headers } = await ask(talkative.url, QUESTION);
    expect((await lineOf(talkative, headers.get('x-request-id') as string))['asked']).toContain(QUESTION);
  });

  it('takes no id that could be mistaken for something else', async () => {
    const { headers } = await ask(usual.url, 'x quang', { 'x-request-id': 'a"b {}' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the settings of watching', () => {
  it('show nothing unless something is said', () => expect(readWatching({})).toEqual(UNWATCHED));

  it('are read', () =>
    expect(readWatching({ PHANCONG_METRICS_TOKEN: TOKEN, PHANCONG_METRICS_PORT: '9464', PHANCONG_LOG_QUESTIONS: '1' })).toEqual({
      metricsToken: TOKEN,
      metricsPort: 9464,
      logQuestions: true,
    }));

  it.each([
    ['PHANCONG_METRICS_TOKEN', 'short'],
    ['PHANCONG_METRICS_PORT', '65536'],
    ['PHANCONG_METRICS_PORT', '-1'],
    ['PHANCONG_LOG_QUESTIONS', 'true'],
  ])('%s=%s is refused, with what was expected', (name, value) =>
    expect(() => readWatching({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_SETTING', message: expect.stringContaining(name) }),
    ),
  );

  it('repeat no token', () => expect(() => readWatching({ PHANCONG_METRICS_TOKEN: 'geheim' })).toThrow(/^(?!.*geheim)/));
});
