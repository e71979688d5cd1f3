import { afterEach, describe, expect, it, vi } from 'vitest';
import { NewestRevision } from '../../src/registry/newest-revision.js';

afterEach(() => vi.useRealTimers());

/** A registry whose newest revision is set, and which fails or is slow when told. */
class Registry {
  revision = 1;
  asked = 0;
  down = false;
  readonly waiting: (() => void)[] = [];
  slow = false;

  readonly ask = async (): Promise<number> => {
    this.asked += 1;
    const { revision, down } = this;
    if (this.slow) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (down) throw new Error('the database is away');
    return revision;
  };
}

describe('the newest revision', () => {
  it('is looked up once by overlapping requests, and not again', async () => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, null);
    expect(await Promise.all([newest.get(), newest.get(), newest.get()])).toEqual([1, 1, 1]);
    expect(await newest.get()).toBe(1);
    expect(registry.asked).toBe(1);
  });

  it('stays known while the database is away, and is found again after it', async () => {
    vi.useFakeTimers();
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    registry.down = true;
    for (const asked of [2, 3, 4]) {
      await vi.advanceTimersByTimeAsync(5_001);
      expect(await newest.get()).toBe(1);
      expect(registry.asked).toBe(asked);
    }
    await expect(newest.look(), 'readiness asks the database itself').rejects.toThrow('away');
    registry.down = false;
    registry.revision = 2;
    vi.advanceTimersByTime(5_001);
    await newest.get();
    await vi.advanceTimersByTimeAsync(1);
    expect(await newest.get()).toBe(2);
  });

  it('is looked up before the first answer of an instance that was idle, where no news come by themselves', async () => {
    vi.useFakeTimers();
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    registry.revision = 2;
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await newest.get()).toBe(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(await Promise.all([newest.get(), newest.get()])).toEqual([2, 2]);
    expect(registry.asked).toBe(2);
  });

  it('is waited for half a second where the database is slow, and not again until it answers', async () => {
    vi.useFakeTimers();
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    registry.slow = true;
    await vi.advanceTimersByTimeAsync(5_001);
    const first = newest.get();
    const began = Date.now();
    await vi.advanceTimersByTimeAsync(500);
    expect([await first, Date.now() - began]).toEqual([1, 500]);
    const look = expect(newest.look(), 'a look that nobody answers comes to an end').rejects.toThrow('nothing within 2000 ms');
    await vi.advanceTimersByTimeAsync(1_500);
    await look;
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await newest.get(), 'without another wait').toBe(1);
    expect(registry.waiting).toHaveLength(2);
  });

  it('is what news say as long as they come, and no older look takes that back', async () => {
    vi.useFakeTimers();
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    newest.hears = () => true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([await newest.get(), registry.asked]).toEqual([1, 1]);
    registry.slow = true;
    const old = newest.look();
    newest.told(3);
    newest.told(2);
    expect(await newest.get()).toBe(3);
    registry.waiting.forEach((answer) => answer());
    expect([await old, await newest.get()]).toEqual([1, 3]);
    newest.hears = () => false;
    registry.slow = false;
    registry.revision = 4;
    await vi.advanceTimersByTimeAsync(5_001);
    expect(await newest.get()).toBe(4);
  });

  it('fails where nothing is known yet, and asks again at the next request', async () => {
    const registry = new Registry();
    registry.down = true;
    const newest = new NewestRevision(registry.ask, null);
    await expect(newest.get()).rejects.toThrow('away');
    registry.down = false;
    expect(await newest.get()).toBe(1);
  });

  it('after a publishing is what was published, even where an older look is answered later', async () => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 0);
    await newest.get();
    registry.slow = true;
    const old = newest.look();
    registry.revision = 2;
    registry.slow = false;
    newest.refresh();
    expect(await newest.get()).toBe(2);
    registry.waiting.forEach((answer) => answer());
    expect(await old).toBe(1);
    expect(await newest.get()).toBe(2);
  });

  it('after a publishing falls back on what is known where the database is away, and catches up', async () => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, null);
    await newest.get();
    registry.revision = 2;
    registry.down = true;
    newest.refresh();
    expect(await newest.get()).toBe(1);
    registry.down = false;
    expect(await newest.get()).toBe(2);
  });
});

describe('a revision that a caller has seen', () => {
  it('that is known is not looked for', async () => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    await newest.reach(1);
    await newest.reach(0);
    expect(registry.asked).toBe(1);
  });

  it('that was published meanwhile is found, also where the first look was begun before it', async () => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    registry.slow = true;
    const old = newest.look();
    registry.slow = false;
    registry.revision = 2;
    const reached = newest.reach(2);
    registry.waiting.forEach((answer) => answer());
    await reached;
    expect([await old, await newest.get()]).toEqual([1, 2]);
  });

  it.each<[string, number | null, boolean]>([
    ['nobody else can publish', null, false],
    ['every revision is heard of', 5_000, true],
  ])('that the registry does not have is a mistake where %s, after a look of its own', async (_where, lookAgainAfter, hears) => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, lookAgainAfter);
    newest.hears = () => hears;
    await newest.get();
    await expect(newest.reach(2)).rejects.toMatchObject({
      code: 'UNKNOWN_REVISION',
      detail: { given: '2', expected: { en: 'a number from 0 to 1' } },
    });
    expect(registry.asked).toBe(2);
  });

  it.each<[string, (registry: Registry) => void]>([
    ['not there yet', () => undefined],
    ['not to be asked for, the database being away', (registry) => (registry.down = true)],
  ])('that is %s is waited for half a second, then refused for now', async (_what, make) => {
    vi.useFakeTimers();
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    make(registry);
    const refused = expect(newest.reach(2)).rejects.toMatchObject({ code: 'REVISION_AWAITED', detail: { given: '2' } });
    const began = Date.now();
    await vi.advanceTimersByTimeAsync(600);
    await refused;
    expect(Date.now() - began).toBe(600);
    registry.down = false;
    const reached = newest.reach(2);
    await vi.advanceTimersByTimeAsync(200);
    registry.revision = 2;
    await vi.advanceTimersByTimeAsync(60);
    await reached;
  });
});

describe('news of revisions', () => {
  it('come in order, each once, to everyone who waits', async () => {
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, null);
    await newest.get();
    const [a, b] = [newest.published(), newest.published()];
    registry.revision = 4;
    newest.refresh();
    for (const news of [a, b]) {
      const seen = [await news.next(), await news.next(), await news.next()].map(({ value }) => (value as [number])[0]);
      expect(seen).toEqual([2, 3, 4]);
    }
    newest.refresh();
    await newest.get();
    const nothing = a.next();
    await a.return?.();
    expect(await nothing).toEqual({ done: true, value: undefined });
    await b.return?.();
  });

  it('are looked for by a clock while somebody waits, and only then', async () => {
    vi.useFakeTimers();
    const registry = new Registry();
    const newest = new NewestRevision(registry.ask, 5_000);
    await newest.get();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(registry.asked).toBe(1);
    const news = newest.published();
    registry.revision = 2;
    const first = news.next();
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await first).value).toEqual([2]);
    registry.down = true;
    await vi.advanceTimersByTimeAsync(20_000);
    registry.down = false;
    registry.revision = 3;
    const second = news.next();
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await second).value).toEqual([3]);
    const { asked } = registry;
    await news.return?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(registry.asked).toBe(asked);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leave no listener behind, however many came and went', async () => {
    const newest = new NewestRevision(new Registry().ask, 5_000);
    await newest.get();
    for (let i = 0; i < 100; i++) {
      const news = newest.published();
      const waiting = news.next();
      expect(newest.listeners).toBe(1);
      await news.return?.();
      await waiting;
      expect(newest.listeners).toBe(0);
    }
    const stopped = new AbortController();
    const news = newest.published(stopped.signal);
    const waiting = news.next();
    stopped.abort();
    await expect(waiting).rejects.toThrow();
    expect(newest.listeners).toBe(0);
  });
});
