import { hashOf } from '../shared/hash.js';
import type { RegistryRecord } from './record.js';

const known = new WeakMap<RegistryRecord, string>();

/** SHA-256 of a record, worked out once for each object: a record is never changed, another one takes its place. */
export function hashOfRecord(record: RegistryRecord): string {
  const hash = known.get(record) ?? hashOf(record);
  known.set(record, hash);
  return hash;
}

/** A record whose hash was worked out before. */
export function hashedRecord(record: RegistryRecord, hash: string): RegistryRecord {
  known.set(record, hash);
  return record;
}
