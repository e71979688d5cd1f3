import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { classify } from '#phancong/importer/classification/classify.js';
import { knowledgeOf } from '#phancong/importer/classification/knowledge.js';
import { importDocument, type ImportedDocument } from '#phancong/importer/import-document.js';
import { readSource, UnreadableError } from '#phancong/importer/readers/read.js';
import { knownUnitsOf } from '#phancong/importer/units/known-units.js';
import { expectationOf } from './import-corpus/expectation.ts';
import { comparedWith, summaryOf } from './import-corpus/summary.ts';

const KINDS = /\.(?:txt|md|html?|docx|pdf)$/iu;
const EXPECTED = '.expected.md';

/**
 * `npm run import:corpus -- DIRECTORY`: reads every document of a directory and prints what was read of it. Where
 * `NAME.expected.md` is beside it, what differs from that.
 * @returns 0 where nothing differs, 1 where something does, 2 without a directory.
 */
async function runImportCorpus(directory: string): Promise<number> {
  if (!existsSync(directory)) {
    process.stdout.write(`no directory ${directory}\n`);
    return 2;
  }
  const records = packagedRecords();
  const knowledge = knowledgeOf(records);
  const context = { knownUnits: knownUnitsOf(records), bodies: knowledge.bodies };
  const files = (await readdir(directory)).filter((name) => KINDS.test(name) && !name.endsWith(EXPECTED)).sort();
  const counts = { same: 0, different: 0, open: 0 };
  for (const name of files) {
    const before = performance.now();
    const read = await importedOf(join(directory, name)).catch((error: unknown) => {
      if (error instanceof UnreadableError) return error;
      throw error;
    });
    process.stdout.write(`\n== ${name}, ${(performance.now() - before).toFixed(0)} ms\n`);
    const expected = await expectationOf(join(directory, name.replace(KINDS, EXPECTED)));
    if (read instanceof UnreadableError) process.stdout.write(`${read.code}: ${read.text.en}\n`);
    else process.stdout.write(summaryOf(read));
    if (!expected) continue;
    const differences = read instanceof UnreadableError ? [read.code] : comparedWith(read, expected);
    if (differences.length) counts.different++;
    else if (expected.checks > 0) counts.same++;
    else counts.open++;
    process.stdout.write(differences.map((one) => `DIFFERS  ${one}\n`).join(''));
    if (expected.checks === 0 || differences.length) process.stdout.write(`EXPECTED ${expected.words}\n`);
  }
  process.stdout.write(`\n${files.length} files: ${counts.same} as expected, ${counts.different} not, ${counts.open} to be judged by hand\n`);
  return counts.different ? 1 : 0;

  async function importedOf(path: string): Promise<ImportedDocument> {
    return classify(importDocument(await readSource(path), context), knowledge);
  }
}

process.exitCode = await runImportCorpus(process.argv[2] ?? '../shared/cases/importer');
