import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from '#phancong/registry/backup/check-backup.js';
import { OPERATOR } from '../../review/review.ts';
import { contentOf, differing, opened } from './content.ts';
import type { Place, Places } from './places.ts';
import type { Prepared, Step } from './prepare.ts';

const CHILD = new URL('child.mjs', import.meta.url).pathname;

/** When a process is killed: by itself after so many statements, from outside after so many ms, or once it has said that it is done. */
type Point = { statement: number } | { after: number } | 'done';

/** How many statements and ms a step takes where nobody kills it. */
export interface Measured {
  statements: number;
  duration: number;
}

/** What became of a step that was killed. `acknowledged`: it had said that it was done. */
export interface Outcome {
  step: Step;
  point: Point;
  acknowledged: boolean;
  ended: 'before' | 'after';
}

/** Kills one step after the other at random points, and judges what each leaves behind. */
export class Killer {
  private readonly measured = new Map<Step, Measured>();

  private readonly places: Places;
  private readonly prepared: Prepared;
  private readonly root: string;

  /** `root`: that of the package whose `dist` is run. */
  constructor(places: Places, prepared: Prepared, root: string) {
    this.places = places;
    this.prepared = prepared;
    this.root = root;
  }

  /** Kills a step once. `share`: where in its course, from 0 to 1; what comes to its end is killed right after. @throws where anything is lost or half. */
  async kill(step: Step, share: number, how: 'statement' | 'time' | 'done'): Promise<Outcome> {
    const { statements, duration } = this.measured.get(step) ?? (await this.measure(step));
    const point: Point = how === 'done' ? 'done' : how === 'time' ? { after: share * duration } : { statement: Math.floor(share * (statements + 1)) };
    const place = await this.places.copyOf(this.prepared.steps[step].from);
    const file = join(this.places.directory, `${step}.gz`);
    try {
      const { acknowledged } = await this.run(step, place, file, point);
      return { step, point, acknowledged, ended: await this.judge(step, place, file, acknowledged) };
    } catch (error) {
      throw new Error(`${this.places.name}, ${step} killed at ${JSON.stringify(point)}`, { cause: error });
    } finally {
      await place.drop();
    }
  }

  private async measure(step: Step): Promise<Measured> {
    const place = await this.places.copyOf(this.prepared.steps[step].from);
    const measured = await this.run(step, place, join(this.places.directory, `${step}.gz`), 'done');
    await place.drop();
    this.measured.set(step, measured);
    return measured;
  }

  /** Runs a step in a process of its own until that is killed. */
  private async run(step: Step, { settings }: Place, file: string, point: Point): Promise<Measured & { acknowledged: boolean }> {
    const { draft, review, sample, older, newer } = this.prepared;
    // A backup replaces one that is there already; a restore reads what it is given.
    if (step === 'backup') copyFileSync(older, file);
    const killAfter = typeof point === 'object' && 'statement' in point ? point.statement : null;
    const after = typeof point === 'object' && 'after' in point ? point.after : null;
    const given = {
      dist: join(this.root, 'dist'),
      settings,
      step,
      file: step === 'restore' ? newer : file,
      draft,
      review,
      sample,
      caller: OPERATOR,
      killAfter,
    };
    const order = join(this.places.directory, 'order.json');
    writeFileSync(order, JSON.stringify(given));
    const child = spawn(process.execPath, ['--liftoff-only', CHILD, order], {
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.places.directory, 'cache') },
    });
    let [errors, output, begun, finished] = ['', '', 0, 0];
    child.stderr.on('data', (text: Buffer) => void (errors += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (begun === 0 && output.includes('begin')) {
        begun = performance.now();
        if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
      }
      if (finished === 0 && output.includes('end')) {
        finished = performance.now();
        if (after === null) child.kill('SIGKILL');
      }
    });
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    if (signal !== 'SIGKILL') throw new Error(`it ended by itself: ${errors}`);
    const statements = Number(/^end (\d+)$/m.exec(output)?.[1] ?? 0);
    return { statements, duration: finished - begun, acknowledged: finished > 0 };
  }

  /** What was left behind: as before or as after, with whole chains, and what was acknowledged is there; then the step is done again. */
  private async judge(step: Step, { settings }: Place, file: string, acknowledged: boolean): Promise<'before' | 'after'> {
    const { before, after, again } = this.prepared.steps[step];
    return opened(settings, async (database) => {
      const content = await contentOf(database);
      const [toBefore, toAfter] = [differing(content, before), differing(content, after)];
      if (toBefore.length && toAfter.length) throw new Error(`something is half there: not as before ${toBefore}, not as after ${toAfter}`);
      let ended: 'before' | 'after' = toAfter.length === 0 && (toBefore.length > 0 || acknowledged) ? 'after' : 'before';
      if (step === 'backup') ended = await this.whichBackup(file);
      if (acknowledged && ended === 'before') throw new Error('what was acknowledged is lost');
      if (ended === 'before') {
        await again(database, file);
        const left = differing(await contentOf(database), after);
        if (left.length) throw new Error(`done again, it is not as if it had been done at once: ${left}`);
        if (step === 'backup' && (await this.whichBackup(file)) === 'before') throw new Error('the backup cannot be taken again');
      }
      rmSync(`${file}.part`, { force: true });
      return ended;
    });
  }

  /** Which of two backups has a name: one of them is there, whole. */
  private async whichBackup(file: string): Promise<'before' | 'after'> {
    const [found, older, newer] = [await checkBackup(file), await checkBackup(this.prepared.older), await checkBackup(this.prepared.newer)];
    const same = (other: typeof found): boolean => other.chainHash === found.chainHash && other.actHash === found.actHash;
    if (same(newer)) return 'after';
    if (same(older)) return 'before';
    throw new Error('the backup is neither the one of before nor the new one');
  }
}
