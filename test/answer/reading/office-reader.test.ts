import { describe, expect, it } from 'vitest';
import { OfficeReader, type Handled } from '../../../src/answer/reading/office-reader.js';

const MATTERS = ['máy X-quang', 'cân đồng hồ', 'mã vạch', 'chữ ký số', 'trạm phát sóng', 'tem bưu chính'];
const TEXTS: Handled[] = MATTERS.slice(0, 5).flatMap((matter) => [
  { text: `Xin giấy phép cho ${matter} ở đâu?`, handled: true },
  { text: `khai báo ${matter} với ai`, handled: true },
  { text: `kiểm tra ${matter} do phòng nào`, handled: true },
  { text: `mua ${matter} giá bao nhiêu`, handled: false },
]);
const reader = OfficeReader.of(TEXTS);

describe('whether some office handles what a text asks', () => {
  it('is told by how it is asked, for a matter too that no text was about', () => {
    for (const matter of MATTERS) {
      const [asked, priced] = [`xin giấy phép ${matter} ở đâu`, `mua ${matter} giá bao nhiêu vậy`].map((text) => reader.unhandled(text));
      expect(asked).toBeLessThan(0.4);
      expect(priced).toBeGreaterThan(0.6);
    }
  });

  it('is a likelihood of three digits, by words as they are written and without their marks', () => {
    const [marked, unmarked] = ['mua cân đồng hồ giá bao nhiêu', 'mua can dong ho gia bao nhieu'].map((text) => reader.unhandled(text)) as [
      number,
      number,
    ];
    expect([marked, unmarked].every((likely) => likely === Math.round(1000 * likely) / 1000 && likely > 0.5 && likely < 1)).toBe(true);
    expect(reader.unhandled('MUA CÂN ĐỒNG HỒ, GIÁ BAO NHIÊU'.normalize('NFD'))).toBe(marked);
  });

  it('is never likely of no office where no text is, or there are no texts', () => {
    const known = OfficeReader.of(TEXTS.filter(({ handled }) => handled));
    expect(known.unhandled('mua cân giá bao nhiêu')).toBeLessThan(0.5);
    expect(OfficeReader.of([]).unhandled('mua cân giá bao nhiêu')).toBe(0.5);
  });

  it('is not told of a name, which does not say how it is asked', () => {
    expect(['', 'ip', 'mua cân giá'].map((text) => reader.unhandled(text))).toEqual([0, 0, 0]);
    expect(reader.unhandled('mua cân giá rẻ')).toBeGreaterThan(0.6);
  });

  it('fitted twice is the same to the last byte, and packed and unpacked says the same', () => {
    const { head, figures } = reader.packed();
    expect(OfficeReader.of(TEXTS).packed()).toEqual({ head, figures });
    const unpacked = OfficeReader.unpacked(head, figures);
    for (const { text } of TEXTS) expect(unpacked.unhandled(text)).toBe(reader.unhandled(text));
    expect(unpacked.packed()).toEqual({ head, figures });
  });
});
