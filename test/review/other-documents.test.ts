import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headCorrected } from '../../src/review/correct-head.js';
import type { Draft } from '../../src/review/draft.model.js';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';
import { FROM_SIGNING, importMade, publishMade, TWO_UNITS, withEffect, type Made } from './made-decision.js';
import { OPERATOR } from './review.js';

const NOVEMBER = 'Quyết định này có hiệu lực kể từ ngày 01 tháng 11 năm 2025';
let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const first = (province: string): Made => ({ province, number: '31/QĐ-SKHCN', articles: withEffect(TWO_UNITS, FROM_SIGNING) });
const second = (province: string, articles: string): Made => ({
  province,
  number: '77/QĐ-SKHCN',
  signed: 'ngày 20 tháng 10 năm 2025',
  articles,
});
const named = (province: string, signed = 'ngày 15 tháng 7 năm 2025'): string =>
  `Quyết định số 31/QĐ-SKHCN ${signed} của Giám đốc Sở Khoa học và Công nghệ ${province}`;
const status = async (province: string, asOf: string): Promise<string> =>
  (await app.services.responsibility.ask({ duty: { subject: 'digital.signature', action: null } }, province, asOf)).status;
const shown = ({ review, reading }: Draft): string[] => [
  ...review.relations.flatMap(({ type, document, clause, provision }) =>
    ['CITES', 'BASED_ON'].includes(type) ? [] : [[type, document, clause, provision].filter(Boolean).join(' | ')],
  ),
  ...reading.findings.flatMap(({ code, message }) => (code === 'CHANGES_UNKNOWN' ? [message.vi] : [])),
];

describe('what a decision says of one on record', () => {
  it.each<[string, string, string, string[], string]>([
    ['a repeal', 'Sơn La', `Điều 1. Bãi bỏ ${named('tỉnh Sơn La')}.`, ['REPEALS | son-la-31-qd-skhcn | 1'], 'BODY'],
    [
      'a replacement',
      'Lai Châu',
      `Điều 1. Phòng Công nghệ\n1. Quản lý hoạt động chuyển giao công nghệ.\n\nĐiều 2. @`,
      ['REPLACES | lai-chau-31-qd-skhcn'],
      'BODY',
    ],
    [
      'the repeal of a provision',
      'Cao Bằng',
      `Điều 1. Bãi bỏ khoản 2 Điều 2 ${named('tỉnh Cao Bằng')}.`,
      ['REPEALS | cao-bang-31-qd-skhcn | 1 | khoản 2 Điều 2'],
      'BODY',
    ],
    ['a cancellation', 'Phú Thọ', `Điều 1. Hủy bỏ ${named('tỉnh Phú Thọ')}.`, ['REPEALS | phu-tho-31-qd-skhcn | 1'], 'BODY'],
    [
      'the replacement of a provision',
      'Ninh Bình',
      `Điều 1. Phòng Công nghệ\n1. Quản lý hoạt động chuyển giao công nghệ.\n\nĐiều 2. ${NOVEMBER} và thay thế khoản 2 Điều 2 ${named('tỉnh Ninh Bình')}.`,
      ['REPLACES | ninh-binh-31-qd-skhcn | khoản 2 Điều 2'],
      'BODY',
    ],
    [
      'the repeal of another provision behind a replacement',
      'Nghệ An',
      `Điều 1. Phòng Công nghệ\n1. Quản lý hoạt động chuyển giao công nghệ.\n\nĐiều 2. ${NOVEMBER}, thay thế Quyết định số 5/QĐ-SKHCN ngày 02 tháng 7 năm 2025; bãi bỏ Điều 1 ${named('tỉnh Nghệ An')}.`,
      ['REPLACES | 5-qd-skhcn-nghe-an', 'REPEALS | nghe-an-31-qd-skhcn | Điều 1', expect.stringContaining('"5/QĐ-SKHCN, 2/7/2025"') as string],
      'ESTABLISHED',
    ],
  ])('%s takes effect on its day', async (_what, name, articles, expected, after) => {
    const province = `tỉnh ${name}`;
    await publishMade(app, first(province));
    const whole = articles.replace('@', `${NOVEMBER} và thay thế ${named(province)}.`);
    const text = whole.includes(NOVEMBER) ? whole : withEffect(whole, `${NOVEMBER}.`);
    const { draft } = await publishMade(app, second(province, text));
    expect(shown(draft)).toEqual(expected);
    expect(await Promise.all(['2025-10-31', '2025-11-01', '2025-11-02'].map((day) => status(name, day)))).toEqual(['ESTABLISHED', after, after]);
  });

  it('with another day means no record, and the nearest are named', async () => {
    await publishMade(app, first('tỉnh Điện Biên'));
    const repeal = `Điều 1. Bãi bỏ ${named('tỉnh Điện Biên', 'ngày 16 tháng 7 năm 2025')}.`;
    const draft = await importMade(app, second('tỉnh Điện Biên', withEffect(repeal, FROM_SIGNING)));
    const [relation, found = ''] = shown(draft);
    expect(relation).toBe('REPEALS | 31-qd-skhcn-dien-bien | 1');
    expect(found).toContain('"31/QĐ-SKHCN, 16/7/2025" mà sổ không giữ');
    expect(found).toContain('Gần nhất trong sổ: dien-bien-31-qd-skhcn (31/QĐ-SKHCN, 15/7/2025)');
    const relations = [{ type: 'REPEALS' as const, document: 'dien-bien-31-qd-skhcn', clause: '1' }];
    const { draft: put, faults } = await app.services.drafts.correct(draft.id, OPERATOR, (review, read, knowledge) =>
      headCorrected(review, read, { relations }, knowledge),
    );
    expect([faults, shown(put)]).toEqual([[], ['REPEALS | dien-bien-31-qd-skhcn | 1']]);
  });

  it('leads to it where it comes on record afterwards, as one record', async () => {
    const repeal = `Điều 1. Bãi bỏ ${named('tỉnh Lạng Sơn')}.`;
    const { draft } = await publishMade(app, second('tỉnh Lạng Sơn', withEffect(repeal, `${NOVEMBER}.`)));
    expect(shown(draft)[0]).toBe('REPEALS | 31-qd-skhcn-lang-son | 1');
    expect((await publishMade(app, first('tỉnh Lạng Sơn'))).document).toBe('31-qd-skhcn-lang-son');
    expect(await Promise.all(['2025-10-31', '2025-11-01'].map((day) => status('Lạng Sơn', day)))).toEqual(['ESTABLISHED', 'BODY']);
    const registry = await app.services.responsibility.registry();
    expect(registry.keysOf('document').filter((key) => /31-qd-skhcn.*lang-son|lang-son.*31-qd-skhcn/u.test(key))).toEqual(['31-qd-skhcn-lang-son']);
  });

  it('leads to it where both were imported before either was published, whichever comes first', async () => {
    for (const [name, order] of [
      ['Tuyên Quang', [0, 1]],
      ['Thái Nguyên', [1, 0]],
    ] as const) {
      const province = `tỉnh ${name}`;
      const repeal = withEffect(`Điều 1. Bãi bỏ ${named(province)}.`, `${NOVEMBER}.`);
      const made = [first(province), second(province, repeal)];
      const drafts = [];
      for (const one of made) drafts.push(await importMade(app, one));
      for (const at of order) {
        const { id } = drafts[at] as Draft;
        await app.services.drafts.correct(id, OPERATOR, (review) => ({
          ...review,
          document: { ...review.document, accept: true },
          clauses: review.clauses.map((clause) => ({ ...clause, accept: true })),
        }));
      }
      for (const at of order) await app.services.drafts.publish((drafts[at] as Draft).id, OPERATOR);
      expect([name, await status(name, '2025-10-31'), await status(name, '2025-11-01')]).toEqual([name, 'ESTABLISHED', 'BODY']);
    }
  });
});
