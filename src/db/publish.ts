import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import { withdrawalOf } from './chain.js';
import type { DocumentRecord, RegistryRecord } from './record.js';
import { Session } from './session.js';
import { REVISION_CHANNEL } from './watch.js';
import { writeRecords } from './write-records.js';

/**
 * How to publish. `yieldToOperators`: a unit or document that an operator published or withdrew last is left alone;
 * one that an operator's document merely names is not.
 */
export interface PublishOptions {
  yieldToOperators?: boolean;
}

/**
 * Publishes records in one transaction as a new registry revision. Records equal to what is published are left alone; if
 * all are, there is no new revision. What is not among the records stays: nothing can be deleted by omission.
 * @returns the revision, or `null` where nothing changed.
 */
export async function publish(
  em: SqlEntityManager,
  records: readonly RegistryRecord[],
  note: string,
  options: PublishOptions = {},
): Promise<number | null> {
  return em.transactional((tx) => publishWithin(new Session(tx), records, note, options));
}

/** The same inside a transaction that is open already. */
export async function publishWithin(
  session: Session,
  records: readonly RegistryRecord[],
  note: string,
  { yieldToOperators = false }: PublishOptions = {},
): Promise<number | null> {
  await lockRegistry(session);
  const rows = await session.run<{ kind: string; key: string; content_hash: string; by_operator: boolean }>(
    `select distinct on (kind, key) kind, key, content_hash, exists (select 1 from act where act.revision = publication.revision and (kind = 'unit' or act.document = key)) as by_operator
     from publication order by kind, key, revision desc`,
  );
  const published = new Map(rows.map((row) => [`${row.kind}:${row.key}`, row]));
  const changed = records
    .map((record) => ({ record, hash: hashOf(record), last: published.get(`${record.kind}:${record.key}`) }))
    .filter(({ hash, last }) => last?.content_hash !== hash && !(yieldToOperators && last?.by_operator));
  if (changed.length === 0) return null;
  const revision = await addRevision(
    session,
    note,
    changed.map(({ record: { kind, key }, hash }) => ({ kind, key, content_hash: hash })),
  );
  await writeRecords(
    session,
    changed.map(({ record }) => record),
    revision,
  );
  return revision;
}

/**
 * Withdraws a held document as of a new revision: its record is closed, or replaced by that of a document which is only
 * cited where another record still refers to it. Earlier revisions go on having it. Inside an open transaction.
 * @returns the revision.
 */
export async function withdrawWithin(session: Session, key: string, cited: DocumentRecord | null, note: string): Promise<number> {
  await lockRegistry(session);
  const revision = await addRevision(session, note, [{ kind: 'document', key, content_hash: hashOf(cited ?? withdrawalOf(key)) }]);
  if (cited) await writeRecords(session, [cited], revision);
  else await session.run('update document_record set revision_to = ? where revision_to is null and key = ?', [revision, key]);
  return revision;
}

/** One publishing at a time; readers go on. */
export async function lockRegistry(session: Session): Promise<void> {
  await session.run('select lock_registry()');
}

/** What is published comes first: the database seals the revision with it, and takes nothing more for it afterwards. */
async function addRevision(session: Session, note: string, published: { kind: string; key: string; content_hash: string }[]): Promise<number> {
  const [last] = await session.run<{ id: number | null }>('select max(id) as id from registry_revision');
  const revision = Number(last?.id ?? 0) + 1;
  await session.insert(
    'publication',
    published.map((row) => ({ ...row, revision })),
  );
  await session.run('insert into registry_revision (id, note) values (?, ?)', [revision, note]);
  await session.run('select pg_notify(?, ?)', [REVISION_CHANNEL, String(revision)]);
  return revision;
}
