import type { ApolloServerPlugin } from '@apollo/server';
import { getNamedType, isInputObjectType, Kind, visit, type DocumentNode, type GraphQLInputType, type GraphQLSchema, type ValueNode } from 'graphql';
import { mistake, PhancongError } from '../shared/errors.js';
import type { Context } from './context.js';
import { refusal } from './errors.js';

const ARGUMENT = 'atRevision';

/** Where a document may name a revision: as a value in its text, in a variable, or somewhere inside a variable. */
interface Mentions {
  literals: readonly string[];
  variables: readonly { name: string; inside: boolean }[];
}

/**
 * Makes a request see the revision that its fields ask for by `atRevision`, before anything is read. A field that asks for
 * none sees what the others ask for; without any it is the newest.
 * @throws MIXED_REVISIONS for two different ones in one request, UNKNOWN_REVISION for one that the registry does not have.
 */
export function revisionPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, Mentions>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        const mentions = known.get(document) ?? mentionsIn(schema, document);
        known.set(document, mentions);
        if (mentions.literals.length === 0 && mentions.variables.length === 0) return;
        const defaults = new Map(
          operation?.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, integerIn(defaultValue)] as const),
        );
        const asked = revisionsAsked(mentions, request.variables ?? {}, defaults);
        const [revision] = asked;
        if (revision === undefined) return;
        try {
          if (asked.size > 1)
            throw mistake('MIXED_REVISIONS', [...asked].join(', '), { vi: 'một phiên bản cho cả lần gọi', en: 'one revision for the whole request' });
          await contextValue.services.responsibility.reference(revision);
        } catch (error) {
          throw error instanceof PhancongError ? refusal(error) : error;
        }
        contextValue.pinRevision(revision);
      },
    }),
  };
}

function revisionsAsked(mentions: Mentions, variables: Record<string, unknown>, defaults: ReadonlyMap<string, number | null>): Set<number> {
  const asked = new Set<number>(mentions.literals.map(Number));
  const add = (value: unknown): void => void (typeof value === 'number' && asked.add(value));
  const search = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(search);
    if (value === null || typeof value !== 'object') return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === ARGUMENT) add(inner);
      else search(inner);
    }
  };
  for (const { name, inside } of mentions.variables) {
    const value = variables[name];
    if (inside) search(value);
    else add(value === undefined ? defaults.get(name) : value);
  }
  return asked;
}

function mentionsIn(schema: GraphQLSchema, document: DocumentNode): Mentions {
  const literals: string[] = [];
  const variables: { name: string; inside: boolean }[] = [];
  const take = (value: ValueNode): void => {
    if (value.kind === Kind.INT) literals.push(value.value);
    if (value.kind === Kind.VARIABLE) variables.push({ name: value.name.value, inside: false });
  };
  visit(document, {
    Argument: ({ name, value }) => void (name.value === ARGUMENT && take(value)),
    ObjectField: ({ name, value }) => void (name.value === ARGUMENT && take(value)),
    VariableDefinition: ({ variable, type }) => {
      let named = type;
      while (named.kind !== Kind.NAMED_TYPE) named = named.type;
      const declared = schema.getType(named.name.value);
      if (declared && isInputObjectType(declared) && holdsRevision(declared)) variables.push({ name: variable.name.value, inside: true });
    },
  });
  return { literals, variables };
}

/** Whether an input has the field, at any depth. */
function holdsRevision(type: GraphQLInputType, seen: ReadonlySet<string> = new Set()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  const deeper = new Set([...seen, named.name]);
  return Object.values(named.getFields()).some((field) => field.name === ARGUMENT || holdsRevision(field.type, deeper));
}

function integerIn(value: ValueNode | undefined): number | null {
  return value?.kind === Kind.INT ? Number(value.value) : null;
}
