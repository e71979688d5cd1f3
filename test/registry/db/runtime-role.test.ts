import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { createApp } from '../../../src/services.js';
import { startService } from '../../../src/app.js';
import { createLogger } from '../../../src/shared/log.js';
import { runBackup } from '../../../src/cli/backup.js';
import { runRestore } from '../../../src/cli/restore.js';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { MIGRATION_NAMES } from '../../../src/registry/db/migrations.js';
import { grantsFor } from '../../../src/registry/db/runtime-role.js';
import { runMigrate } from '../../../src/cli/migrate.js';
import type { Config } from '../../../src/config.js';
import { checkDatabase } from '../../../src/registry/chain.store.js';
import { OPERATOR, decided, sample } from '../../review/review.js';
import { administer, databaseAt } from '../../support/administer.js';
import { testConfig } from '../../support/app.js';

const POSTGRES = process.env['DATABASE_URL'];

describe.runIf(POSTGRES)('the role of the service on PostgreSQL', () => {
  const role = `phancong_role_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  let owner: Config;
  let config: Config;
  let drop: () => Promise<void>;
  let raw: MikroORM;
  const em = (): SqlEntityManager => raw.em.fork() as unknown as SqlEntityManager;

  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    ({ config: owner, drop } = await testConfig());
    await administer(POSTGRES as string, `create role ${role} login password 'x'`);
    await runMigrate(owner, { role });
    vi.restoreAllMocks();
    config = { ...owner, databaseUrl: as(owner.databaseUrl as string) };
    raw = await MikroORM.init({ clientUrl: config.databaseUrl, entities: [], discovery: { warnWhenNoEntities: false } } as never);
  });
  afterAll(async () => {
    await raw?.close(true);
    await drop();
    await administer(POSTGRES as string, `drop role ${role}`);
  });

  /** The same database as the role. */
  function as(url: string): string {
    const own = new URL(url);
    own.username = role;
    own.password = 'x';
    return own.href;
  }

  it('runs the service: it publishes and withdraws a draft, keeps its log, and both chains are whole', async () => {
    const service = await startService({ ...config, port: 0 }, createLogger('silent'));
    try {
      const { drafts } = service.app.services;
      const { draft } = await drafts.import(await sample('son-tra-2025.txt'), { province: 'An Giang' }, OPERATOR);
      await drafts.review(draft.id, decided(draft.review), OPERATOR);
      expect(await drafts.publish(draft.id, OPERATOR)).toMatchObject({ revision: 2, changed: true });
      expect(await drafts.withdraw(draft.document, 'a reason', OPERATOR)).toMatchObject({ revision: 3 });
      expect(await checkDatabase(service.app.database.em())).toMatchObject({ revisions: 3, acts: 4, breaks: [] });
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    } finally {
      await service.close();
    }
  });

  it("takes a backup, which is the owner's to restore", async () => {
    const out = join(tmpdir(), `${role}.gz`);
    const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    await runBackup(config, { out });
    expect(String(printed.mock.calls[0])).toMatch(/3 revisions, \d+ records, 4 acts/);
    printed.mockRestore();
    const other = `${role}_empty`;
    await administer(POSTGRES as string, `create database ${other}`);
    const empty = { ...owner, databaseUrl: databaseAt(owner.databaseUrl as string, other) };
    try {
      await (await openDatabase(empty)).close();
      const asRole = await MikroORM.init({ clientUrl: empty.databaseUrl, entities: [], discovery: { warnWhenNoEntities: false } } as never);
      for (const statement of grantsFor(role)) await asRole.em.getConnection().execute(statement);
      await asRole.close(true);
      await expect(runRestore({ ...empty, databaseUrl: as(empty.databaseUrl) }, out)).rejects.toMatchObject({ code: 'DATABASE_REFUSED' });
      await runRestore(empty, out);
    } finally {
      await administer(POSTGRES as string, `drop database ${other} with (force)`);
      rmSync(out, { force: true });
    }
  });

  it('may change, delete and empty nothing, on any table', async () => {
    const tables = await em().execute<{ name: string; column: string }[]>(
      `select table_name as name, min(column_name) filter (where column_name <> 'revision_to' and is_identity = 'NO') as column from information_schema.columns where table_schema = 'public' group by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['act', 'draft', 'entry', 'entry_text', 'entry_word', 'publication', 'registry_revision']),
    );
    for (const { name, column } of tables) {
      await expect(em().execute(`truncate ${name} cascade`), name).rejects.toThrow(/permission denied/);
      await expect(em().execute(`delete from ${name}`), name).rejects.toThrow(/permission denied/);
      if (name !== 'draft') await expect(em().execute(`update ${name} set ${column} = ${column}`), name).rejects.toThrow(/permission denied/);
    }
  });

  it.each([
    ['switching off a trigger', 'alter table act disable trigger keeps', /must be owner/],
    ['dropping a trigger', 'drop trigger keeps on act', /must be owner/],
    ['dropping a table', 'drop table act cascade', /must be owner/],
    [
      'another function under the same name',
      `create or replace function registry_keeps() returns trigger language plpgsql as 'begin return null; end'`,
      /permission denied|must be owner/,
    ],
    ['another column', 'alter table act add column x text', /must be owner/],
    ['switching triggers off for a session', `set session_replication_role = 'replica'`, /permission denied/],
    ['turning a sequence back', `select setval(pg_get_serial_sequence('publication', 'id'), 1)`, /permission denied/],
    ['a table of its own', 'create table x (id int)', /permission denied/],
    ['a migration', `insert into mikro_orm_migrations (name) values ('x')`, /permission denied/],
    ['a change of a record', `update publication set body = null`, /permission denied/],
    ['another place in the index', `update entry set key = 'x'`, /permission denied/],
    ['emptying the index', `truncate entry`, /permission denied/],
    [
      'adding to a revision of before',
      `insert into publication (kind, key, revision, content_hash) values ('unit', 'x', 1, repeat('0', 64))`,
      /append-only/,
    ],
    ['another document of a draft', `update draft set document = 'yb-2025-03'`, /permission denied/],
    [
      'a draft that forgets that it was published',
      'update draft set published_revision = null where published_revision is not null',
      /a draft stays/,
    ],
  ])('%s is refused', async (_what, sql, reason) => {
    await expect(em().execute(sql)).rejects.toThrow(reason);
  });

  it('cannot give itself rights', async () => {
    await em().execute('grant all on act to current_user');
    expect(await em().execute(`select has_table_privilege('act', 'UPDATE, DELETE, TRUNCATE, TRIGGER') as any`)).toEqual([{ any: false }]);
  });

  it('an act of 2020, also through a table of the same name that hides the log, is written as of now and in its place', async () => {
    const [before] = await em().execute<{ id: number }[]>('select max(id)::int as id from act');
    await em().transactional(async (tx) => {
      await tx.execute('create temporary table act (like public.act)');
      await tx.execute(
        `insert into public.act (recorded_at, who, channel, what, outcome, chain_hash) values ('2020-01-01', 'x', 'CLI', 'IMPORT', 'DONE', repeat('0', 64))`,
      );
      await tx.execute('drop table pg_temp.act');
    });
    const [last] = await em().execute<{ id: number; now: boolean }[]>(
      `select id::int, recorded_at > clock_timestamp() - interval '1 minute' as now from act order by act.id desc limit 1`,
    );
    expect(last).toEqual({ id: Number(before?.id) + 1, now: true });
    expect((await checkDatabase(em())).breaks).toEqual([]);
  });

  it('a publication that slips in from an older snapshot, beside another publishing, comes to nothing', async () => {
    const slow = em().fork() as SqlEntityManager;
    await slow.begin({ isolationLevel: 'repeatable read' as never });
    const [{ id = 0 } = {}] = await slow.execute<{ id: number }[]>('select max(id) as id from registry_revision');
    await em().transactional((tx) => tx.execute('insert into registry_revision (id, note) values (?, ?)', [Number(id) + 1, 'empty']));
    const slipped = (async () => {
      await slow.execute(`insert into publication (kind, key, revision, content_hash) values ('unit', 'yen-bai/phong-cds', ?, repeat('0', 64))`, [
        Number(id) + 1,
      ]);
      await slow.commit();
    })();
    await expect(slipped).rejects.toThrow(/foreign key|append-only|serialize/);
    await slow.rollback().catch(() => undefined);
    expect((await checkDatabase(em())).breaks).toEqual([]);
  });

  it('under it a database with pending migrations is not served, and one sentence says so', async () => {
    await expect(createApp({ ...config, databaseUrl: await older() })).rejects.toMatchObject({
      code: 'MIGRATIONS_PENDING',
      text: { vi: expect.stringContaining('phancong migrate'), en: expect.stringContaining('phancong migrate') },
    });
  });

  /** The database as it would be with a migration more to come: the last one taken off the list. */
  async function older(): Promise<string> {
    await administer(owner.databaseUrl as string, `delete from mikro_orm_migrations where name = '${MIGRATION_NAMES.at(-1)}'`);
    return config.databaseUrl as string;
  }
});

it('phancong migrate --print needs no database, and quotes the name', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  await runMigrate({} as Config, { role: 'a"b', print: true });
  vi.restoreAllMocks();
  expect(out).toMatch(/^revoke create on schema public from public, "a""b";\n/);
  expect(out).toContain('grant update (revision_to) on public.entry to "a""b";');
  expect(out).not.toMatch(/grant (?:update|delete|truncate)[^;]*publication/);
});
