import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decisions } from './made/holders.js';
import { isRight, isSilent, judge } from './made/judge-holders.js';

it('the tasks of made decisions have the holders that these say, or there is a finding at their place; most are read', () => {
  let [own, right] = [0, 0];
  fc.assert(
    fc.property(decisions, (decision) => {
      const tasks = judge(decision);
      expect(tasks.filter(isSilent)).toEqual([]);
      own += tasks.filter(({ holder }) => holder !== null).length;
      right += tasks.filter((task) => task.holder !== null && isRight(task)).length;
    }),
    { seed: 2026, numRuns: 120 },
  );
  expect(right / own).toBeGreaterThan(0.75);
});
