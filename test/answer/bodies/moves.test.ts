import { describe, expect, it } from 'vitest';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();
const bodyOn = async (subject: string, day: string): Promise<string> => {
  const { status, body, caveats } = await responsibility.ask({ duty: { subject } }, 'nghe-an', day);
  return body?.key.split('/').pop() ?? [status, ...caveats.map(({ code }) => code)].join(' ');
};

describe.each<[string, string, [string, string, string][]]>([
  [
    '2025-02-28',
    '2025-03-01',
    [
      ['traffic.driving-licence', 'so-giao-thong-van-tai', 'cong-an-tinh'],
      // Training schools did not go with the tests.
      ['traffic.driver-training', 'so-giao-thong-van-tai', 'so-xay-dung'],
      ['traffic.roads', 'so-giao-thong-van-tai', 'so-xay-dung'],
      ['police.judicial-record', 'so-tu-phap', 'cong-an-tinh'],
      ['police.drug-rehab', 'so-lao-dong-thuong-binh-va-xa-hoi', 'cong-an-tinh'],
      // Information security went to the police, all other digital matters to the Sở KH&CN.
      ['it.security', 'so-thong-tin-va-truyen-thong', 'cong-an-tinh'],
      ['digital.transformation', 'so-thong-tin-va-truyen-thong', 'so-khcn'],
      ['postal.licence', 'so-thong-tin-va-truyen-thong', 'so-khcn'],
      ['frequency.licence', 'so-thong-tin-va-truyen-thong', 'so-khcn'],
      ['press.management', 'so-thong-tin-va-truyen-thong', 'so-van-hoa-the-thao-va-du-lich'],
      ['publishing.printing', 'so-thong-tin-va-truyen-thong', 'so-van-hoa-the-thao-va-du-lich'],
      ['information.electronic', 'so-thong-tin-va-truyen-thong', 'so-van-hoa-the-thao-va-du-lich'],
      ['labour.contract', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-noi-vu'],
      ['labour.work-permit', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-noi-vu'],
      ['merit.benefits', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-noi-vu'],
      ['social.gender', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-noi-vu'],
      ['social.assistance', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-y-te'],
      ['social.children', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-y-te'],
      ['social.social-evils', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-y-te'],
      ['education.vocational', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-giao-duc-va-dao-tao'],
      ['social.poverty', 'so-lao-dong-thuong-binh-va-xa-hoi', 'so-nong-nghiep-va-moi-truong'],
      ['land.organisation-certificate', 'so-tai-nguyen-va-moi-truong', 'so-nong-nghiep-va-moi-truong'],
      ['environment.permit', 'so-tai-nguyen-va-moi-truong', 'so-nong-nghiep-va-moi-truong'],
      ['business.registration', 'so-ke-hoach-va-dau-tu', 'so-tai-chinh'],
      ['investment.project', 'so-ke-hoach-va-dau-tu', 'so-tai-chinh'],
      ['police.id-card', 'cong-an-huyen', 'cong-an-xa'],
      // The commune had it before and has it still.
      ['civil-status.birth', 'ubnd-xa', 'ubnd-xa'],
    ],
  ],
  [
    '2025-06-30',
    '2025-07-01',
    [
      ['civil-status.marriage-foreign', 'ubnd-huyen', 'ubnd-xa'],
      ['land.first-certificate', 'ubnd-huyen', 'ubnd-xa'],
      ['construction.permit-house', 'ubnd-huyen', 'ubnd-xa'],
      ['business.household', 'ubnd-huyen', 'ubnd-xa'],
      ['trade.alcohol-tobacco-retail', 'ubnd-huyen', 'ubnd-xa'],
      ['education.school-establishment', 'ubnd-huyen', 'ubnd-xa'],
      ['court.divorce', 'tand-huyen', 'tand-khu-vuc'],
      ['tax.general', 'chi-cuc-thue-khu-vuc', 'thue-co-so'],
      // What each Sở had for itself before is the provincial inspectorate's.
      ['inspection', 'NOT_ESTABLISHED WHICH_BODY', 'thanh-tra-tinh'],
      ['traffic.driving-licence', 'cong-an-tinh', 'cong-an-tinh'],
      ['labour.work-permit', 'so-noi-vu', 'so-noi-vu'],
    ],
  ],
  [
    '2026-09-14',
    '2026-09-15',
    [
      ['minerals.licence', 'so-nong-nghiep-va-moi-truong', 'so-cong-thuong'],
      ['minerals.geology', 'so-nong-nghiep-va-moi-truong', 'so-cong-thuong'],
      // Zones stay with their boards: the resolution moves only what it names.
      ['investment.zones', 'ban-quan-ly-khu-cong-nghiep-khu-kinh-te', 'ban-quan-ly-khu-cong-nghiep-khu-kinh-te'],
      ['environment.permit', 'so-nong-nghiep-va-moi-truong', 'so-nong-nghiep-va-moi-truong'],
    ],
  ],
])('on %s and on %s', (before, since, moves) => {
  it.each(moves)('%s is a matter of %s, then of %s', async (subject, had, has) => {
    expect([await bodyOn(subject, before), await bodyOn(subject, since)]).toEqual([had, has]);
  });
});

it('the mandate for minerals says that its basis ends, and only while it has one that does', async () => {
  const caveats = async (day: string): Promise<string[]> =>
    (await responsibility.ask({ duty: { subject: 'minerals.licence' } }, 'nghe-an', day)).caveats.map(({ code }) => code);
  expect(await caveats('2026-09-14')).not.toContain('BASIS_ENDS');
  expect(await caveats('2026-09-15')).toContain('BASIS_ENDS');
});
