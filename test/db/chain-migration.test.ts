import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm, type SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../src/registry/seeds/publish-seeds.js';
import { checkDatabase } from '../../src/registry/chain.store.js';
import { Registry0001 } from '../../src/registry/db/migrations/0001-registry.js';
import { Drafts0002 } from '../../src/registry/db/migrations/0002-drafts.js';
import { Suppressions0003 } from '../../src/registry/db/migrations/0003-suppressions.js';
import { AssignmentOrder0004 } from '../../src/registry/db/migrations/0004-assignment-order.js';
import { openDatabase, type DatabaseSettings } from '../../src/registry/db/orm.js';
import type { RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { Session } from '../../src/registry/db/session.js';
import { writeRecords } from '../../src/db/write-records.js';
import { hashOf } from '../../src/shared/hash.js';
import { administer, databaseAt } from '../support/administer.js';

const POSTGRES = process.env['DATABASE_URL'];
const BEFORE = [
  { name: '0001-registry', class: Registry0001 },
  { name: '0002-drafts', class: Drafts0002 },
  { name: '0003-suppressions', class: Suppressions0003 },
  { name: '0004-assignment-order', class: AssignmentOrder0004 },
];

let settings: DatabaseSettings;
let drop: () => Promise<void>;
let before: string;

/** Every row of every table, but not the columns of the chain. */
async function contentOf(em: SqlEntityManager): Promise<string> {
  const tables = await em.execute<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'mikro_orm_migrations' order by 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const [row] = await em.execute<{ rows: string }[]>(
      `select string_agg(row, E'\\n' order by row) as rows from (select (to_jsonb(t) - 'chain_hash' - 'transaction' - 'token')::text as row from ${name} t) rows`,
    );
    lines.push(`${name}\n${row?.rows ?? ''}`);
  }
  return lines.join('\n');
}

/** As versions before the chain published. */
async function publishAsBefore(em: SqlEntityManager, revision: number, records: readonly RegistryRecord[]): Promise<void> {
  const session = new Session(em);
  await session.run('insert into registry_revision (id, recorded_at, note) values (?, ?, ?)', [
    revision,
    `2025-0${revision}-01T00:00:00.123456Z`,
    `"${revision}"\n`,
  ]);
  await writeRecords(session, records, revision);
  await session.insert(
    'publication',
    records.map((record) => ({ kind: record.kind, key: record.key, revision, content_hash: hashOf(record) })),
  );
}

beforeAll(async () => {
  const shared = { entities: [], discovery: { warnWhenNoEntities: false }, extensions: [Migrator], allowGlobalContext: false };
  const migrations = { migrationsList: BEFORE, snapshot: false, transactional: true, allOrNothing: true };
  if (POSTGRES) {
    const name = `phancong_test_${randomUUID().replaceAll('-', '')}`;
    await administer(POSTGRES, `create database ${name}`);
    settings = { databaseUrl: databaseAt(POSTGRES, name), dataDirectory: '' };
    drop = () => administer(POSTGRES, `drop database ${name} with (force)`);
  } else {
    const directory = mkdtempSync(join(tmpdir(), 'phancong-'));
    settings = { databaseUrl: null, dataDirectory: join(directory, 'registry') };
    drop = async () => rmSync(directory, { recursive: true, force: true });
  }
  const orm = (POSTGRES
    ? await PostgresOrm.init({ ...shared, migrations, clientUrl: settings.databaseUrl } as never)
    : await PgliteOrm.init({
        ...shared,
        migrations,
        dbName: settings.dataDirectory,
        driverOptions: { extensions: { btree_gist } },
      } as never)) as unknown as PostgresOrm;
  await orm.migrator.up();
  const em = orm.em.fork() as unknown as SqlEntityManager;
  const unit = packagedRecords().find((record) => record.kind === 'unit') as UnitRecord;
  await em.transactional((tx) => publishAsBefore(tx as SqlEntityManager, 1, packagedRecords()));
  await em.transactional((tx) => publishAsBefore(tx as SqlEntityManager, 2, [{ ...unit, names: { vi: 'Khác', en: 'Other' } }]));
  await em.transactional((tx) => publishAsBefore(tx as SqlEntityManager, 3, [unit]));
  // Numbers have gaps, and one act that waited for a lock was written down a moment earlier than the one before it.
  for (const [id, at] of [
    [1, '2025-01-01T00:00:05Z'],
    [4, '2025-01-01T00:00:03Z'],
    [7, '2025-03-01T00:00:00Z'],
  ])
    await em.execute(
      `insert into act (id, recorded_at, who, channel, what, outcome, note) overriding system value values (?, ?, 'Nguyễn An', 'CLI', 'IMPORT', 'DONE', 'x "y"')`,
      [id, at],
    );
  before = await contentOf(em);
  await orm.close(true);
}, 120_000);
afterAll(() => drop());

describe('a registry of before the chain', () => {
  it('gets its chain when it is first opened, loses nothing, and goes on from there', async () => {
    const database = await openDatabase(settings);
    try {
      expect(await contentOf(database.em())).toBe(before);
      expect(await checkDatabase(database.em())).toMatchObject({ revisions: 3, acts: 3, breaks: [] });
      expect(await seed(database)).toBeNull();
      await database.em().execute(`insert into act (who, channel, what, outcome) values ('x', 'CLI', 'IMPORT', 'DONE')`);
      expect(await checkDatabase(database.em())).toMatchObject({ revisions: 3, acts: 4, breaks: [] });
    } finally {
      await database.close();
    }
  }, 60_000);
});
