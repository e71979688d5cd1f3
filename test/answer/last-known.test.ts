import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../src/answer/resolution.js';
import type { DocumentView } from '../../src/registry/law.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { ReferenceData } from '../../src/registry/reference.js';
import { Standings } from '../../src/registry/standing.js';
import type { DatedDocument, LawChange } from '../../src/registry/standing.model.js';
import { change, document, from } from '../registry/made-documents.js';
import { lastKnown } from '../../src/answer/last-known.js';
import type { Question } from '../../src/answer/question.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();
const XRAY = { duty: { subject: 'radiation.xray', action: null } };

/** What was last known of an answer: province, last day, and who led then. */
async function known(question: Question, province: string, asOf: string): Promise<string[]> {
  const answer = await responsibility.ask(question, province, asOf);
  const found = await lastKnown(answer, await responsibility.registry(), (asked, area, day) => responsibility.ask(asked, area, day));
  return found.map(
    ({ province: area, until, resolution }) => `${area.fullName.vi} ${until}: ${resolution.leads.map(({ unit }) => unit.key).join(', ')}`,
  );
}

describe('who was last known to lead', () => {
  it.each([
    ['a province that was merged away: itself, on its last day', 'yen-bai', '2025-08-01', ['Tỉnh Yên Bái 2025-06-30: yen-bai/phong-qlcn-dlcl']],
    ['its successor: the province that it was made from', 'lao-cai', '2025-08-01', ['Tỉnh Yên Bái 2025-06-30: yen-bai/phong-qlcn-dlcl']],
    ['the last day on which a unit is named', 'yen-bai', '2025-06-30', []],
    ['a province of which nothing is on record', 'nghe-an', '2025-08-01', []],
  ])('%s', async (_what, province, asOf, expected) => expect(await known(XRAY, province, asOf)).toEqual(expected));

  it('is the unit of a programme, once its period is over', async () => {
    const thrift = { duty: { subject: 'thrift', action: null } };
    expect(await known(thrift, 'quang-ngai@2025-07-01', '2025-12-31')).toEqual([]);
    expect(await known(thrift, 'quang-ngai@2025-07-01', '2026-01-01')).toEqual(['Tỉnh Quảng Ngãi 2025-12-31: quang-ngai@2025-07-01/van-phong-so']);
  });

  it('is empty where nobody ever led it, and where it is not clear what is asked', async () => {
    expect(await known({ duty: { subject: 'thrift', action: null } }, 'quang-ngai', '2025-05-15')).toEqual([]);
    expect(await known({ text: 'hộ chiếu' }, 'lao-cai', '2025-08-01')).toEqual([]);
  });
});

describe('the days on which it is looked', () => {
  const province = (key: string, over: Partial<ProvinceView> = {}): ProvinceView =>
    ({ key, from: null, to: null, periods: [], predecessorKeys: [], fullName: { vi: key, en: key }, ...over }) as ProvinceView;
  /** A decision of a province from the beginning of 2020 to a day. */
  const until = (to: string, provinceKey = 'tinh', over: Partial<DatedDocument> = {}): DatedDocument =>
    document(`${provinceKey}-${to}`, { issuedOn: '2020-01-01', provinceKey, effective: { rule: 'FROM_DATE', from: '2020-01-01', to }, ...over });
  const UNANSWERED = { subject: { code: 'radiation.xray' }, action: 'LICENSE', leads: [], choices: [] } as unknown as Resolution;

  interface Looked {
    provinces?: ProvinceView[];
    asOf?: string;
    changes?: LawChange[];
    answer?: object;
    /** Whether a unit leads in a province on a day; nowhere where it is left out. */
    leads?: (key: string, day: string) => boolean;
  }

  /** Whom and when it asks, and what it finds. */
  async function looked(
    documents: DatedDocument[],
    { provinces = [province('tinh')], asOf = '2025-08-01', changes = [], answer = {}, leads = () => false }: Looked = {},
  ) {
    const standings = new Standings({ documents, changes, provinces });
    const record = { reference: { provinces, standings } as unknown as ReferenceData, allDocuments: () => documents as unknown as DocumentView[] };
    const asked: string[] = [];
    const questions: Question[] = [];
    const unanswered = { ...UNANSWERED, receipt: { province: 'tinh', asOf }, ...answer } as Resolution;
    const found = await lastKnown(unanswered, record, async (question, key, day) => {
      asked.push(`${key} ${day}`);
      questions.push(question);
      return { leads: leads(key, day) ? [{}] : [] } as unknown as Resolution;
    });
    return { asked, questions, found: found.map((one) => `${one.province.fullName.vi} ${one.until}`) };
  }

  it.each<[string, DatedDocument[], Looked, string[]]>([
    ['before a decision ended, and before it began', [until('2025-03-01')], {}, ['tinh 2025-02-28', 'tinh 2019-12-31']],
    ['not before one that ends tomorrow', [until('2025-08-02')], {}, ['tinh 2019-12-31']],
    ['before one that ends on the day', [until('2025-08-01')], {}, ['tinh 2025-07-31', 'tinh 2019-12-31']],
    [
      'before the province ended, once',
      [until('2025-07-01')],
      { provinces: [province('tinh', { to: '2025-07-01' })] },
      ['tinh 2025-06-30', 'tinh 2019-12-31'],
    ],
    [
      'never after the province ended, though its decision was amended then',
      [until('2030-01-01'), document('moi', { ...from('2025-07-15'), provinceKey: null, held: false })],
      { provinces: [province('tinh', { to: '2025-07-01' })], changes: [change('AMENDS', { target: 'tinh-2030-01-01' })] },
      ['tinh 2025-06-30', 'tinh 2019-12-31'],
    ],
    ['not by decisions of other provinces', [until('2025-03-01', 'khac')], {}, []],
    ['not by documents that are only cited', [until('2025-03-01', 'tinh', { held: false })], {}, []],
    [
      'four at most, the latest first',
      ['2021-01-01', '2024-01-01', '2023-01-01', '2022-01-01'].map((day) => until(day)),
      {},
      ['tinh 2023-12-31', 'tinh 2022-12-31', 'tinh 2021-12-31', 'tinh 2020-12-31'],
    ],
    [
      'in the provinces that it was made from, and in no other',
      [until('2025-02-01', 'cu'), until('2025-03-01', 'khac')],
      { provinces: [province('tinh', { predecessorKeys: ['cu'] }), province('cu', { to: '2025-07-01' }), province('khac')] },
      ['cu 2025-06-30', 'cu 2025-01-31', 'cu 2019-12-31'],
    ],
  ])('%s', async (_what, documents, how, expected) => expect((await looked(documents, how)).asked).toEqual(expected));

  it('end with the first on which a unit leads', async () => {
    const documents = ['2025-03-01', '2024-03-01', '2023-03-01'].map((day) => until(day));
    const { asked, found } = await looked(documents, { leads: (_key, day) => day < '2025-01-01' });
    expect([asked, found]).toEqual([['tinh 2025-02-28', 'tinh 2024-02-29'], ['tinh 2024-02-29']]);
  });

  it('are asked the same question, and the province has the name that it had then', async () => {
    const renamed = { from: '2025-06-01', kind: 'CITY', name: { vi: '', en: '' }, fullName: { vi: 'Thành phố', en: 'City' } } as const;
    const provinces = [province('tinh', { periods: [renamed] })];
    const before = await looked([until('2025-06-01')], { provinces, leads: () => true });
    const after = await looked([until('2025-06-02')], { provinces, leads: () => true });
    expect([before.found, after.found]).toEqual([['tinh 2025-05-31'], ['Thành phố 2025-06-01']]);
    expect(before.questions).toEqual([{ duty: { subject: 'radiation.xray', action: 'LICENSE' } }]);
  });

  it.each<[string, object]>([
    ['it is not known what is asked', { subject: null }],
    ['a unit is named', { leads: [{}] }],
    ['it is not clear what is asked', { choices: [{}] }],
  ])('are none where %s', async (_what, answer) => {
    const { asked, found } = await looked([until('2025-03-01')], { answer, leads: () => true });
    expect([asked, found]).toEqual([[], []]);
  });
});
