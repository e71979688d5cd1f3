import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAsk } from '../../src/cli/ask.js';
import { runExportRevision } from '../../src/cli/export-revision.js';
import { runVerify, type VerifyOptions } from '../../src/cli/verify.js';
import { runVerifyChain } from '../../src/cli/verify-chain.js';
import { opening } from '../../src/cli/registry.js';
import type { Config } from '../../src/config.js';
import { publish } from '../../src/registry/publish.js';
import { readRecords } from '../../src/registry/publication.store.js';
import type { DocumentRecord } from '../../src/registry/record.js';
import { readExport } from '../../src/answer/receipt/registry-export.js';
import { commandRegistry } from '../support/app.js';

const SECRET = 'a secret of the operator, long enough to sign by';
const directory = mkdtempSync(join(tmpdir(), 'phancong-'));
const file = (name: string, content?: string): string => {
  const path = join(directory, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
/** No registry at all: what is asked of it fails. */
const NOWHERE: Config = { host: '127.0.0.1', port: 0, databaseUrl: 'postgres://127.0.0.1:1/none', dataDirectory: 'memory://', logLevel: 'silent' };

let out = '';
let config: Config;
let close: () => Promise<void>;
/** The answer as `phancong ask --json` printed it at revision 1; a correction was published after it. */
let answer: { receipt: Record<string, unknown>; leads: { unit: { name: { vi: string } }; clauses: { path: string }[] }[]; status: string };

const verify = (path: string, options: Partial<VerifyOptions> = {}, using: Config = NOWHERE): Promise<number> => {
  out = '';
  return runVerify(using, path, { lang: 'vi', export: file('r1.jsonl.gz'), ...options });
};
const tampered = (change: (copy: typeof answer) => void): string => {
  const copy = structuredClone(answer);
  change(copy);
  return file('tampered.json', JSON.stringify(copy));
};

beforeAll(async () => {
  ({ config, close } = await commandRegistry());
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  await runAsk({ ...config, receiptKey: SECRET }, undefined, {
    province: 'quang-ngai',
    asOf: '2025-05-15',
    subject: 'radiation.xray',
    action: 'LICENSE',
    lang: 'vi',
    json: true,
  });
  answer = JSON.parse(out) as typeof answer;
  file('answer.json', out);
  file('receipt.json', JSON.stringify(answer.receipt));
  file('key', SECRET);
  await runExportRevision(config, { out: file('r1.jsonl.gz') });
  const app = await opening.open(config);
  const decision = (await readRecords(app.database.em(), 1)).find(({ record }) => record.key === 'qn-2025-03')?.record as DocumentRecord;
  const clauses = decision.clauses.map((clause) => (clause.path === 'V.2.4.4' ? { ...clause, duties: [] } : clause));
  await publish(app.database.em(), [{ ...decision, clauses }], 'a correction');
  await app.close();
  await runExportRevision(config, { at: 1, out: file('r1-later.jsonl') });
  await runExportRevision(config, { out: file('r2.jsonl') });
});
beforeEach(() => void (out = ''));
afterAll(async () => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
  await close();
});

describe('phancong verify', () => {
  it.each(['answer.json', 'receipt.json'])('%s of before a later publish: the same, offline and from the registry; exit 0', async (name) => {
    expect(await verify(file(name))).toBe(0);
    expect(out).toMatch(/^GIỐNG/);
    expect(await verify(file(name), { export: file('r1-later.jsonl'), lang: 'en' })).toBe(0);
    expect(out).toMatch(/^SAME/);
    const { export: _, ...registry } = { export: undefined, lang: 'vi' as const };
    expect(await runVerify(config, file(name), registry)).toBe(0);
  });

  it('checks the signature by a key in a file, and by the key of the service', async () => {
    expect(await verify(file('answer.json'), { key: file('key'), lang: 'en' })).toBe(0);
    expect(out).toContain('The signature was made with the key given.');
    expect(await verify(file('receipt.json'), { lang: 'en' }, { ...NOWHERE, receiptKey: SECRET })).toBe(0);
    expect(out).toContain('The signature was made with the key given.');
    expect(await verify(file('receipt.json'), { lang: 'en' }, { ...NOWHERE, receiptKey: `${SECRET} of another` })).toBe(2);
    expect(out).toMatch(/^REFUSED[^]*\n {2}jws\n/);
  });

  it('from an export of a later revision: exit 1, with the revision and what the answer is now', async () => {
    expect(await verify(file('answer.json'), { export: file('r2.jsonl'), lang: 'en' })).toBe(1);
    expect(out).toMatch(/^DIFFERS[^]*\n {2}revision\n {5}in the file: 1\n {5}asked again: 2\n/);
    expect(out).toMatch(/\n {2}status\n {5}in the file: ESTABLISHED\n {5}asked again: INFERRED\n/);
    expect(await verify(file('receipt.json'), { export: file('r2.jsonl'), json: true })).toBe(1);
    expect((JSON.parse(out) as { answer: { path: string }[] }).answer.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['status', 'leads', 'citations']),
    );
  });

  it.each<[string, (copy: typeof answer) => void]>([
    ['asOf', ({ receipt }) => (receipt['asOf'] = '2025-05-16')],
    ['province', ({ receipt }) => (receipt['province'] = 'yen-bai')],
    ['answerHash', ({ receipt }) => (receipt['answerHash'] = '0'.repeat(64))],
    ['leads[0].unit.name.vi', ({ leads }) => (leads[0]!.unit.name.vi = 'Văn phòng')],
    ['leads[0].clauses[0].path', ({ leads }) => (leads[0]!.clauses[0]!.path = 'V.2.4.5')],
    ['status', (copy) => (copy.status = 'SHARED')],
  ])('refuses one whose %s was changed, names it, exit 2', async (field, change) => {
    expect(await verify(tampered(change))).toBe(2);
    expect(out).toMatch(/^TỪ CHỐI/);
    expect(out).toContain(`\n  ${field}\n`);
  });

  it.each<[string, string, string | undefined, string]>([
    ['no file', 'missing.json', undefined, 'RECEIPT_UNREADABLE'],
    ['no JSON', 'key', undefined, 'RECEIPT_UNREADABLE'],
    ['an export as a receipt', 'head.json', undefined, 'RECEIPT_UNREADABLE'],
    ['no export', 'receipt.json', 'missing.jsonl', 'EXPORT_UNREADABLE'],
    ['a receipt as an export', 'receipt.json', 'receipt.json', 'EXPORT_UNREADABLE'],
  ])('says what cannot be read: %s', async (_what, name, exported, code) => {
    file('head.json', readFileSync(file('r2.jsonl'), 'utf8').split('\n')[0]);
    await expect(verify(file(name), exported ? { export: file(exported) } : {})).rejects.toMatchObject({ code });
  });
});

describe('phancong verify --chain', () => {
  const chain = (options: Partial<VerifyOptions> = {}, using: Config = NOWHERE): Promise<number> => {
    out = '';
    return runVerifyChain(using, { lang: 'vi', ...options });
  };

  it('finds the registry whole, and an export of any revision without the registry; exit 0', async () => {
    expect(await chain({}, config)).toBe(0);
    expect(out).toMatch(/^NGUYÊN VẸN: 2 phiên bản, \d+ bản ghi, 0 dòng nhật ký\.\nMã băm của phiên bản 2: [0-9a-f]{64}\n$/);
    expect(await chain({ export: file('r1.jsonl.gz'), lang: 'en' })).toBe(0);
    expect(out).toContain(`WHOLE: 1 revisions`);
    expect(out).toContain(`Hash of revision 1: ${String(answer.receipt['chainHash'])}`);
  });

  it('names the first break, exit 2', async () => {
    const [head = '', ...lines] = readFileSync(file('r2.jsonl'), 'utf8').split('\n');
    const changed = lines.join('\n').replace('"note":"a correction"', '"note":"nothing"');
    const contentHash = createHash('sha256').update(changed).digest('hex');
    file('forged.jsonl', `${JSON.stringify({ ...JSON.parse(head), contentHash })}\n${changed}`);
    expect(await chain({ export: file('forged.jsonl') })).toBe(2);
    expect(out).toMatch(/^ĐỨT: [^\n]+\n {2}phiên bản 2: mã băm không khớp/);
    expect(await chain({ export: file('forged.jsonl'), json: true })).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ breaks: [{ revision: 2, record: null, act: null }] });
  });
});

describe('phancong export revision', () => {
  it('writes the same, packed or not, before and after a later publish', () => {
    expect(readExport(readFileSync(file('r1.jsonl.gz')))).toEqual(readExport(readFileSync(file('r1-later.jsonl'))));
  });

  it('writes to standard output where no file is named', async () => {
    await runExportRevision(config, { at: 2 });
    expect(out).toBe(readFileSync(file('r2.jsonl'), 'utf8'));
  });

  it('of a revision that is not there is refused', async () => {
    await expect(runExportRevision(config, { at: 9 })).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
    await expect(runExportRevision(config, { at: NaN })).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
  });

  it('publishes nothing, though the registry is not what the seeds of the package say', async () => {
    const app = await opening.open({ ...config, readOnly: true });
    expect(await app.services.responsibility.newestRevision()).toBe(2);
    await app.close();
  });
});
