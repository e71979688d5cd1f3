import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DocumentView, RelationType } from './law.model.js';
import { LawGraph, type LawLink, type ProvinceSpan } from './law-graph.js';
import { AT, clauseOf, documentOf, DOCUMENT_COLUMNS, type ClauseRow, type DocumentRow } from './law.rows.js';

/** The whole graph of legal documents at a revision: three statements, however large it is. */
export async function loadLawGraph(em: SqlEntityManager, revision: number, provinces: readonly ProvinceSpan[]): Promise<LawGraph> {
  const at = [revision, revision];
  const rows = await em.execute<DocumentRow[]>(
    `${DOCUMENT_COLUMNS} from document_record where ${AT('document_record')} order by key collate "C"`,
    at,
  );
  const clauses = await em.execute<(ClauseRow & { above: string | null })[]>(
    `select clause.id as row, document_record as source, clause.path, clause.label, clause.kind, clause.nature, clause.entry, clause.summary, clause.defects,
       (select above.path from clause above where above.id = clause.parent) as above
     from clause join document_record on document_record.id = clause.document_record where ${AT('document_record')} order by document_record.key collate "C", clause.position`,
    at,
  );
  const relations = await em.execute<
    { source: string; type: RelationType; target: string; path: string | null; provision: string | null; origin: string | null }[]
  >(
    `select document_record.key as source, relation.type, relation.target, clause.path, relation.provision, relation.source as origin
     from document_relation relation join document_record on document_record.id = relation.document_record left join clause on clause.id = relation.clause
     where ${AT('document_record')} order by document_record.key collate "C", relation.position`,
    at,
  );
  const documents = new Map<string, DocumentView>();
  const byRow = new Map<string, DocumentView>();
  for (const row of rows) {
    const document = documentOf(row);
    documents.set(document.key, document);
    byRow.set(String(row.row), document);
  }
  for (const { source, type, target } of relations) {
    const from = documents.get(source);
    const basis = documents.get(target);
    if (type === 'BASED_ON' && from && basis) from.basedOn.push(basis);
    if (type === 'REPLACES' && from) from.replaces.push(target);
  }
  return new LawGraph(
    revision,
    [...documents.values()],
    clauses.flatMap(({ above, ...row }) => {
      const document = byRow.get(String(row.source));
      return document ? [{ clause: clauseOf(row, document), parent: above }] : [];
    }),
    relations.map(({ source, type, target, path, provision, origin }): LawLink => ({
      type,
      from: source,
      target,
      clause: path,
      provision,
      source: origin,
    })),
    provinces,
  );
}
