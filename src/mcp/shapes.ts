import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
/** A JSON Schema. */
export type Shape = { [name: string]: Json };

const SCALARS: Readonly<Record<string, Shape>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
};

/** The variables of an operation as the properties of an object, each with what the API says about the argument it is given to. */
export function variablesOf(schema: GraphQLSchema, document: DocumentNode): { properties: Record<string, Shape>; required: string[] } {
  const told = descriptionsOf(schema, document);
  const properties: Record<string, Shape> = {};
  const required: string[] = [];
  for (const { variable, type: node } of operationOf(document).variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never) as GraphQLInputType;
    const description = told.get(name);
    properties[name] = { ...inputShape(type), ...(description ? { description } : {}) };
    if (isNonNullType(type)) required.push(name);
  }
  return { properties, required };
}

/** The answer to an operation, with a definition for each of its fragments. */
export function answerOf(schema: GraphQLSchema, document: DocumentNode): { answer: Shape; definitions: Record<string, Shape> } {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const selected = (set: SelectionSetNode, type: GraphQLNamedType): Shape => {
    const [first, ...others] = set.selections;
    if (first?.kind === Kind.FRAGMENT_SPREAD && others.length === 0) return { $ref: `#/$defs/${first.name.value}` };
    const properties: Record<string, Shape> = {};
    const required: string[] = [];
    const add = (inner: SelectionSetNode, of: GraphQLNamedType, always: boolean): void => {
      for (const selection of inner.selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          properties[name] = fieldShape(selection.name.value, of, selection.selectionSet);
          if (always) required.push(name);
          continue;
        }
        const spread = selection.kind === Kind.FRAGMENT_SPREAD ? (fragments.get(selection.name.value) as FragmentDefinitionNode) : selection;
        const condition = spread.typeCondition ? schema.getType(spread.typeCondition.name.value) : of;
        add(spread.selectionSet, condition as GraphQLNamedType, always && condition === type);
      }
    };
    add(set, type, true);
    return { type: 'object', properties, required };
  };
  const fieldShape = (name: string, of: GraphQLNamedType, set: SelectionSetNode | undefined): Shape => {
    const field = isObjectType(of) ? of.getFields()[name] : undefined;
    return field ? outputShape(field.type, set) : { type: 'string' };
  };
  const outputShape = (type: GraphQLOutputType, set: SelectionSetNode | undefined): Shape => {
    const known = getNullableType(type) as GraphQLOutputType;
    const named = getNamedType(known);
    const leaf = (): Shape => (set ? selected(set, named) : leafShape(named));
    const shape = isListType(known) ? { type: 'array', items: outputShape(known.ofType as GraphQLOutputType, set) } : leaf();
    return isNonNullType(type) ? shape : { anyOf: [shape, { type: 'null' }] };
  };
  const definitions = Object.fromEntries(
    [...fragments].map(([name, fragment]) => [
      name,
      selected(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value) as GraphQLNamedType),
    ]),
  );
  return { answer: selected(operationOf(document).selectionSet, schema.getQueryType() as GraphQLNamedType), definitions };
}

function inputShape(type: GraphQLInputType): Shape {
  const known = getNullableType(type) as GraphQLInputType;
  if (isListType(known)) return { type: 'array', items: inputShape(known.ofType as GraphQLInputType) };
  if (!isInputObjectType(known)) return leafShape(getNamedType(known));
  const fields = Object.values(known.getFields());
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ name, type: inner, description }) => [name, { ...inputShape(inner), ...(description ? { description } : {}) }]),
    ),
    required: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name),
    additionalProperties: false,
    ...(known.isOneOf ? { minProperties: 1, maxProperties: 1 } : {}),
  };
}

function leafShape(type: GraphQLNamedType): Shape {
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  if (!isLeafType(type)) throw new Error(`${type.name} is asked for without its fields`);
  return SCALARS[type.name] ?? { type: 'string' };
}

function descriptionsOf(schema: GraphQLSchema, document: DocumentNode): Map<string, string> {
  const told = new Map<string, string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Variable: ({ name }, key) => {
        const description = key === 'value' ? info.getArgument()?.description : undefined;
        if (description && !told.has(name.value)) told.set(name.value, description);
      },
    }),
  );
  return told;
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
}

function isFragment(node: DocumentNode['definitions'][number]): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION;
}
