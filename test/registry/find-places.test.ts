import { describe, expect, it } from 'vitest';
import { communeNamed } from '../../src/registry/find-places.js';
import { findProvince } from '../../src/registry/find-province.js';
import { askRegistry } from '../support/registry.js';

const reference = await askRegistry().responsibility.reference();
const communeOf = (address: string, day: string): string | null =>
  communeNamed(reference, address, findProvince(reference, address, day), day)?.name ?? null;

describe('the commune of an address', () => {
  it.each([
    // Other provinces have communes of these names since 1 July 2025; the district says that the old one is meant.
    ['xã Phú Ninh, huyện Tam Nông, tỉnh Đồng Tháp', '2025-06-30', 'Phú Ninh'],
    ['xã Phú Ninh, huyện Tam Nông, tỉnh Đồng Tháp', '2025-07-01', 'An Long'],
    ['xã An Bình, huyện Văn Yên, tỉnh Yên Bái', '2025-07-01', 'Đông Cuông'],
    // And here people say xã of what is a phường by now.
    ['xã Điện Bàn Bắc, Đà Nẵng', '2025-07-01', 'Điện Bàn Bắc'],
    // That of today comes before an old one of its name.
    ['phường Ba Đình, Hà Nội', '2025-07-01', 'Ba Đình'],
    // It became another than the one of its name today, which has ground of the same district: which of them is meant is not sure.
    ['phường Trần Phú, thành phố Hà Tĩnh, Hà Tĩnh', '2025-07-01', null],
    // Divided among several, one of which has its name: none is named.
    ['phường Ô Chợ Dừa, quận Đống Đa, Hà Nội', '2025-07-01', null],
    // Divided among several: none is named.
    ['phường Điện Biên, quận Ba Đình, Hà Nội', '2025-07-01', null],
  ])('%s on %s is %s', (address, day, name) => expect(communeOf(address, day)).toBe(name));
});
