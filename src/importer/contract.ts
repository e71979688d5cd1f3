import type { Finding } from './finding.js';
import type { ImportedDocument } from './import-document.js';
import type { Artefact } from './outline/outline.js';
import type { DocumentHead } from './head/preamble.js';
import type { ClauseProposal, DocumentUnit, ImportedClause } from './proposal.js';

/** A clause as `phancong import --format json` prints it: its place and text, and what is proposed for it as plain values. */
export interface PrintedClause extends Omit<ImportedClause, 'proposal'> {
  /** True for an article of a decision that only enacts what is attached; such articles are not entries. */
  enacting: boolean;
  role: string | null;
  actions: string[];
  subjects: string[];
  /** The proposals with their scores and the words that led to them; null where nothing was proposed. */
  proposal: ClauseProposal | null;
}

/** What `phancong import --format json` prints. */
export interface PrintedImport {
  source: ImportedDocument['source'];
  document: DocumentHead;
  units: DocumentUnit[];
  clauses: PrintedClause[];
  artefacts: Artefact[];
  findings: Finding[];
  lines: ImportedDocument['lines'];
}

/**
 * A document as read, in the shape that others read: all clauses in the order of the document, the articles that enact it
 * among them with `enacting: true` and `entry: false`. Those with `entry: true` are the numbered entries.
 */
export function printedImport({ source, document, units, clauses, articles, artefacts, findings, lines }: ImportedDocument): PrintedImport {
  const enacting = articles.map((node) => ({ ...node, entry: false, holder: null, assignment: null, references: [], proposal: null }));
  const print = (clause: ImportedClause, isEnacting: boolean): PrintedClause => ({
    ...clause,
    enacting: isEnacting,
    role: clause.proposal?.role?.value ?? null,
    actions: clause.proposal?.actions.map(({ value }) => value) ?? [],
    subjects: clause.proposal?.subjects.map(({ value }) => value) ?? [],
  });
  const all = [...enacting.map((clause) => print(clause, true)), ...clauses.map((clause) => print(clause, false))];
  return {
    source,
    document,
    units,
    clauses: all.toSorted((a, b) => (a.spans[0]?.index ?? 0) - (b.spans[0]?.index ?? 0) || a.column - b.column),
    artefacts,
    findings,
    lines,
  };
}
