import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm, type SqlEntityManager } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { ResponsibilityService } from '../../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../../src/answer/rules/tables.js';
import { checkDatabase } from '../../../src/registry/chain.store.js';
import { inTodaysForm } from '../../../src/registry/earlier-forms.js';
import type { RegistryRecord } from '../../../src/registry/record.js';
import { Registry0001 } from '../../../src/registry/db/migrations/0001-registry.js';
import { Drafts0002 } from '../../../src/registry/db/migrations/0002-drafts.js';
import { Suppressions0003 } from '../../../src/registry/db/migrations/0003-suppressions.js';
import { AssignmentOrder0004 } from '../../../src/registry/db/migrations/0004-assignment-order.js';
import { Chain0005 } from '../../../src/registry/db/migrations/0005-chain.js';
import type { DatabaseSettings } from '../../../src/registry/db/database.js';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { Session } from '../../../src/registry/db/session.js';
import { readRecords } from '../../../src/registry/publication.store.js';
import { publish } from '../../../src/registry/publish.js';
import { recordsSource, Registries } from '../../../src/registry/registries.js';
import { SearchService } from '../../../src/registry/search.service.js';
import { hashOf } from '../../../src/shared/hash.js';
import { administer, databaseAt } from '../../support/administer.js';
import { AS_OF, publicationRows, PUBLISHED, STATEMENTS } from './earlier-registry.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const POSTGRES = process.env['DATABASE_URL'];
const MIGRATIONS = [
  { name: '0001-registry', class: Registry0001 },
  { name: '0002-drafts', class: Drafts0002 },
  { name: '0003-suppressions', class: Suppressions0003 },
  { name: '0004-assignment-order', class: AssignmentOrder0004 },
  { name: '0005-chain', class: Chain0005 },
];
const REVISIONS = PUBLISHED.map((_, index) => index + 1);

/** What every version has had of the revisions, of what they published and of the log. */
async function contentOf(em: SqlEntityManager): Promise<unknown> {
  return {
    revisions: await em.execute('select id, recorded_at::text, note from registry_revision order by id'),
    publications: await em.execute('select id::text, kind, key, revision, content_hash from publication order by publication.id'),
    acts: await em.execute(
      'select id::text, recorded_at::text, who, role, channel, what, outcome, code, draft, document, province, content_hash, revision, note from act order by act.id',
    ),
  };
}

/** A registry as a version with some of the migrations left it, and what it said. */
async function earlier(migrationsList: typeof MIGRATIONS): Promise<{ settings: DatabaseSettings; before: unknown; drop: () => Promise<void> }> {
  const shared = { entities: [], discovery: { warnWhenNoEntities: false }, extensions: [Migrator], allowGlobalContext: false };
  const migrations = { migrationsList, snapshot: false, transactional: true, allOrNothing: true };
  const directory = temporaryDirectory('migration');
  const settings: DatabaseSettings = { databaseUrl: null, dataDirectory: join(directory, 'registry') };
  const remove = async (): Promise<void> => rmSync(directory, { recursive: true, force: true });
  let drop = remove;
  if (POSTGRES) {
    const name = `phancong_test_${randomUUID().replaceAll('-', '')}`;
    await administer(POSTGRES, `create database ${name}`);
    settings.databaseUrl = databaseAt(POSTGRES, name);
    drop = async () => (await remove(), administer(POSTGRES, `drop database ${name} with (force)`));
  }
  const empty = await dataDir();
  const orm = (POSTGRES
    ? await PostgresOrm.init({ ...shared, migrations, clientUrl: settings.databaseUrl } as never)
    : await PgliteOrm.init({
        ...shared,
        migrations,
        dbName: settings.dataDirectory,
        // An empty database that comes packed, as the service takes it: to have one made costs seconds.
        driverOptions: { extensions: { btree_gist }, loadDataDir: { type: 'application/gzip', arrayBuffer: () => empty.arrayBuffer() } },
      } as never)) as unknown as PostgresOrm;
  try {
    await orm.migrator.up();
    const em = orm.em.fork() as unknown as SqlEntityManager;
    const chained = migrationsList.some(({ name }) => name === '0005-chain');
    for (const revision of REVISIONS)
      await em.transactional(async (tx) => {
        const session = new Session(tx as SqlEntityManager);
        // Before the chain a revision came first; with it, what it publishes does.
        if (chained) await session.insert('publication', publicationRows(revision));
        await session.run('insert into registry_revision (id, recorded_at, note) values (?, ?, ?)', [
          revision,
          `2025-0${revision}-01T00:00:00.123456Z`,
          `"${revision}"\n`,
        ]);
        if (!chained) await session.insert('publication', publicationRows(revision));
        for (const statement of STATEMENTS[revision - 1] as string[]) await session.run(statement);
      });
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
    return { settings, before: await contentOf(em), drop };
  } finally {
    await orm.close(true);
  }
}

describe.each([
  ['before the chain', MIGRATIONS.slice(0, 4)],
  ['before records were kept whole', MIGRATIONS],
])('a registry of %s', (_what, migrations) => {
  it('opens: every revision reads, answers and is found as it was published, the chain is whole, and it goes on', async () => {
    const { settings, before, drop } = await earlier(migrations);
    const database = await openDatabase(settings);
    try {
      expect(await contentOf(database.em())).toEqual(before);
      expect(await checkDatabase(database.em())).toMatchObject({ revisions: REVISIONS.length, acts: 3, breaks: [] });

      const answering = new ResponsibilityService(new Registries(database.em), loadRuleset());
      const asPublished = new ResponsibilityService(recordsSource(...AS_OF), loadRuleset());
      const search = new SearchService(database.em);
      for (const revision of REVISIONS) {
        const records = await readRecords(database.em(), revision);
        const expected = new Map(AS_OF[revision - 1]?.map((record) => [`${record.kind} ${record.key}`, record]));
        expect(new Map(records.map(({ record }) => [`${record.kind} ${record.key}`, record]))).toEqual(expected);
        for (const { record, publishedHash } of records) expect(publishedHash).toBe(hashOf(record));

        for (const subject of ['x-quang', 'buc-xa']) {
          const question = { duty: { subject, action: 'LICENSE' as const } };
          const { receipt, ...answer } = await answering.ask(question, 'son-tra', '2025-05-15', revision);
          const { receipt: expectedReceipt, ...same } = await asPublished.ask(question, 'son-tra', '2025-05-15', revision);
          expect(answer).toEqual(same);
          expect(receipt).toMatchObject({ revision, rulesetHash: expectedReceipt.rulesetHash });
        }
        const registry = await answering.registry(revision);
        const hits = await search.search(registry, 'an toan buc xa', null);
        expect(hits.map(({ key }) => key)).toEqual(revision === 1 ? [] : ['UNIT:son-tra/phong-buc-xa']);
        expect((await search.search(registry, 'Khoản 1.2', null)).map(({ key }) => key)).toEqual(revision < 3 ? ['CLAUSE:st-1#1.2'] : []);
      }
      const statuses = await Promise.all(
        REVISIONS.map((revision) => answering.ask({ duty: { subject: 'x-quang', action: 'LICENSE' } }, 'son-tra', '2025-05-15', revision)),
      );
      expect(statuses.map(({ status, leads }) => [status, leads.map(({ unit }) => unit.name.vi)])).toEqual([
        ['ESTABLISHED', ['Phòng Bức xạ']],
        ['ESTABLISHED', ['Phòng An toàn bức xạ']],
        ...statuses.slice(2).map(({ status }) => [status, statuses[2]?.leads.map(({ unit }) => unit.name.vi)]),
      ]);
      expect(statuses[2]?.status).not.toBe('ESTABLISHED');

      // Records of an earlier form stay as they are until they are published again, in the form of today.
      const [first, last] = [AS_OF[0] ?? [], AS_OF.at(-1) ?? []].map((records) => records.map(inTodaysForm)) as [RegistryRecord[], RegistryRecord[]];
      expect(await publish(database.em(), last, 'in the form of today')).toBe(REVISIONS.length + 1);
      expect(await publish(database.em(), last, 'nothing new')).toBeNull();
      expect(await publish(database.em(), first, 'as it was')).toBe(REVISIONS.length + 2);
      await database.em().execute(`insert into act (who, channel, what, outcome) values ('x', 'CLI', 'IMPORT', 'DONE')`);
      expect(await checkDatabase(database.em())).toMatchObject({ revisions: REVISIONS.length + 2, acts: 4, breaks: [] });
    } finally {
      await database.close();
      await drop();
    }
  }, 240_000);
});
