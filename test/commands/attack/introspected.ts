import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { get, post, type Shot } from './shot.ts';
import { HOSTILE, jsonOf, literalOf } from './values.ts';

/** Values with which a field has something to answer, by argument or by field and argument. */
const GOOD: Readonly<Record<string, unknown>> = {
  province: 'quang-ngai',
  provinces: ['quang-ngai', 'yen-bai'],
  document: 'qn-2025-03',
  path: 'V.2.4.4',
  from: '2025-01-01',
  to: '2025-05-15',
  asOf: '2025-05-15',
  subject: 'radiation.xray',
  text: 'cấp phép X-quang',
  sinceRevision: 0,
  code: 'radiation.xray',
  first: 2,
  question: { text: 'cấp phép X-quang' },
  'Query.province.key': 'quang-ngai',
  'Query.document.key': 'qn-2025-03',
  'Query.procedure.code': '2.002383',
  'Query.unit.key': 'quang-ngai/phong-qlcn',
  'Query.trace.clause': idOf('Clause:qn-2025-03#V.2.4.4'),
  'Query.node.id': idOf('Unit:quang-ngai/phong-qlcn'),
  'Query.nodes.ids': [idOf('Unit:quang-ngai/phong-qlcn'), idOf('Clause:qn-2025-03#V.2.4.4')],
};

/** Asks for the schema. */
export const INTROSPECTION = getIntrospectionQuery();

/** The schema that an introspection describes. */
export function schemaOf(data: unknown): GraphQLSchema {
  return buildClientSchema(data as Parameters<typeof buildClientSchema>[0]);
}

/** One place in an argument where a value can stand: the argument itself, or a field at some depth of its input. */
interface Place {
  argument: GraphQLArgument;
  path: readonly string[];
}

/** A field, how it is reached from a root, and what is asked of it. */
interface Reached {
  root: 'query' | 'mutation';
  parent: string;
  field: GraphQLField<unknown, unknown>;
  /** What stands before and after the field. */
  open: string;
  close: string;
}

/**
 * Every hostile value in every place of every argument of every field that a query or a mutation reaches: as a variable by
 * POST, as a literal by POST, and as a variable by GET. Deterministic.
 */
export function* shotsAtArguments(schema: GraphQLSchema, path: string, headers: Record<string, string>): Generator<Shot> {
  for (const reached of reachedIn(schema))
    for (const argument of reached.field.args)
      for (const place of placesIn(argument)) for (const [what, value] of HOSTILE) yield* shotsAt(reached, place, what, value, path, headers);
}

function* shotsAt(
  reached: Reached,
  { argument, path: inside }: Place,
  what: string,
  value: unknown,
  path: string,
  headers: Record<string, string>,
): Generator<Shot> {
  const { root, parent, field, open, close } = reached;
  const name = `${parent}.${field.name}(${[argument.name, ...inside].join('.')}): ${what}`;
  const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
  const given = others.map((other) => `${other.name}: ${literalOf(goodFor(other, parent, field.name))}`);
  const hostile = within(inside, value, argument.type);
  const call = (written: string): string => `${field.name}(${[...given, `${argument.name}: ${written}`].join(', ')})${selectionOf(field)}`;
  const query = `${root} ($v: ${String(argument.type)}) ${open}${call('$v')}${close}`;
  const variables = jsonOf({ v: hostile });
  yield post(name, path, `{"query":${JSON.stringify(query)},"variables":${variables}}`, headers);
  yield post(`${name}, in the text`, path, { query: `${root} ${open}${call(literalOf(hostile))}${close}` }, headers);
  if (root === 'query' && variables.length < 4_000) yield get(`${name}, by GET`, path, { query, variables }, headers);
}

/** The fields of the roots, and those with arguments of every type below, each by its shortest way. */
function reachedIn(schema: GraphQLSchema): Reached[] {
  const found: Reached[] = [];
  const seen = new Set<string>();
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  let edge = roots.flatMap(([root, type]) => (type ? [{ root, type, open: '{ ', close: ' }' }] : []));
  while (edge.length) {
    const next: typeof edge = [];
    for (const { root, type, open, close } of edge) {
      if (seen.has(type.name)) continue;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        if (field.args.length) found.push({ root, parent: type.name, field, open, close });
        const below = getNamedType(field.type);
        if (!isObjectType(below) || root === 'mutation') continue;
        const needed = field.args
          .filter(isRequiredArgument)
          .map((argument) => `${argument.name}: ${literalOf(goodFor(argument, type.name, field.name))}`);
        next.push({ root, type: below, open: `${open}${field.name}${needed.length ? `(${needed.join(', ')})` : ''} { `, close: ` }${close}` });
      }
    }
    edge = next;
  }
  return found;
}

function placesIn(argument: GraphQLArgument): Place[] {
  const places: Place[] = [{ argument, path: [] }];
  const search = (type: GraphQLInputType, path: readonly string[]): void => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || path.length > 4) return;
    for (const field of Object.values(named.getFields())) {
      places.push({ argument, path: [...path, field.name] });
      search(field.type, [...path, field.name]);
    }
  };
  search(argument.type, []);
  return places;
}

/** A good value of a type with a hostile one at a place inside. */
function within(path: readonly string[], value: unknown, type: GraphQLInputType): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [within(path, value, nullable.ofType)];
  const named = getNamedType(nullable);
  if (!isInputObjectType(named)) return value;
  const field = named.getFields()[name];
  const good = goodOf(named) as Record<string, unknown>;
  return { ...good, [name]: within(rest, value, field?.type ?? named) };
}

function goodFor({ name, type }: GraphQLArgument, parent: string, field: string): unknown {
  return GOOD[`${parent}.${field}.${name}`] ?? GOOD[name] ?? goodOf(type);
}

function goodOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [goodOf(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, GOOD[field.name] ?? goodOf(field.type)]),
    );
  return { Int: 1, Float: 1, Boolean: true, Date: '2025-05-15' }[nullable.toString()] ?? 'quang-ngai';
}

/** The leaves of what a field gives, and of the nodes of a page. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) return ' { __typename }';
  const nodes = type.getFields()['nodes'];
  const below = nodes && getNamedType(nodes.type);
  return ` { ${leavesOf(type)}${isObjectType(below) ? ` nodes { ${leavesOf(below)} }` : ''} }`;
}

function leavesOf(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(({ type: own, args }) => isLeafType(getNamedType(own)) && !args.some(isRequiredArgument));
  return ['__typename', ...leaves.map(({ name }) => name)].join(' ');
}

function idOf(key: string): string {
  return Buffer.from(key).toString('base64url');
}
