import { fold, hasDiacritics, words } from './vietnamese.js';

/**
 * Whether every word of a text occurs in one of some names. A word typed with diacritics must occur with them; one typed
 * without occurs in either form.
 */
export function hasWords(names: readonly string[], text: string): boolean {
  const composed = names.join(' ').normalize('NFC').toLowerCase();
  const folded = fold(composed);
  return words(text).every((word) => (hasDiacritics(word) ? composed.includes(word) : folded.includes(word)));
}
