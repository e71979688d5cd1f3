import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { classify } from '#phancong/importer/classification/classify.js';
import { knowledgeOf } from '#phancong/importer/classification/knowledge.js';
import { importDocument } from '#phancong/importer/import-document.js';
import { knownUnitsOf } from '#phancong/importer/units/known-units.js';
import { readSource } from '#phancong/importer/readers/read.js';
import { UnreadableError } from '#phancong/importer/readers/unreadable.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MADE_TEXTS, type MadeText } from './import-bench/made-texts.ts';

/** Sizes in megabytes, measured one after another in one process. */
const SIZES = [0.1, 1, 10];
const HEADS = ['clauses', 'read', 'grammar', 'classified', 'ms in all', '10x of'];

/**
 * `npm run import:bench`: processor time (not time on the clock) that a text of each kind and size takes, from the file to the
 * proposals; a column says how many times the next smaller size it is. Prints the peak of memory.
 */
async function runImportBench(): Promise<void> {
  const records = packagedRecords();
  const knowledge = knowledgeOf(records);
  const context = { knownUnits: knownUnitsOf(records) };
  const directory = await mkdtemp(join(tmpdir(), 'import-bench-'));
  const measure = async (make: MadeText, megabytes: number): Promise<{ clauses: number; steps: number[] }> => {
    const file = join(directory, 'made.txt');
    await writeFile(file, make(megabytes * 1e6));
    const marks = [process.cpuUsage()];
    const source = await readSource(file);
    marks.push(process.cpuUsage());
    const imported = importDocument(source, context);
    marks.push(process.cpuUsage());
    const { clauses } = await classify(imported, knowledge);
    marks.push(process.cpuUsage());
    const spent = marks.map(({ user, system }) => (user + system) / 1000);
    return { clauses: clauses.length, steps: spent.slice(1).map((at, index) => at - (spent[index] as number)) };
  };
  try {
    // Compiling the rules and the index is paid once by a service, and is no cost of a text.
    for (const make of Object.values(MADE_TEXTS)) await measure(make, SIZES[0] as number);
    process.stdout.write(row(['ms of processor time', ...HEADS]));
    for (const [name, make] of Object.entries(MADE_TEXTS)) {
      let before: number | null = null;
      for (const size of SIZES) {
        const measured = await measure(make, size).catch(refusal);
        if (typeof measured === 'string') {
          process.stdout.write(row([`${name}, ${size} MB`, measured]));
          continue;
        }
        const { clauses, steps } = measured;
        const all = steps.reduce((sum, step) => sum + step, 0);
        const times = before === null ? '-' : (all / before).toFixed(1);
        process.stdout.write(row([`${name}, ${size} MB`, ...[clauses, ...steps, all].map((number) => number.toFixed(0)), times]));
        before = all;
      }
    }
    process.stdout.write(`peak of memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The code with which a text is refused that is longer than the importer takes. */
function refusal(error: unknown): string {
  if (error instanceof UnreadableError) return error.code;
  throw error;
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(32)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
}

await runImportBench();
