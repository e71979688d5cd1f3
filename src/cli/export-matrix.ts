import type { Action } from '../registry/duty.model.js';
import type { Config } from '../config.js';
import { csvOf } from '../interop/tables/csv.js';
import { matrixTable } from '../interop/tables/matrix-table.js';
import { xlsxOf } from '../interop/tables/xlsx.js';
import { compare } from '../studies/compare/compare.service.js';
import { scopeOf, write, type ExportOptions } from './export-options.js';
import { provinceOnDate } from './province-on-date.js';
import { reading } from './registry.js';

export interface ExportMatrixOptions extends ExportOptions {
  subject?: string[];
  action?: string;
  format: 'csv' | 'xlsx';
}

/** `phancong export matrix`: who leads what in several provinces, each `slug` or `slug@date`; a line for each subject. */
export async function runExportMatrix(config: Config, provinces: string[], options: ExportMatrixOptions): Promise<void> {
  await reading(config, async ({ services }) => {
    const { asOf, atRevision } = scopeOf(options);
    const action = options.action ? (options.action.toUpperCase() as Action) : null;
    const comparison = { provinces: [], columns: provinces.map(provinceOnDate), subjects: options.subject ?? null, action, asOf };
    const table = matrixTable(await compare(services.responsibility, comparison, atRevision));
    write(options, options.format === 'csv' ? csvOf(table, options.lang) : await xlsxOf([table], options.lang));
  });
}
