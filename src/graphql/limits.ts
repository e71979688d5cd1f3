import { createRequire } from 'node:module';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { mistake } from '../shared/errors.js';
import { refusal } from './errors.js';
import { PAGE_DEFAULT } from './connection.js';
import type { Context } from './context.js';

// The package's ESM build loads a second graphql; its CommonJS build shares ours.
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as typeof import('graphql-query-complexity');

/** Tokens of one document. */
export const MAX_TOKENS = 5_000;
/** Levels of nesting. */
export const MAX_DEPTH = 14;
/** What a list without pages counts for. */
const LIST_ESTIMATE = 5;
/** Fields of one answer, lists counted by their page size. */
export const MAX_COMPLEXITY = 250_000;

/** Lists of root fields that have no page size: about how many rows one request for everything gives. */
const LONG_LISTS: Readonly<Record<string, number>> = { compare: 200, diff: 200, diffProvinces: 200, whatIf: 200, codeLists: 300 };

/**
 * Refuses documents that would cost too much before anything is resolved. The cost of a document does not depend on its
 * variables except for page sizes, so it is counted once per document and set of page sizes.
 */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const accepted = new WeakMap<DocumentNode, Set<string>>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request, operationName }) => {
        const sizes = `${operationName ?? ''}|${pageSizes(request.variables ?? {})}`;
        if (accepted.get(document)?.has(sizes)) return;
        refuseTooLarge(schema, document, request.variables ?? {}, operationName ?? undefined);
        const known = accepted.get(document) ?? new Set<string>();
        if (known.size < 100) accepted.set(document, known.add(sizes));
      },
    }),
  };
}

/** @throws QUERY_TOO_DEEP, QUERY_TOO_COMPLEX as GraphQL errors. */
export function refuseTooLarge(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>, operationName?: string): void {
  const depth = depthOf(document);
  if (depth > MAX_DEPTH) throw refused('QUERY_TOO_DEEP', depth, MAX_DEPTH);
  const complexity = complexityOf(schema, document, variables, operationName);
  if (complexity > MAX_COMPLEXITY) throw refused('QUERY_TOO_COMPLEX', complexity, MAX_COMPLEXITY);
}

function complexityOf(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>, operationName: string | undefined): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [({ type, args, childComplexity, field }) => 1 + childComplexity * itemsOf(type, field, args)],
    });
  } catch (error) {
    // A missing or mistyped variable: execution reports it properly.
    if (error instanceof GraphQLError || error instanceof Error) return 0;
    throw error;
  }
}

/**
 * How many items a field may have: as many as its page is large or as it is given ids or questions. Lists without pages that
 * lead from one node to others count with {@link LIST_ESTIMATE}, because they can be nested; those inside an answer do not.
 */
function itemsOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): number {
  if (getNamedType(field.type).name.endsWith('Connection')) return Number(args['first'] ?? args['last'] ?? PAGE_DEFAULT);
  const rows = LONG_LISTS[field.name];
  const given = args['questions'] ?? args['ids'];
  if (Array.isArray(given) && (given.length || !rows)) return given.length;
  if (rows) return rows;
  const fromNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  return fromNode && isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)) ? LIST_ESTIMATE : 1;
}

function refused(code: 'QUERY_TOO_DEEP' | 'QUERY_TOO_COMPLEX', given: number, limit: number): GraphQLError {
  return refusal(mistake(code, String(given), { vi: `không quá ${limit}`, en: `at most ${limit}` }));
}

/** Numbers and list lengths among the variables: what the cost of a document can depend on. */
function pageSizes(variables: Record<string, unknown>): string {
  return Object.entries(variables)
    .flatMap(([name, value]) => (typeof value === 'number' ? [`${name}=${value}`] : Array.isArray(value) ? [`${name}#${value.length}`] : []))
    .join(',');
}

function depthOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [])),
  );
  const below = (set: SelectionSetNode | undefined, seen: readonly string[]): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        // Tools ask how the schema is made with a query of their own, deep and of bounded size.
        if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) return 1;
        if (selection.kind === Kind.FIELD) return 1 + below(selection.selectionSet, seen);
        if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet, seen);
        const name = selection.name.value;
        return seen.includes(name) ? 0 : below(fragments.get(name), [...seen, name]);
      }),
    );
  return Math.max(0, ...document.definitions.map((node) => (node.kind === Kind.OPERATION_DEFINITION ? below(node.selectionSet, []) : 0)));
}
