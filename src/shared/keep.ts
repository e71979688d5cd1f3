import type { LRUCache } from 'lru-cache';

/**
 * What is kept under a key, made once even by overlapping callers. A failure is not kept, and takes nothing with it that was
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
