import { expect, it } from 'vitest';
import { communeNamed } from '../../src/registry/find-places.js';
import { findProvince } from '../../src/registry/find-province.js';
import { askRegistry } from '../support/registry.js';
import { fullNames } from './full-names.js';

it('the full name of every place of today and of before leads to its province and to what became of it', async () => {
  const { found, wrong } = await fullNames(() => true);
  expect(found).toBeGreaterThan(3_321 + 10_700);
  expect(wrong).toEqual([]);
});

it('the old address of every commune of before, with its district, names the commune that has its ground alone, or none', async () => {
  const reference = await askRegistry().responsibility.reference();
  const { places, provinces } = reference;
  const day = '2025-07-01';
  const [right, wrong]: [string[], string[]] = [[], []];
  for (const { to, code, districtKey, provinceKey, fullName, nowKeys } of places.all) {
    const district = districtKey === null ? undefined : places.get(districtKey);
    const province = provinces.find(({ key }) => key === provinceKey);
    if (to === null || code === null || !district || !province || nowKeys.length === 0) continue;
    const address = [fullName, district.fullName, province.name].map(({ vi }) => vi).join(', ');
    const found = communeNamed(reference, address, findProvince(reference, address, day), day);
    if (!found) continue;
    const list = nowKeys.length === 1 && nowKeys[0] === found.key ? right : wrong;
    list.push(`${address}: ${found.fullName.vi}`);
  }
  expect(wrong).toEqual([]);
  expect(right.length).toBeGreaterThan(9_500);
});
