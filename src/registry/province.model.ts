import type { Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';

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
}
