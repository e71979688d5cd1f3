import type { SheetData } from 'write-excel-file/node';
import type { Language } from '../../shared/text.js';
import { cellsOf, headingsOf, type AnyTable } from './table.js';

/** Names of sheets may not be longer, nor have these signs. */
const NAME_MAX = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;

/**
 * Tables as one workbook (XLSX), a sheet each, headings in bold and kept in sight. Texts are stored as texts, so that none of
 * them is ever run as a formula.
 */
export async function xlsxOf(tables: readonly AnyTable[], language: Language): Promise<Buffer> {
  // Few workbooks are asked for, and what writes them takes long to load.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = tables.map((table) => {
    const data: SheetData = [
      headingsOf(table, language).map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
      ...cellsOf(table, language).map((row) =>
        row.map((value) => (typeof value === 'string' ? { value, type: String, wrap: true, alignVertical: 'top' as const } : value)),
      ),
    ];
    return {
      data,
      sheet: table.name[language].replace(NOT_IN_NAMES, ' ').slice(0, NAME_MAX),
      stickyRowsCount: 1,
      columns: table.columns.map(({ width = 20 }) => ({ width })),
    };
  });
  return writeXlsxFile(sheets).toBuffer();
}
