import type { Config } from '../config.js';
import { auditTable } from '../interop/tables/audit-table.js';
import { csvOf } from '../interop/tables/csv.js';
import { xlsxOf } from '../interop/tables/xlsx.js';
import { scopeOf, write, type ExportOptions } from './export-options.js';
import { reading } from './registry.js';

/** `phancong export audit`: the findings on a province's body, a line each. */
export async function runExportAudit(
  config: Config,
  options: ExportOptions & { province: string; body?: string; format: 'csv' | 'xlsx' },
): Promise<void> {
  await reading(config, async ({ services }) => {
    const { asOf, atRevision } = scopeOf(options);
    const table = auditTable((await services.audit.report(options.province, asOf, atRevision, undefined, options.body)).findings);
    write(options, options.format === 'csv' ? csvOf(table, options.lang) : await xlsxOf([table], options.lang));
  });
}
