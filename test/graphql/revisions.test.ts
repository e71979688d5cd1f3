import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/registry/publish.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import type { DocumentRecord } from '../../src/registry/record.js';
import type { App } from '../../src/services.js';
import type { HttpServer } from '../../src/http/server.js';
import { globalId } from '../../src/shared/global-id.js';
import { openTestService } from '../support/app.js';
import { askerOf, type Beside, type Data, type Reply } from './asker.js';

let service: HttpServer & { app: App };
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());
const { respond, ask, mistakeOf } = askerOf(() => service.url);

describe('revisions', () => {
  const KEY = 'yb-2025-03';
  let cursorBefore: string;
  let after: string[];
  const pageOfClauses = async (variables: object, revision?: number): Promise<Data> =>
    (
      await ask(
        'query ($after: String) { clauses(filter: { document: "yb-2025-03", entriesOnly: false }, first: 5, after: $after) { totalCount edges { cursor node { id path summary { en } } } } }',
        variables,
        revision === undefined ? {} : { header: String(revision) },
      )
    )['clauses'];

  beforeAll(async () => {
    const { clauses } = await ask(
      '{ clauses(filter: { document: "yb-2025-03", entriesOnly: false }, first: 20) { edges { cursor node { path } } } }',
    );
    cursorBefore = clauses.edges[9].cursor;
    after = clauses.edges.slice(10, 15).map(({ node }: Data) => node.path);
    const record = recordsOf(readSeeds()).find(({ kind, key }) => kind === 'document' && key === KEY) as DocumentRecord;
    const [first, ...rest] = record.clauses;
    if (!first) throw new Error('no clauses');
    const added = {
      ...first,
      path: '0',
      label: '0',
      parent: null,
      duties: [],
      outcomes: [],
      assignment: null,
      summary: { vi: 'Thêm vào để thử', en: 'Added for a test' },
    };
    await publish(service.app.database.em(), [{ ...record, clauses: [added, first, ...rest] }], 'A clause more');
    service.app.services.responsibility.refresh();
  });

  it('a cursor goes on from its clause where a later revision has that elsewhere', async () => {
    expect((await pageOfClauses({ after: cursorBefore })).edges.map(({ node }: Data) => node.path)).toEqual(after);
    expect((await pageOfClauses({ after: cursorBefore }, 1)).edges.map(({ node }: Data) => node.path)).toEqual(after);
  });

  it('the newest revision has the clause, the one before has it not, and ids are the same', async () => {
    const [now, before] = [await pageOfClauses({}), await pageOfClauses({}, 1)];
    expect(now.totalCount).toBe(before.totalCount + 1);
    expect(now.edges[0].node.summary.en).toBe('Added for a test');
    expect(now.edges[1].node.id).toBe(before.edges[0].node.id);
  });

  const SEEN = '{ registry { revision } clauses(filter: { document: "yb-2025-03", entriesOnly: false }, first: 1) { totalCount } }';
  const WITH_VARIABLE = `query ($r: Int!) @atRevision(revision: $r) ${SEEN}`;

  it.each<[string, string, object, Beside]>([
    ['the header', SEEN, {}, { header: '1' }],
    ['the URL', SEEN, {}, { search: '?revision=1' }],
    ['the directive', `query @atRevision(revision: 1) ${SEEN}`, {}, {}],
    ['the directive with a variable', WITH_VARIABLE, { r: 1 }, {}],
    ['the default of its variable', `query ($r: Int = 1) @atRevision(revision: $r) ${SEEN}`, {}, {}],
    ['all three', `query @atRevision(revision: 1) ${SEEN}`, {}, { header: '1', search: '?revision=1' }],
    ['the header at the subgraph', SEEN, {}, { header: '1', path: '/subgraph' }],
    ['the directive at the subgraph', `query @atRevision(revision: 1) ${SEEN}`, {}, { path: '/subgraph' }],
  ])('%s decides for every field, and the answer names the revision', async (_how, query, variables, beside) => {
    const response = await respond(query, variables, beside);
    expect(response.headers.get('phancong-revision')).toBe('1');
    const { data } = (await response.json()) as Reply;
    expect(data['registry']).toEqual({ revision: 1 });
    expect(data['clauses'].totalCount).toBe((await pageOfClauses({}, 1)).totalCount);
  });

  it('without one it is the newest, and the answer names that', async () => {
    const response = await respond(SEEN, {}, {});
    expect(response.headers.get('phancong-revision')).toBe('2');
    expect(((await response.json()) as Reply).data['registry']).toEqual({ revision: 2 });
  });

  it('a batch is answered at the revision of its request', async () => {
    const questions = [{ question: { duty: { subject: 'radiation.xray' } }, province: 'yen-bai', asOf: '2025-05-15' }];
    const batch = 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { receipt { revision } } registry { revision } }';
    const { responsibilities, registry } = await ask(batch, { q: questions }, { header: '1' });
    expect([responsibilities[0].receipt, registry]).toEqual([{ revision: 1 }, { revision: 1 }]);
  });

  it('a node is looked for at the revision of the request, by an id that carries none', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
    const id = globalId('Clause', `${KEY}#0`);
    expect(await ask(query, { id })).toEqual({ node: { id }, nodes: [{ id }] });
    expect(await ask(query, { id }, { header: '1' })).toEqual({ node: null, nodes: [null] });
  });

  it.each<[string, string, object, Beside, string, string]>([
    ['header and URL', SEEN, {}, { header: '1', search: '?revision=2' }, 'MIXED_REVISIONS', '1, 2'],
    ['two in the URL', SEEN, {}, { search: '?revision=2&revision=1' }, 'MIXED_REVISIONS', '2, 1'],
    ['header and directive', WITH_VARIABLE, { r: 2 }, { header: '1' }, 'MIXED_REVISIONS', '1, 2'],
    ['one that is not there', SEEN, {}, { header: '9' }, 'UNKNOWN_REVISION', '9'],
    ['one that is not there, in the directive', WITH_VARIABLE, { r: 0 }, {}, 'UNKNOWN_REVISION', '0'],
    ['one below all', `query @atRevision(revision: -1) ${SEEN}`, {}, {}, 'UNKNOWN_REVISION', '-1'],
    ['no number', SEEN, {}, { header: 'newest' }, 'INVALID_REVISION', 'newest'],
    ['a number in another form', SEEN, {}, { search: '?revision=1e0' }, 'INVALID_REVISION', '1e0'],
    ['nothing', SEEN, {}, { search: '?revision=' }, 'INVALID_REVISION', ''],
    ['at the subgraph', SEEN, {}, { header: 'x', path: '/subgraph' }, 'INVALID_REVISION', 'x'],
  ])('%s is a mistake with a code', async (_what, query, variables, beside, code, given) => {
    const response = await respond(query, variables, beside);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Reply;
    expect(errors?.[0]?.extensions).toMatchObject({ code, given, text: { vi: expect.any(String), en: expect.any(String) } });
  });

  it.each<[string, object, string]>([
    ['a text', { r: 'x' }, 'BAD_USER_INPUT'],
    ['none', {}, 'BAD_USER_INPUT'],
  ])('a variable that is %s is refused as any other', async (_what, variables, code) => {
    expect(await mistakeOf(WITH_VARIABLE, variables)).toMatchObject({ code });
  });

  it('a stream takes none: it tells of revisions to come', async () => {
    const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent('subscription { revisionPublished { revision } }')}`, {
      headers: { accept: 'text/event-stream', 'phancong-revision': '1' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REVISION_NOT_TAKEN', given: '1' } }] });
    expect(await mistakeOf('subscription @atRevision(revision: 1) { revisionPublished { revision } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  it('no field takes a revision: it belongs to the request', async () => {
    const { __schema } = await ask('{ __schema { types { name fields { name args { name } } inputFields { name } } } }');
    const named = __schema.types.flatMap(({ name, fields, inputFields }: Data) =>
      [...(fields ?? []).flatMap(({ args }: Data) => args), ...(inputFields ?? [])].flatMap((one: Data) =>
        one['name'] === 'atRevision' || one['name'] === 'revision' ? [name] : [],
      ),
    );
    expect(named).toEqual([]);
  });
});
