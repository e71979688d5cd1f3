/**
 * Vietnamese text: folding, words and the order of letters in lists.
 *
 * Folding removes diacritics and case so that `Quảng Ngãi`, `quang ngai` and `QUẢNG NGÃI` compare equal. `đ` is a
 * letter of its own and folds to `d`.
 */

const MARKS = /\p{M}/gu;

/** Lower case, no diacritics, `đ` as `d`. Shapes: any string in, the same number of words out. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The words of a text, lower case, composed (NFC), in order. `X-quang` gives `x`, `quang`. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** True where the text carries at least one Vietnamese diacritic, so that its author typed them. */
export function hasDiacritics(text: string): boolean {
  return fold(text) !== text.normalize('NFC').toLowerCase();
}

/** A key for names: folded words joined by hyphens. `Bà Rịa - Vũng Tàu` gives `ba-ria-vung-tau`. */
export function slugify(text: string): string {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).join('-');
}

/** The letters that mark điểm, in the order in which decisions use them: no f, j, w, z, and đ after d. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'] as const;

/** The letters and digits of a text, folded, with nothing between them: `Đắk Lắk`, `Dak Lak` and `Daklak` give `daklak`. */
export function joined(text: string): string {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).join('');
}

/**
 * A key under which names fall together that are spelt in more than one way: i for y at the end of a syllable (`Mỹ`, `Mĩ`;
 * `Quy`, `Qui`; not `Tây`) and c for k (`Bắc Kạn`, `Bắc Cạn`).
 */
export function spelling(text: string): string {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).map(usualLetters).join('');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** One word of the highlands, written Đăk, Đắk and Đắc. */
const DAK = /^đa\u0306\u0301?[ck]$/u;

/** The same key with the marks of the text, wherever the tone mark is placed: `Hoà Bình` and `Hòa Bình` give the same, `Hoa Binh` does not. */
export function markedSpelling(text: string): string {
  const syllables =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return syllables
    .map((syllable) => syllable.replace(DAK, 'đa\u0306c'))
    .map((syllable) => usualLetters(syllable.replace(TONES, '')) + (syllable.match(TONES) ?? []).join(''))
    .join('');
}

function usualLetters(syllable: string): string {
  return syllable.replace(/(^|[^aeiou\p{M}]|qu)y$/u, '$1i').replace(/k(?!h)/g, 'c');
}
