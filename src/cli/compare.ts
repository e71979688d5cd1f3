import { CompareDocument, type Action, type CompareQuery, type CompareQueryVariables } from '../client/operations.js';
import type { Config } from '../config.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { fill, type Language } from '../shared/text.js';
import { execute } from './execute.js';
import { provinceOnDate } from './province-on-date.js';
import { table } from './table.js';

export interface CompareOptions {
  subject?: string[];
  action?: string;
  asOf?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

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

/** `phancong compare`: the responsibility matrix of provinces, each `slug` or `slug@date`, as a table or as JSON. */
export async function runCompare(config: Config, provinces: string[], options: CompareOptions): Promise<void> {
  const { subject, action, asOf, lang, json } = options;
  const variables: CompareQueryVariables = {
    provinces: [],
    columns: provinces.map(provinceOnDate),
    ...(subject ? { subjects: subject } : {}),
    ...(action ? { action: action.toUpperCase() as Action } : {}),
    ...(asOf ? { asOf } : {}),
  };
  const { compare } = await execute<CompareQuery, CompareQueryVariables>(config, CompareDocument, variables, options);
  process.stdout.write(json ? `${JSON.stringify(compare, null, 2)}\n` : printMatrix(compare, lang));
}

function printMatrix({ columns, rows, revision }: Matrix, language: Language): string {
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
