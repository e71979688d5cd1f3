import { emptyText, mistake } from './errors.js';
import { isGiven } from './given.js';
import { fold, hasDiacritics, words } from './vietnamese.js';

/** Characters of a text by which a list is filtered: each of its words is looked for in every row. */
const LONGEST_FILTER = 500;

/** Whether every one of some words occurs in one of some names. A word typed with diacritics must occur with them; one typed without occurs in either form. */
export function hasWords(names: readonly string[], wanted: readonly string[]): boolean {
  const composed = names.join(' ').normalize('NFC').toLowerCase();
  const folded = fold(composed);
  return wanted.every((word) => (hasDiacritics(word) ? composed.includes(word) : folded.includes(word)));
}

/** The words of a filter, each once; none where there is no filter. @throws TEXT_TOO_LONG; EMPTY_TEXT for a text without words, which would leave out nothing. */
export function wordsOf(text: string | null | undefined): string[] {
  if (!isGiven(text)) return [];
  const found = new Set(text.length <= LONGEST_FILTER ? words(text) : []);
  if (found.size > 0) return [...found];
  if (text.length <= LONGEST_FILTER) throw emptyText(text);
  const expected = { vi: `không quá ${LONGEST_FILTER} ký tự`, en: `at most ${LONGEST_FILTER} characters` };
  throw mistake('TEXT_TOO_LONG', String(text.length), expected);
}
