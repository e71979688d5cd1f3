/** A text in one spelling, composed and with single blanks, and where each of its letters stands in the text as given. */
export interface Composed {
  text: string;
  /** The place in the text as given of the letter at a place of {@link text}; its end for the end. */
  placeOf(at: number): number;
}

/** A blank, a letter with the marks that follow it, or marks that follow none. */
const LETTERS = /\s+|\P{M}\p{M}*|\p{M}+/gu;

/** Composes a text as it was given: `e` and its marks are one letter, and any white space is one blank. */
export function composed(given: string): Composed {
  const places: number[] = [];
  let text = '';
  for (const { 0: found, index } of given.matchAll(LETTERS)) {
    const isBlank = /^\s/.test(found);
    if (isBlank && (text === '' || index + found.length === given.length)) continue;
    const letter = isBlank ? ' ' : found.normalize('NFC');
    for (let at = 0; at < letter.length; at += 1) places.push(index + Math.min(at, found.length - 1));
    text += letter;
  }
  const end = given.trimEnd().length;
  return { text, placeOf: (at) => places[at] ?? end };
}
