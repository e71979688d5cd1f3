import type { RegistryRecord } from './record.js';
import type { Session } from './db/session.js';
import { raw, sql, type Sql } from '../shared/sql.js';
import { entriesOf, foldedWordsOf, textKindOf, vectorOf } from './entries.js';

/** Lines to be added, in their order, each with what its text is kept by. */
const LINES = `(select line.*, words::tsvector as vector, sha256(convert_to(words::tsvector::text, 'UTF8')) as hash
  from rows from (jsonb_to_recordset(?::jsonb) as (type text, record_kind text, key text, path text, position integer, item integer, province text,
    rank text, facets text[], text_kind text, words text)) with ordinality as line (type, record_kind, key, path, position, item, province, rank, facets, text_kind, words, place)) line`;
/** Texts that are not there yet, each once. */
const ADD_TEXTS = `insert into entry_text (kind, hash, words) select text_kind, hash, vector from ${LINES} order by place on conflict do nothing`;
const ADD_LINES = `insert into entry (type, record_kind, key, path, position, item, province, rank, facets, text, revision_from)
  select type, record_kind, line.key, path, position, item, province, rank, facets, entry_text.id, ?
  from ${LINES} join entry_text on entry_text.hash = line.hash and entry_text.kind = text_kind order by place`;

/** Lines that go into the index with one statement. With 2,000 a busy server of two cores needed more than the 4 seconds that a statement may take. */
const BATCH = 500;

/** What one revision does to the index. `null` withdraws the record. */
export interface IndexChange {
  kind: RegistryRecord['kind'];
  key: string;
  record: RegistryRecord | null;
}

/** Brings the index to a revision: closes the lines of what was there under the keys and adds those of what is published. */
export async function index(session: Session, changes: readonly IndexChange[], revision: number): Promise<void> {
  await session.run(
    `update entry set revision_to = ? where revision_to is null and (record_kind, key) in
       (select kind, key from jsonb_to_recordset(?::jsonb) as changed (kind text, key text))`,
    [revision, JSON.stringify(changes.map(({ kind, key }) => ({ kind, key })))],
  );
  const entries = changes.flatMap(({ kind, record }) => (record === null ? [] : entriesOf(record).map((entry) => ({ ...entry, kind }))));
  for (let start = 0; start < entries.length; start += BATCH) {
    const rows = entries.slice(start, start + BATCH);
    const lines = JSON.stringify(
      rows.map(({ kind, words, ...entry }) => ({ ...entry, record_kind: kind, text_kind: textKindOf(entry.type), words: vectorOf(words) })),
    );
    await session.run(ADD_TEXTS, [lines]);
    await session.run(ADD_LINES, [revision, lines]);
    await session.run('insert into entry_word (word) select jsonb_array_elements_text(?::jsonb) on conflict do nothing', [
      JSON.stringify([...new Set(rows.flatMap(({ words }) => foldedWordsOf(words)))].sort()),
    ]);
  }
}

/** Makes the index again from the records where it is behind them: after a migration, or where an operator emptied it. @returns whether it was. */
export async function catchUp(session: Session): Promise<boolean> {
  const [state] = await session.run<{ newest: number | null; indexed: number | null }>(
    'select (select max(id) from registry_revision) as newest, (select revision from entry_state) as indexed',
  );
  const newest = Number(state?.newest ?? 0);
  const indexed = Number(state?.indexed ?? 0);
  for (let revision = indexed + 1; revision <= newest; revision += 1) {
    const changes = await session.run<IndexChange & Record<string, unknown>>('select kind, key, body as record from publication where revision = ?', [
      revision,
    ]);
    await index(session, changes, revision);
  }
  if (indexed !== newest) await markIndexed(session, newest);
  return indexed !== newest;
}

/** Says up to which revision the index goes. */
export async function markIndexed(session: Session, revision: number): Promise<void> {
  await session.run('insert into entry_state (one, revision) values (true, ?) on conflict (one) do update set revision = excluded.revision', [
    revision,
  ]);
}

/** The condition that a line of the index belongs to a revision. `alias` is the table's name in the statement. */
export function at(revision: number, alias = 'entry'): Sql {
  const from = raw(`${alias}.revision_from`);
  const to = raw(`${alias}.revision_to`);
  return sql`${from} <= ${revision} and (${to} is null or ${to} > ${revision})`;
}
