import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema, printApiSchema } from '../../src/graphql/schema.js';

const schema = buildApiSchema();

/** What stands in brackets, quotes or back quotes, and names of places. */
const QUOTED = /\([^)]*\)|"[^"]*"|`[^`]*`|Việt Nam|Yên Bái|Lào Cai/g;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** Everything in the schema that has a description, by name. */
function described(): [string, string | null | undefined][] {
  const found: [string, string | null | undefined][] = schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive))
    .flatMap(({ name, description, args }) => [
      [`@${name}`, description] as [string, string | null | undefined],
      ...args.map((argument): [string, string | null | undefined] => [`@${name}(${argument.name})`, argument.description]),
    ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    found.push([type.name, type.description]);
    if (isEnumType(type)) for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description]);
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.push([`${type.name}.${field.name}`, field.description]);
      if ('args' in field) for (const argument of field.args) found.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  }
  return found;
}

describe('the schema', () => {
  it('is the committed one', () =>
    expect(printApiSchema(schema)).toBe(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')));

  it('describes every type, field, argument, value and directive', () =>
    expect(described().flatMap(([name, description]) => (description ? [] : [name]))).toEqual([]));

  it.each<[string, (description: string) => boolean]>([
    ['repeats a word', (description) => /(?<![\p{L}-])(\p{L}+)[:,]? \1(?![\p{L}-])/iu.test(description)],
    ['has a slot of a template left', (description) => /[{}]|\$\w/.test(description)],
    ['is without a capital or a full stop', (description) => !/^[\p{Lu}\d`"(].*[.)]$/su.test(description)],
    ['is Vietnamese beyond a term in brackets, a name or an example', (description) => VIETNAMESE.test(description.replaceAll(QUOTED, ''))],
  ])('no description %s', (_fault, isFaulty) =>
    expect(described().flatMap(([name, description]) => (isFaulty(description ?? '') ? [`${name}: ${description}`] : []))).toEqual([]),
  );

  it('an input of which one field is given says so', () => {
    const printed = printApiSchema(schema);
    for (const name of ['QuestionInput', 'ConfigurationChange']) expect(printed).toContain(`input ${name} @oneOf {`);
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    expect(inputs.filter(({ description, isOneOf }) => /^[^.]*exactly one of the/i.test(description ?? '') && !isOneOf)).toEqual([]);
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
    'subject',
    'subjects',
    'procedure',
    'procedures',
    'search',
  ])('answers %s', (name) => {
    expect(schema.getQueryType()?.getFields()[name]).toBeDefined();
  });
});
