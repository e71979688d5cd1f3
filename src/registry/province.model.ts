import { dayBefore, type Day, type Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import { remember } from '../shared/keep.js';

export const PROVINCE_KINDS = ['PROVINCE', 'CITY'] as const;
export type ProvinceKind = (typeof PROVINCE_KINDS)[number];

/** A province or centrally run city over one stretch of time. `key` is unique, `slug` and `code` only together with a date. */
export interface ProvinceView extends Validity {
  id: string;
  key: string;
  slug: string;
  code: string;
  kind: ProvinceKind;
  name: Text;
  fullName: Text;
  aliases: string[];
  note: Text | null;
  /** Keys of the provinces it was formed from. */
  predecessorKeys: string[];
  /** Its later kinds and names, each from its first day on. */
  periods: { from: Day; kind: ProvinceKind; name: Text; fullName: Text }[];
}

/** The province under the kind and name that it has on a day. */
export function asOn(province: ProvinceView, day: Day): ProvinceView {
  const period = province.periods.findLast(({ from }) => from <= day);
  if (!period) return province;
  const { kind, name, fullName } = period;
  return remember(renamed, period, () => ({ ...province, kind, name, fullName }));
}

/** The province under the kind and name that it had on the last day of something in it; today where that goes on. */
export function asLast(province: ProvinceView, { to }: Pick<Validity, 'to'>, today: Day): ProvinceView {
  return asOn(province, to !== null && to <= today ? dayBefore(to) : today);
}

const renamed = new WeakMap<object, ProvinceView>();
