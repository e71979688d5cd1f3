import type { NewestRevision } from './newest-revision.js';

type News = AsyncIterableIterator<[number]>;

/**
 * Every revision after one that the caller has seen, in order and without a gap: those that were published meanwhile, then those that
 * will be. `seen` is `null` for a caller who begins now. Ends with `return()`.
 */
export async function newsAfter(newest: NewestRevision, seen: number | null): Promise<News> {
  // Listening begins before the newest is looked up, so that nothing is published between the two.
  const live = newest.published();
  let known: number;
  try {
    known = await newest.get();
  } catch (error) {
    await live.return?.();
    throw error;
  }
  let last = seen ?? known;
  const news: News = {
    [Symbol.asyncIterator]: () => news,
    next: async () => {
      if (last < known) return { done: false, value: [++last] };
      for (;;) {
        const published = await live.next();
        if (published.done) return published;
        const [revision] = published.value;
        if (revision <= last) continue;
        last = revision;
        return published;
      }
    },
    return: async () => {
      await live.return?.();
      return { done: true, value: undefined };
    },
  };
  return news;
}
