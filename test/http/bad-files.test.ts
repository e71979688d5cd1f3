import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpServer } from '../../src/http/server.js';
import { issueToken } from '../../src/review/tokens.js';
import type { App } from '../../src/services.js';
import { openTestService } from '../support/app.js';
import { BAD_FILES, LARGE_FILE } from '../support/bad-files.js';

const KEY = 'a key of the tests that is long enough for HS256';
const IMPORT = 'mutation ($content: ContentInput!) { importDocument(content: $content, as: { province: "an-giang", body: "so-khcn" }) { changed } }';

let service: HttpServer & { app: App };
let token: string;
beforeAll(async () => {
  service = await openTestService({ tokenKey: KEY });
  token = await issueToken(KEY, { subject: 'An', role: 'REVIEWER', provinces: ['*'], expires: '1h' });
});
afterAll(() => service.close());

async function upload(name: string, bytes: Buffer): Promise<{ status: number; code: unknown }> {
  const content = { name, base64: bytes.toString('base64') };
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: IMPORT, variables: { content } }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: unknown } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code };
}

/** What there is to be changed: drafts, what was published, and the acts of the log. */
async function stored(): Promise<{ drafts: number; publications: number; acts: { what: string; outcome: string; code: string | null }[] }> {
  const em = service.app.database.em();
  const [counted] = await em.execute<{ drafts: number; publications: number }[]>(
    'select (select count(*)::int from draft) as drafts, (select count(*)::int from publication) as publications',
  );
  const acts = await em.execute<{ what: string; outcome: string; code: string | null }[]>('select what, outcome, code from act order by id');
  return { drafts: counted?.drafts ?? NaN, publications: counted?.publications ?? NaN, acts };
}

describe('a bad file that is uploaded', () => {
  it.each(BAD_FILES)('$what: $code, and nothing is stored but the refusal', async ({ code, name, make }) => {
    const before = await stored();
    expect((await upload(name, await make())).code).toBe(code);
    expect(await stored()).toEqual({ ...before, acts: [...before.acts, { what: 'IMPORT', outcome: 'REFUSED', code }] });
  });

  it(`${LARGE_FILE.what}: refused before it is read, and nothing is stored`, async () => {
    const before = await stored();
    expect(await upload(LARGE_FILE.name, await LARGE_FILE.make())).toEqual({ status: 413, code: 'BODY_TOO_LARGE' });
    expect(await stored()).toEqual(before);
  });
});
