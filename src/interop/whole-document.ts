import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { textsOf } from '../registry/verbatim.store.js';
import type { ClauseView, DocumentView, RelationType } from '../registry/law.model.js';
import { wholeDocumentOnRecord } from '../registry/on-record.js';
import type { Registry } from '../registry/registry.js';

/** A clause with its text. */
export interface ClauseNode extends ClauseView {
  /** The verbatim text, where an operator imported it. */
  text: string | null;
}

/** What a document says about another, and the clause that says it; `null` for the preamble. */
export interface RelationView {
  type: RelationType;
  target: DocumentView;
  clausePath: string | null;
  provision: string | null;
}

/** A document with all that is on record of it. */
export interface WholeDocument {
  document: DocumentView;
  clauses: readonly ClauseNode[];
  relations: readonly RelationView[];
  /** What other documents say about it. */
  citedBy: readonly { type: RelationType; source: DocumentView }[];
}

/**
 * A document of a registry, with its verbatim texts from the database.
 * @throws UNKNOWN_DOCUMENT with the nearest keys.
 */
export async function loadWholeDocument(em: SqlEntityManager, registry: Registry, key: string): Promise<WholeDocument> {
  const { document, clauses } = await wholeDocumentOnRecord(registry, key);
  const places = clauses.map(({ path }) => ({ document: key, path }));
  const texts = document.held ? await textsOf(em, places, registry.revision) : [];
  return {
    document,
    clauses: clauses.map((clause, index) => ({ ...clause, text: texts[index]?.exact ?? null })),
    relations: document.relations.flatMap(({ type, target: targetKey, clause: clausePath, provision }) => {
      const target = registry.document(targetKey);
      return target ? [{ type, target, clausePath, provision }] : [];
    }),
    citedBy: registry.namedBy(key).flatMap((other) => {
      const source = registry.document(other);
      return (source?.relations ?? []).flatMap(({ type, target }) => (source && target === key ? [{ type, source }] : []));
    }),
  };
}
