import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedService } from '../support/app.js';
import { STATES } from './states.js';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedService());
});
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url + path, { headers, redirect: 'manual' });

const SAID_BY_NOBODY = ['script', 'style', 'textarea'];
type Tree = ReturnType<typeof parseDocument>['children'][number];

/** The texts of a page, one for each text node, without those that a visitor typed and without the address that is printed. */
function textsOf(html: string): string[] {
  const isSaid = (node: Tree): boolean => !('attribs' in node) || !(SAID_BY_NOBODY.includes(node.name) || 'data-address' in node.attribs);
  const below = (node: Tree): string[] =>
    node.type === 'text' ? [node.data.trim()].filter(Boolean) : 'children' in node && isSaid(node) ? node.children.flatMap(below) : [];
  return parseDocument(html).children.flatMap(below);
}

const plain = (html: string): string => textsOf(html.replaceAll(/<\/?(?:a|strong|span)\b[^>]*>/g, '')).join('\n');

describe('the pages', () => {
  it.each([
    ['en-GB,en;q=0.9', '/en/?text=x'],
    ['vi-VN', '/vi/?text=x'],
    ['fr', '/vi/?text=x'],
    ['*', '/vi/?text=x'],
  ])('a browser that prefers %s is led to %s', async (language, target) => {
    const reply = await get('/?text=x', { 'accept-language': language });
    expect([reply.status, reply.headers.get('location'), reply.headers.get('vary')]).toEqual([302, target, 'Accept-Language']);
  });

  it.each(STATES)('say in the first HTML, in both languages, what stands: $name', async ({ path, status, vi, en }) => {
    for (const [language, words] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const page = await get(`/${language}${path}`, { accept: 'text/html' });
      const html = await page.text();
      expect(plain(html)).toContain(words);
      expect(html).toContain(`<html lang="${language}">`);
      expect(page.status >= 400).toBe(status === 'ERROR');
      if (status !== null) expect(html).toContain(`data-status="${status}"`);
    }
  });

  // What is the same in both languages is a name, a number or a code. Of what differs, every letter was written for its language.
  it.each(STATES)('have nothing in common in two languages but names and numbers: $name', async ({ path }) => {
    const [vi, en] = await Promise.all(['vi', 'en'].map(async (language) => textsOf(await (await get(`/${language}${path}`)).text())));
    const common = (vi ?? []).filter((text) => en?.includes(text));
    const names = /^(?:Phân công|GraphQL|[“"]?[\p{P}\d\s]*[”"]?|[0-9a-f]{64}|province|lang|as-of|body|Quảng (?:Ngãi|Nam|Ninh|Trị)|Lai Châu)$/u;
    // A clause is known by its path, a file by its form, a source by its host, and what programs are told is a code.
    const marks =
      /^(?:(?:(?:[IVX]+|PL\d+|\d+)(?:\.[\da-zđ~]+)*(?:, )?)+|CSV|XLSX|JSON|JSON-LD|[a-z.]+[.]gov[.]vn|radiation[.]xray|Yên Bái|Hải Phòng)$/u;
    expect(common.filter((text) => !names.test(text) && !marks.test(text))).toEqual([]);
  });

  it('show no code to people', async () => {
    for (const { path, status } of STATES.filter((state) => state.status !== null)) {
      const text = plain(await (await get(`/vi${path}`)).text());
      expect(text, path).not.toMatch(/[A-Z]{3,}_[A-Z]+|@20\d\d|\b(?:radiation|civil-status|police|digital|quang-ngai|lao-cai)[./-]/);
      expect(text, status ?? '').not.toMatch(/undefined|null|\[object/);
    }
  });

  it('have in their forms no key and no day of programs, whatever the address says', async () => {
    const filled: string[] = [];
    for (const { path } of STATES) {
      const html = await (await get(`/vi${path}`)).text();
      // Subjects are asked for by their codes there, and the label says so.
      const fields = [...html.matchAll(/<input id="(?!subjects")[^>]*? value="([^"]*)"/g)].flatMap(([, value = '']) => value || []);
      filled.push(...fields);
      for (const value of fields) expect(value, path).not.toMatch(/\d{4}-\d{2}-\d{2}|quang-ngai|yen-bai|hai-phong/);
    }
    expect(filled).toEqual(
      expect.arrayContaining(['Tỉnh Quảng Ngãi', 'Tỉnh Yên Bái', '15/5/2025', 'Quảng Ngãi@15/5/2025, Yên Bái@15/5/2025, Hải Phòng']),
    );
  });

  it('cite provisions and begin lines in English as English does', async () => {
    const law = plain(await (await get('/en/?text=l%C3%A0m+gi%E1%BA%A5y+khai+sinh&province=Ngh%E1%BB%87+An')).text());
    expect(law).toContain('Law on Civil Status (60/2014/QH13), Article 7 clause 1');
    for (const { path } of STATES) {
      const texts = plain(await (await get(`/en${path}`)).text());
      expect(texts, path).not.toMatch(/(?:Điều|khoản|điểm) [\dđa-z]\b|^the (?:decision|work programme|report) of |former the /m);
    }
  });

  it('offer beside what was read nothing that has no more than a syllable in common with it', async () => {
    const read = plain(await (await get(`/vi/?text=${encodeURIComponent('làm giấy khai sinh')}&province=${encodeURIComponent('Nghệ An')}`)).text());
    const [, offered = ''] = /Có thể bạn hỏi:(.*)/.exec(read.replaceAll('\n', ' ')) ?? [];
    expect(offered).toContain('Đăng ký khai tử');
    expect(offered).not.toContain('sinh học');
  });

  it('offer, where one meaning is very likely, no other that has nothing to do with it', async () => {
    const html = await (await get(`/vi/?text=${encodeURIComponent('nước máy')}&province=${encodeURIComponent('Lào Cai')}`)).text();
    const offered = [...html.matchAll(/class="choice" href="[^"]*subject=([^"&]*)/g)].map(([, code]) => code);
    expect(offered).toContain('construction.water-supply');
    expect(offered).not.toContain('labour.abroad');
  });

  it('call what is nearest to a matter of nobody no more than that, and say whom to ask', async () => {
    const gold = `text=${encodeURIComponent('giá vàng hôm nay')}&province=${encodeURIComponent('Nghệ An')}`;
    const [vi, en] = await Promise.all(['vi', 'en'].map(async (language) => plain(await (await get(`/${language}/?${gold}`)).text())));
    expect(vi).toContain('Gần nhất trong sổ, có thể không phải việc bạn hỏi');
    expect(vi).not.toContain('Chọn việc bạn muốn hỏi');
    expect(vi).toContain('Hãy hỏi bộ phận một cửa');
    expect(en).toContain('The nearest on record, which may not be what you mean');
  });

  it('say of a body whose duties are those of its units that they have them', async () => {
    const [ofUnits, ofNobody] = await Promise.all(
      ['quang-ngai/so-khcn', 'hue/so-y-te'].map(async (key) => plain(await (await get(`/vi/units/${key}`)).text())),
    );
    expect(ofUnits).toContain('Sổ ghi nhiệm vụ cho các đơn vị nêu trên');
    expect(ofUnits).not.toContain('Sổ chưa ghi gì ở đây');
    expect(ofNobody).toContain('Sổ chưa ghi gì ở đây');
  });

  it('lead on from a province that was merged, also where it is not clear what is asked', async () => {
    const asked = `text=${encodeURIComponent('ly hôn với chồng người Hàn Quốc')}&province=${encodeURIComponent('Hải Dương')}`;
    const [vi, en] = await Promise.all(['vi', 'en'].map(async (language) => plain(await (await get(`/${language}/?${asked}`)).text())));
    expect(vi).toMatch(/Hỏi ở thành phố Hải Phòng[^]*Chọn việc bạn muốn hỏi/);
    expect(en).toContain('The Province of Hải Dương was merged on 1 July 2025');
  });

  it('do not tell anyone to choose where nothing is offered', async () => {
    const vi = plain(await (await get(`/vi/?text=asdf+qwer&province=${encodeURIComponent('Hà Nội')}`)).text());
    expect(vi).not.toContain('Chọn việc bạn muốn hỏi');
    expect(vi).not.toContain('nêu các lĩnh vực gần nhất');
    expect(vi).toContain('Hỏi bằng lời khác');
  });

  it('name provinces in English sentences with "the"', async () => {
    const html = await (await get(`/en/diff?${new URLSearchParams({ province: 'hai-phong', from: '30/6/2025', to: '1/7/2025' })}`)).text();
    expect(plain(html)).toContain('no document of the City of Hải Phòng that assigns duties is on record');
  });

  it.each(['/vi/coverage', '/vi/documents/qn-2025-03', '/vi/provinces/quang-ngai?asOf=2025-05-15'])(
    'say alike until when a document holds whose province was merged: %s',
    async (path) => {
      const [, after = ''] = plain(await (await get(path)).text()).split(
        path.includes('documents') ? 'Hiệu lực' : 'Quyết định tháng 3/2025 của Giám đốc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi',
      );
      expect(after.trim()).toMatch(/^đến hết 30\/6\/2025/);
    },
  );

  it('draw charts with whole labels', async () => {
    const html = await (await get('/vi/units/quang-ngai/so-khcn')).text();
    const [, drawn = ''] = /<svg(.*?)<\/svg>/s.exec(html) ?? [];
    expect(textsOf(drawn).join(' ')).toContain('Phòng Bưu chính - Viễn thông và Công nghệ thông tin 71');
  });

  it('lead to the place that was typed, in the province that is chosen', async () => {
    const html = await (await get(`/vi/?text=khai+sinh&province=${encodeURIComponent('Hội An')}`)).text();
    const [, chosen = ''] = /href="([^"]*province=H%E1%BB%99i\+An%2C\+[^"]*)"/.exec(html) ?? [];
    expect(plain(await (await get(chosen.replaceAll('&amp;', '&'))).text())).toMatch(/Đăng ký khai sinh ở (?:thành phố Đà Nẵng|tỉnh An Giang)/);
  });

  it.each([
    ['/vi/documents/qn-2025-03/V.2.4.44', '/vi/documents/qn-2025-03/V.2.4.4'],
    ['/vi/units/quang-ngai/phong-qlcm', '/vi/units/quang-ngai/phong-qlcn'],
    ['/en/subjects/radiation.xrai', '/en/subjects/radiation.xray'],
    ['/en/provinces/nowhere', '/en/search'],
  ])('lead on from %s, where nothing is', async (path, target) => {
    const page = await get(path);
    expect(page.status).toBe(404);
    const html = await page.text();
    expect(html).toContain(`<a class="choice" href="${target}">`);
    expect(html).toMatch(/<a class="choice" href="\/(?:vi|en)\/search">/);
  });

  it('say whom to ask where it is not established who leads, and which commune is meant where none is named', async () => {
    const asked = async (place: string, subject: string, asOf = ''): Promise<string> =>
      plain(await (await get(`/vi/?${new URLSearchParams({ subject, province: place, asOf })}`)).text());
    expect(await asked('Quảng Ngãi', 'thrift', '15/5/2025')).toMatch(/Hãy hỏi\s+Sở Khoa học và Công nghệ tỉnh Quảng Ngãi/);
    expect(await asked('Nghệ An', 'civil-status.birth')).toContain('Ghi tên xã, phường vào ô “Ở đâu?”');
    expect(await asked('phường Bến Thành', 'civil-status.birth')).not.toContain('Ghi tên xã, phường');
  });

  const ASKED = '/vi/?text=x-quang&province=Qu%E1%BA%A3ng+Ng%C3%A3i&asOf=15/5/2025';

  it('have their data as JSON at the same address, and lead to linked data where it is', async () => {
    const data = await get(ASKED, { accept: 'application/json' });
    expect([data.headers.get('phancong-revision'), data.headers.get('vary')]).toEqual(['1', expect.stringContaining('Accept')]);
    expect(await data.json()).toMatchObject({ responsibility: { status: 'ESTABLISHED', receipt: { asOf: '2025-05-15' } } });
    const linked = await get(ASKED, { accept: 'application/ld+json' });
    expect(linked.status).toBe(303);
    const document = await get(linked.headers.get('location') as string, { accept: 'application/ld+json' });
    expect([document.status, document.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/ld+json')]);
    expect((await get('/vi/', { accept: 'application/ld+json' })).status).toBe(406);
  });

  it('are not sent again to who has them', async () => {
    const etag = (await get(ASKED)).headers.get('etag') as string;
    expect((await get(ASKED, { 'if-none-match': etag })).status).toBe(304);
  });

  it('tell a program what was wrong as a problem, and show a person where to go on', async () => {
    const path = '/vi/?text=khai+sinh&province=Quang+Ngay';
    const problem = await get(path, { accept: 'application/json' });
    expect(problem.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await problem.json()).toMatchObject({ code: 'UNKNOWN_PROVINCE', status: 404 });
    expect(await (await get(path)).text()).toContain('href="/vi/?text=khai+sinh&amp;province=Qu%E1%BA%A3ng+Ng%C3%A3i"');
  });

  it('are of the revision that is named, and refuse one that is not there', async () => {
    const page = await (await get(`${ASKED}&revision=1`)).text();
    expect(page).toContain('/vi/places?revision=1');
    expect((await get(`${ASKED}&revision=99`)).status).toBe(400);
  });

  it('take what was typed for text and never for HTML', async () => {
    const html = await (await get(`/vi/?text=${encodeURIComponent('</textarea><script>alert(1)</script>"')}&province=%22%3E%3Cimg+src=x%3E`)).text();
    expect(html).not.toMatch(/<script>|<img/);
  });

  it('are not to be had in forms that they do not have', async () => {
    expect((await get(ASKED, { accept: 'text/turtle' })).status).toBe(406);
  });
});

describe('the page of places', () => {
  it('names provinces as they are called on the day, and what became of those that were merged', async () => {
    const found = async (text: string): Promise<string> => plain(await (await get(`/vi/places?text=${encodeURIComponent(text)}`)).text());
    expect(await found('huế')).toContain('Thành phố Huế');
    expect(await found('huế')).not.toContain('Thừa Thiên Huế');
    expect(await found('yen bai')).toMatch(/Tỉnh Yên Bái\n?.*Từ 1\/7\/2025: Tỉnh Lào Cai\./);
    expect(await found('không đâu cả')).toContain('Không tìm thấy nơi nào tên là “không đâu cả”.');
  });
});

describe('the page of receipts', () => {
  const check = (receipt: unknown, accept = 'application/json'): Promise<Response> =>
    fetch(`${url}/vi/receipt`, {
      method: 'POST',
      headers: { accept },
      body: new URLSearchParams({ receipt: typeof receipt === 'string' ? receipt : JSON.stringify(receipt) }),
    });
  const answer = async (): Promise<{ responsibility: { receipt: Record<string, unknown>; status: string } }> =>
    (await get('/vi/?subject=radiation.xray&province=quang-ngai&asOf=2025-05-15', { accept: 'application/json' })).json() as never;

  it('finds the receipt alone, and the answer with it, the same', async () => {
    const given = await answer();
    for (const content of [given.responsibility.receipt, given.responsibility, given, { data: given }])
      expect(await (await check(content)).json()).toMatchObject({ verifyReceipt: { verdict: 'SAME', refused: [], answer: [] } });
  });

  it('says which field was changed', async () => {
    const given = await answer();
    given.responsibility.status = 'SHARED';
    expect(await (await check(given)).json()).toMatchObject({
      verifyReceipt: { verdict: 'REFUSED', refused: [{ path: 'status', given: 'SHARED', found: 'ESTABLISHED' }] },
    });
    const page = plain(await (await check(given, 'text/html')).text());
    expect(page).toContain('Biên nhận hoặc câu trả lời kèm theo không còn nguyên vẹn.');
  });

  it('says what it cannot read', async () => {
    for (const content of ['{', '[]', '{"a":1}', `${'['.repeat(5000)}${']'.repeat(5000)}`]) {
      const reply = await check(content);
      expect([reply.status, (await reply.json()) as object]).toEqual([
        400,
        expect.objectContaining({ code: expect.stringMatching(/^RECEIPT_UNREADABLE$|^VALUE_TOO_DEEP$/) }),
      ]);
    }
  });
});
