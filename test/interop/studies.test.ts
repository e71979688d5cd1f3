import { DataFactory, type Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonLdDocument } from '../../src/interop/jsonld/node.js';
import { sharedService } from '../support/app.js';
import { OFFICIAL } from './support/official.js';
import { BASE, complaints, expand, storeOf } from './support/rdf.js';

const { namedNode } = DataFactory;
const DCT = 'http://purl.org/dc/terms/';
const PROV = 'http://www.w3.org/ns/prov#';

const AUDIT = '/vi/audit?province=quang-ngai&asOf=2025-05-15';
const MATRIX = '/vi/matrix?provinces=quang-ngai@2025-05-15,yen-bai@2025-05-15&subjects=radiation.xray';
const DIFF = '/vi/diff?province=quang-ngai&from=15/5/2025&to=1/9/2025';
const PROVINCES = '/vi/diff?province=quang-ngai&from=15/5/2025&against=yen-bai&to=15/5/2025';
const WHAT_IF = '/vi/what-if?province=quang-ngai&asOf=2025-05-15&change=dissolve&unit=quang-ngai/phong-qlcn';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedService());
});

const get = (path: string, accept: string): Promise<Response> => fetch(url + path, { headers: { accept } });
/** The linked data of a page, as a client that asks for them gets them; addresses begin with a base that the tests' context knows. */
async function linked(path: string): Promise<JsonLdDocument> {
  const response = await get(path, 'application/ld+json');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8']);
  return JSON.parse((await response.text()).replaceAll(url, BASE)) as JsonLdDocument;
}
const valuesOf = (store: Store, subject: string, term: string): string[] =>
  store.getObjects(namedNode(subject), namedNode(term), null).map(({ value }) => value);

describe('the studies as linked data', () => {
  it.each([
    ['findings', AUDIT],
    ['the matrix', MATRIX],
    ['differences of two days', DIFF],
    ['differences of two provinces', PROVINCES],
    ['what if', WHAT_IF],
  ])('expand without a dropped term, and name each part once: %s', async (_what, path) => {
    const document = await linked(path);
    expect(await expand(document)).toHaveLength(document.graph.length);
    const [study] = document.graph as unknown as [{ id: string; hadMember: string[] }];
    expect(study.hadMember.length).toBeGreaterThan(1);
    expect(new Set(document.graph.map(({ id }) => id)).size).toBe(document.graph.length);
    for (const part of study.hadMember) expect(document.graph.some(({ id }) => id === part)).toBe(true);
    if (!OFFICIAL.absent) expect(await complaints(await storeOf(document))).toEqual([]);
  });

  it('have one address in both languages, which names the revision', async () => {
    const [vi, en] = await Promise.all([linked(AUDIT), linked(AUDIT.replace('/vi/', '/en/'))]);
    expect(vi).toEqual(en);
    expect(vi.graph[0]?.id).toBe(`${BASE}/vi/audit?province=quang-ngai&asOf=2025-05-15&revision=1`);
  });

  it('have every finding with the clauses that show it', async () => {
    const { audit } = (await (await get(AUDIT, 'application/json')).json()) as {
      audit: { findings: { nodes: { key: string; clauses: { path: string; document: { key: string } }[] }[] } };
    };
    const store = await storeOf(await linked(AUDIT));
    for (const { key, clauses } of audit.findings.nodes) {
      const id = `${BASE}/vi/audit?province=quang-ngai&asOf=2025-05-15&revision=1#${encodeURIComponent(key)}`;
      expect(valuesOf(store, id, `${DCT}identifier`)).toEqual([key]);
      expect(valuesOf(store, id, `${PROV}wasDerivedFrom`)).toEqual(
        expect.arrayContaining(clauses.map(({ document, path }) => `${BASE}/id/document/${document.key}/${encodeURIComponent(path)}`)),
      );
    }
  });

  it('lead from a cell of the matrix to an answer that says the same', async () => {
    const store = await storeOf(await linked(MATRIX));
    const cells = store.getSubjects(namedNode(`${DCT}spatial`), namedNode(`${BASE}/id/province/quang-ngai`), null).map(({ value }) => value);
    const cell = cells.find((id) => id.includes('radiation.xray')) as string;
    const [answer] = valuesOf(store, cell, `${DCT}source`) as [string];
    const document = (await (await get(answer.slice(BASE.length), 'application/ld+json')).json()) as JsonLdDocument;
    const said = document.graph.find(({ type }) => type === 'ProvEntity') as unknown as { id: string; status: string };
    expect(said.id.replace(url, BASE)).toBe(answer);
    expect([said.status.replace(url, BASE)]).toEqual(valuesOf(store, cell, 'http://www.w3.org/ns/adms#status'));
    expect(valuesOf(store, cell, 'http://data.europa.eu/m8g/hasParticipant')).toEqual([`${BASE}/id/unit/quang-ngai/phong-qlcn`]);
  });

  it('may be kept by no one else where the addresses in it are those of the request', async () => {
    const { headers } = await get(`${MATRIX}&format=jsonld`, '*/*');
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['private', expect.stringContaining('Host')]);
    expect(headers.get('content-disposition')).toBe('attachment; filename="phancong-matrix.jsonld"');
  });

  it('are refused where nothing was asked', async () => {
    expect((await get('/vi/audit', 'application/ld+json')).status).toBe(406);
    expect((await get('/vi/audit?format=jsonld', '*/*')).status).toBe(400);
    expect((await get('/vi/coverage?format=jsonld', '*/*')).status).toBe(400);
  });
});
