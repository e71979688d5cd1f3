import { expect, it } from 'vitest';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();

/** A city may have departments of its own, for a time: day by day, who has the matter. */
it.each([
  ['ho-chi-minh', 'culture.heritage', '2025-02-28', 'Sở Văn hóa và Thể thao thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'press.management', '2025-02-28', 'Sở Thông tin và Truyền thông thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'press.management', '2025-03-01', 'Sở Văn hóa và Thể thao thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'tourism.business', '2026-11-28', 'Sở Du lịch thành phố Hồ Chí Minh'],
  ['hue', 'culture.festival', '2025-06-30', 'Sở Văn hóa và Thể thao thành phố Huế'],
  ['hue', 'tourism.business', '2026-11-28', 'Sở Du lịch thành phố Huế'],
  // Merged by a resolution of 26 April 2025; seen at work as one on 30 June.
  ['da-nang', 'tourism.business', '2025-04-26', 'Sở Du lịch thành phố Đà Nẵng'],
  ['da-nang', 'tourism.business', '2025-04-27', null],
  ['da-nang', 'tourism.business', '2025-06-30', 'Sở Văn hóa, Thể thao và Du lịch thành phố Đà Nẵng'],
  ['da-nang', 'culture.heritage', '2026-11-28', 'Sở Văn hóa, Thể thao và Du lịch thành phố Đà Nẵng'],
  ['an-giang', 'tourism.business', '2025-06-30', 'Sở Văn hóa, Thể thao và Du lịch tỉnh An Giang'],
  ['an-giang', 'tourism.business', '2026-11-28', 'Sở Du lịch tỉnh An Giang'],
  ['ho-chi-minh', 'traffic.roads', '2025-02-28', 'Sở Giao thông vận tải thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'traffic.roads', '2025-03-01', 'Sở Giao thông Công chánh thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'construction.urban-utilities', '2025-06-30', 'Sở Giao thông Công chánh thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'traffic.roads', '2025-07-01', 'Sở Xây dựng thành phố Hồ Chí Minh'],
  ['ha-noi', 'traffic.roads', '2025-03-01', 'Sở Xây dựng thành phố Hà Nội'],
  // Part of the Department of Construction for seven months.
  ['ho-chi-minh', 'construction.planning', '2025-03-01', 'Sở Xây dựng thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'construction.planning', '2025-09-30', 'Sở Xây dựng thành phố Hồ Chí Minh'],
  ['ho-chi-minh', 'construction.planning', '2025-10-01', 'Sở Quy hoạch - Kiến trúc thành phố Hồ Chí Minh'],
  ['ha-noi', 'construction.planning', '2025-09-30', 'Sở Quy hoạch - Kiến trúc thành phố Hà Nội'],
])('%s, %s on %s: %s', async (province, subject, day, named) => {
  const { status, body } = await responsibility.ask({ duty: { subject } }, province, day);
  expect([status, body?.name.vi ?? null]).toEqual([named === null ? 'NOT_ESTABLISHED' : 'BODY', named]);
});

it('a province that had a body for a time has it on these days only', async () => {
  const there = async (body: string, day: string) =>
    (await responsibility.ask({ duty: { subject: 'internal.personnel' } }, 'ho-chi-minh', day, undefined, undefined, body)).caveats.every(
      ({ code }) => code !== 'BODY_NOT_THERE',
    );
  expect(await there('Sở Quy hoạch - Kiến trúc', '2025-02-28')).toBe(true);
  expect(await there('Sở Quy hoạch - Kiến trúc', '2025-09-30')).toBe(false);
  expect(await there('Sở Quy hoạch - Kiến trúc', '2025-10-01')).toBe(true);
  expect(await there('Sở Giao thông Công chánh', '2025-07-01')).toBe(false);
});
