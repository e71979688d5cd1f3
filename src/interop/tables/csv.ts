import { stringify } from 'csv-stringify/sync';
import type { Language, Text } from '../../shared/text.js';
import { cellsOf, headingsOf, type Table } from './table.js';

const YES: Text = { vi: 'có', en: 'yes' };
const NO: Text = { vi: 'không', en: 'no' };

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets know the diacritics, and CRLF. A text that a
 * spreadsheet would take for a formula (beginning with = + - @, a tab or a return) gets an apostrophe before it.
 */
export function csvOf<Row>(table: Table<Row>, language: Language): string {
  return stringify([headingsOf(table, language), ...cellsOf(table, language)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => (value ? YES : NO)[language] },
  });
}
