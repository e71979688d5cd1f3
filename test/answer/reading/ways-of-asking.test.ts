import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../support/sample-of.js';
import { ADDRESSED, OTHERS, OURS, subjectOf, wrongUnits, WRITTEN } from './ways-of-asking.js';

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
