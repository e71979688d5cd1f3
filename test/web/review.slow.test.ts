import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../src/review/tokens.js';
import { HAS_BROWSER, launch } from './browser.js';
import { ENTRIES, madeDecision } from './review/decision.js';
import { KillableService } from './review/service.js';

const KEY = 'a key of a test, long enough for a service to take it';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** After so many decisions the page is loaded anew, and after so many the service is killed. */
const RELOAD_AT = 40;
const KILL_AT = 90;
/** For so many entries without a subject the reviewer states one; from the others no duty is taken. */
const STATED = 5;

describe.runIf(HAS_BROWSER)('a decision of a Sở Nông nghiệp và Môi trường, from a file to the registry in a browser', () => {
  let browser: Browser;
  let service: KillableService;
  let page: Page;
  beforeAll(async () => {
    service = await KillableService.make(KEY);
    await service.start();
    browser = await launch();
    const context = await browser.newContext({ bypassCSP: false });
    page = await context.newPage();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await service?.kill();
  });

  const title = (): Promise<string> => page.locator('#entry-title').innerText();
  /** Whether another entry is shown within so many ms. It is asked from here: a page's own policy forbids a browser to evaluate a text again and again. */
  const left = async (before: string, within: number): Promise<boolean> => {
    for (const end = Date.now() + within; Date.now() < end; await setTimeout(20)) if ((await title()) !== before) return true;
    return false;
  };
  const progress = (): Promise<[number, number]> =>
    page
      .locator('.review-progress progress')
      .evaluate((bar) => [(bar as HTMLProgressElement).value, (bar as HTMLProgressElement).max] as [number, number]);
  const saved = (): Promise<void> => page.locator('.saved', { hasText: 'Đã lưu' }).waitFor({ timeout: 60_000 });

  it('is uploaded with a token, which is in no address and no cookie', async () => {
    const token = await issueToken(KEY, { subject: 'Nguyễn An', role: 'PUBLISHER', provinces: ['*'], expires: '1h' });
    await page.goto(`${service.url}/vi/review`);
    await page.locator('#token').fill(token);
    await page.keyboard.press('Enter');
    await page.locator('#file').setInputFiles({
      name: 'an-giang-2025.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await madeDecision(),
    });
    await page.locator('button', { hasText: 'Nhập' }).click();
    await page.locator('#entry-title').waitFor({ timeout: 60_000 });
    expect(page.url()).not.toContain(token);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('can be read by a screen reader', async () => {
    const found = await page.evaluate(`${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`);
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('shows no key and no day of programs, and fits a narrow window, each box beside its words', async () => {
    const head = await page.locator('.review-entry input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(head).toEqual(expect.arrayContaining(['Tỉnh An Giang', '12/9/2025']));
    expect(head.join(' ')).not.toMatch(/@20|\d{4}-\d{2}/);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('.acts input').first().waitFor();
    expect(await page.innerText('.review-entry .hint')).toMatch(/^dòng \d+(?: · chắc chắn \d+%)?$/);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const apart = await page.locator('.acts label').evaluateAll(
        (labels) =>
          labels.filter((label) => {
            const input = label.querySelector('input') as HTMLInputElement;
            const box = input.getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(label);
            words.setStartAfter(input);
            const line = words.getClientRects()[0];
            return !line || box.width > 30 || line.left < box.right || line.top > box.bottom || line.bottom < box.top;
          }).length,
      );
      const wide = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
      expect([apart, wide]).toEqual([0, false]);
    }
    await page.keyboard.press('k');
    await page.keyboard.press('k');
  });

  it('is decided by keys, and neither a reload nor kill -9 loses a decision', async () => {
    let keys = 0;
    let decisions = 0;
    let stated = 0;
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      keys++;
    };
    const [, all] = await progress();
    expect(all).toBeGreaterThan(ENTRIES);
    const begun = Date.now();
    for (;;) {
      const before = await title();
      if (!before.includes('Chưa')) {
        await press('n');
        if (!(await left(before, 1_000))) break;
        continue;
      }
      const duties = await page.locator('.duty').count();
      const whole = await page
        .locator('.duty')
        .evaluateAll((shown) =>
          shown.every((duty) => duty.querySelector('.subjects li button') !== null && duty.querySelector('.acts input:checked') !== null),
        );
      if (duties > 0 && !whole && stated < STATED) {
        // The reviewer finds the subject by its name; without an act that is not enough.
        for (const key of ['s', ...'rung', 'Enter', 'Escape']) await press(key);
        expect(await page.locator('.subjects li').first().innerText()).toContain('(agriculture.forestry)');
        stated++;
      }
      const ready = await page
        .locator('.duty')
        .evaluateAll((shown) =>
          shown.every((duty) => duty.querySelector('.subjects li button') !== null && duty.querySelector('.acts input:checked') !== null),
        );
      if (decisions === 3) for (const key of ['e', 'Escape']) await press(key);
      await press((duties > 0 && ready) || before.startsWith('Phần đầu') ? 'a' : 'x');
      decisions++;
      expect(await left(before, 60_000)).toBe(true);
      if (decisions === RELOAD_AT) {
        await page.reload();
        await page.locator('#entry-title').waitFor({ timeout: 60_000 });
        await saved();
      }
      if (decisions === KILL_AT) {
        await service.kill();
        await press('x');
        decisions++;
        await service.start();
        await saved();
      }
    }
    await saved();
    const minutes = (Date.now() - begun) / 60_000;
    console.log(`${decisions} decisions by ${keys} key presses, ${all} entries, ${minutes.toFixed(1)} minutes by a script`);
    expect(await progress()).toEqual([all, all]);
    await page.reload();
    await page.locator('#entry-title').waitFor({ timeout: 60_000 });
    expect(await progress()).toEqual([all, all]);
  }, 900_000);

  it('is published after the answers that change were shown', async () => {
    await page.locator('button', { hasText: 'Xem những câu trả lời sẽ đổi' }).click();
    await page.locator('.will-change').waitFor({ timeout: 120_000 });
    console.log(await page.locator('.will-change').innerText());
    expect(await page.locator('.publish tbody tr').count()).toBeGreaterThan(0);
    await page.locator('button', { hasText: 'Công bố vào sổ' }).click();
    await page.locator('.publish p', { hasText: 'Đã công bố trong phiên bản 2' }).waitFor({ timeout: 60_000 });
  }, 300_000);
});
