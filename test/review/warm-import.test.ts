import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';
import { OPERATOR, sample } from './review.js';

let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Milliseconds of processor time for reading, proposing and storing a file that was not imported before. */
async function importTime(name: string): Promise<number> {
  const before = process.cpuUsage();
  await app.services.drafts.import(await sample(name), { province: 'an-giang', otherProvince: true, body: 'so-khcn' }, OPERATOR);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('a file after the first takes less than a second of processor time', async () => {
  // The rules and the index of words are made ready by the first.
  const first = await importTime('son-tra-2025.txt');
  const others = [await importTime('hai-van-2026.txt'), await importTime('lam-giang-2025.txt'), await importTime('bach-long-2026.txt')];
  console.log(`imports in one process: ${[first, ...others].map((one) => `${one.toFixed(0)} ms`).join(', ')}`);
  expect(Math.min(...others)).toBeLessThan(1000);
});
