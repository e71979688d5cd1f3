import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Text } from '../shared/text.js';
import type { Action } from './duty.model.js';

/** A concept of the vocabulary. */
export const Subject = defineEntity({
  name: 'Subject',
  tableName: 'subject_record',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    revisionFrom: p.integer(),
    revisionTo: p.integer().nullable(),
    code: p.text().fieldNames('key'),
    broaderCode: p.text().fieldNames('broader').nullable(),
    scope: p.text().$type<'INSIDE' | 'OUTSIDE'>(),
    prefLabel: p.json().$type<Text>(),
    altLabels: p.json().$type<{ vi: string[]; en: string[] }>(),
    position: p.integer(),
  },
});
export type Subject = InferEntity<typeof Subject>;

/** An administrative procedure, the key by which citizens ask. */
export const Procedure = defineEntity({
  name: 'Procedure',
  tableName: 'procedure_record',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    revisionFrom: p.integer(),
    revisionTo: p.integer().nullable(),
    code: p.text().fieldNames('key'),
    name: p.json().$type<Text>(),
    altNames: p.array().columnType('text[]'),
    domain: p.json().$type<Text>(),
    level: p.text().$type<'PROVINCE' | 'MINISTRY' | 'GRASSROOTS'>(),
    subjectCode: p.text().fieldNames('subject'),
    action: p.text().$type<Action>(),
    oldName: p.boolean(),
    sources: p.array().columnType('text[]'),
  },
});
export type Procedure = InferEntity<typeof Procedure>;
