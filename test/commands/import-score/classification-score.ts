import { existsSync } from 'node:fs';
import type { ClauseRecord, DocumentRecord, RegistryRecord } from '#phancong/registry/record.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { SOURCED_DOCUMENTS, sourceFile } from '#phancong/registry/seeds/source-texts.js';
import { classify } from '#phancong/importer/classification/classify.js';
import { knowledgeOf, withoutDocument, type TextsOnRecord } from '#phancong/importer/classification/knowledge.js';
import {
  calibrationOf,
  confusionsOf,
  f1,
  macroF1,
  micro,
  precision,
  ratesOf,
  recall,
  type Judged,
  type Rate,
} from '#phancong/importer/classification/rates.js';
import { familyOf } from '#phancong/importer/classification/subjects.js';
import { importDocument, type ImportedDocument } from '#phancong/importer/import-document.js';
import type { ClauseProposal } from '#phancong/importer/proposal.js';
import { readSource } from '#phancong/importer/readers/read.js';

/** A clause of a source text with what is proposed for it and what is on record. */
export interface JudgedClause {
  document: string;
  proposal: ClauseProposal;
  record: ClauseRecord;
}

/** What is measured of a clause, as sets of values. */
export const MEASURES = {
  nature: ({ proposal, record }) => pair([proposal.nature.value], [record.nature]),
  /** The role of a clause is that of its first duty. */
  role: ({ proposal, record }) =>
    pair(
      proposal.role ? [proposal.role.value] : [],
      record.duties.slice(0, 1).map(({ role }) => role),
    ),
  action: ({ proposal, record }) =>
    pair(
      values(proposal.actions),
      record.duties.flatMap(({ actions }) => actions),
    ),
  'subject family': ({ proposal, record }) => pair(values(proposal.subjects).map(familyOf), subjectsOf(record).map(familyOf)),
  'subject code': ({ proposal, record }) => pair(values(proposal.subjects), subjectsOf(record)),
} as const satisfies Record<string, (clause: JudgedClause) => Judged>;
export type Measure = keyof typeof MEASURES;

/** The F1 that is wanted; of subjects it is measured at the family, and the code is printed beside it. */
const TARGETS: Partial<Record<Measure, number>> = { role: 0.95, action: 0.85, 'subject family': 0.85 };
const CONFUSIONS_SHOWN = 8;
const CODES_SHOWN = 12;
const BOUNDS = [0, 0.4, 0.6, 0.8, 0.9];

/** The source texts of a directory as read, by document key. */
export async function readSourceTexts(directory: string): Promise<ReadonlyMap<string, ImportedDocument>> {
  const found = SOURCED_DOCUMENTS.flatMap((key) => ({ key, file: sourceFile(directory, key) }));
  const read = await Promise.all(found.map(async ({ key, file }) => (file ? ([key, importDocument(await readSource(file))] as const) : null)));
  return new Map(read.filter((entry) => entry !== null));
}

function textsOf(texts: ReadonlyMap<string, ImportedDocument>): TextsOnRecord {
  return new Map([...texts].map(([key, { clauses }]) => [key, new Map(clauses.map(({ path, text }) => [path, text]))]));
}

/** Every clause on record of the texts, each text classified as one of its body, with a knowledge of which its own document is no part. */
export async function judgeEachByOthers(
  texts: ReadonlyMap<string, ImportedDocument>,
  records: readonly RegistryRecord[],
  verbatim: boolean,
): Promise<JudgedClause[]> {
  const knowledge = knowledgeOf(records, verbatim ? textsOf(texts) : new Map());
  const judged: JudgedClause[] = [];
  for (const [document, imported] of texts) {
    const seed = records.find((record): record is DocumentRecord => record.kind === 'document' && record.key === document);
    const body = seed?.body ? knowledge.bodies.kindOf({ key: seed.body }) : undefined;
    const { clauses } = await classify(imported, withoutDocument(knowledge, document), body);
    const proposals = new Map(clauses.map(({ path, proposal }) => [path, proposal]));
    for (const record of seed?.clauses ?? []) {
      const proposal = proposals.get(record.path);
      if (proposal) judged.push({ document, proposal, record });
    }
  }
  return judged;
}

/**
 * The second part of `npm run import:score`: reads each source text with the knowledge of the four others and compares what is
 * proposed with the reviewed seeds. Prints rates by value, by document, confusions and calibration; without source texts, nothing.
 */
export async function runClassificationScore(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const records = packagedRecords();
  const texts = await readSourceTexts(directory);
  const withTexts = await judgeEachByOthers(texts, records, true);
  const summariesOnly = await judgeEachByOthers(texts, records, false);
  const print = (...lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
  print('', `classification, each document read with the knowledge of the others: ${withTexts.length} clauses`, '');
  print(row(['', 'P', 'R', 'F1', 'target', 'F1 macro', 'summaries only']));
  for (const measure of Object.keys(MEASURES) as Measure[]) {
    const rates = ratesOf(withTexts.map(MEASURES[measure]));
    const all = micro(rates);
    const bare = micro(ratesOf(summariesOnly.map(MEASURES[measure])));
    const target = TARGETS[measure];
    print(
      row([
        measure,
        rounded(precision(all)),
        rounded(recall(all)),
        rounded(f1(all)),
        target ? rounded(target) : '-',
        rounded(macroF1(rates)),
        rounded(f1(bare)),
      ]),
    );
  }
  print('', row(['F1 by document', ...Object.keys(MEASURES)]));
  for (const key of texts.keys()) {
    const own = withTexts.filter(({ document }) => document === key);
    print(row([key, ...Object.values(MEASURES).map((measure) => rounded(f1(micro(ratesOf(own.map(measure))))))]));
  }
  for (const measure of ['role', 'action', 'subject family', 'subject code'] as const) {
    const judged = withTexts.map(MEASURES[measure]);
    const rates = ratesOf(judged);
    print('', row([measure, 'P', 'R', 'F1', 'on record']), ...rates.slice(0, measure === 'subject code' ? CODES_SHOWN : rates.length).map(rateRow));
    print(
      `  confused: ${confusionsOf(judged)
        .slice(0, CONFUSIONS_SHOWN)
        .map(({ wanted, said, count }) => `${wanted ?? '(nothing)'} > ${said ?? '(nothing)'} ${count}`)
        .join(', ')}`,
    );
  }
  print('', row(['score', ...BOUNDS.map((from, index) => `${from.toFixed(1)}-${(BOUNDS[index + 1] ?? 1).toFixed(1)}`)]));
  for (const [name, scored] of Object.entries(scoredOf(withTexts))) {
    print(
      row([
        `${name}, share right`,
        ...calibrationOf(scored, BOUNDS).map(({ count, right }) => (count ? `${rounded(right / count)} of ${count}` : '-')),
      ]),
    );
  }
}

function scoredOf(judged: readonly JudgedClause[]): Record<string, { score: number; right: boolean }[]> {
  return {
    nature: judged.map(({ proposal: { nature }, record }) => ({ score: nature.score, right: nature.value === record.nature })),
    role: judged.flatMap(({ proposal: { role }, record }) => (role ? [{ score: role.score, right: role.value === record.duties[0]?.role }] : [])),
    action: judged.flatMap(({ proposal, record }) =>
      proposal.actions.map(({ value, score }) => ({ score, right: record.duties.some(({ actions }) => actions.includes(value)) })),
    ),
    subject: judged.flatMap(({ proposal, record }) =>
      proposal.subjects.map(({ value, score }) => ({ score, right: subjectsOf(record).includes(value) })),
    ),
  };
}

function pair(said: readonly string[], wanted: readonly string[]): Judged {
  return { said: new Set(said), wanted: new Set(wanted) };
}

function values<Value extends string>(proposed: readonly { value: Value }[]): Value[] {
  return proposed.map(({ value }) => value);
}

function subjectsOf({ duties }: ClauseRecord): string[] {
  return duties.flatMap(({ subjects }) => subjects);
}

function rateRow(rate: Rate): string {
  return row([rate.value, rounded(precision(rate)), rounded(recall(rate)), rounded(f1(rate)), String(rate.right + rate.missed)]);
}

function rounded(share: number): string {
  return share.toFixed(2);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(16))).join('');
}
