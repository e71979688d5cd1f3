import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Values for the arguments that a connection needs, by `Type.field`. A new one that needs any must be added here. */
const NEEDED_ARGUMENTS: Record<string, string> = {
  'Query.search': 'text: "quản lý"',
  'Query.places': 'text: "Châu Thành"',
  'Query.bodies': 'province: "quang-ngai"',
  'Query.changes': 'sinceRevision: 0',
};
/** Codes by which a list is closed to a caller who does not show who they are. */
export const CLOSED: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'MUTATIONS_OFF'];

/** A connection of the schema and how to reach it. */
export interface ConnectionField {
  /** `Type.field`. */
  name: string;
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  connection: GraphQLObjectType;
  node: GraphQLOutputType;
  /** The arguments that it needs beside those of paging, as they appear in a query; empty for none. */
  needed: string;
  /** The list at the root that leads to its parents; null for a list at the root. */
  through: string | null;
  /** The type of the nodes of that list. */
  start: GraphQLObjectType;
  /** The field of those nodes that is the parent, where they are not the parents themselves. */
  via: string | null;
}

/**
 * Every connection of a schema, found by introspection, but those of a report: a report is the answer to one root field with arguments of
 * its own, and no list leads there. @throws where another cannot be reached.
 */
export function connectionsOf(schema: GraphQLSchema): ConnectionField[] {
  const query = schema.getQueryType() as GraphQLObjectType;
  const found = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((parent) =>
      Object.values(parent.getFields()).flatMap((field) => {
        const connection = getNamedType(field.type);
        return isObjectType(connection) && connection.name.endsWith('Connection') ? [{ parent, field, connection }] : [];
      }),
    );
  const roots = found.filter(({ parent }) => parent === query);
  const rootOf = (type: GraphQLObjectType): string | undefined =>
    roots.find((root) => getNamedType(nodeOf(root.connection)) === type && !root.field.args.some(isRequiredArgument))?.field.name;
  const reports = new Set(
    Object.values(query.getFields())
      .filter(({ args }) => args.some(isRequiredArgument))
      .map(({ type }) => getNamedType(type)),
  );
  return found.flatMap(({ parent, field, connection }): ConnectionField[] => {
    const name = `${parent.name}.${field.name}`;
    const needed = NEEDED_ARGUMENTS[name] ?? '';
    if (!needed && field.args.some(isRequiredArgument)) throw new Error(`${name} needs arguments: add them to NEEDED_ARGUMENTS`);
    const shared = { name, parent, field, connection, node: nodeOf(connection), needed };
    if (parent === query) return [{ ...shared, through: null, start: parent, via: null }];
    const through = rootOf(parent);
    if (through !== undefined) return [{ ...shared, through, start: parent, via: null }];
    for (const start of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      const list = rootOf(start);
      const step = Object.values(start.getFields()).find((each) => getNamedType(each.type) === parent && !each.args.some(isRequiredArgument));
      if (list !== undefined && step) return [{ ...shared, through: list, start, via: step.name }];
    }
    if (reports.has(parent)) return [];
    throw new Error(`${name} cannot be reached from a list at the root`);
  });
}

/** A selection on the parent of a connection, as it is written on a node of the list that leads there. */
export function onParent({ via }: Pick<ConnectionField, 'via'>, selection: string): string {
  return via === null ? selection : `${via} { ${selection} }`;
}

function nodeOf(connection: GraphQLObjectType): GraphQLOutputType {
  const edge = getNamedType(connection.getFields()['edges']?.type as GraphQLOutputType) as GraphQLObjectType;
  return edge.getFields()['node']?.type as GraphQLOutputType;
}

/** A call of a connection: `field(arguments)`. */
export function callOf({ field, needed }: Pick<ConnectionField, 'field' | 'needed'>, paging: string): string {
  const inside = [needed, paging].filter(Boolean).join(', ');
  return inside ? `${field.name}(${inside})` : field.name;
}

/** Whether values of a type have a Relay id: it is a Node, or a union of Nodes. */
export function hasId(schema: GraphQLSchema, type: GraphQLOutputType): boolean {
  const node = schema.getType('Node');
  const named = getNamedType(type);
  if (!isInterfaceType(node)) return false;
  if (isUnionType(named)) return named.getTypes().every((member) => schema.isSubType(node, member));
  return isObjectType(named) && schema.isSubType(node, named);
}

/**
 * Everything that can be asked of a type without arguments, so many objects deep, as a selection. Connections are left out:
 * they are looked at on their own.
 */
export function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named) || isEnumType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || inner.name.endsWith('Connection')) return [];
    if (isLeafType(inner)) return [field.name];
    return depth > 1 ? [`${field.name} ${selectionOf(field.type, depth - 1)}`] : [];
  });
  return `{ ${fields.join(' ') || '__typename'} }`;
}

/** Whether a field is a non-null list of non-null objects. */
export function isFullList(type: GraphQLOutputType): boolean {
  return String(type).endsWith('!') && isListType(getNullableType(type)) && String(type).endsWith('!]!');
}
