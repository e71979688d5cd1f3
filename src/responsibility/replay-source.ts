import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RegistryExport } from './registry-export.js';
import { registryOf } from './registry.records.js';
import { databaseSource } from './registry.store.js';
import { rulesetsOf } from './rule-files.js';
import type { Ruleset } from './ruleset.js';
import type { ReplaySource } from './verify.js';

/** Replays from the registry in a database, at any of its revisions, by the rules of this package. */
export function registrySource(em: SqlEntityManager, rulesetFor: (provinceSlug: string) => Ruleset): ReplaySource {
  const source = databaseSource(() => em);
  return { rulesetFor, at: async (revision) => (revision < 1 || revision > (await source.newest()) ? null : source.at(revision)) };
}

/** Replays from an export, at the revision that it has, by the rules that it has. */
export function exportSource({ head, records, rules }: RegistryExport): ReplaySource {
  const registry = registryOf(records, head.revision);
  return { rulesetFor: rulesetsOf(rules), at: async () => registry };
}
