import type { LRUCache } from 'lru-cache';

/** How often something was looked for among what is kept, and was there. */
export class Lookups {
  hits = 0;
  misses = 0;

  count(isThere: boolean): void {
    if (isThere) this.hits += 1;
    else this.misses += 1;
  }
}

/**
 * The value kept under a key. It is made once, even where callers overlap. A failure is not kept, and removes nothing that was
 * made since. What is made must settle.
 */
export function keep<Key extends {}, Value>(cache: LRUCache<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made);
  made.catch(() => cache.peek(key) === made && cache.delete(key));
  return made;
}
