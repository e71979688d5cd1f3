import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, print, visit, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

/** One operation that clients may name by the SHA-256 of its text. */
export interface ListedOperation {
  id: string;
  name: string;
  type: string;
  body: string;
}

/** The list of operations in the form that Apollo's clients and routers read as well. */
export interface OperationManifest {
  format: 'apollo-persisted-query-manifest';
  version: 1;
  operations: ListedOperation[];
}

const FILE = new URL('../../schema/operations/manifest.json', import.meta.url);

/** The committed list, made by `npm run codegen` from `schema/operations/*.graphql`. */
export function readManifest(): OperationManifest {
  return JSON.parse(readFileSync(FILE, 'utf8')) as OperationManifest;
}

/**
 * Lists the operations of documents by name. The text of one is what the typed client sends: the operation and the fragments
 * that it uses, as graphql prints them.
 */
export function manifestOf(documents: readonly DocumentNode[]): OperationManifest {
  const definitions = documents.flatMap((document) => document.definitions);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const operations = definitions.filter(isOperation).map((operation): ListedOperation => {
    const used = new Set<string>();
    collect(operation, fragments, used);
    const own = [...fragments.values()].filter(({ name }) => used.has(name.value));
    const body = print({ kind: Kind.DOCUMENT, definitions: [operation, ...own] });
    return { id: createHash('sha256').update(body).digest('hex'), name: operation.name?.value ?? '', type: operation.operation, body };
  });
  return { format: 'apollo-persisted-query-manifest', version: 1, operations: operations.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function collect(node: DefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, used: Set<string>): void {
  visit(node, {
    FragmentSpread: ({ name: { value } }) => {
      const fragment = fragments.get(value);
      if (used.has(value) || !fragment) return;
      used.add(value);
      collect(fragment, fragments, used);
    },
  });
}

function isFragment(node: DefinitionNode): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION;
}

function isOperation(node: DefinitionNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}
