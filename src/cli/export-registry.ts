import type { Config } from '../config.js';
import { answersToProcedures, bodiesOnRecord, registryOf } from '../interop/exports.js';
import { csvOf } from '../interop/tables/csv.js';
import { answersTable, dutiesTable, unitsTable } from '../interop/tables/record-tables.js';
import type { AnyTable } from '../interop/tables/table.js';
import { xlsxOf } from '../interop/tables/xlsx.js';
import { json, questionTitle, scopeOf, urisOf, write, type ExportFormat, type ExportOptions, type RegistryTable } from './export-options.js';
import { reading } from './registry.js';

/** `phancong export registry`: everything on record for a province. CSV holds one table, XLSX a sheet for each. */
export async function runExportRegistry(
  config: Config,
  options: ExportOptions & { province: string; body?: string; format: ExportFormat; table: RegistryTable },
): Promise<void> {
  await reading(config, async ({ services }) => {
    const scope = { province: options.province, body: options.body, ...scopeOf(options) };
    if (options.format === 'jsonld') return write(options, json(await registryOf(services, scope, urisOf(config, options))));
    const configurations = await bodiesOnRecord(services, scope);
    const answers = await answersToProcedures(services, scope);
    const tables: Record<RegistryTable, AnyTable> = {
      duties: dutiesTable(configurations),
      units: unitsTable(configurations, scope.asOf),
      procedures: answersTable([...answers.values()], questionTitle(configurations[0].reference.procedures)),
    };
    return write(options, options.format === 'csv' ? csvOf(tables[options.table], options.lang) : await xlsxOf(Object.values(tables), options.lang));
  });
}
