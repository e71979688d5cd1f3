import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './made/document.js';
import { faultsOf } from './made/judge.js';
import { scan } from './made/scan.js';

describe('a made decision', () => {
  it('is read back with the same head, tree and words, in every form', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (made) => {
        expect(await faultsOf(made)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing in silence where a scan mistakes two letters in a hundred', async () => {
    for (const [seed, made] of fc.sample(documents, { numRuns: 100, seed: 14 }).entries()) {
      const { silent, unsaid } = await scan(made, seed + 1);
      expect({ silent, unsaid }).toEqual({ silent: [], unsaid: [] });
    }
  });
});
