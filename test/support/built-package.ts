import { execFile } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The package built into a directory of its own, so that nobody who builds `dist` meanwhile disturbs it. */
export async function builtPackage(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'phancong-built-'));
  for (const name of ['node_modules', 'package.json', 'rules', 'seeds', 'schema']) symlinkSync(join(ROOT, name), join(directory, name));
  const own = ['--outDir', join(directory, 'dist'), '--declaration', 'false', '--sourceMap', 'false', '--incremental', 'false'];
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.build.json'), ...own, '--tsBuildInfoFile', 'null']);
  return directory;
}
