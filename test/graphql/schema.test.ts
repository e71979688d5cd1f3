import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema, printApiSchema } from '../../src/graphql/schema.js';

const schema = buildApiSchema();

describe('the schema', () => {
  it('is the committed one', () =>
    expect(printApiSchema(schema)).toBe(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')));

  it('describes every type, field, argument and value', () => {
    const missing: string[] = [];
    const note = (name: string, description: string | null | undefined): void => void (description || missing.push(name));
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || ['String', 'Boolean', 'Int', 'Float', 'ID', 'Query'].includes(type.name)) continue;
      note(type.name, type.description);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.description);
        if ('args' in field) for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      note(`Query.${field.name}`, field.description);
      for (const argument of field.args) note(`Query.${field.name}(${argument.name})`, argument.description);
    }
    expect(missing).toEqual([]);
  });

  it.each([
    'responsibility',
    'responsibilities',
    'province',
    'provinces',
    'units',
    'documents',
    'document',
    'clause',
    'duties',
    'subjects',
    'procedures',
    'search',
  ])('answers %s', (name) => {
    expect(schema.getQueryType()?.getFields()[name]).toBeDefined();
  });
});
