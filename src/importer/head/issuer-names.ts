import { smallLetters } from './small-letters.js';

/** Words of titles and bodies that keep their capital, as they are written. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])ủy ban nhân dân/gu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}])uỷ ban nhân dân/gu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}])hội đồng nhân dân/gu, 'Hội đồng nhân dân'],
  [/(?<![\p{L}])thủ tướng(?![\p{L}])/gu, 'Thủ tướng'],
  [/(?<![\p{L}])chính phủ(?![\p{L}])/gu, 'Chính phủ'],
  [/(?<![\p{L}])quốc hội(?![\p{L}])/gu, 'Quốc hội'],
  [/(?<![\p{L}])công thương(?![\p{L}])/gu, 'Công Thương'],
];

/**
 * A title that the head of a document prints in capitals, as it is written: `GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH SƠN
 * TRÀ` is `Giám đốc Sở Khoa học và Công nghệ tỉnh Sơn Trà`. The name of a Sở or Bộ has a capital at its beginning and
 * after `và` or a comma; that of a province at every word. What is not all in capitals stays.
 */
export function titleAsWritten(printed: string): string {
  const flat = printed.replace(/\s+/gu, ' ').trim();
  if (flat !== flat.toUpperCase()) return flat;
  let text = smallLetters(flat);
  for (const [pattern, written] of WRITTEN) text = text.replace(pattern, written);
  text = text.replace(
    /(?<![\p{L}])(sở|bộ) (.+?)(?= (?:tỉnh|thành phố) |$)/gu,
    (_whole, body: string, name: string) => `${upper(body)} ${fieldName(name)}`,
  );
  text = text.replace(/(?<=(?:^|\s)(?:tỉnh|thành phố) ).+$/u, (name) => name.replace(/(?<=^|\s)\p{L}/gu, upper));
  return text.replace(/^\p{L}/u, upper);
}

/** The same for the one who issues a document, who may lead another body: `Giám đốc Ban Quản lý vịnh Sơn Trà`. */
export function issuerAsWritten(printed: string): string {
  const written = titleAsWritten(printed);
  if (printed !== printed.toUpperCase()) return written;
  return written.replace(
    /(?<=^|(?:giám đốc|trưởng|trưởng ban|chánh) )(?!ban ban )(ban|trung tâm|chi cục|cục|thanh tra|văn phòng|quỹ) (?!trưởng)(tỉnh|thành phố|\p{L})/iu,
    (_whole, word: string, next: string) => `${upper(word)} ${next.length > 1 ? next.toLowerCase() : next.toUpperCase()}`,
  );
}

function fieldName(name: string): string {
  return name.replace(/(?<=^|\svà |, )\p{L}/gu, upper);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
