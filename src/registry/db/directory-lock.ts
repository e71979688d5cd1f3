import { existsSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import { PhancongError } from '../../shared/errors.js';
import { isHalfMade } from './half-made.js';
import { directoryFailure, notToBeMade, refuseForeignFiles } from './start-failure.js';

/** The directory of the embedded registry is another process's. */
export class RegistryInUse extends PhancongError {
  constructor(directory: string) {
    super('REGISTRY_IN_USE', {
      given: directory,
      expected: {
        vi: 'Hãy dừng tiến trình kia, hoặc đặt PHANCONG_DATA sang thư mục khác, hoặc đặt DATABASE_URL tới một PostgreSQL.',
        en: 'Stop that process, or set PHANCONG_DATA to another directory, or DATABASE_URL to a PostgreSQL.',
      },
      nearest: [],
    });
    this.name = 'RegistryInUse';
  }
}

/**
 * A lock that its owner has not touched for so long (ms) is left over from a crash. A busy machine may keep an owner from its
 * timer for several seconds, and a second process in the same directory would lose rows.
 */
const STALE = 30_000;
/** How long to wait for an owner that is running: it may be about to stop (ms). */
const WHILE_STOPPING = 6_000;
/** Between two tries (ms). */
const AGAIN = 1_000;

/**
 * Locks a directory for this process. What a process of this machine left behind when it was killed is taken away at once, by the
 * number of that process; a lock of unknown origin is waited out, where the caller is patient.
 * @returns what gives the directory back.
 * @throws RegistryInUse, DIRECTORY_UNUSABLE, NOT_A_REGISTRY.
 */
export async function lockDirectory(directory: string, patient: boolean): Promise<() => Promise<void>> {
  const owner = `${directory}.owner`;
  try {
    // Before the lock is made: whoever points at another program's directory finds nothing of ours beside it.
    if (existsSync(directory) && !isHalfMade(directory)) refuseForeignFiles(directory);
    makeDirectory(directory);
    if (isGone(owner)) takeAway(owner, `${directory}.lock`);
    const release = await lock(directory, {
      lockfilePath: `${directory}.lock`,
      stale: STALE,
      update: STALE / 15,
      retries: patient ? { retries: (isAlive(owner) ? WHILE_STOPPING : STALE + 2 * AGAIN) / AGAIN, factor: 1, minTimeout: AGAIN } : 0,
    });
    held.add(owner);
    writeFileSync(owner, `${process.pid} ${hostname()}`);
    return async () => {
      held.delete(owner);
      rmSync(owner, { force: true });
      await release();
    };
  } catch (error) {
    if ((error as { code?: string }).code === 'ELOCKED') throw new RegistryInUse(directory);
    throw directoryFailure(error, directory) ?? error;
  }
}

/**
 * Makes a directory, and those above it that are not there. Node's own way of doing so never ends where the directory above is there and its file
 * system knows nothing of it, as `/proc` does. @throws DIRECTORY_UNUSABLE there, and for a link that leads nowhere.
 */
function makeDirectory(directory: string): void {
  const above = dirname(directory);
  if (above !== directory && !existsSync(above)) makeDirectory(above);
  if (existsSync(directory)) return;
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(directory)) throw ['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '') ? notToBeMade(directory) : error;
  }
}

/** Owners' files of the directories that this process holds. */
const held = new Set<string>();

/** The number of the process that holds the directory, where it is one of this machine. */
function ownerIn(file: string): number | null {
  try {
    const [pid, host] = readFileSync(file, 'utf8').split(' ');
    return host === hostname() ? Number(pid) : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Whether the owner is known to have ended. In a container a new process may have the number of the one before. */
function isGone(file: string): boolean {
  const pid = ownerIn(file);
  return pid !== null && (pid === process.pid ? !held.has(file) : !isRunning(pid));
}

function isAlive(file: string): boolean {
  const pid = ownerIn(file);
  return pid !== null && pid !== process.pid && isRunning(pid);
}

/** Only the one who removes the owner's file may remove the lock: of two that start at once the other finds it gone. */
function takeAway(file: string, lockPath: string): void {
  try {
    unlinkSync(file);
  } catch {
    return;
  }
  rmSync(lockPath, { recursive: true, force: true });
}
