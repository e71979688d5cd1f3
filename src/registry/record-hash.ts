import { hashOf } from '../shared/hash.js';
import type { RegistryRecord } from './record.js';
import { remember } from '../shared/keep.js';

const known = new WeakMap<RegistryRecord, string>();

/** SHA-256 of a record, worked out once for each object: a record is never changed, another one takes its place. */
export function hashOfRecord(record: RegistryRecord): string {
  return remember(known, record, hashOf);
}

/** A record whose hash was worked out before. */
export function hashedRecord(record: RegistryRecord, hash: string): RegistryRecord {
  known.set(record, hash);
  return record;
}
