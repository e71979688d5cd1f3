import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../src/review/tokens.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { HAS_BROWSER, launch } from './browser.js';
import { madeDecision } from './review/decision.js';
import { KillableService } from './review/service.js';

const KEY = 'a key of a test, long enough for a service to take it';
const SAMPLE = new URL('../samples/son-tra-2025.txt', import.meta.url).pathname;
/** How long a page may take to look for what another did, on a machine that has much else to do. */
const SOON = 120_000;

describe.runIf(HAS_BROWSER)('two reviewers of one draft, each in a browser', () => {
  let browser: Browser;
  let service: KillableService;
  let directory: string;
  let address: string;
  let an: Page;
  let binh: Page;

  const enter = async (who: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(address);
    await page.locator('#token').fill(await issueToken(KEY, { subject: who, role: 'REVIEWER', provinces: ['*'], expires: '1h' }));
    await page.keyboard.press('Enter');
    await page.locator('#entry-title').waitFor({ timeout: SOON });
    return page;
  };
  const open = async (page: Page, path: string): Promise<void> => {
    await page.locator('.review-list select').nth(1).selectOption(path);
    await page.locator('#entry-title', { hasText: path === 'document' ? 'Phần đầu' : `${path} ·` }).waitFor();
    await page.locator('#entry-title').click();
  };
  const press = async (page: Page, path: string, key: string): Promise<void> => {
    await open(page, path);
    await page.keyboard.press(key);
  };
  const saved = (page: Page): Promise<void> => page.locator('.saved', { hasText: 'Đã lưu' }).waitFor({ timeout: SOON });
  const told = (page: Page, text: string): Promise<void> =>
    page.locator('p[role=status], p[role=alert]', { hasText: text }).waitFor({ timeout: SOON });
  const decided = (page: Page): Promise<number> => page.locator('.review-progress progress').evaluate((bar) => (bar as HTMLProgressElement).value);
  const stateOf = async (page: Page, path: string): Promise<string> => {
    await open(page, path);
    return page.locator('#entry-title').innerText();
  };
  const again = async (page: Page): Promise<void> => {
    await page.reload();
    await page.locator('#entry-title').waitFor({ timeout: SOON });
  };

  beforeAll(async () => {
    directory = temporaryDirectory('together');
    service = await KillableService.make(KEY);
    const file = join(directory, 'an-giang-2025.docx');
    writeFileSync(file, await madeDecision());
    const other = join(directory, 'other.txt');
    copyFileSync(SAMPLE, other);
    const printed = await service.run('import', file, '--review-url');
    await service.run('import', other, '--province', 'An Giang', '--review-url');
    address = /http:\S+/u.exec(printed)?.[0] ?? '';
    await service.start();
    browser = await launch();
    [an, binh] = [await enter('Nguyễn An'), await enter('Trần Bình')];
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await service?.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  it('get there by the address that the import printed, of two drafts to the right one', async () => {
    expect(address.startsWith(`${service.url}/vi/review?draft=an-giang-88-qd-snnmt.`)).toBe(true);
    for (const page of [an, binh]) expect(await page.locator('.review-text').innerText()).toContain('CHI CỤC KIỂM LÂM');
    await an.locator('button', { hasText: 'Mọi bản nháp' }).click();
    await an.locator('.drafts li').nth(1).waitFor({ timeout: SOON });
    expect(await an.locator('.drafts li').count()).toBe(2);
    await an.goto(address);
    await an.locator('#entry-title').waitFor({ timeout: SOON });
  });

  it('are told of each other’s decisions', async () => {
    await press(an, 'I.1', 'x');
    await told(binh, 'Nguyễn An vừa sửa bản nháp này');
    expect(await stateOf(binh, 'I.1')).toContain('Không chấp nhận');
    await press(binh, 'I.2', 'x');
    await told(an, 'Trần Bình vừa sửa bản nháp này');
    expect(await stateOf(an, 'I.2')).toContain('Không chấp nhận');
  });

  it('who decides an entry that the other has just decided is told so, and the first decision stays', async () => {
    // Bình's page does not look for what others did: he decides upon what he saw.
    await binh.route('**/graphql', (route) => (route.request().postData()?.includes('query DraftVersion') ? route.abort() : route.continue()));
    await open(binh, 'I.3');
    await press(an, 'I.3', 'x');
    await saved(an);
    await binh.keyboard.press('u');
    await told(binh, 'Mục "I.3" vừa được Nguyễn An sửa hoặc quyết');
    await binh.unroute('**/graphql');
    await again(binh);
    expect(await stateOf(binh, 'I.3')).toContain('Không chấp nhận');
  });

  it('who decide different entries at the same time lose none of them', async () => {
    const before = await decided(an);
    const [odd, even] = [1, 0].map((rest) => Array.from({ length: 20 }, (_one, at) => at + 1).filter((count) => count % 2 === rest));
    const decideAll = async (page: Page, counts: readonly number[]): Promise<void> => {
      for (const count of counts) await press(page, `V.${count}`, 'x');
      await saved(page);
    };
    await Promise.all([decideAll(an, odd ?? []), decideAll(binh, even ?? [])]);
    for (const page of [an, binh]) {
      await again(page);
      expect(await decided(page)).toBe(before + 20);
    }
  }, 600_000);

  it('a head that is wrong is put right in the browser; the other sees it', async () => {
    await open(an, 'document');
    await an.keyboard.press('e');
    await an.keyboard.press('Control+a');
    await an.keyboard.type('99/QĐ-SNNMT');
    await an.locator('#head-issuedOn').fill('2025-09-13');
    await an.locator('#head-title-vi').fill('Giao việc cho các phòng');
    await an.locator('#head-body').fill('Sở Y tế');
    await again(an);
    expect(await an.locator('#head-number').inputValue()).toBe('99/QĐ-SNNMT');
    await press(an, 'document', 'a');
    await saved(an);
    await told(an, 'Khóa của văn bản nay là an-giang-99-qd-snnmt.');
    await told(an, 'được đề xuất lại theo phần đầu mới');
    await told(binh, 'Nguyễn An vừa sửa bản nháp này');
    await again(binh);
    await open(binh, 'document');
    const read = ['number', 'issuedOn', 'title-vi'].map((name) => binh.locator(`#head-${name}`).inputValue());
    expect(await Promise.all(read)).toEqual(['99/QĐ-SNNMT', '13/9/2025', 'Giao việc cho các phòng']);
    expect(await binh.locator('#head-body').inputValue()).toContain('Sở Y tế');
    expect(await binh.locator('#entry-title').innerText()).toContain('Chấp nhận');
    await open(binh, 'V.1');
    expect(await binh.locator('#holder option').first().innerText()).toContain('Sở Y tế');
  }, 300_000);

  it('what nobody knows is refused with the nearest, and what was typed stays', async () => {
    await open(an, 'document');
    await an.locator('#head-province').fill('Bạch Long');
    await press(an, 'document', 'a');
    await told(an, 'Không tìm thấy tỉnh, thành phố "Bạch Long"');
    await open(an, 'document');
    expect(await an.locator('#head-province').inputValue()).toBe('Bạch Long');
    await an.locator('#head-province').fill('An Giang');
    await press(an, 'document', 'a');
    await saved(an);
    expect(await an.locator('.trouble').count()).toBe(0);
  }, 300_000);
});
