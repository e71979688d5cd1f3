import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A module of an application in Relay: its file name without ending, and the documents that it holds. */
export interface RelayModule {
  name: string;
  documents: string[];
}

type Field = GraphQLField<unknown, unknown>;

/** For every type with an id a fragment that Relay can fetch anew by that id: each of its plain fields. */
export function nodeModules(schema: GraphQLSchema): RelayModule[] {
  return nodeTypes(schema).map((type) => {
    const plain = Object.values(type.getFields()).filter((field) => isLeaf(field) && field.args.length === 0);
    const name = `${type.name}Details`;
    const fragment = `fragment ${name}_node on ${type.name} @refetchable(queryName: "${name}RefetchQuery") { ${plain.map((field) => field.name).join(' ')} }`;
    return { name, documents: [fragment] };
  });
}

/** For every connection of the schema a fragment that Relay can page through: on its node, else on `Query`, along the field that leads there. */
export function connectionModules(schema: GraphQLSchema): RelayModule[] {
  const query = schema.getQueryType() as GraphQLObjectType;
  return objectTypes(schema).flatMap((parent) =>
    Object.values(parent.getFields())
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
      .map((field) => pagedModule(query, parent, field)),
  );
}

function pagedModule(query: GraphQLObjectType, parent: GraphQLObjectType, field: Field): RelayModule {
  const name = `${parent.name}${field.name[0]?.toUpperCase()}${field.name.slice(1)}List`;
  const own = parent === query || hasId(parent);
  const way = own ? null : wayTo(query, parent);
  const needed = [field, ...(way ? [way] : [])].flatMap(({ args }) =>
    args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined),
  );
  const declared = needed.map((argument) => `${argument.name}: { type: "${String(argument.type)}" }`);
  const given = (one: Field): string =>
    needed
      .filter((argument) => one.args.includes(argument))
      .map((argument) => `${argument.name}: $${argument.name}`)
      .join(', ');
  const page = `${field.name}(${[given(field), 'first: $count, after: $cursor'].filter(Boolean).join(', ')}) @connection(key: "${name}_${field.name}") { edges { node { __typename } } }`;
  const body = way ? `${way.name}(${given(way)}) { ${page} }` : page;
  return {
    name,
    documents: [
      `fragment ${name}_page on ${own ? parent.name : query.name}
  @refetchable(queryName: "${name}PaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" } ${declared.join(' ')}) { ${body} }`,
    ],
  };
}

/** The field at the root that gives a thing without an id of its own, such as a report. */
function wayTo(query: GraphQLObjectType, type: GraphQLObjectType): Field {
  const way = Object.values(query.getFields()).find((field) => getNullableType(field.type) === type);
  if (!way) throw new Error(`no field at the root leads to ${type.name}`);
  return way;
}

/** The types that implement Node. */
function nodeTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType);
}

function hasId(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

function isLeaf({ type }: Field): boolean {
  const named = getNamedType(type);
  return isScalarType(named) || isEnumType(named);
}
