import { contains, type Day } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { slugify } from '../shared/vietnamese.js';
import type { ProvinceView } from './province.model.js';

const PREFIX = /^(tinh|thanh-pho|tp)-/;

/**
 * Reads a province as of a day: official code, slug, key or name, with or without diacritics and with or without
 * "tỉnh". Code 15 is Yên Bái on 30 June 2025 and Lào Cai on 1 July. Where nothing of that name exists on the day but
 * something did or will, that one is returned, so that the answer can say what became of it.
 * @throws UNKNOWN_PROVINCE with the nearest names.
 */
export function findProvince(provinces: readonly ProvinceView[], given: string, asOf: Day): ProvinceView {
  const wanted = slugify(given).replace(PREFIX, '') || given;
  const matching = provinces.filter(
    (province) =>
      province.key === given ||
      province.code === given.trim() ||
      province.slug === wanted ||
      province.aliases.some((alias) => slugify(alias).replace(PREFIX, '') === wanted),
  );
  const exact = matching.find((province) => province.key === given && given.includes('@'));
  const found = exact ?? matching.find((province) => contains(province, asOf)) ?? lastBefore(matching, asOf) ?? matching[0];
  if (!found) {
    throw mistake(
      'UNKNOWN_PROVINCE',
      given,
      { vi: 'mã, tên hoặc tên không dấu của một tỉnh, thành phố', en: 'the code, the name or the slug of a province or city' },
      provinces.flatMap((province) => [province.slug, province.name.vi]),
    );
  }
  return found;
}

/** What a province became: the records that name it as predecessor, followed through chains of any length to those that exist on the day. */
export function successorsOf(provinces: readonly ProvinceView[], key: string, asOf: Day): ProvinceView[] {
  const direct = provinces.filter((province) => province.predecessorKeys.includes(key));
  return direct.flatMap((province) => (contains(province, asOf) ? [province] : successorsOf(provinces, province.key, asOf)));
}

function lastBefore(provinces: readonly ProvinceView[], asOf: Day): ProvinceView | undefined {
  return provinces.filter((province) => province.to !== null && province.to <= asOf).sort((a, b) => ((a.to as Day) < (b.to as Day) ? 1 : -1))[0];
}
