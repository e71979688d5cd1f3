import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, NoFragmentCyclesRule, OperationTypeNode, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { mistake } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { DemandCounter } from './demand.js';
import { shapeOf } from './document-shape.js';
import { refusal } from '../errors.js';

/** Tokens of one document. */
export const MAX_TOKENS = 5_000;
/** Levels of nesting. */
const MAX_DEPTH = 14;
/** Fields of one answer, lists counted by their page size. */
const MAX_COMPLEXITY = 250_000;
/** Milliseconds of work, as estimated: half of what a request has by its deadline, unless that is set otherwise. */
export const MAX_WORK = 5_000;
/** Fragments of one document, and fields that are asked for again beside themselves: validation compares all with all. */
export const MAX_FRAGMENTS = 100;
export const MAX_REPEATED = 100;

/** Sets of variables that are remembered for a document. */
const ACCEPTED = 1_000;
/** Values of one set of variables, and characters of what is remembered of it. */
const MANY_VALUES = 50;
const LONG_SIZES = 500;

/** Refuses what a document and its variables ask too much of; see {@link limitsPlugin}. */
export class Limits {
  private readonly counter: DemandCounter;

  constructor(private readonly schema: GraphQLSchema) {
    this.counter = new DemandCounter(schema);
  }

  /**
   * What is wrong with a document that must not even be validated, or `null`: QUERY_TOO_DEEP, QUERY_TOO_COMPLEX, and
   * GRAPHQL_VALIDATION_FAILED for fragments that lead back to themselves, over which the whole of validation may run out of stack.
   */
  shapeRefusal(document: DocumentNode): GraphQLError | null {
    const { depth, fields, fragments, repeated, cyclic } = shapeOf(document);
    if (depth > MAX_DEPTH) return refused('QUERY_TOO_DEEP', String(depth), MAX_DEPTH);
    if (fields > MAX_COMPLEXITY) return refused('QUERY_TOO_COMPLEX', String(fields), MAX_COMPLEXITY);
    if (fragments > MAX_FRAGMENTS) return refused('QUERY_TOO_COMPLEX', `${fragments} fragments`, MAX_FRAGMENTS);
    if (repeated > MAX_REPEATED) return refused('QUERY_TOO_COMPLEX', `${repeated} repeated fields`, MAX_REPEATED);
    return cyclic ? invalid(validate(this.schema, document, [NoFragmentCyclesRule])[0] as GraphQLError) : null;
  }

  /** What is wrong with a valid document and its variables, or `null`: QUERY_TOO_COMPLEX, QUERY_TOO_COSTLY. */
  demandRefusal(document: DocumentNode, variables: Readonly<Record<string, unknown>>, operationName: string | undefined): GraphQLError | null {
    const { fields, work } = this.counter.demandOf(document, variables, operationName);
    if (fields > MAX_COMPLEXITY) return refused('QUERY_TOO_COMPLEX', String(fields), MAX_COMPLEXITY);
    return work > MAX_WORK ? refused('QUERY_TOO_COSTLY', String(work), MAX_WORK) : null;
  }
}

/**
 * Refuses documents that would cost too much before anything is resolved, in time that grows with the request and no faster. What
 * its text alone says is looked at before a document is validated, because validating can cost more than answering; page sizes,
 * questions and other work after that, once per document and set of sizes.
 */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const limits = new Limits(schema);
  const refusals = new WeakMap<DocumentNode, GraphQLError>();
  const accepted = new WeakMap<DocumentNode, Set<string>>();
  return {
    requestDidStart: async () => ({
      validationDidStart: async (asked) => {
        const error = limits.shapeRefusal(asked.document);
        if (!error) return;
        // Apollo lets nobody refuse a document here, so an empty one takes its place and is refused once it is "valid".
        const stand: DocumentNode = emptyDocument();
        refusals.set(stand, error);
        (asked as { document: DocumentNode }).document = stand;
      },
      didResolveOperation: async ({ document, request, operationName }) => {
        const refusedBefore = refusals.get(document);
        if (refusedBefore) throw refusedBefore;
        const variables = request.variables ?? {};
        const sizes = sizesOf(variables);
        const key = sizes === null ? null : `${operationName ?? ''}|${sizes}`;
        const known = accepted.get(document) ?? new Set<string>();
        if (key !== null && known.has(key)) return;
        const error = limits.demandRefusal(document, variables, operationName ?? undefined);
        if (error) throw error;
        if (key !== null && known.size < ACCEPTED) accepted.set(document, known.add(key));
      },
    }),
  };
}

function refused(code: 'QUERY_TOO_DEEP' | 'QUERY_TOO_COMPLEX' | 'QUERY_TOO_COSTLY', given: string, limit: number): GraphQLError {
  return refusal(mistake(code, given, { vi: `không quá ${limit}`, en: `at most ${limit}` }));
}

function invalid({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
}

/** `{ __typename }`, each time as a document of its own. */
function emptyDocument(): DocumentNode {
  const name = { kind: Kind.NAME, value: '__typename' } as const;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name }] } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, selectionSet }] };
}

/**
 * What the cost of a document can depend on: numbers, conditions, lengths of texts and of lists. `null` for variables so many that
 * remembering them would cost more than counting again.
 */
function sizesOf(variables: Readonly<Record<string, unknown>>): string | null {
  let left = MANY_VALUES;
  const sizeOf = (value: unknown): string => {
    left -= 1;
    if (left < 0) return '';
    if (typeof value === 'string') return `"${value.length}`;
    if (typeof value !== 'object' || value === null) return String(value);
    const parts: string[] = [];
    for (const [name, inner] of Object.entries(value)) {
      if (left < 0) break;
      parts.push(`${name}:${sizeOf(inner)}`);
    }
    return `{${parts.join(',')}}`;
  };
  const sizes = sizeOf(variables);
  return left < 0 || sizes.length > LONG_SIZES ? null : sizes;
}
