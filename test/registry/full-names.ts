import { findProvince } from '../../src/registry/find-province.js';
import { successorsOf } from '../../src/registry/province-names.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import { contains } from '../../src/shared/dates.js';
import { askRegistry } from '../support/registry.js';

const [BEFORE, TODAY] = ['2025-06-30', '2026-11-28'];

/** The places asked for by their full name with their province, and those names that lead elsewhere than to it or to what it became. */
export async function fullNames(among: (index: number) => boolean): Promise<{ found: number; wrong: string[] }> {
  const reference = await askRegistry().responsibility.reference();
  const { provinces, places } = reference;
  const keyOf = (given: string, day: string): string => findProvince(reference, given, day).key;
  const asked = places.all.filter(({ to }, index) => among(index) && (to === null || to === '2025-07-01'));
  const wrong = asked.flatMap(({ fullName, provinceKey, to }) => {
    const province = provinces.find(({ key }) => key === provinceKey) as ProvinceView;
    const written = [`${fullName.vi}, ${province.fullName.vi}`];
    if (to === null) {
      written.push(`${fullName.vi}, ${province.name.vi}`, `${fullName.en} ${province.name.en}`);
      return written.filter((given) => keyOf(given, TODAY) !== provinceKey);
    }
    const now = contains(province, TODAY) ? provinceKey : successorsOf(provinces, provinceKey, TODAY)[0]?.key;
    return written.filter((given) => keyOf(given, TODAY) !== now || keyOf(given, BEFORE) !== provinceKey);
  });
  return { found: asked.length, wrong };
}
