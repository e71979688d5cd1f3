import { performance } from 'node:perf_hooks';
import { mistake, type PhancongError } from './errors.js';

/** Milliseconds of work at a stretch, after which others get their turn. */
const SLICE = 20;
/** The same for work that nobody waits for. A question waits for several turns, each of them behind such a stretch. */
const BACKGROUND_SLICE = 4;

type Waiter = () => void;

/** For so many milliseconds turns follow each other before what came in meanwhile is looked at. */
const ROUND = 5;

/** Who waits for a turn, in the order in which the turns go round, each with the parts of it that wait. */
const waiting = new Map<object, Waiter[]>();
let turnBegan = -Infinity;
/** When the first turn of this round of the event loop began; `null` between rounds. */
let roundBegan: number | null = null;

/**
 * One part of one piece of work. Each that waits has a turn of its own, so that many short ones have theirs in one round of the event
 * loop: with one a round, whoever had to wait would see those who came later go before.
 */
function takeTurn(): void {
  const now = performance.now();
  if (roundBegan === null) {
    roundBegan = now;
    // It comes first in the next round.
    setImmediate(() => (roundBegan = null));
  } else if (now - roundBegan >= ROUND) {
    setImmediate(takeTurn);
    return;
  }
  const [[work, parts]] = waiting as unknown as [[object, [Waiter, ...Waiter[]]]];
  turnBegan = now;
  waiting.delete(work);
  const part = parts.shift() as Waiter;
  if (parts.length > 0) waiting.set(work, parts);
  part();
}

/**
 * A piece of work that must neither hold up others nor last for ever: one request, as a rule. Long loops call `breathe()` once in
 * each step. All pieces of work of the process share the turns of its event loop, so that ten long requests stop others for no
 * longer than one does.
 */
export class Work {
  /** Work with all the time that it needs, such as a command's, or an answer that several requests wait for. Each part of it is a piece for itself. */
  static readonly endless = new Work(Infinity);
  /** Work that is done ahead of time, beside what people wait for. */
  static readonly background = new Work(Infinity, BACKGROUND_SLICE);

  private end: number;
  private timer: NodeJS.Timeout | null = null;
  private over: Promise<never> | null = null;
  private quiet: (() => void)[] = [];

  /** `deadline` in milliseconds from now; `slice` in milliseconds of work at a stretch. */
  constructor(
    private deadline: number,
    private readonly slice = SLICE,
  ) {
    this.end = performance.now() + deadline;
  }

  get isOver(): boolean {
    return performance.now() >= this.end;
  }

  /**
   * Gives others their turn where this stretch of work has lasted for long enough; else there is nothing to wait for.
   * @throws DEADLINE_EXCEEDED once the time is over.
   */
  breathe(): Promise<void> | void {
    const now = performance.now();
    if (now >= this.end) throw this.exceeded();
    if (now - turnBegan >= this.slice) return this.turn();
  }

  /** What a promise gives, if it does so in time. @throws DEADLINE_EXCEEDED, also where the promise is never settled. */
  within<Value>(promise: Promise<Value>): Promise<Value> {
    if (this.deadline === Infinity) return promise;
    this.over ??= new Promise((_, reject) => {
      this.timer = setTimeout(() => reject(this.exceeded()), Math.max(0, this.end - performance.now())).unref();
    });
    return Promise.race([promise, this.over]);
  }

  /** Calls back when no part of this work waits for a turn any more: for what is better done once for all parts together. */
  whenQuiet(callback: () => void): void {
    if (waiting.has(this)) this.quiet.push(callback);
    else void Promise.resolve().then(() => process.nextTick(callback));
  }

  /** From now on it has all the time that it needs: something was changed, and whoever asked for it has to be told. */
  mustEnd(): void {
    this.finish();
    [this.deadline, this.end, this.over] = [Infinity, Infinity, null];
  }

  /** To be called when the work is done: nothing need watch the time any more. */
  finish(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const piece = this === Work.endless ? {} : this;
      const parts = waiting.get(piece) ?? [];
      parts.push(() => {
        if (this.isOver) reject(this.exceeded());
        else resolve();
        if (!waiting.has(this)) this.quieten();
      });
      setImmediate(takeTurn);
      waiting.set(piece, parts);
    });
  }

  private quieten(): void {
    const callbacks = this.quiet;
    this.quiet = [];
    for (const callback of callbacks) this.whenQuiet(callback);
  }

  private exceeded(): PhancongError {
    const seconds = this.deadline / 1000;
    return mistake('DEADLINE_EXCEEDED', `${seconds} s`, {
      vi: 'Hãy hỏi ít hơn trong một lần gọi.',
      en: 'Ask for less in one request.',
    });
  }
}

/** Work in steps, after each of which others may have their turn; it ends with what was made. */
export type Steps<Made> = Generator<void, Made>;

/** What steps come to, one right after the other. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What steps come to, with turns for others between them. @throws DEADLINE_EXCEEDED once the time of the work is over. */
export async function inTurns<Made>(steps: Steps<Made>, work: Work): Promise<Made> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const turn = work.breathe();
    if (turn) await turn;
  }
}
