import { describe, expect, it } from 'vitest';
import { mistake, nearest } from '../../src/shared/errors.js';
import { fill } from '../../src/shared/text.js';
import { globalId, readGlobalId } from '../../src/shared/global-id.js';
import { fold, hasDiacritics, POINT_LETTERS, slugify, words } from '../../src/shared/vietnamese.js';

describe('Vietnamese text', () => {
  it.each([
    ['Quảng Ngãi', 'quang ngai'],
    ['ĐẮK LẮK', 'dak lak'],
    ['đường', 'duong'],
    ['Hòa Bình', 'hoa binh'],
  ])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('composed and decomposed spellings fold alike', () => expect(fold('Hải Phòng'.normalize('NFD'))).toBe(fold('Hải Phòng'.normalize('NFC'))));

  it.each([
    ['Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau'],
    ['Thành phố Hồ Chí Minh', 'thanh-pho-ho-chi-minh'],
  ])('%s has the slug %s', (name, slug) => expect(slugify(name)).toBe(slug));

  it('words keep their diacritics', () => expect(words('Thiết bị X-quang, 2.1.7!')).toEqual(['thiết', 'bị', 'x', 'quang', '2', '1', '7']));

  it.each([
    ['xin giay phep', false],
    ['xin giấy phép', true],
  ])('"%s" carries diacritics: %s', (text, has) => expect(hasDiacritics(text)).toBe(has));

  it('đ follows d in lists, and f, j, w, z are not used', () => {
    expect(POINT_LETTERS.slice(3, 7)).toEqual(['d', 'đ', 'e', 'g']);
    expect(POINT_LETTERS).not.toEqual(expect.arrayContaining(['f']));
  });
});

describe('help in errors', () => {
  it('the nearest values come first, diacritics aside', () =>
    expect(nearest('quang ngay', ['Quảng Nam', 'Quảng Ngãi', 'Hà Nội'])[0]).toBe('Quảng Ngãi'));
  it('the day in a key may be left out', () =>
    expect(nearest('hai-phong/phong-qlkh', ['quang-ngai/phong-qlkh', 'hai-phong@2025-07-01/phong-cntt', 'hai-phong@2025-07-01/phong-qlkh'])).toEqual([
      'hai-phong@2025-07-01/phong-qlkh',
      'hai-phong@2025-07-01/phong-cntt',
    ]));
  it('nothing is offered where nothing is near', () => expect(nearest('xyz', ['Quảng Ngãi'])).toEqual([]));
  it('long input is cut in the report', () =>
    expect(mistake('UNKNOWN_PROVINCE', 'a'.repeat(5000), { vi: 'x', en: 'x' }).message.length).toBeLessThan(400));
  it('slots of a text are filled in both languages', () =>
    expect(fill({ vi: 'ở {where}', en: 'in {where}' }, { where: { vi: 'đây', en: 'here' } })).toEqual({ vi: 'ở đây', en: 'in here' }));
});

describe('global ids', () => {
  it('can be read back', () => expect(readGlobalId(globalId('Clause', 'qn-2025-03#V.2.4.4'))).toEqual({ type: 'Clause', key: 'qn-2025-03#V.2.4.4' }));
  it.each(['', 'abc', Buffer.from('Nothing:x').toString('base64url'), Buffer.from('Unit:').toString('base64url')])('"%s" is no id', (id) => {
    expect(() => readGlobalId(id)).toThrow(expect.objectContaining({ code: 'INVALID_ID' }));
  });
});
