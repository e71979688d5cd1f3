/**
 * Takes backups of a service under load, restores them into other databases, and compares answers and receipts:
 * `npm run backup:load -- --answers 1000`. On the embedded database; with DATABASE_URL on PostgreSQL too, and from each into both.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { summaryOf, underLoad } from './backup-load/under-load.ts';
import { placesOn } from './kills/places.ts';

const { values } = parseArgs({ options: { answers: { type: 'string', default: '1000' } } });
const server = process.env['DATABASE_URL'];
const all = [placesOn(null), ...(server ? [placesOn(server)] : [])];
try {
  for (const from of all) {
    const result = await underLoad(from, all, Number(values.answers), new URL('../../', import.meta.url).pathname);
    process.stdout.write(`${summaryOf(from, result)}\n`);
    const { failed } = result.done;
    const different = result.compared.flatMap((target) => target.different);
    for (const line of [...failed, ...different].slice(0, 20)) process.stdout.write(`    ${line}\n`);
    if (failed.length + different.length) process.exitCode = 1;
  }
} finally {
  for (const places of all) await places.drop();
}
