import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A state of the registry. Publishing adds one and removes none. */
export const RegistryRevision = defineEntity({
  name: 'RegistryRevision',
  tableName: 'registry_revision',
  properties: {
    id: p.integer().primary().autoincrement(false),
    recordedAt: p.datetime(),
    note: p.text(),
    chainHash: p.text(),
  },
});
export type RegistryRevision = InferEntity<typeof RegistryRevision>;
