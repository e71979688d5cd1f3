/** Capitals of a heading as names are written: `GIÁM ĐỐC SỞ TÀI CHÍNH TỈNH AN GIANG` is `Giám đốc Sở Tài chính tỉnh An Giang`. */
export function writtenName(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(?<=(?:^|\s)(?:tỉnh|thành phố)\s.*)(?<=^|\s)\p{L}/gu, upper)
    .replace(/(?<=(?:^|\s)(?:sở|và)\s)\p{L}|(?<=^|\s)sở(?=\s)/gu, (part) => upper(part.charAt(0)) + part.slice(1))
    .replace(/^\p{L}/u, upper);
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
