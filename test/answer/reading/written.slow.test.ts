import { describe, expect, it } from 'vitest';
import { OURS, WRITTEN, wrongUnits } from './ways-of-asking.js';

// Each of them is read in three provinces, as it is and as it is put; those set aside among them.
describe('every question about a matter of ours', () => {
  it.each(Object.entries(WRITTEN))('names no other unit with %s', async (_, way) => expect(await wrongUnits(OURS, way)).toEqual([]));
});
