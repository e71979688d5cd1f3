import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { atOnce, inTurns, Work, type Steps } from '../../src/shared/work.js';

/** Keeps the processor busy for some milliseconds. */
const toil = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('work in turns', () => {
  it('lets others in between its steps', async () => {
    const work = new Work(60_000);
    let others = 0;
    const knock = setInterval(() => (others += 1), 1);
    for (let step = 0; step < 20; step++) {
      await work.breathe();
      toil(10);
    }
    clearInterval(knock);
    expect(others).toBeGreaterThan(4);
  });

  it('lets others in between the steps of what is made', async () => {
    const making = function* (): Steps<string> {
      for (let step = 0; step < 20; step++) {
        toil(10);
        yield;
      }
      return 'made';
    };
    let others = 0;
    const knock = setInterval(() => (others += 1), 1);
    expect(await inTurns(making(), new Work(60_000))).toBe('made');
    expect(others).toBeGreaterThan(4);
    const before = others;
    expect(atOnce(making())).toBe('made');
    clearInterval(knock);
    expect(others).toBe(before);
  });

  it('costs nothing while its time is not used up', async () => {
    const work = new Work(60_000);
    toil(30);
    expect(work.breathe()).toBeInstanceOf(Promise);
    await setTimeout(30);
    await work.breathe();
    expect(work.breathe()).toBeUndefined();
  });

  it('goes round: a short piece does not wait for the end of a long one', async () => {
    const ends: string[] = [];
    const piece = async (name: string, steps: number): Promise<void> => {
      const work = new Work(60_000);
      for (let step = 0; step < steps; step++) {
        await work.breathe();
        toil(25);
      }
      ends.push(name);
    };
    await Promise.all([piece('long', 20), piece('short', 2)]);
    expect(ends).toEqual(['short', 'long']);
  });

  it('has as many pieces as parts where it has no deadline: none of them waits for the others', async () => {
    toil(30);
    const ends: string[] = [];
    const long = [1, 2, 3].map(async () => {
      const work = new Work(60_000);
      for (let step = 0; step < 4; step++) {
        await work.breathe();
        toil(25);
      }
      ends.push('long');
    });
    const short = Array.from({ length: 6 }, async () => {
      await Work.endless.breathe();
      ends.push('short');
    });
    await Promise.all([...long, ...short]);
    expect(ends).toEqual([...short.map(() => 'short'), ...long.map(() => 'long')]);
  });

  it('gives many short pieces their turns in one round of the event loop, and no longer than for some milliseconds', async () => {
    const roundsFor = async (milliseconds: number): Promise<number> => {
      let rounds = 0;
      let isOver = false;
      const count = (): void => {
        rounds += 1;
        if (!isOver) setImmediate(count);
      };
      toil(30);
      setImmediate(count);
      const piece = async (): Promise<void> => {
        await new Work(60_000).breathe();
        toil(milliseconds);
      };
      await Promise.all(Array.from({ length: 30 }, piece));
      isOver = true;
      return rounds;
    };
    expect(await roundsFor(0.05)).toBeLessThan(5);
    expect(await roundsFor(4)).toBeGreaterThan(7);
  });

  it('does later, and once, what is to be done when all its parts have had their turn', async () => {
    const work = new Work(60_000);
    toil(30);
    const order: string[] = [];
    const parts = [1, 2, 3].map(async (part) => {
      await work.breathe();
      toil(25);
      order.push(`part ${part}`);
    });
    const quiet = new Promise<void>((resolve) => work.whenQuiet(() => (order.push('load'), resolve())));
    await Promise.all([...parts, quiet]);
    expect(order).toEqual(['part 1', 'part 2', 'part 3', 'load']);
  });
});

describe('work with a deadline', () => {
  it('is stopped at the next step', async () => {
    const work = new Work(50);
    const loop = async (): Promise<void> => {
      for (;;) {
        await work.breathe();
        toil(5);
      }
    };
    await expect(loop()).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED', detail: { given: '0.05 s' } });
  });

  it('is not stopped any more once it must end, because something was changed', async () => {
    const work = new Work(5);
    toil(10);
    work.mustEnd();
    expect(await work.within(setTimeout(10, 'told'))).toBe('told');
    await work.breathe();
    expect(work.isOver).toBe(false);
  });

  it('does not wait for what never comes', async () => {
    await expect(new Work(20).within(new Promise(() => undefined))).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('gives what comes in time, also after it is finished', async () => {
    const work = new Work(60_000);
    expect(await work.within(Promise.resolve('answer'))).toBe('answer');
    work.finish();
    await expect(work.within(Promise.reject(new Error('its own')))).rejects.toThrow('its own');
  });
});
