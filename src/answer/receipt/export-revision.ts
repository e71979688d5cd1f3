import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { allActs, revisionLinks } from '../../registry/chain.store.js';
import { readRecords } from '../../registry/publication.store.js';
import { hashOfRecord } from '../../registry/record-hash.js';
import { RegistryRevision } from '../../registry/revision.entity.js';
import type { ResponsibilityService } from '../responsibility.service.js';
import { readTables } from '../rules/tables.js';
import { writeExport } from './registry-export.js';

/**
 * What answers depend on at a revision, as `phancong export revision` writes it; the newest by default. `withActs`: the log as well.
 * @throws UNKNOWN_REVISION.
 */
export async function exportOf(
  { em: fork, responsibility }: { em: () => SqlEntityManager; responsibility: ResponsibilityService },
  at?: number,
  withActs = false,
): Promise<{ text: string; revision: number; differing: string[] }> {
  const revision = at ?? (await responsibility.newestRevision());
  await responsibility.reference(revision);
  const em = fork();
  const { recordedAt, note } = await em.findOneOrFail(RegistryRevision, { id: revision });
  const records = await readRecords(em, revision);
  const differing = records
    .filter(({ record, publishedHash }) => hashOfRecord(record) !== publishedHash)
    .map(({ record }) => `${record.kind} ${record.key}`);
  const acts = withActs ? await allActs(em) : null;
  const text = writeExport({ revision, recordedAt, note }, records, readTables().files, await revisionLinks(em, revision), acts);
  return { text, revision, differing };
}
