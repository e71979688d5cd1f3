import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { once } from './prepared.js';

const ROOT = new URL('../../', import.meta.url).pathname;

/**
 * The package as it was built before the run, in a directory that lasts as long as the run, so that nobody who builds `dist`
 * meanwhile disturbs it.
 */
export async function builtPackage(): Promise<string> {
  const directory = join(inject('run').directory, 'package');
  await once(inject('run').directory, 'package', async () => {
    mkdirSync(directory);
    for (const name of ['node_modules', 'package.json', 'rules', 'seeds', 'schema', 'src']) symlinkSync(join(ROOT, name), join(directory, name));
    cpSync(join(ROOT, 'dist'), join(directory, 'dist'), { recursive: true });
  });
  return directory;
}
