import { createRequire } from 'node:module';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Context } from '../../src/graphql/context.js';
import { buildApiSchema, printApiSchema } from '../../src/graphql/schema.js';
import { buildSubgraph, subgraphSdl } from '../../src/graphql/federation/subgraph.js';
import { globalId } from '../../src/shared/global-id.js';
import { sharedService, type SharedService } from '../support/app.js';

// CommonJS, so that there is one graphql.
const require = createRequire(import.meta.url);
const { ApolloGateway, LocalGraphQLDataSource } = require('@apollo/gateway') as typeof import('@apollo/gateway');
const { composeServices } = require('@apollo/composition') as typeof import('@apollo/composition');

/** A citizens' portal: it knows opening hours and fees, and names units and procedures of the registry by key. */
const PORTAL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Unit @key(fields: "key") { key: String! openingHours: String! }
  type Procedure @key(fields: "code") { code: String! fee: Int! counter: Unit! }
  type LegalDocument @key(fields: "id") { id: ID! reads: Int! }
  type Province @key(fields: "key") { key: String! hotline: String! }
  type Query { popular: [Procedure!]! hotlines: [Province!]! mostRead: [LegalDocument!]! lost: [Unit!]! }
`;
const portal = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: parse(PORTAL),
      resolvers: {
        Query: {
          popular: () => [{ code: '2.002383' }, { code: '2.002131' }],
          hotlines: () => [{ key: 'yen-bai' }, { key: 'lao-cai@2025-07-01' }],
          mostRead: () => [{ id: globalId('LegalDocument', 'qn-2025-03') }],
          lost: () => [{ key: 'no/such' }],
        },
        Unit: { openingHours: ({ key }: { key: string }) => `7:30 (${key})` },
        Procedure: { fee: () => 0, counter: () => ({ key: 'quang-ngai/phong-qlcn' }) },
        Province: { hotline: () => '1022' },
        LegalDocument: { reads: () => 7 },
      } as never,
    },
  ]);

let service: SharedService;
let router: ApolloServer<Context>;
const registry = buildSubgraph(buildApiSchema());
beforeAll(async () => {
  service = await sharedService();
  const composed = composeServices([
    { name: 'registry', url: 'local:registry', typeDefs: parse(subgraphSdl(buildApiSchema())) },
    { name: 'portal', url: 'local:portal', typeDefs: parse(PORTAL) },
  ]);
  expect(composed.errors ?? []).toEqual([]);
  const schemas: Record<string, GraphQLSchema> = { registry, portal: portal() };
  router = new ApolloServer<Context>({
    gateway: new ApolloGateway({
      supergraphSdl: composed.supergraphSdl as string,
      buildService: ({ name }) => new LocalGraphQLDataSource(schemas[name] as GraphQLSchema),
    }) as never,
  });
  await router.start();
});
afterAll(async () => {
  await router?.stop();
});

async function ask(query: string): Promise<{ data: unknown; errors: readonly { message: string }[] }> {
  const { body } = await router.executeOperation({ query }, { contextValue: new Context(service.app.services) });
  if (body.kind !== 'single') throw new Error('one result was expected');
  return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
}

describe('composed with a portal', () => {
  it('a question that starts in the registry goes on in the portal', async () => {
    const { data, errors } = await ask(`{ unit(key: "quang-ngai/phong-qlcn") { name { vi } openingHours province { name { vi } hotline } } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      unit: {
        name: { vi: 'Phòng Quản lý chuyên ngành' },
        openingHours: '7:30 (quang-ngai/phong-qlcn)',
        province: { name: { vi: 'Quảng Ngãi' }, hotline: '1022' },
      },
    });
  });

  it('a question that starts in the portal goes on in the registry, by key, by code and by id', async () => {
    const { data, errors } = await ask(
      `{ popular { fee name { vi } counter { name { vi } openingHours } } hotlines { hotline fullName { vi } } mostRead { reads key issuedOn } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      popular: [
        { fee: 0, name: { vi: expect.stringContaining('X-quang') as string }, counter: { name: { vi: 'Phòng Quản lý chuyên ngành' } } },
        { fee: 0, name: { vi: 'Khai báo thiết bị X-quang chẩn đoán trong y tế' } },
      ],
      hotlines: [{ fullName: { vi: 'Tỉnh Yên Bái' } }, { fullName: { vi: 'Tỉnh Lào Cai' } }],
      mostRead: [{ reads: 7, key: 'qn-2025-03', issuedOn: '2025-03' }],
    });
  });

  it('the answer to a question carries what the portal knows of the lead', async () => {
    const { data, errors } = await ask(
      `{ responsibility(question: { procedure: "2.002383" }, province: "quang-ngai", asOf: "2025-05-15") { status leads { unit { name { vi en } openingHours } } receipt { answerHash } } }`,
    );
    expect(errors).toEqual([]);
    const direct = await service.app.services.responsibility.ask({ procedure: '2.002383' }, 'quang-ngai', '2025-05-15');
    expect(data).toEqual({
      responsibility: {
        status: direct.status,
        leads: direct.leads.map(({ unit }) => ({ unit: { name: unit.name, openingHours: `7:30 (${unit.key})` } })),
        receipt: { answerHash: direct.receipt.answerHash },
      },
    });
  });

  it('what the registry does not know has no fields: the router gives no half of a unit', async () => {
    expect((await ask(`{ lost { openingHours } }`)).data).toEqual({ lost: [{ openingHours: '7:30 (no/such)' }] });
    expect((await ask(`{ lost { openingHours name { vi } } }`)).data).toBeNull();
  });
});

describe('the subgraph', () => {
  const post = async (
    query: string,
    variables: object = {},
  ): Promise<{ data: Record<string, unknown>; errors?: { extensions: { code: string } }[] }> =>
    (await fetch(`${service.url}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }).then((response) => response.json())) as never;

  it('tells a router its schema over HTTP, with the keys of its entities', async () => {
    const { data } = await post('{ _service { sdl } }');
    const { sdl } = data['_service'] as { sdl: string };
    for (const [type, field] of [
      ['Province', 'key'],
      ['Unit', 'key'],
      ['LegalDocument', 'key'],
      ['Procedure', 'code'],
    ])
      expect(sdl).toMatch(new RegExp(`type ${type}[^{]*@key\\(fields: "${field}"\\)[^{]*@key\\(fields: "id"\\)`));
  });

  it('finds many entities of a kind in the registry that is kept, without a statement', async () => {
    const { services } = service.app;
    const keys = (await services.responsibility.registry()).keysOf('unit');
    const before = service.app.database.statements();
    const { data, errors } = await graphql({
      schema: registry,
      source: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { key name { vi } } } }',
      variableValues: { r: keys.map((key) => ({ __typename: 'Unit', key })) },
      contextValue: new Context(services),
    });
    expect(errors).toBeUndefined();
    expect((data as unknown as { _entities: { key: string }[] })._entities.map(({ key }) => key)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(20);
    expect(service.app.database.statements()).toBe(before);
  });

  it('an id of another type finds nothing, and a forged one is a mistake of the caller', async () => {
    const source = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { name { vi } } } }';
    expect((await post(source, { r: [{ __typename: 'Unit', id: globalId('Province', 'yen-bai') }] })).data).toEqual({ _entities: [null] });
    expect((await post(source, { r: [{ __typename: 'Unit', id: 'x' }] })).errors?.[0]?.extensions.code).toBe('INVALID_ID');
  });

  it('holds its callers to one form of a question, which a router does not know of', async () => {
    const query = 'query ($q: QuestionInput!) { responsibility(question: $q, province: "15") { status } }';
    for (const q of [{}, { text: 'X-quang', procedure: '2.002383' }])
      expect((await post(query, { q })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('the limits of the API hold', async () => {
    const deep = `{ ${'unit(key: "x") { parent { '.repeat(1)}${'parent { '.repeat(20)} id ${'}'.repeat(20)} } } }`;
    expect((await post(deep)).errors?.[0]?.extensions.code).toBe('QUERY_TOO_DEEP');
  });

  it('the schema of the API has no trace of it', () => {
    expect(printApiSchema(buildApiSchema())).not.toMatch(/_entities|_service|@key/);
  });
});
