import { existsSync, readFileSync } from 'node:fs';
import type { RegistryRecord } from '../record.js';
import { hashedRecord, hashOfRecord } from '../record-hash.js';
import { hashOfSeeds, readSeeds } from './read-seeds.js';
import { recordsOf } from './records-of.js';

/** Beside the program as it is built: what the build made of the seeds, so that not every start reads and checks them anew. */
const MADE = new URL('records.json', import.meta.url);

/** Records with their hashes, and the hash of the seeds that they were made of. */
interface MadeRecords {
  seeds: string;
  records: readonly (readonly [hash: string, record: RegistryRecord])[];
}

let records: readonly RegistryRecord[] | null = null;

/** The records that come with the package, read once per process; never to be changed. @throws where the seeds have faults. */
export function packagedRecords(): readonly RegistryRecord[] {
  records ??= (existsSync(MADE) ? madeOf(hashOfSeeds(), readFileSync(MADE, 'utf8')) : null) ?? recordsOf(readSeeds());
  return records;
}

/** What is written beside the program. */
export function makeRecords(seeds: string, made: readonly RegistryRecord[]): string {
  return JSON.stringify({ seeds, records: made.map((record) => [hashOfRecord(record), record]) } satisfies MadeRecords);
}

/** The same read again; `null` where it was made of other seeds than these. */
export function madeOf(seeds: string, text: string): RegistryRecord[] | null {
  const made = JSON.parse(text) as MadeRecords;
  return made.seeds === seeds ? made.records.map(([hash, record]) => hashedRecord(record, hash)) : null;
}
