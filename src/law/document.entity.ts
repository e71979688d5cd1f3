import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Text } from '../shared/text.js';
import type { Defect, DocumentType, EffectiveRule, RelationType } from './law.model.js';

/** A legal document: held with its clauses, or cited by another. */
export const LegalDocument = defineEntity({
  name: 'LegalDocument',
  tableName: 'document_record',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    revisionFrom: p.integer(),
    revisionTo: p.integer().nullable(),
    key: p.text(),
    type: p.text().$type<DocumentType>(),
    number: p.text().nullable(),
    symbol: p.text().nullable(),
    issuedOn: p.text().nullable(),
    issuer: p.json().$type<Text>().nullable(),
    title: p.json().$type<Text>().nullable(),
    provinceKey: p.text().fieldNames('province').nullable(),
    held: p.boolean(),
    effectiveRule: p.text().$type<EffectiveRule>(),
    effectiveFrom: p.text().columnType('date').nullable(),
    effectiveTo: p.text().columnType('date').nullable(),
    defects: p.json().$type<Defect[]>(),
  },
});
export type LegalDocument = InferEntity<typeof LegalDocument>;

/** What a document says about another, and the clause that says it where it is not the preamble. */
export const DocumentRelation = defineEntity({
  name: 'DocumentRelation',
  tableName: 'document_relation',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    document: () => p.manyToOne(LegalDocument).fieldNames('document_record'),
    type: p.text().$type<RelationType>(),
    targetKey: p.text().fieldNames('target'),
    clauseId: p.bigint('number').fieldNames('clause').nullable(),
    provision: p.text().nullable(),
    position: p.integer(),
  },
});
export type DocumentRelation = InferEntity<typeof DocumentRelation>;
