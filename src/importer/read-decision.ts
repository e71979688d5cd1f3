import { importDocument, type ImportedDocument } from './import-document.js';
import type { RegistryKnowledge } from './draft/knowledge.js';
import type { Source } from './source.js';

/**
 * A source read to the end: its lines, its tree, its head, and what is proposed for its clauses. The one place where the
 * stages are joined for drafts; the proposals use what the registry knows (vocabulary, units).
 */
export function readDecision(source: Source, { provinces, units }: RegistryKnowledge): ImportedDocument {
  const names = new Map(provinces.map(({ key, name }) => [key, name.vi]));
  return importDocument(source, { knownUnits: units.map(({ province, names: { vi } }) => ({ province: names.get(province) ?? '', name: vi })) });
}
