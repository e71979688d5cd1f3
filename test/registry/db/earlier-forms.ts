import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm, type SqlEntityManager } from '@mikro-orm/postgresql';
import { withdrawalOf } from '#phancong/registry/chain.js';
import { MIGRATIONS } from '#phancong/registry/db/migrations.js';
import { Session, type Row } from '#phancong/registry/db/session.js';
import { index, markIndexed, type IndexChange } from '#phancong/registry/entry.store.js';
import { entriesOf, vectorOf } from '#phancong/registry/entries.js';
import type { RegistryRecord } from '#phancong/registry/record.js';
import { hashOf } from '#phancong/shared/hash.js';
import { publishedBy, statementsBy } from './earlier-registry.ts';

const [DRAFTS, CHAIN, RECORDS, TEXTS] = [2, 5, 6, 8];
const HASH = 'a'.repeat(64);
/** Numbers have gaps, and one act that waited for a lock was written down a moment earlier than the one before it. */
const ACTS = [
  [1, '2025-01-01T00:00:05Z'],
  [4, '2025-01-01T00:00:03Z'],
  [7, '2025-03-01T00:00:00Z'],
];

/** Makes a registry in an empty place as a version with the first `form` migrations left it. @returns what it says. */
export async function makeEarlier(
  { databaseUrl, dataDirectory }: { databaseUrl: string | null; dataDirectory: string },
  form: number,
): Promise<unknown> {
  const shared = { entities: [], discovery: { warnWhenNoEntities: false }, extensions: [Migrator], allowGlobalContext: false };
  const migrations = { migrationsList: MIGRATIONS.slice(0, form), silent: true, snapshot: false, transactional: true, allOrNothing: true };
  const empty = await dataDir();
  const orm = (databaseUrl
    ? await PostgresOrm.init({ ...shared, migrations, clientUrl: databaseUrl } as never)
    : await PgliteOrm.init({
        ...shared,
        migrations,
        dbName: dataDirectory,
        // An empty database that comes packed, as the service takes it: to have one made costs seconds.
        driverOptions: { extensions: { btree_gist, pg_trgm }, loadDataDir: { type: 'application/gzip', arrayBuffer: () => empty.arrayBuffer() } },
      } as never)) as unknown as PostgresOrm;
  try {
    await orm.migrator.up();
    const em = orm.em.fork() as unknown as SqlEntityManager;
    for (const [place, records] of publishedBy(form).entries())
      await em.transactional((tx) => write(new Session(tx as SqlEntityManager), place + 1, records, form));
    if (form >= DRAFTS) await addDrafts(new Session(em));
    return await contentOf(em, form);
  } finally {
    await orm.close(true);
  }
}

async function write(session: Session, revision: number, records: readonly (RegistryRecord | null)[], form: number): Promise<void> {
  const rows: Row[] = records.map((record) => ({
    kind: record?.kind ?? 'document',
    key: record?.key ?? 'st-1',
    revision,
    content_hash: hashOf(record ?? withdrawalOf('st-1')),
    ...(form >= RECORDS && { body: record }),
  }));
  // Before the chain a revision came first; with it, what it publishes does.
  if (form >= CHAIN) await session.insert('publication', rows);
  await session.run('insert into registry_revision (id, recorded_at, note) values (?, ?, ?)', [
    revision,
    `2025-0${revision}-01T00:00:00.123456Z`,
    `"${revision}"\n`,
  ]);
  if (form < CHAIN) await session.insert('publication', rows);
  if (form < RECORDS) for (const statement of statementsBy(form)[revision - 1] as string[]) await session.run(statement);
  else {
    const changes = records.map((record) => ({ kind: record?.kind ?? 'document', key: record?.key ?? 'st-1', record }) as const);
    await (form < TEXTS ? indexWithWords : index)(session, changes, revision);
    await markIndexed(session, revision);
  }
}

/** The index of before texts were kept once: each line had its words. */
async function indexWithWords(session: Session, changes: readonly IndexChange[], revision: number): Promise<void> {
  for (const { kind, key } of changes)
    await session.run('update entry set revision_to = ? where revision_to is null and record_kind = ? and key = ?', [revision, kind, key]);
  for (const { kind, record } of changes)
    await session.insert(
      'entry',
      (record === null ? [] : entriesOf(record)).map(({ words, ...line }) => ({
        ...line,
        words: vectorOf(words),
        record_kind: kind,
        revision_from: revision,
      })),
    );
}

/** A draft that was published and one under review, a verbatim text, and the log. */
async function addDrafts(session: Session): Promise<void> {
  const columns =
    'id, document, province, file_name, file_sha256, reading, reading_hash, review, state, imported_by, imported_at, published_revision';
  const draft = (id: string, state: string, revision: number | null): string =>
    `('${id}', 'st-1', 'son-tra', 'Quyết định.txt', '${HASH}', '{"b": 1.50, "a": [{"2": "x", "1": "y"}]}', '${HASH}', '{"z": null, "a": "\\u2028"}', '${state}', 'An',
      '2025-01-01T00:00:00.654321Z', ${revision})`;
  await session.run(`insert into draft (${columns}) values ${draft('st-1-b', 'PUBLISHED', 1)}, ${draft('st-1-a', 'DRAFT', null)}`);
  await session.run(
    `insert into verbatim_source (id, document, revision, file_name, file_sha256, format, encoding, content_hash, recorded_at) overriding system value
     values (9, 'st-1', 1, 'Quyết định.txt', '${HASH}', 'txt', null, '${HASH}', '2025-01-01T00:00:00.000001Z')`,
  );
  await session.run(
    `insert into verbatim_text (source, path, position, exact, prefix, suffix, line, column_number, page) values (9, '1.2', 1, 'đ "e"', '', 'f', 3, 1, 2), (9, '1', 0, 'a', 'b', 'c', 1, 4, null)`,
  );
  for (const [id, at] of ACTS)
    await session.run(
      `insert into act (id, recorded_at, who, channel, what, outcome, note) overriding system value values (?, ?, 'Nguyễn An', 'CLI', 'IMPORT', 'DONE', 'x "y"')`,
      [id, at],
    );
}

/** What every version since a form has had of the revisions and what they published, of drafts, texts and the log. */
export async function contentOf(em: SqlEntityManager, form: number): Promise<unknown> {
  const statements = [
    'select id, recorded_at::text, note from registry_revision order by id',
    'select id::text, kind, key, revision, content_hash from publication order by publication.id',
    ...(form < DRAFTS
      ? []
      : [
          'select id, document, province, file_name, reading::text, review::text, state, imported_by, imported_at::text, published_revision from draft order by id',
          'select to_jsonb(verbatim_source) as source from verbatim_source',
          'select to_jsonb(verbatim_text) as text from verbatim_text order by position',
          'select id::text, recorded_at::text, who, role, channel, what, outcome, code, draft, document, province, content_hash, revision, note from act order by act.id',
        ]),
  ];
  const content: unknown[] = [];
  for (const statement of statements) content.push(await em.execute(statement));
  return content;
}
