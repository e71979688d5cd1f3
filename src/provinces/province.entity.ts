import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Text } from '../shared/text.js';
import type { ProvinceKind } from './province.model.js';

/** A province over one stretch of time, at one or more registry revisions. */
export const Province = defineEntity({
  name: 'Province',
  tableName: 'province_record',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    revisionFrom: p.integer(),
    revisionTo: p.integer().nullable(),
    key: p.text(),
    slug: p.text(),
    code: p.text(),
    kind: p.text().$type<ProvinceKind>(),
    name: p.json().$type<Text>(),
    fullName: p.json().$type<Text>(),
    aliases: p.array().columnType('text[]'),
    note: p.json().$type<Text>().nullable(),
    from: p.text().columnType('date').fieldNames('valid_from').nullable(),
    to: p.text().columnType('date').fieldNames('valid_to').nullable(),
  },
});
export type Province = InferEntity<typeof Province>;

/** A province that a later one was formed from. */
export const ProvinceLineage = defineEntity({
  name: 'ProvinceLineage',
  tableName: 'province_lineage',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    provinceRecord: p.bigint('number'),
    predecessor: p.text(),
  },
});
export type ProvinceLineage = InferEntity<typeof ProvinceLineage>;
