import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../src/review/tokens.js';
import { sharedService, type SharedService } from '../support/app.js';
import { rawRequest } from './raw.js';
import { BROWSER, fetchFor, KEY, NEWS, openNarrow } from './narrow.js';

let service: SharedService;
let narrow: Awaited<ReturnType<typeof openNarrow>>;
beforeAll(async () => {
  service = await sharedService();
  narrow = await openNarrow();
});
afterAll(() => narrow?.close());

const from = (client: string, path: string, options?: RequestInit): Promise<Response> => fetchFor(client, `${narrow.url}${path}`, options);
const left = ({ headers }: Response): (string | null)[] => ['limit', 'remaining'].map((part) => headers.get(`ratelimit-${part}`));

describe('the requests of one client', () => {
  it('are counted down in every answer, and refused beyond the limit in the form of each surface', async () => {
    const first = await from('192.0.2.1', '/changes');
    expect(left(first)).toEqual(['5', '4']);
    expect(Number(first.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);
    for (const path of ['/', '/nothing', '/id/document/none']) await from('192.0.2.1', path);
    expect(left(await from('192.0.2.1', '/graphql', { method: 'PUT' }))).toEqual(['5', '0']);
    const graphql = await from('192.0.2.1', '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    });
    expect([graphql.status, graphql.headers.get('content-type')]).toEqual([429, 'application/json; charset=utf-8']);
    expect(Number(graphql.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await graphql.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', given: '5', text: { vi: expect.stringContaining('Quá nhiều') } } }],
    });
    const problem = await from('192.0.2.1', '/changes');
    expect([problem.status, problem.headers.get('content-type'), left(problem)]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
      ['5', '0'],
    ]);
    expect(await problem.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    const page = await from('192.0.2.1', '/', { headers: BROWSER });
    expect([page.status, await page.text()]).toEqual([429, expect.stringContaining('<h1>Quá nhiều yêu cầu</h1>')]);
  });

  it('are those of an address; of IPv6, of its network', async () => {
    for (let count = 0; count < 6; count++) await from(`2001:db8::${count}`, '/changes');
    expect((await from('2001:db8::99', '/changes')).status).toBe(429);
    expect((await from('2001:db8:0:1::1', '/changes')).status).toBe(200);
  });

  it('are those of a token wherever it is used; a token that is not valid makes no new client', async () => {
    const tokenOf = async (subject: string): Promise<string> =>
      `Bearer ${await issueToken(KEY, { subject, role: 'reviewer', provinces: ['*'], expires: '1h' })}`;
    const authorization = await tokenOf('an');
    for (let count = 0; count < 5; count++) expect((await from(`198.51.100.${count}`, '/changes', { headers: { authorization } })).status).toBe(200);
    expect((await from('198.51.100.9', '/changes', { headers: { authorization } })).status).toBe(429);
    expect((await from('198.51.100.9', '/changes', { headers: { authorization: await tokenOf('bình'.normalize('NFC')) } })).status).toBe(200);
    for (let count = 0; count < 5; count++) await from('198.51.100.50', '/changes', { headers: { authorization: `Bearer ${count}` } });
    expect((await from('198.51.100.50', '/changes', { headers: { authorization: 'Bearer other' } })).status).toBe(429);
  });

  it('do not include what the machinery of the operator asks, nor the preflights of a browser', async () => {
    for (let count = 0; count < 8; count++) expect((await from('203.0.113.1', '/health/live')).status).toBe(200);
    for (let count = 0; count < 8; count++) {
      const headers = { origin: 'https://a.example', 'access-control-request-method': 'POST' };
      expect((await from('203.0.113.1', '/graphql', { method: 'OPTIONS', headers })).status).toBe(204);
    }
    expect(left(await from('203.0.113.1', '/changes'))).toEqual(['5', '4']);
  });

  it('are known by what a proxy says only where the proxy is trusted', async () => {
    const seen = async (client: string): Promise<number> =>
      Number((await fetch(`${service.url}/changes`, { headers: { 'x-forwarded-for': client } })).headers.get('ratelimit-remaining'));
    expect(await seen('192.0.2.7')).toBe((await seen('192.0.2.8')) + 1);
  });
});

describe('the streams of one client', () => {
  it('are refused beyond the limit, while another client still gets one', async () => {
    const stop = new AbortController();
    const open = (client: string): Promise<Response> => from(client, NEWS, { headers: { accept: 'text/event-stream' }, signal: stop.signal });
    expect((await Promise.all([open('192.0.2.20'), open('192.0.2.20')])).map(({ status }) => status)).toEqual([200, 200]);
    const refused = await open('192.0.2.20');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS', given: '2' } }] });
    expect((await open('192.0.2.21')).status).toBe(200);
    stop.abort();
    await expect.poll(() => narrow.app.services.responsibility.newest.listeners).toBe(0);
    expect((await open('192.0.2.20').catch(() => null))?.status ?? 'aborted').toBe('aborted');
  });
});

describe('a client that takes its time', () => {
  const BODY = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{';
  // Side by side: each only waits.
  it.concurrent.each<[string, string, string | null, number]>([
    ['headers that never end', 'GET /changes HTTP/1.1\r\nhost: x\r\nx-a: ', 'b\r\nx-c: ', 408],
    ['a body that never ends', BODY, ' ', 408],
    [
      'a body that never ends, in chunks',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
      '1\r\n \r\n',
      408,
    ],
    ['a body to an address that takes none', BODY.replace('/graphql', '/nothing'), ' ', 0],
  ])('%s: the connection is closed', async (_what, begin, drip, status) => {
    const began = Date.now();
    const answer = await rawRequest(narrow.url, begin, drip);
    expect(Date.now() - began).toBeLessThan(6_000);
    if (status === 408) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
    }
    expect((await fetch(`${narrow.url}/health/live`)).status).toBe(200);
  });

  it.concurrent('nothing at all: the connection is closed', async () => {
    const began = Date.now();
    const socket = connect(Number(new URL(narrow.url).port), '127.0.0.1').resume();
    await new Promise((resolve) => socket.once('close', resolve));
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  it('what is no HTTP is told so, with a code', async () => {
    expect(await rawRequest(service.url, 'NONSENSE\r\n\r\n', null)).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"MALFORMED_REQUEST"/);
    expect(await rawRequest(service.url, `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, null)).toMatch(/^HTTP\/1\.1 431 /);
  });
});
