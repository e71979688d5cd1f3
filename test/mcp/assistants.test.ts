import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, reportedErrors } from '../../src/client/client.js';
import { sharedService, serveShared, testConfig } from '../support/app.js';
import { builtPackage } from '../support/built-package.js';

const DAY = '2025-05-15';
const XRAY = { question: { duty: { subject: 'radiation.xray', action: 'LICENSE' } }, province: 'quang-ngai', asOf: DAY };
/** A sound call of every tool. */
const CALLS: Record<string, Record<string, unknown>> = {
  ask: XRAY,
  search: { text: 'X-quang', first: 3 },
  trace: { clause: 'qn-2025-03#V.2.4.4', asOf: DAY },
  compare: { provinces: ['quang-ngai', 'yen-bai'], subjects: ['radiation.xray'], asOf: DAY },
  audit: { province: 'quang-ngai', asOf: DAY },
};

interface Result {
  isError?: boolean | undefined;
  structuredContent?: unknown;
  content: readonly { type: string; text?: string }[];
}

const textOf = ({ content }: Result): string => content.map(({ text = '' }) => text).join('\n');
const connected = async (transport: ConstructorParameters<typeof StreamableHTTPClientTransport>[0] | StdioClientTransport): Promise<Client> => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport instanceof URL ? new StreamableHTTPClientTransport(transport) : (transport as StdioClientTransport));
  return client;
};

let url: string;
let overHttp: Client;
let overStdio: Client;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url } = await sharedService());
  overHttp = await connected(new URL(`${url}/mcp`));
  const { config, drop: dropIt } = await testConfig();
  drop = dropIt;
  const stdio = new StdioClientTransport({
    command: process.execPath,
    args: ['--liftoff-only', join(await builtPackage(), 'dist/main.js'), 'mcp'],
    env: {
      PHANCONG_DATA: config.dataDirectory,
      LOG_LEVEL: 'silent',
      PHANCONG_DEADLINE: '120',
      ...(config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : {}),
    },
  });
  overStdio = await connected(stdio);
  // The program is built, and its registry opened by another process.
}, 300_000);
afterAll(async () => {
  await overHttp.close();
  await overStdio.close();
  await drop();
});

describe.each(['HTTP', 'stdio'] as const)('the tools over %s', (transport) => {
  const call = (name: string, given: Record<string, unknown>): Promise<Result> =>
    (transport === 'HTTP' ? overHttp : overStdio).callTool({ name, arguments: given }) as Promise<Result>;

  it('are the five, each of which only reads', async () => {
    const { tools } = await (transport === 'HTTP' ? overHttp : overStdio).listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(CALLS));
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  it.each(Object.entries(CALLS))('%s answers as its shapes say', async (name, given) => {
    const { tools } = await (transport === 'HTTP' ? overHttp : overStdio).listTools();
    const tool = tools.find((one) => one.name === name);
    const ajv = new Ajv({ strict: false });
    expect(ajv.compile(tool?.inputSchema as object)(given)).toBe(true);
    const result = await call(name, given);
    expect(result.isError ?? false, textOf(result)).toBe(false);
    const fits = ajv.compile(tool?.outputSchema as object);
    expect(fits(result.structuredContent), JSON.stringify(fits.errors)).toBe(true);
    expect(textOf(result)).not.toBe('');
  });

  it('answers what the API answers, with caveats and a receipt', async () => {
    const { responsibility } = await createClient(url).Resolve(XRAY as never);
    const { structuredContent } = await call('ask', XRAY);
    expect(structuredContent).toEqual({ responsibility });
    expect(responsibility).toMatchObject({
      status: 'ESTABLISHED',
      caveats: expect.arrayContaining([expect.anything()]),
      receipt: { answerHash: expect.any(String) },
    });
  });

  it('says it in the language asked for, the status first', async () => {
    expect(textOf(await call('ask', XRAY))).toMatch(/^ESTABLISHED: .*\nPhòng Quản lý chuyên ngành chủ trì/);
    expect(textOf(await call('ask', { ...XRAY, language: 'en' }))).toMatch(/^ESTABLISHED: .*\n.*leads/);
  });

  it('offers choices as calls that can be made', async () => {
    const asked = { question: { text: 'đo lường và chữ ký số' }, province: 'quang-ngai', asOf: DAY };
    const result = await call('ask', asked);
    const { responsibility } = result.structuredContent as { responsibility: { leads: unknown[]; choices: unknown[] } };
    expect(responsibility.leads).toEqual([]);
    expect(responsibility.choices.length).toBeGreaterThan(0);
    const offered = [...textOf(result).matchAll(/\{"question".*\}/g)].map(([json]) => JSON.parse(json) as object);
    expect(offered).toHaveLength(responsibility.choices.length);
    const chosen = await call('ask', { ...asked, ...offered[0] });
    expect(chosen.isError ?? false).toBe(false);
  });

  it.each([
    ['a province that is none', 'ask', { ...XRAY, province: 'Quảng Ngyyy' }],
    ['no province', 'ask', { question: XRAY.question }, 'INVALID_PARAMETER'],
    ['two questions in one', 'ask', { ...XRAY, question: { text: 'a', procedure: 'b' } }],
    ['a number for a name', 'ask', { ...XRAY, province: 5 }],
    ['a day that is none', 'ask', { ...XRAY, asOf: '2025-02-30' }],
    ['a text that is huge', 'ask', { ...XRAY, question: { text: 'x'.repeat(500_000) } }],
    ['U+0000', 'ask', { ...XRAY, province: 'quang\0ngai' }, 'INVALID_TEXT'],
    ['a clause that is none', 'trace', { clause: 'qn-2025-03#V.2.4.44' }],
    ['too many rows', 'search', { text: 'x', first: 100_000 }],
    ['an act that is none', 'compare', { ...CALLS['compare'], action: 'BURN' }],
    ['a matrix of everything', 'compare', { provinces: ['quang-ngai'] }, 'INVALID_PARAMETER'],
    ['a revision to come', 'audit', { ...CALLS['audit'], revision: 999 }, 'UNKNOWN_REVISION'],
    ['a revision that is no number', 'audit', { ...CALLS['audit'], revision: 'newest' }, 'INVALID_REVISION'],
    ['a language that is none', 'audit', { ...CALLS['audit'], language: 'fr' }, 'INVALID_PARAMETER'],
    ['an argument that is none', 'audit', { ...CALLS['audit'], sincerity: 1 }, 'INVALID_PARAMETER'],
  ])('refuses %s with the code of the API', async (_what, name, given: Record<string, unknown>, code?: string) => {
    const result = await call(name, given);
    expect(result.isError).toBe(true);
    const { error } = result.structuredContent as { error: { code: string; text: { vi: string; en: string }; given: string } };
    expect(error.code).toBe(code ?? (await codeOfApi(name, given)));
    expect(error).toMatchObject({ given: expect.any(String), expected: { vi: expect.any(String), en: expect.any(String) } });
    expect(textOf(result)).toBe(`${error.code}: ${error.text.vi}`);
  });

  it('offers the nearest names for a tool that is none', async () => {
    await expect(call('asks', {})).rejects.toMatchObject({ code: -32602, data: { code: 'UNKNOWN_TOOL', given: 'asks', nearest: ['ask'] } });
  });
});

/** What the API says of the same variables. */
async function codeOfApi(name: string, given: Record<string, unknown>): Promise<string> {
  const sdk = createClient(url);
  const operation = { ask: 'Resolve', search: 'Search', trace: 'Trace', compare: 'Compare', audit: 'Audit' }[name] as 'Resolve';
  return sdk[operation](given as never).then(
    () => 'no mistake',
    (error: unknown) => reportedErrors(error)[0]?.code ?? String(error),
  );
}

describe('/mcp', () => {
  const post = (body: unknown, headers: Record<string, string> = {}, at = url): Promise<Response> =>
    fetch(`${at}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', arguments: XRAY } };

  it('sees the revision that the header names, as every address does', async () => {
    expect(await (await post(call, { 'phancong-revision': '999' })).text()).toContain('UNKNOWN_REVISION');
  });

  it.each([
    ['a list of calls, which would be counted as one', [call, call], 400, 'INVALID_BODY'],
    ['a subscription, which would hold its connection', { ...call, method: 'subscriptions/listen' }, 400, 'INVALID_BODY'],
    ['what is no JSON', '{', 400, 'INVALID_JSON'],
    ['more than 1 MiB', 'x'.repeat(1024 * 1024 + 1), 413, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_what, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('says which method it takes', async () => {
    const response = await fetch(`${url}/mcp`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('POST');
  });

  it('lives with brackets without an end', async () => {
    const deep = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"question":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`;
    const response = await post(deep);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).toContain('VALUE_TOO_DEEP');
  });

  it('lets pages ask only where the settings do, and counts requests as everywhere', async () => {
    const strict = await serveShared({ edges: { origins: ['https://portal.example'], requestsPerMinute: 3 } });
    try {
      const foreign = await post(call, { origin: 'https://elsewhere.example' }, strict.url);
      expect([foreign.status, await foreign.json()]).toMatchObject([403, { code: 'ORIGIN_REFUSED' }]);
      const own = await post(call, { origin: 'https://portal.example' }, strict.url);
      expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'https://portal.example']);
      expect((await post(call, {}, strict.url)).status).toBe(200);
      expect((await post(call, {}, strict.url)).status).toBe(429);
    } finally {
      await strict.close();
    }
  });

  it('answers also where only registered operations are', async () => {
    const safe = await serveShared({ safelist: true });
    try {
      expect(await (await post(call, {}, safe.url)).text()).toContain('ESTABLISHED');
    } finally {
      await safe.close();
    }
  });
});

describe('phancong mcp', () => {
  const start = async (args: string[], env: Record<string, string>): Promise<Client> =>
    connected(new StdioClientTransport({ command: process.execPath, args: [join(await builtPackage(), 'dist/main.js'), 'mcp', ...args], env }));

  it('asks a running service where it is told to', async () => {
    const client = await start(['--url', url], {});
    const result = (await client.callTool({ name: 'ask', arguments: { ...XRAY, province: 'Quảng Ngyyy' } })) as Result;
    expect(result.structuredContent).toMatchObject({ error: { code: 'UNKNOWN_PROVINCE', nearest: expect.arrayContaining(['Quảng Ngãi']) } });
    expect(textOf((await client.callTool({ name: 'ask', arguments: XRAY })) as Result)).toContain('Phòng Quản lý chuyên ngành');
    await client.close();
  });

  it('says so where no service answers there', async () => {
    const client = await start(['--url', 'http://127.0.0.1:9'], {});
    const result = (await client.callTool({ name: 'ask', arguments: XRAY })) as Result;
    expect(result.structuredContent).toMatchObject({ error: { code: 'SERVICE_AWAY', given: 'http://127.0.0.1:9' } });
    await client.close();
  });
});
