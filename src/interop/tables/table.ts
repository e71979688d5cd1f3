import type { Language, Text } from '../../shared/text.js';

/** What a cell holds; `null` is an empty cell. A text in both languages is written in the one asked for. */
export type Value = string | number | boolean | Text | null;

/** A column: its heading, and what it takes from a row. */
export interface Column<Row> {
  heading: Text;
  value(row: Row): Value;
  /** In characters, for formats that have widths. */
  width?: number;
}

/** Rows with named columns: what every table format is written from. */
export interface Table<Row> {
  name: Text;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** A table of whatever rows: its columns are only ever given its own. */
export type AnyTable = Table<unknown>;

/** The headings of a table in a language. */
export function headingsOf<Row>({ columns }: Table<Row>, language: Language): string[] {
  return columns.map(({ heading }) => heading[language]);
}

/** The cells of a table in a language, row by row. */
export function cellsOf<Row>({ columns, rows }: Table<Row>, language: Language): (string | number | boolean | null)[][] {
  return rows.map((row) =>
    columns.map((column) => {
      const cell = column.value(row);
      return cell !== null && typeof cell === 'object' ? cell[language] : cell;
    }),
  );
}

/** Several values in one cell. */
export function joined(values: readonly string[]): string {
  return values.join('; ');
}
