import { existsSync } from 'node:fs';
import type { DocumentRecord, UnitRecord } from '#phancong/registry/record.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { SOURCED_DOCUMENTS, sourceFile } from '#phancong/registry/seeds/source-texts.js';
import { importDocument } from '#phancong/importer/import-document.js';
import { readSource } from '#phancong/importer/readers/read.js';
import { knownUnitsOf } from '#phancong/importer/units/known-units.js';
import { runClassificationScore } from './import-score/classification-score.ts';
import { scoreGrammar, type GrammarScore } from './import-score/score-grammar.ts';
import { countTable } from './import-score/score-table.ts';

/**
 * `npm run import:score -- DIRECTORY`: reads the source texts and compares what was read with the reviewed seeds.
 * @returns 0 where every path, basis and replaced document is right, 1 otherwise, 2 without source texts.
 */
async function runImportScore(directory: string): Promise<number> {
  if (!existsSync(directory)) {
    process.stdout.write(`no source texts in ${directory}\n`);
    return 2;
  }
  const records = packagedRecords();
  const documents = records.filter((record): record is DocumentRecord => record.kind === 'document');
  const units = records.filter((record): record is UnitRecord => record.kind === 'unit');
  const context = { knownUnits: knownUnitsOf(records) };
  const scores: GrammarScore[] = [];
  for (const key of SOURCED_DOCUMENTS) {
    const file = sourceFile(directory, key);
    const seed = documents.find((document) => document.key === key);
    if (file && seed) scores.push(scoreGrammar(importDocument(await readSource(file), context), seed, documents, units));
  }
  process.stdout.write(`${countTable(scores.map(({ document, counts }) => ({ name: document, counts })))}\n`);
  process.stdout.write(missing(scores));
  await runClassificationScore(directory);
  return scores.every(({ whole }) => whole) ? 0 : 1;
}

/** What of the seeds was not read, or was read and is not in the seeds, one line each. */
function missing(scores: readonly GrammarScore[]): string {
  return scores.flatMap(({ document, differences }) => differences.map((difference) => `${document}: ${difference}\n`)).join('');
}

process.exitCode = await runImportScore(process.argv[2] ?? '../shared/decisions');
