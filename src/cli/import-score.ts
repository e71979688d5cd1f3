import { existsSync } from 'node:fs';
import type { DocumentRecord } from '../db/record.js';
import { readSeeds } from '../db/seed/read-seeds.js';
import { recordsOf } from '../db/seed/records-of.js';
import { SOURCED_DOCUMENTS, sourceFile } from '../db/seed/source-texts.js';
import type { CitedDocument } from '../importer/citation.js';
import { importDocument } from '../importer/import-document.js';
import { readSource } from '../importer/read.js';
import { runClassificationScore } from './classification-score.js';

interface Rate {
  found: number;
  right: number;
  wanted: number;
}

/**
 * `npm run import:score -- DIRECTORY`: reads the source texts and compares what was read with the reviewed seeds: paths in
 * order, labels, bases and replaced documents. @returns 0 where every path is right, 1 otherwise, 2 without source texts.
 */
export async function runImportScore(directory: string): Promise<number> {
  if (!existsSync(directory)) {
    process.stdout.write(`no source texts in ${directory}\n`);
    return 2;
  }
  const records = recordsOf(readSeeds()).filter((record): record is DocumentRecord => record.kind === 'document');
  const byKey = new Map(records.map((record) => [record.key, record]));
  const line = (cells: readonly string[]): string => `${cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(14))).join('')}\n`;
  process.stdout.write(line(['document', 'entries', 'paths right', 'labels right', 'bases P', 'bases R', 'replaced P', 'replaced R', 'findings']));
  let whole = true;
  for (const key of SOURCED_DOCUMENTS) {
    const file = sourceFile(directory, key);
    const seed = byKey.get(key);
    if (!file || !seed) continue;
    const { clauses, document, findings } = importDocument(await readSource(file));
    const entries = clauses.filter(({ entry }) => entry);
    const wanted = seed.clauses.filter(({ entry }) => entry);
    const inOrder = (pick: (clause: { path: string; label: string }) => string): number =>
      wanted.filter((clause, index) => entries[index] !== undefined && pick(entries[index]) === pick(clause)).length;
    const paths = inOrder(({ path }) => path);
    whole &&= paths === wanted.length && entries.length === wanted.length;
    const bases = rateOf(document.bases, relatedOf(seed, ['BASED_ON', 'IMPLEMENTS'], byKey));
    const replaced = rateOf(document.replaces, relatedOf(seed, ['REPLACES'], byKey));
    process.stdout.write(
      line([
        seed.key,
        `${entries.length}/${wanted.length}`,
        percent(paths, wanted.length),
        percent(
          inOrder(({ path, label }) => `${path} ${label}`),
          wanted.length,
        ),
        percent(bases.right, bases.found),
        percent(bases.right, bases.wanted),
        percent(replaced.right, replaced.found),
        percent(replaced.right, replaced.wanted),
        String(findings.length),
      ]),
    );
  }
  await runClassificationScore(directory);
  return whole ? 0 : 1;
}

/** What the preamble of a seed names, as type, number and date; a title that merely names a programme does not count. */
function relatedOf(seed: DocumentRecord, types: readonly string[], byKey: ReadonlyMap<string, DocumentRecord>): string[] {
  return seed.relations
    .filter(({ type, clause }) => types.includes(type) && clause === null)
    .flatMap(({ target }) => byKey.get(target) ?? [])
    .filter(({ number, issuedOn }) => number ?? issuedOn)
    .map(({ type, number, issuedOn }) => `${type} ${number} ${issuedOn}`);
}

function rateOf(read: readonly CitedDocument[], wanted: readonly string[]): Rate {
  const found = read.map(({ type, number, date }) => `${type} ${number} ${date}`);
  return { found: found.length, wanted: wanted.length, right: found.filter((one) => wanted.includes(one)).length };
}

function percent(part: number, of: number): string {
  return of === 0 ? '-' : (part / of).toFixed(2);
}
