import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpServer } from '../../src/http/server.js';
import { openTestService } from '../support/app.js';
import { HAS_BROWSER, launch } from './browser.js';

describe.runIf(HAS_BROWSER)('in a browser', () => {
  let service: HttpServer;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    service = await openTestService();
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on('request', (request) => void (request.url().startsWith(service.url) || request.url().startsWith('data:') || foreign.push(request.url())));
    page.on('pageerror', (error) => complaints.push(error.message));
    // A policy that is broken and a file that is missing are told on the console.
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
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

  it('GraphiQL opens its dialogs, which bring styles of their own', async () => {
    for (const button of ['Open short keys dialog', 'Open settings dialog']) {
      await page.click(`button[aria-label="${button}"]`);
      await page.waitForSelector('.graphiql-dialog');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.graphiql-dialog', { state: 'detached' });
    }
    await page.click('button[aria-label="Show Documentation Explorer"]');
    await page.waitForSelector('.graphiql-markdown-description');
  });

  it('the page of a thing is shown, and one that is not there says so in Vietnamese, with English beside it', async () => {
    await page.goto(`${service.url}/id/document/qn-2025-03/V.2.4.4?asOf=2025-05-15`);
    expect(await page.evaluate("getComputedStyle(document.querySelector('article')).borderLeftWidth")).toBe('6px');
    expect(complaints).toEqual([]);
    const gone = await page.goto(`${service.url}/id/document/qn-2025-3`);
    expect([gone?.status(), await page.innerText('h1')]).toEqual([404, 'Không tìm thấy']);
    expect(await page.innerText('article')).toMatch(
      /Không có văn bản "qn-2025-3" trong sổ[\s\S]*No document "qn-2025-3" is on record[\s\S]*qn-2025-03/,
    );
    // The browser tells every 404 on its console.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  it('asks no other server for anything and runs without errors', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
