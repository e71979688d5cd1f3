import { sql, type Sql } from '../shared/sql.js';
import type { CursorValue } from '../graphql/cursor.js';
import type { SortKey, SqlList } from '../graphql/sql-list.js';
import { Clause } from './clause.entity.js';
import { LegalDocument } from './document.entity.js';

/** The condition that a record stood in the registry at a revision. `alias` is the table's name in the statement. */
export function standsAt(alias: 'document' | 'unit_record', revision: number): Sql {
  return alias === 'document'
    ? sql`document.revision_from <= ${revision} and (document.revision_to is null or document.revision_to > ${revision})`
    : sql`unit_record.revision_from <= ${revision} and (unit_record.revision_to is null or unit_record.revision_to > ${revision})`;
}

export const DOCUMENT_ORDERS = ['KEY', 'ISSUED_ON'] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];

const DOCUMENT_KEY: SortKey = { column: 'document.key', type: 'text' };

/** Documents. A date of issue that is not known sorts first, and `2025-03` before every day of March. */
export const DOCUMENTS: SqlList<LegalDocument> = {
  name: 'LegalDocument',
  entity: LegalDocument,
  from: 'document_record document',
  row: 'document.id',
  orders: {
    KEY: { keys: [DOCUMENT_KEY] },
    ISSUED_ON: { keys: [{ column: `coalesce(document.issued_on, '')`, type: 'text' }, DOCUMENT_KEY] },
  },
};

/**
 * The place of a clause in its document. A cursor carries the path as well: where a later revision of the document has the
 * clause elsewhere, the page goes on from there.
 */
const CLAUSE_PLACE: SortKey = {
  column: 'clause.position',
  type: 'integer',
  now: (
    cursor: readonly CursorValue[],
    revision,
  ) => sql`select here.position from clause here join document_record own on own.id = here.document_record
    where own.key = ${cursor[0]}::text and here.path = ${cursor.at(-1)}::text
      and own.revision_from <= ${revision} and (own.revision_to is null or own.revision_to > ${revision})`,
};
const CLAUSE_PATH = ['clause.path'];

/** Clauses by document, in the order of the document. */
export const CLAUSES: SqlList<Clause> = {
  name: 'Clause',
  entity: Clause,
  from: 'clause join document_record document on document.id = clause.document_record',
  row: 'clause.id',
  orders: { DOCUMENT: { keys: [DOCUMENT_KEY, CLAUSE_PLACE], anchors: CLAUSE_PATH } },
  populate: ['document'],
};

/** Documents that name others, each once for a document that it names. */
export const CITING_DOCUMENTS: SqlList<LegalDocument> = {
  ...DOCUMENTS,
  name: 'CitingDocument',
  from: `document_record document join (select distinct document_record, target from document_relation) cited on cited.document_record = document.id`,
};

/** The order of everything that stands at a clause: by document, clause and place at the clause. */
export function byClause(table: string): SqlList<Clause>['orders'] {
  return { DOCUMENT: { keys: [DOCUMENT_KEY, CLAUSE_PLACE, { column: `${table}.position`, type: 'integer' }], anchors: CLAUSE_PATH } };
}
