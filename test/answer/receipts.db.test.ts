import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { graphql, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportOf } from '../../src/answer/receipt/export-revision.js';
import type { App } from '../../src/services.js';
import { ResolveDocument } from '../../src/client/operations.js';
import { publish } from '../../src/registry/publish.js';
import { readRecords } from '../../src/registry/publication.store.js';
import type { SuppressionRecord, UnitRecord } from '../../src/registry/record.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { Context } from '../../src/graphql/context.js';
import { buildApiSchema } from '../../src/graphql/schema.js';
import { contentOf, type ReceiptContent } from '../../src/answer/receipt/receipt-content.js';
import { sealed } from '../../src/answer/receipt/receipt.js';
import { readExport } from '../../src/answer/receipt/registry-export.js';
import { recordsSource, Registries } from '../../src/registry/registries.js';
import { exportSource, registrySource } from '../../src/answer/receipt/replay-source.js';
import type { Question } from '../../src/answer/question.js';
import type { Resolution } from '../../src/answer/resolution.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { verifyReceipt, type ReplaySource } from '../../src/answer/receipt/verify.js';
import { openTestApp } from '../support/app.js';
import { askRegistry } from '../support/registry.js';

const XRAY: Question = { duty: { subject: 'radiation.xray', action: 'LICENSE' } };
const RENAMED = 'Phòng Quản lý chuyên ngành (đã đính chính)';

let app: App;
/** Revision 1 as exported before revision 2 was published, and both after it. */
let earlier: string;
let offline: ReplaySource;
let later: ReplaySource;
let issued: Resolution;

beforeAll(async () => {
  app = await openTestApp();
  issued = await app.services.responsibility.ask(XRAY, 'quang-ngai', '2025-05-15');
  earlier = (await exportOf(app.services)).text;
  const unit = (await readRecords(app.database.em(), 1)).find(({ record }) => record.key === 'quang-ngai/phong-qlcn')?.record as UnitRecord;
  const suppression = (await readRecords(app.database.em(), 1)).find(({ record }) => record.kind === 'suppression')?.record as SuppressionRecord;
  const corrected = { ...suppression, until: '2026-01-01' };
  await publish(
    app.database.em(),
    [corrected, { ...unit, names: { vi: RENAMED, en: 'Specialised Management Division (corrected)' } }],
    'a correction',
  );
  app.services.responsibility.refresh();
  offline = exportSource(readExport(Buffer.from(earlier)));
  later = exportSource(readExport(Buffer.from((await exportOf(app.services)).text)));
});
afterAll(() => app.close());

describe('an answer as known at a revision', () => {
  it.each<[string, number | undefined, number, string]>([
    ['the revision of before the correction', 1, 1, 'Phòng Quản lý chuyên ngành'],
    ['the correction', 2, 2, RENAMED],
    ['the newest by default', undefined, 2, RENAMED],
  ])('at %s', async (_what, atRevision, revision, name) => {
    const { leads, receipt } = await app.services.responsibility.ask(XRAY, 'quang-ngai', '2025-05-15', atRevision);
    expect([receipt.revision, leads.map(({ unit }) => unit.name.vi)]).toEqual([revision, [name]]);
  });

  it.each([
    ['the day before its decision, by law', '2025-03-30', 'BODY'],
    ['the first day', '2025-03-31', 'ESTABLISHED'],
    ['the last day', '2025-06-30', 'ESTABLISHED'],
    ['the day after the merger, by law', '2025-07-01', 'BODY'],
  ])('both revisions answer by date: %s', async (_what, asOf, status) => {
    const answers = await Promise.all([1, 2].map((revision) => app.services.responsibility.ask(XRAY, 'quang-ngai', asOf, revision)));
    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
  });
});

describe('an export of a revision', () => {
  it('says what the database says: what all share, every body, and what is in force, at both revisions', async () => {
    const em = app.database.em();
    const published = await Promise.all([1, 2].map((revision) => readRecords(em, revision)));
    const source = recordsSource(...published.map((records) => records.map(({ record }) => record).toReversed()));
    const database = new Registries(() => em);
    for (const revision of [1, 2]) {
      const stored = await database.at(revision);
      const registry = await source.at(revision);
      const { reference } = stored;
      for (const province of reference.provinces) {
        for (const body of [null, ...stored.bodiesOf(province.key)]) {
          expect(await registry.body(province, body)).toEqual(await stored.body(province, body));
          expect(registry.hashOfBody(province, body)).toBe(stored.hashOfBody(province, body));
        }
      }
      const keys = stored.keysOf('document');
      expect(registry.keysOf('document')).toEqual(keys);
      for (const key of keys) {
        expect(await registry.held(key)).toEqual(await stored.held(key));
        for (const day of ['2025-03-30', '2025-03-31', '2025-07-01', '2026-11-01'])
          expect(registry.reference.standings.of(key, day)).toEqual(stored.reference.standings.of(key, day));
      }
    }
  });

  it('has the same bytes whenever it is made, also after a later revision', async () => {
    expect((await exportOf(app.services, 1)).text).toBe(earlier);
    expect((await exportOf(app.services, 2)).text).not.toBe(earlier);
    expect(readExport(gzipSync(earlier))).toEqual(readExport(Buffer.from(earlier)));
    await expect(exportOf(app.services, 3)).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
  });

  it.each<[string, (text: string) => string, string]>([
    ['a word changed', (text) => text.replace('Phòng', 'Ban'), 'contentHash'],
    ['a line dropped', (text) => text.split('\n').toSpliced(5, 1).join('\n'), 'contentHash'],
    ['a number in its head changed', (text) => text.replace(/(?<="contentHash":")./, (digit) => (digit === '0' ? '1' : '0')), 'contentHash'],
    ['another format', (text) => text.replace('phancong-export', 'other'), '#1'],
    ['a later version', (text) => text.replace('"version":3', '"version":9'), 'version 9'],
    ['an earlier version, whose rules had another form', (text) => text.replace('"version":3', '"version":2'), 'version 2'],
    ['no JSON at all', () => 'Quyết định', '#1'],
    ['nothing', () => '', '#1'],
    ['half a gzip file', () => gzipSync(earlier).subarray(0, 1000).toString('latin1'), 'gzip'],
  ])('with %s is not used', (_what, change, place) => {
    const changed = change(earlier);
    expect(() => readExport(Buffer.from(changed, changed.startsWith('\x1f') ? 'latin1' : 'utf8'))).toThrow(
      expect.objectContaining({ code: 'EXPORT_UNREADABLE', detail: expect.objectContaining({ given: place }) as unknown }),
    );
  });

  it('names the records that are not as they were published', async () => {
    expect(readExport(Buffer.from(earlier)).differing).toEqual([]);
    const [head = '', ...lines] = earlier
      .replace(/("key":"quang-ngai\/phong-qlcn".*?)Phòng Quản lý chuyên ngành/, '$1Phòng khác')
      .trimEnd()
      .split('\n');
    const contentHash = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    const forged = readExport(Buffer.from([head.replace(/"contentHash":"\w+"/, `"contentHash":"${contentHash}"`), ...lines, ''].join('\n')));
    expect(forged.differing).toEqual(['unit quang-ngai/phong-qlcn']);
    expect(await verifyReceipt(issued.receipt, exportSource(forged))).toMatchObject({
      verdict: 'REFUSED',
      answer: [{ path: 'leads' }, { path: 'words' }],
    });
  });
});

describe('a receipt', () => {
  it('verifies offline after a later publish, and from the registry', async () => {
    for (const source of [offline, registrySource(app.database.em, loadRuleset())]) {
      const verification = await verifyReceipt(issued.receipt, source);
      expect(verification).toMatchObject({ verdict: 'SAME', refused: [], inputs: [], answer: [] });
    }
  });

  it('verifies with the answer as the graph gives it, all of which it covers', async () => {
    const { data } = await graphql({
      schema: buildApiSchema(),
      source: print(ResolveDocument),
      variableValues: { question: { procedure: '2.002383' }, province: 'quang-ngai', asOf: '2025-05-15' },
      contextValue: new Context(app.services),
    });
    const verification = await verifyReceipt(JSON.parse(JSON.stringify({ data })), later);
    expect(verification).toMatchObject({ verdict: 'SAME', unchecked: [] });
  });

  it('with another chain hash differs: the history of the registry is another one', async () => {
    const chainHash = 'f'.repeat(64);
    const forged = sealed({ ...(contentOf(issued.receipt.payload) as ReceiptContent), chainHash });
    for (const source of [offline, registrySource(app.database.em, loadRuleset())]) {
      expect(await verifyReceipt(forged, source)).toMatchObject({
        verdict: 'DIFFERS',
        inputs: [{ path: 'chainHash', given: chainHash, found: issued.receipt.chainHash }],
        answer: [],
      });
    }
  });

  it('of a revision that the registry does not have is refused', async () => {
    const forged = sealed({ ...(contentOf(issued.receipt.payload) as ReceiptContent), revision: 7 });
    const verification = await verifyReceipt(forged, registrySource(app.database.em, loadRuleset()));
    expect(verification.refused.map(({ path }) => path)).toEqual(['revision']);
  });
});

describe('the newest revision', () => {
  it('is kept however many others are asked between', async () => {
    const records = packagedRecords();
    const service = askRegistry(...Array.from({ length: 6 }, () => records)).responsibility;
    const newest = await service.reference();
    for (const revision of [1, 2, 3, 4, 5, 6]) expect((await service.reference(revision)).revision).toBe(revision);
    expect(await service.reference()).toBe(newest);
  });
});
