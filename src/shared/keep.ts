import type { LRUCache } from 'lru-cache';

/** Counts hits and misses of a cache. */
export class Lookups {
  hits = 0;
  misses = 0;

  count(isThere: boolean): void {
    if (isThere) this.hits += 1;
    else this.misses += 1;
  }
}

/** What a `Map`, a `WeakMap` or an `LRUCache` has under a key; made and put there the first time. */
export function remember<Key, Value extends {}>(
  cache: { get(key: NoInfer<Key>): Value | undefined; set(key: NoInfer<Key>, value: NoInfer<Value>): unknown },
  key: Key,
  make: (key: Key) => NoInfer<Value>,
): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  cache.set(key, made);
  return made;
}

/** The size of an entry that is still being made. */
const SIZE_BEFORE = 1;

/**
 * The value that a cache has under a key; made once, even where callers overlap. A failure is not kept, and does not remove a newer
 * value. The promise must settle. For a cache with a limit on size, `sizeOf` gives the size of the value.
 */
export function keep<Key extends {}, Value>(
  cache: LRUCache<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
  sizeOf?: (value: Value) => number,
): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made, sizeOf ? { size: SIZE_BEFORE } : {});
  made.then(
    (value) => sizeOf && cache.peek(key) === made && resize(cache, key, made, sizeOf(value)),
    () => cache.peek(key) === made && cache.delete(key),
  );
  return made;
}

/** Deletes first: lru-cache keeps the old size where the same value is set again. */
function resize<Key extends {}, Value extends {}>(cache: LRUCache<Key, Value>, key: Key, value: Value, size: number): void {
  cache.delete(key);
  cache.set(key, value, { size });
}
