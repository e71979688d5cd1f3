import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { atRevision } from '../graphql/context.js';
import { textsOf } from '../importer/draft/verbatim.store.js';
import { Clause } from '../law/clause.entity.js';
import { DocumentRelation, LegalDocument } from '../law/document.entity.js';
import type { ClauseView, DocumentView, RelationType } from '../law/law.model.js';
import { LawService } from '../law/law.service.js';
import { globalId } from '../shared/global-id.js';

/** A clause with its place in the tree. */
export interface ClauseNode extends ClauseView {
  parentPath: string | null;
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
 * Reads a document at a revision: six statements, whatever its size.
 * @throws UNKNOWN_DOCUMENT with the nearest keys.
 */
export async function loadWholeDocument(em: SqlEntityManager, revision: number, key: string): Promise<WholeDocument> {
  const row = await new LawService(em, revision).document(key);
  const document = viewOf(row);
  const clauses = await em.find(Clause, { document: row }, { orderBy: { position: 'asc' } });
  const own = await em.find(DocumentRelation, { document: row }, { orderBy: { position: 'asc' } });
  const incoming = await em.find(
    DocumentRelation,
    { targetKey: key, document: atRevision(revision) },
    { populate: ['document'], orderBy: { document: { key: 'asc' }, position: 'asc' } },
  );
  const targets = await em.find(LegalDocument, { key: { $in: own.map(({ targetKey }) => targetKey) }, ...atRevision(revision) });
  const byKey = new Map(targets.map((target) => [target.key, viewOf(target)]));
  const texts = await textsOf(
    em,
    clauses.map(({ path }) => ({ document: key, path })),
    revision,
  );
  const pathByRow = new Map(clauses.map(({ rowId, path }) => [rowId, path]));
  return {
    document,
    clauses: clauses.map((clause, index) => ({
      ...partsOf(clause),
      text: texts[index]?.exact ?? null,
      document,
      parentPath: clause.parentRow ? (pathByRow.get(clause.parentRow) ?? null) : null,
    })),
    relations: own.flatMap(({ type, targetKey, clauseId, provision }) => {
      const target = byKey.get(targetKey);
      return target ? [{ type, target, clausePath: clauseId ? (pathByRow.get(clauseId) ?? null) : null, provision: provision ?? null }] : [];
    }),
    citedBy: incoming.map(({ type, document: source }) => ({ type, source: viewOf(source) })),
  };

  function partsOf({ path, label, kind, nature, entry, summary, defects }: Clause): Omit<ClauseView, 'document'> {
    return { id: globalId('Clause', `${key}#${path}`), path, label, kind, nature, entry, summary, defects };
  }
}

function viewOf(row: LegalDocument): DocumentView {
  const { key, type, held, defects, effectiveRule, effectiveFrom, effectiveTo } = row;
  return {
    id: globalId('LegalDocument', key),
    key,
    type,
    number: row.number ?? null,
    symbol: row.symbol ?? null,
    issuedOn: row.issuedOn ?? null,
    issuer: row.issuer ?? null,
    title: row.title ?? null,
    provinceKey: row.provinceKey ?? null,
    held,
    defects,
    effective: { rule: effectiveRule, from: effectiveFrom ?? null, to: effectiveTo ?? null },
    basedOn: [],
    replaces: [],
  };
}
