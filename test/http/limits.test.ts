import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveShared, sharedService, type SharedService } from '../support/app.js';

interface Reply {
  status: number;
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

let service: SharedService;
let hasty: Awaited<ReturnType<typeof serveShared>>;

beforeAll(async () => {
  service = await sharedService();
  hasty = await serveShared({ deadline: 200 });
}, 120_000);
afterAll(() => hasty.close());

async function post({ url }: { url: string }, body: object, path = '/graphql', accept = 'application/json'): Promise<Reply> {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
}

const codeOf = ({ errors }: Reply): unknown => errors?.[0]?.extensions['code'];

const doubling = (count: number): string =>
  `{ ...F0 } ${Array.from({ length: count }, (_, i) => `fragment F${i} on Query { ${i < count - 1 ? `...F${i + 1} ...F${i + 1}` : '__typename'} }`).join(' ')}`;

/** Questions in other words each, so that none was answered before. */
const batch = (count: number, length: number): object => ({
  query: 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { status } }',
  variables: {
    q: Array.from({ length: count }, (_, i) => ({
      question: {
        text: `việc số ${i} về cấp giấy phép tiến hành công việc bức xạ cho cơ sở y tế, chuyển đổi số và đo lường `.repeat(6).slice(0, length),
      },
      province: 'yen-bai',
      asOf: '2025-05-15',
    })),
  },
});

describe('a document that would cost too much', () => {
  it.each([
    ['/graphql', 'application/json'],
    ['/subgraph', 'application/json'],
    ['/graphql/stream', 'text/event-stream'],
  ])(
    'is refused at %s, each time, whatever its variables are',
    async (path, accept) => {
      for (let time = 0; time < 2; time++) {
        const reply = await post(service, { query: doubling(90), variables: { time } }, path, accept);
        expect(codeOf(reply)).toBe('QUERY_TOO_COMPLEX');
        expect(reply).not.toHaveProperty('data');
      }
    },
    60_000,
  );

  it('nested so deep that it cannot be read is refused as too deep', async () => {
    const query = `{ unit(key: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { id } }`;
    expect(codeOf(await post(service, { query }))).toBe('QUERY_TOO_DEEP');
    expect(codeOf(await post(service, { query }, '/graphql/stream', 'text/event-stream'))).toBe('QUERY_TOO_DEEP');
  });

  it('is not remembered for smaller sizes of the same text', async () => {
    const query = 'query ($n: Int!) { units(first: $n) { nodes { duties(first: $n) { nodes { id } } } } }';
    expect(codeOf(await post(service, { query, variables: { n: 500 } }))).toBe('QUERY_TOO_COMPLEX');
    expect((await post(service, { query, variables: { n: 2 } })).errors).toBeUndefined();
  });
});

describe('a request that lasts long', () => {
  it('lets others be answered meanwhile', async () => {
    const progress = { isOver: false };
    const long = post(service, batch(130, 480)).finally(() => (progress.isOver = true));
    let others = 0;
    while (!progress.isOver) {
      expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
      others += 1;
    }
    expect((await long).errors).toBeUndefined();
    // One that held the loop would leave room for one before it and one after; how many there are beyond that is a matter of the machine.
    expect(others).toBeGreaterThan(4);
  }, 120_000);

  it('is ended at its deadline, with one error and no part of an answer', async () => {
    const reply = await post(hasty, batch(130, 480));
    expect(reply.errors).toHaveLength(1);
    expect(reply).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'DEADLINE_EXCEEDED', given: '0.2 s', text: { vi: expect.any(String) } } }],
    });
  }, 60_000);

  it('leaves nothing behind: what was shared is answered, and the next request has its own time', async () => {
    const query = '{ responsibility(question: { duty: { subject: "radiation.xray" } }, province: "yen-bai", asOf: "2025-05-15") { status } }';
    await expect.poll(async () => (await post(hasty, { query })).data, { timeout: 30_000 }).toEqual({ responsibility: { status: 'ESTABLISHED' } });
  }, 60_000);
});

describe('an answer that was given before', () => {
  it('is not given to who asks for an operation that the document does not have', async () => {
    const query = '{ zz: __typename }';
    const before = await post(service, { query, operationName: 'nope' });
    expect((await post(service, { query })).data).toEqual({ zz: 'Query' });
    expect((await post(service, { query })).data).toEqual({ zz: 'Query' });
    expect(await post(service, { query, operationName: 'nope' })).toEqual(before);
    expect(codeOf(before)).toBe('OPERATION_RESOLUTION_FAILURE');
  });
});
