import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitRecord } from '../../src/registry/record.js';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';
import { allAccepted, FROM_SIGNING, importMade, publishMade, reviewMade, TWO_UNITS, withEffect, type Made } from './made-decision.js';
import { OPERATOR } from './review.js';

let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const OTHER_UNIT = TWO_UNITS.replace('Phòng Viễn thông', 'Phòng Hạ tầng số');
const made = (province: string, change: Partial<Made> = {}): Made => ({
  province: `tỉnh ${province}`,
  number: '31/QĐ-SKHCN',
  articles: withEffect(TWO_UNITS, FROM_SIGNING),
  ...change,
});
const unit = async (key: string, revision?: number): Promise<UnitRecord | undefined> =>
  (await app.services.responsibility.registry(revision)).record('unit', key);
const leads = async (province: string, asOf: string, revision?: number): Promise<string[]> =>
  (await app.services.responsibility.ask({ duty: { subject: 'digital.signature', action: null } }, province, asOf, revision)).leads.map(
    (lead) => lead.unit.key,
  );

describe('a unit that a document showed and no longer shows', () => {
  it('is withdrawn with a correction of the same draft, and the revision before has it', async () => {
    const { draft, revision } = await publishMade(app, made('Sơn La'));
    expect(await unit('son-la/phong-vien-thong')).toBeDefined();
    const renamed = JSON.parse(
      JSON.stringify(draft.review).replaceAll('phong-vien-thong', 'phong-buu-chinh').replaceAll('Phòng Viễn thông', 'Phòng Bưu chính'),
    ) as typeof draft.review;
    expect((await app.services.drafts.review(draft.id, allAccepted(renamed), OPERATOR)).faults).toEqual([]);
    await app.services.drafts.publish(draft.id, OPERATOR);
    expect([await unit('son-la/phong-vien-thong'), (await unit('son-la/phong-buu-chinh'))?.names.vi]).toEqual([undefined, 'Phòng Bưu chính']);
    expect(await leads('Sơn La', '2025-08-01')).toEqual(['son-la/phong-buu-chinh']);
    expect(await unit('son-la/phong-vien-thong', revision)).toBeDefined();
    expect(await leads('Sơn La', '2025-08-01', revision)).toEqual(['son-la/phong-vien-thong']);
  });

  it('is withdrawn with the document, and comes back with it', async () => {
    const { draft, document, revision } = await publishMade(app, made('Lai Châu'));
    await app.services.drafts.withdraw(document, 'nhầm', OPERATOR);
    expect(await Promise.all(['phong-vien-thong', 'van-phong-so'].map((slug) => unit(`lai-chau/${slug}`)))).toEqual([undefined, undefined]);
    expect([await leads('Lai Châu', '2025-08-01'), await leads('Lai Châu', '2025-08-01', revision)]).toEqual([[], ['lai-chau/phong-vien-thong']]);
    await reviewMade(app, draft);
    await app.services.drafts.publish(draft.id, OPERATOR);
    expect(await leads('Lai Châu', '2025-08-01')).toEqual(['lai-chau/phong-vien-thong']);
  });

  it('stays where another document names it, which shows it from then on', async () => {
    const { document } = await publishMade(app, made('Cao Bằng'));
    const signed = 'ngày 03 tháng 11 năm 2025';
    const next = await publishMade(
      app,
      made('Cao Bằng', {
        number: '45/QĐ-SKHCN',
        signed,
        articles: withEffect(OTHER_UNIT.replace('Điều 1. Văn phòng Sở', 'Điều 1. Phòng Viễn thông'), FROM_SIGNING),
      }),
    );
    await app.services.drafts.withdraw(document, 'nhầm', OPERATOR);
    expect(await unit('cao-bang/phong-vien-thong')).toMatchObject({ from: '2025-11-03', evidence: { document: next.document, path: '1' } });
    expect(await unit('cao-bang/van-phong-so')).toBeUndefined();
  });
});

describe('a new unit', () => {
  it('is there from the day on which the document that shows it takes effect', async () => {
    const from = 'Quyết định này có hiệu lực kể từ ngày 01 tháng 11 năm 2025.';
    await publishMade(app, made('Điện Biên', { articles: withEffect(TWO_UNITS, from) }));
    expect(await unit('dien-bien/phong-vien-thong')).toMatchObject({ from: '2025-11-01', to: null });
  });

  it('is there earlier where a document that is published later shows it earlier', async () => {
    await publishMade(app, made('Lạng Sơn', { number: '90/QĐ-SKHCN', signed: 'ngày 03 tháng 11 năm 2025' }));
    const earlier = await publishMade(app, made('Lạng Sơn'));
    expect(await unit('lang-son/phong-vien-thong')).toMatchObject({ from: '2025-07-15', evidence: { document: earlier.document } });
  });

  it('whose name differs from that of another in its marks only is taken for it, which is said', async () => {
    const articles = withEffect(`${TWO_UNITS}\n\nĐiều 3. Phòng Viên thống\n1. Quản lý nhãn hiệu hàng hóa.`, FROM_SIGNING);
    const { reading } = await importMade(app, made('Thái Nguyên', { articles }));
    const said = reading.findings.filter(({ code }) => code === 'NAMES_ALIKE').map(({ message }) => message.vi);
    expect(said).toEqual([expect.stringContaining('"Phòng Viên thống" và "Phòng Viễn thông" chỉ khác dấu')]);
  });
});

describe('two drafts of one document', () => {
  it('that was published from one of them is not published from the other before that is reviewed again', async () => {
    const drafts = [
      await importMade(app, made('Tuyên Quang')),
      await importMade(app, made('Tuyên Quang', { articles: withEffect(OTHER_UNIT, FROM_SIGNING) })),
    ] as const;
    for (const draft of drafts) await reviewMade(app, draft);
    const [older, newer] = drafts;
    await app.services.drafts.publish(newer.id, OPERATOR);
    await expect(app.services.drafts.publish(older.id, OPERATOR)).rejects.toMatchObject({ code: 'DRAFT_STALE', detail: { given: newer.id } });
    const key = 'tuyen-quang@2025-07-01/phong-ha-tang-so';
    expect(await leads('Tuyên Quang', '2025-08-01')).toEqual([key]);
    expect((await app.services.drafts.publish(newer.id, OPERATOR)).changed).toBe(false);
    await reviewMade(app, older);
    await app.services.drafts.publish(older.id, OPERATOR);
    expect([await leads('Tuyên Quang', '2025-08-01'), await unit(key)]).toEqual([['tuyen-quang@2025-07-01/phong-vien-thong'], undefined]);
    await expect(app.services.drafts.publish(newer.id, OPERATOR)).rejects.toMatchObject({ code: 'DRAFT_STALE' });
  });
});

describe('a line made of labels on record', () => {
  it('is ours, even where the source has the same words; the same words copied elsewhere are not', async () => {
    const articles = withEffect(
      TWO_UNITS.replace('Quản lý dịch vụ chữ ký số.', 'Chủ trì thẩm định hồ sơ cấp phép thiết bị X-quang chẩn đoán trong y tế.'),
      FROM_SIGNING,
    );
    const draft = await importMade(app, made('Bắc Ninh', { articles }));
    expect(draft.review.clauses.find(({ path }) => path === '2.2')?.vi).toContain('hiết bị X-quang chẩn đoán trong y tế');
    expect(await reviewMade(app, draft)).toEqual([]);
    const copied = await reviewMade(app, draft, (review) => ({
      ...review,
      clauses: review.clauses.map((clause) =>
        clause.path === '2.2' ? { ...clause, vi: 'Chủ trì thẩm định hồ sơ cấp phép thiết bị X-quang.' } : clause,
      ),
    }));
    expect(copied.map(({ code }) => code)).toEqual(['TEXT_COPIED']);
  });
});

describe('a sentence that ends, renames, merges or moves', () => {
  const NOVEMBER = 'Quyết định này có hiệu lực kể từ ngày 01 tháng 11 năm 2025.';
  const LATER: Partial<Made> = { number: '77/QĐ-SKHCN', signed: 'ngày 20 tháng 10 năm 2025', title: 'Về việc sắp xếp các phòng' };

  it.each<[string, string, string, object | undefined, string[]]>([
    ['a unit ends it', 'Gia Lai', 'Giải thể Phòng Viễn thông thuộc Sở Khoa học và Công nghệ.', { to: '2025-11-01' }, []],
    [
      'a unit’s name makes another of it',
      'Lâm Đồng',
      'Đổi tên Phòng Viễn thông thuộc Sở Khoa học và Công nghệ thành Phòng Hạ tầng số.',
      { to: '2025-11-01', successors: [{ to: '@/phong-ha-tang-so' }] },
      [],
    ],
    [
      'two units makes a third of them',
      'Tây Ninh',
      'Hợp nhất Văn phòng Sở và Phòng Viễn thông thành Phòng Tổng hợp và Hạ tầng số.',
      { to: '2025-11-01', successors: [{ to: '@/phong-tong-hop-va-ha-tang-so' }] },
      [],
    ],
    [
      'work from one to another leaves both, and is said',
      'Đắk Lắk',
      'Chuyển nhiệm vụ quản lý chữ ký số từ Phòng Viễn thông sang Văn phòng Sở.',
      undefined,
      ['@/phong-vien-thong'],
    ],
  ])('%s, and gives nobody a duty', async (_what, name, sentence, stated, after) => {
    const before = await publishMade(app, made(name));
    const { province } = before.draft;
    const draft = await importMade(app, made(name, { ...LATER, articles: withEffect(`Điều 1. ${sentence}`, NOVEMBER) }));
    const clause = draft.review.clauses.find(({ path }) => path === '1');
    expect([clause?.nature, clause?.duties, draft.reading.findings.map(({ code }) => code)]).toEqual([
      'STRUCTURE',
      undefined,
      expect.arrayContaining(['UNITS_CHANGED']),
    ]);
    const own = (key: string): string => key.replace(/^@/u, province);
    const expected = stated && (JSON.parse(JSON.stringify(stated).replaceAll('"@/', `"${province}/`)) as object);
    const unitStated = draft.review.units.find(({ key }) => key === `${province}/phong-vien-thong`);
    if (expected) expect(unitStated).toMatchObject(expected);
    else expect(unitStated?.to).toBeUndefined();
    expect(await reviewMade(app, draft)).toEqual([]);
    await app.services.drafts.publish(draft.id, OPERATOR);
    expect(await leads(name, '2025-10-31')).toEqual([`${province}/phong-vien-thong`]);
    expect(await leads(name, '2025-11-01')).toEqual(after.map(own));
    await app.services.drafts.withdraw(draft.review.document.key, 'nhầm', OPERATOR);
    expect(await unit(`${province}/phong-vien-thong`)).toMatchObject({ successors: [] });
    expect(await leads(name, '2025-11-01')).toEqual([`${province}/phong-vien-thong`]);
  });
});
