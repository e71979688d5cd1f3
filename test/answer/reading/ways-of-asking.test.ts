import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../support/sample-of.js';
import { fold } from '../../../src/shared/vietnamese.js';
import { ADDRESSED, OTHERS, OURS, subjectOf, unitNamedFor, wrongUnits, WRITTEN } from './ways-of-asking.js';

const others = sampleOf(OTHERS, 30);
const ours = sampleOf(OURS, 30);

describe('a question about a matter of another body', () => {
  it.each(Object.entries(ADDRESSED))('names no unit with %s', async (name, way) =>
    expect(await wrongUnits(others, { [name]: way })).toEqual({ [name]: [] }),
  );
});

describe('a question about a matter of ours', () => {
  it.each(Object.entries(WRITTEN))('names no other unit with %s', async (name, way) =>
    expect(await wrongUnits(ours, { [name]: way })).toEqual({ [name]: [] }),
  );
});

describe('a complaint about what a unit decided', () => {
  const APART = ['complaints', 'inspection'];
  const unitsOf = async (put: (text: string) => string): Promise<(string | null)[]> =>
    (await Promise.all(ours.map(({ text }) => unitNamedFor(put(text))))).filter((subject) => subject !== null && !APART.includes(subject));

  it.each<[string, (text: string) => string]>([
    ['of marked words', (text) => `Tôi khiếu nại quyết định về việc này: ${text}`],
    ['after the matter', (text) => `${text} Tôi muốn tố cáo.`],
    ['without marks', (text) => `toi khieu nai quyet dinh nay: ${fold(text)}`],
    ['of a sanction', (text) => `Ai xử phạt vụ này: ${text}`],
  ])('names no unit but that of complaints or inspection, %s', async (_how, put) => expect(await unitsOf(put)).toEqual([]));

  it('is the matter itself where that is complained of by its name', () => {
    expect(subjectOf('khiếu nại nhiễu sóng')).toBe('frequency.interference');
    expect(subjectOf('đơn khiếu nại gửi Sở KHCN')).toBe('complaints');
  });
});

describe('a question that has no matter, or two', () => {
  it.each([
    'kiểm định',
    'gia hạn',
    'công nghệ',
    'xin giấy phép',
    'điện thoại của phòng là số mấy',
    'Hồ sơ của em tới đâu rồi ạ?',
    'Sở KHCN Hải Phòng là cơ quan gì',
    'Giám đốc Sở KHCN tên gì?',
    'Cho em hỏi tem truy xuất nguồn gốc và sim chính chủ thì gặp ai',
    'X-quang xin phép ở đâu, tiện thể mã vạch đăng ký ở đâu',
    'hai việc: đăng ký sáng kiến và làm mã vạch',
  ])('names no unit: %s', (text) => expect(subjectOf(text)).toBeNull());
});

describe('a text of single letters and digits', () => {
  const SIGNS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

  it('has no matter, alone or beside another', () => {
    const texts = SIGNS.flatMap((sign) => [sign, sign.toUpperCase(), `xin ${sign}`, ...SIGNS.slice(0, 26).map((other) => `${sign} ${other}`)]);
    expect(texts.filter((text) => subjectOf(text) !== null)).toEqual([]);
  });

  it.each([
    ['ip', 'ip'],
    ['máy x quang', 'radiation.xray'],
    ['5g', 'digital.infrastructure'],
  ])('is none of a word, however short: %s', (text, subject) => expect(subjectOf(text)).toBe(subject));
});
