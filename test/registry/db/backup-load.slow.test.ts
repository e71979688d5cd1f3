import { afterAll, expect, it } from 'vitest';
import { summaryOf, underLoad } from '../../commands/backup-load/under-load.ts';
import { placesOn } from '../../commands/kills/places.ts';
import { builtPackage } from '../../support/built-package.js';
import { quickestDirectory } from '../../support/temporary-directory.js';

const ANSWERS = 150;
const POSTGRES = process.env['DATABASE_URL'];
const embedded = placesOn(null, quickestDirectory());
const server = POSTGRES ? placesOn(POSTGRES, quickestDirectory()) : null;
afterAll(async () => {
  await embedded.drop();
  await server?.drop();
});

// On PGlite alone there is one way; with a PostgreSQL there are those from it and to it.
const WAYS = server
  ? [
      { from: server, into: [server, embedded] },
      { from: embedded, into: [server] },
    ]
  : [{ from: embedded, into: [embedded] }];

it.each(WAYS.map(({ from, into }) => [from.name, into.map(({ name }) => name).join(' and '), from, into] as const))(
  'backups of a %s that is asked and published to are of one moment; restored into %s, answers and receipts are the same',
  async (_from, _into, from, into) => {
    const result = await underLoad(from, into, ANSWERS, await builtPackage());
    process.stdout.write(`${summaryOf(from, result)}\n`);
    expect(result.done.failed).toEqual([]);
    expect(result.done.answers, 'asked while backups were taken').toBeGreaterThan(20);
    expect(result.check.revisions, 'published while backups were taken').toBeGreaterThan(3);
    expect(result.compared.flatMap(({ different }) => different)).toEqual([]);
  },
  900_000,
);
