import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/services.js';
import { seed } from '../../src/registry/seeds/publish-seeds.js';
import { openDatabase } from '../../src/registry/db/orm.js';
import { publish } from '../../src/registry/publish.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import { Registries } from '../../src/registry/registries.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRulesets } from '../../src/answer/rules/rule-files.js';
import { openTestApp } from '../support/app.js';

const records = recordsOf(readSeeds());
const find = <Kind extends RegistryRecord['kind']>(kind: Kind, key: string): Extract<RegistryRecord, { kind: Kind }> =>
  structuredClone(records.find((record) => record.kind === kind && record.key === key)) as Extract<RegistryRecord, { kind: Kind }>;

let app: App;
const open = async (): Promise<void> => void (app = await openTestApp());
const close = (): Promise<void> => app.close();

const execute = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> => app.database.em().execute(sql, parameters);
const xray = { duty: { subject: 'radiation.xray', action: 'LICENSE' as const } };

/** The decision of Quảng Ngãi with its X-ray duty taken out. */
function withoutXray(): DocumentRecord {
  const document = find('document', 'qn-2025-03');
  const clause = document.clauses.find(({ path }) => path === 'V.2.4.4');
  if (!clause) throw new Error('no V.2.4.4');
  clause.duties = clause.duties.map((duty) => ({ ...duty, subjects: ['radiation.services'] }));
  return document;
}

describe('publishing', () => {
  beforeEach(open);
  afterEach(close);

  it('the same records twice change nothing', async () => {
    expect(await seed(app.database)).toBeNull();
    expect(await execute('select id from registry_revision')).toEqual([{ id: 1 }]);
  });

  it('a corrected record adds a revision, and the earlier answer can be asked again', async () => {
    const { responsibility } = app.services;
    const before = await responsibility.ask(xray, 'quang-ngai', '2025-05-15');
    expect(await publish(app.database.em(), [withoutXray()], 'a correction')).toBe(2);
    responsibility.refresh();
    const after = await responsibility.ask(xray, 'quang-ngai', '2025-05-15');
    expect([before.status, after.status]).toEqual(['ESTABLISHED', 'INFERRED']);
    expect(after.receipt.revision).toBe(2);
    const again = await responsibility.ask(xray, 'quang-ngai', '2025-05-15', 1);
    expect(again.receipt).toEqual(before.receipt);
    await expect(responsibility.ask(xray, 'quang-ngai', '2025-05-15', 3)).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
    await expect(responsibility.ask(xray, 'quang-ngai', '2025-05-15', 0)).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
  });

  it('published by another process, it is noticed beside the requests', async () => {
    const watching = new ResponsibilityService(new Registries(app.database.em), loadRulesets(), 0);
    const alone = new ResponsibilityService(new Registries(app.database.em), loadRulesets());
    expect([await watching.newestRevision(), await alone.newestRevision()]).toEqual([1, 1]);
    await publish(app.database.em(), [withoutXray()], 'by another process');
    await expect.poll(() => watching.newestRevision(), { timeout: 5_000 }).toBe(2);
    expect(await alone.newestRevision()).toBe(1);
  });

  it('touches only what changed, and deletes nothing by omission', async () => {
    await publish(app.database.em(), [withoutXray()], 'a correction');
    expect(await execute('select kind, key from publication where revision = 2')).toEqual([{ kind: 'document', key: 'qn-2025-03' }]);
    expect(await execute("select revision_from, revision_to from document_record where key = 'qn-2025-03' order by revision_from")).toEqual([
      { revision_from: 1, revision_to: 2 },
      { revision_from: 2, revision_to: null },
    ]);
    expect(await execute("select count(*)::int as count from document_record where key = 'yb-2025-03' and revision_to is null")).toEqual([
      { count: 1 },
    ]);
  });

  it('is all or nothing: a fault in one record publishes none', async () => {
    const unit = { ...find('unit', 'quang-ngai/phong-qlcn'), names: { vi: 'Phòng khác', en: 'Another division' } } satisfies UnitRecord;
    const broken = find('document', 'yb-2025-03');
    (broken.clauses[0] as DocumentRecord['clauses'][number]).holder = 'no/such-unit';
    await expect(publish(app.database.em(), [unit, broken], 'broken')).rejects.toThrow();
    expect(await execute('select max(id) as id from registry_revision')).toEqual([{ id: 1 }]);
    expect(await execute("select names ->> 'vi' as name from unit_record where key = 'quang-ngai/phong-qlcn'")).toEqual([
      { name: 'Phòng Quản lý chuyên ngành' },
    ]);
  });

  it('two publishings at once make two revisions, one after the other', async () => {
    const rename = (key: string, vi: string): UnitRecord => ({ ...find('unit', key), names: { vi, en: vi } });
    const revisions = await Promise.all([
      publish(app.database.em(), [rename('yen-bai/phong-cds', 'A')], 'a'),
      publish(app.database.em(), [rename('yen-bai/phong-bcvt', 'B')], 'b'),
    ]);
    expect([...revisions].sort()).toEqual([2, 3]);
  });
});

describe('the registry in the database', () => {
  // Nothing here changes it.
  beforeAll(open);
  afterAll(close);

  it.each([
    ['a deletion of a record', "delete from document_record where key = 'qn-2025-03'"],
    ['a change of a record', 'update unit_record set names = \'{"vi":"x","en":"x"}\' where key = \'yen-bai/phong-cds\''],
    ['a change of a clause', "update clause set label = 'x' where path = 'V.2.4.4'"],
    ['a deletion of a duty', 'delete from duty'],
    ['a deletion of a revision', 'delete from registry_revision'],
    ['reopening a closed record', "update document_record set revision_to = null where key = 'qn-2025-03'"],
  ])('refuses %s', async (_what, sql) => {
    await expect(execute(sql)).rejects.toThrow(/append-only/);
  });

  it.each([
    [
      'a code used twice at a time',
      'insert into province_record (revision_from, key, slug, code, kind, name, full_name, valid_from) values (2, \'lao-cai@2025-07-01\', \'x\', \'51\', \'PROVINCE\', \'{"vi":"x","en":"x"}\', \'{"vi":"x","en":"x"}\', \'2025-07-01\')',
      /province_code_once|province_record_key/,
    ],
    [
      'a second open record of a key',
      "insert into unit_record (revision_from, key, province, parent, slug, kind, names, position) select 2, key, province, parent, slug, kind, names, position from unit_record where key = 'yen-bai/phong-cds'",
      /exclusion|conflicting/,
    ],
    [
      'a duty of nobody',
      "insert into duty (clause, position, holder, role, actions) select id, 99, 'nobody', 'LEAD', '{LICENSE}' from clause limit 1",
      /foreign key/,
    ],
    [
      'an act that is none',
      "insert into duty (clause, position, holder, role, actions) select id, 99, 'yen-bai/phong-cds', 'LEAD', '{LICENCE}' from clause limit 1",
      /check/,
    ],
    [
      'a duty without act',
      "insert into duty (clause, position, holder, role, actions) select id, 99, 'yen-bai/phong-cds', 'LEAD', '{}' from clause limit 1",
      /check/,
    ],
    [
      'a summary in one language',
      "insert into clause (document_record, path, position, label, kind, nature, entry, summary) select id, 'x', 9999, 'x', 'ITEM', 'DUTY', true, '{\"vi\":\"x\"}' from document_record limit 1",
      /check/,
    ],
    [
      'a date that is no EDTF',
      "insert into document_record (revision_from, key, type, held, issued_on, effective_rule) values (2, 'qn-2025-03', 'LAW', false, '2025-13', 'UNKNOWN')",
      /check/,
    ],
    [
      'a validity that ends before it begins',
      'insert into province_record (revision_from, key, slug, code, kind, name, full_name, valid_from, valid_to) values (2, \'ha-noi\', \'y\', \'98\', \'CITY\', \'{"vi":"x","en":"x"}\', \'{"vi":"x","en":"x"}\', \'2025-07-02\', \'2025-07-01\')',
      /check|range/,
    ],
  ])('refuses %s, also while a revision is published', async (_what, sql, reason) => {
    const published = app.database.em().transactional(async (em) => {
      await em.execute("insert into registry_revision (id, note) values (2, 'x')");
      await em.execute(sql);
    });
    await expect(published).rejects.toThrow(reason);
  });

  it('takes a code again after its former holder has ended', async () => {
    expect(await execute("select key from province_record where code = '15' order by valid_from nulls first")).toEqual([
      { key: 'yen-bai' },
      { key: 'lao-cai@2025-07-01' },
    ]);
  });
});

describe.runIf(!process.env['DATABASE_URL'])('the embedded database', () => {
  it('keeps its directory to itself, gives it back, and finds everything again', async () => {
    const dataDirectory = join(mkdtempSync(join(tmpdir(), 'phancong-')), 'registry');
    try {
      const first = await createApp({ databaseUrl: null, dataDirectory });
      await expect(openDatabase({ databaseUrl: null, dataDirectory })).rejects.toThrow(/Another process is using the registry/);
      await first.close();
      const second = await createApp({ databaseUrl: null, dataDirectory });
      expect((await second.services.responsibility.ask(xray, 'quang-ngai', '2025-05-15')).receipt.revision).toBe(1);
      await second.close();
    } finally {
      rmSync(dirname(dataDirectory), { recursive: true, force: true });
    }
  });
});
