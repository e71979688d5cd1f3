import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes } from '../../src/importer/readers/read.js';
import type { Caller } from '../../src/review/caller.js';
import type { Review } from '../../src/review/draft.model.js';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';
import { allAccepted, FROM_SIGNING, importMade, madeText, publishMade, reviewMade, TWO_UNITS, withEffect, type Made } from './made-decision.js';
import { OPERATOR } from './review.js';

const NGHE_AN: Caller = { who: 'Nghệ An', role: 'PUBLISHER', provinces: ['nghe-an'], channel: 'API' };
let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const made = (change: Partial<Made> = {}): Made => ({
  province: 'tỉnh Nghệ An',
  number: '31/QĐ-SKHCN',
  articles: withEffect(TWO_UNITS, FROM_SIGNING),
  ...change,
});
const codes = (faults: readonly { code: string }[]): string[] => faults.map(({ code }) => code);
const relating =
  (type: Review['relations'][number]['type'], document: string, cited: Partial<Review['cited'][number]> | null = null) =>
  (review: Review): Review => ({
    ...review,
    relations: [{ type, document }],
    cited: cited === null ? [] : [{ key: document, type: 'DECISION', number: null, issuedOn: null, issuer: null, title: null, ...cited }],
  });

describe('the key of a document', () => {
  it.each(['150-2025-nd-cp', '45-2025-nd-cp', 'luat-ngan-sach-nha-nuoc', '476-qd-ubnd-quang-ngai'])(
    'cannot be that of a record of another issuer: %s',
    async (key) => {
      const before = (await app.services.responsibility.registry()).record('document', key);
      await expect(importMade(app, made(), { key }, NGHE_AN)).rejects.toMatchObject({ code: 'KEY_TAKEN' });
      await expect(importMade(app, made(), { key })).rejects.toMatchObject({ code: 'KEY_TAKEN' });
      expect((await app.services.responsibility.registry()).record('document', key)).toEqual(before);
    },
  );

  it.each(['../../x', 'Nghệ An 1', '-x'])('has the form of keys: %s', async (key) => {
    await expect(importMade(app, made(), { key })).rejects.toMatchObject({ code: 'INVALID_KEY' });
  });

  it('cannot be that of a document of the same body with another number or of another year', async () => {
    await publishMade(app, made({ number: '40/QĐ-SKHCN' }));
    for (const other of [made({ number: '41/QĐ-SKHCN' }), made({ number: '40/QĐ-SKHCN', signed: 'ngày 15 tháng 7 năm 2026' })])
      await expect(importMade(app, other, { key: 'nghe-an-40-qd-skhcn' })).rejects.toMatchObject({ code: 'KEY_TAKEN' });
  });

  it('tells apart the same number of two years, and of two days of one', async () => {
    const dated = async (signed: string): Promise<string> => (await publishMade(app, made({ number: '50/QĐ-SKHCN', signed }))).document;
    expect(await dated('ngày 15 tháng 7 năm 2025')).toBe('nghe-an-50-qd-skhcn');
    expect(await dated('ngày 10 tháng 5 năm 2026')).toBe('nghe-an-50-qd-skhcn-2026');
    expect(await dated('ngày 11 tháng 5 năm 2026')).toBe('nghe-an-50-qd-skhcn-2026-05-11');
    expect((await importMade(app, made({ number: '50/QĐ-SKHCN' }))).document).toBe('nghe-an-50-qd-skhcn');
    const cites = made({
      number: '51/QĐ-SKHCN',
      signed: 'ngày 01 tháng 6 năm 2026',
      articles: withEffect('Điều 1. Bãi bỏ Quyết định số 50/QĐ-SKHCN ngày 10 tháng 5 năm 2026 của Giám đốc Sở.', FROM_SIGNING),
    });
    expect((await importMade(app, cites)).review.relations).toContainEqual({ type: 'REPEALS', document: 'nghe-an-50-qd-skhcn-2026', clause: '1' });
  });
});

describe('what a decision ends or changes', () => {
  it.each<[string, (review: Review) => Review]>([
    ['of another province', relating('REPEALS', 'qn-2025-03')],
    ['of the State', relating('REPLACES', '45-2025-nd-cp')],
    ['of the State, and not on record', relating('AMENDS', '9-2030-nd-cp', { type: 'DECREE', number: '9/2030/NĐ-CP' })],
    ['of another province, and only cited', relating('AMENDS', '09-2025-qd-ubnd-yen-bai')],
    ['of its People’s Committee', relating('REPEALS', '7-qd-ubnd-nghe-an', { number: '7/QĐ-UBND', issuedOn: '2025-01-02' })],
  ])('cannot be one %s', async (_what, change) => {
    const draft = await importMade(app, made({ number: '60/QĐ-SKHCN' }), {}, NGHE_AN);
    expect(codes(await reviewMade(app, draft, change, NGHE_AN))).toEqual(['CANNOT_CHANGE']);
  });

  it('cannot be one of another body, but one of a body that it goes on from', async () => {
    const signed = 'ngày 02 tháng 5 năm 2024';
    await publishMade(app, made({ so: 'Tài chính', number: '1/QĐ-STC' }));
    await publishMade(app, made({ so: 'Thông tin và Truyền thông', number: '2/QĐ-STTTT', signed }));
    const draft = await importMade(app, made({ number: '61/QĐ-SKHCN' }), {}, NGHE_AN);
    expect(codes(await reviewMade(app, draft, relating('REPEALS', 'nghe-an-1-qd-stc'), NGHE_AN))).toEqual(['CANNOT_CHANGE']);
    expect(codes(await reviewMade(app, draft, relating('REPEALS', 'nghe-an-2-qd-stttt'), NGHE_AN))).toEqual([]);
  });

  it('may be one of any body of the province, where its People’s Committee acts', async () => {
    await publishMade(app, made({ so: 'Y tế', number: '1/QĐ-SYT' }));
    const draft = await importMade(app, made({ number: '3/QĐ-UBND' }));
    expect(codes(await reviewMade(app, draft, relating('REPEALS', 'nghe-an-1-qd-syt')))).toEqual([]);
  });

  it('is only cited in the draft where it cannot be, which is said', async () => {
    const articles = withEffect('Điều 1. Bãi bỏ Quyết định số 7/QĐ-UBND ngày 02 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Nghệ An.', FROM_SIGNING);
    const { review, reading } = await importMade(app, made({ number: '62/QĐ-SKHCN', articles }));
    expect(review.relations.map(({ type, document }) => `${type} ${document}`)).toContain('CITES 7-qd-ubnd-nghe-an');
    expect(review.relations.map(({ type }) => type)).not.toContain('REPEALS');
    expect(codes(reading.findings)).toContain('CHANGE_IMPOSSIBLE');
  });

  it('cannot be itself, which is said in these words', async () => {
    const draft = await importMade(app, made({ number: '63/QĐ-SKHCN' }));
    const [fault] = await reviewMade(app, draft, relating('REPLACES', draft.document, null));
    expect([fault?.code, fault?.message.vi]).toEqual([
      'SAYS_OF_ITSELF',
      'Văn bản này chính là "nghe-an-63-qd-skhcn": quan hệ phải dẫn tới một văn bản khác.',
    ]);
  });
});

describe('a withdrawn document that others had cited before', () => {
  it('is what was known of it before', async () => {
    const key = '15-qd-skhcn-yen-bai';
    const cited = (await app.services.responsibility.registry()).record('document', key);
    const held = await publishMade(app, made({ province: 'tỉnh Yên Bái', number: '15/QĐ-SKHCN', signed: 'ngày 25 tháng 02 năm 2022' }));
    expect(held.document).toBe(key);
    expect((await app.services.responsibility.registry()).record('document', key)).toMatchObject({ held: true });
    await app.services.drafts.withdraw(key, 'nhầm tệp', OPERATOR);
    expect((await app.services.responsibility.registry()).record('document', key)).toEqual(cited);
  });
});

describe('a document that names no province on record', () => {
  const commune = (text: string): string =>
    text
      .replace(/ỦY BAN NHÂN DÂN TỈNH [\p{L} ]+\n.*\n/u, 'ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN\n')
      .replaceAll(/ (?:của )?Sở Khoa học và Công nghệ tỉnh Nghệ An/gu, '')
      .replaceAll('Nghệ An', 'Hòa Tiến');

  it.each([
    ['that names none', commune(madeText(made())), 'PROVINCE_NOT_STATED', 'XÃ HÒA TIẾN'],
    ['that names one that never was', madeText(made({ province: 'tỉnh Tân Bình Dương' })), 'UNKNOWN_PROVINCE', 'Tân Bình Dương'],
  ])('%s is refused with what helps', async (_what, text, code, given) => {
    const source = await readBytes(Buffer.from(text), 'made.txt');
    const refused = app.services.drafts.import(source, {}, OPERATOR);
    await expect(refused).rejects.toMatchObject({ code, detail: { given: expect.stringContaining(given) as string } });
    await expect(refused).rejects.toThrow(/--province/u);
  });
});

describe('the province and the body of a document', () => {
  const inForce = (effect: string, signed: string, change: Partial<Made> = {}): Made =>
    made({ province: 'tỉnh Lào Cai', signed, articles: withEffect(TWO_UNITS, effect), ...change });
  const FROM_JULY = 'Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2025.';

  it.each([
    ['signed before the merger and in force from it, is of the new one', FROM_JULY, 'ngày 20 tháng 6 năm 2025', 'lao-cai@2025-07-01'],
    [
      'in force the day before is of the old one',
      'Quyết định này có hiệu lực kể từ ngày 30 tháng 6 năm 2025.',
      'ngày 20 tháng 6 năm 2025',
      'lao-cai',
    ],
    ['in force from its signing, the last day of the old one', FROM_SIGNING, 'ngày 30 tháng 6 năm 2025', 'lao-cai'],
    ['signed after the day from which it holds, is of the one in which it is signed', FROM_JULY, 'ngày 15 tháng 7 năm 2025', 'lao-cai@2025-07-01'],
  ])('%s', async (_what, effect, signed, province) => {
    expect((await importMade(app, inForce(effect, signed))).province).toBe(province);
  });

  it('answers from the first day of the new province on', async () => {
    await publishMade(app, inForce(FROM_JULY, 'ngày 20 tháng 6 năm 2025', { number: '70/QĐ-SKHCN' }));
    const status = async (day: string): Promise<string> =>
      (await app.services.responsibility.ask({ duty: { subject: 'digital.signature', action: null } }, 'Lào Cai', day)).status;
    expect(await Promise.all(['2025-06-30', '2025-07-01', '2025-07-02'].map(status))).toEqual(['BODY', 'ESTABLISHED', 'ESTABLISHED']);
  });

  it('that ended before it takes effect is a fault, with what became of it', async () => {
    const draft = await importMade(app, made({ province: 'tỉnh Bắc Giang', signed: 'ngày 15 tháng 8 năm 2025' }));
    const [fault] = await reviewMade(app, draft);
    expect([fault?.code, fault?.nearest]).toEqual(['PROVINCE_OVER', expect.arrayContaining(['bac-ninh@2025-07-01'])]);
    const before = await importMade(app, made({ province: 'tỉnh Bắc Giang', signed: 'ngày 15 tháng 3 năm 2025' }));
    expect(await reviewMade(app, before)).toEqual([]);
  });

  it.each(['Du lịch', 'Ngoại vụ'])('may be a Sở %s, of which it is not known where there is one', async (so) => {
    const { document } = await publishMade(app, made({ province: 'tỉnh Phú Thọ', so, number: `9/QĐ-S${so.length}` }));
    const registry = await app.services.responsibility.registry();
    const body = registry.record('document', document)?.body ?? '';
    expect(registry.record('unit', body)).toMatchObject({ type: 'DEPARTMENT', parent: null, province: 'phu-tho@2025-07-01' });
  });

  it('cannot be a body that this province does not have', async () => {
    const draft = await importMade(app, made({ so: 'An toàn thực phẩm', number: '9/QĐ-SATTP' }));
    expect(codes(await reviewMade(app, draft))).toEqual(['BODY_NOT_THEN']);
  });

  it('cannot be a body that was ended before', async () => {
    const so = 'Giao thông vận tải';
    const draft = await importMade(app, made({ so, number: '9/QĐ-SGTVT' }));
    expect(codes(await reviewMade(app, draft))).toEqual(['BODY_NOT_THEN']);
    await expect(app.services.drafts.publish(draft.id, OPERATOR)).rejects.toMatchObject({ code: 'DRAFT_UNDECIDED' });
    const earlier = await importMade(app, made({ so, number: '8/QĐ-SGTVT', signed: 'ngày 02 tháng 5 năm 2024' }));
    expect((await app.services.drafts.review(earlier.id, allAccepted(earlier.review), OPERATOR)).faults).toEqual([]);
    expect((await app.services.drafts.publish(earlier.id, OPERATOR)).changed).toBe(true);
  });
});
