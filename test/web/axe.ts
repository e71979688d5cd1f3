import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** Puts axe on every page that a context opens from now on, beside the page's own scripts. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(axe.source);
}

/** What axe finds wrong on a page, by rule and element; WCAG 2.2 AA and its best practices. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${axe.source}; undefined`);
  const { violations } = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false })",
  )) as { violations: { id: string; nodes: { target: string[] }[] }[] };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether a page is wider than its window. */
export async function isTooWide(page: Page): Promise<boolean> {
  return (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')) as boolean;
}
