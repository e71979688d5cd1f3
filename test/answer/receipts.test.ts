import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/question.js';
import { contentOf, type ReceiptContent } from '../../src/answer/receipt/receipt-content.js';
import { sealed } from '../../src/answer/receipt/receipt.js';
import { readReceiptKey, sign } from '../../src/answer/receipt/receipt-signature.js';
import { verifyReceipt, type ReplaySource } from '../../src/answer/receipt/verify.js';
import type { Receipt, Resolution } from '../../src/answer/resolution.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { Ruleset } from '../../src/answer/rules/ruleset.js';
import type { UnitRecord } from '../../src/registry/record.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { sha256 } from '../../src/shared/hash.js';
import { SOFTWARE } from '../../src/shared/software.js';

const XRAY: Question = { duty: { subject: 'radiation.xray', action: 'LICENSE' } };
const OTHER = 'f'.repeat(64);
const RENAMED = 'Phòng Quản lý chuyên ngành (đã đính chính)';

const ruleset = loadRuleset();
const records = packagedRecords();
const corrected = records.map((record) =>
  record.key === 'quang-ngai/phong-qlcn'
    ? { ...(record as UnitRecord), names: { vi: RENAMED, en: 'Specialised Management Division (corrected)' } }
    : record,
);
const registries = recordsSource(records, corrected);
const service = new ResponsibilityService(registries, ruleset);
/** Only the revision that was asked, and only the one that followed, as exports have them. */
const [source, later] = [1, 2].map((revision): ReplaySource => ({ ruleset, at: () => registries.at(revision) })) as [ReplaySource, ReplaySource];

let issued: Resolution;
let content: ReceiptContent;
beforeAll(async () => {
  issued = await service.ask(XRAY, 'quang-ngai', '2025-05-15', 1);
  content = contentOf(issued.receipt.payload) as ReceiptContent;
});

const refusedFields = async (given: unknown, ...rest: [ReplaySource?, Parameters<typeof verifyReceipt>[2]?]): Promise<unknown[]> => {
  const { verdict, refused } = await verifyReceipt(given, rest[0] ?? source, rest[1]);
  return [verdict, ...refused.map(({ path }) => path)];
};

describe('a receipt', () => {
  it('has an answerHash that anyone can make from its payload, as docs/receipts.md says', async () => {
    const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    const docs = readFileSync(new URL('../../docs/receipts.md', import.meta.url), 'utf8');
    const [, list = ''] = /Take the values of `parts` in this order: (.*)\.\n/.exec(docs) ?? [];
    const order = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name as string);
    const asked = await service.ask({ text: 'xin cấp giấy phép máy X-quang' }, 'quang-ngai', '2025-05-15', 1);
    for (const { receipt } of [issued, asked]) {
      const { parts, answerHash, ...others } = JSON.parse(receipt.payload) as { parts: Record<string, string>; answerHash: string };
      expect([...order, 'words'].toSorted()).toEqual(Object.keys(parts).toSorted());
      expect([sha(`["${order.map((name) => parts[name]).join('","')}"]`), sha(receipt.payload)]).toEqual([answerHash, receipt.hash]);
      expect(receipt.answerHash).toBe(answerHash);
      // Every field of a payload is in the table or beside it.
      for (const field of [...Object.keys(others), 'answerHash', 'parts']) expect(docs, field).toContain(`\`${field}\``);
    }
    expect([issued, asked].map(({ receipt }) => receipt.payload.includes('"readingHash"'))).toEqual([false, true]);
  });

  it('has its payload, the hash of that, and the same fields again', () => {
    const { payload, hash, jws, question, ...fields } = issued.receipt;
    const { parts, ...said } = JSON.parse(payload) as Record<string, unknown>;
    expect({ ...fields, question: JSON.parse(question) as unknown }).toEqual(said);
    expect(said).toMatchObject({ version: 5, body: null, software: SOFTWARE, asOf: '2025-05-15' });
    expect(Object.keys(parts as object)).toEqual(Object.keys(parts as object).toSorted());
    expect([hash.length, jws]).toEqual([64, null]);
  });

  it.each<[string, Question, string, string]>([
    ['words', { text: 'xin cấp giấy phép máy X-quang' }, 'quang-ngai', '2025-05-15'],
    ['a procedure', { procedure: '2.002383' }, 'hai-phong', '2025-08-01'],
    ['succession', { duty: { subject: 'radiation.xray' } }, 'quang-ngai', '2025-10-01'],
    ['an answer with several leads', { duty: { subject: 'digital.government' } }, 'yen-bai', '2025-05-15'],
    ['a province that is no more', { duty: { subject: 'radiation.xray' } }, 'yen-bai', '2025-07-01'],
    ['a province with no body on record', XRAY, 'an-giang', '2025-05-15'],
    ['a matter of another authority', { text: 'đăng ký kết hôn' }, 'quang-ngai', '2025-05-15'],
    ['a report', { duty: { subject: 'standards.metrology' } }, 'binh-thuan', '2023-02-01'],
  ])('of %s verifies, bare and with its answer', async (_what, question, province, asOf) => {
    const answer = await service.ask(question, province, asOf, 1);
    for (const given of [answer.receipt, answer, { data: { responsibility: JSON.parse(JSON.stringify(answer)) as unknown } }]) {
      expect(await verifyReceipt(given, source)).toMatchObject({ verdict: 'SAME', refused: [], inputs: [], answer: [], unchecked: [] });
    }
  });

  it('needs only its payload and hash', async () => {
    const { payload, hash } = issued.receipt;
    expect((await verifyReceipt({ payload, hash }, source)).verdict).toBe('SAME');
  });

  it.each<[keyof Receipt, unknown]>([
    ['version', 6],
    ['revision', 2],
    ['rulesetHash', OTHER],
    ['question', '{"duty":{"action":"LICENSE","subject":"standards.tbt"},"form":"DUTY"}'],
    ['province', 'yen-bai'],
    ['body', 'quang-ngai/so-khcn'],
    ['asOf', '2025-05-16'],
    ['answerHash', OTHER],
    ['software', 'phancong 9.9.9'],
    ['chainHash', OTHER],
    ['payload', '{}'],
    ['hash', OTHER],
    ['jws', 'a.b.c'],
    ['jws', 1],
  ])('with %s changed to %s is refused, and that field is named', async (field, value) => {
    expect(await refusedFields({ ...issued.receipt, [field]: value })).toEqual(['REFUSED', field]);
  });

  it('with two fields changed names both', async () => {
    expect(await refusedFields({ ...issued.receipt, asOf: '2025-05-16', province: 'yen-bai' })).toEqual(['REFUSED', 'asOf', 'province']);
  });

  it('with its payload changed names the field that no longer agrees with it, with both values', async () => {
    const { payload } = sealed({ ...content, asOf: '2025-05-16' });
    expect(await verifyReceipt({ ...issued.receipt, payload }, source)).toMatchObject({
      verdict: 'REFUSED',
      refused: [{ path: 'asOf', given: '2025-05-15', found: '2025-05-16' }],
    });
  });

  it.each<[string, (payload: string) => string]>([
    ['white space', (payload) => ` ${payload}`],
    ['a field of its own', (payload) => payload.replace('{', '{"a":1,')],
    ['half a text', (payload) => payload.slice(0, 100)],
  ])('with %s in its payload is refused, even under the right hash', async (_what, change) => {
    const payload = change(issued.receipt.payload);
    expect(await refusedFields({ ...issued.receipt, payload, hash: sha256(payload) })).toEqual(['REFUSED', 'payload']);
  });

  it.each(['payload', 'hash'])('without %s is refused', async (field) => {
    expect(await refusedFields({ ...issued.receipt, version: 5, [field]: undefined })).toEqual(['REFUSED', field]);
  });

  it.each<[string, Partial<Record<keyof ReceiptContent, unknown>>, string]>([
    ['the date of another answer', { asOf: '2025-07-01' }, 'answerHash'],
    ['another question', { question: { form: 'DUTY', duty: { action: 'LICENSE', subject: 'standards.tbt' } } }, 'answerHash'],
    ['another answer', { answerHash: OTHER }, 'answerHash'],
    ['a day that does not exist', { asOf: '2025-02-30' }, 'asOf'],
    ['a province that does not exist', { province: 'atlantis' }, 'province'],
    ['a body that does not exist', { body: 'quang-ngai/so-khac' }, 'body'],
    ['the name of a body that does not have the matter', { body: 'quang-ngai/so-y-te' }, 'answerHash'],
    ['a question that no reading gives', { question: { form: 'DUTY', duty: { subject: 'radiation.xray' } } }, 'question'],
    ['a question of no form', { question: { form: 'NONE' } }, 'question'],
  ])('made anew with %s is refused, because asking again shows it', async (_what, change, field) => {
    expect(await refusedFields(sealed({ ...content, ...change } as ReceiptContent))).toEqual(['REFUSED', field]);
  });

  it('made anew with the parts of another answer is refused', async () => {
    const forged = sealed({ ...content, parts: { ...content.parts, status: OTHER } });
    expect(await verifyReceipt(forged, source)).toMatchObject({ verdict: 'REFUSED', refused: [{ path: 'parts' }], answer: [{ path: 'status' }] });
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['a word', 'receipt'],
    ['an answer without receipt', { status: 'ESTABLISHED' }],
    ['an error', { data: null, errors: [] }],
  ])('that is %s cannot be read', async (_what, given) => {
    await expect(verifyReceipt(given, source)).rejects.toMatchObject({ code: 'RECEIPT_UNREADABLE' });
  });

  it.each<[number, object, string]>([
    [1, {}, 'phancong 0.1.0'],
    [2, { version: 2, seal: '0.0', software: 'phancong 0.1.5' }, 'phancong 0.1.5'],
    [3, { version: 3, seal: '0.0', software: 'phancong 0.1.6', chainHash: OTHER }, 'phancong 0.1.6'],
    [4, { version: 4, body: 'quang-ngai/so-khcn', software: 'phancong 0.1.7', chainHash: OTHER, hash: OTHER }, 'phancong 0.1.7'],
  ])('of form %i is refused, and the software that can check it is named', async (form, fields, software) => {
    const { revision, rulesetHash, question, province, asOf, answerHash } = issued.receipt;
    const earlier = { revision, rulesetHash, question, province, asOf, answerHash, ...fields };
    await expect(verifyReceipt(earlier, source)).rejects.toMatchObject({
      code: 'RECEIPT_FORM_ENDED',
      detail: { given: String(form), expected: { en: expect.stringContaining(software) as string } },
    });
  });
});

describe('an answer that comes with its receipt', () => {
  const copy = (): Resolution => JSON.parse(JSON.stringify(issued)) as Resolution;
  it.each<[string, (answer: Resolution) => unknown, string]>([
    ['the name of the lead', (answer) => (answer.leads[0]!.unit.name.vi = 'Phòng khác'), 'leads[0].unit.name.vi'],
    ['a clause path', (answer) => (answer.leads[0]!.clauses[0]!.path = 'V.9'), 'leads[0].clauses[0].path'],
    ['the status', (answer) => (answer.status = 'SHARED'), 'status'],
    ['a sentence', (answer) => (answer.summary.vi = 'Khác.'), 'summary.vi'],
    ['a citation left out', (answer) => answer.citations.pop(), 'citations.length'],
    ['the number of a basis', (answer) => (answer.citations[0]!.document.basedOn[0]!.number = '1/2000'), 'citations[0].document.basedOn[0].number'],
    ['what a rule saw', (answer) => (answer.steps[0]!.conditions[0]!.seen = 'NAME'), 'steps[0].conditions[0].seen'],
  ])('with %s changed is refused, and the place is named', async (_what, change, path) => {
    const answer = copy();
    change(answer);
    expect(await refusedFields(answer)).toEqual(['REFUSED', path]);
  });

  it('is compared by the fields that were asked for; what the receipt does not cover is listed', async () => {
    const { receipt, status } = copy();
    const given = {
      __typename: 'Resolution',
      status,
      receipt,
      leads: [{ unit: { name: { vi: 'Phòng Quản lý chuyên ngành' }, duties: { totalCount: 3 } } }],
    };
    expect(await verifyReceipt(given, source)).toMatchObject({ verdict: 'SAME', unchecked: ['leads[0].unit.duties'] });
  });
});

describe('when the registry has moved on', () => {
  it('a receipt replayed at a later revision differs by the revision and the parts, or by each place of the answer', async () => {
    const bare = await verifyReceipt(issued.receipt, later);
    expect(bare.verdict).toBe('DIFFERS');
    expect(bare.inputs).toEqual([{ path: 'revision', given: 1, found: 2 }]);
    expect(bare.answer).toEqual([{ path: 'leads', given: null, found: [`${RENAMED} V.2.4.4`] }]);
    const whole = await verifyReceipt(issued, later);
    expect(whole.answer.map(({ path }) => path)).toContain('leads[0].unit.name.vi');
  });

  it('an answer that the correction does not touch is the same, though the revision is another', async () => {
    const { receipt } = await service.ask(XRAY, 'hai-phong', '2025-08-01', 1);
    expect(await verifyReceipt(receipt, later)).toMatchObject({ verdict: 'DIFFERS', inputs: [{ path: 'revision' }], answer: [] });
  });

  it('other rules are reported as changed, with what they answer', async () => {
    const without = new Ruleset(ruleset.rules.filter(({ id }) => id !== 'clause-names-unit'));
    const verification = await verifyReceipt(issued.receipt, { ...source, ruleset: without });
    expect([verification.verdict, verification.inputs.map(({ path }) => path)]).toEqual(['DIFFERS', ['rulesetHash']]);
    expect(verification.answer.map(({ path }) => path)).toEqual(expect.arrayContaining(['status', 'leads', 'steps']));
  });

  it('a receipt of another version of the software verifies all the same, and says so', async () => {
    const verification = await verifyReceipt(sealed({ ...content, software: 'phancong 0.0.9' }), source);
    expect(verification.verdict).toBe('SAME');
    expect(verification.notes.map(({ en }) => en)).toContainEqual(expect.stringContaining('phancong 0.0.9'));
  });

  it('only other words under another version are the same answer, and are noted', async () => {
    const parts = { ...content.parts, words: OTHER };
    const verification = await verifyReceipt(sealed({ ...content, software: 'phancong 0.0.9', parts }), source);
    expect([verification.verdict, verification.notes.length]).toEqual(['SAME', 3]);
    expect(await refusedFields(sealed({ ...content, parts }))).toEqual(['REFUSED', 'parts']);
  });
});

describe('a signed receipt', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const secret = 'a secret of the operator, long enough to sign by';
  const signedBy = async (key: string): Promise<Receipt> =>
    (await new ResponsibilityService(registries, ruleset, null, await readReceiptKey(key)).ask(XRAY, 'quang-ngai', '2025-05-15', 1)).receipt;

  it('carries its payload as a JWS that any JOSE library checks', async () => {
    const { jws, payload } = await signedBy(pem);
    const verified = await compactVerify(jws as string, publicKey);
    expect(new TextDecoder().decode(verified.payload)).toBe(payload);
    expect(decodeProtectedHeader(jws as string)).toEqual({
      alg: 'EdDSA',
      typ: 'phancong-receipt',
      kid: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(decodeProtectedHeader((await signedBy(secret)).jws as string)).toEqual({ alg: 'HS256', typ: 'phancong-receipt' });
  });

  it.each([
    ['Ed25519 in PEM, by the public key', pem, publicPem],
    ['Ed25519 with line breaks written out', pem.replaceAll('\n', '\\n'), publicPem],
    ['Ed25519 as JWK', JSON.stringify(privateKey.export({ format: 'jwk' })), JSON.stringify(publicKey.export({ format: 'jwk' }))],
    ['a shared secret', secret, secret],
  ])('verifies: %s', async (_what, signing, verifying) => {
    const receipt = await signedBy(signing);
    const verification = await verifyReceipt(receipt, source, await readReceiptKey(verifying));
    expect([verification.verdict, verification.notes.map(({ en }) => en)]).toEqual(['SAME', ['The signature was made with the key given.']]);
    expect(JSON.stringify(receipt)).not.toContain(secret);
  });

  it('without a key at hand verifies, and says that the signature was not checked', async () => {
    const verification = await verifyReceipt(await signedBy(pem), source);
    expect([verification.verdict, verification.notes.map(({ en }) => en)]).toEqual([
      'SAME',
      ['The receipt is signed, but the signature was not checked: no key was given.'],
    ]);
  });

  it('is refused under another key, without its JWS where a key is given, and with the JWS of another typ', async () => {
    const receipt = await signedBy(pem);
    const key = await readReceiptKey(publicPem);
    const foreign = await readReceiptKey(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString());
    expect(await refusedFields(receipt, source, foreign)).toEqual(['REFUSED', 'jws']);
    expect(await refusedFields(receipt, source, await readReceiptKey(secret))).toEqual(['REFUSED', 'jws']);
    expect(await refusedFields({ ...receipt, jws: null }, source, key)).toEqual(['REFUSED', 'jws']);
  });

  it('is gone by what was signed: a field, payload and hash made anew are all found, with or without the key', async () => {
    const receipt = await signedBy(pem);
    const key = await readReceiptKey(publicPem);
    const forged = sealed({ ...content, asOf: '2025-05-16' });
    for (const by of [key, null]) {
      expect(await refusedFields({ ...forged, jws: receipt.jws }, source, by)).toEqual(['REFUSED', 'asOf']);
      expect(await refusedFields({ ...receipt, payload: forged.payload }, source, by)).toEqual(['REFUSED', 'payload']);
      expect(await refusedFields({ ...receipt, hash: OTHER }, source, by)).toEqual(['REFUSED', 'hash']);
    }
  });

  it('signed by the right key over something that is no receipt is refused', async () => {
    const key = await readReceiptKey(secret);
    expect(await refusedFields({ ...issued.receipt, jws: await sign('{"leads":[]}', key) }, source, key)).toEqual(['REFUSED', 'payload']);
  });

  it.each([
    ['a short secret', 'short'],
    ['a key of another kind', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a broken PEM', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
    ['a broken JWK', '{"kty":"OKP"}'],
  ])('%s is no key', async (_what, text) => {
    await expect(readReceiptKey(text)).rejects.toMatchObject({ code: 'INVALID_SETTING', message: expect.not.stringContaining(text) });
  });
});
