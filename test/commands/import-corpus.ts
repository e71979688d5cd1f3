import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { classify } from '#phancong/importer/classification/classify.js';
import { knowledgeOf } from '#phancong/importer/classification/knowledge.js';
import { importDocument, type ImportedDocument } from '#phancong/importer/import-document.js';
import { readSource, UnreadableError } from '#phancong/importer/readers/read.js';
import { knownUnitsOf } from '#phancong/importer/units/known-units.js';
import { silentIn } from './import-corpus/silent-lines.ts';
import { expectationOf } from './import-corpus/expectation.ts';
import { comparedWith, summaryOf } from './import-corpus/summary.ts';

const KINDS = /\.(?:txt|md|html?|docx|pdf)$/iu;
const EXPECTED = '.expected.md';

/** What was read of a file, and the lines that are nowhere and that no finding names. */
interface Read {
  imported: ImportedDocument;
  silent: string[];
}

/**
 * `npm run import:corpus -- DIRECTORY`: reads every document of a directory and prints what was read of it, with the lines that
 * were lost in silence. Where `NAME.expected.md` is beside it, what differs from that. At the end the time and the peak of memory.
 * @returns 0 where nothing differs and nothing was lost in silence, 1 where something did, 2 without a directory.
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
  const counts = { same: 0, different: 0, open: 0, lines: 0, silent: 0 };
  const begun = process.cpuUsage();
  for (const name of files) {
    const before = process.cpuUsage();
    const read = await readFrom(join(directory, name)).catch((error: unknown) => {
      if (error instanceof UnreadableError) return error;
      throw error;
    });
    process.stdout.write(`\n== ${name}, ${spentSince(before).toFixed(0)} ms, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB\n`);
    const expected = await expectationOf(join(directory, name.replace(KINDS, EXPECTED)));
    if (read instanceof UnreadableError) process.stdout.write(`${read.code}: ${read.text.en}\n`);
    else {
      process.stdout.write(summaryOf(read.imported) + read.silent.map((one) => `SILENT    ${one}\n`).join(''));
      counts.lines += read.imported.lines.all;
      counts.silent += read.silent.length;
    }
    if (!expected) continue;
    const differences = read instanceof UnreadableError ? [read.code] : comparedWith(read.imported, expected);
    if (differences.length) counts.different++;
    else if (expected.checks > 0) counts.same++;
    else counts.open++;
    process.stdout.write(differences.map((one) => `DIFFERS  ${one}\n`).join(''));
    if (expected.checks === 0 || differences.length) process.stdout.write(`EXPECTED ${expected.words}\n`);
  }
  const { same, different, open, lines, silent } = counts;
  process.stdout.write(
    `\n${files.length} files: ${same} as expected, ${different} not, ${open} to be judged by hand; ${silent} of ${lines} lines lost in silence\n` +
      `${(spentSince(begun) / 1000).toFixed(1)} s of processor time, peak of memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
  );
  return different || silent ? 1 : 0;

  async function readFrom(path: string): Promise<Read> {
    const source = await readSource(path);
    const imported = await classify(importDocument(source, context), knowledge);
    return { imported, silent: silentIn(source, imported) };
  }
}

/** Milliseconds of processor time: what else the machine does is no cost of a file. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

process.exitCode = await runImportCorpus(process.argv[2] ?? '../shared/cases/importer');
