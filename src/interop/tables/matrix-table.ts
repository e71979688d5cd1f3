import type { ResolutionStatus } from '../../answer/resolution.js';
import type { Text } from '../../shared/text.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import { joined, type Column, type Table } from './table.js';

interface MatrixColumn {
  province: { name: Text };
  asOf: string;
}

interface MatrixCell {
  status: ResolutionStatus;
  leads: readonly { name: Text }[];
  clauses: readonly { path: string; document: { key: string } }[];
}

interface MatrixRow {
  subject: { code: string; prefLabel: Text };
  cells: readonly MatrixCell[];
  outlier: { column: number; reason: Text } | null;
}

/** What a table shows of a matrix. */
export interface MatrixShape {
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
}

/** A responsibility matrix: a line for each subject; for each province who leads, how firmly and by which clauses; then the odd one out. */
export function matrixTable({ columns, rows }: MatrixShape): Table<MatrixRow> {
  const nameOf = ({ province, asOf }: MatrixColumn): Text => ({
    vi: `${province.name.vi} (${asOf})`,
    en: `${province.name.en} (${asOf})`,
  });
  return {
    name: { vi: 'Ma trận phân công', en: 'Responsibility matrix' },
    rows,
    columns: [
      { heading: { vi: 'Mã lĩnh vực', en: 'Subject code' }, value: ({ subject }) => subject.code, width: 28 },
      { heading: { vi: 'Lĩnh vực', en: 'Subject' }, value: ({ subject }) => subject.prefLabel, width: 40 },
      ...columns.flatMap((column, index): Column<MatrixRow>[] => {
        const { vi, en } = nameOf(column);
        const cell = (row: MatrixRow): MatrixCell => row.cells[index] as MatrixCell;
        return [
          {
            heading: { vi: `${vi}: trạng thái`, en: `${en}: status` },
            value: (row) => CODE_LISTS.ResolutionStatus.labels[cell(row).status],
            width: 22,
          },
          { heading: { vi: `${vi}: chủ trì`, en: `${en}: leads` }, value: (row) => namesOf(cell(row).leads), width: 44 },
          {
            heading: { vi: `${vi}: khoản mục`, en: `${en}: clauses` },
            value: (row) => joined(cell(row).clauses.map(({ document, path }) => `${document.key}#${path}`)) || null,
            width: 26,
          },
        ];
      }),
      {
        heading: { vi: 'Khác biệt', en: 'Outlier' },
        value: ({ outlier }) => (outlier === null ? null : nameOf(columns[outlier.column] as MatrixColumn)),
        width: 24,
      },
      { heading: { vi: 'Vì sao khác', en: 'Why it differs' }, value: ({ outlier }) => outlier?.reason ?? null, width: 60 },
    ],
  };
}

function namesOf(units: readonly { name: Text }[]): Text | null {
  return units.length === 0 ? null : { vi: joined(units.map(({ name }) => name.vi)), en: joined(units.map(({ name }) => name.en)) };
}
