import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readRecords } from '../registry/publication.store.js';
import { textsOnRecord } from '../registry/verbatim.store.js';
import type { OnRecord } from '../importer/read-decision.js';

/** What reading and proposing go by at a revision. Inside an open transaction. */
export async function onRecord(em: SqlEntityManager, revision: number): Promise<OnRecord> {
  return { records: await recordsOnRecord(em, revision), texts: await textsOnRecord(em) };
}

/** All records of a revision. */
export async function recordsOnRecord(em: SqlEntityManager, revision: number): Promise<OnRecord['records']> {
  return (await readRecords(em, revision)).map(({ record }) => record);
}
