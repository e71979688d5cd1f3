import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ActKind, ActOutcome, Channel, Role } from './act.model.js';

/** One line of the log of acts. Written once, never changed. */
export const Act = defineEntity({
  name: 'Act',
  tableName: 'act',
  properties: {
    rowId: p.bigint('number').primary().fieldNames('id'),
    recordedAt: p.datetime(),
    who: p.text(),
    role: p.text().$type<Role>().nullable(),
    channel: p.text().$type<Channel>(),
    what: p.text().$type<ActKind>(),
    outcome: p.text().$type<ActOutcome>(),
    code: p.text().nullable(),
    draft: p.text().nullable(),
    document: p.text().nullable(),
    province: p.text().nullable(),
    hash: p.text().fieldNames('content_hash').nullable(),
    revision: p.integer().nullable(),
    note: p.text().nullable(),
    token: p.text().nullable(),
    chainHash: p.text(),
  },
});
export type Act = InferEntity<typeof Act>;
