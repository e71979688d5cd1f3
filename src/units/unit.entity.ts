import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Text } from '../shared/text.js';
import type { UnitKind } from './unit.model.js';

/** A unit of a department, or a department itself. */
export const Unit = defineEntity({
  name: 'Unit',
  tableName: 'unit_record',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    revisionFrom: p.integer(),
    revisionTo: p.integer().nullable(),
    key: p.text(),
    provinceKey: p.text().fieldNames('province'),
    parentKey: p.text().fieldNames('parent').nullable(),
    slug: p.text(),
    kind: p.text().$type<UnitKind>(),
    names: p.json().$type<Text>(),
    abbreviation: p.text().nullable(),
    position: p.integer(),
    evidenceDocument: p.text().nullable(),
    evidencePath: p.text().nullable(),
    from: p.text().columnType('date').fieldNames('valid_from').nullable(),
    to: p.text().columnType('date').fieldNames('valid_to').nullable(),
  },
});
export type Unit = InferEntity<typeof Unit>;

/** A unit of the same province to which name and duty passed. */
export const UnitSuccession = defineEntity({
  name: 'UnitSuccession',
  tableName: 'unit_succession',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    unitRecord: p.bigint('number'),
    successor: p.text(),
    fields: p.array().columnType('text[]'),
    authority: p.json().$type<Text>(),
  },
});
export type UnitSuccession = InferEntity<typeof UnitSuccession>;
