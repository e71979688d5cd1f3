import { describe, expect, it } from 'vitest';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();

/** Who takes the case, day by day, where law gives that to another body than one would think of first. */
it.each([
  ['family.violence', 'nghe-an', '2026-11-28', 'so-van-hoa-the-thao-va-du-lich'],
  ['family.violence', 'ha-noi', '2026-11-28', 'so-van-hoa-va-the-thao'],
  ['social.gender', 'nghe-an', '2026-11-28', 'so-noi-vu'],
  ['social.poverty', 'nghe-an', '2025-06-30', 'so-nong-nghiep-va-moi-truong'],
  ['social.poverty', 'nghe-an', '2025-07-01', 'ubnd-xa'],
  ['social.disability-certificate', 'nghe-an', '2025-02-28', 'ubnd-xa'],
  ['social.disability-certificate', 'nghe-an', '2026-11-28', 'ubnd-xa'],
  ['social.assistance', 'nghe-an', '2025-06-30', 'so-y-te'],
  ['police.public-order', 'nghe-an', '2025-06-30', 'cong-an-xa'],
  ['investment.zones', 'bac-ninh', '2024-11-28', 'ban-quan-ly-khu-cong-nghiep-khu-kinh-te'],
  ['customs.clearance', 'hai-phong', '2025-03-01', 'hai-quan-khu-vuc'],
])('%s in %s on %s: %s', async (subject, province, day, kind) => {
  const { status, body } = await responsibility.ask({ duty: { subject } }, province, day);
  expect([status, body?.key.split('/').pop()]).toEqual(['BODY', kind]);
});

it.each([
  ['bạo lực gia đình báo ở đâu', 'family.violence'],
  ['chồng đánh vợ', 'family.violence'],
  ['bình đẳng giới', 'social.gender'],
  ['giấy xác nhận khuyết tật', 'social.disability-certificate'],
  ['trợ cấp người khuyết tật', 'social.assistance'],
  ['giấy phép xây dựng trong khu công nghiệp', 'investment.zones'],
  ['giấy phép xây dựng nhà xưởng', 'construction.permit-large'],
  ['tố giác tội phạm', 'police.public-order'],
])('"%s" is %s', async (text, subject) => {
  expect((await responsibility.ask({ text }, 'nghe-an', '2026-11-28')).subject?.code).toBe(subject);
});

describe('a note stands only on days on which it is true', () => {
  const notesOn = async (subject: string, province: string, day: string): Promise<string> =>
    (await responsibility.ask({ duty: { subject } }, province, day)).mandates.map(({ note }) => note?.vi ?? '').join(' ');
  it.each([
    ['labour.work-permit', 'nghe-an', '2025-02-28', 'Sở Nội vụ', false],
    ['labour.work-permit', 'nghe-an', '2025-06-30', 'Ủy ban nhân dân cấp tỉnh cấp', false],
    ['labour.work-permit', 'nghe-an', '2025-07-01', 'Ủy ban nhân dân cấp tỉnh cấp', true],
    ['traffic.driving-licence', 'nghe-an', '2025-02-28', 'Công an', false],
    ['police.vehicle-registration', 'nghe-an', '2025-02-28', 'công an xã', false],
    ['minerals.licence', 'nghe-an', '2026-09-14', '66.25/2026', false],
    ['minerals.licence', 'nghe-an', '2026-09-15', '66.25/2026', true],
    ['education.admission', 'nghe-an', '2025-06-30', 'cấp xã', false],
    ['education.admission', 'nghe-an', '2025-07-01', 'cấp xã', true],
    ['health.food-safety', 'ho-chi-minh', '2026-11-28', 'Một Sở', true],
    ['health.food-safety', 'nghe-an', '2026-11-28', 'Một Sở', false],
  ])('%s in %s on %s: %s %s', async (subject, province, day, words, there) => {
    expect((await notesOn(subject, province, day)).includes(words)).toBe(there);
  });
});
