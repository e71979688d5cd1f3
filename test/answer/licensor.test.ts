import { describe, expect, it } from 'vitest';
import { licenceLevel } from '../../src/answer/competence.js';
import type { Resolution } from '../../src/answer/resolution.js';
import type { Action } from '../../src/registry/duty.model.js';
import type { RegistryRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, competence, mandate, procedure, province, subject } from '../support/made-law.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();
const ask = (code: string, place: string, day: string, action: Action = 'LICENSE'): Promise<Resolution> =>
  responsibility.ask({ duty: { subject: code, action } }, place, day);
const codesOf = ({ caveats }: Resolution): string[] => caveats.map(({ code }) => code);
const leadsOf = ({ leads }: Resolution): string[] => leads.map(({ unit }) => unit.name.vi);

describe('a licence that a ministry gives', () => {
  it.each(['quang-ngai', 'yen-bai', 'nghe-an'])('is no matter of the province, in %s', async (place) => {
    const answer = await ask('radiation.sources', place, '2025-05-15');
    expect(answer).toMatchObject({ status: 'OUT_OF_SCOPE', leads: [], body: null, competence: { decides: { vi: 'Bộ Khoa học và Công nghệ' } } });
    expect(codesOf(answer)).toEqual(['MINISTRY_DECIDES']);
    expect(answer.competence?.basis.map(({ document }) => document.number)).toContain('142/2020/NĐ-CP');
  });

  it('holds from the day to the day on record', async () => {
    const statuses = async (days: string[]): Promise<string[]> =>
      Promise.all(days.map(async (day) => (await ask('radiation.sources', 'nghe-an', day)).status));
    expect(await statuses(['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'])).toEqual(['OUT_OF_SCOPE', 'BODY', 'BODY', 'OUT_OF_SCOPE']);
  });

  it('gives the day until which sources confirm it', async () => {
    const [said] = (await ask('frequency.licence', 'nghe-an', '2025-05-15')).caveats;
    expect(said?.message.vi).toContain('xác nhận đến ngày 1/10/2021');
    expect(said?.message.en).toContain('confirm it until 1 October 2021');
  });

  it('does not bear on another act', async () => expect((await ask('radiation.sources', 'nghe-an', '2025-05-15', 'MANAGE')).status).toBe('BODY'));
});

describe('a licence for which nothing on record says who gives it', () => {
  it.each([
    ['technology.high-tech', 'quang-ngai'],
    ['technology.high-tech', 'yen-bai'],
    ['telecom.internet-resources', 'quang-ngai'],
  ])('is given to no unit for managing the field: %s in %s', async (code, place) => {
    const answer = await ask(code, place, '2025-05-15');
    expect(answer).toMatchObject({ status: 'BODY', leads: [] });
    expect(codesOf(answer)).toContain('LICENSOR_NOT_ON_RECORD');
    expect(answer.candidates.length).toBeGreaterThan(0);
    const managed = await ask(code, place, '2025-05-15', 'MANAGE');
    expect(leadsOf(managed).length).toBeGreaterThan(0);
    expect(codesOf(managed)).not.toContain('LICENSOR_NOT_ON_RECORD');
  });

  it.each([
    ['a clause names the licence', 'radiation.xray', 'yen-bai', 'ESTABLISHED'],
    ['a procedure of the province has it', 'postal.licence', 'quang-ngai', 'INFERRED'],
    ['law gives a body this very matter', 'construction.permit-house', 'nghe-an', 'BODY'],
  ])('is not meant where %s', async (_, code, place, status) => {
    const answer = await ask(code, place, '2025-05-15');
    expect(answer.status).toBe(status);
    expect(codesOf(answer)).not.toContain('LICENSOR_NOT_ON_RECORD');
  });
});

describe('who gives a licence, as far as the record shows', () => {
  const at = async (law: readonly RegistryRecord[], action: Action | null = 'LICENSE', code = 'health.part'): Promise<string> => {
    const base = [province('here'), subject('health'), subject('health.part', 'health'), bodyKind('health-dept')];
    const { reference } = await answersBy(...base, ...law).jurisdiction('here', '2025-05-15');
    return licenceLevel({ subject: code, action }, reference, '2025-05-15');
  };

  it.each<[string, string, readonly RegistryRecord[]]>([
    ['nothing', 'NOT_ON_RECORD', []],
    ['who decides', 'PROVINCE', [competence('one', 'health.part', {})]],
    ['who decides from the day on', 'PROVINCE', [competence('one', 'health.part', { from: '2025-05-15' })]],
    ['who decides from the day after', 'NOT_ON_RECORD', [competence('one', 'health.part', { from: '2025-05-16' })]],
    ['that a ministry does', 'NOT_ON_RECORD', [competence('one', 'health.part', { level: 'MINISTRY' })]],
    ['who decides another matter', 'NOT_ON_RECORD', [competence('one', 'health', {})]],
    ['who receives', 'NOT_ON_RECORD', [competence('one', 'health.part', { action: 'RECEIVE' })]],
    ['a procedure', 'PROVINCE', [procedure('1.1', 'health.part')]],
    ['a procedure of a ministry', 'NOT_ON_RECORD', [procedure('1.1', 'health.part', { level: 'MINISTRY' })]],
    ['a mandate of the very matter', 'PROVINCE', [mandate('health-dept', 'health.part')]],
    ['a mandate of the field', 'NOT_ON_RECORD', [mandate('health-dept', 'health')]],
  ])('%s: %s', async (_, level, law) => expect(await at(law)).toBe(level));

  it('that the whole field is a body’s says nothing of licences in it', async () =>
    expect(await at([mandate('health-dept', 'health')], 'LICENSE', 'health')).toBe('NOT_ON_RECORD'));

  it('is asked of licences alone', async () => expect([await at([], 'MANAGE'), await at([], null)]).toEqual(['NOT_ASKED', 'NOT_ASKED']));
});

describe('the focal point', () => {
  it('is not said to lead', async () => {
    const answer = await responsibility.ask({ duty: { subject: 'internal.press' } }, 'quang-ngai', '2025-05-15');
    expect(answer.leads.map(({ role }) => role)).toEqual(['FOCAL_POINT']);
    expect(answer.summary).toEqual({ vi: expect.stringContaining(' là đầu mối: '), en: expect.stringContaining(' is the focal point for: ') });
  });
});

describe('a text that is not understood', () => {
  it('says that the province no longer exists, and offers no body of it', async () => {
    const answer = await responsibility.ask({ text: 'kiểm định' }, 'yen-bai', '2025-08-01');
    expect(answer).toMatchObject({ status: 'NOT_ESTABLISHED', body: null });
    expect(answer.choices.length).toBeGreaterThan(0);
    expect(answer.choices.every(({ body }) => body === null)).toBe(true);
    expect(codesOf(answer)).toEqual(['AMBIGUOUS_QUESTION', 'PROVINCE_MERGED']);
  });

  it('is not said to be outside every body’s matters where it fits none on record', async () => {
    const answer = await responsibility.ask({ text: 'asdf qwer zxcv' }, 'yen-bai', '2025-05-15');
    expect(answer.status).toBe('OUT_OF_SCOPE');
    expect(answer.summary.vi).toBe('Không việc nào có trong sổ khớp với câu hỏi.');
  });
});

describe('a body that a text names', () => {
  it('is reported as abolished where it is, not only as having other matters', async () => {
    const answer = await responsibility.ask({ text: 'Sở Thông tin và Truyền thông, đăng ký kết hôn' }, 'nghe-an', '2025-08-01');
    expect(codesOf(answer)).toContain('BODY_NOT_THERE');
    expect(codesOf(answer)).not.toContain('NOT_OF_NAMED_BODY');
  });
});
