import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RegistryExport } from './registry-export.js';
import { Registries, registryOf } from '../../registry/registries.js';
import { newestRevision } from '../../registry/publication.store.js';
import { rulesetOf } from '../rules/tables.js';
import type { Ruleset } from '../rules/ruleset.js';
import type { ReplaySource } from './verify.js';

/** Replays from the registry in a database, at any of its revisions, by the rules of this package. */
export function registrySource(em: () => SqlEntityManager, ruleset: Ruleset): ReplaySource {
  const registries = new Registries(em);
  return { ruleset, at: async (revision) => (revision < 1 || revision > (await newestRevision(em())) ? null : registries.at(revision)) };
}

/** Replays from an export, at the revision that it has, by the rules that it has. */
export function exportSource({ head, records, rules, chain }: RegistryExport): ReplaySource {
  const registry = registryOf(records, head.revision, chain.at(-1)?.chainHash ?? '');
  return { ruleset: rulesetOf(rules), at: async () => registry };
}
