import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import type { RegistryRecord } from './record.js';
import { Session } from './session.js';
import { writeRecords } from './write-records.js';

/**
 * Publishes records in one transaction as a new registry revision. Records equal to what is published are left alone; if
 * all are, there is no new revision. What is not among the records stays: nothing can be deleted by omission.
 * @returns the revision, or `null` where nothing changed.
 */
export async function publish(em: SqlEntityManager, records: readonly RegistryRecord[], note: string): Promise<number | null> {
  return em.transactional(async (tx) => {
    const session = new Session(tx);
    await session.run('lock table registry_revision in exclusive mode');
    const published = new Map(
      (
        await session.run<{ kind: string; key: string; content_hash: string }>(
          'select distinct on (kind, key) kind, key, content_hash from publication order by kind, key, revision desc',
        )
      ).map((row) => [`${row.kind}:${row.key}`, row.content_hash]),
    );
    const changed = records
      .map((record) => ({ record, hash: hashOf(record) }))
      .filter(({ record, hash }) => published.get(`${record.kind}:${record.key}`) !== hash);
    if (changed.length === 0) return null;
    const [last] = await session.run<{ id: number | null }>('select max(id) as id from registry_revision');
    const revision = Number(last?.id ?? 0) + 1;
    await session.run('insert into registry_revision (id, note) values (?, ?)', [revision, note]);
    await writeRecords(
      session,
      changed.map(({ record }) => record),
      revision,
    );
    await session.insert(
      'publication',
      changed.map(({ record, hash }) => ({ kind: record.kind, key: record.key, revision, content_hash: hash })),
    );
    return revision;
  });
}
