import { describe, expect, it } from 'vitest';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';

const service = new ResponsibilityService(recordsSource(packagedRecords()), loadRuleset());
const caveatsOf = async (text: string, province: string, asOf: string, body?: string): Promise<string[]> =>
  (await service.ask({ text }, province, asOf, undefined, undefined, body)).caveats.map(({ code }) => code);

describe('a question that speaks of another province than the one asked about', () => {
  it.each([
    ['Hà Nội: ai cấp giấy phép X-quang nha khoa', 'quang-ngai', '2025-05-15'],
    ['cấp giấy phép X-quang ở Lào Cai', 'yen-bai', '2025-05-15'],
    ['ở Quảng Ngãi ai trả lời về hàng rào kỹ thuật thương mại', 'hai-phong', '2025-08-01'],
    ['đăng ký khai sinh ở Đà Nẵng', 'ha-noi', '2025-08-01'],
    ['xin giấy phép X-quang ở Sở Khoa học và Công nghệ tỉnh Yên Bái', 'quang-ngai', '2025-05-15'],
    ['kiểm định hay gia hạn tại Cần Thơ', 'quang-ngai', '2025-05-15'],
  ])('is told so: %s (%s)', async (text, province, asOf) => expect(await caveatsOf(text, province, asOf)).toContain('ANOTHER_PROVINCE_NAMED'));

  it.each([
    ['of itself', 'cấp giấy phép X-quang ở Quảng Ngãi', 'quang-ngai', '2025-05-15'],
    ['by what it became', 'cấp giấy phép X-quang ở Lào Cai', 'yen-bai', '2025-08-01'],
    ['by what it was', 'cấp giấy phép X-quang ở Hải Dương', 'hai-phong', '2025-08-01'],
    ['of both', 'cấp giấy phép X-quang ở Quảng Ngãi, không phải ở Hà Nội', 'quang-ngai', '2025-05-15'],
    ['of none', 'cấp giấy phép X-quang', 'quang-ngai', '2025-05-15'],
  ])('is not where it speaks %s: %s', async (_of, text, province, asOf) =>
    expect(await caveatsOf(text, province, asOf)).not.toContain('ANOTHER_PROVINCE_NAMED'),
  );

  it('is another answer than the same matter without it, which is kept', async () => {
    const matter = 'cấp giấy phép X-quang';
    for (const text of [matter, `${matter} ở Hà Nội`, `${matter} ở Huế`, matter])
      expect((await caveatsOf(text, 'quang-ngai', '2025-05-15')).includes('ANOTHER_PROVINCE_NAMED')).toBe(text !== matter);
    const { caveats } = await service.ask({ text: `${matter} ở Hà Nội` }, 'quang-ngai', '2025-05-15');
    expect(caveats.at(-1)?.message.vi).toBe('Câu hỏi nhắc đến thành phố Hà Nội; câu trả lời này dành cho tỉnh Quảng Ngãi.');
  });
});

describe('a body that does not have the matter', () => {
  it('is said not to have it, whether the text names it or the caller does', async () => {
    const [text, bare] = ['Sở Y tế có cấp giấy phép X-quang không', 'cấp giấy phép X-quang'];
    expect(await caveatsOf(text, 'quang-ngai', '2025-05-15')).toContain('NOT_OF_NAMED_BODY');
    expect(await caveatsOf(bare, 'quang-ngai', '2025-05-15', 'Sở Y tế')).toContain('NOT_OF_NAMED_BODY');
    expect(await caveatsOf('Sở Khoa học và Công nghệ có cấp giấy phép X-quang không', 'quang-ngai', '2025-05-15')).not.toContain('NOT_OF_NAMED_BODY');
    expect(await caveatsOf(bare, 'quang-ngai', '2025-05-15')).not.toContain('NOT_OF_NAMED_BODY');
  });
});
