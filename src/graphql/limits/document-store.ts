import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Documents that are kept parsed, and the characters of their texts: parsed, a text takes some fifty times the memory. */
const DOCUMENTS = 1_000;
const CHARACTERS = 500_000;

type Store = Exclude<ApolloServerOptions<BaseContext>['documentStore'], null | undefined>;

/** Parsed and validated documents, those asked for longest ago going first. Apollo's own store counts a fraction of what it holds. */
export function documentStore(): Store {
  const documents = new LRUCache<string, DocumentNode>({
    max: DOCUMENTS,
    maxSize: CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 1),
  });
  return {
    get: async (hash) => documents.get(hash),
    set: async (hash, document) => void documents.set(hash, document),
    delete: async (hash) => documents.delete(hash),
  };
}
