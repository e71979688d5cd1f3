import type DataLoader from 'dataloader';
import { listOf, sql } from '../shared/sql.js';
import { loadBy, loadListBy, type Context } from '../graphql/context.js';
import { Clause } from './clause.entity.js';
import { DocumentRelation, LegalDocument } from './document.entity.js';

type ByKey<Value> = DataLoader<string | number, Value>;

const PART = { versioned: false };
const WITH_DOCUMENT = { versioned: false, populate: ['document'] };

/** Documents by key, as of the request's revision. */
export const documentByKey = (context: Context): ByKey<LegalDocument | null> => loadBy(context, LegalDocument, 'key');

/** Documents by row. */
export const documentByRow = (context: Context): ByKey<LegalDocument | null> => loadBy(context, LegalDocument, 'rowId', PART);

/** Clauses by row, with their documents. */
export const clauseByRow = (context: Context): ByKey<Clause | null> => loadBy(context, Clause, 'rowId', WITH_DOCUMENT);

/** The clauses directly below a clause, in order. */
export const clausesBelow = (context: Context): ByKey<Clause[]> => loadListBy(context, Clause, 'parentRow', { position: 'asc' }, WITH_DOCUMENT);

/** What a document says about others, in its own order. */
export const relationsOfDocument = (context: Context): ByKey<DocumentRelation[]> =>
  loadListBy(context, DocumentRelation, 'document', { position: 'asc' }, PART);

/** What a clause says about other documents. */
export const relationsOfClause = (context: Context): ByKey<DocumentRelation[]> =>
  loadListBy(context, DocumentRelation, 'clauseId', { position: 'asc' }, PART);

/** A clause by document and path, in one statement for all that a request asks. */
export const clauseAt = (context: Context): DataLoader<{ document: string; path: string }, Clause | null, string> =>
  context.loader(
    'clauseAt',
    async (places: readonly { document: string; path: string }[]) => {
      const documents = await documentByKey(context).loadMany([...new Set(places.map(({ document }) => document))]);
      const rows = new Map(
        documents.flatMap((document) => (document && !(document instanceof Error) ? [[document.key, document.rowId] as const] : [])),
      );
      const found = await context.em.find(
        Clause,
        { $or: places.flatMap(({ document, path }) => (rows.has(document) ? [{ document: rows.get(document) as number, path }] : [])) },
        { populate: ['document'] },
      );
      return places.map(({ document, path }) => found.find((clause) => clause.document.key === document && clause.path === path) ?? null);
    },
    ({ document, path }) => `${document}#${path}`,
  );

/** The rows of a clause and of the clauses above it, nearest first, in one statement for all that a request asks. */
export const clausesToTop = (context: Context): DataLoader<number, number[]> =>
  context.loader('clausesToTop', async (rows: readonly number[]) => {
    const { text, values } = sql`with recursive above (start, id, parent, distance) as (
        select id, id, parent, 0 from clause where id in ${listOf(rows)}
        union all select above.start, clause.id, clause.parent, above.distance + 1 from above join clause on clause.id = above.parent)
      select start, id from above order by start, distance`;
    const found = await context.em.execute<{ start: string; id: string }[]>(text, [...values]);
    const chains = new Map<number, number[]>(rows.map((row) => [row, []]));
    for (const { start, id } of found) chains.get(Number(start))?.push(Number(id));
    return rows.map((row) => chains.get(row) ?? []);
  });
