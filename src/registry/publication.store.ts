import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RECORD_KINDS, type DocumentRecord, type RecordKind, type RegistryRecord } from '../db/record.js';
import { hashOf } from '../shared/hash.js';
import type { KeptRecord, PublishedChange, ReadDocuments } from './registry.js';

/** A record as it was at a revision, with the revision that published it and whether it reads as it was published. */
export interface PublishedRecord {
  record: RegistryRecord;
  revision: number;
  /** SHA-256 of the record as it is stored now. */
  hash: string;
  /** SHA-256 that was written down when it was published. */
  publishedHash: string;
}

/** What a revision made of a key; documents without their clauses, `null` where nothing is under the key. */
export interface PublishedPair {
  revision: number;
  kind: RecordKind;
  key: string;
  before: KeptRecord | null;
  after: KeptRecord | null;
}

/** The newest revision, or 0 for an empty registry. */
export async function newestRevision(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ id: number | null }[]>('select max(id) as id from registry_revision');
  return Number(row?.id ?? 0);
}

/** What the revisions after one, as far as another, made of each key; documents without their clauses. One statement. */
export async function readChanges(em: SqlEntityManager, after: number, to: number): Promise<PublishedChange[]> {
  const rows = await em.execute<{ kind: RecordKind; key: string; revision: number; content_hash: string; record: KeptRecord | null }[]>(
    `select distinct on (kind, key) kind, key, revision, content_hash, case when kind = 'document' then head else body end as record
     from publication where revision > ? and revision <= ? order by kind, key, revision desc`,
    [after, to],
  );
  return rows.map(({ content_hash: hash, ...change }) => ({ ...change, hash }));
}

/** What some revisions published, each beside what was there under its key before; by kind and key. One statement. */
export async function publishedIn(em: SqlEntityManager, revisions: readonly number[]): Promise<PublishedPair[]> {
  const record = (alias: string): string => `case when ${alias}.kind = 'document' then ${alias}.head else ${alias}.body end`;
  return em.execute<PublishedPair[]>(
    `select now.revision, now.kind, now.key, ${record('now')} as after, ${record('earlier')} as before
     from publication now left join lateral (select * from publication older where older.kind = now.kind and older.key = now.key
       and older.revision < now.revision order by older.revision desc limit 1) earlier on true
     where now.revision in (select jsonb_array_elements_text(?::jsonb)::integer)
     order by array_position(array['${RECORD_KINDS.join("','")}'], now.kind), now.key collate "C"`,
    [JSON.stringify(revisions)],
  );
}

/** Reads whole documents in one statement. */
export function documentReader(em: () => SqlEntityManager): ReadDocuments {
  return async (wanted) => {
    const rows = await em().execute<{ body: DocumentRecord }[]>(
      `select publication.body from jsonb_to_recordset(?::jsonb) as wanted (key text, revision integer)
       join publication on kind = 'document' and publication.key = wanted.key and publication.revision = wanted.revision`,
      [JSON.stringify(wanted.map(({ key, revision }) => ({ key, revision })))],
    );
    return rows.map(({ body }) => body);
  };
}

/** Every record as of a revision, by kind and key, read and hashed anew. */
export async function readRecords(em: SqlEntityManager, revision: number): Promise<PublishedRecord[]> {
  const rows = await em.execute<{ revision: number; content_hash: string; body: RegistryRecord | null }[]>(
    `select distinct on (kind, key) revision, content_hash, body from publication where revision <= ?
     order by kind collate "C", key collate "C", revision desc`,
    [revision],
  );
  return rows.flatMap(({ revision: publishedIn, content_hash: publishedHash, body: record }) =>
    record === null ? [] : [{ record, revision: publishedIn, hash: hashOf(record), publishedHash }],
  );
}
