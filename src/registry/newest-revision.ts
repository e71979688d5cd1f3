import { EventEmitter, on } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { mistake } from '../shared/errors.js';
import { within } from '../shared/within.js';

/** The event of a revision that was published, with its number. */
const PUBLISHED = 'published';
/** How long (ms) the database may take to say which revision is newest. */
const LOOK_WITHIN = 2_000;
/** How long (ms) a request waits for that, where what is known may be old. */
const PATIENCE = 500;
/** After how long (ms) to look again for a revision that a caller has seen. */
const SEEN_AGAIN = 50;
/** After how long (ms) to look again where the database did not answer. */
const RETRY_AFTER = 1_000;

/**
 * Which revision is newest, without asking the database for each request, and news of those that follow. Where others may
 * publish to the same database, what is known is the newest as long as {@link hears} says so. Otherwise the first request
 * after some time looks and waits for it, and a timer looks while somebody waits for news. Nobody waits a second time for a
 * database that did not answer: what is known stays in use until it does.
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
  /** The last look that was begun before news of a revision came: its answer may be older than the news. */
  private overtaken = 0;
  /** Whether the last look was not answered. */
  private away = false;
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

  /** Whether at the moment every new revision is reported through {@link told}. */
  hears: () => boolean = () => false;

  /** The newest revision that is known. What is known stays in use while the database does not answer. */
  async get(): Promise<number> {
    if (this.known === null) return this.look();
    if (this.answered <= this.outdated) return this.look().catch(() => this.known as number);
    if (!this.mayBeOld()) return this.known;
    const look = this.look();
    if (this.away) {
      look.catch(() => undefined);
      return this.known;
    }
    return within(look, PATIENCE).catch(() => this.known as number);
  }

  /** Asks the database now; overlapping callers share one question. @throws what the database throws, TooLate. */
  look(): Promise<number> {
    if (this.looking) return this.looking;
    const looking = this.lookOnce();
    this.looking = looking;
    const over = (): void => {
      if (this.looking === looking) this.looking = null;
    };
    looking.then(over, over);
    return looking;
  }

  /**
   * Waits for a revision that a caller has seen elsewhere, so that nothing older is answered.
   * @throws UNKNOWN_REVISION where the registry does not have it, REVISION_AWAITED where that cannot be known in time.
   */
  async reach(revision: number): Promise<void> {
    const before = this.looks;
    for (const until = Date.now() + PATIENCE; (this.known ?? 0) < revision; await delay(SEEN_AGAIN)) {
      const isFirstToKnow = this.lookAgainAfter === null || this.hears();
      await this.look().catch(() => undefined);
      const known = this.known ?? 0;
      if (known >= revision) return;
      // A look that was begun before the caller came may be older than what it has seen.
      if (isFirstToKnow && this.answered > before)
        throw mistake('UNKNOWN_REVISION', String(revision), { vi: `một số từ 0 đến ${known}`, en: `a number from 0 to ${known}` });
      if (Date.now() >= until)
        throw mistake('REVISION_AWAITED', String(revision), { vi: 'Hãy thử lại sau vài giây.', en: 'Try again in a few seconds.' });
    }
  }

  /** A revision was published, here or elsewhere. */
  told(revision: number): void {
    if (this.known !== null && revision <= this.known) return;
    this.overtaken = this.looks;
    this.learn(revision);
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

  private mayBeOld(): boolean {
    if (this.lookAgainAfter === null || this.hears()) return false;
    return this.looking !== null || Date.now() - this.lookedAt > (this.away ? Math.min(RETRY_AFTER, this.lookAgainAfter) : this.lookAgainAfter);
  }

  private async lookOnce(): Promise<number> {
    this.lookedAt = Date.now();
    const number = ++this.looks;
    try {
      const found = await within(this.ask(), LOOK_WITHIN);
      this.away = false;
      if (number > this.answered) {
        this.answered = number;
        if (number > this.overtaken) this.learn(found);
      }
      return found;
    } catch (error) {
      this.away = true;
      throw error;
    }
  }

  private learn(revision: number): void {
    const before = this.known;
    this.known = revision;
    if (before !== null) for (let next = before + 1; next <= revision; next++) this.news.emit(PUBLISHED, next);
  }

  private startClock(): void {
    if (this.clock !== null || this.lookAgainAfter === null) return;
    this.clock = setInterval(() => void (this.hears() || this.look().catch(() => undefined)), Math.max(this.lookAgainAfter, 10)).unref();
  }

  private stopClock(): void {
    if (this.listeners > 0 || this.clock === null) return;
    clearInterval(this.clock);
    this.clock = null;
  }
}
