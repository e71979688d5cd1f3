import { all, raw, sql, type Sql } from './sql.js';
import { mistake } from './errors.js';
import { fold, hasDiacritics, words } from './vietnamese.js';

/** Characters of a text by which a list is filtered: each of its words is looked for in every row. */
export const LONGEST_FILTER = 500;

/** What {@link fold} does, in SQL. */
const FOLD = (column: string): string => `regexp_replace(normalize(replace(lower(${column}), 'đ', 'd'), NFD), '[\u0300-\u036f]', '', 'g')`;

/**
 * The condition that every word of a text occurs in a column. A word typed with diacritics must occur with them; one typed
 * without occurs in either form. @throws TEXT_TOO_LONG.
 */
export function containsWords(column: string, text: string): Sql {
  return all(
    wordsOf(text).map((word) =>
      hasDiacritics(word) ? sql`normalize(lower(${raw(column)}), NFC) like ${like(word)}` : sql`${raw(FOLD(column))} like ${like(fold(word))}`,
    ),
  );
}

/** Whether every word of a text occurs in one of some names, read in the same way. @throws TEXT_TOO_LONG. */
export function hasWords(names: readonly string[], text: string): boolean {
  const composed = names.join(' ').normalize('NFC').toLowerCase();
  const folded = fold(composed);
  return wordsOf(text).every((word) => (hasDiacritics(word) ? composed.includes(word) : folded.includes(word)));
}

/** The words of a filter, each once. */
function wordsOf(text: string): string[] {
  if (text.length <= LONGEST_FILTER) return [...new Set(words(text))];
  const expected = { vi: `không quá ${LONGEST_FILTER} ký tự`, en: `at most ${LONGEST_FILTER} characters` };
  throw mistake('TEXT_TOO_LONG', String(text.length), expected);
}

function like(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
