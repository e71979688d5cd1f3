import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';
import { HAS_BROWSER, launch } from './browser.js';

describe.runIf(HAS_BROWSER)('in a browser', () => {
  let service: SharedService;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    service = await sharedService();
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on('request', (request) => void (request.url().startsWith(service.url) || request.url().startsWith('data:') || foreign.push(request.url())));
    page.on('pageerror', (error) => complaints.push(error.message));
    // A policy that is broken and a file that is missing are told on the console.
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('GraphiQL runs its example', async () => {
    await page.goto(`${service.url}/graphql`);
    await page.waitForSelector('.graphiql-execute-button');
    await page.click('.graphiql-execute-button');
    await page.locator('.result-window', { hasText: 'ESTABLISHED' }).waitFor();
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
