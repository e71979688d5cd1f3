import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DocumentRecord, RegistryRecord } from './record.js';
import { RECORD_KINDS, type RecordKind } from './record-kinds.js';
import type { ReadDocuments } from './registry.js';
import type { KeptRecord, PublishedChange } from './records-at.js';

/** A record as it was at a revision, with the revision that published it. */
export interface PublishedRecord {
  record: RegistryRecord;
  revision: number;
  /** SHA-256 that was written down when it was published; the record as it is stored now must have the same. */
  publishedHash: string;
}

/** What a revision made of a key, and the provinces whose answers may rest on it, or all of them. */
export interface PublishedChangeRow {
  revision: number;
  kind: RecordKind;
  key: string;
  change: 'ADDED' | 'REPLACED' | 'WITHDRAWN';
  provinces: string[];
  every: boolean;
}

/** Publications with only the heads of documents: clauses are most of what is stored, and reading any part of a record unpacks all of it. */
const WITHOUT_CLAUSES = `(select revision, kind, key, content_hash, case when kind = 'document' then head else body end as record from publication)`;

/** The kind of a unit's body, from the end of the body's key; null for a body itself. */
const KIND_OF_PARENT = (record: string): string => `substring(${record} ->> 'parent' from '[^/]+$')`;

/** The newest revision, or 0 for an empty registry. */
export async function newestRevision(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ id: number | null }[]>('select max(id) as id from registry_revision');
  return Number(row?.id ?? 0);
}

/** For how many seconds a revision after one has been there, of the first such; 0 where there is none. */
export async function secondsBehind(em: SqlEntityManager, known: number): Promise<number> {
  const [row] = await em.execute<{ seconds: number | null }[]>(
    'select extract(epoch from clock_timestamp() - min(recorded_at))::float as seconds from registry_revision where id > ?',
    [known],
  );
  return Math.max(0, Number(row?.seconds ?? 0));
}

/** What the revisions after one, as far as another, made of each key; documents without their clauses. One statement. */
export async function readChanges(em: SqlEntityManager, after: number, to: number): Promise<PublishedChange[]> {
  const rows = await em.execute<{ kind: RecordKind; key: string; revision: number; content_hash: string; record: KeptRecord | null }[]>(
    `select distinct on (kind, key) kind, key, revision, content_hash, record from ${WITHOUT_CLAUSES} publication
     where revision > ? and revision <= ? order by kind, key, revision desc`,
    [after, to],
  );
  return rows.map(({ content_hash: hash, ...change }) => ({ ...change, hash }));
}

/**
 * What some revisions published, by kind and key. One statement.
 *
 * A unit bears on its province and those of the units that continue its work, and the first of a kind of body on all: how a text is read
 * depends on which bodies are known to have units. A document bears on its own province, on those to which its body passed work and on
 * those of the documents that name it; so does each document that it acts on, or that is acted on by one which names it, because what
 * is in force may hang together by any number of such steps. A law bears on every competence by it, and what all provinces share on all.
 */
export function publishedIn(em: SqlEntityManager, revisions: readonly number[]): Promise<PublishedChangeRow[]> {
  return em.execute<PublishedChangeRow[]>(
    `with recursive changed as (
       select now.revision, now.kind, now.key, now.record as body, earlier.record as before, coalesce(now.record, earlier.record) as either
       from ${WITHOUT_CLAUSES} now
       left join lateral (select older.record from ${WITHOUT_CLAUSES} older where older.kind = now.kind and older.key = now.key
         and older.revision < now.revision order by older.revision desc limit 1) earlier on true
       where now.revision in (select jsonb_array_elements_text(?::jsonb)::integer)),
     heirs as materialized (select distinct unit.body ->> 'parent' as body, split_part(heir ->> 'to', '/', 1) as province
       from publication unit, jsonb_array_elements(unit.body -> 'successors') heir where unit.kind = 'unit'),
     laws as materialized (select distinct basis ->> 'document' as key
       from publication law, jsonb_array_elements(law.body -> 'basis') basis where law.kind = 'competence'),
     divided as materialized (select ${KIND_OF_PARENT('body')} as body, min(revision) as since from publication where kind = 'unit' group by 1),
     related as materialized (select key, split_part(facet, ':', 1) as how, split_part(facet, ':', 2) as target from entry, unnest(facets) facet
       where type = 'DOCUMENT' and split_part(facet, ':', 1) in ('names', 'REPLACES', 'REPEALS', 'AMENDS')),
     steps as materialized (
       select key as source, target from related where how <> 'names'
       union select named.target, acts.target from related acts join related named using (key) where acts.how <> 'names' and named.how = 'names'),
     reached as (
       select revision, key from changed where kind = 'document'
       union select reached.revision, steps.target from reached join steps on steps.source = reached.key),
     documents as (
       select reached.revision, reached.key, entry.province from reached join entry on entry.type = 'DOCUMENT' and entry.key = reached.key
       union select reached.revision, reached.key, entry.province from reached join related on related.how = 'names' and related.target = reached.key
         join entry on entry.type = 'DOCUMENT' and entry.key = related.key
       union select reached.revision, reached.key, heirs.province from reached
         join publication on publication.kind = 'document' and publication.key = reached.key join heirs on heirs.body = publication.head ->> 'body'),
     bears as (
       select revision, kind, key, body ->> 'province' as province from changed
       union select revision, kind, key, before ->> 'province' from changed
       union select revision, kind, key, split_part(heir ->> 'to', '/', 1) from changed, jsonb_array_elements(
         coalesce(body -> 'successors', '[]') || coalesce(before -> 'successors', '[]')) heir where kind = 'unit'
       union select changed.revision, changed.kind, changed.key, documents.province from changed join documents using (revision)
         where changed.kind = 'document'),
     borne as (select revision, kind, key, jsonb_agg(province) as provinces from bears where province is not null group by revision, kind, key)
     select revision, kind, key,
       case when body is null then 'WITHDRAWN' when before is null then 'ADDED' else 'REPLACED' end as change,
       coalesce(provinces, '[]') as provinces,
       case kind
         when 'unit' then exists (select 1 from divided where divided.since = changed.revision and divided.body = ${KIND_OF_PARENT('either')})
         when 'place' then false when 'suppression' then false when 'competence' then either ->> 'province' is null
         when 'document' then key in (select laws.key from laws)
         else true end as every
     from changed left join borne using (revision, kind, key)
     order by array_position(array['${RECORD_KINDS.join("','")}'], kind), key collate "C"`,
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

/** The records that one revision published, whole, by kind and key. */
export async function recordsOfRevision(em: SqlEntityManager, revision: number): Promise<RegistryRecord[]> {
  const rows = await em.execute<{ body: RegistryRecord }[]>(
    'select body from publication where revision = ? and body is not null order by kind collate "C", key collate "C"',
    [revision],
  );
  return rows.map(({ body }) => body);
}

/** The hash of a revision, over its records and the revision before. */
export async function chainHashOf(em: SqlEntityManager, revision: number): Promise<string> {
  const [row] = await em.execute<{ hash: string }[]>('select chain_hash as hash from registry_revision where id = ?', [revision]);
  return row?.hash ?? '';
}

/** Every record as of a revision, by kind and key. */
export async function readRecords(em: SqlEntityManager, revision: number): Promise<PublishedRecord[]> {
  const rows = await em.execute<{ revision: number; content_hash: string; body: RegistryRecord | null }[]>(
    `select distinct on (kind collate "C", key collate "C") revision, content_hash, body from publication where revision <= ?
     order by kind collate "C", key collate "C", revision desc`,
    [revision],
  );
  return rows.flatMap(({ revision: at, content_hash: publishedHash, body: record }) =>
    record === null ? [] : [{ record, revision: at, publishedHash }],
  );
}
