import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { administer } from './support/administer.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run of the tests keeps its prepared registry: a directory, and the name of a database. */
    run: { directory: string; template: string };
  }
}

/** Names the places of a run before it begins, and empties them after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DATABASE_URL'];
  // Told once and at once, where the server that was asked for is not there.
  if (url) await administer(url, 'select 1');
  const id = randomUUID().replaceAll('-', '');
  const run = { directory: join(tmpdir(), `phancong-test-${id}`), template: `phancong_template_${id}` };
  project.provide('run', run);
  return async () => {
    if (url && existsSync(join(run.directory, 'template.done'))) await administer(url, `drop database if exists ${run.template} with (force)`);
    rmSync(run.directory, { recursive: true, force: true });
  };
}
