/** `tỉnh Sông Lô`, `THÀNH PHỐ HẢI PHÒNG`: words with a capital, one space apart. */
const PROVINCE = /(?:tỉnh|thành phố|TỈNH|THÀNH PHỐ)\s+(\p{Lu}[\p{L}]*(?:(?: |\s?-\s?)\p{Lu}[\p{L}]*)*)/gu;
/** Words that begin what follows a name, and no name goes on with. */
const NEXT =
  /\s(?:Quy|Về|Ban hành|Căn|Quyết|Nghị|Theo|Sửa|Số|Độc|Cộng|Thực|Phê|Hướng|Khóa|Ủy|Hội|Sở|Chủ|Giám|Kỳ|Kế|Trưởng|Thông|Luật|Báo|Xét|Công bố|Bãi|Điều|Chương|Phụ)(?![\p{L}])/iu;
/** No province has a longer name. */
const LONGEST = 5;

/** The first province that a text names, as names are written: capitals of a heading become `Quảng Ngãi`. Shapes: lines in order. */
export function provinceNameIn(lines: readonly { text: string }[]): string | null {
  for (const { text } of lines) {
    for (const [, printed = ''] of text.matchAll(PROVINCE)) {
      const name = printed.split(NEXT)[0]?.trim() ?? '';
      if (name === '' || name.split(' ').length > LONGEST) continue;
      return name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
    }
  }
  return null;
}
