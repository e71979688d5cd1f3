import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAsk } from '../../src/cli/ask.js';
import { runDrafts } from '../../src/cli/drafts.js';
import { runImportDraft, runImportDrafts } from '../../src/cli/import-draft.js';
import { runLog } from '../../src/cli/log.js';
import { runPublish } from '../../src/cli/publish.js';
import { runReview } from '../../src/cli/review.js';
import { opening } from '../../src/cli/registry.js';
import type { PhancongError } from '../../src/shared/errors.js';
import { runToken } from '../../src/cli/token.js';
import { runWithdraw } from '../../src/cli/withdraw.js';
import { readConfig, type Config } from '../../src/config.js';
import { authenticator, tokenIdOf } from '../../src/review/tokens.js';
import type { Review } from '../../src/review/draft.model.js';
import { HAVE_SOURCES, sourceOf } from '../support/sources.js';
import { commandRegistry } from '../support/app.js';
import { BAD_FILES, LARGE_FILE } from '../support/bad-files.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const SAMPLE = new URL('../samples/son-tra-2025.txt', import.meta.url).pathname;
const TEXT = { lang: 'en', format: 'text' } as const;
const LANG = { lang: 'en' } as const;
const QUESTION = { province: 'an-giang', asOf: '2025-05-15', subject: 'radiation.xray', lang: 'en' } as const;

let out: string;
let errors: string;
let directory: string;
let config: Config;
let close: () => Promise<void>;
beforeAll(async () => {
  directory = temporaryDirectory('drafts');
  ({ config, close } = await commandRegistry());
});
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await close();
});
beforeEach(() => {
  out = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

describe('an operator at the command line', () => {
  const file = (): string => join(directory, 'quyet-dinh.txt');
  const reviewFile = (): string => join(directory, 'quyet-dinh.review.yaml');
  const draft = (): string => /^draft: (.+)$/m.exec(readFileSync(reviewFile(), 'utf8'))?.[1] ?? '';

  it('imports: the tree, the findings, how far it has come, a review file beside the document; exit 1', async () => {
    writeFileSync(file(), readFileSync(SAMPLE));
    expect(await runImportDraft(config, file(), { ...TEXT, province: 'An Giang' })).toBe(1);
    for (const part of ['II.2.2.1', 'NUMBER_REPEATED', 'an-giang-2025-04.', 'entries undecided', `phancong review ${reviewFile()}`])
      expect(out).toContain(part);
    for (const step of ['read', 'proposed', 'draft stored']) expect(errors).toContain(step);
  });

  it('imports again: nothing changed, and a review file that is being edited is left alone', async () => {
    const edited = `${readFileSync(reviewFile(), 'utf8')}# my note\n`;
    writeFileSync(reviewFile(), edited);
    expect(await runImportDraft(config, file(), { ...TEXT, province: 'An Giang' })).toBe(1);
    expect(out).toContain('Nothing changed');
    expect(readFileSync(reviewFile(), 'utf8')).toBe(edited);
  });

  it('publishes nothing that is undecided: exit 1 and the list', async () => {
    expect(await runPublish(config, draft(), LANG)).toBe(1);
    expect(errors).toMatch(/^DRAFT_UNDECIDED/);
    expect(errors).toContain('  II.2.2.1\n');
  });

  it('a fault: exit 2 with file, line and column, and nothing is stored', async () => {
    const text = readFileSync(reviewFile(), 'utf8');
    writeFileSync(reviewFile(), text.replace('kind: SECTION', 'kind: SECTON'));
    expect(await runReview(config, reviewFile(), LANG)).toBe(2);
    expect(errors).toMatch(/quyet-dinh\.review\.yaml:\d+:\d+ WRONG_SHAPE \[I\] .*Did you mean SECTION/);
    writeFileSync(reviewFile(), text);
  });

  it('reviews in parts: exit 1 while entries are undecided, 0 once all are decided', async () => {
    const review = parseDocument(readFileSync(reviewFile(), 'utf8'));
    const entries = (review.toJS() as Review).clauses;
    review.setIn(
      ['clauses', entries.findIndex(({ path }) => path === 'II.2.2.1'), 'duties'],
      [{ subjects: ['radiation.xray'], actions: ['LICENSE'] }],
    );
    const stated = review.toString({ lineWidth: 0 });
    writeFileSync(reviewFile(), stated.replace('accept: undecided', 'accept: true'));
    expect(await runReview(config, reviewFile(), LANG)).toBe(1);
    expect(out).toMatch(/Undecided \(\d+\): .*II\.2\.2\.1/);
    writeFileSync(reviewFile(), stated.replaceAll('accept: undecided', 'accept: true'));
    expect(await runReview(config, reviewFile(), LANG)).toBe(0);
    expect(out).toContain('(REVIEWED)');
    expect(out).toContain(`Next: phancong publish ${draft()}`);
  });

  it('publishes, once, and the answer comes from the document', async () => {
    expect(await runAsk(config, undefined, QUESTION)).toBe(0);
    expect(out).not.toContain('II.2.2.1');
    expect(await runPublish(config, draft(), LANG)).toBe(0);
    expect(await runPublish(config, draft(), LANG)).toBe(0);
    expect(out).toContain('Published an-giang-2025-04, revision 2.');
    expect(out).toContain('Nothing changed');
    out = '';
    expect(await runAsk(config, undefined, QUESTION)).toBe(0);
    expect(out).toContain('II.2.2.1');
    expect(await runImportDraft(config, file(), { ...TEXT, province: 'An Giang' })).toBe(0);
  });

  it('attaches the text of a file to the document on record, once, without a revision', async () => {
    const changed = join(directory, 'ban-khac.txt');
    writeFileSync(changed, readFileSync(SAMPLE, 'utf8').replace('xe ô tô', 'xe con'));
    const options = { ...TEXT, key: 'an-giang-2025-04', textOnly: true };
    expect(await runImportDraft(config, changed, options)).toBe(0);
    expect(await runImportDraft(config, changed, options)).toBe(0);
    expect(out).toContain('attached to an-giang-2025-04 (revision 2)');
    expect(out).toContain('Nothing changed');
    writeFileSync(changed, readFileSync(SAMPLE, 'utf8').replace(/^2\.3\. Tham gia.*$/m, ''));
    await expect(runImportDraft(config, changed, options)).rejects.toMatchObject({ code: 'PATHS_DIFFER', detail: { given: '-II.2.3' } });
    await expect(runImportDraft(config, changed, { ...TEXT, textOnly: true })).rejects.toMatchObject({ code: 'UNKNOWN_DOCUMENT' });
  });

  it.runIf(HAVE_SOURCES)('attaches the text of a source to the record that comes with the package', async () => {
    const source = join(directory, 'yb.txt');
    writeFileSync(source, sourceOf('yb-2025-03'));
    expect(await runImportDraft(config, source, { ...TEXT, key: 'yb-2025-03', textOnly: true })).toBe(0);
  });

  it('withdraws with a reason; what is withdrawn is not published again without a review', async () => {
    expect(await runWithdraw(config, 'an-giang-2025-04', { reason: 'not of this province', ...LANG })).toBe(0);
    out = '';
    expect(await runAsk(config, undefined, QUESTION)).toBe(0);
    expect(out).not.toContain('II.2.2.1');
    await expect(runPublish(config, draft(), LANG)).rejects.toMatchObject({ code: 'DRAFT_WITHDRAWN' });
  });

  it('lists drafts and the log', async () => {
    await runDrafts(config);
    const [heads, line] = out.split('\n');
    expect(heads).toMatch(/^mã \/ id\ttrạng thái \/ state\t/);
    expect(line).toMatch(/^an-giang-2025-04\.\w{8}\tWITHDRAWN\t0\trevision 2\t/);
    expect(heads?.split('\t')).toHaveLength(line?.split('\t').length as number);
    out = '';
    await runLog(config, { last: '3' });
    const [acts, ...lines] = out.trim().split('\n');
    expect(acts).toMatch(/^lúc \/ when\tai \/ who\t/);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('PUBLISH\tREFUSED DRAFT_WITHDRAWN');
    expect(lines[1]).toMatch(/WITHDRAW\tDONE\tan-giang-2025-04\tan-giang\t.*not of this province$/);
    await expect(runLog(config, { last: '0' })).rejects.toMatchObject({ code: 'INVALID_PAGE' });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a draft that does not exist', () => runPublish(config, 'an-giang-2025-04.00000000', LANG), 'UNKNOWN_DRAFT'],
    ['a review file that does not exist', () => runReview(config, join(directory, 'nothing.review.yaml'), LANG), 'INVALID_CONTENT'],
    [
      'a review file of no draft',
      () => runReview(config, new URL('../samples/son-tra-2025.expected.yaml', import.meta.url).pathname, LANG),
      'UNKNOWN_DRAFT',
    ],
    ['a province that is none', () => runImportDraft(config, SAMPLE, { ...TEXT, province: 'Atlantis' }), 'UNKNOWN_PROVINCE'],
    ['a body that is none', () => runImportDraft(config, SAMPLE, { ...TEXT, province: 'yen-bai', body: 'yen-bai/so-x' }), 'UNKNOWN_BODY'],
  ])('%s is refused', async (_what, run, code) => {
    const before = readdirSync(directory);
    await expect(run()).rejects.toMatchObject({ code });
    expect(readdirSync(directory)).toEqual(before);
  });
});

describe('a head that is put right in the review file', () => {
  it('takes the key along, says so, and writes the file anew beside the one that was edited', async () => {
    const document = join(directory, 'bon.txt');
    const review = join(directory, 'bon.review.yaml');
    writeFileSync(document, readFileSync(SAMPLE, 'utf8').replaceAll('nha khoa', 'nha chu'));
    expect(await runImportDraft(config, document, { ...TEXT, province: 'An Giang' })).toBe(1);
    const before = readFileSync(review, 'utf8');
    const key = /^ {2}key: (.+)$/m.exec(before)?.[1];
    const edited = `${before.replace(/^( {2}issuedOn: ).+$/m, "$1'2024-11-05'").replace(/^( {2}number: ).+$/m, '$1 77/2024/QĐ-UBND')}# my note\n`;
    writeFileSync(review, edited);
    out = '';
    expect(await runReview(config, review, LANG), errors).toBe(1);
    const now = /^ {2}key: (.+)$/m.exec(readFileSync(review, 'utf8'))?.[1];
    expect(now).not.toBe(key);
    expect(out).toContain(`Key of the document: ${key} → ${now}`);
    expect(readFileSync(join(directory, 'bon.review.old.yaml'), 'utf8')).toBe(edited);
    // Put right once more, the first of the files kept stays beside the second.
    const again = readFileSync(review, 'utf8').replace('77/2024/QĐ-UBND', '78/2024/QĐ-UBND');
    writeFileSync(review, again);
    expect(await runReview(config, review, LANG), errors).toBe(1);
    expect(readFileSync(join(directory, 'bon.review.old.yaml'), 'utf8')).toBe(edited);
    expect(readFileSync(join(directory, 'bon.review.old-2.yaml'), 'utf8')).toBe(again);
    // Given as it was written, it changes nothing more.
    out = '';
    expect(await runReview(config, review, LANG), errors).toBe(1);
    expect(out).not.toContain('Key of the document');
  });
});

describe('several files', () => {
  it('are imported in one process: what one of them is refused for is said, the others go on', async () => {
    const files = ['hai.txt', 'ba.txt', 'khong-co.txt', 'tieng-anh.txt'].map((name) => join(directory, name));
    const [second = '', third = '', none = '', english = ''] = files;
    writeFileSync(second, readFileSync(SAMPLE, 'utf8').replace('QUYẾT ĐỊNH', 'QUYẾT ĐỊNH '));
    writeFileSync(third, readFileSync(SAMPLE, 'utf8').replaceAll('nha khoa', 'răng'));
    writeFileSync(english, 'The department shall keep the register of wells. '.repeat(20));
    const options = { ...TEXT, format: 'json', province: 'An Giang', reviewUrl: true } as const;
    expect(await runImportDrafts(config, files, options)).toBe(2);
    const stored = out
      .trim()
      .split(/\n(?=\{)/u)
      .map((printed) => JSON.parse(printed) as { draft: string; review: string; reviewUrl: string });
    expect(stored.map(({ review }) => review)).toEqual(['hai', 'ba'].map((name) => join(directory, `${name}.review.yaml`)));
    expect(stored.map(({ reviewUrl }) => new URL(reviewUrl).searchParams.get('draft'))).toEqual(stored.map(({ draft: id }) => id));
    expect(errors.split('\n').filter((line) => line.includes(': '))).toEqual([
      `${none}: FILE_NOT_FOUND: There is no file "khong-co.txt".`,
      `${english}: NOT_VIETNAMESE: The file "tieng-anh.txt" is not in Vietnamese with its marks.`,
    ]);
    await expect(runImportDrafts(config, files, { ...options, key: 'mot' })).rejects.toMatchObject({ code: 'INVALID_PARAMETER' });
  });
});

describe('a file that cannot be read leaves nothing written', () => {
  it.each([...BAD_FILES, LARGE_FILE, { what: 'no file', code: 'FILE_NOT_FOUND', name: 'none.txt', make: () => null }])(
    '$what: exit 2, $code, no registry, no review file',
    async ({ code, name, make }) => {
      const own = mkdtempSync(join(directory, 'unreadable-'));
      const bytes = await make();
      if (bytes) writeFileSync(join(own, name), bytes);
      const before = readdirSync(own);
      const registry = join(own, 'registry');
      const embedded = { ...config, databaseUrl: null, dataDirectory: registry };
      expect(await runImportDraft(embedded, join(own, name), { ...TEXT, province: 'An Giang' })).toBe(2);
      expect(errors).toMatch(new RegExp(`^${code}: `, 'm'));
      expect(existsSync(registry)).toBe(false);
      expect(readdirSync(own)).toEqual(before);
    },
  );
});

describe('phancong token', () => {
  const key = 'a key of the tests that is long enough for HS256';
  const options = { role: 'reviewer', province: ['yen-bai'], expires: '8h', subject: 'An' };

  it('issues what the service reads', async () => {
    await runToken({ ...config, tokenKey: key }, options);
    expect(await authenticator([key], async () => false)(`Bearer ${out.trim()}`)).toEqual({
      who: 'An',
      role: 'REVIEWER',
      provinces: ['yen-bai'],
      channel: 'API',
    });
  });

  it.each([
    ['Lào Cai', undefined, 'lao-cai@2025-07-01', 'Lào Cai, từ 1/7/2025 / from 1 July 2025'],
    ['lao-cai', undefined, 'lao-cai@2025-07-01', 'Lào Cai, từ 1/7/2025 / from 1 July 2025'],
    ['lao-cai', '2025-06-30', 'lao-cai', 'Lào Cai, tới trước 1/7/2025 / until before 1 July 2025'],
    ['Yên Bái', undefined, 'yen-bai', 'Yên Bái, tới trước 1/7/2025 / until before 1 July 2025'],
    ['nghe-an', undefined, 'nghe-an', 'Nghệ An'],
  ])('is for the province that is meant by %s (on %s), and says which it is', async (given, asOf, province, said) => {
    await runToken({ ...config, tokenKey: key }, { ...options, province: [given], ...(asOf === undefined ? {} : { asOf }) });
    expect(await authenticator([key], async () => false)(`Bearer ${out.trim()}`)).toMatchObject({ provinces: [province] });
    expect(errors).toContain(`Cho / for: ${province}: ${said}`);
  });

  it('revokes one by its id or by itself, without a key, and says when it was revoked before', async () => {
    await runToken({ ...config, tokenKey: key }, options);
    const token = out.trim();
    const taken = async (): Promise<unknown> => {
      const app = await opening.open({ ...config, tokenKey: key });
      try {
        return await app.services.authenticate?.(`Bearer ${token}`).then(({ who }) => who);
      } catch (error) {
        return (error as PhancongError).code;
      } finally {
        await app.close();
      }
    };
    expect(await taken()).toBe('An');
    await runToken(config, { expires: '8h', revoke: token, reason: 'lost' });
    expect(out).toContain('Đã thu hồi');
    expect(await taken()).toBe('UNAUTHENTICATED');
    await runToken(config, { expires: '8h', revoke: tokenIdOf(token) });
    expect(out).toContain('từ trước');
    await expect(runToken(config, { expires: '8h', revoke: 'x' })).rejects.toMatchObject({ code: 'INVALID_TOKEN_REQUEST' });
  });

  it.each([
    ['without a key', { tokenKey: null }, options, 'TOKEN_KEY_MISSING'],
    ['for a role that is none', {}, { ...options, role: 'editor' }, 'INVALID_TOKEN_REQUEST'],
    ['for a province that is none', {}, { ...options, province: ['yen-bay'] }, 'UNKNOWN_PROVINCE'],
    ['for ever', {}, { ...options, expires: '1000d' }, 'INVALID_TOKEN_REQUEST'],
    ['for a time that is none', {}, { ...options, expires: 'soon' }, 'INVALID_TOKEN_REQUEST'],
    ['for nobody', {}, { ...options, subject: ' ' }, 'INVALID_TOKEN_REQUEST'],
  ])('%s is refused', async (_what, settings, given, code) => {
    await expect(runToken({ ...config, tokenKey: key, ...settings }, given)).rejects.toMatchObject({ code });
    expect(out).toBe('');
  });

  it('a key that is too short is refused at the start', () => {
    expect(() => readConfig({ PHANCONG_TOKEN_KEY: 'short' })).toThrow(/PHANCONG_TOKEN_KEY/);
    expect(readConfig({}).tokenKey).toBeNull();
  });
});
