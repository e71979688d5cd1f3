import { describe, expect, it } from 'vitest';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();
const ask = (subject: string, province: string, asOf: string, body?: string) =>
  responsibility.ask({ duty: { subject } }, province, asOf, undefined, undefined, body);

describe('a matter that law gives to one body here and to another there', () => {
  it.each([
    ['culture.karaoke', 'Ninh Bình', '2026-11-28', ['Sở Văn hóa, Thể thao và Du lịch tỉnh Ninh Bình', 'Sở Văn hóa và Thể thao tỉnh Ninh Bình']],
    ['culture.heritage', 'An Giang', '2026-11-28', ['Sở Văn hóa, Thể thao và Du lịch tỉnh An Giang', 'Sở Văn hóa và Thể thao tỉnh An Giang']],
    ['construction.planning', 'Hồ Chí Minh', '2025-02-28', ['Sở Quy hoạch - Kiến trúc thành phố Hồ Chí Minh', 'Sở Xây dựng thành phố Hồ Chí Minh']],
    ['ethnic.affairs', 'Hải Phòng', '2024-06-01', ['Ban Dân tộc thành phố Hải Phòng']],
  ])('%s in %s on %s: all are offered and none is named', async (subject, province, asOf, offered) => {
    const { status, body, caveats, choices } = await ask(subject, province, asOf);
    expect([status, body, caveats.map(({ code }) => code)]).toEqual(['NOT_ESTABLISHED', null, ['BODY_DEPENDS_ON_PROVINCE']]);
    expect(choices.map(({ label }) => label.vi).sort()).toEqual([...offered].sort());
  });
});

describe('a mandate whose basis has an announced end', () => {
  it.each([
    ['2027-02-28', 'BODY'],
    ['2027-03-01', 'NOT_ESTABLISHED'],
  ])('on %s is %s', async (asOf, status) => {
    const answer = await ask('minerals.licence', 'Nghệ An', asOf);
    expect(answer.status).toBe(status);
    expect(answer.caveats.map(({ code }) => code)).toContain('BASIS_ENDS');
  });
});

it('names nobody as in charge before a source shows it', async () => {
  expect((await ask('civil-status.birth', 'Nghệ An', '2024-06-01')).competence?.inCharge ?? null).toBeNull();
  expect((await ask('civil-status.birth', 'Nghệ An', '2026-11-28')).competence?.inCharge?.name.vi).toBe('Sở Tư pháp tỉnh Nghệ An');
});

it('says that a body is not there, and who took over', async () => {
  const { status, body, caveats, choices } = await ask('postal.licence', 'Nghệ An', '2026-11-28', 'Sở Thông tin và Truyền thông');
  expect([status, body, caveats.map(({ code }) => code)]).toEqual(['NOT_ESTABLISHED', null, ['BODY_NOT_THERE']]);
  expect(choices.map(({ label }) => label.vi)).toContain('Sở Khoa học và Công nghệ tỉnh Nghệ An');
  expect((await ask('postal.licence', 'Nghệ An', '2025-02-28', 'Sở Thông tin và Truyền thông')).status).toBe('BODY');
});

it('takes a body by its English name too', async () => {
  expect((await ask('internal.personnel', 'Nghệ An', '2026-11-28', 'Department of Health of Nghệ An')).body?.name.vi).toBe('Sở Y tế tỉnh Nghệ An');
});
