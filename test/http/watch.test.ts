import parsePrometheus from 'parse-prometheus-text-format';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWatching, UNWATCHED } from '../../src/config/watch.js';
import { serveShared } from '../support/app.js';

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

async function served(watching: Partial<typeof UNWATCHED>, level = 'info'): Promise<Served> {
  const lines: Line[] = [];
  const log = pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
  return { ...(await serveShared({ watching: { ...UNWATCHED, ...watching } }, log)), lines };
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

describe('the log', () => {
  it('has a line for each request, with its id, and nobody’s words', async () => {
    const answer = await ask(usual.url, QUESTION, { 'x-request-id': 'portal-7' });
    expect(answer.headers.get('x-request-id')).toBe('portal-7');
    expect(await lineOf(usual, 'portal-7')).toMatchObject({ msg: 'request', route: '/graphql', method: 'POST', status: 200, operation: 'other' });
    const page = await fetch(`${usual.url}/vi/ask?question=${encodeURIComponent(QUESTION)}&place=quang-ngai`);
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
  ])('%s=%s is refused, with what was expected', (name, value) => expect(() => readWatching({ [name]: value })).toThrow(`${name}: expected`));
});
