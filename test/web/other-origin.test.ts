import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpServer } from '../../src/http/server.js';
import { serveShared } from '../support/app.js';
import { faultsOf } from './axe.js';
import { HAS_BROWSER, launch } from './browser.js';

const QUESTION =
  '{ responsibility(question: { procedure: "2.002383" }, province: "quang-ngai", asOf: "2025-05-15") { status leads { unit { name { vi } } } } }';
const ANSWER = { data: { responsibility: { status: 'ESTABLISHED', leads: [{ unit: { name: { vi: 'Phòng Quản lý chuyên ngành' } } }] } } };

/** A server of one page, empty unless given: another origin, since its port is another. `policy`: what the page may load. */
async function openPages(
  html: () => string = () => '<!doctype html><title>x</title>',
  policy?: () => string,
): Promise<{ server: Server; origin: string }> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy() }) }).end(html()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.runIf(HAS_BROWSER)('a page of another origin, in a browser', () => {
  let service: Awaited<ReturnType<typeof serveShared>>;
  let narrow: HttpServer;
  let pages: { server: Server; origin: string };
  let stranger: { server: Server; origin: string };
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [pages, stranger] = [await openPages(), await openPages()];
    service = await serveShared({});
    // What free text is read with is made before the first question in words; that takes a while.
    await service.app.services.responsibility.understanding();
    narrow = await serveShared({ edges: { origins: [pages.origin] } });
    browser = await launch();
    page = await browser.newPage();
    await page.goto(pages.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    await narrow?.close();
    pages?.server.close();
    stranger?.server.close();
  });

  /** What `fetch` in the page is given: the status, the body, and the headers that it may see. */
  const fetchThere = (url: string, options: object = {}): Promise<{ status: number; body: string; headers: Record<string, string> } | string> =>
    page.evaluate(
      async ([address, given]) => {
        try {
          const response = await fetch(address as string, given as RequestInit);
          return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers.entries()) };
        } catch (error) {
          return String(error);
        }
      },
      [url, options],
    );
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUESTION }) };

  it('asks a question, with a preflight, and reads what is left of its requests', async () => {
    const reply = await fetchThere(`${service.url}/graphql`, asked);
    expect(reply).toMatchObject({ status: 200, headers: { 'ratelimit-limit': '600000', 'ratelimit-remaining': expect.stringMatching(/^\d+$/) } });
    expect(JSON.parse((reply as { body: string }).body)).toEqual(ANSWER);
  });

  it.each(['/id/document/qn-2025-03', '/changes', '/operations.json', '/contexts/phancong.jsonld', '/health/ready'])(
    'reads %s, also where it names the tag that it has',
    async (path) => {
      const first = await fetchThere(`${service.url}${path}`, { headers: { accept: 'application/json' } });
      expect(first).toMatchObject({ status: 200 });
      const tag = (first as { headers: Record<string, string> }).headers['etag'] ?? '"x"';
      expect(await fetchThere(`${service.url}${path}`, { headers: { 'if-none-match': tag }, cache: 'no-store' })).toMatchObject({
        status: tag === '"x"' ? 200 : 304,
      });
    },
  );

  it('reads why it was refused', async () => {
    const reply = (await fetchThere(`${service.url}/graphql`, { method: 'POST', headers: { authorization: 'Bearer x' }, body: 'x' })) as {
      status: number;
    };
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(await fetchThere(`${service.url}/id/document/none`)).toMatchObject({ status: 404, body: expect.stringContaining('UNKNOWN_DOCUMENT') });
  });

  it('receives news', async () => {
    const kind = await page.evaluate(
      async (url) => {
        const stop = new AbortController();
        const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: stop.signal });
        stop.abort();
        return response.headers.get('content-type');
      },
      `${service.url}/graphql/stream?query=${encodeURIComponent('subscription { revisionPublished { revision } }')}`,
    );
    expect(kind).toBe('text/event-stream; charset=utf-8');
  });

  it('has the element of the service, and its answer, under a strict policy of its own', async () => {
    const example = readFileSync(new URL('../../docs/examples/embed.html', import.meta.url), 'utf8');
    const portal = await openPages(
      () => example.replaceAll('http://127.0.0.1:4000', service.url),
      () => `default-src 'none'; script-src ${service.url}; connect-src ${service.url}`,
    );
    const complaints: string[] = [];
    const visit = await browser.newPage({ viewport: { width: 375, height: 700 } });
    visit.on('pageerror', (error) => complaints.push(error.message));
    visit.on('console', (message) => void (message.type() === 'error' && !message.text().includes('favicon') && complaints.push(message.text())));
    await visit.goto(portal.origin);
    await visit.fill('phancong-ask input[name=text]', 'sổ đỏ');
    await visit.click('phancong-ask button');
    await visit.waitForSelector('phancong-ask .choice');
    await visit.fill('phancong-ask input[name=text]', 'xin cấp giấy phép máy X-quang nha khoa');
    const told = visit.evaluate("new Promise((done) => document.addEventListener('phancong-answer', ({ detail }) => done(detail)))");
    await visit.keyboard.press('Enter');
    expect(await told).toEqual({ status: 'BODY', address: expect.stringContaining(`${service.url}/vi/?province=`) });
    expect(await visit.innerText('phancong-ask .sentence')).toContain('Sở Khoa học và Công nghệ tỉnh Quảng Ngãi phụ trách việc này');
    const links = await visit.locator('phancong-ask a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((href) => href.startsWith(`${service.url}/`))).toBe(true);
    expect(await faultsOf(visit)).toEqual([]);
    expect(complaints).toEqual([]);
    await visit.close();
    portal.server.close();
  });

  it('loads the element in one file of less than 20 kB', async () => {
    const { body } = (await fetchThere(`${service.url}/assets/phancong-ask.js`)) as { body: string };
    expect(body).not.toMatch(/\bimport\s*[{'"(]/);
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  });

  it('is refused where the service names other origins only', async () => {
    expect(await fetchThere(`${narrow.url}/graphql`, asked)).toMatchObject({ status: 200 });
    await page.goto(stranger.origin);
    expect(await fetchThere(`${narrow.url}/graphql`, asked)).toBe('TypeError: Failed to fetch');
    expect(await fetchThere(`${narrow.url}/changes`)).toBe('TypeError: Failed to fetch');
    expect(await fetchThere(`${service.url}/graphql`, asked)).toMatchObject({ status: 200 });
  });
});
