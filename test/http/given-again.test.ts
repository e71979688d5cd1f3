import { HeaderMap } from '@apollo/server';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpServer } from '../../src/http/server.js';
import { takeOnlyJson } from '../../src/http/edges/json-body.js';
import { SentAnswers } from '../../src/http/graphql/sent-answers.js';
import { openTestService } from '../support/app.js';

const QUESTION = JSON.stringify({ query: '{ province(key: "quang-ngai") { key name { vi } } }' });
const JSON_BODY = { 'content-type': 'application/json' };

describe('answers that are given again as they were sent', () => {
  let newest: () => Promise<number>;
  let app: FastifyInstance;
  const made = vi.fn(() => 'made');
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2025-06-30T16:00:00Z'), toFake: ['Date'] });
    newest = async () => 1;
    made.mockClear();
    const sent = new SentAnswers({ newestRevision: () => newest() });
    app = fastify();
    takeOnlyJson(app);
    app.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      preHandler: sent.giveAgain,
      handler: (request, reply) => {
        if (request.method === 'POST')
          sent.keep(request, { revision: 1, day: '2025-06-30' }, { headers: new HeaderMap([['x-kept', 'yes']]), bytes: Buffer.from('{"data":"ệ"}') });
        return reply.header('x-kept', 'yes').send(made());
      },
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await app.close();
  });
  const ask = async (headers: Record<string, string> = {}, payload = QUESTION, url = '/graphql'): Promise<string> =>
    (await app.inject({ method: 'POST', url, headers: { ...JSON_BODY, ...headers }, payload })).body;

  it('the same text gets the same bytes and headers', async () => {
    expect(await ask()).toBe('made');
    const again = await app.inject({ method: 'POST', url: '/graphql', headers: JSON_BODY, payload: QUESTION });
    expect([again.body, again.headers['x-kept'], again.statusCode]).toEqual(['{"data":"ệ"}', 'yes', 200]);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['another text', {}, `${QUESTION} `, '/graphql'],
    ['another Accept', { accept: 'application/graphql-response+json' }, QUESTION, '/graphql'],
    ['a caller', { authorization: 'Bearer x' }, QUESTION, '/graphql'],
    ['a revision in the header', { 'phancong-revision': '1' }, QUESTION, '/graphql'],
    ['a revision in the address', {}, QUESTION, '/graphql?revision=1'],
  ])('%s is looked at anew', async (_what, headers, payload, url) => {
    await ask();
    expect(await ask(headers, payload, url)).toBe('made');
  });

  it('a newer revision, another day and a registry that does not say which is newest are looked at anew', async () => {
    await ask();
    newest = async () => 2;
    expect(await ask()).toBe('made');
    newest = async () => Promise.reject(new Error('away'));
    expect(await ask()).toBe('made');
    newest = async () => 1;
    expect(await ask()).toBe('{"data":"ệ"}');
    vi.setSystemTime(new Date('2025-06-30T17:00:00Z'));
    expect(await ask()).toBe('made');
  });

  it('an operation that is sent with its id is looked at each time, since that registers it, and so is a very long one', async () => {
    for (const text of [
      JSON.stringify({ query: '{ __typename }', extensions: { persistedQuery: {} } }),
      JSON.stringify({ query: ' '.repeat(20_000) }),
    ]) {
      await ask({}, text);
      expect(await ask({}, text)).toBe('made');
    }
  });
});

describe('a question that is asked again', () => {
  let service: HttpServer;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  const VARYING = /^(?:date|ratelimit-.*|x-request-id)$/;
  async function answer(body: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: string[][]; text: string }> {
    const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers: { ...JSON_BODY, ...headers }, body });
    const kept = [...response.headers].filter(([name]) => !VARYING.test(name)).sort();
    return { status: response.status, headers: kept, text: await response.text() };
  }

  it.each(['application/json', 'application/graphql-response+json', '*/*'])(
    'with Accept %s has the same status, headers and body each time',
    async (accept) => {
      const first = await answer(QUESTION, { accept });
      expect(first.status).toBe(200);
      for (let time = 0; time < 4; time++) expect(await answer(QUESTION, { accept })).toEqual(first);
    },
  );

  it.each([
    ['a mistake', { query: '{ province(key: "nowhere") { key } }' }, 200, 'UNKNOWN_PROVINCE'],
    ['a text that is no question', { query: '{' }, 200, 'GRAPHQL_PARSE_FAILED'],
    ['an operation that is not there', { query: 'query a { __typename }', operationName: 'b' }, 200, 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s stays one', async (_what, body, status, code) => {
    for (let time = 0; time < 4; time++) {
      const told = await answer(JSON.stringify(body));
      expect([told.status, told.text]).toEqual([status, expect.stringContaining(code)]);
    }
  });

  it('says that there is no such revision, whatever was answered before', async () => {
    for (let time = 0; time < 3; time++) await answer(QUESTION);
    expect(await answer(QUESTION, { 'phancong-revision': '99' })).toMatchObject({ status: 200, text: expect.stringContaining('UNKNOWN_REVISION') });
  });

  it('counts against the limit of its client like any other', async () => {
    const left = async (): Promise<number> =>
      Number((await fetch(`${service.url}/graphql`, { method: 'POST', headers: JSON_BODY, body: QUESTION })).headers.get('ratelimit-remaining'));
    await left();
    const before = await left();
    expect(await left()).toBe(before - 1);
  });
});
