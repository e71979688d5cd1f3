/**
 * What a map holds under a key, made once even by overlapping callers; a failure is not kept, and takes nothing with it that was
 * made since. The oldest goes first beyond the limit. What is made must settle.
 */
export function keep<Key, Value>(map: Map<Key, Promise<Value>>, key: Key, limit: number, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  made.catch(() => map.get(key) === made && map.delete(key));
  if (map.size > limit) map.delete(map.keys().next().value as Key);
  return made;
}
