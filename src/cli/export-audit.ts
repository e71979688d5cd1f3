import type { Config } from '../config.js';
import { auditTable } from '../interop/tables/audit-table.js';
import { csvOf } from '../interop/tables/csv.js';
import { xlsxOf } from '../interop/tables/xlsx.js';
import { scopeOf, withApp, write, type ExportOptions } from './export-options.js';

/** `phancong export audit`: the findings on a province's department, a line each. */
export async function runExportAudit(config: Config, options: ExportOptions & { province: string; format: 'csv' | 'xlsx' }): Promise<void> {
  await withApp(config, async ({ services }) => {
    const { asOf, atRevision } = scopeOf(options);
    const table = auditTable((await services.audit.report(options.province, asOf, atRevision)).findings);
    write(options, options.format === 'csv' ? csvOf(table, options.lang) : await xlsxOf([table], options.lang));
  });
}
