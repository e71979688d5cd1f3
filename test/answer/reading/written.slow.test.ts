import { beforeAll, describe, expect, it } from 'vitest';
import { OURS, WRITTEN, wrongUnits } from './ways-of-asking.js';

// Each of them is read in three provinces, as it is and as it is put; those set aside among them.
describe('every question about a matter of ours', () => {
  let wrong: Record<string, string[]>;
  beforeAll(async () => {
    wrong = await wrongUnits(OURS, WRITTEN);
  });

  it.each(Object.keys(WRITTEN))('names no other unit with %s', (way) => expect(wrong[way]).toEqual([]));
});
