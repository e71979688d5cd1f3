import type { CitedSeed, ClauseSeed, DocumentSeed } from '../registry/seeds/seed-file.js';
import type { Text } from '../shared/text.js';
import type { UnitKind } from '../registry/unit.model.js';
import type { ImportedDocument } from '../importer/import-document.js';

/** DRAFT: entries are undecided. REVIEWED: all are decided. WITHDRAWN: what was published from it has been withdrawn. */
export const DRAFT_STATES = ['DRAFT', 'REVIEWED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** True: as the entry says. False: the clause keeps its place in the tree, and no duty is taken from it. */
export type Decision = boolean | 'undecided';

/** A unit as a review has it. The key of a unit that is not on record yet makes a new one. */
export interface ReviewUnit extends Text {
  key: string;
  kind: UnitKind;
  abbreviation: string | null;
  /** Clause that shows the unit; null for none. */
  path: string | null;
  states: string[];
  suggests: string[];
  /** First day on which it is there no more by this document. */
  to?: string;
  /** Units that go on with its work by this document, in the fields named, else in all. */
  successors?: { to: string; fields?: string[] }[];
}

/** A body as a review has it. Where neither it nor its kind is on record, its kind and the words that it was read from. */
export interface ReviewBody extends Text {
  key: string;
  kind?: UnitKind;
  words?: string;
}

export type ReviewClause = ClauseSeed & { accept: Decision };

/**
 * A draft as it is reviewed: the same shapes in which seeds are written by hand, with a decision for the head and for each
 * clause. `reading` is the hash of the reading that it reviews.
 */
export interface Review {
  draft: string;
  reading: string;
  document: DocumentSeed['document'] & { accept: Decision };
  body: ReviewBody;
  units: ReviewUnit[];
  relations: NonNullable<DocumentSeed['relations']>;
  cited: CitedSeed['documents'];
  clauses: ReviewClause[];
}

/** What was read from a file, kept for the review and for the verbatim text. */
export interface Reading extends Omit<ImportedDocument, 'lines'> {
  /** Left out of drafts that were stored before lines were counted. */
  lines?: ImportedDocument['lines'];
  /** Page of each clause, by path, where the format has pages. */
  pages: Record<string, number>;
}

/** A document on its way into the registry. */
export interface Draft {
  id: string;
  document: string;
  province: string;
  fileName: string;
  fileSha256: string;
  reading: Reading;
  readingHash: string;
  review: Review;
  state: DraftState;
  importedBy: string;
  importedAt: string;
  reviewedBy: string | null;
  reviewedAt: string | null;
  publishedRevision: number | null;
}

/** The entries that nobody has decided yet: `document` for the head, else paths of clauses. */
export function undecidedOf(review: Review): string[] {
  return [
    ...(review.document.accept === 'undecided' ? ['document'] : []),
    ...review.clauses.filter(({ accept }) => accept === 'undecided').map(({ path }) => path),
  ];
}

/** Whether a duty says what is done about which matter; one that does not is never published. */
export function isWhole({ subjects, actions }: NonNullable<ReviewClause['duties']>[number]): boolean {
  return subjects.length > 0 && actions.length > 0;
}

/** The accepted entries with a duty that lacks a subject or an act, so that this duty would not be published. */
export function incompleteOf({ clauses }: Review): string[] {
  return clauses.flatMap(({ path, accept, duties = [] }) => (accept === true && !duties.every(isWhole) ? [path] : []));
}

/** What the person who imports a document says about it, where the document does not or is not to be believed. */
export interface ImportOptions {
  province?: string | undefined;
  body?: string | undefined;
  /** The document names another province, and `province` is right all the same. */
  otherProvince?: boolean | undefined;
  type?: string | undefined;
  key?: string | undefined;
}
