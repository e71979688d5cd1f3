import { Killer, type Outcome } from './kill.ts';
import type { Places } from './places.ts';
import { prepare, STEPS, type Step } from './prepare.ts';

/** How steps are killed, in turn: most of them somewhere on their way, some once they have said that they are done. */
const HOW = ['statement', 'time', 'done', 'time', 'statement'] as const;

/**
 * Kills steps in turn, so many times in all: at points that are spread over the course of each and random within their part.
 * `root`: the package whose build is run. @throws at the first kill after which something is lost or half.
 */
export async function killOften(
  places: Places,
  times: number,
  root: string,
  steps: readonly Step[] = STEPS,
  onKill: (outcome: Outcome, number: number) => void = () => undefined,
): Promise<Outcome[]> {
  const killer = new Killer(places, await prepare(places), root);
  const outcomes: Outcome[] = [];
  const rounds = Math.ceil(times / steps.length);
  for (let number = 0; number < times; number += 1) {
    const round = Math.floor(number / steps.length);
    const step = steps[number % steps.length] as Step;
    const outcome = await killer.kill(step, (round + Math.random()) / rounds, HOW[round % HOW.length] as (typeof HOW)[number]);
    outcomes.push(outcome);
    onKill(outcome, number + 1);
  }
  return outcomes;
}

/** What came of them, a line for each step. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  return [...Map.groupBy(outcomes, ({ step }) => step)]
    .map(([step, all]) => {
      const count = (is: (outcome: Outcome) => boolean): number => all.filter(is).length;
      return `  ${step.padEnd(8)} ${all.length} kills: ${count(({ ended }) => ended === 'before')} as before, ${count(({ ended }) => ended === 'after')} as after, ${count(({ acknowledged }) => acknowledged)} acknowledged`;
    })
    .join('\n');
}
