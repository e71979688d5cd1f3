import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import { documentOf, node, type JsonLdDocument, type JsonLdNode, type JsonLdValue } from './node.js';
import { publisherNode } from './registry.js';

/** A thing as a study names it. */
export interface NamedShape {
  key: string;
  name: Text;
}
export interface SubjectShape {
  code: string;
  prefLabel: Text;
}
export interface ClauseShape {
  path: string;
  summary: Text;
  document: NamedShape;
}
/** A clause by its address alone. */
export type ClauseKey = { path: string; document: { key: string } };

/** Where a study is to be had, and the revision that it was made from. */
export interface StudyFrame {
  /** Its own address: what it says of its parts is named by fragments of it. */
  id: string;
  revision: number;
}

/** What a study is about and what it found. */
export interface Study {
  title: Text;
  description: Text;
  terms: Record<string, JsonLdValue | null>;
  /** What it found, in its order. */
  parts: readonly JsonLdNode[];
  /** What the parts name. */
  named: readonly JsonLdNode[];
}

/** A study (an audit, a matrix, a difference, a what-if) as a collection (PROV-O) of what it found, derived from the record at its revision. */
export function studyDocument({ title, description, terms, parts, named }: Study, { id, revision }: StudyFrame, uris: Uris): JsonLdDocument {
  return documentOf(uris, [
    node(id, ['Collection', 'ProvEntity'], {
      identifier: id,
      title,
      description,
      publisher: uris.publisher,
      revision: String(revision),
      wasDerivedFrom: uris.publisher,
      hadMember: parts.map((part) => part.id),
      ...terms,
    }),
    publisherNode(uris),
    ...parts,
    ...named,
  ]);
}

/** A unit or body, as far as a study names it. */
export function namedUnit({ key, name }: NamedShape, uris: Uris): JsonLdNode {
  return node(uris.unit(key), ['Organization', 'Agent'], { identifier: key, title: name });
}

/** A document, as far as a study names it. */
export function namedDocument({ key, name }: NamedShape, uris: Uris): JsonLdNode {
  return node(uris.document(key), ['LegalResource', 'ProvEntity'], { identifier: key, title: name });
}

export function namedSubject({ code, prefLabel }: SubjectShape, uris: Uris): JsonLdNode {
  return node(uris.subject(code), 'Concept', { notation: code, prefLabel });
}

/** A clause with its summary, and its document by name. */
export function namedClause({ path, summary, document }: ClauseShape, uris: Uris): JsonLdNode[] {
  const own = node(uris.clause(document.key, path), ['LegalResourceSubdivision', 'ProvEntity'], {
    identifier: `${document.key}#${path}`,
    description: summary,
    isPartOfDocument: uris.document(document.key),
  });
  return [own, namedDocument(document, uris)];
}

export function clauseUris(clauses: readonly ClauseKey[], uris: Uris): string[] {
  return clauses.map(({ path, document }) => uris.clause(document.key, path));
}
