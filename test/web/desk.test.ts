import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedService } from '../support/app.js';
import { HAS_BROWSER, launch } from './browser.js';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedService());
});
const get = (path: string, accept = 'text/html'): Promise<Response> => fetch(url + path, { headers: { accept }, redirect: 'manual' });
const textAt = async (path: string): Promise<string> => (await get(path)).text();

const AUDIT = '/vi/audit?province=quang-ngai&asOf=2025-05-15';
const MATRIX = '/vi/matrix?provinces=quang-ngai@2025-05-15,yen-bai@15/5/2025&subjects=radiation.xray';
const DIFF = '/vi/diff?province=quang-ngai&from=15/5/2025&to=1/9/2025';
const WHAT_IF = '/vi/what-if?province=quang-ngai&asOf=2025-05-15&change=dissolve&unit=quang-ngai/phong-qlcn';

describe('the tables of the audit desk', () => {
  it.each([
    ['findings', AUDIT, 'Có đơn vị phối hợp, tham gia mà không có đơn vị chủ trì'],
    ['the matrix', MATRIX, 'Phòng Quản lý chuyên ngành'],
    ['differences', DIFF, 'V.2.4.4'],
  ])('are to be had for spreadsheets at the same address: %s', async (_what, path, content) => {
    const csv = await get(`${path}&format=csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect(await csv.text()).toContain(content);
    const xlsx = Buffer.from(await (await get(`${path}&format=xlsx`)).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('have every line, where the page has the first of several', async () => {
    const csv = await textAt(`${DIFF}&format=csv`);
    const { diff } = (await (await get(DIFF, 'application/json')).json()) as { diff: { duties: { totalCount: number; nodes: unknown[] } } };
    expect(diff.duties.nodes.length).toBeLessThan(diff.duties.totalCount);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(diff.duties.totalCount + 1);
  });

  it.each([
    ['another form', `${AUDIT}&format=pdf`],
    ['a page on which nothing was asked', '/vi/audit?format=csv'],
    ['a page without a table', '/vi/coverage?format=csv'],
  ])('are refused for %s', async (_what, path) => {
    const response = await get(path, 'application/json');
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'INVALID_PARAMETER' }]);
  });
});

describe('the audit desk', () => {
  it.each([
    ['/vi/what-if?province=yen-bai&change=zzz', 'change=zzz'],
    ['/vi/audit?province=yen-bai&code=NOPE', 'codes[0]: "NOPE"'],
  ])('refuses a value that is none, and says which: %s', async (path, given) => {
    const response = await get(path, 'application/json');
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'INVALID_PARAMETER', given }]);
  });

  it('filters findings by kind and severity, each with its clauses side by side', async () => {
    const one = await textAt(`${AUDIT}&code=NUMBERING_DEFECT`);
    expect(one).toContain('1 phát hiện');
    expect(one).toContain('Các mục đặt cạnh nhau');
    expect(await textAt(`${AUDIT}&severity=ERROR`)).toContain('Không có phát hiện nào');
    expect((await get(`${AUDIT}&severity=DREADFUL`)).status).toBe(400);
  });

  it('leads from a cell of the matrix to the answer of that province on that day', async () => {
    const page = await textAt(MATRIX);
    const cell = /<td[^>]*><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') as string;
    const answer = await textAt(cell);
    expect(answer).toContain('data-status="ESTABLISHED"');
    expect(answer).toContain('Phòng Quản lý chuyên ngành');
  });

  it('shows what moved and what was narrowed as such', async () => {
    const { diff } = (await (await get(DIFF, 'application/json')).json()) as { diff: { units: { kind: string }[] } };
    expect(diff.units.map(({ kind }) => kind)).toContain('RENAMED');
    const page = await textAt(DIFF);
    expect(page.match(/data-kind="[A-Z_ ]+"/g)?.length).toBeGreaterThan(20);
  });

  it('shows only the answers that a change would change', async () => {
    const { whatIf } = (await (await get(WHAT_IF, 'application/json')).json()) as { whatIf: { changes: string[] }[] };
    expect(whatIf.length).toBeGreaterThan(10);
    expect(whatIf.every(({ changes }) => changes.length > 0)).toBe(true);
    // Everything is asked twice for each answer; the same once more as a table.
    expect((await textAt(`${WHAT_IF}&format=csv`)).trimEnd().split('\r\n')).toHaveLength(whatIf.length + 1);
  });
});

describe.runIf(HAS_BROWSER)('the record and the desk, without scripts', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  afterAll(async () => browser?.close());

  it('lead from a province over its body, a unit and a duty down to a law', async () => {
    await page.goto(`${url}/vi/coverage?asOf=15/5/2025`);
    await page.click('text=Tỉnh Quảng Ngãi');
    await page.click('text=Sở Khoa học và Công nghệ tỉnh Quảng Ngãi');
    await page.click('text=Phòng Quản lý chuyên ngành');
    await page.click('.duties a >> text="V.2.4.4"');
    expect(await page.innerText('h1')).toContain('V.2.4.4');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('15/5/2025');
    await page.click('main .tree a >> nth=0');
    expect(new URL(page.url()).pathname).toMatch(/^\/vi\/documents\//);
  });

  it('choose a change by forms alone', async () => {
    await page.goto(`${url}/vi/what-if`);
    await page.fill('#province', 'Quảng Ngãi');
    await page.fill('#asOf', '15/5/2025');
    await page.click('form.filter button');
    await page.click('text=Sáp nhập hai đơn vị');
    await page.selectOption('#unit', 'quang-ngai/thanh-tra-so');
    await page.selectOption('#other', 'quang-ngai/phong-qlcn');
    await page.click('form.filter >> nth=1 >> button');
    expect(await page.innerText('h2')).toMatch(/^\d+ câu trả lời sẽ đổi/);
  });
});
