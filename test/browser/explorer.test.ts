import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpServer } from '../../src/http/server.js';
import { openTestService } from '../support/app.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Where a browser is demanded, its absence is a failure; elsewhere these are left out.
describe.runIf(CHROMIUM ?? process.env['REQUIRE_BROWSER'])('in a browser', () => {
  let service: HttpServer;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    service = await openTestService();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on('request', (request) => void (request.url().startsWith(service.url) || request.url().startsWith('data:') || foreign.push(request.url())));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  it('the explorer answers a question and shows what it rests on', async () => {
    await page.goto(service.url);
    await page.fill('#text', 'xin cap giay phep may x quang nha khoa');
    await page.click('button');
    await page.waitForSelector('article[data-status="ESTABLISHED"]');
    const text = await page.innerText('#answer');
    for (const part of ['Phòng Quản lý chuyên ngành', 'V.2.4.4', '11/2025/QĐ-UBND']) expect(text).toContain(part);
  });

  it('speaks English, and says why there is no answer', async () => {
    await page.selectOption('#language', 'en');
    await page.fill('#province', 'Yên Bái');
    await page.fill('#asOf', '2025-08-01');
    await page.click('button');
    await page.waitForSelector('article[data-status="NOT_ESTABLISHED"] [data-code="PROVINCE_MERGED"]');
    expect(await page.innerText('#answer')).toContain('Lào Cai');
  });

  it('shows a mistake as a sentence with the nearest name', async () => {
    await page.fill('#province', 'Quang Ngay');
    await page.click('button');
    await page.waitForSelector('article[data-status="ERROR"]');
    expect(await page.innerText('#answer')).toContain('quang-ngai');
  });

  it('GraphiQL runs its example', async () => {
    await page.goto(`${service.url}/graphql`);
    await page.waitForSelector('.graphiql-execute-button');
    await page.click('.graphiql-execute-button');
    await page.waitForFunction("document.querySelector('.result-window')?.textContent.includes('ESTABLISHED')");
  });

  it('asks no other server for anything and runs without errors', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
