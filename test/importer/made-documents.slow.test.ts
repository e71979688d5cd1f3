import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './made/document.js';
import { faultsOf } from './made/judge.js';
import { scan } from './made/scan.js';

/** How many documents are made; the same ones each time. */
const MADE = 2000;

describe(`${MADE} made decisions`, () => {
  const made = fc.sample(documents, { numRuns: MADE, seed: 2026 });

  it('are all read back with the same head, tree and words', async () => {
    const faults: string[] = [];
    for (const one of made) faults.push(...(await faultsOf(one)));
    expect(faults).toEqual([]);
  });

  it('lose nothing in silence where a scan mistakes two letters in a hundred', async () => {
    let wanted = 0;
    let lost = 0;
    const silent: string[] = [];
    const unsaid: string[] = [];
    for (const [seed, one] of made.entries()) {
      const scanned = await scan(one, seed + 1);
      wanted += scanned.wanted;
      lost += scanned.lost.length;
      silent.push(...scanned.silent);
      unsaid.push(...scanned.unsaid);
    }
    console.log(`${MADE} scanned: ${wanted} places printed, ${lost} not read under their number, ${silent.length} lines lost in silence`);
    expect(silent).toEqual([]);
    // Where a misread number is the last of its list, nothing tells it from text.
    expect(unsaid.length).toBeLessThanOrEqual(MADE / 200);
  });
});
