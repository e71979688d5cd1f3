import {
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { COUNTED } from './document-shape.js';
import { rowsOf, workOf, type Arguments } from './work-estimate.js';

/** What answering an operation may take. */
export interface Demand {
  /** Fields of the answer, lists counted by how long they may be. */
  fields: number;
  /** Work in milliseconds; see {@link workOf}. */
  work: number;
}

interface Part {
  fields: number;
  once: number;
  each: number;
}

/** What a list without pages counts for that leads from one node to others. */
const LIST_ESTIMATE = 5;
/** Fields without a page size that hold long lists: about how many rows one request for everything gives. */
const LONG_LISTS: Readonly<Record<string, number>> = {
  'Query.compare': 200,
  'Query.whatIf': 200,
  'Query.codeLists': 300,
  'ConfigurationDiff.units': 50,
};
const GIVEN_LISTS = ['questions', 'ids', 'representations'];

type Variables = Readonly<Record<string, unknown>>;

/** Counts demands over a schema. Each node of a document is visited once, however often its fragments are used. */
export class DemandCounter {
  private readonly introspection: ReadonlyMap<string, number>;

  constructor(private readonly schema: GraphQLSchema) {
    this.introspection = introspectionLists(schema);
  }

  /** The demand of a valid document's operation, with these variables. */
  demandOf(document: DocumentNode, variables: Variables, operationName: string | undefined): Demand {
    const operation = getOperationAST(document, operationName);
    const root = operation && this.schema.getRootType(operation.operation);
    if (!operation || !root) return { fields: 0, work: 0 };
    const defaults = operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]);
    const given = { ...Object.fromEntries(defaults ?? []), ...variables };
    const { fields, once, each } = new OperationCount(this.schema, this.introspection, document, given).ofSet(operation.selectionSet, root);
    return { fields, work: Math.round(once + each) };
  }
}

class OperationCount {
  private readonly fragments = new Map<string, Part>();
  private readonly definitions: ReadonlyMap<string, { on: string; set: SelectionSetNode }>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: ReadonlyMap<string, number>,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    this.definitions = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, { on: node.typeCondition.name.value, set: node.selectionSet }]] : [],
      ),
    );
  }

  ofSet(set: SelectionSetNode, type: GraphQLCompositeType): Part {
    const sum: Part = { fields: 0, once: 0, each: 0 };
    for (const selection of set.selections) {
      if (!this.isIncluded(selection)) continue;
      const { fields, once, each } = this.ofSelection(selection, type);
      sum.fields = Math.min(COUNTED, sum.fields + fields);
      sum.once = Math.min(COUNTED, sum.once + once);
      sum.each = Math.min(COUNTED, sum.each + each);
    }
    return sum;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLCompositeType): Part {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    return this.ofSet(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? type);
  }

  private ofFragment(name: string): Part {
    const known = this.fragments.get(name);
    if (known) return known;
    const definition = this.definitions.get(name);
    const type = this.typeNamed(definition?.on);
    const part = definition && type ? this.ofSet(definition.set, type) : { fields: 0, once: 0, each: 0 };
    this.fragments.set(name, part);
    return part;
  }

  private ofField(node: FieldNode, type: GraphQLCompositeType): Part {
    const field = this.fieldOf(node.name.value, type);
    if (!field) return { fields: 1, once: 0, each: 0 };
    const given = this.argumentsOf(node);
    const target = getNamedType(field.type);
    const isConnection = target.name.endsWith('Connection');
    const own = workOf(type.name, field.name, isConnection, given);
    const inner = node.selectionSet && isCompositeType(target) ? this.ofSet(node.selectionSet, target) : { fields: 0, once: 0, each: 0 };
    const items = isConnection ? rowsOf(given) : this.itemsOf(type, field, given);
    return {
      fields: 1 + inner.fields * items,
      once: (own.once ?? 0) + inner.once,
      each: (own.each ?? 0) + inner.each * items,
    };
  }

  /**
   * How many items a field may have: as many as it is given ids or questions. Lists without pages that lead from one node to
   * others count with {@link LIST_ESTIMATE}, because they can be nested; those inside an answer do not.
   */
  private itemsOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, given: Arguments): number {
    const rows = LONG_LISTS[`${type.name}.${field.name}`];
    const list = GIVEN_LISTS.map((name) => given[name]).find(Array.isArray);
    if (list && (list.length > 0 || rows === undefined)) return list.length;
    if (rows !== undefined) return rows;
    if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) return 1;
    const fromNode = (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
    return this.introspection.get(`${type.name}.${field.name}`) ?? (fromNode ? LIST_ESTIMATE : 1);
  }

  private fieldOf(name: string, type: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  private argumentsOf({ arguments: nodes = [] }: FieldNode): Arguments {
    return Object.fromEntries(nodes.map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.variables)]));
  }

  private isIncluded({ directives = [] }: SelectionNode): boolean {
    return directives.every((directive) => {
      if (directive.name.value === GraphQLSkipDirective.name) return this.conditionOf(directive) !== true;
      return directive.name.value !== GraphQLIncludeDirective.name || this.conditionOf(directive) !== false;
    });
  }

  private conditionOf({ arguments: nodes = [] }: DirectiveNode): unknown {
    const [condition] = nodes;
    return condition && valueFromASTUntyped(condition.value, this.variables);
  }
}

/** How long the lists of introspection are: all types at the top, below them as many as there are on average. */
function introspectionLists(schema: GraphQLSchema): Map<string, number> {
  const types = Object.values(schema.getTypeMap());
  const sizes = { fields: 0, args: 0, objects: 0 };
  for (const type of types) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = Object.values(type.getFields());
    sizes.objects += 1;
    sizes.fields += fields.length;
    for (const { args } of fields) sizes.args += args.length;
  }
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Type.fields', sizes.fields / Math.max(1, sizes.objects)],
    ['__Field.args', sizes.args / Math.max(1, sizes.fields)],
    ...['interfaces', 'possibleTypes', 'enumValues', 'inputFields'].map((name): [string, number] => [`__Type.${name}`, 2]),
  ]);
}
