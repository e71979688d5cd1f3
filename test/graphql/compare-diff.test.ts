import { print, graphql, type DocumentNode, type GraphQLError } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CompareDocument,
  DiffDocument,
  DiffProvincesDocument,
  WhatIfDocument,
  type CompareQuery,
  type DiffProvincesQuery,
  type DiffQuery,
  type WhatIfQuery,
} from '../../src/client/operations.js';
import { Context } from '../../src/graphql/context.js';
import { buildApiSchema } from '../../src/graphql/schema.js';
import { sharedApp, type SharedApp } from '../support/app.js';

const schema = buildApiSchema();
let app: SharedApp;
beforeAll(async () => {
  app = await sharedApp();
});

async function run<Data>(
  document: DocumentNode | string,
  variableValues: Record<string, unknown>,
): Promise<{ data: Data; errors: readonly GraphQLError[] }> {
  const source = typeof document === 'string' ? document : print(document);
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: new Context(app.services) });
  return { data: data as Data, errors: errors ?? [] };
}

describe('the API', () => {
  it('compares provinces on one date and columns on their own', async () => {
    const variables = {
      provinces: ['yen-bai'],
      columns: [{ province: 'hai-phong', asOf: '2025-08-01' }],
      asOf: '2025-05-15',
      subjects: ['radiation.xray'],
      action: 'LICENSE',
    };
    const { data, errors } = await run<CompareQuery>(CompareDocument, variables);
    expect(errors).toEqual([]);
    expect(data.compare.columns.map(({ province, asOf, record }) => `${province.slug} ${asOf} ${record}`)).toEqual([
      'yen-bai 2025-05-15 DECISION',
      'hai-phong 2025-08-01 DECISION',
    ]);
    expect(data.compare.rows.map(({ cells }) => cells.map(({ status }) => status))).toEqual([['ESTABLISHED', 'BODY']]);
  });

  it('diffs a province between two dates and two provinces', async () => {
    const merged = await run<DiffQuery>(DiffDocument, { province: 'quang-ngai', from: '2025-06-30', to: '2025-10-01' });
    expect(merged.errors).toEqual([]);
    expect(merged.data.diff.duties.nodes.find(({ before }) => before?.clause.path === 'V.2.1.12')?.after?.clause.path).toBe('PL1.4.4');
    const two = await run<DiffProvincesQuery>(DiffProvincesDocument, {
      a: { province: 'quang-ngai', asOf: '2025-05-15' },
      b: { province: 'yen-bai', asOf: '2025-05-15' },
    });
    expect(two.errors).toEqual([]);
    expect(two.data.diffProvinces.notes.map(({ code }) => code)).toEqual(['DIFFERENT_PROVINCES']);
  });

  it('gives only the duties of the kinds asked for', async () => {
    const query =
      '{ diff(province: "quang-ngai", from: "2025-06-30", to: "2025-10-01") { duties(kinds: [MOVED]) { nodes { kinds before { clause { path } } } } } }';
    const { data } = await run<{ diff: { duties: { nodes: { kinds: string[]; before: { clause: { path: string } } }[] } } }>(query, {});
    expect(data.diff.duties.nodes.map(({ before }) => before.clause.path)).toEqual([
      'I.2.9',
      'II.2.2',
      'II.2.3',
      'III.2.6.3',
      'III.2.6.4',
      'IV.2.15.2',
    ]);
  });

  it('lists what would change, with both answers and the question', async () => {
    const change = { merge: { units: ['phong-bcvt', 'phong-cds'], into: 'phong-cds' } };
    const questions = [{ duty: { subject: 'radiation.xray' } }, { text: 'chữ ký số' }];
    const { data, errors } = await run<WhatIfQuery>(WhatIfDocument, { change, questions, province: 'yen-bai', asOf: '2025-05-15' });
    expect(errors).toEqual([]);
    expect(data.whatIf.map(({ index, changes, before, after }) => [index, changes, before.status, after.status])).toEqual([
      [1, ['STATUS', 'UNIT'], 'SHARED', 'ESTABLISHED'],
    ]);
  });

  it('applies further changes after the first', async () => {
    const variables = {
      change: { dissolve: { unit: 'phong-cds' } },
      also: [{ dissolve: { unit: 'phong-bcvt' } }],
      questions: [{ duty: { subject: 'digital.signature' } }],
      province: 'yen-bai',
      asOf: '2025-05-15',
    };
    const { data } = await run<WhatIfQuery>(WhatIfDocument, variables);
    // With both divisions gone the law still leaves digital matters with the Sở.
    expect(data.whatIf.map(({ after }) => [after.status, after.body?.key, after.leads])).toEqual([['BODY', 'yen-bai/so-khcn', []]]);
  });

  it.each<[string, DocumentNode, Record<string, unknown>, string]>([
    ['nothing to compare', CompareDocument, { provinces: [] }, 'NOTHING_TO_COMPARE'],
    ['an impossible date', DiffDocument, { province: 'yen-bai', from: '2025-02-30', to: '2025-03-01' }, 'INVALID_DATE'],
    ['days in the wrong order', DiffDocument, { province: 'yen-bai', from: '2025-06-15', to: '2025-06-14' }, 'DAYS_REVERSED'],
  ])('reports %s by its code', async (_title, document, variables, code) => {
    const { errors } = await run(document, variables);
    expect((errors[0]?.originalError as { code?: string } | undefined)?.code).toBe(code);
  });
});
