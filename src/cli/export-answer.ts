import type { Config } from '../config.js';
import { answerDocument } from '../interop/jsonld/answer.js';
import { csvOf } from '../interop/tables/csv.js';
import { answersTable } from '../interop/tables/record-tables.js';
import { xlsxOf } from '../interop/tables/xlsx.js';
import { json, questionTitle, scopeOf, urisOf, write, type ExportFormat, type ExportOptions } from './export-options.js';
import { questionOf, type QuestionOptions } from './question-options.js';
import { reading } from './registry.js';

/** `phancong export answer`: one answer with its provenance, as JSON-LD, or as a line of a table. */
export async function runExportAnswer(
  config: Config,
  text: string | undefined,
  options: ExportOptions & QuestionOptions & { province: string; body?: string; format: ExportFormat },
): Promise<void> {
  await reading(config, async ({ services: { responsibility } }) => {
    const { asOf, atRevision } = scopeOf(options);
    const resolution = await responsibility.ask(questionOf(text, options), options.province, asOf, atRevision, undefined, options.body);
    const reference = await responsibility.reference(atRevision);
    if (options.format === 'jsonld') return write(options, json(answerDocument(resolution, reference, urisOf(config, options))));
    const table = answersTable([resolution], questionTitle(reference.procedures));
    return write(options, options.format === 'csv' ? csvOf(table, options.lang) : await xlsxOf([table], options.lang));
  });
}
