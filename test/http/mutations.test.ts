import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { issueToken, keyId, tokenIdOf } from '../../src/review/tokens.js';
import { revokeToken } from '../../src/review/act.store.js';
import { localOperator } from '../../src/review/caller.js';
import type { HttpServer } from '../../src/http/server.js';
import { openTestService, serveShared } from '../support/app.js';

const KEY = 'a key of the tests that is long enough for HS256';
const FORMER = 'the key before it, which is long enough for HS256 too';
const SAMPLE = readFileSync(new URL('../samples/son-tra-2025.txt', import.meta.url), 'utf8');
const DIVISION = 'an-giang/so-khcn';

interface Reply {
  status: number;
  headers: Headers;
  data: Record<string, never> | null;
  code: string | undefined;
  error: { message: string; extensions: Record<string, unknown> } | undefined;
}

let service: HttpServer & { app: App };
let publisher: string;
beforeAll(async () => {
  service = await openTestService({ tokenKey: KEY, formerTokenKeys: [FORMER] });
  publisher = await token('publisher', ['an-giang']);
});
afterAll(() => service.close());

const token = (role: string, provinces: string[], subject = role): Promise<string> => issueToken(KEY, { subject, role, provinces, expires: '1h' });

async function send(query: string, variables: object = {}, bearer?: string, url = service.url): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  expect(text, 'no stack trace').not.toMatch(/\bat .*\.(js|ts):\d+/);
  const body = JSON.parse(text) as { data?: Reply['data']; errors?: NonNullable<Reply['error']>[] };
  const error = body.errors?.[0];
  return {
    status: response.status,
    headers: response.headers,
    data: body.data ?? null,
    error,
    code: error?.extensions['code'] as string | undefined,
  };
}

const IMPORT = `mutation ($content: ContentInput!, $as: ImportInput) {
  importDocument(content: $content, as: $as) { changed draft { id document state undecided clauses(paths: ["II.2.2.1"]) { path decision text line } } } }`;
const content = { name: 'son-tra-2025.txt', text: SAMPLE };
const as = { province: 'An Giang' };
const REVIEW = `mutation ($draft: ID!, $clauses: [ClauseReviewInput!], $document: ReviewDecision) {
  reviewClauses(draft: $draft, clauses: $clauses, document: $document) { changed faults { code path given nearest line } draft { state undecided } } }`;
const PUBLISH = 'mutation ($draft: ID!) { publishDraft(draft: $draft) { document revision changed } }';
const WITHDRAW = 'mutation ($document: String!, $reason: String!) { withdrawDocument(document: $document, reason: $reason) { revision } }';
const ASK = `{ responsibility(question: { duty: { subject: "radiation.xray", action: LICENSE } }, province: "an-giang", asOf: "2025-05-15") { status citations { path } receipt { revision } } }`;
const DUTIES = `query ($id: ID!) { draft(id: $id) { reviewFile clauses(paths: ["II.2.2.1"]) { duties { actions limits { type note { vi en } } } } } }`;
const LIMITS = [
  { type: 'DELEGATED', note: { vi: 'khi được ủy quyền', en: 'when authorised' } },
  { type: 'GOODS', note: { vi: 'máy chụp răng', en: 'dental X-ray machines' } },
];
const TEXT = '{ clause(document: "an-giang-2025-04", path: "II.2.2.1") { text { exact prefix suffix line page sourceSha256 } } }';

describe('a change that took longer than a request may last', () => {
  it('is told with everything that was asked about it: nobody is left to believe that nothing was stored', async () => {
    const late = await openTestService({ tokenKey: KEY, deadline: 1 });
    try {
      const imported =
        'mutation ($content: ContentInput!, $as: ImportInput) { importDocument(content: $content, as: $as) { changed draft { id undecided reviewFile } } }';
      const { data, code } = await send(imported, { content, as }, publisher, late.url);
      expect([code, data]).toMatchObject([undefined, { importDocument: { changed: true, draft: { reviewFile: expect.any(String) } } }]);
    } finally {
      await late.close();
    }
  });
});

describe('without a key', () => {
  it('the API changes nothing and says why, and questions go on', async () => {
    const closed = await serveShared({});
    try {
      for (const [query, variables] of [
        [IMPORT, { content, as }],
        [PUBLISH, { draft: 'x' }],
        ['{ drafts { nodes { id } } }', {}],
        ['{ acts { nodes { id } } }', {}],
      ] as const)
        expect((await send(query, variables, publisher, closed.url)).code).toBe('MUTATIONS_OFF');
      expect((await send(ASK, {}, undefined, closed.url)).data).toMatchObject({ responsibility: { status: 'BODY', citations: [] } });
    } finally {
      await closed.close();
    }
  });
});

describe('a token', () => {
  const sign = (
    claims: object,
    options: { key?: string; kid?: string; issuer?: string; audience?: string; expires?: string | null; subject?: string | null; id?: string } = {},
  ): Promise<string> => {
    const { key = KEY, kid = keyId(KEY), issuer = 'phancong', audience = 'phancong', expires = '1h', subject = 'x', id = 'x' } = options;
    const made = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256', kid }).setIssuer(issuer).setAudience(audience);
    if (id) made.setJti(id);
    if (expires !== null) made.setExpirationTime(expires);
    if (subject !== null) made.setSubject(subject);
    return made.sign(new TextEncoder().encode(key));
  };
  const claims = { role: 'PUBLISHER', provinces: ['*'] };

  it.each<[string, () => Promise<string | undefined>]>([
    ['none', async () => undefined],
    ['that is no token', async () => 'nonsense'],
    ['that has expired', () => sign(claims, { expires: '-1s' })],
    ['without an end', () => sign(claims, { expires: null })],
    ['of another key', () => sign(claims, { key: `${KEY}!` })],
    ['of a key that is not known', () => sign(claims, { key: `${KEY}!`, kid: keyId(`${KEY}!`) })],
    ['of the former key under the name of the present one', () => sign(claims, { key: FORMER })],
    ['without the name of its key', () => sign(claims, { kid: '' })],
    ['without an id', () => sign(claims, { id: '' })],
    ['for another audience', () => sign(claims, { audience: 'another' })],
    ['of another issuer', () => sign(claims, { issuer: 'another' })],
    ['of nobody', () => sign(claims, { subject: null })],
    ['with a role that is none', () => sign({ ...claims, role: 'KING' })],
    ['with provinces that are no list', () => sign({ ...claims, provinces: '*' })],
    [
      'that is not signed',
      async () => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ ...claims, sub: 'x', iss: 'phancong', aud: 'phancong', exp: 4e9 }))}.`,
    ],
  ])('%s is refused with 401', async (_what, make) => {
    const { status, code, error, headers } = await send(PUBLISH, { draft: 'x' }, await make());
    expect({ status, code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(error?.extensions['text']).toMatchObject({ vi: expect.stringContaining('mã truy cập'), en: expect.any(String) });
  });

  it.each<[string, string, string[], string, object]>([
    ['a reader may not import', 'reader', ['*'], IMPORT, { content, as }],
    ['a reviewer of another province may not import', 'reviewer', ['yen-bai'], IMPORT, { content, as }],
    ['a reviewer may not withdraw', 'reviewer', ['*'], WITHDRAW, { document: 'yb-2025-03', reason: 'x' }],
    ['a publisher of another province may not withdraw', 'publisher', ['an-giang'], WITHDRAW, { document: 'yb-2025-03', reason: 'x' }],
  ])('%s', async (_what, role, provinces, query, variables) => {
    expect(await send(query, variables, await token(role, provinces, 'outsider'))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('as the tests make it, with nothing wrong in it, is taken', async () => {
    expect((await send(PUBLISH, { draft: 'x' }, await sign(claims))).code).toBe('UNKNOWN_DRAFT');
  });

  it('of the key before is taken until it ends: keys can be changed while tokens are about', async () => {
    const former = await issueToken(FORMER, { subject: 'x', role: 'reader', provinces: ['*'], expires: '1h' });
    expect((await send('{ drafts { totalCount } }', {}, former)).code).toBeUndefined();
  });

  it('is taken no more once it is revoked, from the next request on; others are; and the log says who revoked it and why', async () => {
    const [one, two] = [await token('reader', ['*']), await token('reader', ['*'])];
    const drafts = '{ drafts { totalCount } }';
    expect((await send(drafts, {}, one)).code).toBeUndefined();
    const { em } = service.app.services;
    expect(await revokeToken(em(), tokenIdOf(one), 'lost', localOperator('operator'))).toBe(true);
    expect(await revokeToken(em(), tokenIdOf(one), undefined, localOperator('operator'))).toBe(false);
    expect(await send(drafts, {}, one)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await send(drafts, {}, two)).code).toBeUndefined();
    expect((await send('{ acts(first: 2) { nodes { who what outcome note token } } }', {}, two)).data).toEqual({
      acts: {
        nodes: [
          { who: 'operator', what: 'REVOKE_TOKEN', outcome: 'UNCHANGED', note: null, token: tokenIdOf(one) },
          { who: 'operator', what: 'REVOKE_TOKEN', outcome: 'DONE', note: 'lost', token: tokenIdOf(one) },
        ],
      },
    });
  });

  it.each(['', 'x', 'a.b.c', '00000000-0000-0000-0000-00000000000', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}'; drop table act`])(
    'is not revoked by %j, which is no id',
    (id) => {
      expect(() => tokenIdOf(id)).toThrow(/No token can be issued/);
    },
  );

  it.each([
    ['that another province holds', 'yb-2025-03'],
    ["that begins with another province's name", 'yen-bai-2026-01'],
    ['with the name of one whose name it begins', 'lao-cai-1'],
  ])('of one province stores no draft under a key %s', async (_what, key) => {
    const before = await service.app.database.em().execute('select id from draft order by 1');
    const reply = await send(IMPORT, { content, as: { ...as, key } }, await token('reviewer', ['an-giang'], 'outsider'));
    expect(reply).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await service.app.database.em().execute('select id from draft order by 1')).toEqual(before);
  });

  it('of one province neither reviews, publishes nor takes over a draft that someone of all put under the key of another', async () => {
    const all = await token('publisher', ['*']);
    const { importDocument } = (await send(IMPORT, { content, as: { ...as, key: 'yen-bai-2026-01' } }, all)).data as unknown as {
      importDocument: { draft: { id: string } };
    };
    const { id: draft } = importDocument.draft;
    const own = await token('publisher', ['an-giang'], 'outsider');
    const clauses = [{ path: 'I.1', decision: 'ACCEPTED' }];
    for (const [query, variables] of [
      [REVIEW, { draft, clauses }],
      [PUBLISH, { draft }],
      [IMPORT, { content, as: { ...as, key: 'yen-bai-2026-01' } }],
    ] as const)
      expect(await send(query, variables, own)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await send(REVIEW, { draft, clauses }, all)).data).toMatchObject({ reviewClauses: { changed: true } });
    await service.app.database.em().execute(`update draft set state = 'WITHDRAWN' where id = ?`, [draft]);
  });

  it('with a question asked beside it changes nothing about the answer', async () => {
    expect((await send(ASK, {}, 'nonsense')).data).toMatchObject({ responsibility: { status: 'BODY', citations: [] } });
  });
});

describe('from a file to an answer, through the API', () => {
  let draft: string;

  it('imports, once', async () => {
    const first = (await send(IMPORT, { content, as }, publisher)).data as unknown as { importDocument: { changed: boolean; draft: { id: string } } };
    draft = first.importDocument.draft.id;
    expect(first.importDocument).toMatchObject({
      changed: true,
      draft: {
        document: 'an-giang-2025-04',
        state: 'DRAFT',
        clauses: [{ path: 'II.2.2.1', decision: 'UNDECIDED', line: 75, text: expect.stringContaining('X-quang') }],
      },
    });
    const base64 = Buffer.from(SAMPLE).toString('base64');
    expect((await send(IMPORT, { content: { name: content.name, base64 }, as }, publisher)).data).toMatchObject({
      importDocument: { changed: false, draft: { id: draft } },
    });
  });

  it('does not publish what is undecided', async () => {
    expect((await send(PUBLISH, { draft }, publisher)).code).toBe('DRAFT_UNDECIDED');
  });

  it.each([
    [
      'an unknown subject',
      { path: 'II.2.2.1', decision: 'ACCEPTED', duties: [{ actions: ['LICENSE'], subjects: ['radiation.xrays'] }] },
      'UNKNOWN_SUBJECT',
      'radiation.xray',
    ],
    ['an unknown unit', { path: 'II', decision: 'ACCEPTED', holder: 'an-giang/so-khcm' }, 'UNKNOWN_UNIT', 'an-giang/so-khcn'],
    ['an unknown clause', { path: 'II.2.2.11', decision: 'ACCEPTED' }, 'CLAUSE_UNKNOWN', 'II.2.2.1'],
    [
      'a limit in the words of the source',
      {
        path: 'II.2.2.1',
        decision: 'ACCEPTED',
        duties: [
          {
            actions: ['LICENSE'],
            subjects: ['radiation.xray'],
            limits: [{ type: 'GOODS', note: { vi: 'cấp giấy phép cho cơ sở chụp X-quang nha khoa', en: 'x' } }],
          },
        ],
      },
      'TEXT_COPIED',
      null,
    ],
    [
      'a limit named twice',
      { path: 'II.2.2.1', decision: 'ACCEPTED', duties: [{ actions: ['LICENSE'], subjects: ['radiation.xray'], limits: [LIMITS[0], LIMITS[0]] }] },
      'REPEATED',
      null,
    ],
    [
      'a limit without words',
      {
        path: 'II.2.2.1',
        decision: 'ACCEPTED',
        duties: [{ actions: ['LICENSE'], subjects: ['radiation.xray'], limits: [{ type: 'GOODS', note: { vi: 'hàng', en: '' } }] }],
      },
      'WRONG_SHAPE',
      null,
    ],
    ['a unit of another province', { path: 'II', decision: 'ACCEPTED', holder: 'yen-bai/so-khcn' }, 'UNKNOWN_UNIT', null],
  ])('%s is a fault, with the nearest, and nothing is stored', async (_what, clause, code, near) => {
    const { data } = await send(REVIEW, { draft, clauses: [clause, { path: 'I.1', decision: 'ACCEPTED' }] }, publisher);
    const { reviewClauses } = data as unknown as {
      reviewClauses: { changed: boolean; faults: { code: string; nearest: string[] }[]; draft: { undecided: string[] } };
    };
    expect(reviewClauses).toMatchObject({ changed: false, faults: [{ code }] });
    if (near !== null) expect(reviewClauses.faults[0]?.nearest).toContain(near);
    expect(reviewClauses.draft.undecided).toContain('I.1');
  });

  it('accepts and corrects clauses', async () => {
    const { data } = await send('query ($id: ID!) { draft(id: $id) { undecided } }', { id: draft }, await token('reader', ['an-giang']));
    const { undecided } = (data as unknown as { draft: { undecided: string[] } }).draft;
    const clauses = undecided
      .filter((path) => path !== 'document')
      .map((path) => ({
        path,
        decision: path === 'II.2.3' ? 'REJECTED' : 'ACCEPTED',
        ...(path === 'II.2.2.1'
          ? {
              holder: DIVISION,
              summary: { vi: 'Cấp phép X-quang nha khoa.', en: 'Licenses dental X-ray.' },
              duties: [{ actions: ['LICENSE'], subjects: ['radiation.xray'], limits: LIMITS }],
            }
          : {}),
      }));
    expect((await send(REVIEW, { draft, clauses, document: 'ACCEPTED' }, await token('reviewer', ['an-giang']))).data).toMatchObject({
      reviewClauses: { changed: true, faults: [], draft: { state: 'REVIEWED', undecided: [] } },
    });
  });

  it('keeps the limits of a duty as the reviewer states them, in the draft and in its file, until its duties are stated without', async () => {
    const duty = { actions: ['LICENSE'], subjects: ['radiation.xray'] };
    const shown = async (): Promise<{ reviewFile: string; clauses: { duties: object[] }[] }> =>
      ((await send(DUTIES, { id: draft }, publisher)).data as unknown as { draft: { reviewFile: string; clauses: { duties: object[] }[] } }).draft;
    const before = await shown();
    expect(before.clauses[0]?.duties).toEqual([{ actions: ['LICENSE'], limits: LIMITS }]);
    expect(before.reviewFile).toContain('- type: DELEGATED\n            vi: khi được ủy quyền\n            en: when authorised\n');
    const state = async (clause: object): Promise<object[] | undefined> => {
      const clauses = [{ path: 'II.2.2.1', decision: 'ACCEPTED', ...clause }];
      expect((await send(REVIEW, { draft, clauses }, publisher)).data).toMatchObject({ reviewClauses: { faults: [] } });
      return (await shown()).clauses[0]?.duties;
    };
    expect(await state({}), 'duties left out stay as they are').toEqual([{ actions: ['LICENSE'], limits: LIMITS }]);
    expect(await state({ duties: [duty] })).toEqual([{ actions: ['LICENSE'], limits: [] }]);
    expect(await state({ duties: [{ ...duty, limits: null }] })).toEqual([{ actions: ['LICENSE'], limits: [] }]);
    expect(await state({ duties: [{ ...duty, limits: LIMITS }] })).toEqual([{ actions: ['LICENSE'], limits: LIMITS }]);
  });

  it('stores a whole review file, with the line of every fault', async () => {
    const file = (
      (await send('query ($id: ID!) { draft(id: $id) { reviewFile } }', { id: draft }, publisher)).data as unknown as {
        draft: { reviewFile: string };
      }
    ).draft.reviewFile;
    const mutation =
      'mutation ($draft: ID!, $file: String!) { reviewDraft(draft: $draft, file: $file) { changed faults { code line given nearest } } }';
    expect((await send(mutation, { draft, file }, publisher)).data).toMatchObject({ reviewDraft: { changed: false, faults: [] } });
    const [above, entry] = file.split('- path: II.2.2.1\n') as [string, string];
    const wrong = `${above}- path: II.2.2.1\n${entry.replace('[radiation.xray]', '[radiation.xrai]')}`;
    const line = wrong.split('\n').findIndex((text) => text.includes('radiation.xrai')) + 1;
    expect((await send(mutation, { draft, file: wrong }, publisher)).data).toMatchObject({
      reviewDraft: { faults: [{ code: 'UNKNOWN_SUBJECT', line, nearest: ['radiation.xray'] }] },
    });
  });

  it('a reviewer may not publish', async () => {
    expect(await send(PUBLISH, { draft }, await token('reviewer', ['an-giang']))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('publishes, and the next answer sees it at once, also where the same question was answered before', async () => {
    for (let time = 0; time < 3; time++)
      expect((await send(ASK)).data).toMatchObject({ responsibility: { status: 'BODY', citations: [], receipt: { revision: 1 } } });
    expect((await send(PUBLISH, { draft }, publisher)).data).toEqual({ publishDraft: { document: 'an-giang-2025-04', revision: 2, changed: true } });
    expect((await send(ASK)).data).toMatchObject({
      responsibility: { status: 'BODY', citations: [{ path: 'II.2.2.1' }], receipt: { revision: 2 } },
    });
    expect((await send(PUBLISH, { draft }, publisher)).data).toEqual({ publishDraft: { document: 'an-giang-2025-04', revision: 2, changed: false } });
  });

  it('publishes the limits of a duty, and an answer says them', async () => {
    const query = `{
      clause(document: "an-giang-2025-04", path: "II.2.2.1") { duties { limits { type note { vi en } } } }
      responsibility(question: { duty: { subject: "radiation.xray", action: LICENSE } }, province: "an-giang", asOf: "2025-05-15") { caveats { code message { en } } } }`;
    const { clause, responsibility } = (await send(query)).data as unknown as {
      clause: { duties: object[] };
      responsibility: { caveats: { code: string; message: { en: string } }[] };
    };
    expect(clause.duties).toEqual([{ limits: LIMITS }]);
    const said = new Map(responsibility.caveats.map(({ code, message }) => [code, message.en]));
    expect(said.get('DUTY_DELEGATED')).toContain('when authorised');
    expect(said.get('DUTY_GOODS')).toContain('dental X-ray machines');
  });

  it('serves the verbatim text with its selector, and null where nobody imported one', async () => {
    expect((await send(TEXT)).data).toMatchObject({
      clause: {
        text: {
          exact: expect.stringMatching(/X-quang nha khoa\.$/),
          prefix: expect.stringMatching(/2\.2\.1\. $/),
          suffix: expect.stringMatching(/^ 2\.2\.2\. /),
          line: 75,
          page: null,
        },
      },
    });
    expect((await send('{ clause(document: "yb-2025-03", path: "I.1") { text { exact } } }')).data).toEqual({ clause: { text: null } });
  });

  it('withdraws with a reason, and the next answer sees it at once', async () => {
    expect((await send(WITHDRAW, { document: 'an-giang-2025-04', reason: ' ' }, publisher)).code).toBe('REASON_MISSING');
    expect((await send(WITHDRAW, { document: 'an-giang-2025-04', reason: 'of another province' }, publisher)).data).toEqual({
      withdrawDocument: { revision: 3 },
    });
    expect((await send(ASK)).data).toMatchObject({ responsibility: { status: 'BODY', citations: [], receipt: { revision: 3 } } });
    expect((await send(PUBLISH, { draft }, publisher)).code).toBe('DRAFT_WITHDRAWN');
  });

  it('the log tells a token holder who did what in its provinces, newest first, page by page', async () => {
    const query =
      'query ($after: String) { acts(first: 2, after: $after) { totalCount pageInfo { endCursor } nodes { who role channel what outcome code revision note } } }';
    const reader = await token('reader', ['an-giang']);
    const { acts } = (await send(query, {}, reader)).data as unknown as {
      acts: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] };
    };
    expect(acts.nodes).toEqual([
      {
        who: 'publisher',
        role: 'PUBLISHER',
        channel: 'API',
        what: 'PUBLISH',
        outcome: 'REFUSED',
        code: 'DRAFT_WITHDRAWN',
        revision: null,
        note: null,
      },
      {
        who: 'publisher',
        role: 'PUBLISHER',
        channel: 'API',
        what: 'WITHDRAW',
        outcome: 'DONE',
        code: null,
        revision: 3,
        note: 'of another province',
      },
    ]);
    const next = (await send(query, { after: acts.pageInfo.endCursor }, reader)).data as unknown as { acts: { nodes: object[] } };
    expect(next.acts.nodes).not.toEqual(acts.nodes);
    const elsewhere = (await send('{ acts { nodes { who what code } } }', {}, await token('reader', ['yen-bai']))).data;
    expect(elsewhere).toEqual({
      acts: {
        nodes: [
          { who: 'outsider', what: 'WITHDRAW', code: 'FORBIDDEN' },
          { who: 'outsider', what: 'WITHDRAW', code: 'FORBIDDEN' },
        ],
      },
    });
  });
});

describe('bad input of token holders', () => {
  it.each<[string, string, object, string]>([
    ['an unknown draft', PUBLISH, { draft: 'an-giang-2025-04.60e342c3' }, 'UNKNOWN_DRAFT'],
    ['a review of an unknown draft', REVIEW, { draft: 'x' }, 'UNKNOWN_DRAFT'],
    ['an unknown document', WITHDRAW, { document: 'yb-2025-3', reason: 'x' }, 'UNKNOWN_DOCUMENT'],
    ['an unknown province', IMPORT, { content, as: { province: 'Atlantis' } }, 'UNKNOWN_PROVINCE'],
    ['a fictional province, as printed', IMPORT, { content }, 'UNKNOWN_PROVINCE'],
    ['an unknown type', IMPORT, { content, as: { ...as, type: 'DECISON' } }, 'UNKNOWN_TYPE'],
    ['neither text nor base64', IMPORT, { content: { name: 'a.txt' }, as }, 'INVALID_CONTENT'],
    ['both', IMPORT, { content: { name: 'a.txt', text: 'a', base64: 'YQ==' }, as }, 'INVALID_CONTENT'],
    ['broken base64', IMPORT, { content: { name: 'a.txt', base64: '&' }, as }, 'INVALID_CONTENT'],
    ['a path for a name', IMPORT, { content: { name: '../a.txt', text: 'a' }, as }, 'INVALID_CONTENT'],
    ['an empty file', IMPORT, { content: { name: 'a.txt', text: ' ' }, as }, 'FILE_EMPTY'],
    ['a file of another kind', IMPORT, { content: { name: 'a.exe', text: 'a' }, as }, 'FILE_TYPE_UNKNOWN'],
    ['a file that is too large', IMPORT, { content: { name: 'a.txt', text: 'a '.repeat(400_000) }, as }, 'FILE_TOO_LARGE'],
  ])('%s', async (_what, query, variables, code) => {
    const all = await token('publisher', ['*'], 'careless');
    const reply = await send(query, variables, all);
    expect(reply.code).toBe(code);
    expect(reply.error?.extensions).toMatchObject({ text: { vi: expect.any(String), en: expect.any(String) } });
  });

  it('stands in the log where it was an act', async () => {
    const rows = await service.app.database.em().execute<{ code: string }[]>("select code from act where who = 'careless' order by id");
    expect(rows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['UNKNOWN_DRAFT', 'UNKNOWN_DOCUMENT', 'UNKNOWN_PROVINCE', 'FILE_EMPTY', 'FILE_TYPE_UNKNOWN']),
    );
  });
});
