import { beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSED_AND_CLOSED, OTHERS, wrongUnits } from './ways-of-asking.js';

// Each of them is read in three provinces, as it is and as it is put; those set aside among them.
describe('every question about a matter of another body', () => {
  let wrong: Record<string, string[]>;
  beforeAll(async () => {
    wrong = await wrongUnits(OTHERS, ADDRESSED_AND_CLOSED);
  });

  it.each(Object.keys(ADDRESSED_AND_CLOSED))('names no unit with %s', (way) => expect(wrong[way]).toEqual([]));
});
