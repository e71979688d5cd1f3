import { EventEmitter, on } from 'node:events';

/** The event of a revision that was published, with its number. */
const PUBLISHED = 'published';

/**
 * Which revision is newest, without asking the database for each request, and news of those that follow. Where others may
 * publish to the same database it is looked up again from time to time: beside the requests, and by a clock as long as
 * somebody waits for news.
 */
export class NewestRevision {
  private known: number | null = null;
  private looking: Promise<number> | null = null;
  private lookedAt = 0;
  /** Looks are numbered, so that a late answer never replaces the answer to a later look. */
  private looks = 0;
  private answered = 0;
  /** The last look that may have come before a publishing here: until a later one is answered, requests wait for it. */
  private outdated = -1;
  private clock: NodeJS.Timeout | null = null;
  private readonly news = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly ask: () => Promise<number>,
    /** Milliseconds after which to look again; `null` where nobody else can publish. */
    private readonly lookAgainAfter: number | null,
  ) {
    this.news.on('newListener', (event) => event === PUBLISHED && this.startClock());
    this.news.on('removeListener', (event) => event === PUBLISHED && this.stopClock());
  }

  /** The newest revision that is known. What is known stays in use while the database does not answer. */
  async get(): Promise<number> {
    if (this.known === null) return this.look();
    if (this.answered <= this.outdated) return this.look().catch(() => this.known as number);
    if (this.lookAgainAfter !== null && Date.now() - this.lookedAt > this.lookAgainAfter) this.look().catch(() => undefined);
    return this.known;
  }

  /** Asks the database now; overlapping callers share one question. @throws what the database throws. */
  look(): Promise<number> {
    this.looking ??= this.lookOnce();
    return this.looking;
  }

  /** Something was published here: the next request looks, and so does this at once where somebody waits for news. */
  refresh(): void {
    this.outdated = this.looks;
    this.looking = null;
    if (this.listeners > 0) this.look().catch(() => undefined);
  }

  /** Every revision that is published from now on, in order. Ends with `return()`, or when the signal is given. */
  published(signal?: AbortSignal): AsyncIterableIterator<[number]> {
    return on(this.news, PUBLISHED, signal ? { signal } : {}) as AsyncIterableIterator<[number]>;
  }

  /** How many wait for news. */
  get listeners(): number {
    return this.news.listenerCount(PUBLISHED);
  }

  private async lookOnce(): Promise<number> {
    this.lookedAt = Date.now();
    const number = ++this.looks;
    const question = this.ask();
    const over = (): void => {
      if (number === this.looks) this.looking = null;
    };
    question.then(over, over);
    const found = await question;
    if (number > this.answered) {
      this.answered = number;
      const before = this.known;
      this.known = found;
      if (before !== null) for (let revision = before + 1; revision <= found; revision++) this.news.emit(PUBLISHED, revision);
    }
    return found;
  }

  private startClock(): void {
    if (this.clock !== null || this.lookAgainAfter === null) return;
    this.clock = setInterval(() => void this.look().catch(() => undefined), Math.max(this.lookAgainAfter, 10)).unref();
  }

  private stopClock(): void {
    if (this.listeners > 0 || this.clock === null) return;
    clearInterval(this.clock);
    this.clock = null;
  }
}
