import { beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});

type Reply = { data: any; errors?: { extensions: Record<string, unknown> }[] };

async function ask(query: string): Promise<Reply> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Reply;
}

describe('places', () => {
  it('a former district says where its ground is now', async () => {
    const { data, errors } = await ask(
      '{ places(text: "h. Tu Mơ Rông") { totalCount nodes { id key code kind name { vi } fullName { en } from to province { key } district { key } becameWhat { vi en } now { fullName { vi } province { key } } } } }',
    );
    expect(errors).toBeUndefined();
    const [place, ...others] = data.places.nodes;
    expect(others).toEqual([]);
    expect(place).toMatchObject({
      key: 'kon-tum/huyen-tu-mo-rong',
      code: null,
      kind: 'RURAL_DISTRICT',
      name: { vi: 'Tu Mơ Rông' },
      fullName: { en: 'Tu Mơ Rông District' },
      from: null,
      to: '2025-07-01',
      province: { key: 'kon-tum' },
      district: null,
    });
    expect(place.now.length).toBeGreaterThan(3);
    expect(new Set(place.now.map(({ province }: { province: { key: string } }) => province.key))).toEqual(new Set(['quang-ngai@2025-07-01']));
    expect(place.becameWhat.vi).toMatch(/^Từ 1\/7\/2025: Xã .*Xã Tu Mơ Rông.* \(Tỉnh Quảng Ngãi\)\.$/);
    expect(place.becameWhat.en).toMatch(/^From 1 July 2025: .*Tu Mơ Rông Commune.*\.$/);
    const again = await ask(`{ node(id: "${place.id}") { __typename ... on Place { key } } }`);
    expect(again.data.node).toEqual({ __typename: 'Place', key: 'kon-tum/huyen-tu-mo-rong' });
  });

  it('names the province of a place, of a document and of an id as it is or was called', async () => {
    const { data, errors } = await ask(
      '{ places(text: "Phú Vang, Huế") { nodes { to province { fullName { vi } } } } before: province(key: "hue", asOf: "2024-12-31") { id fullName { vi } } after: province(key: "hue", asOf: "2025-01-01") { fullName { vi } } dong: province(key: "binh-phuoc", asOf: "2025-06-30") { successors { fullName { vi } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.places.nodes.length).toBeGreaterThan(0);
    for (const { province } of data.places.nodes) expect(province.fullName.vi).toBe('Thành phố Huế');
    expect([data.before.fullName.vi, data.after.fullName.vi]).toEqual(['Tỉnh Thừa Thiên Huế', 'Thành phố Huế']);
    expect(data.dong.successors).toEqual([{ fullName: { vi: 'Thành phố Đồng Nai' } }]);
    const again = await ask(`{ node(id: "${data.before.id}") { ... on Province { fullName { vi } } } }`);
    expect(again.data.node.fullName.vi).toBe('Thành phố Huế');
  });

  it.each([
    ['Châu Thành, Long An', null, ['long-an/huyen-chau-thanh']],
    ['huyện Sơn Tây', null, ['quang-ngai/huyen-son-tay']],
    ['Quận 1', '2025-06-30', ['ho-chi-minh/quan-1']],
    ['Quận 1', '2025-07-01', []],
    ['Atlantis', null, []],
  ])('"%s" as of %s is %j', async (text, asOf, keys) => {
    const { data } = await ask(`{ places(text: "${text}"${asOf ? `, asOf: "${asOf}"` : ''}) { nodes { key kind } } }`);
    const found = data.places.nodes.map(({ key }: { key: string }) => key);
    if (text.startsWith('Châu')) expect(found).toEqual(expect.arrayContaining(keys));
    else expect(found).toEqual(keys);
  });

  it('the beginning of a name finds what begins so, page by page', async () => {
    const { data } = await ask('{ places(text: "Tu Mơ", first: 1) { totalCount nodes { name { vi } to } pageInfo { hasNextPage } } }');
    expect(data.places.totalCount).toBeGreaterThan(1);
    expect(data.places.nodes).toEqual([{ name: { vi: 'Tu Mơ Rông' }, to: null }]);
    expect(data.places.pageInfo.hasNextPage).toBe(true);
  });

  it.each([
    ['ha-noi', '2025-06-30', 556],
    ['ha-noi', '2025-07-01', 126],
    ['quang-ngai@2025-07-01', '2025-07-01', 96],
  ])('%s has its places of %s', async (province, asOf, count) => {
    const { data } = await ask(`{ province(key: "${province}", asOf: "${asOf}") { places(asOf: "${asOf}") { totalCount } } }`);
    expect(data.province.places.totalCount).toBe(count);
  });

  it('a question about a district is answered for the province on the day', async () => {
    const { data } = await ask(
      '{ responsibility(question: { duty: { subject: "radiation.xray" } }, province: "huyện Tu Mơ Rông", asOf: "2025-11-05") { receipt { province } } }',
    );
    expect(data.responsibility.receipt.province).toBe('quang-ngai@2025-07-01');
  });

  it('several provinces are offered, each in a form that is taken; a date as people write it is answered with the day', async () => {
    const { errors } = await ask('{ province(key: "huyện An Lão", asOf: "2026-11-28") { key } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AMBIGUOUS_PROVINCE',
      nearest: ['gia-lai@2025-07-01 (Gia Lai)', 'hai-phong@2025-07-01 (Hải Phòng)'],
    });
    const offered = await ask('{ province(key: "gia-lai@2025-07-01 (Gia Lai)", asOf: "2026-11-28") { key } }');
    expect(offered.data.province.key).toBe('gia-lai@2025-07-01');
    const written = await ask('{ province(key: "15", asOf: "01/07/2025") { key } }');
    expect(written.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_DATE', nearest: ['2025-07-01'] });
  });
});
