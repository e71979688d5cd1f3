import { LRUCache } from 'lru-cache';
import { contains, type Day } from '../shared/dates.js';
import { joined, spelling } from '../shared/vietnamese.js';
import { readingsOf } from './place-words.js';
import type { ProvinceView } from './province.model.js';
import { remember } from '../shared/keep.js';

/** A province as it is offered where several may be meant: `quang-ninh (Quảng Ninh)`. */
export function offeredName({ key, name }: Pick<ProvinceView, 'key' | 'name'>): string {
  return `${key} (${name.vi})`;
}

/** The province that a key, code, slug or name alone means on a day, or that was offered. */
export function provinceNamed(provinces: readonly ProvinceView[], given: string, asOf: Day): ProvinceView | undefined {
  const exact = provinces.find((province) => (province.key === given && given.includes('@')) || offeredName(province) === given);
  return exact ?? onDay(provincesOfName(provinces, given), asOf);
}

/** Every province, of any time, that has a code, slug, key or name. */
export function provincesOfName(provinces: readonly ProvinceView[], given: string): readonly ProvinceView[] {
  if (given.length > LONGEST_NAME) return [];
  const known = remember(named, provinces, () => new LRUCache<string, readonly ProvinceView[]>({ max: NAMES_KEPT }));
  return remember(known, given, () => readProvinces(provinces, given));
}

/** Every name and address is shorter; what is longer is not looked at. */
export const LONGEST_NAME = 200;
/** Names that are read once and found again: every usual spelling of every province, and more. */
const NAMES_KEPT = 1_000;
const named = new WeakMap<readonly ProvinceView[], LRUCache<string, readonly ProvinceView[]>>();

function readProvinces(provinces: readonly ProvinceView[], given: string): ProvinceView[] {
  const code = given.trim();
  const keys = new Set(
    readingsOf(given).flatMap(({ name, kinds }) => (kinds === null || kinds.includes('PROVINCE') ? [joined(name), spelling(name)] : [])),
  );
  return provinces.filter((province) => province.key === given || province.code === code || keysOf(province).some((key) => keys.has(key)));
}

/** Among provinces of the same name, the one that exists on a day, or else the last before that day, or else the first after it. */
export function onDay(provinces: readonly ProvinceView[], asOf: Day): ProvinceView | undefined {
  return provinces.find((province) => contains(province, asOf)) ?? lastBefore(provinces, asOf) ?? provinces[0];
}

const spellings = new WeakMap<ProvinceView, readonly string[]>();

function keysOf(province: ProvinceView): readonly string[] {
  return remember(spellings, province, ({ slug, aliases }) => {
    const names = [slug, ...aliases].flatMap((name) => [name, ...readingsOf(name).map((reading) => reading.name)]);
    return [...new Set(names.flatMap((name) => [joined(name), spelling(name)]))];
  });
}

/** What a province became: the records that name it as predecessor, followed through chains of any length to those that exist on the day. */
export function successorsOf(provinces: readonly ProvinceView[], key: string, asOf: Day): ProvinceView[] {
  const direct = provinces.filter((province) => province.predecessorKeys.includes(key));
  return direct.flatMap((province) => (contains(province, asOf) ? [province] : successorsOf(provinces, province.key, asOf)));
}

/** A province and, after it, all provinces that it was formed from, directly or through others. */
export function forebearsOf(provinces: readonly ProvinceView[], province: ProvinceView): ProvinceView[] {
  const found = [province];
  // The loop also visits what it adds.
  for (const { predecessorKeys } of found) found.push(...provinces.filter((one) => predecessorKeys.includes(one.key) && !found.includes(one)));
  return found;
}

/** Whether both are the same province, or one became the other, directly or through others. */
export function areOfOneLine(provinces: readonly ProvinceView[], a: ProvinceView, b: ProvinceView): boolean {
  const cameOf = (key: string, from: string): boolean =>
    key === from || (provinces.find((province) => province.key === key)?.predecessorKeys ?? []).some((before) => cameOf(before, from));
  return cameOf(a.key, b.key) || cameOf(b.key, a.key);
}

function lastBefore(provinces: readonly ProvinceView[], asOf: Day): ProvinceView | undefined {
  return provinces.filter((province) => province.to !== null && province.to <= asOf).sort((a, b) => ((a.to as Day) < (b.to as Day) ? 1 : -1))[0];
}
