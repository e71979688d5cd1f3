import type { RegistryRecord } from '../record.js';
import { readSeeds } from './read-seeds.js';
import { recordsOf } from './records-of.js';

let records: readonly RegistryRecord[] | null = null;

/** The records that come with the package, read once per process; never to be changed. @throws where the seeds have faults. */
export function packagedRecords(): readonly RegistryRecord[] {
  records ??= recordsOf(readSeeds());
  return records;
}
