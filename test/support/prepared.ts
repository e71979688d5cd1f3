import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { inject } from 'vitest';
import { createApp } from '../../src/services.js';
import { administer, databaseAt } from './administer.js';

/**
 * A seeded registry that is made once for a run of the tests and copied for each that needs one: a fresh start costs
 * seconds, a copy does not. The first test that needs it makes it; the run's end removes it (`test/support/run.ts`).
 */
export async function preparedDirectory(): Promise<string> {
  const { directory } = inject('run');
  const prepared = join(directory, 'registry');
  await once(directory, 'registry', async () => (await createApp({ databaseUrl: null, dataDirectory: prepared })).close());
  return prepared;
}

/** The same on the PostgreSQL that a URL names: the name of a database to be used as a template. */
export async function preparedDatabase(url: string): Promise<string> {
  const { directory, template } = inject('run');
  await once(directory, 'template', async () => {
    await administer(url, `create database ${template}`);
    await (await createApp({ databaseUrl: databaseAt(url, template), dataDirectory: '' })).close();
  });
  return template;
}

/** Test files run in processes of their own: one makes the thing, the others wait for it. */
export async function once(directory: string, name: string, make: () => Promise<void>): Promise<void> {
  const done = join(directory, `${name}.done`);
  if (existsSync(done)) return;
  mkdirSync(directory, { recursive: true });
  const release = await lock(directory, {
    lockfilePath: join(directory, `${name}.making`),
    stale: 120_000,
    retries: { retries: 600, factor: 1, minTimeout: 200, maxTimeout: 200 },
  });
  try {
    if (existsSync(done)) return;
    await make();
    writeFileSync(done, '');
  } finally {
    await release();
  }
}
