import type { CompareQuery } from '../client/operations.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { fill, type Language } from '../shared/text.js';
import { table } from './table.js';

type Matrix = CompareQuery['compare'];
type Cell = Matrix['rows'][number]['cells'][number];

const WORDS = {
  subject: { vi: 'Lĩnh vực', en: 'Subject' },
  counted: {
    vi: '{rows} lĩnh vực, {outliers} nơi khác biệt (*); phiên bản sổ {revision}',
    en: '{rows} subjects, {outliers} outliers (*); registry revision {revision}',
  },
} as const;

const SUBJECT_WIDTH = 30;
const CELL_WIDTH = 26;

/** A responsibility matrix as a table for a terminal, each outlier marked and explained below its row. */
export function printMatrix({ columns, rows, revision }: Matrix, language: Language): string {
  const widths = [SUBJECT_WIDTH, ...columns.map(() => CELL_WIDTH)];
  const rule = widths.map((width) => '-'.repeat(width));
  const head = [
    WORDS.subject[language],
    ...columns.map(({ province, asOf, record }) => `${province.name[language]} ${asOf}${recordOf(record, language)}`),
  ];
  const lines = [table([head, rule], widths)];
  for (const { subject, cells, outlier } of rows) {
    const printed = cells.map((cell, column) => `${outlier?.column === column ? '* ' : ''}${printCell(cell, language)}`);
    lines.push(table([[`${subject.prefLabel[language]} (${subject.code})`, ...printed]], widths));
    if (outlier) lines.push(`  * ${outlier.reason[language]}`);
  }
  const outliers = rows.filter(({ outlier }) => outlier).length;
  const counted = fill(WORDS.counted, { rows: String(rows.length), outliers: String(outliers), revision: String(revision) });
  return `${[...lines, '', counted[language]].join('\n')}\n`;
}

/** What a column rests on; a decision needs no word. */
function recordOf(record: Matrix['columns'][number]['record'], language: Language): string {
  return record === 'DECISION' ? '' : ` (${CODE_LISTS.ColumnRecord.labels[record][language]})`;
}

function printCell({ status, leads, clauses }: Cell, language: Language): string {
  const units = leads.map(({ abbreviation, name }) => abbreviation ?? name[language]).join('; ');
  const where = clauses.map(({ path }) => path).join(', ');
  return [CODE_LISTS.ResolutionStatus.labels[status][language], units, where && `[${where}]`].filter(Boolean).join(' ');
}
