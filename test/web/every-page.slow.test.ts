import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';
import { faultsOf, isTooWide, withAxe } from './axe.js';
import { HAS_BROWSER, launch } from './browser.js';
import { STATES } from './states.js';

/** A directory for pictures of every page and state, for people to look at; none are taken without it. */
const PICTURES = process.env['PICTURES'];

describe.runIf(HAS_BROWSER)('every page in every state', () => {
  let service: SharedService;
  let browser: Browser;
  beforeAll(async () => {
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
    service = await sharedService();
    // What free text is read with is made before the first question in words; that takes a while.
    await service.app.services.responsibility.understanding();
    browser = await launch();
  });
  afterAll(async () => browser?.close());

  /** Each language, each colour scheme and each width twice, and each two of them together once. */
  const LOOKS = {
    vi: [
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 375 },
    ],
    en: [
      { colorScheme: 'light', width: 375 },
      { colorScheme: 'dark', width: 1280 },
    ],
  } as const;

  // A page is opened once, and what it is looked at with is changed about it; both languages at the same time.
  it.concurrent.each(['vi', 'en'] as const)('has no fault that axe finds, and fits every window: %s', async (language) => {
    const context = await browser.newContext();
    await withAxe(context);
    const page = await context.newPage();
    for (const { name, path } of STATES) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${service.url}/${language}${path}`);
      expect(await isTooWide(page), `${name}, 320 px`).toBe(false);
      await page.setViewportSize({ width: 640, height: 640 });
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await isTooWide(page), `${name}, twice the size of letters`).toBe(false);
      await page.evaluate("document.documentElement.style.fontSize = ''");
      // What is closed is looked at as well.
      await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
      for (const { colorScheme, width } of LOOKS[language]) {
        const look = `${name}, ${colorScheme}, ${width} px`;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const picture = `${language}-${colorScheme}-${width}-${name.replaceAll(' ', '-')}.jpg`;
        if (PICTURES) await page.screenshot({ path: join(PICTURES, picture), type: 'jpeg', quality: 70, fullPage: true });
        expect(await faultsOf(page), look).toEqual([]);
        expect(await isTooWide(page), look).toBe(false);
      }
    }
    await context.close();
  });

  it('has a ring of focus and borders of fields that stand out by 3 to 1, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(`${service.url}/vi/`);
      const { ring, border, field, ground } = (await page.evaluate(`(() => {
        const input = document.querySelector('#province');
        input.focus();
        const style = getComputedStyle(input);
        return {
          ring: style.outlineColor, border: style.borderColor, field: style.backgroundColor,
          ground: getComputedStyle(document.querySelector('form.ask')).backgroundColor,
        };
      })()`)) as Record<string, string>;
      for (const [colour, against] of [
        [ring, ground],
        [border, field],
        [border, ground],
      ])
        expect(contrast(colour as string, against as string)).toBeGreaterThanOrEqual(3);
      await context.close();
    }
  });
});

/** The contrast of two colours as WCAG 2.2 reckons it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
