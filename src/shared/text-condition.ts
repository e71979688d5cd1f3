import { mistake } from './errors.js';
import { fold, hasDiacritics, words } from './vietnamese.js';

/** Characters of a text by which a list is filtered: each of its words is looked for in every row. */
const LONGEST_FILTER = 500;

/**
 * Whether every word of a text occurs in one of some names. A word typed with diacritics must occur with them; one typed
 * without occurs in either form. @throws TEXT_TOO_LONG.
 */
export function hasWords(names: readonly string[], text: string): boolean {
  const composed = names.join(' ').normalize('NFC').toLowerCase();
  const folded = fold(composed);
  return wordsOf(text).every((word) => (hasDiacritics(word) ? composed.includes(word) : folded.includes(word)));
}

/** The words of a filter, each once. */
export function wordsOf(text: string): string[] {
  if (text.length <= LONGEST_FILTER) return [...new Set(words(text))];
  const expected = { vi: `không quá ${LONGEST_FILTER} ký tự`, en: `at most ${LONGEST_FILTER} characters` };
  throw mistake('TEXT_TOO_LONG', String(text.length), expected);
}
