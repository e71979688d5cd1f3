import { readdirSync, readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTracing } from '../../src/config/tracing.js';
import { startTracing } from '../../src/http/watch/open-telemetry.js';
import { step } from '../../src/shared/tracing.js';
import { serveShared } from '../support/app.js';
import { factsOf, openCollector, type Span } from '../support/collector.js';
import { mistakeIn } from '../support/mistake-in.js';

const WORDS = 'Nha khoa Nụ Cười Hồng của tôi lắp máy X-quang răng';
const QUERY =
  'query Mine($question: QuestionInput!, $province: String!, $asOf: Date) { responsibility(question: $question, province: $province, asOf: $asOf) { status } }';
const SEARCH = 'query ($text: String!) { search(text: $text, first: 1) { totalCount } }';
/** What a portal sends along: its trace, and its step in it. */
const PORTAL = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', step: '00f067aa0ba902b7' };
const UNSAMPLED = '0af7651916cd43dd8448eb211c80319c';

const SETTINGS = { OTEL_SERVICE_NAME: 'phancong-test', OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20collector' };

type Collector = Awaited<ReturnType<typeof openCollector>>;
let collector: Collector;
let spans: Span[];
let answers: Record<string, Response>;
const lines: Record<string, unknown>[] = [];

/** Everything is asked first, and looked at once the last of it has been sent. */
beforeAll(async () => {
  collector = await openCollector();
  Object.assign(process.env, SETTINGS);
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const settings = readTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' });
  const tracing = await startTracing(settings as NonNullable<typeof settings>, log);
  for (const name of Object.keys(SETTINGS)) delete process.env[name];
  const { url, close } = await serveShared({}, log);
  const post = (query: string, variables: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const asked = { question: { text: WORDS }, province: 'quang-ngai', asOf: '2025-05-15' };
  const { operations } = (await (await fetch(`${url}/operations.json`)).json()) as { operations: { name: string; body: string }[] };
  const registered = operations.find(({ body }) => body.startsWith('query') && !body.includes('$')) as { name: string; body: string };
  answers = {
    asked: await post(QUERY, asked, { traceparent: `00-${PORTAL.trace}-${PORTAL.step}-01`, 'x-request-id': 'portal-8' }),
    again: await post(`${QUERY} # ${WORDS}`, asked),
    unknown: await post(QUERY, { ...asked, province: WORDS }),
    searched: await post(SEARCH, { text: WORDS }),
    registered: await post(registered.body, {}),
    page: await fetch(`${url}/vi/?text=${encodeURIComponent(WORDS)}&province=quang-ngai`),
    nowhere: await fetch(`${url}/${encodeURIComponent(WORDS)}`),
    unsampled: await post(QUERY, { ...asked, asOf: '2025-05-16' }, { traceparent: `00-${UNSAMPLED}-${PORTAL.step}-00` }),
    live: await fetch(`${url}/health/live`),
  };
  for (const answer of Object.values(answers)) await answer.arrayBuffer();
  await close();
  await tracing.close();
  spans = collector.spans();
}, 120_000);
afterAll(() => collector.close());

/** The trace and the step that an answer belongs to. */
const named = (name: string): { traceId: string; spanId: string } => {
  const [, traceId = '', spanId = ''] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-0[01]$/.exec(answers[name]?.headers.get('traceresponse') ?? '') ?? [];
  return { traceId, spanId };
};
const traceOf = (name: string): Span[] => spans.filter(({ traceId }) => traceId === named(name).traceId);
const within = (outer: Span, all: readonly Span[]): Span[] => all.filter(({ parentSpanId }) => parentSpanId === outer.spanId);
/** A trace as a tree of names; statements that follow each other as one. */
function treeOf(all: readonly Span[], outer: Span): string {
  const inner = [...new Set(within(outer, all).map((span) => treeOf(all, span)))];
  return inner.length === 0 ? outer.name : `${outer.name} (${inner.join(', ')})`;
}
const rootOf = (name: string): Span => traceOf(name).find(({ spanId }) => spanId === named(name).spanId) as Span;

describe('the trace of a request', () => {
  it('has its steps, from the request to the statements', () => {
    const tree = treeOf(traceOf('asked'), rootOf('asked'));
    expect(tree).toMatch(/^POST \/graphql \(query other \(.*resolve \(.*load body \(SELECT\).*\)\)\)$/);
    expect(factsOf(rootOf('asked').attributes)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    });
    const resolved = traceOf('asked').find(({ name }) => name === 'resolve') as Span;
    expect(factsOf(resolved.attributes)).toMatchObject({ 'phancong.revision': 1, 'phancong.province': 'quang-ngai' });
    expect(factsOf(resolved.attributes)['phancong.status']).toMatch(/^[A-Z_]+$/);
  });

  it('is a step of the trace that the request came with, and says which', () => {
    expect(rootOf('asked')).toMatchObject({ traceId: PORTAL.trace, parentSpanId: PORTAL.step, kind: 2 });
    expect(named('asked').traceId).toBe(PORTAL.trace);
    expect(lines.find(({ id }) => id === 'portal-8')?.['trace']).toBe(PORTAL.trace);
  });

  it('begins with the request where it came with none', () => {
    expect(named('unknown').traceId).not.toBe(PORTAL.trace);
    expect(rootOf('unknown').parentSpanId ?? '').toBe('');
  });

  it('has each step between the beginning and the end of the one that took it', () => {
    const all = traceOf('asked');
    const overlap = 2_000_000n; // Statements are timed in milliseconds.
    for (const outer of all)
      for (const inner of within(outer, all)) {
        expect(BigInt(inner.startTimeUnixNano) + overlap).toBeGreaterThanOrEqual(BigInt(outer.startTimeUnixNano));
        expect(BigInt(inner.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(outer.endTimeUnixNano) + overlap);
      }
  });

  it('has no step for what was kept', () => {
    expect(treeOf(traceOf('again'), rootOf('again'))).toBe('POST /graphql (query other)');
  });

  it('says by which code an answer is a mistake, and does not call it a failure', () => {
    const operation = within(rootOf('unknown'), traceOf('unknown'))[0] as Span;
    expect(factsOf(operation.attributes)['error.type']).toBe('UNKNOWN_PROVINCE');
    expect(spans.filter(({ status }) => status.code === 2)).toEqual([]);
  });

  it('names operations that are registered, and none that a client made up', () => {
    expect(treeOf(traceOf('registered'), rootOf('registered'))).toMatch(/^POST \/graphql \(query [A-Z]\w+/);
    expect(traceOf('registered').map(({ name }) => name)).not.toContain('query other');
    expect(JSON.stringify(spans)).not.toContain('Mine');
  });

  it('has the same steps behind a page', () => {
    expect(treeOf(traceOf('page'), rootOf('page'))).toMatch(/^GET \/\S* \(query AskPage/);
  });

  it('is not recorded where who began it does not record it, and has a name all the same', () => {
    expect(answers['unsampled']?.headers.get('traceresponse')).toMatch(new RegExp(`^00-${UNSAMPLED}-[0-9a-f]{16}-00$`));
    expect(traceOf('unsampled')).toEqual([]);
  });

  it('is not made of what machines ask all the time', () => {
    expect(answers['live']?.headers.has('traceresponse')).toBe(false);
    expect(JSON.stringify(spans)).not.toContain('health');
  });
});

describe('what is sent', () => {
  it('holds nothing that a person wrote', () => {
    const sent = collector.received.map(({ text }) => Buffer.from(text, 'latin1').toString('utf8')).join('\n');
    expect(sent).toContain('db.query.text');
    expect(sent).toContain('to_tsquery');
    for (const word of ['Nha khoa', 'nha khoa', 'khoa', 'Nụ Cười', 'nu cuoi', 'cuoi', 'N%E1%BB%A5']) expect(sent).not.toContain(word);
    expect(JSON.stringify(lines)).not.toContain('Nụ Cười');
  });

  it('goes where the settings say, as the service that they name', () => {
    expect([...new Set(collector.received.map(({ path, type, authorization }) => [path, type, authorization].join(' ')))]).toEqual([
      '/v1/traces application/json Bearer collector',
    ]);
    expect(collector.resource()).toMatchObject({ 'service.name': 'phancong-test', 'service.version': expect.stringMatching(/^\d+\.\d+/) });
  });
});

describe('a collector that is away', () => {
  it('holds up no answer, and the end of the service for two seconds and a warning', async () => {
    const said: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void said.push(line) });
    const settings = readTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    const tracing = await startTracing(settings as NonNullable<typeof settings>, log);
    const { url, close } = await serveShared({}, log);
    expect((await fetch(`${url}/operations.json`)).status).toBe(200);
    await close();
    const began = Date.now();
    await tracing.close();
    expect(Date.now() - began).toBeLessThan(8_000);
    expect(said.join('')).toContain('the last spans are given up');
  });
});

describe('a service without these settings', () => {
  it('records nothing, and its answers name no trace', async () => {
    const { url, close } = await serveShared({});
    const answer = await fetch(`${url}/health/ready`, { headers: { traceparent: `00-${PORTAL.trace}-${PORTAL.step}-01` } });
    expect(answer.headers.has('traceresponse')).toBe(false);
    const work = async (): Promise<void> => undefined;
    const done = work();
    expect(step('resolve', {}, () => done)).toBe(done);
    await close();
  });

  it('loads no part of OpenTelemetry: one file imports it, and it is imported when it is wanted', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const naming = (name: string): string[] => sources.filter((file) => readFileSync(`src/${file}`, 'utf8').includes(name));
    expect(naming('@opentelemetry/')).toEqual(['http/watch/open-telemetry.ts']);
    expect(naming('/open-telemetry.js')).toEqual(['app.ts']);
    expect(readFileSync('src/app.ts', 'utf8')).toContain("import('./http/watch/open-telemetry.js')");
  });
});

describe('the settings of traces', () => {
  const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
  const USUAL = { endpoint: 'http://127.0.0.1:4318/v1/traces', protocol: 'http/protobuf', sampler: 'parentbased_always_on', ratio: 1 };

  it.each([
    ['nothing is said', {}, null],
    ['an endpoint is named', ENDPOINT, USUAL],
    [
      'traces have one of their own',
      { ...ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://t:4318/x' },
      { ...USUAL, endpoint: 'http://t:4318/x' },
    ],
    ['none are wanted', { ...ENDPOINT, OTEL_TRACES_EXPORTER: 'none' }, null],
    ['OpenTelemetry is switched off', { ...ENDPOINT, OTEL_SDK_DISABLED: 'true' }, null],
    [
      'one in ten is wanted',
      { ...ENDPOINT, OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.1' },
      { ...USUAL, sampler: 'parentbased_traceidratio', ratio: 0.1 },
    ],
  ])('where %s', (_case, settings, expected) => expect(readTracing(settings)).toEqual(expected));

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '10'],
  ])('%s=%s is refused', (name, value) => {
    const [code, given] = mistakeIn(() => readTracing({ ...ENDPOINT, [name]: value }));
    expect([code, given]).toEqual(['INVALID_SETTING', name === 'OTEL_EXPORTER_OTLP_ENDPOINT' ? name : `${name}=${value}`]);
  });
});

describe('samplers and forms', () => {
  /** How many of 200 requests without a trace are recorded, and in what form they are sent. */
  async function recorded(sampler: string, ratio: string, protocol: string): Promise<{ share: number; types: string[] }> {
    const own = await openCollector();
    const settings = readTracing({
      OTEL_EXPORTER_OTLP_ENDPOINT: own.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
      OTEL_TRACES_SAMPLER: sampler,
      OTEL_TRACES_SAMPLER_ARG: ratio,
    });
    const log = pino({ level: 'silent' });
    const tracing = await startTracing(settings as NonNullable<typeof settings>, log);
    const { url, close } = await serveShared({}, log);
    let sampled = 0;
    for (let index = 0; index < 200; index += 1) {
      const answer = await fetch(`${url}/operations.json`, { method: 'HEAD' });
      if (answer.headers.get('traceresponse')?.endsWith('-01')) sampled += 1;
    }
    await close();
    await tracing.close();
    await own.close();
    return { share: sampled / 200, types: [...new Set(own.received.map(({ type }) => type))] };
  }

  it('always_off records nothing', async () => expect(await recorded('always_off', '', 'http/json')).toEqual({ share: 0, types: [] }));
  it('a ratio records about so many, and they go as protobuf', async () => {
    const { share, types } = await recorded('traceidratio', '0.5', 'http/protobuf');
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    expect(types).toEqual(['application/x-protobuf']);
  });
});
