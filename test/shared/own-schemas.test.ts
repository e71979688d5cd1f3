import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { RECORD_SHAPES } from '../../src/registry/record.js';
import { RECORD_KINDS } from '../../src/registry/record-kinds.js';
import { REVIEW } from '../../src/review/review-shape.js';
import { REQUEST } from '../../src/http/graphql/graphql-request.js';

const fileOf = (path: string): object => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as object;

describe('schemas of our own, which are compiled without a look at their draft', () => {
  const draft2020 = new Ajv2020({ strict: false });
  const schemas: Record<string, object> = {
    ...RECORD_SHAPES,
    review: REVIEW,
    seeds: fileOf('seeds/schema/seeds.schema.json'),
    rules: fileOf('rules/tables.schema.json'),
    classification: fileOf('rules/classification/tables.schema.json'),
  };

  it.each(Object.entries(schemas))('%s is as the draft of 2020 has it', (_name, schema) => {
    expect(draft2020.validateSchema(schema), draft2020.errorsText()).toBe(true);
  });

  it('the request is as draft 7 has it', () => {
    const draft7 = new Ajv();
    expect(draft7.validateSchema(REQUEST), draft7.errorsText()).toBe(true);
  });

  it('a schema with a fault would be found here', () => {
    expect(draft2020.validateSchema({ type: 'objekt' })).toBe(false);
  });
});

it('each kind of record has a shape', () => {
  expect(Object.keys(RECORD_SHAPES)).toEqual(RECORD_KINDS);
});
