import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

let collect: Collect | null = null;

/**
 * Megabytes of memory that the process has now, after everything that nobody needs has been collected. V8 keeps the pages of what
 * it has collected for the next growth; only the collection of a process that is short of memory gives them back.
 */
export function memoryHeld(): number {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  for (let round = 0; round < 3; round++) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage.rss() / 2 ** 20;
}
