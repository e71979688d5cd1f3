import { afterAll, expect, it } from 'vitest';
import { killOften, summaryOf } from '../../commands/kills/kill-often.ts';
import { placesOn } from '../../commands/kills/places.ts';
import { STEPS } from '../../commands/kills/prepare.ts';
import { builtPackage } from '../../support/built-package.js';
import { quickestDirectory } from '../../support/temporary-directory.js';

const ROUNDS = 3;
const places = placesOn(process.env['DATABASE_URL'] ?? null, quickestDirectory());
afterAll(() => places.drop());

it(`${ROUNDS} times each, ${STEPS.join(', ')} are killed: nothing acknowledged is lost, nothing is half there, and each can be done again`, async () => {
  const outcomes = await killOften(places, ROUNDS * STEPS.length, await builtPackage());
  process.stdout.write(`${places.name}: ${outcomes.length} kills\n${summaryOf(outcomes)}\n`);
  for (const step of STEPS) {
    const all = outcomes.filter((outcome) => outcome.step === step);
    expect(all.filter(({ acknowledged }) => acknowledged).length, `${step}, acknowledged`).toBeGreaterThan(0);
    expect(all.filter(({ acknowledged }) => !acknowledged).length, `${step}: a kill that always comes too late proves nothing`).toBeGreaterThan(0);
  }
}, 900_000);
