import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../shared/text.js';
import { cellsOf, headingsOf, type Table } from './table.js';

const WORDS: Record<Language, [string, string]> = { vi: ['có', 'không'], en: ['yes', 'no'] };

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets know the diacritics, and CRLF. A text that a
 * spreadsheet would take for a formula (beginning with = + - @, a tab or a return) gets an apostrophe before it.
 */
export function csvOf<Row>(table: Table<Row>, language: Language): string {
  const [yes, no] = WORDS[language];
  return stringify([headingsOf(table, language), ...cellsOf(table, language)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => (value ? yes : no) },
  });
}
