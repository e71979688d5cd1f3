import { expect, it } from 'vitest';
import { fullNames } from './full-names.js';

it('the full name of every place of today and of before leads to its province and to what became of it', async () => {
  const { found, wrong } = await fullNames(() => true);
  expect(found).toBeGreaterThan(3_321 + 10_700);
  expect(wrong).toEqual([]);
});
