import { all, raw, sql, type Sql } from './sql.js';
import { fold, hasDiacritics, words } from './vietnamese.js';

/** What {@link fold} does, in SQL. */
const FOLD = (column: string): string => `regexp_replace(normalize(replace(lower(${column}), 'đ', 'd'), NFD), '[\u0300-\u036f]', '', 'g')`;

/**
 * The condition that every word of a text occurs in a column. A word typed with diacritics must occur with them; one typed
 * without occurs in either form.
 */
export function containsWords(column: string, text: string): Sql {
  return all(
    words(text).map((word) =>
      hasDiacritics(word) ? sql`normalize(lower(${raw(column)}), NFC) like ${like(word)}` : sql`${raw(FOLD(column))} like ${like(fold(word))}`,
    ),
  );
}

/** Whether every word of a text occurs in one of some names, read in the same way. */
export function hasWords(names: readonly string[], text: string): boolean {
  const composed = names.join(' ').normalize('NFC').toLowerCase();
  const folded = fold(composed);
  return words(text).every((word) => (hasDiacritics(word) ? composed.includes(word) : folded.includes(word)));
}

function like(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
