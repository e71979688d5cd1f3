import { createHash, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { graphql, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportOf, type App } from '../../src/app.js';
import { ResolveDocument } from '../../src/client/operations.js';
import { publish } from '../../src/registry/publish.js';
import { readRecords } from '../../src/registry/publication.store.js';
import type { SuppressionRecord, UnitRecord } from '../../src/registry/record.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { Context } from '../../src/graphql/context.js';
import { buildApiSchema } from '../../src/graphql/schema.js';
import { firstAnswerHash, sealOf, type Sealed } from '../../src/answer/receipt/receipt.js';
import { readReceiptKey } from '../../src/answer/receipt/receipt-signature.js';
import { readExport } from '../../src/answer/receipt/registry-export.js';
import { recordsSource, Registries } from '../../src/registry/registries.js';
import { exportSource, registrySource } from '../../src/answer/receipt/replay-source.js';
import type { Question } from '../../src/answer/question.js';
import type { Receipt, Resolution } from '../../src/answer/resolution.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRulesets } from '../../src/answer/rules/rule-files.js';
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
  earlier = (await exportOf(app)).text;
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
  later = exportSource(readExport(Buffer.from((await exportOf(app)).text)));
});
afterAll(() => app.close());

describe('an answer as known at a revision', () => {
  it.each<[string, number | undefined, number, string]>([
    ['the revision of before the correction', 1, 1, 'Phòng Quản lý chuyên ngành'],
    ['the correction', 2, 2, RENAMED],
    ['the newest unless said', undefined, 2, RENAMED],
  ])('at %s', async (_what, atRevision, revision, name) => {
    const { leads, receipt } = await app.services.responsibility.ask(XRAY, 'quang-ngai', '2025-05-15', atRevision);
    expect([receipt.revision, leads.map(({ unit }) => unit.name)]).toEqual([revision, [name]]);
  });

  it.each([
    ['the day before its decision', '2025-03-30', 'NOT_ESTABLISHED'],
    ['the first day', '2025-03-31', 'ESTABLISHED'],
    ['the last day', '2025-06-30', 'ESTABLISHED'],
    ['the day after the merger', '2025-07-01', 'NOT_ESTABLISHED'],
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
      expect({ ...registry.reference, chainHash: reference.chainHash }).toEqual(reference);
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
    expect((await exportOf(app, 1)).text).toBe(earlier);
    expect((await exportOf(app, 2)).text).not.toBe(earlier);
    expect(readExport(gzipSync(earlier))).toEqual(readExport(Buffer.from(earlier)));
    await expect(exportOf(app, 3)).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
  });

  it.each<[string, (text: string) => string, string]>([
    ['a word changed', (text) => text.replace('Phòng', 'Ban'), 'contentHash'],
    ['a line dropped', (text) => text.split('\n').toSpliced(5, 1).join('\n'), 'contentHash'],
    ['a number in its head changed', (text) => text.replace(/"contentHash":"../, '"contentHash":"00'), 'contentHash'],
    ['another format', (text) => text.replace('phancong-export', 'other'), '#1'],
    ['a later version', (text) => text.replace('"version":2', '"version":9'), 'version 9'],
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
    const [head = '', ...lines] = earlier.replace('Phòng Quản lý chuyên ngành', 'Phòng khác').trimEnd().split('\n');
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
    for (const source of [offline, registrySource(app.database.em, loadRulesets())]) {
      const verification = await verifyReceipt(issued.receipt, source);
      expect(verification).toMatchObject({ verdict: 'SAME', refused: [], inputs: [], answer: [] });
    }
  });

  it.each<[string, Question, string, string]>([
    ['words', { text: 'xin cấp giấy phép máy X-quang' }, 'quang-ngai', '2025-05-15'],
    ['a procedure', { procedure: '2.002383' }, 'hai-phong', '2025-08-01'],
    ['succession', { duty: { subject: 'radiation.xray' } }, 'quang-ngai', '2025-10-01'],
    ['an answer with several leads', { duty: { subject: 'digital.government' } }, 'yen-bai', '2025-05-15'],
    ['a province that is no more', { duty: { subject: 'radiation.xray' } }, 'yen-bai', '2025-07-01'],
    ['a matter of another authority', { text: 'đăng ký kết hôn' }, 'quang-ngai', '2025-05-15'],
    ['a report', { duty: { subject: 'standards.metrology' } }, 'binh-thuan', '2023-02-01'],
  ])('of %s verifies from an export, bare and with its answer', async (_what, question, province, asOf) => {
    const answer = await app.services.responsibility.ask(question, province, asOf, 1);
    for (const given of [answer.receipt, answer, { data: { responsibility: JSON.parse(JSON.stringify(answer)) as unknown } }]) {
      expect(await verifyReceipt(given, offline)).toMatchObject({ verdict: 'SAME', unchecked: [] });
    }
  });

  it('verifies with the answer as the graph gives it, and nothing in that is beyond the receipt', async () => {
    const { data } = await graphql({
      schema: buildApiSchema(),
      source: print(ResolveDocument),
      variableValues: { question: { procedure: '2.002383' }, province: 'quang-ngai', asOf: '2025-05-15' },
      contextValue: new Context(app.services),
    });
    const verification = await verifyReceipt(JSON.parse(JSON.stringify({ data })), later);
    expect(verification).toMatchObject({ verdict: 'SAME', unchecked: [] });
  });

  const other = 'f'.repeat(64);
  it.each<[keyof Receipt, unknown]>([
    ['version', 4],
    ['revision', 2],
    ['rulesetHash', other],
    ['question', '{"duty":{"action":"LICENSE","subject":"standards.tbt"},"form":"DUTY"}'],
    ['province', 'yen-bai'],
    ['asOf', '2025-05-16'],
    ['answerHash', other],
    ['parts', 'status:0000000000000000'],
    ['software', 'phancong 9.9.9'],
    ['chainHash', other],
    ['seal', '0'],
  ])('with %s changed is refused, and that field is named', async (field, value) => {
    const verification = await verifyReceipt({ ...issued.receipt, [field]: value }, offline);
    expect([verification.verdict, verification.refused.map(({ path }) => path)]).toEqual(['REFUSED', [field]]);
  });

  it('with two fields changed names both', async () => {
    const verification = await verifyReceipt({ ...issued.receipt, asOf: '2025-05-16', province: 'yen-bai' }, offline);
    expect(verification.refused.map(({ path }) => path)).toEqual(['province', 'asOf']);
  });

  it.each<[string, Partial<Sealed>, string]>([
    ['the date of another answer', { asOf: '2025-07-01' }, 'answerHash'],
    ['another question', { question: '{"duty":{"action":"LICENSE","subject":"standards.tbt"},"form":"DUTY"}' }, 'answerHash'],
    ['another answer', { answerHash: other }, 'answerHash'],
    ['parts of another answer', { parts: 'status:0000000000000000' }, 'parts'],
    ['a day that does not exist', { asOf: '2025-02-30' }, 'asOf'],
    ['a province that does not exist', { province: 'atlantis' }, 'province'],
    ['a question that was never read so', { question: '{"form":"DUTY","duty":{"subject":"radiation.xray"}}' }, 'question'],
    ['no question', { question: 'null' }, 'question'],
  ])('with %s under a seal made anew is refused, because the replay tells', async (_what, change, field) => {
    const forged = { ...issued.receipt, ...change };
    const verification = await verifyReceipt({ ...forged, seal: sealOf(forged) }, offline);
    expect([verification.verdict, verification.refused.map(({ path }) => path)]).toEqual(['REFUSED', [field]]);
  });

  it('with another chain hash, under a seal made anew, differs and says that the history of the registry is another', async () => {
    const forged = { ...issued.receipt, chainHash: other };
    for (const source of [offline, registrySource(app.database.em, loadRulesets())]) {
      expect(await verifyReceipt({ ...forged, seal: sealOf(forged) }, source)).toMatchObject({
        verdict: 'DIFFERS',
        inputs: [{ path: 'chainHash', given: other, found: issued.receipt.chainHash }],
        answer: [],
      });
    }
  });

  it('of the second form, which had no chain hash, verifies; one of today cannot pass for it', async () => {
    const { chainHash: _none, ...second } = { ...issued.receipt, version: 2 };
    expect((await verifyReceipt({ ...second, seal: sealOf(second as unknown as Sealed) }, offline)).verdict).toBe('SAME');
    expect((await verifyReceipt({ ...issued.receipt, version: 2 }, offline)).refused.map(({ path }) => path)).toEqual(['seal']);
  });

  it('of a revision that does not exist is refused', async () => {
    const forged = { ...issued.receipt, revision: 7 };
    const verification = await verifyReceipt({ ...forged, seal: sealOf(forged) }, registrySource(app.database.em, loadRulesets()));
    expect(verification.refused.map(({ path }) => path)).toEqual(['revision']);
  });

  it.each(['rulesetHash', 'question', 'seal', 'parts'])('without %s is refused', async (field) => {
    const verification = await verifyReceipt({ ...issued.receipt, [field]: undefined }, offline);
    expect([verification.verdict, verification.refused.map(({ path }) => path)]).toEqual(['REFUSED', [field]]);
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['a word', 'receipt'],
    ['an answer without receipt', { status: 'ESTABLISHED' }],
    ['an error', { data: null, errors: [] }],
  ])('that is %s cannot be read', async (_what, given) => {
    await expect(verifyReceipt(given, offline)).rejects.toMatchObject({ code: 'RECEIPT_UNREADABLE' });
  });
});

describe('an answer that comes with its receipt', () => {
  const copy = (): Resolution => JSON.parse(JSON.stringify(issued)) as Resolution;
  it.each<[string, (answer: Resolution) => unknown, string[]]>([
    ['the name of the lead', (answer) => ((answer.leads[0] as Resolution['leads'][number]).unit.name = 'Phòng khác'), ['leads[0].unit.name']],
    ['a clause path', (answer) => ((answer.leads[0] as Resolution['leads'][number]).clauses[0]!.path = 'V.9'), ['leads[0].clauses[0].path']],
    ['the status', (answer) => (answer.status = 'SHARED'), ['status']],
    ['a sentence', (answer) => (answer.summary.vi = 'Khác.'), ['summary.vi']],
    ['a citation left out', (answer) => answer.citations.pop(), ['citations.length']],
    ['the number of a basis', (answer) => (answer.citations[0]!.document.basedOn[0]!.number = '1/2000'), ['citations[0].document.basedOn[0].number']],
    ['what a rule saw', (answer) => (answer.steps[0]!.conditions[0]!.seen = 'NAME'), ['steps[0].conditions[0].seen']],
  ])('with %s changed is refused, and the place is named', async (_what, change, paths) => {
    const answer = copy();
    change(answer);
    const verification = await verifyReceipt(answer, offline);
    expect([verification.verdict, verification.refused.map(({ path }) => path)]).toEqual(['REFUSED', paths]);
  });

  it('is compared by the fields that were asked for; what the receipt does not speak of is listed', async () => {
    const { receipt, status } = copy();
    const given = { __typename: 'Resolution', status, receipt, leads: [{ unit: { name: 'Phòng Quản lý chuyên ngành', duties: { totalCount: 3 } } }] };
    expect(await verifyReceipt(given, offline)).toMatchObject({ verdict: 'SAME', unchecked: ['leads[0].unit.duties'] });
  });
});

describe('when the registry has moved on', () => {
  it('a receipt replayed at a later revision differs by the revision and the parts, or by each place of the answer', async () => {
    const bare = await verifyReceipt(issued.receipt, later);
    expect(bare.verdict).toBe('DIFFERS');
    expect(bare.inputs).toEqual([{ path: 'revision', given: 1, found: 2 }]);
    expect(bare.answer.map(({ path }) => path)).toEqual(['leads']);
    expect(bare.answer[0]?.found).toEqual([`${RENAMED} V.2.4.4`]);
    const whole = await verifyReceipt(issued, later);
    expect(whole.answer.map(({ path }) => path)).toContain('leads[0].unit.names.vi');
  });

  it('an answer that the correction does not touch is the same, though the revision is another', async () => {
    const { receipt } = await app.services.responsibility.ask(XRAY, 'hai-phong', '2025-08-01', 1);
    expect(await verifyReceipt(receipt, later)).toMatchObject({ verdict: 'DIFFERS', inputs: [{ path: 'revision' }], answer: [] });
  });

  it('other rules are said to be others, and what they answer is shown; the rules of an export are used where one is given', async () => {
    const without: ReplaySource = {
      ...offline,
      rulesetFor: () =>
        new (loadRulesets()('').constructor as new (rules: unknown) => ReturnType<ReplaySource['rulesetFor']>)(
          loadRulesets()('').rules.filter(({ id }) => id !== 'clause-names-unit'),
        ),
    };
    const verification = await verifyReceipt(issued.receipt, without);
    expect([verification.verdict, verification.inputs.map(({ path }) => path)]).toEqual(['DIFFERS', ['rulesetHash']]);
    expect(verification.answer.map(({ path }) => path)).toEqual(expect.arrayContaining(['status', 'leads', 'steps']));
  });

  it('a receipt of another version of the software verifies all the same, and says so', async () => {
    const older = { ...issued.receipt, software: 'phancong 0.0.9' };
    const verification = await verifyReceipt({ ...older, seal: sealOf(older) }, offline);
    expect(verification.verdict).toBe('SAME');
    expect(verification.notes.map(({ en }) => en)).toContainEqual(expect.stringContaining('phancong 0.0.9'));
  });

  it('a receipt of the first form, which had six fields, verifies', async () => {
    const { revision, rulesetHash, question, province, asOf } = issued.receipt;
    const first = { revision, rulesetHash, question, province, asOf, answerHash: firstAnswerHash(issued) };
    expect((await verifyReceipt(first, offline)).verdict).toBe('SAME');
    expect(await verifyReceipt({ ...first, asOf: '2025-07-01' }, offline)).toMatchObject({ verdict: 'DIFFERS', inputs: [] });
    expect(await verifyReceipt({ ...first, rulesetHash: other() }, offline)).toMatchObject({ verdict: 'DIFFERS', inputs: [{ path: 'rulesetHash' }] });
  });
  const other = (): string => 'f'.repeat(64);
});

describe('a signed receipt', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const secret = 'a secret of the operator, long enough to sign by';
  const sign = async (key: string): Promise<Resolution> =>
    new ResponsibilityService(new Registries(app.database.em), loadRulesets(), null, await readReceiptKey(key)).ask(
      XRAY,
      'quang-ngai',
      '2025-05-15',
      1,
    );

  it.each([
    ['Ed25519 in PEM, by the public key', pem, publicPem],
    ['Ed25519 with line breaks written out', pem.replaceAll('\n', '\\n'), publicPem],
    ['Ed25519 as JWK', JSON.stringify(privateKey.export({ format: 'jwk' })), JSON.stringify(publicKey.export({ format: 'jwk' }))],
    ['a shared secret', secret, secret],
  ])('verifies: %s', async (_what, signing, verifying) => {
    const { receipt } = await sign(signing);
    const verification = await verifyReceipt(receipt, offline, await readReceiptKey(verifying));
    expect([verification.verdict, verification.notes.map(({ en }) => en)]).toEqual(['SAME', ['The signature is one of the key given.']]);
    expect(JSON.stringify(receipt)).not.toContain(secret);
  });

  it('is refused under another key, without signature where a key is given, and where a field and the seal were made anew', async () => {
    const { receipt } = await sign(pem);
    const key = await readReceiptKey(publicPem);
    const foreign = await readReceiptKey(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const named = async (given: object, by: typeof key | null): Promise<string[]> =>
      (await verifyReceipt(given, offline, by)).refused.map(({ path }) => path);
    expect(await named(receipt, foreign)).toEqual(['signature']);
    expect(await named(receipt, await readReceiptKey(secret))).toEqual(['signature']);
    expect(await named({ ...receipt, signature: null }, key)).toEqual(['signature']);
    const forged = { ...receipt, asOf: '2025-05-16' };
    const resealed = { ...forged, seal: sealOf(forged) };
    expect(await named(resealed, key)).toEqual(['asOf']);
    expect(await named(resealed, null)).toEqual(['asOf']);
    expect((await verifyReceipt(receipt, offline)).verdict).toBe('SAME');
  });

  it.each([
    ['a short secret', 'short'],
    ['a key of another kind', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a broken PEM', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
    ['a broken JWK', '{"kty":"OKP"}'],
  ])('%s is no key', async (_what, text) => {
    await expect(readReceiptKey(text)).rejects.toThrow(/^the key of receipts/);
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
