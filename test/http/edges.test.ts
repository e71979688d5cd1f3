import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';
import { rawRequest } from './raw.js';
import { BROWSER, fetchFor, NEWS, openNarrow } from './narrow.js';

let service: SharedService;
let narrow: Awaited<ReturnType<typeof openNarrow>>;
beforeAll(async () => {
  service = await sharedService();
  narrow = await openNarrow();
});
afterAll(() => narrow?.close());

const from = (client: string, path: string, options?: RequestInit): Promise<Response> => fetchFor(client, `${narrow.url}${path}`, options);

describe('methods', () => {
  const SURFACES: [path: string, allow: string][] = [
    ['/', 'GET, HEAD, OPTIONS'],
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/graphql/stream', 'GET, HEAD, POST, OPTIONS'],
    ['/subgraph', 'POST, OPTIONS'],
    ['/changes', 'GET, HEAD, OPTIONS'],
    ['/id/document/qn-2025-03', 'GET, HEAD, OPTIONS'],
    ['/doc/document/qn-2025-03.jsonld', 'GET, HEAD, OPTIONS'],
    ['/operations.json', 'GET, HEAD, OPTIONS'],
    ['/contexts/phancong.jsonld', 'GET, HEAD, OPTIONS'],
    ['/assets/graphiql.js', 'GET, HEAD, OPTIONS'],
    ['/health/live', 'GET, HEAD, OPTIONS'],
  ];
  it.each(SURFACES)('%s takes %s, and says so', async (path, allow) => {
    for (const method of [
      'PUT',
      'DELETE',
      'PATCH',
      'PROPFIND',
      'QUERY',
      ...(allow.includes('GET') ? [] : ['GET']),
      ...(allow.includes('POST') ? [] : ['POST']),
    ]) {
      const response = await fetch(`${service.url}${path}`, { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, allow]);
      expect(await response.text()).toContain('METHOD_NOT_ALLOWED');
    }
    const options = await fetch(`${service.url}${path}`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, allow]);
  });

  it.each(['/', '/graphql?query={__typename}', '/changes', '/id/document/qn-2025-03', '/operations.json', '/assets/islands.js', '/health/ready'])(
    'HEAD %s has the headers of GET and no body',
    async (path) => {
      const headers = { accept: 'application/json', 'accept-encoding': 'identity' };
      const [head, get] = [await fetch(`${service.url}${path}`, { method: 'HEAD', headers }), await fetch(`${service.url}${path}`, { headers })];
      expect([head.status, await head.text()]).toEqual([200, '']);
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'vary'])
        expect(head.headers.get(name), name).toBe(get.headers.get(name));
    },
  );

  it('an address that does not take a method says so, whatever the body is', async () => {
    const body = { headers: { 'content-type': 'text/plain' }, body: 'x' };
    const [put, nowhere] = [
      await fetch(`${service.url}/graphql`, { method: 'PUT', ...body }),
      await fetch(`${service.url}/nothing`, { method: 'POST', ...body }),
    ];
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect(nowhere.status).toBe(404);
  });

  it('a tunnel is refused in words', async () => {
    const answer = await rawRequest(service.url, 'CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\n\r\n', null);
    expect(answer).toMatch(/^HTTP\/1\.1 405 .*\r\n(?:.*\r\n)*allow: GET, HEAD, POST, OPTIONS\r\n/);
    expect(answer).toContain('METHOD_NOT_ALLOWED');
  });

  it('HEAD opens no stream', async () => {
    const response = await fetch(`${service.url}${NEWS}`, { method: 'HEAD', headers: { accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    expect(service.app.services.responsibility.newest.listeners).toBe(0);
  });
});

describe('what is not there', () => {
  it.each<[string, number, string]>([
    ['/nothing', 404, 'UNKNOWN_ADDRESS'],
    ['/grahpql', 404, 'UNKNOWN_ADDRESS'],
    ['/id/document/none', 404, 'UNKNOWN_DOCUMENT'],
    ['/id/document/qn-2025-03?asOf=2025-02-30', 400, 'INVALID_DATE'],
    ['/%zz', 400, 'INVALID_ADDRESS'],
    ['/id/document/%ff', 400, 'INVALID_ADDRESS'],
  ])('%s: a problem for programs, a page in Vietnamese and English for people', async (path, status, code) => {
    const problem = await fetch(`${service.url}${path}`);
    expect([problem.status, problem.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    const { code: told, text } = (await problem.json()) as { code: string; text: { vi: string; en: string } };
    expect(told).toBe(code);
    const page = await fetch(`${service.url}${path}`, { headers: BROWSER });
    expect([page.status, page.headers.get('content-type'), page.headers.get('vary')]).toEqual([status, 'text/html; charset=utf-8', 'Accept']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    for (const words of [text.vi, text.en]) expect(html).toContain(words.replaceAll('"', '&quot;'));
    expect(html.indexOf(text.vi.slice(0, 20).replaceAll('"', '&quot;'))).toBeLessThan(html.indexOf(text.en.slice(0, 20).replaceAll('"', '&quot;')));
  });

  it.each([
    ['/vi/serch', 'vi', null],
    ['/vi/procedure', 'vi', '/vi/procedures'],
    ['/en/subject/x', 'en', '/en/subjects'],
    ['/en/no/such/page', 'en', null],
  ])('%s: a page of the site, in its language, that leads to the nearest one', async (path, language, near) => {
    const page = await fetch(`${service.url}${path}`, { headers: BROWSER });
    expect([page.status, page.headers.get('content-type'), page.headers.get('vary')]).toEqual([404, 'text/html; charset=utf-8', 'Accept']);
    const html = await page.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`href="/${language}/search"`);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main).toContain(path);
    expect([...main.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual([...(near === null ? [] : [near]), `/${language}/search`]);
    const problem = await fetch(`${service.url}${path}`);
    expect([problem.status, ((await problem.json()) as { code: string }).code]).toEqual([404, 'UNKNOWN_ADDRESS']);
    const posted = await fetch(`${service.url}/vi/search`, { method: 'POST', headers: BROWSER });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('a page repeats an address as text, never as markup', async () => {
    for (const path of ['/<script>alert(1)</script>', '/vi/<script>alert(1)</script>'])
      expect(await (await fetch(`${service.url}${path}`, { headers: BROWSER })).text()).not.toMatch(/<script>alert/i);
  });

  it('the nearest address is named', async () => {
    expect(await (await fetch(`${service.url}/grahpql`)).json()).toMatchObject({ nearest: ['/graphql'] });
  });
});

describe('other origins', () => {
  it.each(['/graphql', '/graphql/stream', '/subgraph', '/changes', '/id/document/qn-2025-03', '/operations.json', '/nothing'])(
    'may ask %s',
    async (path) => {
      const headers = {
        origin: 'https://b.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,if-none-match',
      };
      const preflight = await fetch(`${service.url}${path}`, { method: 'OPTIONS', headers });
      expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
      expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,if-none-match');
      expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
      expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
      const answer = await fetch(`${service.url}${path}`, { headers: { origin: 'https://b.example', accept: 'application/json' } });
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*RateLimit-Remaining.*Retry-After/);
      await answer.body?.cancel();
    },
  );

  it('where they are named, only they may, and every answer says that it depends on who asks', async () => {
    for (const [index, path] of ['/changes', '/id/document/qn-2025-03', '/graphql?query={__typename}', '/nothing'].entries()) {
      const headers = { accept: 'application/json' };
      const ours = await from(`192.0.2.${100 + index}`, path, { headers: { ...headers, origin: 'https://a.example' } });
      const theirs = await from(`192.0.2.${100 + index}`, path, { headers: { ...headers, origin: 'https://b.example' } });
      expect([ours, theirs].map((one) => one.headers.get('access-control-allow-origin'))).toEqual(['https://a.example', null]);
      for (const one of [ours, theirs]) expect(one.headers.get('vary')?.split(/, /)).toContain('Origin');
      if (path !== '/changes') expect(ours.headers.get('vary')?.split(/, /)).toContain('Accept');
    }
  });
});

describe('large answers', () => {
  const get = (path: string, encoding: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.url}${path}`, { headers: { 'accept-encoding': encoding, ...headers } });

  it.each(['zstd', 'br', 'gzip'])('are compressed for who takes %s, with a weak tag; small ones are not', async (encoding) => {
    const path = '/id/document/qn-2025-03?asOf=2025-05-15';
    const plain = await get(path, 'identity');
    const small = await get('/changes?since=1', encoding);
    expect([plain.headers.get('content-encoding'), small.headers.get('content-encoding')]).toEqual([null, null]);
    const packed = await rawRequest(
      service.url,
      `GET ${path} HTTP/1.1\r\nhost: ${new URL(service.url).host}\r\naccept-encoding: ${encoding}\r\nconnection: close\r\n\r\n`,
      null,
    );
    expect(packed).toContain(`content-encoding: ${encoding}`);
    expect(packed).toMatch(/vary: Accept, Phancong-Revision, Phancong-Seen-Revision, Host, accept-encoding/i);
    expect(packed.length).toBeLessThan(Number(plain.headers.get('content-length')) / 4);
    expect(plain.headers.get('etag')).toMatch(/^"r1-/);
    expect(packed).toContain(`etag: W/${plain.headers.get('etag')}`);
    expect((await get(path, encoding, { 'if-none-match': `W/${plain.headers.get('etag')}` })).status).toBe(304);
  });

  it('files are compressed once, and sent again only when they have changed', async () => {
    const plain = await get('/assets/graphiql.js', 'identity');
    const packed = await get('/assets/graphiql.js', 'gzip, br');
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['br', 'accept-encoding']);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')) / 3);
    expect(await packed.text()).toBe(await plain.text());
    expect((await get('/assets/graphiql.js', 'br;q=0, gzip')).headers.get('content-encoding')).toBe('gzip');
    expect((await get('/assets/graphiql.js', 'br', { 'if-none-match': packed.headers.get('etag') as string })).status).toBe(304);
  });

  it('a body that comes compressed is refused, however small it is', async () => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'br' },
      body: brotliCompressSync(`{"query":"{${' '.repeat(4_000_000)}__typename}"}`),
    });
    expect([response.status, response.headers.get('accept-encoding')]).toEqual([415, 'identity']);
  });

  it('a body that says it is compressed and is not is refused as well; one that says it is not is read', async () => {
    const status = async (coding: string): Promise<number> => {
      const headers = { 'content-type': 'application/json', 'content-encoding': coding };
      return (await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: '{"query":"{__typename}"}' })).status;
    };
    expect([await status('gzip'), await status('Identity')]).toEqual([415, 200]);
  });
});

describe('headers that protect', () => {
  it.each(['/', '/graphql', '/id/document/qn-2025-03/V.2.4.4', '/nothing'])('the page %s runs nothing that stands in it', async (path) => {
    const response = await fetch(`${service.url}${path}`, { headers: BROWSER });
    const policy = response.headers.get('content-security-policy') as string;
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*/);
    const html = await response.text();
    expect(html).not.toMatch(/<style|style="|<script>|<script(?! [^>]*src=)|\son\w+="/);
  });

  it.each(['/changes', '/graphql?query={__typename}', '/assets/islands.js', '/operations.json'])(
    '%s is taken for what it says it is',
    async (path) => {
      expect((await fetch(`${service.url}${path}`, { headers: { accept: 'application/json' } })).headers.get('x-content-type-options')).toBe(
        'nosniff',
      );
    },
  );

  it('the mark for the styles of GraphiQL is another each time, and is not kept', async () => {
    const ask = async (): Promise<[string | undefined, string | null]> => {
      const response = await fetch(`${service.url}/graphql`, { headers: BROWSER });
      return [/'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1], response.headers.get('cache-control')];
    };
    const [first, second] = [await ask(), await ask()];
    expect(first[0]).toMatch(/^[\w-]{22}$/);
    expect(first[0]).not.toBe(second[0]);
    expect(first[1]).toBe('no-store');
  });
});

describe('the host that a request names', () => {
  const ask = (host: string, url = service.url): Promise<string> =>
    rawRequest(
      url,
      `GET /id/subject/radiation.xray HTTP/1.1\r\nhost: ${host}\r\naccept: application/ld+json\r\nx-forwarded-for: 192.0.2.200\r\nconnection: close\r\n\r\n`,
      null,
    );

  it('is in the addresses of an answer that no shared cache may keep', async () => {
    const answer = await ask('evil.example:8080');
    expect(answer).toContain('http://evil.example:8080/id/subject/radiation.xray');
    expect(answer).toMatch(/cache-control: private, max-age=60/i);
    expect(answer).toMatch(/vary: Accept, Phancong-Revision, Phancong-Seen-Revision, Host/i);
  });

  it.each(['evil.example/x', 'a b', 'x"y', `${'a'.repeat(300)}.example`, 'x:99999', "x'><script>"])(
    '%s is no host, and is not repeated',
    async (host) => {
      const answer = await ask(host);
      expect(answer.slice(answer.indexOf('\r\n\r\n'))).not.toContain(`http://${host}`);
    },
  );

  it.each([
    'a b c',
    'u:p@x',
    'x/"><script>',
    'x"y',
    'evil.example/x',
    '[::1',
    'evil.example\r\nhost: other.example',
    'evil.example\r\nHost: evil.example',
  ])('%j is no host, or two: the request is refused (RFC 9112, 3.2)', async (host) => {
    const answer = await ask(host);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"INVALID_ADDRESS"');
    expect(answer).not.toContain('http://');
  });

  it.each(['localhost:4000', '127.0.0.1', '[::1]:4000', 'phan-cong.example.', 'a_b.example', ''])('%j is one', async (host) =>
    expect(await ask(host)).toMatch(/^HTTP\/1\.1 200 /),
  );

  it('does not matter where the service knows its address', async () => {
    const answer = await ask('evil.example', narrow.url);
    expect(answer).not.toContain('evil.example');
    expect(answer).toContain('https://registry.example/id/subject/radiation.xray');
    expect(answer).toMatch(/cache-control: public, max-age=60/i);
  });
});
