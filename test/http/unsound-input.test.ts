import { connect } from 'node:net';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/shared/global-id.js';
import { sharedService, type SharedService } from '../support/app.js';

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});

interface Told {
  code: string;
  text: { vi: string; en: string };
  given: string;
  expected: { vi: string; en: string };
  nearest: string[];
}
const WHOLE = {
  text: { vi: expect.any(String), en: expect.any(String) },
  given: expect.any(String),
  expected: { vi: expect.any(String), en: expect.any(String) },
  nearest: expect.any(Array),
};
const LEAKS = /node_modules|\bat .*\.[jt]s:\d|FST_ERR|(?:Type|Range)Error|byte sequence|Unexpected token|Maximum call/;

async function ask(path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; told: Told[] }> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: sent as string,
  });
  const text = await response.text();
  expect(text).not.toMatch(LEAKS);
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: Told }[] };
  return { status: response.status, told: errors.map(({ extensions }) => extensions) };
}

async function read(path: string): Promise<{ status: number; told: Told }> {
  const response = await fetch(`${service.url}${path}`);
  const text = await response.text();
  expect(text).not.toMatch(LEAKS);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return { status: response.status, told: JSON.parse(text) as Told };
}

const BY_KEY = 'query ($key: String!) { province(key: $key) { key } }';
const NESTED = 20_000;

describe('what can be sent and cannot be used is refused with a code and its place, before anything reads it', () => {
  it.each<[string, object | string | Uint8Array, string, string | null]>([
    ['NUL in a variable', { query: BY_KEY, variables: { key: 'a\0' } }, 'INVALID_TEXT', 'request.variables.key: U+0000'],
    ['half a surrogate pair in a variable', { query: BY_KEY, variables: { key: 'a\ud800' } }, 'INVALID_TEXT', 'request.variables.key: U+D800'],
    ['NUL in the name of a field', { query: BY_KEY, variables: { 'a\0': 1 } }, 'INVALID_TEXT', 'request.variables: U+0000'],
    ['NUL in the text of the query', { query: '{ province(key: "a\\u0000") { key } }' }, 'INVALID_TEXT', 'key: U+0000'],
    ['NUL inside an id', { query: `{ node(id: "${Buffer.from('Unit:a\0').toString('base64url')}") { id } }` }, 'INVALID_ID', null],
    [
      'a number beyond all numbers',
      `{"query":"query ($n: Int) { units(first: $n) { totalCount } }","variables":{"n":1e400}}`,
      'INVALID_NUMBER',
      'request.variables.n',
    ],
    [
      'variables nested without end',
      `{"query":"{ __typename }","variables":{"q":${'['.repeat(NESTED)}${']'.repeat(NESTED)}}}`,
      'VALUE_TOO_DEEP',
      null,
    ],
    ['a query nested without end', { query: `{${'...{'.repeat(2_000)}` }, 'QUERY_TOO_DEEP', null],
    ['a batch', [{ query: '{ __typename }' }], 'BAD_REQUEST', '[…]'],
    ['a query that is a number', { query: 5 }, 'BAD_REQUEST', 'query: 5'],
    ['a query that is null', { query: null }, 'BAD_REQUEST', 'query: null'],
    ['a query without a letter', { query: '' }, 'BAD_REQUEST', 'query: ""'],
    ['variables without a query', { variables: {} }, 'BAD_REQUEST', '{variables}'],
    ['nothing at all', {}, 'BAD_REQUEST', '{}'],
    ['a query that ends too soon', { query: '{ province(key: "15") {' }, 'GRAPHQL_PARSE_FAILED', '{ province(key: "15") {'],
    ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }, 'OPERATION_RESOLUTION_FAILURE', 'A, B'],
    ['a persistedQuery that is a number', { query: '{ __typename }', extensions: { persistedQuery: 1 } }, 'INVALID_PERSISTED_QUERY', '1'],
    [
      'a persistedQuery of version 2',
      { extensions: { persistedQuery: { version: 2, sha256Hash: 'a'.repeat(64) } } },
      'INVALID_PERSISTED_QUERY',
      null,
    ],
    [
      'a persistedQuery of another text',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      'INVALID_PERSISTED_QUERY',
      'a'.repeat(64),
    ],
    ['an operation that is not there', { query: '{ __typename }', operationName: 'x' }, 'OPERATION_RESOLUTION_FAILURE', 'x'],
    [
      'more than 50 faults',
      { query: 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', variables: { i: Array.from({ length: 80 }, () => ({})) } },
      'BAD_USER_INPUT',
      null,
    ],
    [
      'null where a default hides that none may be',
      { query: 'query ($p: String = "15") { province(key: $p) { key } }', variables: { p: null } },
      'BAD_USER_INPUT',
      null,
    ],
    ['JSON that is none', '{"query":', 'INVALID_JSON', '{"query":'],
    ['a key __proto__', '{"__proto__":{"query":"{ __typename }"}}', 'INVALID_JSON', '{"__proto__":{"query":"{ __typename }"}}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'INVALID_JSON', '{"\u{FFFD}"}'],
  ])('%s', async (_what, body, code, given) => {
    for (const path of ['/graphql', '/subgraph']) {
      const { status, told } = await ask(path, body);
      expect(status).toBeLessThan(500);
      for (const one of told) expect(one).toMatchObject(WHOLE);
      expect(told[0]?.code).toBe(code);
      if (given !== null) expect(told[0]?.given).toBe(given);
    }
    const streamed = await ask('/graphql/stream', body, { accept: 'text/event-stream' });
    expect(streamed.told[0]).toMatchObject(WHOLE);
  });

  it.each<[string, string, Record<string, string>, number, string]>([
    ['another type of content', '/graphql', { 'content-type': 'application/xml' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['another encoding', '/graphql', { 'content-type': 'application/json; charset=latin1' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['another encoding of a router', '/subgraph', { 'content-type': 'application/json;charset="UTF-16"' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an answer in a form that it does not have', '/graphql', { accept: 'text/csv' }, 406, 'NOT_ACCEPTABLE'],
    ['the same of a router', '/subgraph', { accept: 'image/png' }, 406, 'NOT_ACCEPTABLE'],
    ['a stream for one who takes no events', '/graphql/stream', { accept: 'application/json' }, 406, 'NOT_ACCEPTABLE'],
  ])('%s', async (_what, path, headers, status, code) => {
    const answer = await ask(path, { query: '{ __typename }' }, headers);
    expect([answer.status, answer.told[0]?.code]).toEqual([status, code]);
    expect(Object.values(headers)).toContain(answer.told[0]?.given);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('a body of %s is read', async (type) =>
    expect((await ask('/graphql', { query: '{ __typename }' }, { 'content-type': type })).told).toEqual([]),
  );

  it.each<[string, string, Record<string, string>, number, string, string]>([
    ['a change asked for by GET', '/graphql?query=mutation%7B__typename%7D', {}, 405, 'BAD_REQUEST', 'GET mutation'],
    [
      'the id of no operation',
      `/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}`,
      {},
      200,
      'PERSISTED_QUERY_NOT_FOUND',
      'a'.repeat(64),
    ],
    ['no question', '/graphql', {}, 400, 'BAD_REQUEST', '{}'],
    ['a form that an answer does not have', '/graphql?query={__typename}', { accept: 'text/csv' }, 406, 'NOT_ACCEPTABLE', 'text/csv'],
    [
      'a question in an address that says it is a text',
      '/graphql?query={__typename}',
      { 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'text/plain',
    ],
  ])('%s', async (_what, path, headers, status, code, given) => {
    const response = await fetch(`${service.url}${path}`, { headers: { accept: 'application/json', ...headers } });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: Told }[] };
    expect([response.status, errors[0]?.extensions.code, errors[0]?.extensions.given]).toEqual([status, code, given]);
    expect(errors[0]?.extensions).toMatchObject(WHOLE);
  });

  it('says in Vietnamese what is wrong, without a word of English', async () => {
    for (const body of [
      { query: '{' },
      { query: '{ nothing }' },
      { query: null },
      { query: BY_KEY },
      { query: 'query ($n: Int) { units(first: $n) { totalCount } }', variables: { n: 'x' } },
    ])
      for (const { text } of (await ask('/graphql', body)).told)
        expect(text.vi).not.toMatch(/\b(?:error|expected|cannot|must|got|required|operations?|field)\b/i);
  });

  it.each<[string, unknown]>([
    ['a number', 5],
    ['nothing', {}],
    ['a type that is no text', { __typename: 1 }],
    ['a type of JavaScript', { __typename: '__proto__' }],
    ['a type that is no entity', { __typename: 'PageInfo' }],
    ['no key', { __typename: 'Unit' }],
    ['a key that is no text', { __typename: 'Unit', key: { a: 1 } }],
    ['a key that is a number', { __typename: 'Unit', key: 1 }],
    ['a key and the id of another', { __typename: 'Unit', key: 'yen-bai/phong-cds', id: globalId('Unit', 'yen-bai/thanh-tra-so') }],
  ])('a reference that is %s', async (_what, reference) => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    expect((await ask('/subgraph', { query, variables: { r: [reference] } })).told[0]).toMatchObject({ code: 'INVALID_REFERENCE', ...WHOLE });
  });

  it('a reference is told as it was given, and spoils no other', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { key } } }';
    const r = [
      { __typename: 'Unit', key: 'yen-bai/phong-cds' },
      { __typename: 'Unit', key: 1 },
      { __typename: 'PageInfo' },
      { __typename: 'Unit', key: 'yen-bai/phong-cds', id: globalId('Unit', 'yen-bai/phong-cds') },
    ];
    const response = await fetch(`${service.url}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { r } }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors: { path: unknown[]; extensions: Told }[] };
    expect(data).toEqual({ _entities: [{ key: 'yen-bai/phong-cds' }, null, null, { key: 'yen-bai/phong-cds' }] });
    const told = errors.map(({ path, extensions: { code, given } }) => [path.join('.'), code, given]).toSorted();
    expect(told).toEqual([
      ['_entities.1', 'INVALID_REFERENCE', 'Unit {"key":1}'],
      ['_entities.2', 'INVALID_REFERENCE', '__typename: PageInfo'],
    ]);
  });

  it.each([
    ['/id/answer?province=yen-bai&province=quang-ngai&subject=radiation', 'province=yen-bai&province=quang-ngai', null],
    ['/id/document/qn-2025-03?asOf=2025-05-15&asOf=2025-07-01', 'asOf=2025-05-15&asOf=2025-07-01', null],
    ['/id/document/qn-2025-03?zzz=1', 'zzz=1', null],
    ['/id/document/qn-2025-03?asof=2025-05-15', 'asof=2025-05-15', 'asOf'],
    ['/id/document/qn-2025-03?province=yen-bai', 'province=yen-bai', null],
    ['/id/answer?provinces=yen-bai&subject=radiation', 'provinces=yen-bai', 'province'],
    ['/doc/document/qn-2025-03.jsonld?revison=1', 'revison=1', 'revision'],
    ['/changes?since=1&since=0', 'since=1&since=0', null],
    ['/changes?sinc=1', 'sinc=1', 'since'],
  ])('%s has a parameter that is refused: %s', async (path, given, near) => {
    const { status, told } = await read(path);
    expect([status, told.code, told.given]).toEqual([400, 'INVALID_PARAMETER', given]);
    if (near !== null) expect(told.nearest).toEqual([near]);
  });

  it.each([
    ['procedure=2.002383&action=LICENSE', 'procedure + action'],
    ['text=X-quang&action=LICENSE', 'text + action'],
    ['action=LICENSE', 'action'],
  ])('an address of an answer with an act but no subject is no question: %s', async (query, given) => {
    expect((await read(`/id/answer?province=quang-ngai&${query}`)).told).toMatchObject({ code: 'INVALID_QUESTION', given });
  });

  it('a revision that is not there is a bad request wherever it is named', async () => {
    for (const path of ['/changes?since=99', '/id/document/qn-2025-03?revision=99', '/vi?revision=99'])
      expect([path, (await fetch(`${service.url}${path}`)).status]).toEqual([path, 400]);
    expect((await ask('/graphql?revision=99', { query: '{ registry { revision } }' }, { accept: 'application/graphql-response+json' })).status).toBe(
      400,
    );
  });

  it.each(['/operations.json', '/contexts/phancong.jsonld'])('%s has a tag, and is not sent again to who has it', async (path) => {
    const etag = (await fetch(`${service.url}${path}`, { headers: { 'accept-encoding': 'identity' } })).headers.get('etag') as string;
    const again = await fetch(`${service.url}${path}`, { headers: { 'if-none-match': etag } });
    expect([etag, again.status, await again.text()]).toEqual([expect.stringMatching(/^(?:W\/)?"[\w-]{32}"$/), 304, '']);
  });

  it('who has any answer is told so of an answer, and of the mistake where there is none', async () => {
    const get = (query: string): Promise<Response> =>
      fetch(`${service.url}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: 'application/json', 'if-none-match': '*' } });
    const wrong = await get('{ province(key: "Atlantis") { key } }');
    expect([wrong.status, wrong.headers.get('etag'), wrong.headers.get('cache-control')]).toEqual([200, null, 'no-store']);
    expect(await wrong.text()).toContain('UNKNOWN_PROVINCE');
    const right = await get('{ province(key: "15") { key } }');
    expect([right.status, await right.text()]).toEqual([304, '']);
  });

  it.each<[string, number, string]>([
    ['/id/document/%00', 400, 'INVALID_TEXT'],
    ['/id/document/qn-2025-03?lang=%00', 400, 'INVALID_TEXT'],
    ['/id/document/%ff', 400, 'INVALID_ADDRESS'],
    ['/id/document/%zz', 400, 'INVALID_ADDRESS'],
    ['/id/document/qn-2025-03?x=%zz', 400, 'INVALID_ADDRESS'],
    ['/id/document/qn-2025-03?revision=99', 400, 'UNKNOWN_REVISION'],
    ['/id/document/qn-2025-03?lang=fr', 400, 'INVALID_PARAMETER'],
    ['/id/document/qn-2025-03?revision=1e1', 400, 'INVALID_REVISION'],
    ['/changes?since=abc', 400, 'INVALID_PARAMETER'],
    ['/id/role/constructor', 404, 'UNKNOWN_ADDRESS'],
    ['/id/__proto__/x', 404, 'UNKNOWN_ADDRESS'],
    ['/nothing', 404, 'UNKNOWN_ADDRESS'],
  ])('%s is %i %s', async (path, status, code) => {
    const answer = await read(path);
    expect(answer.told).toMatchObject({ code, ...WHOLE });
    expect(answer.status).toBe(status);
  });

  it.each(['constructor', 'hasOwnProperty', '__proto__', 'toString', 'valueOf'])('%s is a word like any other', async (word) => {
    const query = 'query ($t: String!) { responsibility(question: { text: $t }, province: "quang-ngai") { status } search(text: $t) { totalCount } }';
    expect((await ask('/graphql', { query, variables: { t: `${word} x` } })).told).toEqual([]);
    expect((await ask('/graphql', { query: BY_KEY, variables: { key: word } })).told[0]?.code).toBe('UNKNOWN_PROVINCE');
  });

  it.each([
    ['http://localhost/id/registry?lang=xx', 'INVALID_PARAMETER'],
    ['http://localhost/id/document/nothing', 'UNKNOWN_DOCUMENT'],
    ['http://[/id/registry', 'INVALID_ADDRESS'],
  ])('the whole address %s in the request line is %s', async (address, code) => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () =>
        socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      socket.on('data', (chunk) => void (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain(`"code":"${code}"`);
  });
});

it.each(['/graphql', '/subgraph'])('a subscription is refused at %s, which gives single answers', async (path) => {
  const { status, told } = await ask(
    path,
    { query: 'subscription { revisionPublished { revision } }' },
    { accept: 'application/graphql-response+json' },
  );
  expect([status, told]).toEqual([400, [{ ...WHOLE, code: 'SUBSCRIPTION_ELSEWHERE', given: 'subscription' }]]);
});

describe('anything at all', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('__proto__', '\0', '\ud800', 'constructor'));

  it('in an address is answered without an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/id/document/', '/id/unit/', '/doc/', '/id/', '/changes?since=', '/id/answer?text='),
        fc.webPath(),
        text,
        async (base, path, value) => {
          const response = await fetch(`${service.url}${base}${encodeURIComponent(Buffer.from(value).toString())}${path}`);
          expect(response.status).toBeLessThan(500);
          expect(await response.text()).not.toMatch(LEAKS);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('as a variable or a body is answered without an error of ours', async () => {
    const variables = fc.record({ key: fc.oneof(text, fc.jsonValue()) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.record({ query: fc.constant(BY_KEY), variables }), fc.record({ query: text })), async (body) => {
        const { status, told } = await ask('/graphql', body);
        expect(status).toBeLessThan(500);
        for (const one of told) expect(one).toMatchObject(WHOLE);
      }),
      { numRuns: 300 },
    );
  });
});
