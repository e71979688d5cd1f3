import { globalId } from '../shared/global-id.js';
import type { ClauseView, DocumentView } from './law.model.js';

/** Rows as of one revision: those that were there and not yet closed. */
export const AT = (table: string): string => `${table}.revision_from <= ? and (${table}.revision_to is null or ${table}.revision_to > ?)`;

/** A row as {@link DOCUMENT_COLUMNS} selects it. */
export interface DocumentRow extends Omit<DocumentView, 'id' | 'effective' | 'basedOn' | 'replaces'> {
  row: string;
  effective_rule: DocumentView['effective']['rule'];
  effective_from: string | null;
  effective_to: string | null;
}

/** A row of `clause` with the record that it belongs to. */
export interface ClauseRow extends Omit<ClauseView, 'id' | 'document'> {
  row: string;
  source: string;
}

/** The columns of `document_record` that make a {@link DocumentView}. */
export const DOCUMENT_COLUMNS = `select id as row, key, type, number, symbol, issued_on as "issuedOn", issuer, title, province as "provinceKey", held, effective_rule, effective_from::text, effective_to::text, defects`;

/** A document without what it says about others. */
export function documentOf(row: DocumentRow): DocumentView {
  const { key, type, number, symbol, issuedOn, issuer, title, provinceKey, held, defects } = row;
  return {
    id: globalId('LegalDocument', key),
    key,
    type,
    number,
    symbol,
    issuedOn,
    issuer,
    title,
    provinceKey,
    held,
    defects,
    effective: { rule: row.effective_rule, from: row.effective_from, to: row.effective_to },
    basedOn: [],
    replaces: [],
  };
}

/** A clause of a document. */
export function clauseOf({ row: _row, source: _source, ...clause }: ClauseRow, document: DocumentView): ClauseView {
  return { id: globalId('Clause', `${document.key}#${clause.path}`), ...clause, document };
}
