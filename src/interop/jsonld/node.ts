import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';

/** A value of a property: a term of the context decides what it means. */
export type JsonLdValue = string | number | Partial<Text> | readonly string[] | { vi: string[]; en: string[] } | JsonLdNode | readonly JsonLdNode[];

/** A node of a graph, with the terms of `schema/contexts/phancong.jsonld` as its keys. */
export interface JsonLdNode {
  id: string;
  type: string | readonly string[];
  [term: string]: JsonLdValue;
}

/** A JSON-LD document: the address of its context, and its nodes, each once. */
export interface JsonLdDocument {
  '@context': string;
  graph: readonly JsonLdNode[];
}

/** Leaves out what is not known: JSON-LD has no null that means anything. Empty lists go too. */
export function node(id: string, type: string | readonly string[], terms: Record<string, JsonLdValue | null | undefined>): JsonLdNode {
  const known = Object.entries(terms).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0));
  return { id, type, ...(Object.fromEntries(known) as Record<string, JsonLdValue>) };
}

/** A document of nodes. A node that several parts of an export describe stays where it came first. */
export function documentOf(uris: Uris, nodes: readonly JsonLdNode[]): JsonLdDocument {
  const byId = new Map<string, JsonLdNode>();
  for (const one of nodes) if (!byId.has(one.id)) byId.set(one.id, one);
  return { '@context': uris.context, graph: [...byId.values()] };
}
