import { readSeeds } from '../db/seed/read-seeds.js';
import { recordsOf } from '../db/seed/records-of.js';
import { classify } from '../importer/classify/classify.js';
import { knowledgeOf } from '../importer/classify/knowledge.js';
import { importDocument, stagesOf, type ImportedDocument } from '../importer/import-document.js';
import type { ClauseProposal, ImportedClause, Proposed } from '../importer/proposal.js';
import { readSource, UnreadableError } from '../importer/read.js';
import type { Language } from '../shared/text.js';

export interface ImportOptions {
  format: 'text' | 'json';
  stage?: 'lines' | 'zones' | 'classification';
  lang: Language;
}

/** Exit codes of `phancong import`. */
export const IMPORT_EXIT = { READ: 0, UNREADABLE: 2 } as const;

/**
 * `phancong import --dry-run FILE`: reads a decision and prints what was read: its head, its clauses and what was found in
 * them, and what is proposed for each clause. Nothing is written to the registry. @returns the exit code: 0 with or without findings, 2 for a file that cannot be read.
 */
export async function runImport(file: string, { format, stage, lang }: ImportOptions): Promise<number> {
  try {
    const source = await readSource(file);
    if (stage === 'lines') process.stdout.write(source.lines.map(({ number, page, text }) => `${page ?? ''}\t${number}\t${text}\n`).join(''));
    else if (stage === 'zones')
      process.stdout.write(
        stagesOf(source)
          .segments.map(({ zone, line, text }) => `${zone}\t${line.number}\t${text}\n`)
          .join(''),
      );
    else {
      const imported = await classify(importDocument(source), knowledgeOf(recordsOf(readSeeds())));
      if (stage === 'classification') process.stdout.write(imported.clauses.map(classificationLine).join(''));
      else process.stdout.write(format === 'json' ? `${JSON.stringify(withPlainValues(imported), null, 2)}\n` : printImport(imported, lang));
    }
    return IMPORT_EXIT.READ;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    process.stderr.write(`${error.code}: ${error.text[lang]}\n`);
    return IMPORT_EXIT.UNREADABLE;
  }
}

/** What is proposed as plain values beside the clause, for those who do not need scores; `proposal` has the rest. */
function withPlainValues(imported: ImportedDocument): object {
  return {
    ...imported,
    clauses: imported.clauses.map((clause) => ({
      ...clause,
      role: clause.proposal?.role?.value ?? null,
      actions: clause.proposal?.actions.map(({ value }) => value) ?? [],
      subjects: clause.proposal?.subjects.map(({ value }) => value) ?? [],
    })),
  };
}

/** `V.2.4.4  DUTY  LEAD 0.92  LICENSE 0.80 (cấp giấy phép)  radiation.xray 0.97 (...)` */
function classificationLine({ path, proposal }: ImportedClause): string {
  if (!proposal) return `${path}\n`;
  const list = (proposed: readonly Proposed<string>[]): string =>
    proposed.map(({ value, score, matched }) => `${value} ${score.toFixed(2)} (${matched.join(', ')})`).join('; ') || '-';
  const { nature, role, actions, subjects } = proposal;
  return `${[path, `${nature.value} ${nature.score.toFixed(2)}`, list(role ? [role] : []), list(actions), list(subjects)].join('\t')}\n`;
}

/** What was read, as lines for a terminal: the head, the tree with the beginning of each text, the findings. */
export function printImport({ document, clauses, findings }: ImportedDocument, language: Language): string {
  const { type, number, issuer, province, issuedOn, bases, replaces } = document;
  const cited = (list: typeof bases): string => list.map((base) => base.number ?? base.name ?? base.type).join(', ');
  const head = [
    `${type ?? '?'} ${number ?? '(…)'}`,
    issuer,
    province,
    issuedOn,
    bases.length ? `căn cứ / based on: ${cited(bases)}` : null,
    replaces.length ? `thay thế / replaces: ${cited(replaces)}` : null,
  ];
  const tree = clauses.flatMap(({ path, text, proposal }) => {
    const indent = '  '.repeat(path.split('.').length - 1);
    return [`${indent}${path}  ${text.slice(0, 80)}`, ...(proposal ? [`${indent}    → ${proposedLine(proposal)}`] : [])];
  });
  const found = findings.map(({ severity, line, column, code, message }) => `${line}:${column} ${severity} ${code} ${message[language]}`);
  return [
    ...head.filter(Boolean),
    '',
    ...tree,
    '',
    ...found,
    `${clauses.filter(({ entry }) => entry).length} mục / entries, ${findings.length} điều cần xem / findings`,
    '',
  ].join('\n');
}

/** What is proposed for a clause: nature, role, actions and subjects, each with its score. */
function proposedLine({ nature, role, actions, subjects }: ClauseProposal): string {
  return [nature, ...(role ? [role] : []), ...actions, ...subjects].map(({ value, score }) => `${value} ${score.toFixed(2)}`).join(', ');
}
