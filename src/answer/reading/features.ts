import type { Word } from './text-words.js';

/** Features are numbers below this: the hash of a word, of a pair of words, or of a run of letters. */
export const FEATURES = 1 << 20;
/** Features of words are even, those of letters odd. */
export const isOfLetters = (feature: number): boolean => (feature & 1) === 1;

/** FNV-1a: the same on every machine. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const SHORTEST = 3;
const LONGEST = 5;

function hashed(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

const evenOf = (hash: number): number => (hash ^ (hash >>> 15)) & (FEATURES - 1) & ~1;
const FOLDED = hashed('folded', BASIS);
const WRITTEN = hashed('written', BASIS);
const LETTERS = hashed('letters', BASIS);

/** What a reader of letters sees in words: each word and pair of words, folded and as written, and every 3 to 5 letters. Each once, in order. */
export function featuresOf(words: readonly Pick<Word, 'written' | 'folded'>[]): number[] {
  const found = new Set<number>();
  let before: Pick<Word, 'written' | 'folded'> | null = null;
  for (const word of words) {
    found.add(evenOf(hashed(word.folded, FOLDED)));
    if (word.written !== word.folded) found.add(evenOf(hashed(word.written, WRITTEN)));
    if (before) {
      found.add(evenOf(hashed(` ${word.folded}`, hashed(before.folded, FOLDED))));
      if (word.written !== word.folded || before.written !== before.folded)
        found.add(evenOf(hashed(` ${word.written}`, hashed(before.written, WRITTEN))));
    }
    before = word;
  }
  const letters = ` ${words.map(({ folded }) => folded).join(' ')} `;
  for (let from = 0; from + SHORTEST <= letters.length; from += 1) {
    let hash = LETTERS;
    for (let length = 1; length <= LONGEST && from + length <= letters.length; length += 1) {
      hash = Math.imul(hash ^ letters.charCodeAt(from + length - 1), PRIME);
      if (length >= SHORTEST) found.add(evenOf(hash) | 1);
    }
  }
  return [...found];
}
