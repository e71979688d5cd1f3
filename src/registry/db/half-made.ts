import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file next to the directory while an embedded database is made in it: if the process is killed, the next start knows that it is incomplete. */
const markOf = (directory: string): string => `${directory}.unfinished`;

/** Whether a process ended while it made a database there. It had found the directory empty. */
export function isHalfMade(directory: string): boolean {
  return existsSync(markOf(directory));
}

/** Notes, under the lock, that a database is being made in an empty directory. */
export function beginMaking(directory: string): void {
  writeFileSync(markOf(directory), '');
}

/** The database is whole. */
export function endMaking(directory: string): void {
  rmSync(markOf(directory), { force: true });
}

/** Empties a directory with an incomplete database, under the lock. */
export function clearHalfMade(directory: string): void {
  if (!isHalfMade(directory)) return;
  for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true, force: true });
  endMaking(directory);
}
