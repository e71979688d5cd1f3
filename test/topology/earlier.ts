import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url).pathname;
const MIGRATIONS = 'src/registry/db/migrations';

/** The package as it was before its newest migration, built in a directory; `null` where the history is not at hand. */
export function earlierPackage(directory: string): { directory: string; commit: string } | null {
  const newest = readdirSync(join(ROOT, MIGRATIONS)).sort().at(-1) as string;
  const git = (...given: string[]): string => execFileSync('git', given, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const commit = git('rev-parse', '--short', `${git('log', '--diff-filter=A', '--format=%H', '--', join(MIGRATIONS, newest))}^`);
    mkdirSync(directory);
    execFileSync('sh', ['-c', `git archive ${commit} | tar -x -C "$1"`, 'sh', directory], { cwd: ROOT });
    symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
    execFileSync(process.execPath, ['test/commands/build.js'], { cwd: directory, stdio: 'ignore' });
    return { directory, commit };
  } catch {
    return null;
  }
}
