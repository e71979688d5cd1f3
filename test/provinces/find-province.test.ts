import { describe, expect, it } from 'vitest';
import { findProvince, successorsOf } from '../../src/registry/find-province.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import { contains } from '../../src/shared/dates.js';
import { askRegistry } from '../support/registry.js';

const { provinces } = await askRegistry().responsibility.reference();

describe('provinces', () => {
  it.each([
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2025-07-02', 34],
  ])('on %s there are %i', (day, count) => expect(provinces.filter((province) => contains(province, day))).toHaveLength(count));

  it.each([
    ['15', '2025-06-30', 'yen-bai'],
    ['15', '2025-07-01', 'lao-cai@2025-07-01'],
    ['24', '2025-06-30', 'bac-giang'],
    ['24', '2025-07-01', 'bac-ninh@2025-07-01'],
    ['44', '2025-06-30', 'quang-binh'],
    ['44', '2025-07-01', 'quang-tri@2025-07-01'],
    ['quang-ngai', '2025-06-30', 'quang-ngai'],
    ['quang-ngai', '2025-07-01', 'quang-ngai@2025-07-01'],
    ['Quảng Ngãi', '2025-07-01', 'quang-ngai@2025-07-01'],
    ['QUANG NGAI', '2025-07-01', 'quang-ngai@2025-07-01'],
    ['tỉnh Quảng Ngãi', '2025-07-01', 'quang-ngai@2025-07-01'],
    ['TP. Hồ Chí Minh', '2025-07-01', 'ho-chi-minh@2025-07-01'],
    ['TP.HCM', '2025-06-30', 'ho-chi-minh'],
    ['Cao Bằng', '2025-06-30', 'cao-bang'],
    ['Cao Bằng', '2025-07-01', 'cao-bang'],
    ['Yên Bái', '2025-08-01', 'yen-bai'],
    ['quang-ngai@2025-07-01', '2024-01-01', 'quang-ngai@2025-07-01'],
  ])('"%s" on %s is %s', (given, day, key) => expect(findProvince(provinces, given, day).key).toBe(key));

  it.each(['Quang Ngay', 'Atlantis', '99', ''])('"%s" is no province', (given) =>
    expect(() => findProvince(provinces, given, '2025-07-01')).toThrow(expect.objectContaining({ code: 'UNKNOWN_PROVINCE' })),
  );

  it('offers the nearest name', () => {
    expect(() => findProvince(provinces, 'Quang Ngay', '2025-07-01')).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ nearest: expect.arrayContaining(['quang-ngai']) }) }),
    );
  });

  it.each([
    ['yen-bai', ['lao-cai@2025-07-01']],
    ['kon-tum', ['quang-ngai@2025-07-01']],
    ['hai-duong', ['hai-phong@2025-07-01']],
    ['binh-thuan', ['lam-dong@2025-07-01']],
    ['dak-nong', ['lam-dong@2025-07-01']],
  ])('%s became %j', (key, expected) => expect(successorsOf(provinces, key, '2025-07-01').map((province) => province.key)).toEqual(expected));

  it('follows chains of mergers to what exists on the day', () => {
    const province = (key: string, from: string | null, to: string | null, predecessorKeys: string[]): ProvinceView => ({
      ...(provinces[0] as ProvinceView),
      key,
      from,
      to,
      predecessorKeys,
    });
    const chain = [
      province('a', null, '2000-01-01', []),
      province('b', '2000-01-01', '2010-01-01', ['a']),
      province('c', '2010-01-01', null, ['b']),
      province('d', '2010-01-01', null, ['b']),
    ];
    expect(successorsOf(chain, 'a', '2005-01-01').map(({ key }) => key)).toEqual(['b']);
    expect(successorsOf(chain, 'a', '2020-01-01').map(({ key }) => key)).toEqual(['c', 'd']);
  });
});
