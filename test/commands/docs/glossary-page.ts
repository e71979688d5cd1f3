import { CODE_LISTS } from '#phancong/shared/code-lists.js';
import type { Text } from '#phancong/shared/text.js';

/** A table of codes in docs/glossary.md, between two comments that name its list. */
const TABLE = /(<!-- codes (\w+) -->\n\n)([\s\S]*?)(\n\n<!-- \/codes -->)/g;

/**
 * docs/glossary.md with its tables of codes as the code lists have them: codes, their order and their words come from there; what a
 * code means, in the last column of a table that has one, stays as it is written.
 */
export function glossaryPage(page: string): string {
  return page.replace(TABLE, (_, before: string, list: string, table: string, after: string) => `${before}${tableOf(list, rowsOf(table))}${after}`);
}

/** The rows of a table, each as its cells; the line below the heads is left out. */
function rowsOf(table: string): string[][] {
  const rows = table.split('\n').map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return rows.filter((_, index) => index !== 1);
}

function tableOf(list: string, [heads = [], ...rows]: string[][]): string {
  const labels = (CODE_LISTS as Readonly<Record<string, { labels: Readonly<Record<string, Text>> }>>)[list]?.labels;
  if (!labels) throw new Error(`docs/glossary.md: there is no code list ${list}`);
  const meaning = new Map(rows.map((row) => [row[0], row.at(-1) ?? '']));
  const hasMeaning = heads.at(-1) === 'meaning';
  return aligned([
    ['code', 'Vietnamese', 'English', ...(hasMeaning ? ['meaning'] : [])],
    ...Object.entries(labels).map(([code, { vi, en }]) => [`\`${code}\``, vi, en, ...(hasMeaning ? [meaning.get(`\`${code}\``) ?? ''] : [])]),
  ]);
}

/** Columns of one width each, as the other tables of the page have them. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[], by: string): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, by)).join(' | ')} |`;
  const [heads = [], ...others] = rows;
  return [
    line(heads, ' '),
    line(
      heads.map(() => ''),
      '-',
    ),
    ...others.map((row) => line(row, ' ')),
  ].join('\n');
}
