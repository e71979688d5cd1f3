import { performance } from 'node:perf_hooks';
import { mistake, type PhancongError } from './errors.js';

/** How long (ms) one piece of work runs before others get a turn. */
const SLICE = 20;
/** The same for work in the background: a question needs several turns, and each of them may have to wait this long. */
const BACKGROUND_SLICE = 4;

type Waiter = () => void;

/** How long (ms) turns follow each other before the event loop looks at new input. */
const ROUND = 5;

/** The pieces of work that wait for a turn, in order, each with its waiting parts. */
const waiting = new Map<object, Waiter[]>();
let turnBegan = -Infinity;
/** When the first turn of this round of the event loop began; `null` between rounds. */
let roundBegan: number | null = null;

/**
 * Runs one part of the piece of work that is next. Many short turns fit into one round of the event loop; with only one turn in each
 * round, work that has to wait would be overtaken by requests that came later.
 */
function takeTurn(): void {
  const now = performance.now();
  if (roundBegan === null) {
    roundBegan = now;
    // Runs at the start of the next round.
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
 * A piece of work, usually one request, that must neither block others nor run for ever. Long loops call `breathe()` in each step. All
 * pieces of work of the process take turns, so ten long requests delay the others no more than one does.
 */
export class Work {
  /** Work without a deadline, such as that of a command, or an answer that several requests wait for. Each part of it counts as a piece of its own. */
  static readonly endless = new Work(Infinity);
  /** Background work, which nobody waits for. */
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
   * Lets others take their turn if this turn has lasted long enough; otherwise returns at once.
   * @throws DEADLINE_EXCEEDED once the time is over.
   */
  breathe(): Promise<void> | void {
    const now = performance.now();
    if (now >= this.end) throw this.exceeded();
    if (now - turnBegan >= this.slice) return this.turn();
  }

  /** The value of a promise, if it comes in time. @throws DEADLINE_EXCEEDED, also where the promise never settles. */
  within<Value>(promise: Promise<Value>): Promise<Value> {
    if (this.deadline === Infinity) return promise;
    this.over ??= new Promise((_, reject) => {
      this.timer = setTimeout(() => reject(this.exceeded()), Math.max(0, this.end - performance.now())).unref();
    });
    return Promise.race([promise, this.over]);
  }

  /** Calls back once no part of this work is waiting for a turn: for loading things for all parts together. */
  whenQuiet(callback: () => void): void {
    if (waiting.has(this)) this.quiet.push(callback);
    else void Promise.resolve().then(() => process.nextTick(callback));
  }

  /** Removes the deadline: something was changed, and the caller must get the answer that says so. */
  mustEnd(): void {
    this.finish();
    [this.deadline, this.end, this.over] = [Infinity, Infinity, null];
  }

  /** To be called when the work is done: stops the timer. */
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

/** Work in steps, with a chance for others to run after each step; returns the result at the end. */
export type Steps<Made> = Generator<void, Made>;

/** Runs all steps without a break and returns the result. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs the steps, letting others run in between, and returns the result. @throws DEADLINE_EXCEEDED once the time of the work is over. */
export async function inTurns<Made>(steps: Steps<Made>, work: Work): Promise<Made> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const turn = work.breathe();
    if (turn) await turn;
  }
}
