import { packagedRecords } from '../registry/seeds/packaged-records.js';
import { classify } from '../importer/classification/classify.js';
import { knowledgeOf } from '../importer/classification/knowledge.js';
import { printedImport } from '../importer/contract.js';
import { stagesOf, type ImportedDocument } from '../importer/import-document.js';
import type { ClauseProposal } from '../importer/proposal.js';
import { requireVietnamese } from '../importer/readers/language.js';
import { readSource, UnreadableError } from '../importer/readers/read.js';
import type { Language } from '../shared/text.js';
import { knownUnitsOf } from '../importer/units/known-units.js';
import { stageLines, type ImportStage } from './import-stage.js';

export interface ImportOptions {
  format: 'text' | 'json';
  stage?: ImportStage;
  lang: Language;
}

/** Exit codes of `phancong import`. */
export const IMPORT_EXIT = { READ: 0, UNREADABLE: 2 } as const;

/**
 * `phancong import --dry-run FILE`: reads a decision and prints what was read: its head, its clauses and what was found in
 * them, and what is proposed. Nothing is written to the registry. @returns the exit code: 0 with or without findings, 2 for a file that cannot be read.
 */
export async function runImport(file: string, { format, stage, lang }: ImportOptions): Promise<number> {
  try {
    const source = await readSource(file);
    requireVietnamese(source);
    const records = packagedRecords();
    const knowledge = knowledgeOf(records);
    const stages = stagesOf(source, { knownUnits: knownUnitsOf(records), bodies: knowledge.bodies });
    const imported = stage && stage !== 'classification' ? stages.imported : await classify(stages.imported, knowledge);
    if (stage)
      process.stdout.write(
        stageLines(stage, source, { ...stages, imported })
          .map((line) => `${line}\n`)
          .join(''),
      );
    else if (format === 'json') process.stdout.write(`${JSON.stringify(printedImport(imported), null, 2)}\n`);
    else process.stdout.write(printImport(imported, lang));
    return IMPORT_EXIT.READ;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    process.stderr.write(`${error.code}: ${error.text[lang]}\n`);
    return IMPORT_EXIT.UNREADABLE;
  }
}

/** The same for several files, one after the other. @returns the highest of their exit codes. */
export async function runImports(files: readonly string[], options: ImportOptions): Promise<number> {
  let highest: number = IMPORT_EXIT.READ;
  for (const file of files) highest = Math.max(highest, await runImport(file, options));
  return highest;
}

/** A document as read; drafts that were stored before lines were counted do not say how many are in clauses. */
type Printed = Omit<ImportedDocument, 'lines'> & { lines?: ImportedDocument['lines'] };

/** What was read, as lines for a terminal: the head, the tree with the beginning of each text, the findings. */
export function printImport({ document, clauses, findings, lines }: Printed, language: Language): string {
  const { type, number, issuer, province, issuedOn, bases, replaces, amends, repeals } = document;
  const cited = (list: typeof bases): string => list.map((base) => base.number ?? base.name ?? base.type).join(', ');
  const head = [
    `${type ?? '?'} ${number ?? '(…)'}`,
    issuer,
    province,
    issuedOn,
    bases.length ? `căn cứ / based on: ${cited(bases)}` : null,
    replaces.length ? `thay thế / replaces: ${cited(replaces)}` : null,
    amends.length ? `sửa đổi / amends: ${cited(amends)}` : null,
    repeals.length ? `bãi bỏ / repeals: ${cited(repeals)}` : null,
  ];
  const tree = clauses.flatMap(({ path, text, holder, proposal }) => {
    const indent = '  '.repeat(path.split('.').length - 1);
    return [
      `${indent}${path}  ${text.slice(0, 80)}${holder ? `  [${holder}]` : ''}`,
      ...(proposal ? [`${indent}    → ${proposedLine(proposal)}`] : []),
    ];
  });
  const entries = clauses.filter(({ entry }) => entry).length;
  const found = findings.map(({ severity, line, column, code, message }) => `${line}:${column} ${severity} ${code} ${message[language]}`);
  return [
    ...head.filter(Boolean),
    '',
    ...tree,
    '',
    ...found,
    ...(lines ? [`${lines.inClauses}/${lines.all} dòng nằm trong điều khoản / ${lines.inClauses} of ${lines.all} lines are in clauses`] : []),
    `${entries} mục, ${findings.length} điều cần xem / ${entries} entries, ${findings.length} findings`,
    '',
  ].join('\n');
}

/** What is proposed for a clause: nature, role, actions and subjects, each with its score. */
function proposedLine({ nature, role, actions, subjects }: ClauseProposal): string {
  return [nature, ...(role ? [role] : []), ...actions, ...subjects].map(({ value, score }) => `${value} ${score.toFixed(2)}`).join(', ');
}
