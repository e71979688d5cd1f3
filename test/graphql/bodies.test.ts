import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import type { HttpServer } from '../../src/http/server.js';
import { openTestService } from '../support/app.js';

let service: HttpServer & { app: App };
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

type Reply = { data: any; errors?: { extensions: Record<string, unknown> }[] };

async function ask(query: string): Promise<Reply> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Reply;
}

const node = async (id: string, on: string): Promise<unknown> => (await ask(`{ node(id: "${id}") { __typename id ${on} } }`)).data.node;

describe('bodies', () => {
  it('of a province: the one on record first, with its record, then those that exist by law', async () => {
    const { data, errors } = await ask(
      '{ bodies(province: "Hải Phòng", asOf: "2025-08-01", first: 100) { totalCount nodes { key name { vi } kind duties { totalCount } bodyKind { key level } } } }',
    );
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.bodies;
    expect(nodes[0]).toEqual({
      key: 'hai-phong@2025-07-01/so-khcn',
      name: { vi: 'Sở Khoa học và Công nghệ thành phố Hải Phòng' },
      kind: 'DEPARTMENT',
      duties: { totalCount: expect.any(Number) },
      bodyKind: { key: 'so-khcn', level: 'PROVINCE' },
    });
    const withDuties = nodes.filter(({ duties }: { duties: { totalCount: number } }) => duties.totalCount > 0);
    expect(withDuties.map(({ key }: { key: string }) => key)).toEqual(['hai-phong@2025-07-01/so-khcn']);
    expect(nodes.map(({ name }: { name: { vi: string } }) => name.vi)).toEqual(
      expect.arrayContaining(['Sở Y tế thành phố Hải Phòng', 'Công an thành phố Hải Phòng', 'Thanh tra thành phố Hải Phòng']),
    );
    expect(new Set(nodes.map(({ key }: { key: string }) => key)).size).toBe(totalCount);
  });

  it.each([
    ['2025-02-28', true, false],
    ['2025-03-01', false, true],
  ])('on %s those of that day', async (asOf, before, since) => {
    const { data } = await ask(`{ bodies(province: "nghe-an", asOf: "${asOf}", first: 100) { nodes { bodyKind { key } } } }`);
    const kinds = data.bodies.nodes.map(({ bodyKind }: { bodyKind: { key: string } }) => bodyKind.key);
    expect([kinds.includes('so-tai-nguyen-va-moi-truong'), kinds.includes('so-nong-nghiep-va-moi-truong')]).toEqual([before, since]);
  });

  it('come in pages, each once', async () => {
    const page = async (after: string | null): Promise<any> =>
      (
        await ask(
          `{ bodies(province: "nghe-an", asOf: "2026-11-28", first: 10${after ? `, after: "${after}"` : ''}) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data.bodies;
    const keys: string[] = [];
    let { nodes, pageInfo, totalCount } = await page(null);
    keys.push(...nodes.map(({ key }: { key: string }) => key));
    while (pageInfo.hasNextPage) {
      ({ nodes, pageInfo } = await page(pageInfo.endCursor));
      keys.push(...nodes.map(({ key }: { key: string }) => key));
    }
    expect([keys.length, new Set(keys).size]).toEqual([totalCount, totalCount]);
  });
});

describe('mandates', () => {
  it('of a subject and those below it, on a day, with the provisions as a sentence cites them', async () => {
    const { data, errors } = await ask(
      '{ mandates(subject: "traffic.driving-licence", asOf: "2026-11-28") { nodes { key type subject { code } body { key name { vi } } basis { provision name { vi en } from to document { key } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.mandates.nodes).toEqual([
      {
        key: 'traffic.driving-licence/of/cong-an-tinh/2025-03-01',
        type: 'IN_CHARGE',
        subject: { code: 'traffic.driving-licence' },
        body: { key: 'cong-an-tinh', name: { vi: 'Công an cấp tỉnh' } },
        basis: [
          {
            provision: null,
            name: { vi: 'Thông tư 12/2025/TT-BCA', en: 'Circular 12/2025/TT-BCA' },
            from: null,
            to: null,
            document: { key: '12-2025-tt-bca' },
          },
        ],
      },
    ]);
  });

  it.each([
    ['2025-02-28', ['so-giao-thong-van-tai']],
    ['2025-03-01', ['cong-an-tinh']],
  ])('on %s are of %j', async (asOf, bodies) => {
    const { data } = await ask(`{ mandates(subject: "traffic.driving-licence", asOf: "${asOf}") { nodes { body { key } } } }`);
    expect(data.mandates.nodes.map(({ body }: { body: { key: string } }) => body.key)).toEqual(bodies);
  });

  it('of a body and a type, and the same from the kind of body', async () => {
    const { data } = await ask('{ mandates(body: "ubnd-xa", type: HANDLES, first: 500) { totalCount nodes { body { key } type } } }');
    expect(data.mandates.totalCount).toBeGreaterThan(10);
    expect(new Set(data.mandates.nodes.map(({ body, type }: any) => `${body.key} ${type}`))).toEqual(new Set(['ubnd-xa HANDLES']));
    const all = await ask(
      '{ mandates(body: "ubnd-xa") { totalCount } bodies(province: "nghe-an", asOf: "2026-11-28", first: 100) { nodes { bodyKind { key mandates { totalCount } } } } }',
    );
    const commune = all.data.bodies.nodes.find(({ bodyKind }: any) => bodyKind.key === 'ubnd-xa');
    expect(commune.bodyKind.mandates.totalCount).toBe(all.data.mandates.totalCount);
  });

  it('of an unknown subject are a mistake with the nearest', async () => {
    const { errors } = await ask('{ mandates(subject: "radiatoin") { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_SUBJECT', nearest: expect.arrayContaining(['radiation']) });
  });
});

describe('node(id:)', () => {
  it('finds a kind of body, a mandate, and a body that exists only by its kind', async () => {
    const { data } = await ask(
      '{ bodies(province: "nghe-an", asOf: "2026-11-28", first: 100) { nodes { id key bodyKind { id key } } } mandates(body: "so-y-te", first: 1) { nodes { id key } } }',
    );
    const health = data.bodies.nodes.find(({ key }: { key: string }) => key === 'nghe-an/so-y-te');
    const [mandate] = data.mandates.nodes;
    expect(await node(health.id, '... on Unit { key name { vi } duties { totalCount } bodyKind { key } }')).toEqual({
      __typename: 'Unit',
      id: health.id,
      key: 'nghe-an/so-y-te',
      name: { vi: 'Sở Y tế tỉnh Nghệ An' },
      duties: { totalCount: 0 },
      bodyKind: { key: 'so-y-te' },
    });
    expect(await node(health.bodyKind.id, '... on BodyKind { key basis { document { key } } }')).toMatchObject({
      __typename: 'BodyKind',
      key: 'so-y-te',
    });
    expect(await node(mandate.id, '... on Mandate { key body { key } }')).toMatchObject({
      __typename: 'Mandate',
      key: mandate.key,
      body: { key: 'so-y-te' },
    });
  });

  it('finds no body where the province has none of that kind', async () => {
    const id = Buffer.from('Unit:nghe-an/so-lac-hau').toString('base64url');
    expect((await ask(`{ node(id: "${id}") { id } }`)).data.node).toBeNull();
  });
});

describe('responsibility(body:)', () => {
  const question = (body: string): string =>
    `{ responsibility(question: { duty: { subject: "radiation.xray" } }, province: "nghe-an", asOf: "2026-11-28", body: "${body}") { status body { key } mandates { basis { name { vi } } } caveats { code } receipt { body version } } }`;

  it('takes key, name or abbreviation, and the receipt keeps it', async () => {
    for (const body of ['so-khcn', 'nghe-an/so-khcn', 'Sở Khoa học và Công nghệ', 'SKHCN']) {
      const { data } = await ask(question(body));
      expect(data.responsibility).toMatchObject({
        status: 'BODY',
        body: { key: 'nghe-an/so-khcn' },
        receipt: { body: 'nghe-an/so-khcn', version: expect.any(Number) },
      });
      expect(data.responsibility.mandates[0].basis.map(({ name }: any) => name.vi)).toContain('Nghị định 150/2025/NĐ-CP, Điều 8 khoản 7');
    }
  });

  it('says where another body has the matter', async () => {
    const { data } = await ask(question('Sở Y tế'));
    expect(data.responsibility.body.key).toBe('nghe-an/so-khcn');
    expect(data.responsibility.caveats.map(({ code }: any) => code)).toContain('NOT_OF_NAMED_BODY');
  });

  it('refuses one that is none, with the nearest', async () => {
    const { errors } = await ask(question('Sở Y tếe'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_BODY', nearest: expect.arrayContaining(['Sở Y tế']) });
  });
});
