import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readRecords } from '../registry/publication.store.js';
import { textsOnRecord } from '../registry/verbatim.store.js';
import type { OnRecord } from '../importer/read-decision.js';

/** What reading and proposing go by at a revision. Inside an open transaction. */
export async function onRecord(em: SqlEntityManager, revision: number): Promise<OnRecord> {
  const records = await readRecords(em, revision);
  return { records: records.map(({ record }) => record), texts: await textsOnRecord(em) };
}
