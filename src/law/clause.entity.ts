import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { LegalDocument } from './document.entity.js';
import type { Text } from '../shared/text.js';
import type { ClauseKind, ClauseNature, Defect } from './law.model.js';

/** A node of a document's tree. It shares the revisions of its document record. */
export const Clause = defineEntity({
  name: 'Clause',
  tableName: 'clause',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    document: () => p.manyToOne(LegalDocument).fieldNames('document_record'),
    parentRow: p.bigint('number').fieldNames('parent').nullable(),
    path: p.text(),
    position: p.integer(),
    label: p.text(),
    kind: p.text().$type<ClauseKind>(),
    nature: p.text().$type<ClauseNature>(),
    entry: p.boolean(),
    summary: p.json().$type<Text>(),
    holderKey: p.text().fieldNames('holder').nullable(),
    unitKey: p.text().fieldNames('names_unit').nullable(),
    about: p.array().columnType('text[]'),
    defects: p.json().$type<Defect[]>(),
  },
});
export type Clause = InferEntity<typeof Clause>;
