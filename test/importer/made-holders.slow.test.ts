import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decisions } from './made/holders.js';
import { isSilent, judge } from './made/judge-holders.js';

it('no task of 3,000 made decisions is given to another, or to nobody, without a word', () => {
  fc.assert(
    fc.property(decisions, (decision) => {
      expect(judge(decision).filter(isSilent)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
