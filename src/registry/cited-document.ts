import type { DocumentRecord } from './record.js';

/** What is known of a document that only others name. */
export type CitedDocumentFacts = Pick<DocumentRecord, 'key' | 'type' | 'number' | 'issuedOn' | 'issuer' | 'title'> &
  Partial<Pick<DocumentRecord, 'symbol' | 'relations' | 'effective'>>;

const UNKNOWN: DocumentRecord['effective'] = { rule: 'UNKNOWN', from: null, to: null };

/** The record of a document that is only cited: no clauses, no province of its own, and when it holds only where a source says so. */
export function citedDocument({
  key,
  type,
  number,
  symbol = null,
  issuedOn,
  issuer,
  title,
  relations = [],
  effective = UNKNOWN,
}: CitedDocumentFacts): DocumentRecord {
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
    body: null,
    held: false,
    effective,
    defects: [],
    relations,
    clauses: [],
  };
}
