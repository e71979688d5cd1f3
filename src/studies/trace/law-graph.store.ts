import type { Registry } from '../../registry/registry.js';
import { LawGraph } from './law-graph.js';

/**
 * The graph of legal documents, with the clauses of those that a question about some documents may come to: these documents,
 * what they rest on or (`upwards`) what rests on them, and what ends any of these. All of them are read together.
 */
export async function lawGraphOf(registry: Registry, around: readonly string[], upwards = false): Promise<LawGraph> {
  const near = new Set<string>();
  const waiting = [...around];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (near.has(key)) continue;
    near.add(key);
    waiting.push(...(upwards ? registry.namedBy(key) : (registry.document(key)?.relations ?? []).map(({ target }) => target)));
  }
  for (const key of Array.from(near))
    for (const other of registry.namedBy(key))
      if (registry.document(other)?.relations.some(({ type, target }) => target === key && ['REPLACES', 'REPEALS', 'AMENDS'].includes(type)))
        near.add(other);
  const saysWhere = (key: string): boolean => around.includes(key) || (registry.document(key)?.relations ?? []).some(({ clause }) => clause !== null);
  const held = await Promise.all([...near].filter(saysWhere).map((key) => registry.held(key)));
  return new LawGraph(
    registry.revision,
    registry.allDocuments(),
    held.filter((document) => document !== null),
    registry.reference.standings,
  );
}
