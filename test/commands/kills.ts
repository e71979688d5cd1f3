/**
 * Kills publish, import, review, backup, restore and migrate (SIGKILL) at random points, and looks at what is left:
 * `npm run kills -- --times 100 [--only restore]`. On the embedded database, and on PostgreSQL where DATABASE_URL names a server.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { killOften, summaryOf } from './kills/kill-often.ts';
import { placesOn } from './kills/places.ts';
import { STEPS, type Step } from './kills/prepare.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '100' }, only: { type: 'string' } } });
const steps = STEPS.filter((step: Step) => values.only === undefined || values.only === step);
const root = new URL('../../', import.meta.url).pathname;

for (const url of [null, process.env['DATABASE_URL'] ?? null].filter((each, index) => index === 0 || each !== null)) {
  const places = placesOn(url);
  try {
    const outcomes = await killOften(places, Number(values.times), root, steps, (_outcome, number) =>
      process.stderr.write(`\r${places.name} ${number} `),
    );
    process.stdout.write(`\n${places.name}: ${outcomes.length} kills, 0 lost, 0 half, chains whole\n${summaryOf(outcomes)}\n`);
  } finally {
    await places.drop();
  }
}
