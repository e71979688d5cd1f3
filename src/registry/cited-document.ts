import type { DocumentRecord } from './record.js';

/** What is known of a document that only others name. */
export type CitedDocumentFacts = Pick<DocumentRecord, 'key' | 'type' | 'number' | 'issuedOn' | 'issuer' | 'title'> &
  Partial<Pick<DocumentRecord, 'symbol' | 'relations'>>;

/** The record of a document that is only cited: no clauses, no province of its own, and nothing known of when it holds. */
export function citedDocument({ key, type, number, symbol = null, issuedOn, issuer, title, relations = [] }: CitedDocumentFacts): DocumentRecord {
  return {
    kind: 'document',
    key,
    type,
    number,
    symbol,
    issuedOn,
    issuer,
    title,
    province: null,
    department: null,
    held: false,
    effective: { rule: 'UNKNOWN', from: null, to: null },
    defects: [],
    relations,
    clauses: [],
  };
}
