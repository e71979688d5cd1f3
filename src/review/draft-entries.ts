import type { Finding } from '../importer/finding.js';
import type { ClauseProposal } from '../importer/proposal.js';
import { hashOf } from '../shared/hash.js';
import type { Reading, Review, ReviewClause } from './draft.model.js';

/** What was proposed for a clause: a value of one field, how sure, and by which words. */
export interface ProposedValue {
  field: 'NATURE' | 'ROLE' | 'ACTION' | 'SUBJECT';
  value: string;
  score: number;
  matched: string[];
}

/** A finding with the clause that it stands at; null where it is of the head. */
export interface PlacedFinding extends Finding {
  path: string | null;
}

/** An entry of a draft beside what was read and proposed for it. */
export interface DraftEntry {
  clause: ReviewClause;
  /** Key of the unit that holds it, its own or that of what it is below; of the body where there is none. */
  heldBy: string;
  text: string;
  line: number;
  page: number | null;
  proposed: ProposedValue[];
  /** That of the least sure value by which a duty was proposed; null where none was. */
  score: number | null;
  findings: PlacedFinding[];
  version: string;
}

/** A stretch of the document as read, in its order: of a clause, or of what is around them. */
export interface Passage {
  line: number;
  path: string | null;
  /** CLAUSE, ARTICLE, or the kind of what is no clause. */
  kind: string;
  label: string;
  text: string;
}

/** By which a change is told from another: it differs where anything in the entry does. */
export function versionOf(entry: unknown): string {
  return hashOf(entry).slice(0, 16);
}

/** The version of the head: of what is said about the document, and of what it says about others. */
export function headVersionOf({ document, relations }: Pick<Review, 'document' | 'relations'>): string {
  return versionOf([document, relations]);
}

/** The entries in the order of the document. */
export function entriesOf(review: Review, reading: Reading): DraftEntry[] {
  const read = new Map(reading.clauses.map((clause) => [clause.path, clause]));
  const found = Map.groupBy(findingsOf(reading), ({ path }) => path);
  const holders = new Map<string, string>();
  return review.clauses.map((clause) => {
    const own = read.get(clause.path);
    const heldBy = clause.holder ?? holders.get(clause.parent ?? '') ?? review.body.key;
    holders.set(clause.path, heldBy);
    const proposed = own?.proposal ? proposedBy(own.proposal) : [];
    const scores = proposed.flatMap(({ field, score }) => (field === 'NATURE' ? [] : [score]));
    return {
      clause,
      heldBy,
      text: own?.text ?? '',
      line: own?.line ?? 1,
      page: reading.pages[clause.path] ?? null,
      proposed,
      score: scores.length > 0 && clause.duties?.length ? Math.min(...scores) : null,
      findings: found.get(clause.path) ?? [],
      version: versionOf(clause),
    };
  });
}

function proposedBy({ nature, role, actions, subjects }: ClauseProposal): ProposedValue[] {
  return [
    { field: 'NATURE', ...nature },
    ...(role ? [{ field: 'ROLE' as const, ...role }] : []),
    ...actions.map((action) => ({ field: 'ACTION' as const, ...action })),
    ...subjects.map((subject) => ({ field: 'SUBJECT' as const, ...subject })),
  ];
}

/** What was found, each at the clause on whose lines it is. */
export function findingsOf({ findings, clauses }: Reading): PlacedFinding[] {
  return findings.map((found) => ({ ...found, path: clauses.findLast(({ line }) => line <= found.line)?.path ?? null }));
}

/** The whole document as it was read, piece by piece. */
export function passagesOf({ clauses, articles, artefacts }: Reading): Passage[] {
  const pieces = [
    ...clauses.map(({ path, label, text, line, spans }) => ({ at: spans[0], line, path, kind: 'CLAUSE', label, text })),
    ...articles.map(({ path, label, text, line, spans }) => ({ at: spans[0], line, path, kind: 'ARTICLE', label, text })),
    ...artefacts.map(({ path, kind, text, line, spans }) => ({ at: spans[0], line, path, kind, label: '', text })),
  ];
  return pieces
    .toSorted((a, b) => (a.at?.index ?? 0) - (b.at?.index ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
    .map(({ at: _at, ...piece }) => piece);
}
