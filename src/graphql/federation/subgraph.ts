import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { mistake, type PhancongError } from '../../shared/errors.js';
import { ENTITIES, type EntityName } from './entities.js';

/** The version of the specification that is linked, and the directives that are used of it. */
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
/** Composition knows only its own directives: any other directive on a type has to be defined. */
const ONE_OF = 'directive @oneOf on INPUT_OBJECT';
/** Types that other subgraphs have under the same name and with the same fields. */
const SHAREABLE = ['PageInfo'];

type Resolvers = Record<string, unknown>;

/** The schema of the API as an Apollo Federation 2 subgraph: the same types, with keys on the entities. */
export function subgraphSdl(schema: GraphQLSchema): string {
  return `${LINK}\n\n${ONE_OF}\n\n${print(withKeys(parse(printSchema(schema))))}\n`;
}

/**
 * The executable subgraph: every resolver of the API as it is, and for each entity the one that finds it by a key. Entities that
 * a router asks for together are loaded in one statement, by the loaders of the request.
 */
export function buildSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const subgraph = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(schema)), resolvers: resolversOf(schema) as never }]);
  const entities = subgraph.getQueryType()?.getFields()['_entities'];
  const resolve = entities?.resolve;
  if (entities && resolve)
    // An error among what is returned is that of its place; the others are answered.
    entities.resolve = (root, { representations }: { representations: readonly unknown[] }, context, info) =>
      representations.map((one) => faultOf(one) ?? (resolve(root, { representations: [one] }, context, info) as unknown[])[0]);
  return subgraph;
}

/** The mistake of a reference that is no object with the name of an entity's type: INVALID_REFERENCE; `null` for any other. */
function faultOf(reference: unknown): PhancongError | null {
  const name = typeof reference === 'object' ? (reference as { __typename?: unknown } | null)?.__typename : undefined;
  if (typeof name === 'string' && Object.hasOwn(ENTITIES, name)) return null;
  const known = Object.keys(ENTITIES);
  const names = known.join(', ');
  return mistake(
    'INVALID_REFERENCE',
    `__typename: ${typeof name === 'string' ? name : typeof name}`,
    { vi: `một trong: ${names}`, en: `one of ${names}` },
    known,
  );
}

function withKeys(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition: (node) => {
      const { value: name } = node.name;
      const added = Object.hasOwn(ENTITIES, name)
        ? ENTITIES[name as EntityName].keys.map((field) => directive('key', { fields: field }))
        : SHAREABLE.includes(name)
          ? [directive('shareable', {})]
          : [];
      return added.length === 0 ? undefined : { ...node, directives: [...(node.directives ?? []), ...added] };
    },
  });
}

function directive(name: string, values: Record<string, string>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(values).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    })),
  };
}

/** What resolves each type of a schema, in the form that a schema is built from. */
function resolversOf(schema: GraphQLSchema): Resolvers {
  const resolvers: Resolvers = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isScalarType(type) && !isSpecifiedScalarType(type)) resolvers[type.name] = type;
    if (isAbstractType(type) && type.resolveType) resolvers[type.name] = { __resolveType: type.resolveType };
    if (!isObjectType(type)) continue;
    const own: Resolvers = Object.fromEntries(
      Object.values(type.getFields()).flatMap(({ name, resolve, subscribe }): [string, unknown][] => {
        if (subscribe) return [[name, { subscribe, ...(resolve ? { resolve } : {}) }]];
        return resolve && resolve !== defaultFieldResolver ? [[name, resolve]] : [];
      }),
    );
    if (type.isTypeOf) own['__isTypeOf'] = type.isTypeOf;
    if (Object.hasOwn(ENTITIES, type.name)) own['__resolveReference'] = ENTITIES[type.name as EntityName].find;
    if (Object.keys(own).length > 0) resolvers[type.name] = own;
  }
  return resolvers;
}
