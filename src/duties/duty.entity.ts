import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Clause } from '../law/clause.entity.js';
import type { Text } from '../shared/text.js';
import type { Action, Role } from './duty.model.js';

/** A clause read as responsibility. */
export const Duty = defineEntity({
  name: 'Duty',
  tableName: 'duty',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    clause: () => p.manyToOne(Clause).fieldNames('clause'),
    position: p.integer(),
    holderKey: p.text().fieldNames('holder'),
    role: p.text().$type<Role>(),
    actions: p.array().columnType('text[]').$type<Action[]>(),
  },
});
export type Duty = InferEntity<typeof Duty>;

/** A subject of a duty, or a field to which a cross-cutting duty is limited. */
export const DutySubject = defineEntity({
  name: 'DutySubject',
  tableName: 'duty_subject',
  properties: {
    dutyRow: p.bigint('number').primary().fieldNames('duty'),
    relation: p.text().primary().$type<'ABOUT' | 'WITHIN'>(),
    subject: p.text().primary(),
    position: p.integer(),
  },
});
export type DutySubject = InferEntity<typeof DutySubject>;

/** What a programme says beside the duties of an item. */
export const Assignment = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    clause: () => p.manyToOne(Clause).fieldNames('clause'),
    allUnitsCoordinate: p.boolean(),
    allUnitsLead: p.boolean(),
    note: p.json().$type<Text>().nullable(),
    periodFrom: p.text().columnType('date'),
    periodTo: p.text().columnType('date'),
  },
});
export type Assignment = InferEntity<typeof Assignment>;

/** A unit that a programme names for an item. */
export const AssignmentUnit = defineEntity({
  name: 'AssignmentUnit',
  tableName: 'assignment_unit',
  properties: {
    assignmentRow: p.bigint('number').primary().fieldNames('assignment'),
    unitKey: p.text().primary().fieldNames('unit'),
    role: p.text().primary().$type<'LEAD' | 'COORDINATE'>(),
    exception: p.boolean(),
    note: p.json().$type<Text>().nullable(),
  },
});
export type AssignmentUnit = InferEntity<typeof AssignmentUnit>;

/** A reported figure tied to a duty, a unit and a period. */
export const Outcome = defineEntity({
  name: 'Outcome',
  tableName: 'outcome',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    clause: () => p.manyToOne(Clause).fieldNames('clause'),
    position: p.integer(),
    dutyRow: p.bigint('number').fieldNames('duty'),
    unitKey: p.text().fieldNames('unit'),
    subjectKey: p.text().fieldNames('subject'),
    action: p.text().$type<Action>(),
    value: p.decimal('number'),
    measure: p.text(),
    label: p.json().$type<Text>(),
    periodFrom: p.text().columnType('date'),
    periodTo: p.text().columnType('date'),
  },
});
export type Outcome = InferEntity<typeof Outcome>;
