import { describe, expect, it } from 'vitest';
import type { MandateView } from '../../../src/registry/body.model.js';
import type { Action } from '../../../src/registry/duty.model.js';
import { contains } from '../../../src/shared/dates.js';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();

// Provinces as they are called on the day, in a name: "Sở Y tế tỉnh Nghệ An".
const CITIES = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ', 'Đồng Nai'];
const PROVINCES = [
  'Cao Bằng',
  'Điện Biên',
  'Hà Tĩnh',
  'Lai Châu',
  'Lạng Sơn',
  'Nghệ An',
  'Quảng Ninh',
  'Thanh Hóa',
  'Sơn La',
  'Tuyên Quang',
  'Lào Cai',
  'Thái Nguyên',
  'Phú Thọ',
  'Bắc Ninh',
  'Hưng Yên',
  'Ninh Bình',
  'Quảng Trị',
  'Quảng Ngãi',
  'Gia Lai',
  'Khánh Hòa',
  'Lâm Đồng',
  'Đắk Lắk',
  'Tây Ninh',
  'Vĩnh Long',
  'Đồng Tháp',
  'Cà Mau',
  'An Giang',
];
const TODAY = [...CITIES.map((name) => [name, `thành phố ${name}`]), ...PROVINCES.map((name) => [name, `tỉnh ${name}`])] as [string, string][];
/** Ten of the 63: six that were merged away, and four that went on. Đồng Nai and Huế: a province still, a city already. */
const APRIL: [string, string][] = [
  ...['Yên Bái', 'Bắc Giang', 'Kon Tum', 'Bình Dương', 'Bến Tre', 'Bạc Liêu', 'Nghệ An', 'Đồng Nai'].map((name): [string, string] => [
    name,
    `tỉnh ${name}`,
  ]),
  ['Hải Phòng', 'thành phố Hải Phòng'],
  ['Huế', 'thành phố Huế'],
];

interface Right {
  /** Name of the body; `{of}` is the province in it. */
  body: string;
  /** Grounds of its mandate on the day; none where the source that shows it names no provision. */
  basis: string[];
  /** Who is in charge of the field, where another takes the case. */
  inCharge?: string;
}
interface Matter {
  subject: string;
  action: Action | null;
  text: string;
  today: Right;
  april: Right;
}

const sameBody = (body: string, item: number, also: string[] = []): Pick<Matter, 'today' | 'april'> => ({
  today: { body: `${body} {of}`, basis: [`150-2025-nd-cp Điều 8 khoản ${item}`, ...also] },
  april: { body: `${body} {of}`, basis: ['45-2025-nd-cp Điều 8'] },
});
const science = sameBody('Sở Khoa học và Công nghệ', 7);
const driving: Right = { body: 'Công an {of}', basis: ['12-2025-tt-bca'] };
const identity: Right = { body: 'Công an cấp xã', basis: [] };
const birth = ['60-2014-qh13 Điều 13', '60-2014-qh13 Điều 7 khoản 1'];

const MATTERS: Matter[] = [
  { subject: 'radiation.xray', action: 'LICENSE', text: 'cấp phép máy X-quang', ...science },
  { subject: 'standards.barcode', action: null, text: 'đăng ký mã số mã vạch', ...science },
  { subject: 'standards.tbt', action: null, text: 'hàng rào kỹ thuật trong thương mại', ...science },
  { subject: 'postal.licence', action: 'LICENSE', text: 'giấy phép bưu chính', ...science },
  { subject: 'traffic.driving-licence', action: null, text: 'đổi bằng lái xe', today: driving, april: driving },
  { subject: 'police.id-card', action: null, text: 'làm căn cước', today: identity, april: identity },
  {
    subject: 'civil-status.birth',
    action: null,
    text: 'làm giấy khai sinh',
    today: { body: 'Ủy ban nhân dân cấp xã', basis: ['120-2025-nd-cp Điều 4', ...birth], inCharge: 'Sở Tư pháp {of}' },
    april: { body: 'Ủy ban nhân dân cấp xã', basis: birth, inCharge: 'Sở Tư pháp {of}' },
  },
  { subject: 'business.registration', action: null, text: 'thành lập công ty', ...sameBody('Sở Tài chính', 3, ['168-2025-nd-cp Điều 20']) },
  { subject: 'health.practice-licence', action: null, text: 'mở phòng khám tư nhân', ...sameBody('Sở Y tế', 10) },
  {
    subject: 'construction.permit-house',
    action: null,
    text: 'xin phép xây dựng nhà',
    today: { body: 'Ủy ban nhân dân cấp xã', basis: ['217-2026-nd-cp Điều 53 khoản 1'], inCharge: 'Sở Xây dựng {of}' },
    april: { body: 'Ủy ban nhân dân cấp huyện', basis: [], inCharge: 'Sở Xây dựng {of}' },
  },
  {
    subject: 'land.first-certificate',
    action: null,
    text: 'cấp sổ đỏ lần đầu',
    today: { body: 'Ủy ban nhân dân cấp xã', basis: ['151-2025-nd-cp Điều 5 khoản 1 điểm h'], inCharge: 'Sở Nông nghiệp và Môi trường {of}' },
    april: { body: 'Ủy ban nhân dân cấp huyện', basis: [], inCharge: 'Sở Nông nghiệp và Môi trường {of}' },
  },
  {
    subject: 'labour.work-permit',
    action: null,
    text: 'giấy phép lao động cho người nước ngoài',
    ...sameBody('Sở Nội vụ', 1, ['219-2025-nd-cp Điều 4']),
  },
];

/** The provisions by which a mandate holds on a day. */
function groundsOn(mandates: readonly MandateView[], day: string): string[] {
  const grounds = mandates.flatMap(({ basis }) => basis.filter((ground) => contains(ground, day)));
  return grounds.map(({ document, provision }) => (provision ? `${document} ${provision}` : document)).sort();
}

async function answered(
  { subject, action, text }: Matter,
  form: 'text' | 'code',
  province: string,
  asOf: string,
): Promise<Right & { subject: unknown }> {
  const answer = await responsibility.ask(form === 'text' ? { text } : { duty: { subject, action } }, province, asOf);
  return {
    subject: answer.subject?.code,
    body: answer.body?.name.vi ?? `${answer.status} ${answer.caveats.map(({ code }) => code).join(' ')}`,
    basis: groundsOn(answer.mandates, asOf),
    ...(answer.competence?.inCharge ? { inCharge: answer.competence.inCharge.name.vi } : {}),
  };
}

function rightIn({ subject }: Matter, right: Right, of: string): Right & { subject: unknown } {
  const { body, basis, inCharge } = right;
  const named = { body: body.replace('{of}', of), basis: [...basis].sort() };
  return { subject, ...named, ...(inCharge ? { inCharge: inCharge.replace('{of}', of) } : {}) };
}

describe.each<[string, [string, string][], 'today' | 'april', string]>([
  ['the 34 provinces of today', TODAY, 'today', '2026-11-28'],
  ['ten of the 63 provinces', APRIL, 'april', '2025-04-15'],
])('%s', (_title, provinces, when, day) => {
  it('are as many as the title says', () => expect(provinces).toHaveLength(when === 'today' ? 34 : 10));

  it.each(MATTERS)('$subject is a matter of $today.body, by words and by code', async (matter) => {
    const wrong: unknown[] = [];
    for (const [name, of] of provinces) {
      for (const form of ['text', 'code'] as const) {
        const found = await answered(matter, form, name, day);
        const right = rightIn(matter, matter[when], of);
        if (JSON.stringify(found) !== JSON.stringify(right)) wrong.push({ name, form, found, right });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the body has it by law alone, or says why it is not established', () => {
  it.each(MATTERS)('$subject in Nghệ An today is BODY, and says that no decision divides it', async ({ subject, action }) => {
    const { status, leads, citations, caveats } = await responsibility.ask({ duty: { subject, action } }, 'nghe-an', '2026-11-28');
    expect([status, leads, citations, caveats.map(({ code }) => code)]).toEqual(['BODY', [], [], ['NO_DECISION_IN_FORCE']]);
  });

  it('a mandate that no source shows for the day names the body as a choice only', async () => {
    const { status, body, mandates, caveats, choices } = await responsibility.ask({ duty: { subject: 'radiation.xray' } }, 'nghe-an', '2025-02-15');
    expect([status, body, mandates]).toEqual(['NOT_ESTABLISHED', null, []]);
    expect(caveats.find(({ code }) => code === 'MANDATE_NOT_VERIFIED')?.message.vi).toContain('Sở Khoa học và Công nghệ tỉnh Nghệ An');
    expect(caveats.find(({ code }) => code === 'MANDATE_NOT_VERIFIED')?.message.vi).toContain('1/3/2025');
    expect(choices.map((choice) => choice.body?.key)).toEqual(['nghe-an/so-khcn']);
  });
});
