import { beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});

interface Reply {
  status: number;
  body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

async function send(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Reply> {
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const text = await response.text();
  expect(text, 'no stack trace').not.toMatch(/\bat .*\.(js|ts):\d+/);
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Reply['body']) : {} };
}

const responsibility = (question: string, province = 'quang-ngai', asOf = '2025-05-15'): object => ({
  query: `{ responsibility(question: ${question}, province: ${JSON.stringify(province)}, asOf: ${JSON.stringify(asOf)}) { status } }`,
});
const inVariable = (question: object): object => ({
  query: 'query ($question: QuestionInput!) { responsibility(question: $question, province: "quang-ngai", asOf: "2025-05-15") { status } }',
  variables: { question },
});
const DUTY = '{ duty: { subject: "radiation.xray" } }';

describe('bad input over HTTP: a code of its own, what was given, what was expected, the nearest', () => {
  it.each<[string, object, string, string | null]>([
    ['an unknown province', responsibility(DUTY, 'Quang Ngay'), 'UNKNOWN_PROVINCE', 'quang-ngai'],
    ['an empty province', responsibility(DUTY, ''), 'UNKNOWN_PROVINCE', null],
    ['an impossible date', responsibility(DUTY, 'quang-ngai', '2025-02-30'), 'INVALID_DATE', '2025-02-28'],
    ['a date as people write it', responsibility(DUTY, 'quang-ngai', '01/07/2025'), 'INVALID_DATE', '2025-07-01'],
    ['two of the three forms', responsibility('{ text: "X-quang", procedure: "2.002383" }'), 'GRAPHQL_VALIDATION_FAILED', null],
    ['none of the three forms', responsibility('{}'), 'GRAPHQL_VALIDATION_FAILED', null],
    ['two of the three forms, in a variable', inVariable({ text: 'X-quang', procedure: '2.002383' }), 'BAD_USER_INPUT', null],
    ['none of the three forms, in a variable', inVariable({}), 'BAD_USER_INPUT', null],
    ['a form that is null', inVariable({ text: null }), 'BAD_USER_INPUT', null],
    [
      'an operation that is not there',
      { query: 'query units { __typename } query duties { __typename }', operationName: 'unit' },
      'OPERATION_RESOLUTION_FAILURE',
      'units',
    ],
    ['an empty text', responsibility('{ text: "" }'), 'EMPTY_TEXT', null],
    ['a text without words', responsibility('{ text: " ?!… " }'), 'EMPTY_TEXT', null],
    ['a text of 10,000 characters', responsibility(`{ text: "${'a b '.repeat(2500)}" }`), 'TEXT_TOO_LONG', null],
    ['a filter of 18,000 words', { query: `{ documents(filter: { text: "${'a '.repeat(18_000)}" }) { totalCount } }` }, 'TEXT_TOO_LONG', null],
    ['a filter of a list in memory', { query: `{ procedures(filter: { text: "${'a '.repeat(300)}" }) { totalCount } }` }, 'TEXT_TOO_LONG', null],
    ['an unknown procedure', responsibility('{ procedure: "2.002338" }'), 'UNKNOWN_PROCEDURE', '2.002383'],
    ['an unknown subject', responsibility('{ duty: { subject: "radiation.xrays" } }'), 'UNKNOWN_SUBJECT', 'radiation.xray'],
    ['a malformed cursor', { query: '{ duties(first: 3, after: "nonsense") { nodes { id } } }' }, 'INVALID_CURSOR', null],
    ['a cursor of another list', { query: '{ duties(first: 3, after: "WzEwXQ") { nodes { id } } }' }, 'INVALID_CURSOR', null],
    ['a malformed cursor of a list in memory', { query: '{ subjects(first: 3, after: "WyJ4Il0") { nodes { id } } }' }, 'INVALID_CURSOR', null],
    ['a page of no size', { query: '{ units(first: 0) { nodes { id } } }' }, 'INVALID_PAGE', null],
    ['a page too large', { query: '{ units(first: 501) { nodes { id } } }' }, 'INVALID_PAGE', null],
    ['a clause path that does not exist', { query: '{ clause(document: "qn-2025-03", path: "V.2.4.44") { id } }' }, 'UNKNOWN_CLAUSE', 'V.2.4.4'],
    ['a document that does not exist', { query: '{ document(key: "qn-2025-3") { id } }' }, 'UNKNOWN_DOCUMENT', 'qn-2025-03'],
    [
      'a clause of a document that does not exist',
      { query: '{ clause(document: "qn-2025-3", path: "V") { id } }' },
      'UNKNOWN_DOCUMENT',
      'qn-2025-03',
    ],
    ['a subject that does not exist', { query: '{ subject(code: "radiation.xrays") { id } }' }, 'UNKNOWN_SUBJECT', 'radiation.xray'],
    ['a procedure that does not exist', { query: '{ procedure(code: "2.002338") { id } }' }, 'UNKNOWN_PROCEDURE', '2.002383'],
    ['an unknown unit', { query: '{ unit(key: "quang-ngai/phong-qlcm") { id } }' }, 'UNKNOWN_UNIT', 'quang-ngai/phong-qlcn'],
    [
      'an unknown subject of a filter',
      { query: '{ duties(filter: { subject: "standard.tbt" }) { nodes { id } } }' },
      'UNKNOWN_SUBJECT',
      'standards.tbt',
    ],
    ['a search without words', { query: '{ search(text: "...") { nodes { __typename } } }' }, 'EMPTY_TEXT', null],
  ])('%s', async (_what, body, code, near) => {
    const { status, body: reply } = await send(body);
    expect(status).toBeLessThan(500);
    const [error] = reply.errors ?? [];
    expect(error?.extensions).toMatchObject({
      code,
      given: expect.any(String),
      expected: { vi: expect.any(String), en: expect.any(String) },
      text: { vi: expect.any(String) },
    });
    if (near !== null) expect(error?.extensions['nearest']).toContain(near);
  });

  it.each<[string, object, string]>([
    ['a field that does not exist', { query: '{ responsibilitys }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['text that is no query', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['a missing variable', { query: 'query ($province: String!) { province(key: $province) { id } }' }, 'BAD_USER_INPUT'],
    [
      'a variable of the wrong type',
      { query: 'query ($first: Int) { units(first: $first) { nodes { id } } }', variables: { first: 'x' } },
      'BAD_USER_INPUT',
    ],
    [
      'an action that does not exist',
      { query: '{ responsibility(question: { duty: { subject: "radiation.xray", action: LICENCE } }, province: "15") { status } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['nesting without end', { query: `{ subjects { nodes ${'{ broader '.repeat(20)} { id } ${'}'.repeat(20)} } }` }, 'QUERY_TOO_DEEP'],
    [
      'a query that multiplies',
      { query: '{ duties(first: 500) { nodes { clause { document { clauses(first: 500) { nodes { id path label } } } } } } }' },
      'QUERY_TOO_COMPLEX',
    ],
    ['a query of too many words', { query: `{ ${'__typename '.repeat(6000)} }` }, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_what, body, code) => {
    const { status, body: reply } = await send(body);
    expect(status).toBeLessThan(500);
    expect(reply.errors?.[0]?.extensions['code']).toBe(code);
  });

  it.each<[object, string, string[]]>([
    [{ duty: { subject: 'radiation.xray', action: 'LICENCE' } }, 'question.duty.action: "LICENCE"', ['LICENSE']],
    [{ duty: { subjekt: 'radiation.xray' } }, 'question.duty: { subjekt: "radiation.xray" }', []],
    [{}, 'question: {}', []],
  ])('of a variable, the value is told with its place: %j', async (question, given, nearest) => {
    const { body: reply } = await send(inVariable(question));
    expect(reply.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', given, nearest });
  });

  it('a batch names the place of the mistake', async () => {
    const question = { duty: { subject: 'radiation.xray' } };
    const { body } = await send({
      query: 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { status } }',
      variables: {
        q: [
          { question, province: '15' },
          { question, province: 'Atlantis' },
        ],
      },
    });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_PROVINCE', index: 1 });
  });

  it('a batch of 1,000 is answered and one of 1,001 is not', async () => {
    const query = 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { status } }';
    const q = (count: number): object[] =>
      Array.from({ length: count }, () => ({ question: { duty: { subject: 'radiation.xray' } }, province: 'yen-bai', asOf: '2025-05-15' }));
    expect((await send({ query, variables: { q: q(1000) } })).body.data).toMatchObject({
      responsibilities: expect.objectContaining({ length: 1000 }),
    });
    expect((await send({ query, variables: { q: q(1001) } })).body.errors?.[0]?.extensions['code']).toBe('TOO_MANY_QUESTIONS');
  });

  it.each<[string, string, Record<string, string>]>([
    ['a body that is no JSON', 'not json', { 'content-type': 'application/json' }],
    ['an empty body', '', { 'content-type': 'application/json' }],
    ['another content type', '<a/>', { 'content-type': 'application/xml' }],
    ['a body of 2 MB', JSON.stringify({ query: `{ a${' '.repeat(2_000_000)} }` }), { 'content-type': 'application/json' }],
  ])('%s is refused without a crash', async (_what, body, headers) => {
    const { status } = await send(body, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each([null, undefined])('a date left out (%s) is today', async (asOf) => {
    const query =
      'query ($asOf: Date) { responsibility(question: { duty: { subject: "standards.tbt" } }, province: "yen-bai", asOf: $asOf) { status receipt { asOf } } }';
    const { body } = await send({ query, variables: { asOf } });
    expect(body.data).toEqual({ responsibility: { status: 'NOT_ESTABLISHED', receipt: { asOf: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) } } });
  });

  it('null counts as left out in every optional argument', async () => {
    const query =
      '{ units(first: null, after: null, province: null, kind: null, asOf: null) { totalCount } documents(held: null, type: null) { totalCount } duties(filter: null) { totalCount } d: duties(filter: { province: null, subject: null, action: null }) { totalCount } subjects(broader: null, internal: null) { totalCount } bodies(province: "15", asOf: null) { totalCount } mandates(subject: null, body: null, type: null, asOf: null) { totalCount } provinces(asOf: null) { totalCount } search(text: "tbt", province: null, first: null) { totalCount } province(key: "15", asOf: null) { key } responsibility(question: { duty: { subject: "standards.tbt", action: null } }, province: "15") { status } }';
    expect((await send({ query })).body.errors).toBeUndefined();
  });

  it('the service still answers', async () =>
    expect((await send(responsibility(DUTY))).body.data).toEqual({ responsibility: { status: 'ESTABLISHED' } }));
});

describe('addresses', () => {
  it.each([
    ['/health/live', 200, 'application/json'],
    ['/health/ready', 200, 'application/json'],
    ['/', 200, 'text/html'],
    ['/assets/islands.js', 200, 'text/javascript'],
    ['/assets/graphiql.js', 200, 'text/javascript'],
    ['/assets/graphiql.css', 200, 'text/css'],
    ['/nothing', 404, 'application/problem+json'],
  ])('%s answers %i', async (path, status, type) => {
    const response = await fetch(`${service.url}${path}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
  });

  it('a browser gets GraphiQL at /graphql, and it asks no other server for anything', async () => {
    const page = await (await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('GraphiQL');
    expect(page).not.toMatch(/(src|href)="https?:/);
  });

  it('a question can be asked with GET', async () => {
    const query = encodeURIComponent('{ province(key: "15", asOf: "2025-05-15") { name { vi } } }');
    expect(await (await fetch(`${service.url}/graphql?query=${query}`, { headers: { accept: 'application/json' } })).json()).toEqual({
      data: { province: { name: { vi: 'Yên Bái' } } },
    });
  });
});
