import type { Config } from '../config.js';
import { answersToProcedures, registryOf } from '../interop/exports.js';
import { csvOf } from '../interop/tables/csv.js';
import { answersTable, dutiesTable, unitsTable } from '../interop/tables/record-tables.js';
import type { AnyTable } from '../interop/tables/table.js';
import { xlsxOf } from '../interop/tables/xlsx.js';
import { json, questionTitle, scopeOf, urisOf, withApp, write, type ExportFormat, type ExportOptions } from './export-options.js';

export const REGISTRY_TABLES = ['duties', 'units', 'procedures'] as const;
export type RegistryTable = (typeof REGISTRY_TABLES)[number];

/** `phancong export registry`: everything on record for a province. CSV holds one table, XLSX a sheet for each. */
export async function runExportRegistry(
  config: Config,
  options: ExportOptions & { province: string; format: ExportFormat; table: RegistryTable },
): Promise<void> {
  await withApp(config, async ({ services }) => {
    const scope = { province: options.province, ...scopeOf(options) };
    if (options.format === 'jsonld') return write(options, json(await registryOf(services, scope, urisOf(config, options))));
    const configuration = await services.responsibility.configuration(scope.province, scope.asOf, scope.atRevision);
    const answers = await answersToProcedures(services, scope);
    const tables: Record<RegistryTable, AnyTable> = {
      duties: dutiesTable(configuration),
      units: unitsTable(configuration, scope.asOf),
      procedures: answersTable([...answers.values()], questionTitle(configuration.reference.procedures)),
    };
    return write(options, options.format === 'csv' ? csvOf(tables[options.table], options.lang) : await xlsxOf(Object.values(tables), options.lang));
  });
}
