import { beforeAll, describe, expect, it } from 'vitest';
import { negotiate, type Form } from '../../src/http/edges/negotiate.js';
import type { JsonLdDocument } from '../../src/interop/jsonld/node.js';
import { today } from '../../src/shared/dates.js';
import { sharedService, type SharedService } from '../support/app.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
const ALL: Form[] = ['html', 'jsonld', 'xml'];

describe('which form is sent', () => {
  it.each<[string | undefined, Form[], Form | null]>([
    [BROWSER, ALL, 'html'],
    [BROWSER, ['html', 'jsonld'], 'html'],
    [undefined, ALL, 'jsonld'],
    ['*/*', ALL, 'jsonld'],
    ['application/json', ALL, 'jsonld'],
    ['application/ld+json, text/html', ALL, 'jsonld'],
    ['text/html, application/ld+json', ALL, 'html'],
    ['text/html;q=0.4, application/ld+json;q=0.5', ALL, 'jsonld'],
    ['application/akn+xml', ALL, 'xml'],
    ['application/akn+xml', ['html', 'jsonld'], null],
    ['application/xml;q=0.9, */*;q=0.1', ALL, 'xml'],
    ['text/*', ALL, 'html'],
    ['text/html;q=0, */*', ['html'], null],
    ['image/png', ALL, null],
    ['TEXT/HTML; Q=1', ALL, 'html'],
    ['text/html;q=nonsense', ALL, null],
    ['', ALL, null],
  ])('%j of %j is %s', (accept, available, form) => {
    expect(negotiate(accept, available)).toBe(form);
  });
});

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});

const get = (path: string, accept = 'application/ld+json', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(service.url + path, { headers: { accept, ...headers }, redirect: 'manual' });

describe('the duties of a unit', () => {
  it.each([
    ['quang-ngai/phong-qlcn', '2025-02-15', false],
    ['quang-ngai/phong-qlcn', '2025-05-15', true],
    ['yen-bai/phong-cds', '2025-02-15', false],
    ['yen-bai/phong-cds', '2025-05-15', true],
  ])('of %s on %s are those that hold on the day, as in the API', async (key, asOf, any) => {
    const query =
      'query ($key: String!, $asOf: Date) { unit(key: $key) { duties(first: 500, filter: { asOf: $asOf }) { nodes { clause { path document { key } } } } } }';
    const answer = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { key, asOf } }),
    });
    const { data } = (await answer.json()) as { data: { unit: { duties: { nodes: { clause: { path: string; document: { key: string } } }[] } } } };
    const expected = [...new Set(data.unit.duties.nodes.map(({ clause }) => `${clause.document.key}/${clause.path}`))].toSorted();
    expect(expected.length > 0).toBe(any);
    const page = await (await get(`/id/unit/${key}?asOf=${asOf}`, 'text/html')).text();
    expect(
      [...new Set([...page.matchAll(/\/id\/document\/([^"/?]+\/[^"?]+)/g)].map(([, at]) => decodeURIComponent(at as string)))].toSorted(),
    ).toEqual(expected);
    const { graph } = (await (await get(`/id/unit/${key}?asOf=${asOf}`)).json()) as { graph: { id: string }[] };
    const duties = graph.filter(({ id }) => /#duty-\d+$/.test(id)).map(({ id }) => decodeURIComponent(/\/id\/document\/(.*)#/.exec(id)?.[1] ?? ''));
    expect([...new Set(duties)].toSorted()).toEqual(expected);
  });
});

interface Problem {
  status: number;
  code: string;
  nearest: string[];
  text: { vi: string; en: string };
}

describe('what law gives a body', () => {
  it('is for the day that is asked about, also after another day of the same documents', async () => {
    const fields = async (asOf: string): Promise<string[]> => {
      const page = await (await get(`/id/unit/nghe-an/so-khcn?asOf=${asOf}`, 'text/html')).text();
      return [...page.matchAll(/\/id\/subject\/([a-z.-]+)/g)].map(([, code]) => code as string);
    };
    const [before, after, again] = [await fields('2025-02-15'), await fields('2025-03-15'), await fields('2025-02-15')];
    expect(before).not.toContain('telecom');
    expect(after).toContain('telecom');
    expect(again).toEqual(before);
  });
});

describe('addresses', () => {
  const THINGS: [string, string][] = [
    ['/id/registry', 'Sổ phân công'],
    ['/id/province/quang-ngai', 'Tỉnh Quảng Ngãi'],
    ['/id/province/quang-ngai@2025-07-01', 'Tỉnh Quảng Ngãi'],
    ['/id/registry/yen-bai', 'Tỉnh Yên Bái'],
    ['/id/unit/quang-ngai/phong-qlcn', 'Phòng Quản lý chuyên ngành'],
    ['/id/unit/hai-phong@2025-07-01/so-khcn', 'Sở Khoa học và Công nghệ thành phố Hải Phòng'],
    ['/id/unit/nghe-an/so-y-te', 'Sở Y tế tỉnh Nghệ An'],
    ['/id/unit/hai-phong@2025-07-01/so-y-te', 'Khám bệnh'],
    ['/id/document/qn-2025-03', 'Quyết định'],
    ['/id/document/142-2020-nd-cp', '142/2020/NĐ-CP'],
    ['/id/document/qn-2025-03/V.2.4.4', 'V.2.4.4'],
    ['/id/document/hp-2025-06-30/2.1.%C4%91', '2.1.đ'],
    ['/id/document/hp-2025-06-30/2.13.d~2', '2.13.d~2'],
    ['/id/document/qn-2025-09-programme/PL1.4.1', 'PL1.4.1'],
    ['/id/subject/radiation.xray', 'radiation.xray'],
    ['/id/procedure/2.002383', '2.002383'],
    ['/id/procedure/2.002383/quang-ngai', 'Phòng Quản lý chuyên ngành'],
    ['/id/vocabulary/subject', 'radiation.xray'],
    ['/id/vocabulary/role', 'chủ trì'],
    ['/id/role/LEAD', 'chủ trì'],
    ['/id/status/NOT_ESTABLISHED', 'chưa xác định'],
    ['/id/unit-kind/DIVISION', 'phòng'],
    ['/id/document-type/DECISION', 'quyết định'],
    ['/id/action/LICENSE', 'giấy phép'],
    ['/id/answer?province=quang-ngai&subject=radiation.xray&action=LICENSE&asOf=2025-05-15', 'Phòng Quản lý chuyên ngành'],
    [`/id/answer?province=15&asOf=2025-04-01&text=${encodeURIComponent('ai quản lý phòng thí nghiệm')}`, 'Tỉnh Yên Bái'],
  ];

  it.each(THINGS)('%s is a page and data', async (path, shown) => {
    const page = await get(path, BROWSER);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html.normalize('NFC')).toContain(shown);
    expect(html).not.toMatch(/undefined|\[object|null</);
    const data = await get(path);
    expect([data.status, data.headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8']);
    const { graph, ...rest } = (await data.json()) as JsonLdDocument;
    expect(rest['@context']).toBe(`${service.url}/contexts/phancong.jsonld`);
    const canonical = /^<([^>]*)>; rel="canonical"/.exec(data.headers.get('link') ?? '')?.[1];
    expect(html).toContain(`<link rel="canonical" href="${canonical?.replaceAll('&', '&amp;')}" />`);
    if (!path.startsWith('/id/procedure/')) expect(graph.map(({ id }) => id)).toContain(canonical);
  });

  it.each(THINGS)('%s: its form has an address of its own, pinned to day and revision, with the same content', async (path) => {
    const first = await get(path, BROWSER);
    const location = first.headers.get('content-location') as string;
    expect(location).toMatch(/^\/doc\/.*\.html\?.*asOf=\d{4}-\d\d-\d\d.*revision=1|^\/doc\/.*\.html\?.*revision=1.*asOf=/);
    const second = await get(location, 'image/png');
    expect(second.status).toBe(200);
    expect(second.headers.get('cache-control')).toContain('max-age=86400');
    expect(await second.text()).toContain((/<h1>[^<]*/.exec(await first.text()) as RegExpExecArray)[0]);
  });

  it('every link on a page, and every address in the data of a thing, leads somewhere', async () => {
    const seen = new Set<string>();
    for (const path of [
      '/id/document/yb-2025-03?asOf=2025-04-01',
      '/id/unit/yen-bai/phong-cds?asOf=2025-04-01',
      '/id/answer?province=yen-bai&subject=digital.platforms&asOf=2025-04-01',
      '/id/province/lao-cai@2025-07-01',
    ]) {
      const html = await (await get(path, BROWSER)).text();
      for (const [, href] of html.matchAll(/href="([^"]+)"/g))
        if (href?.startsWith(service.url) || href?.startsWith('/')) seen.add((href as string).replaceAll('&amp;', '&'));
      const data = await (await get(path)).text();
      for (const [, id] of data.matchAll(/"(http:\/\/127[^"#]+)/g)) seen.add(id as string);
    }
    // Clauses are many and alike: every tenth will do.
    const clauses = [...seen].filter((address) => /\/id\/document\/[^/]+\//.test(address));
    const others = [...seen].filter((address) => !clauses.includes(address));
    const chosen = [...others, ...clauses.filter((_, index) => index % 10 === 0)];
    expect(others.length).toBeGreaterThan(40);
    for (const address of chosen)
      expect([address, (await get(address.replace(service.url, ''), '*/*')).status]).toEqual([address, address === '/' ? 302 : 200]);
  });

  it('a held document is Akoma Ntoso too, in both languages; a cited one and a clause are not', async () => {
    const vi = await get('/id/document/hp-2025-06-30', 'application/akn+xml');
    expect([vi.status, vi.headers.get('content-type')]).toEqual([200, 'application/akn+xml; charset=utf-8']);
    expect(await vi.text()).toContain('language="vie"');
    expect(await (await get('/id/document/hp-2025-06-30?lang=en', 'application/xml')).text()).toContain('language="eng"');
    for (const path of ['/id/document/142-2020-nd-cp', '/id/document/hp-2025-06-30/2.1.a', '/id/subject/radiation.xray'])
      expect((await get(path, 'application/akn+xml')).status).toBe(406);
  });

  it.each<[string, string, number, string, string | null]>([
    ['/id/document/qn-2025-3', '*/*', 404, 'UNKNOWN_DOCUMENT', 'qn-2025-03'],
    ['/id/document/qn-2025-03/V.2.4.44', '*/*', 404, 'UNKNOWN_CLAUSE', 'V.2.4.4'],
    ['/id/document/qn-2025-03/V.2.4.4/x', '*/*', 404, 'UNKNOWN_ADDRESS', null],
    ['/id/unit/quang-ngai/phong-qlc', '*/*', 404, 'UNKNOWN_UNIT', 'quang-ngai/phong-qlcn'],
    ['/id/province/15', '*/*', 404, 'UNKNOWN_ADDRESS', '/id/province/lao-cai@2025-07-01'],
    ['/id/province/Quang%20Ngay', '*/*', 404, 'UNKNOWN_PROVINCE', 'quang-ngai'],
    ['/id/subject/radiation.xrays', '*/*', 404, 'UNKNOWN_SUBJECT', 'radiation.xray'],
    ['/id/procedure/2.002338', '*/*', 404, 'UNKNOWN_PROCEDURE', '2.002383'],
    ['/id/vocabulary/subjects', '*/*', 404, 'UNKNOWN_ADDRESS', '/id/vocabulary/subject'],
    ['/id/role/LEADER', '*/*', 404, 'UNKNOWN_ADDRESS', '/id/role/LEAD'],
    ['/id/documents/qn-2025-03', '*/*', 404, 'UNKNOWN_ADDRESS', null],
    ['/id/__proto__/x', '*/*', 404, 'UNKNOWN_ADDRESS', null],
    ['/id/role/constructor', '*/*', 404, 'UNKNOWN_ADDRESS', null],
    ['/id/document/qn-2025-03?asOf=2025-02-30', '*/*', 400, 'INVALID_DATE', '2025-02-28'],
    ['/id/document/qn-2025-03?revision=99', '*/*', 400, 'UNKNOWN_REVISION', null],
    ['/id/document/qn-2025-03?revision=x', '*/*', 400, 'INVALID_REVISION', null],
    ['/id/document/qn-2025-03?revision=1&revision=2', '*/*', 400, 'MIXED_REVISIONS', null],
    ['/id/answer?subject=radiation.xray', '*/*', 400, 'INVALID_QUESTION', null],
    ['/id/answer?province=yen-bai', '*/*', 400, 'INVALID_QUESTION', null],
    ['/id/answer?province=yen-bai&subject=radiation.xray&text=x', '*/*', 400, 'INVALID_QUESTION', null],
    ['/id/answer?province=yen-bai&subject=radiation.xray&action=EAT', '*/*', 400, 'INVALID_QUESTION', null],
    ['/id/document/qn-2025-03', 'image/png', 406, 'NOT_ACCEPTABLE', null],
    ['/doc/document/qn-2025-03', '*/*', 404, 'UNKNOWN_ADDRESS', null],
    ['/doc/document/142-2020-nd-cp.xml', '*/*', 404, 'UNKNOWN_ADDRESS', null],
    ['/id/vn/quang-ngai/quyet-dinh/2025-04/qn-2025-03', '*/*', 404, 'UNKNOWN_ADDRESS', null],
  ])('%s (%s) is %i %s', async (path, accept, status, code, near) => {
    const response = await get(path, accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    const problem = (await response.json()) as Problem;
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(problem.text.vi).not.toBe(problem.text.en);
    if (near) expect(problem.nearest).toContain(near);
  });

  it('a descriptive address leads to the document and to its clause', async () => {
    const document = await get('/id/vn/quang-ngai/quyet-dinh/2025-03/qn-2025-03?asOf=2025-05-15');
    expect([document.status, document.headers.get('location')]).toEqual([303, '/id/document/qn-2025-03?asOf=2025-05-15']);
    const clause = await get('/id/vn/quang-ngai/quyet-dinh/2025-03/qn-2025-03/V.2.4.4');
    expect([clause.status, clause.headers.get('location')]).toEqual([303, '/id/document/qn-2025-03/V.2.4.4']);
    expect((await get('/id/vn/trung-uong/nghi-quyet/2025-06-12/202-2025-qh15')).headers.get('location')).toBe('/id/document/202-2025-qh15');
  });

  it.each([
    ['2025-03-09', 'chưa có hiệu lực'],
    ['2025-03-30', 'chưa chắc'],
    ['2025-03-31', 'có hiệu lực'],
    ['2025-06-30', 'có hiệu lực'],
    ['2025-07-01', 'hết hiệu lực'],
  ])('on %s the page of the Yên Bái decision says %s', async (asOf, standing) => {
    const html = await (await get(`/id/document/yb-2025-03?asOf=${asOf}`, BROWSER)).text();
    expect(new RegExp(`<dt>Ngày ${asOf} <span[^>]*>[^<]*</span></dt><dd>([^<]*) <`).exec(html)?.[1]).toBe(standing);
  });

  it('an address names one stretch of time: the province that is gone stays itself', async () => {
    const after = await (await get('/id/registry/quang-ngai?asOf=2025-10-01')).json();
    const dataset = (after as JsonLdDocument).graph.find(({ id }) => id.endsWith('/id/registry/quang-ngai'));
    expect(dataset?.['asOf']).toBe('2025-06-30');
  });

  it.each([
    ['/id/registry/yen-bai', '2026-12-01', '2025-06-30'],
    ['/id/province/yen-bai', '2026-12-01', '2025-06-30'],
    ['/id/unit/yen-bai/phong-cds', '2026-12-01', '2025-06-30'],
    ['/id/unit/yen-bai/phong-cds', '2025-05-15', '2025-05-15'],
    ['/id/unit/hai-phong@2025-07-01/so-khcn', '2025-01-15', '2025-07-01'],
    ['/id/procedure/2.002383/yen-bai', '2026-12-01', '2025-06-30'],
  ])('%s on %s is shown on %s, and the head, its own address and the data say so', async (path, asked, shown) => {
    const response = await get(`${path}?asOf=${asked}`);
    expect(response.headers.get('x-registry-as-of')).toBe(shown);
    expect(response.headers.get('content-location')).toContain(`asOf=${shown}`);
    const { graph } = (await response.json()) as JsonLdDocument;
    expect(graph.flatMap((node) => node['asOf'] ?? [])).toContain(shown);
    expect(graph.flatMap((node) => node['asOf'] ?? [])).not.toContain(asked === shown ? null : asked);
    const page = await (await get(`${path}?asOf=${asked}`, BROWSER)).text();
    expect(page).toContain(shown);
  });

  it('what has not changed is not sent again, and every form has its own tag', async () => {
    const path = '/id/document/qn-2025-03?asOf=2025-05-15';
    const first = await get(path);
    expect(first.headers.get('phancong-revision')).toBe('1');
    // It was compressed on the way, so the tag is weak.
    const etag = /^W\/("r1-[0-9a-f]{20}")$/.exec(first.headers.get('etag') as string)?.[1] as string;
    expect(first.headers.get('vary')).toBe('Accept, Phancong-Revision, Phancong-Seen-Revision, Host, accept-encoding');
    const second = await get(path, 'application/ld+json', { 'if-none-match': `"x", W/${etag}` });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect((await get(path, BROWSER)).headers.get('etag')).not.toBe(etag);
    expect((await get(path, BROWSER, { 'if-none-match': etag })).status).toBe(200);
  });

  it('without a date it is today, and the pinned address says which day that was', async () => {
    const before = today();
    const response = await get('/id/document/qn-2025-03');
    expect([before, today()]).toContain(new URLSearchParams((response.headers.get('content-location') as string).split('?')[1]).get('asOf'));
    expect(response.headers.get('cache-control')).toBe('private, max-age=60');
  });

  it('what a caller sends is shown as text, never as markup', async () => {
    const html = await (
      await get(`/id/answer?province=yen-bai&asOf=2025-04-01&text=${encodeURIComponent('<script>alert(1)</script> xin phép')}`, BROWSER)
    ).text();
    expect(html).not.toContain('<script');
  });

  it('the contexts are served to everyone', async () => {
    const response = await get('/contexts/phancong.jsonld');
    expect([response.status, response.headers.get('content-type'), response.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'application/ld+json',
      '*',
    ]);
    expect(Object.keys(((await response.json()) as { '@context': object })['@context'])).toContain('hasCompetentAuthority');
  });
});
