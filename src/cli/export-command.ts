import { Option, type Command } from 'commander';
import { readConfig } from '../config.js';
import { dayOption } from './day-option.js';
import type { ExportMatrixOptions } from './export-matrix.js';
import { EXPORT_FORMATS, REGISTRY_TABLES, type ExportFormat, type ExportOptions, type RegistryTable } from './export-options.js';
import type { QuestionOptions } from './question-options.js';

/** Puts `registry`, `answer`, `audit`, `matrix` and `akn` under `phancong export`. */
export function registerExport(group: Command, language: Option, body: Option): void {
  const format = new Option('--format <format>', 'dạng tệp / file format').choices([...EXPORT_FORMATS]).default('jsonld');
  const common = (command: Command): Command =>
    command
      .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today by default', dayOption)
      .option('--at <revision>', 'phiên bản, mặc định mới nhất / revision, the newest by default', Number)
      .option('--out <file>', 'ghi vào tệp, mặc định in ra / write to a file, standard output by default')
      .option('--base <url>', 'gốc của địa chỉ / base of the addresses')
      .addOption(language);
  common(
    group
      .command('registry')
      .description('mọi thứ trong sổ của một tỉnh / everything on record for a province')
      .requiredOption('--province <province>', 'mã, tên, hoặc tên một nơi trong tỉnh / code, name, or a place in it')
      .addOption(body)
      .addOption(format)
      .addOption(new Option('--table <table>', 'bảng nào, khi xuất CSV / which table, for CSV').choices([...REGISTRY_TABLES]).default('duties')),
  ).action(async (options: ExportOptions & { province: string; body?: string; format: ExportFormat; table: RegistryTable }) =>
    (await import('./export-registry.js')).runExportRegistry(readConfig(), options),
  );
  common(
    group
      .command('answer')
      .description('một câu trả lời với nguồn gốc của nó / one answer with its provenance')
      .argument('[text]', 'câu hỏi bằng lời / the question in words')
      .requiredOption('--province <province>', 'mã, tên, hoặc tên một nơi trong tỉnh / code, name, or a place in it')
      .option('--subject <code>', 'hỏi theo mã lĩnh vực / ask by subject')
      .option('--action <action>', 'hành vi, dùng cùng --subject / action, together with --subject')
      .option('--procedure <code>', 'hỏi theo mã thủ tục / ask by procedure')
      .addOption(body)
      .addOption(format),
  ).action(async (text: string | undefined, options: ExportOptions & QuestionOptions & { province: string; body?: string; format: ExportFormat }) =>
    (await import('./export-answer.js')).runExportAnswer(readConfig(), text, options),
  );
  common(
    group
      .command('audit')
      .description('kết quả rà soát, mỗi phát hiện một dòng / the findings of an audit, a line each')
      .requiredOption('--province <province>', 'mã, tên, hoặc tên một nơi trong tỉnh / code, name, or a place in it')
      .addOption(body)
      .addOption(new Option('--format <format>', 'dạng tệp / file format').choices(['csv', 'xlsx']).default('csv')),
  ).action(async (options: ExportOptions & { province: string; body?: string; format: 'csv' | 'xlsx' }) =>
    (await import('./export-audit.js')).runExportAudit(readConfig(), options),
  );
  common(
    group
      .command('matrix')
      .description('ai chủ trì ở nhiều tỉnh, mỗi lĩnh vực một dòng / who leads in several provinces, a line for each subject')
      .argument('<provinces...>', 'quang-ngai@2025-05-15 yen-bai@2025-05-15')
      .option('--subject <codes...>', 'lĩnh vực, kèm lĩnh vực hẹp hơn / subjects, with narrower ones')
      .option('--action <action>', 'hành vi / action')
      .addOption(new Option('--format <format>', 'dạng tệp / file format').choices(['csv', 'xlsx']).default('csv')),
  ).action(async (provinces: string[], options: ExportMatrixOptions) =>
    (await import('./export-matrix.js')).runExportMatrix(readConfig(), provinces, options),
  );
  common(
    group
      .command('akn')
      .description('cấu trúc một văn bản theo Akoma Ntoso 3 / the structure of a document as Akoma Ntoso 3')
      .argument('<document>', 'khóa văn bản / key of the document'),
  ).action(async (document: string, options: ExportOptions) => (await import('./export-akn.js')).runExportAkn(readConfig(), document, options));
}
