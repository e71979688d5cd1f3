import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../src/services.js';
import { seed } from '../../../src/registry/seeds/publish-seeds.js';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { publish } from '../../../src/registry/publish.js';
import { readRecords } from '../../../src/registry/publication.store.js';
import type { ClauseRecord, DocumentRecord, RegistryRecord, UnitRecord } from '../../../src/registry/record.js';
import { readSeeds } from '../../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../../src/registry/seeds/records-of.js';
import { Registries } from '../../../src/registry/registries.js';
import { ResponsibilityService } from '../../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../../src/answer/rules/tables.js';
import { openTestApp, testConfig } from '../../support/app.js';

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
    const watching = new ResponsibilityService(new Registries(app.database.em), loadRuleset(), 0);
    const alone = new ResponsibilityService(new Registries(app.database.em), loadRuleset());
    expect([await watching.newestRevision(), await alone.newestRevision()]).toEqual([1, 1]);
    await publish(app.database.em(), [withoutXray()], 'by another process');
    await expect.poll(() => watching.newestRevision(), { timeout: 5_000 }).toBe(2);
    expect(await alone.newestRevision()).toBe(1);
  });

  it('touches only what changed, and deletes nothing by omission', async () => {
    await publish(app.database.em(), [withoutXray()], 'a correction');
    expect(await execute('select kind, key from publication where revision = 2')).toEqual([{ kind: 'document', key: 'qn-2025-03' }]);
    const lines = "select distinct revision_from, revision_to from entry where record_kind = 'document' and key = ? order by 1";
    expect(await execute(lines, ['qn-2025-03'])).toEqual([
      { revision_from: 1, revision_to: 2 },
      { revision_from: 2, revision_to: null },
    ]);
    expect(await execute(lines, ['yb-2025-03'])).toEqual([{ revision_from: 1, revision_to: null }]);
    const [one, two] = await Promise.all([1, 2].map((revision) => readRecords(app.database.em(), revision)));
    expect(two?.map(({ record, revision }) => [record.key, revision]).filter(([, revision]) => revision === 2)).toEqual([['qn-2025-03', 2]]);
    expect(two?.map(({ record }) => record.key)).toEqual(one?.map(({ record }) => record.key));
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

  it('is not changed by the same records published again', async () => {
    expect(await seed(app.database)).toBeNull();
    expect(await execute('select id from registry_revision')).toEqual([{ id: 1 }]);
  });

  it('takes all of a publication or nothing: a fault in one record publishes none', async () => {
    const unit = { ...find('unit', 'quang-ngai/phong-qlcn'), names: { vi: 'Phòng khác', en: 'Another division' } } satisfies UnitRecord;
    const broken = find('document', 'yb-2025-03');
    (broken.clauses[0] as DocumentRecord['clauses'][number]).holder = 'no/such-unit';
    await expect(publish(app.database.em(), [unit, broken], 'broken')).rejects.toThrow('names the unit no/such-unit, which is not on record');
    expect(await execute('select max(id) as id from registry_revision')).toEqual([{ id: 1 }]);
    expect(await execute("select body #>> '{names,vi}' as name from publication where key = 'quang-ngai/phong-qlcn'")).toEqual([
      { name: 'Phòng Quản lý chuyên ngành' },
    ]);
    expect(await execute('select distinct revision_from, revision_to from entry')).toEqual([{ revision_from: 1, revision_to: null }]);
  });

  it.each([
    ['a deletion of a record', "delete from publication where key = 'qn-2025-03'"],
    ['a change of a record', "update publication set body = body || '{\"position\": 9}' where key = 'yen-bai/phong-cds'"],
    ['a change of a clause', "update publication set body = jsonb_set(body, '{clauses,0,label}', '\"x\"') where key = 'qn-2025-03'"],
    ['another hash of a record', "update publication set content_hash = repeat('0', 64) where key = 'qn-2025-03'"],
    ['emptying the records', 'truncate publication'],
    ['emptying the revisions with all that refers to them', 'truncate registry_revision cascade'],
    ['a deletion of a revision', 'delete from registry_revision'],
    ['another note of a revision', "update registry_revision set note = 'x'"],
  ])('refuses %s', async (_what, sql) => {
    await expect(execute(sql)).rejects.toThrow(/append-only/);
  });

  /** A record of the seeds with something changed: what is published is refused as a whole, with the reason. */
  const spoilt = <Kind extends RegistryRecord['kind']>(
    kind: Kind,
    key: string,
    spoil: (record: Extract<RegistryRecord, { kind: Kind }>) => void,
  ): RegistryRecord => {
    const record = find(kind, key);
    spoil(record);
    return record;
  };
  const clauseOf = (spoil: (clause: ClauseRecord) => void): RegistryRecord =>
    spoilt('document', 'qn-2025-03', ({ clauses }) => spoil(clauses.find(({ duties }) => duties.length) as ClauseRecord));
  const dutyOf = (spoil: (duty: ClauseRecord['duties'][number]) => void): RegistryRecord =>
    clauseOf(({ duties: [duty] }) => spoil(duty as ClauseRecord['duties'][number]));
  const assigned = (spoil: (clause: ClauseRecord) => void): RegistryRecord =>
    spoilt('document', 'qn-2025-09-programme', ({ clauses }) => spoil(clauses.find(({ assignment }) => assignment) as ClauseRecord));
  const reported = (spoil: (clause: ClauseRecord) => void): RegistryRecord =>
    spoilt('document', 'bt-2023-q1-report', ({ clauses }) => spoil(clauses.find(({ outcomes }) => outcomes.length) as ClauseRecord));

  it.each<[string, () => RegistryRecord, RegExp]>([
    ['a code used twice at a time', () => spoilt('province', 'ha-noi', (record) => void (record.code = '51')), /ha-noi .*share a code or a slug/],
    ['a slug used twice at a time', () => spoilt('province', 'ha-noi', (record) => void (record.slug = 'quang-ngai')), /share a code or a slug/],
    ['a code of three digits', () => spoilt('province', 'ha-noi', (record) => void (record.code = '510')), /\/code must match pattern/],
    ['a duty of nobody on record', () => dutyOf((duty) => void (duty.holder = 'nobody')), /names the unit nobody, which is not on record/],
    ['a duty about a subject not on record', () => dutyOf((duty) => duty.subjects.push('none')), /names the subject none/],
    ['a field not on record', () => dutyOf((duty) => duty.within.push('none')), /names the subject none/],
    ['an act that is none', () => dutyOf((duty) => duty.actions.push('LICENCE' as never)), /\/duties\/0\/actions\/\d+ must be equal to one of/],
    ['a duty without an act', () => dutyOf((duty) => void (duty.actions = [])), /\/duties\/0\/actions must NOT have fewer than 1 items/],
    ['a role that is none', () => dutyOf((duty) => void (duty.role = 'HEAD' as never)), /\/role must be equal to one of .*LEAD/],
    [
      'a summary in one language',
      () => clauseOf((clause) => void (clause.summary = { vi: 'x' } as never)),
      /\/summary must have required property 'en'/,
    ],
    ['a path that stands twice', () => clauseOf((clause) => void (clause.path = 'V')), /V appears twice/],
    ['a clause in one that is not there', () => clauseOf((clause) => void (clause.parent = 'IX')), /is in IX, which does not come before it/],
    ['an assignment to nobody on record', () => assigned(({ assignment }) => void (assignment!.units[0]!.unit = 'nobody')), /names the unit nobody/],
    [
      'an assignment that ends before it begins',
      () => assigned(({ assignment }) => void (assignment!.period = { from: '2025-07-02', to: '2025-07-01' })),
      /it ends on 2025-07-01, before it begins on 2025-07-02/,
    ],
    [
      'an outcome of a duty that is not there',
      () => reported(({ outcomes }) => void (outcomes[0]!.duty = 99)),
      /reports of a duty that it does not give/,
    ],
    [
      'an outcome of a period that ends as it begins',
      () => reported(({ outcomes }) => void (outcomes[0]!.period = { from: '2025-07-01', to: '2025-07-01' })),
      /it ends on 2025-07-01/,
    ],
    [
      'a date that is no EDTF',
      () => spoilt('document', 'qn-2025-03', (record) => void (record.issuedOn = '2025-13')),
      /\/issuedOn must match format/,
    ],
    ['30 February', () => spoilt('document', 'qn-2025-03', (record) => void (record.issuedOn = '2025-02-30')), /\/issuedOn must match format/],
    [
      'a first day that is not stated',
      () => spoilt('document', 'qn-2025-03', (record) => void (record.effective = { rule: 'FROM_DATE', from: null, to: null })),
      /takes effect on a day that is not stated/,
    ],
    ['a held document of nobody', () => spoilt('document', 'qn-2025-03', (record) => void (record.body = null)), /names no body/],
    [
      'a relation to a document not on record',
      () => spoilt('document', 'qn-2025-03', ({ relations }) => void (relations[0]!.target = 'none')),
      /names the document none/,
    ],
    [
      'a relation at a clause that is not there',
      () => spoilt('document', 'qn-2025-03', ({ relations }) => void (relations[0]!.clause = 'IX.9')),
      /a relation is at IX.9, which is not a clause/,
    ],
    [
      'a validity that ends before it begins',
      () => spoilt('unit', 'yen-bai/phong-cds', (record) => void Object.assign(record, { from: '2025-07-02', to: '2025-07-01' })),
      /it ends on 2025-07-01, before it begins on 2025-07-02/,
    ],
    [
      'a unit on top that is no body',
      () => spoilt('unit', 'yen-bai/phong-cds', (record) => void (record.parent = null)),
      /bodies, and only they, are at the top/,
    ],
    [
      'a subject above itself',
      () => spoilt('subject', 'radiation.xray', (record) => void (record.broader = 'radiation.xray')),
      /its own broader subject/,
    ],
    ['something that no record has', () => ({ ...find('subject', 'radiation.xray'), colour: 'red' }) as never, /additional properties \(colour\)/],
    ['a kind that is none', () => ({ kind: 'town', key: 'x' }) as never, /there is no kind of record "town"/],
    ['an empty key', () => ({ ...find('subject', 'radiation.xray'), key: '' }), /\/key must NOT have fewer than 1 characters/],
  ])('refuses %s, and says so', async (_what, record, reason) => {
    await expect(publish(app.database.em(), [record()], 'x')).rejects.toThrow(reason);
    expect(await execute('select max(id) as id from registry_revision')).toEqual([{ id: 1 }]);
  });

  it('refuses the same record twice in one revision', async () => {
    const unit = { ...find('unit', 'yen-bai/phong-cds'), position: 99 };
    await expect(publish(app.database.em(), [unit, { ...unit, position: 98 }], 'x')).rejects.toThrow('unit yen-bai/phong-cds is given twice');
  });

  it('takes a code again after its former holder has ended', async () => {
    expect(
      await execute("select key from publication where kind = 'province' and body ->> 'code' = '15' order by body ->> 'from' nulls first"),
    ).toEqual([{ key: 'yen-bai' }, { key: 'lao-cai@2025-07-01' }]);
  });
});

describe.runIf(!process.env['DATABASE_URL'])('the embedded database', () => {
  it('keeps its directory to itself, gives it back, and finds everything again', async () => {
    const { config, drop } = await testConfig();
    try {
      const first = await createApp(config);
      await expect(openDatabase({ ...config, patient: false })).rejects.toThrow(/Another process is using the registry/);
      await first.close();
      const second = await createApp(config);
      expect((await second.services.responsibility.ask(xray, 'quang-ngai', '2025-05-15')).receipt.revision).toBe(1);
      await second.close();
    } finally {
      await drop();
    }
  });
});
