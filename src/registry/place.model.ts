import type { Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';

export const COMMUNE_KINDS = ['COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE'] as const;
export const DISTRICT_KINDS = ['RURAL_DISTRICT', 'URBAN_DISTRICT', 'TOWN', 'CITY'] as const;
export const PLACE_KINDS = [...COMMUNE_KINDS, ...DISTRICT_KINDS] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A commune of today, or a commune or district of before 1 July 2025: it is only there so that its province can be found by its name. */
export interface PlaceView extends Validity {
  id: string;
  /** A code of the statistics office, with the date from 1 July 2025 on because codes were used again; `kon-tum/huyen-tu-mo-rong` for a district. */
  key: string;
  /** Of the statistics office, five digits; `null` for districts. */
  code: string | null;
  kind: PlaceKind;
  /** Without its kind: `Củ Chi`. The same in both languages. */
  name: string;
  /** With its kind: `Huyện Củ Chi`, `Củ Chi District`. */
  fullName: Text;
  /** The district in which it was; `null` for districts and from 1 July 2025 on. */
  districtKey: string | null;
  provinceKey: string;
  /** Keys of the places that have its ground now; empty for a place of today, and where it is not known. */
  nowKeys: readonly string[];
}

const FULL_NAMES: Record<PlaceKind, Text> = {
  COMMUNE: { vi: 'Xã {name}', en: '{name} Commune' },
  WARD: { vi: 'Phường {name}', en: '{name} Ward' },
  TOWNSHIP: { vi: 'Thị trấn {name}', en: '{name} Township' },
  SPECIAL_ZONE: { vi: 'Đặc khu {name}', en: '{name} Special Zone' },
  RURAL_DISTRICT: { vi: 'Huyện {name}', en: '{name} District' },
  URBAN_DISTRICT: { vi: 'Quận {name}', en: '{name} District' },
  TOWN: { vi: 'Thị xã {name}', en: '{name} Town' },
  CITY: { vi: 'Thành phố {name}', en: '{name} City' },
};

/** The name of a place with its kind. A number follows the word in English too: `Ward 5`. */
export function fullNameOf(kind: PlaceKind, name: string): Text {
  const { vi, en } = FULL_NAMES[kind];
  const put = (form: string): string => form.replace('{name}', name);
  return { vi: put(vi), en: /^\d+$/.test(name) ? `${put(en).slice(name.length + 1)} ${name}` : put(en) };
}

/** Whether a kind is one of districts, which were abolished on 1 July 2025. */
export function isDistrictKind(kind: PlaceKind): boolean {
  return (DISTRICT_KINDS as readonly PlaceKind[]).includes(kind);
}
