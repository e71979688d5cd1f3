import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';
import { faultsOf, isTooWide } from './axe.js';
import { HAS_BROWSER, launch } from './browser.js';

describe.runIf(HAS_BROWSER)('the page of questions, in a browser', () => {
  let service: SharedService;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  const watched = (opened: Page): Page => {
    opened.on(
      'request',
      (request) => void (request.url().startsWith(service.url) || request.url().startsWith('data:') || foreign.push(request.url())),
    );
    opened.on('pageerror', (error) => complaints.push(error.message));
    // The browser tells every 404 on its console.
    opened.on('console', (message) => void (message.type() === 'error' && !message.text().includes('404') && complaints.push(message.text())));
    return opened;
  };
  const main = (): Promise<string> => page.innerText('main');
  const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()') as Promise<string>;

  beforeAll(async () => {
    service = await sharedService();
    // What free text is read with is made before the first question in words; that takes a while.
    await service.app.services.responsibility.understanding();
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = watched(await context.newPage());
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is small: few requests, all of this origin, and the answer in the first HTML', async () => {
    const sizes: Promise<number>[] = [];
    page.on(
      'response',
      (response) =>
        void sizes.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
        ),
    );
    await page.goto(`${service.url}/vi/?text=x-quang&province=Qu%E1%BA%A3ng+Ng%C3%A3i&asOf=15/5/2025`, { waitUntil: 'networkidle' });
    page.removeAllListeners('response');
    expect(sizes.length).toBeLessThanOrEqual(6);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });

  it('is asked, read and followed to the law by keyboard alone', async () => {
    await page.goto(`${service.url}/vi/`);
    const press = async (key: string, times = 1): Promise<void> => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    const tabTo = async (selector: string): Promise<void> => {
      for (let time = 0; time < 60; time += 1) {
        await press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`${selector} is not reached by keyboard`);
    };
    await press('Tab');
    expect(await focused()).toBe('Đến nội dung chính');
    await tabTo('#text');
    await page.keyboard.type('xin cap giay phep may x quang nha khoa');
    await tabTo('#province');
    await page.keyboard.type('quang ngai');
    await page.waitForSelector('[role=option]');
    await press('ArrowDown');
    await press('Enter');
    expect(await page.inputValue('#province')).toBe('Tỉnh Quảng Ngãi');
    await tabTo('#asOf');
    await page.keyboard.type('15/5/2025');
    await press('Enter');
    await page.waitForSelector('[data-status=ESTABLISHED]');
    expect(await focused()).toBe('Thiết bị X-quang chẩn đoán trong y tế ở tỉnh Quảng Ngãi, ngày 15/5/2025');
    expect(await page.innerText('#told')).toContain('Phòng Quản lý chuyên ngành');
    await tabTo('summary');
    await press('Enter');
    await tabTo('.clauses details a');
    const law = await focused();
    await press('Enter');
    await page.waitForURL('**/vi/documents/**');
    expect(await main()).toContain(law.replace(/^\S+ \S+ số /, ''));
  });

  it('reads in a sensible order: what was asked, the answer, where to go, why, by which clause, what to mind', async () => {
    await page.goto(`${service.url}/vi/?text=x-quang&province=Qu%E1%BA%A3ng+Ng%C3%A3i&asOf=15/5/2025`);
    const read = await page.locator('body').ariaSnapshot();
    const places = [
      'link "Đến nội dung chính"',
      'navigation "Các trang"',
      '- main',
      'heading "Thiết bị X-quang chẩn đoán trong y tế ở tỉnh Quảng Ngãi, ngày 15/5/2025" [level=1]',
      'Đã xác định',
      'link "Phòng Quản lý chuyên ngành"',
      'chủ trì việc này',
      'heading "Nộp hồ sơ ở đâu, ai quyết định" [level=2]',
      'heading "Vì sao" [level=2]',
      'link "Mục V.2.4.4"',
      'heading "Lưu ý" [level=2]',
      'heading "Văn bản trong sổ về tỉnh Quảng Ngãi" [level=2]',
      'heading "Sửa câu hỏi" [level=2]',
      'textbox "Bạn cần làm việc gì?"',
      'button "Hỏi"',
      'contentinfo',
    ].map((said) => read.indexOf(said));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // No heading leaves out a level, and there is one of the first.
    const levels = [...read.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('prints dark on light whatever the screen has, with the law below each clause, and nothing to click', async () => {
    await page.goto(`${service.url}/vi/?text=x-quang&province=Qu%E1%BA%A3ng+Ng%C3%A3i&asOf=15/5/2025`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate("getComputedStyle(document.querySelector('.sentence')).color");
    const paper = await page.evaluate("[document.body, document.querySelector('.answer')].map((one) => getComputedStyle(one).backgroundColor)");
    expect([ink, paper]).toEqual(['rgb(27, 36, 48)', ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']]);
    expect(await page.isVisible('.clauses details li')).toBe(true);
    for (const clicked of ['nav', '.tools', 'form.ask', '.language', '.links']) expect(await page.locator(clicked).first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    expect(await page.isVisible('.clauses details li')).toBe(false);
  });

  it('prints addresses, which nobody can click on paper: that of an answer never changes', async () => {
    const origin = new URL(service.url).host;
    await page.goto(`${service.url}/vi/?text=x-quang&province=Qu%E1%BA%A3ng+Ng%C3%A3i`);
    expect(await page.isVisible('.on-paper')).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const today = (await page.getAttribute('[data-copy]', 'data-copy'))?.match(/asOf=([\d-]+)/)?.[1];
    expect(await page.innerText('.on-paper')).toBe(
      `Liên kết cố định: http://${origin}/vi/?text=x-quang&province=Quảng+Ngãi&asOf=${today}&revision=1`,
    );
    await page.goto(`${service.url}/en/procedures/2.002383`);
    expect(await page.innerText('.on-paper')).toBe(`Address of this page: http://${origin}/en/procedures/2.002383`);
    expect(await page.isVisible('main > h2')).toBe(false);
    const source = await page
      .locator('main a[href^=http]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(source).toMatch(/^" \(https?:/);
    await page.emulateMedia({ media: 'screen' });
  });

  it('a late answer never comes under a later question', async () => {
    await page.goto(`${service.url}/vi/`);
    let slow = (): void => undefined;
    const held = new Promise<void>((resolve) => (slow = resolve));
    await page.route(/text=cham/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.fill('#province', 'Nghệ An');
    await page.fill('#text', 'cham');
    await page.click('form.ask button');
    await page.fill('#text', 'làm giấy khai sinh');
    await page.click('form.ask button');
    await page.waitForSelector('[data-status=BODY]');
    slow();
    await page.waitForTimeout(300);
    expect(await page.innerText('h1')).toContain('Đăng ký khai sinh ở tỉnh Nghệ An, hôm nay');
    expect(page.url()).toContain('khai+sinh');
    await page.unroute(/text=cham/);
  });

  it('goes back, forward and is loaded again at its own address, and keeps what was asked in this browser', async () => {
    const answer = page.url();
    await page.goto(`${service.url}/vi/`);
    expect(await page.innerText('[data-history]')).toContain('Đăng ký khai sinh ở tỉnh Nghệ An');
    await page.click('[data-history] li a');
    await page.waitForSelector('[data-status=BODY]');
    expect(page.url()).toBe(answer);
    await page.goBack();
    await page.waitForSelector('.examples');
    await page.goForward();
    await page.waitForSelector('[data-status=BODY]');
    await page.reload();
    expect(await main()).toContain('Ủy ban nhân dân cấp xã tiếp nhận và giải quyết việc này');
    await page.goto(`${service.url}/vi/`);
    await page.click('[data-history] button');
    expect(await page.isVisible('[data-history]')).toBe(false);
  });

  it('copies an address that stays what it is', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${service.url}/vi/?text=khai+sinh&province=Ngh%E1%BB%87+An`);
    await page.click('[data-copy]');
    await page.locator('#told', { hasText: 'Đã chép liên kết.' }).waitFor({ state: 'attached' });
    const copied = new URL((await page.evaluate('navigator.clipboard.readText()')) as string);
    expect(Object.fromEntries(copied.searchParams)).toMatchObject({ asOf: expect.stringMatching(/^20\d\d-\d\d-\d\d$/), revision: '1' });
  });

  it('checks a receipt before one’s eyes', async () => {
    await page.click('.receipt summary');
    await page.click('.receipt form button');
    await page.waitForSelector('[data-verdict=SAME]');
    expect(await main()).toContain('Giống: hỏi lại cho đúng câu trả lời này.');
  });

  it('says which meanings there are, and a choice answers', async () => {
    await page.goto(`${service.url}/vi/?text=s%E1%BB%95+%C4%91%E1%BB%8F&province=L%C3%A0o+Cai`);
    await page.click('.choice >> nth=0');
    await page.waitForSelector('[data-status=BODY]');
    expect(await page.innerText('.sentence')).toContain('Văn phòng đăng ký đất đai tỉnh Lào Cai');
    expect(await page.inputValue('#text')).toBe('sổ đỏ');
  });

  it('works without scripts: form, merged province, its successor, the years before', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 700 }, locale: 'vi-VN' });
    page = watched(await still.newPage());
    await page.goto(service.url);
    await page.fill('#text', 'máy x-quang');
    await page.fill('#province', 'Yên Bái');
    await page.fill('#asOf', '1/8/2025');
    await page.click('form.ask button');
    expect(await page.innerText('.sentence')).toBe('Tỉnh Yên Bái đã được sắp xếp từ ngày 1/7/2025, nay là tỉnh Lào Cai.');
    await page.click('text=Hỏi ở tỉnh Lào Cai');
    expect(await page.innerText('.sentence')).toContain('Sở Khoa học và Công nghệ tỉnh Lào Cai phụ trách việc này');
    await page.click('text=Xem câu trả lời của tỉnh Yên Bái đến ngày 30/6/2025');
    expect(await page.innerText('h1')).toContain('ở tỉnh Yên Bái, ngày 30/6/2025');
    await page.click('a.language');
    expect(await page.innerText('h1')).toContain('in the Province of Yên Bái, 30 June 2025');
    expect(await page.isVisible('[data-tools]')).toBe(false);
  });

  it.each([
    // Every page and state in every look is in every-page.slow.test.ts.
    ['en', 'dark', 320],
  ] as const)('has no fault that axe finds, and fits: %s, %s, %i px', async (language, colorScheme, width) => {
    const other = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const seen = watched(await other.newPage());
    for (const path of [
      '/',
      '/?text=x-quang&province=Qu%E1%BA%A3ng+Ng%C3%A3i&asOf=15/5/2025',
      '/?text=x&province=Quang+Ngay',
      '/places?text=mong+cai',
    ]) {
      await seen.goto(`${service.url}/${language}${path}`);
      expect(await faultsOf(seen), path).toEqual([]);
      expect(await isTooWide(seen), path).toBe(false);
    }
    await other.close();
  });

  it('asked no other server for anything and ran without errors', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
