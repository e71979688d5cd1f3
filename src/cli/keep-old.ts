import { existsSync, renameSync } from 'node:fs';

/**
 * Moves a file out of the way of one that is to be written: `NAME.yaml` becomes `NAME.old.yaml`, or `NAME.old-2.yaml` where that is
 * there, so that nothing anybody wrote is lost. @returns where it is now.
 */
export function keepOld(file: string): string {
  const named = (count: number): string => file.replace(/(\.yaml)?$/u, `.old${count > 1 ? `-${count}` : ''}$1`);
  let count = 1;
  while (existsSync(named(count))) count++;
  const old = named(count);
  renameSync(file, old);
  return old;
}
