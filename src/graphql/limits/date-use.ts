import {
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { isGiven } from '../../shared/given.js';

const ARGUMENT = 'asOf';
/** Fields without a date of their own that call a province by the name that it has today. */
const NAMED_TODAY = new Set([
  'Query.node',
  'Query.nodes',
  'Query._entities',
  'Place.province',
  'Unit.province',
  'LegalDocument.province',
  'Province.predecessors',
  'Province.successors',
]);

/** Whether a document, with some variables, reads what day it is, because it leaves a date out or names what is called as today. */
export type ReadsToday = (variables: Record<string, unknown>) => boolean;

/**
 * Looks for dates that a document leaves out: an argument `asOf` that is not given or null, inputs that may hold one and
 * do not, and fields that have none to give. It may say yes where the day changes nothing, never no where it does.
 */
export function readsToday(schema: GraphQLSchema, document: DocumentNode): ReadsToday {
  let always = false;
  const dates = new Set<string>();
  const inputs = new Set<string>();
  const look = (value: ValueNode | undefined, type: GraphQLInputType): void => {
    const named = getNamedType(type);
    if (!value || value.kind === Kind.NULL || !isInputObjectType(named) || !holdsDate(named)) return;
    if (value.kind === Kind.VARIABLE) inputs.add(value.name.value);
    if (value.kind === Kind.LIST) for (const item of value.values) look(item, type);
    if (value.kind !== Kind.OBJECT) return;
    for (const field of Object.values(named.getFields())) {
      const given = value.fields.find(({ name }) => name.value === field.name)?.value;
      if (field.name === ARGUMENT) date(given);
      else look(given, field.type);
    }
  };
  const date = (value: ValueNode | undefined): void => {
    if (!value || value.kind === Kind.NULL) always = true;
    else if (value.kind === Kind.VARIABLE) dates.add(value.name.value);
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: field, arguments: given }) => {
        always ||= NAMED_TODAY.has(`${types.getParentType()?.name}.${field.value}`);
        for (const argument of types.getFieldDef()?.args ?? []) {
          const value = given?.find(({ name }) => name.value === argument.name)?.value;
          if (argument.name === ARGUMENT) date(value);
          else look(value, argument.type);
        }
      },
    }),
  );
  return (variables) => always || [...dates].some((name) => !isGiven(variables[name])) || [...inputs].some((name) => lacksDate(variables[name]));
}

/** Whether an input has the field, at any depth. */
function holdsDate(type: GraphQLInputType, seen: ReadonlySet<string> = new Set()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  const deeper = new Set([...seen, named.name]);
  return Object.values(named.getFields()).some((field) => field.name === ARGUMENT || holdsDate(field.type, deeper));
}

/** Whether an object of a variable says no date. Inputs that hold one hold it at their top. */
function lacksDate(value: unknown): boolean {
  if (!isGiven(value)) return false;
  if (Array.isArray(value)) return value.some(lacksDate);
  const given = (value as Record<string, unknown>)[ARGUMENT];
  return !isGiven(given);
}
