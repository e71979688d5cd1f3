import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { administer } from './administer.js';
import { quickestDirectory } from './temporary-directory.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run of the tests keeps its prepared registry: a directory, and the name of a database. */
    run: { directory: string; template: string };
  }
}

const ROOT = new URL('../../', import.meta.url).pathname;

/** Builds what is served and started as it is built, names the places of a run before it begins, and empties them after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DATABASE_URL'];
  // Told once and at once, where the server that was asked for is not there.
  if (url) await administer(url, 'select 1');
  // Before anything reads dist/: it is taken away while it is built.
  await promisify(execFile)(process.execPath, [join(ROOT, 'test/commands/build.js')], { cwd: ROOT });
  const id = randomUUID().replaceAll('-', '');
  const run = { directory: join(quickestDirectory(), `phancong-test-${id}`), template: `phancong_template_${id}` };
  project.provide('run', run);
  return async () => {
    const made = existsSync(run.directory) ? readdirSync(run.directory) : [];
    const databases = made.flatMap((name) => (name === 'template.done' ? run.template : name.endsWith('.shared') ? basename(name, '.shared') : []));
    for (const database of databases) if (url) await administer(url, `drop database if exists ${database} with (force)`);
    rmSync(run.directory, { recursive: true, force: true });
  };
}
