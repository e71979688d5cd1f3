import { describe, expect, it } from 'vitest';
import { findProvince } from '../../src/registry/find-province.js';
import { successorsOf } from '../../src/registry/province-names.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import { contains } from '../../src/shared/dates.js';
import { PhancongError } from '../../src/shared/errors.js';
import { askRegistry } from '../support/registry.js';
import { fullNames } from './full-names.js';

const reference = await askRegistry().responsibility.reference();
const { provinces } = reference;
const keyOf = (given: string, day: string): string => findProvince(reference, given, day).key;
const mistakeOf = (given: string, day: string): PhancongError => {
  try {
    findProvince(reference, given, day);
  } catch (error) {
    if (error instanceof PhancongError) return error;
    throw error;
  }
  throw new Error(`${given} is a province`);
};

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
  ])('"%s" on %s is %s', (given, day, key) => expect(keyOf(given, day)).toBe(key));

  it.each([
    // Provinces as people write them.
    ['Daklak', 'dak-lak@2025-07-01'],
    ['Đăk Lăk', 'dak-lak@2025-07-01'],
    ['Đắc Lắc', 'dak-lak@2025-07-01'],
    ['Kontum', 'kon-tum'],
    ['Bắc Cạn', 'bac-kan'],
    ['BRVT', 'ba-ria-vung-tau'],
    ['Bà Rịa – Vũng Tàu', 'ba-ria-vung-tau'],
    ['Hanoi', 'ha-noi'],
    // A province until 2008; communes elsewhere have its name.
    ['Hà Tây', 'ha-noi'],
    ['tỉnh Hà Tây', 'ha-noi'],
    ['xã Hà Tây', 'hai-phong@2025-07-01'],
    ['xã Phú Nghĩa, huyện Chương Mỹ, Hà Tây', 'ha-noi'],
    ['Thủ đô Hà Nội', 'ha-noi'],
    ['Capital Hanoi', 'ha-noi'],
    ['HP', 'hai-phong@2025-07-01'],
    ['TPHP', 'hai-phong@2025-07-01'],
    ['TTH', 'hue'],
    ['Darlac', 'dak-lak@2025-07-01'],
    ['đảo Lý Sơn', 'quang-ngai@2025-07-01'],
    ['Ly Son island', 'quang-ngai@2025-07-01'],
    ['HCMC', 'ho-chi-minh@2025-07-01'],
    ['tp hcm', 'ho-chi-minh@2025-07-01'],
    ['Saigon', 'ho-chi-minh@2025-07-01'],
    ['Ho Chi Minh City', 'ho-chi-minh@2025-07-01'],
    ['Thành phố Hồ Chí Minh, Việt Nam', 'ho-chi-minh@2025-07-01'],
    ['Hải Phòng City', 'hai-phong@2025-07-01'],
    ['Hai Phong, Vietnam', 'hai-phong@2025-07-01'],
    ['Da Nang Vietnam', 'da-nang@2025-07-01'],
    ['T. Quảng Ngãi', 'quang-ngai@2025-07-01'],
    ['Quang Ngai province', 'quang-ngai@2025-07-01'],
    ['Khánh Hoà', 'khanh-hoa@2025-07-01'],
    ['TT-Huế', 'hue'],
    ['Hai Phongg', 'hai-phong@2025-07-01'],
    ['Thừa Thiên - Huế', 'hue'],
    ['Thua Thien Hue', 'hue'],
    ['Huế City', 'hue'],
    ['Sài Gòn', 'ho-chi-minh@2025-07-01'],
    ['TP HN', 'ha-noi'],
    ['Đăk Nông', 'dak-nong'],
    ['Daknong', 'dak-nong'],
    ['Gialai', 'gia-lai@2025-07-01'],
    ['Lang Son province, Vietnam', 'lang-son'],
    ['Bà Rịa-Vũng Tàu', 'ba-ria-vung-tau'],
    // Communes of today.
    ['phường Hải Châu', 'da-nang@2025-07-01'],
    ['Phường Hải Châu, Đà Nẵng', 'da-nang@2025-07-01'],
    ['123 Trần Phú, Hải Châu, Đà Nẵng', 'da-nang@2025-07-01'],
    ['đặc khu Côn Đảo', 'ho-chi-minh@2025-07-01'],
    ["phường B'Lao", 'lam-dong@2025-07-01'],
    ['Blao ward', 'lam-dong@2025-07-01'],
    ['xã Tu Mơ Rông', 'quang-ngai@2025-07-01'],
    // Districts, and cities and towns of provinces, that are no more.
    ['huyện Tu Mơ Rông', 'quang-ngai@2025-07-01'],
    ['Tu Mơ Rông, Kon Tum', 'quang-ngai@2025-07-01'],
    ['tu mo rong', 'quang-ngai@2025-07-01'],
    ['Q.1', 'ho-chi-minh@2025-07-01'],
    ['Quận 1', 'ho-chi-minh@2025-07-01'],
    ['q1', 'ho-chi-minh@2025-07-01'],
    ['District 1', 'ho-chi-minh@2025-07-01'],
    ['Quận 1 TP HCM', 'ho-chi-minh@2025-07-01'],
    ['Quận 9', 'ho-chi-minh@2025-07-01'],
    ['TP Thủ Đức', 'ho-chi-minh@2025-07-01'],
    ['Thu Duc City', 'ho-chi-minh@2025-07-01'],
    ['H. Củ Chi', 'ho-chi-minh@2025-07-01'],
    ['Cu Chi District', 'ho-chi-minh@2025-07-01'],
    ['quan binh thanh', 'ho-chi-minh@2025-07-01'],
    ['xã Bình Hưng, huyện Bình Chánh, TP HCM', 'ho-chi-minh@2025-07-01'],
    ['xã Bình Hưng huyện Bình Chánh', 'ho-chi-minh@2025-07-01'],
    ['Qui Nhơn', 'gia-lai@2025-07-01'],
    ['Mĩ Tho', 'dong-thap@2025-07-01'],
    ['Mytho', 'dong-thap@2025-07-01'],
    ['Dalat', 'lam-dong@2025-07-01'],
    ['Phan Thiết, Bình Thuận, Lâm Đồng', 'lam-dong@2025-07-01'],
    ['Biên Hoà, Đồng Nai', 'dong-nai@2025-07-01'],
    ['huyện đảo Lý Sơn', 'quang-ngai@2025-07-01'],
    ['Sapa', 'lao-cai@2025-07-01'],
    ['TX. Sơn Tây', 'ha-noi'],
    ['huyện Sơn Tây', 'quang-ngai@2025-07-01'],
    ['quận Hoàng Mai', 'ha-noi'],
    ['thị xã Hoàng Mai', 'nghe-an'],
    ['thành phố Tân Uyên', 'ho-chi-minh@2025-07-01'],
    ['huyện Tân Uyên', 'lai-chau'],
    ['Quan Hóa', 'thanh-hoa'],
    ['huyện Hòa Bình', 'ca-mau@2025-07-01'],
    ['Châu Thành, Long An', 'tay-ninh@2025-07-01'],
    ['phường Mỹ Xuyên, An Giang', 'an-giang@2025-07-01'],
    ['phường Mỹ Xuyên, Long Xuyên', 'an-giang@2025-07-01'],
    ['TP. Hạ Long', 'quang-ninh'],
    ['Nhatrang', 'khanh-hoa@2025-07-01'],
    ['Tx. Sa Pa', 'lao-cai@2025-07-01'],
    ['Lí Sơn', 'quang-ngai@2025-07-01'],
    ['huyện Đăk Tô', 'quang-ngai@2025-07-01'],
    ['huyện Đắk Tô', 'quang-ngai@2025-07-01'],
    ['huyện Đăk Glei', 'quang-ngai@2025-07-01'],
    ['H. Hoà Vang', 'da-nang@2025-07-01'],
    ['Q. Bình Thạnh, TPHCM', 'ho-chi-minh@2025-07-01'],
    ['Quận Ninh Kiều', 'can-tho@2025-07-01'],
    ['Hoan Kiem District, Hanoi', 'ha-noi'],
    ['Dong Ha', 'quang-tri@2025-07-01'],
    ['Phan Rang - Tháp Chàm', 'khanh-hoa@2025-07-01'],
    ['Buôn Ma Thuột', 'dak-lak@2025-07-01'],
    ['Tp. Pleiku', 'gia-lai@2025-07-01'],
    // Other marks, or the city instead of the province of the name.
    ['Thạnh Hóa', 'tay-ninh@2025-07-01'],
    ['Phù Yên', 'son-la'],
    ['Kiến Giang', 'quang-tri@2025-07-01'],
    ['Yên Bài', 'ha-noi'],
    ['Thanh Hoá', 'thanh-hoa'],
    ['thành phố Vũng Tàu', 'ho-chi-minh@2025-07-01'],
    ['TP Nam Định', 'ninh-binh@2025-07-01'],
    ['thành phố Yên Bái', 'lao-cai@2025-07-01'],
    ['TP Thanh Hóa', 'thanh-hoa'],
  ])('"%s" is in %s in November 2026', (given, key) => expect(keyOf(given, '2026-11-28')).toBe(key));

  it.each([
    ['huyện Tu Mơ Rông', ['kon-tum', 'quang-ngai@2025-07-01']],
    ['xã Tu Mơ Rông', ['kon-tum', 'quang-ngai@2025-07-01']],
    ['thành phố Quy Nhơn', ['binh-dinh', 'gia-lai@2025-07-01']],
    ['thị xã Nghĩa Lộ', ['yen-bai', 'lao-cai@2025-07-01']],
    ['TP Phan Thiết', ['binh-thuan', 'lam-dong@2025-07-01']],
    ['huyện Côn Đảo', ['ba-ria-vung-tau', 'ho-chi-minh@2025-07-01']],
    ['đặc khu Côn Đảo', ['ba-ria-vung-tau', 'ho-chi-minh@2025-07-01']],
    ['Quận 1', ['ho-chi-minh', 'ho-chi-minh@2025-07-01']],
    ['quận Cầu Giấy', ['ha-noi', 'ha-noi']],
    ['Châu Thành, Long An', ['long-an', 'tay-ninh@2025-07-01']],
    ['thành phố Chí Linh', ['hai-duong', 'hai-phong@2025-07-01']],
  ])('%s lies in %j before and from 1 July 2025', (given, [before, since]) => {
    expect(['2025-06-30', '2025-07-01', '2025-07-02'].map((day) => keyOf(given, day))).toEqual([before, since, since]);
  });

  it.each([
    ['huyện Châu Thành', 'tay-ninh@2025-07-01 (Tây Ninh)', 5],
    ['Châu Thành', 'tay-ninh@2025-07-01 (Tây Ninh)', 5],
    ['Tân Phú', 'dong-nai@2025-07-01 (Đồng Nai)', 2],
    ['Tân Uyên', 'lai-chau (Lai Châu)', 2],
    // Hạ Long, the city, and Hà Long, a commune.
    ['Halong', 'quang-ninh (Quảng Ninh)', 2],
    ['huyện An Lão', 'hai-phong@2025-07-01 (Hải Phòng)', 2],
    ['Binh Thanh', 'ho-chi-minh@2025-07-01 (Hồ Chí Minh)', 2],
    ['phường 1', 'ho-chi-minh@2025-07-01 (Hồ Chí Minh)', 2],
    ['phường Ba Đình, Cà Mau', 'ca-mau@2025-07-01 (Cà Mau)', 2],
    ['phường Mỹ Xuyên, phường Hải Châu', 'can-tho@2025-07-01 (Cần Thơ)', 2],
    ['Quận 1, Hà Nội', 'ha-noi (Hà Nội)', 2],
  ])('"%s" may be several: all are offered and none is taken', (given, one, least) => {
    const { code, detail } = mistakeOf(given, '2026-11-28');
    expect(code).toBe('AMBIGUOUS_PROVINCE');
    expect(detail.nearest).toContain(one);
    expect(detail.nearest.length).toBeGreaterThanOrEqual(least);
    for (const offered of detail.nearest) expect(offered).toContain(`${keyOf(offered, '2026-11-28')} (`);
  });

  it.each(['Quang Ngayy', 'Atlantis', '99', '1', '', 'Hà', 'Paris, France', 'tỉnh Ba Đình', 'Hà Nội, Atlantis', 'x'.repeat(5_000)])(
    '"%s" is no province',
    (given) => expect(mistakeOf(given, '2025-07-01').code).toBe('UNKNOWN_PROVINCE'),
  );

  it.each([
    ['1', '2026-11-28', ['01', '04', '08']],
    ['3', '2025-06-30', ['02', '04', '01']],
    ['999', '2026-11-28', ['96', '92', '91']],
  ])('offers for the number %s the nearest codes on %s', (given, day, codes) => {
    expect(mistakeOf(given, day).detail.nearest).toEqual(codes);
    for (const code of codes) expect(keyOf(code, day)).toMatch(/[a-z]/);
  });

  it('offers the name of a key whose day it never had', () => {
    expect(mistakeOf('yen-bai@2025-07-01', '2025-08-01').detail.nearest).toContain('yen-bai');
  });

  it('offers the nearest name', () => {
    expect(mistakeOf('Quang Ngayy', '2025-07-01').detail.nearest).toContain('quang-ngai');
  });

  it('one slip is forgiven where no other name is as near', () => {
    expect(keyOf('Quang Ninhh', '2025-07-01')).toBe('quang-ninh');
    expect(mistakeOf('Quang Ngay', '2025-07-01').code).toBe('UNKNOWN_PROVINCE');
    expect(mistakeOf('Ha Nan', '2025-07-01').code).toBe('UNKNOWN_PROVINCE');
  });

  it('the full names of places of today and of before lead to their province and to what became of it', async () => {
    const { found, wrong } = await fullNames((index) => index % 40 === 0);
    expect(found).toBeGreaterThan(340);
    expect(wrong).toEqual([]);
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
