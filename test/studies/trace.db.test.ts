import { GraphQLClient, type ClientError } from 'graphql-request';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/shared/global-id.js';
import { sharedService, type SharedService } from '../support/app.js';

let service: SharedService;
let client: GraphQLClient;
beforeAll(async () => {
  service = await sharedService();
  client = new GraphQLClient(`${service.url}/graphql`);
});

interface Trace {
  document: { standing: string; document: { key: string }; ends: { cause: string; since: string | null }[] };
  links: {
    depth: number;
    type: string;
    source: string | null;
    provision: string | null;
    from: { key: string };
    clause: { path: string } | null;
    target: { standing: string; document: { key: string; number: string | null; held: boolean } };
    end: { reason: string } | null;
    sentence: { vi: string };
  }[];
  ends: { reason: string; key: string }[];
}
const TRACE = `query ($clause: ID!, $asOf: Date) { trace(clause: $clause, asOf: $asOf) { revision asOf document { standing document { key } ends { cause since } }
  links { depth type source provision from { key } clause { path } target { standing document { key number held } } end { reason } sentence { vi } } ends { reason key } } }`;
const traceOf = async (clause: string, asOf = '2025-05-15'): Promise<Trace> =>
  (await client.request<{ trace: Trace }>(TRACE, { clause, asOf })).trace;
const code = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'none',
    (error: { response: { errors: { extensions: { code: string } }[] } }) => error.response.errors[0]?.extensions.code ?? '',
  );

describe('trace', () => {
  it.each([
    ['qn-2025-03#V.2.4.4', ['11/2025/QĐ-UBND', '62/2017/QĐ-UBND']],
    ['yb-2025-03#IV.2.3.d', ['45/2025/NĐ-CP', '55/2025/NĐ-CP']],
  ])('of %s reaches %j, each by a link that cites the preamble', async (clause, numbers) => {
    const { links, ends } = await traceOf(clause);
    for (const number of numbers) {
      const found = links.find(({ target }) => target.document.number === number);
      expect(found).toMatchObject({
        depth: 1,
        type: 'BASED_ON',
        from: { key: clause.split('#')[0] },
        clause: null,
        target: { document: { held: false } },
      });
      expect(found?.sentence.vi).toContain(number);
    }
    expect(new Set(ends.map(({ reason }) => reason))).toEqual(new Set(['ONLY_CITED']));
  });

  it('cites the clause where a clause makes the link, with the provision', async () => {
    const { links, ends } = await traceOf('yb-2025-03#V.2.4.b');
    expect(
      links.filter(({ clause }) => clause?.path === 'V.2.4.b').map(({ type, provision, target }) => [type, provision, target.document.key]),
    ).toEqual([
      ['CITES', 'điểm a, b, c khoản 1 Điều 25', 'luat-buu-chinh'],
      ['CITES', 'điểm g khoản 1 Điều 25', 'luat-buu-chinh'],
    ]);
    expect(ends).toContainEqual({ reason: 'REACHES_LAW', key: 'luat-buu-chinh' });
  });

  it('goes on through a cited document whose bases a public source lists, and names the source', async () => {
    const { links } = await traceOf('hp-2025-06-30#2.12.c', '2025-08-01');
    const at = links.findIndex(({ target }) => target.document.key === '10-2025-tt-bkhcn');
    expect(links[at]?.end).toBeNull();
    expect(links.slice(at + 1, at + 5).map(({ depth, target }) => [depth, target.document.key])).toEqual([
      [2, '55-2025-nd-cp'],
      [2, '150-2025-nd-cp'],
      [2, '132-2025-nd-cp'],
      [2, '133-2025-nd-cp'],
    ]);
    expect(links.filter(({ source }) => source?.startsWith('https://'))).toHaveLength(4);
    expect(links.filter(({ source, from }) => source && from.key !== '10-2025-tt-bkhcn')).toEqual([]);
  });

  it.each([
    ['yb-2025-03#IV.2.3.d', '2025-03-09', 'NOT_YET'],
    ['yb-2025-03#IV.2.3.d', '2025-03-10', 'UNCERTAIN'],
    ['yb-2025-03#IV.2.3.d', '2025-06-30', 'IN_FORCE'],
    ['yb-2025-03#IV.2.3.d', '2025-07-01', 'ENDED'],
    ['yb-2025-03#IV.2.3.d', '2025-07-02', 'ENDED'],
    ['hp-2025-06-30#2.12.c', '2025-06-30', 'NOT_YET'],
    ['hp-2025-06-30#2.12.c', '2025-07-01', 'IN_FORCE'],
    ['hp-2025-06-30#2.12.c', '2025-07-02', 'IN_FORCE'],
  ])('%s on %s stands in a document that is %s', async (clause, day, standing) => {
    expect((await traceOf(clause, day)).document.standing).toBe(standing);
  });

  it('tells a basis that was not yet issued on the day from one that was', async () => {
    const standing = async (day: string): Promise<string | undefined> =>
      (await traceOf('hp-2025-06-30#2.12.c', day)).links.find(({ target }) => target.document.key === '202-2025-qh15')?.target.standing;
    expect([await standing('2025-06-11'), await standing('2025-06-12'), await standing('2025-06-13')]).toEqual(['NOT_YET', 'ISSUED', 'ISSUED']);
  });

  it('says why a document of a merged province ended', async () => {
    expect((await traceOf('yb-2025-03#IV.2.3.d', '2025-08-01')).document.ends).toEqual([{ cause: 'PROVINCE_MERGED', since: '2025-07-01' }]);
  });

  it('takes the id of a clause and of a duty as well', async () => {
    const byPlace = await traceOf('yb-2025-03#IV.2.3.d');
    expect(await traceOf(globalId('Clause', 'yb-2025-03#IV.2.3.d'))).toEqual(byPlace);
    expect(await traceOf(globalId('Duty', 'yb-2025-03#IV.2.3.d#0'))).toEqual(byPlace);
  });

  it.each([
    ['yb-2025-04#IV.2.3.d', 'UNKNOWN_DOCUMENT'],
    ['yb-2025-03#IV.2.3.w', 'UNKNOWN_CLAUSE'],
    ['nonsense', 'INVALID_ID'],
    [globalId('Unit', 'yen-bai/phong-cds'), 'INVALID_ID'],
    [globalId('Duty', 'yb-2025-03#IV.2.3.d#9'), 'INVALID_ID'],
    [Buffer.from('Duty:yb-2025-03#IV.2.3.d#00').toString('base64url'), 'INVALID_ID'],
  ])('%s is refused with %s', async (clause, expected) => expect(await code(client.request(TRACE, { clause }))).toBe(expected));

  it('a document alone is no clause: what is expected says both ways to name one', async () => {
    const mistake = await client.request(TRACE, { clause: 'qn-2025-03' }).catch((error: ClientError) => error.response.errors?.[0]?.extensions);
    expect(mistake).toMatchObject({
      code: 'INVALID_ID',
      expected: { en: expect.stringContaining('yb-2025-03#IV.2.3.d') },
      nearest: expect.arrayContaining(['qn-2025-03']),
    });
  });

  it('reads the registry that is kept, and asks the database nothing', async () => {
    const { database, services } = service.app;
    const revision = await services.responsibility.newestRevision();
    const fresh = new (services.trace.constructor as new (...args: unknown[]) => typeof services.trace)(services.responsibility);
    const before = database.statements();
    await fresh.trace('yb-2025-03#IV.2.3.d', '2025-05-15', revision);
    await fresh.trace('hp-2025-06-30#2.12.c', '2025-08-01', revision);
    expect(database.statements()).toBe(before);
  });
});

describe('restsOn', { timeout: 120_000 }, () => {
  const RESTS = `query ($document: String!, $asOf: Date, $first: Int) { restsOn(document: $document, asOf: $asOf) { documents { distance target { document { key } } otherBases { document { number } } via { sentence { vi } } }
    clauses { clause { path document { key } } via { type } } duties(first: $first) { totalCount nodes { clause { path document { key } } } } answers(first: $first) { totalCount nodes { province { key } subject { code } action whole clauses { path } otherBases { key } resolution { status } } } } }`;
  interface Rests {
    documents: { distance: number; target: { document: { key: string } }; otherBases: { document: { number: string } }[] }[];
    clauses: { clause: { path: string; document: { key: string } } }[];
    duties: { totalCount: number; nodes: { clause: { path: string; document: { key: string } } }[] };
    answers: {
      totalCount: number;
      nodes: {
        province: { key: string };
        subject: { code: string };
        action: string;
        whole: boolean;
        otherBases: { key: string }[];
        resolution: { status: string };
      }[];
    };
  }
  const restsOn = async (document: string, asOf: string, first = 500): Promise<Rests> =>
    (await client.request<{ restsOn: Rests }>(RESTS, { document, asOf, first })).restsOn;

  it('a decree: the decision based on it, all of its duties, and every answer that it carries', async () => {
    const { documents, duties, answers } = await restsOn('45-2025-nd-cp', '2025-05-15');
    expect(documents).toMatchObject([{ distance: 1, target: { document: { key: 'yb-2025-03' } } }]);
    expect(documents[0]?.otherBases.map(({ document }) => document.number)).toContain('55/2025/NĐ-CP');
    expect(duties.totalCount).toBe(247);
    expect(answers.nodes).toContainEqual(
      expect.objectContaining({
        subject: { code: 'radiation.xray' },
        action: 'LICENSE',
        whole: true,
        resolution: expect.objectContaining({ status: 'ESTABLISHED' }),
      }),
    );
    expect(new Set(answers.nodes.map(({ province }) => province.key))).toEqual(new Set(['yen-bai']));
  });

  it('a law that only one clause names: that clause, and only its answer', async () => {
    const { documents, clauses, duties, answers } = await restsOn('luat-buu-chinh', '2025-05-15');
    expect(documents).toEqual([]);
    expect(new Set(clauses.map(({ clause }) => clause.path))).toEqual(new Set(['V.2.4.b']));
    expect(duties.nodes.map(({ clause }) => clause.path)).toEqual(['V.2.4.b']);
    expect(answers.nodes.map(({ subject, action }) => [subject.code, action])).toEqual([['postal.notification', 'LICENSE']]);
  });

  it.each([
    ['2025-06-30', 0],
    ['2025-07-01', 1],
    ['2025-07-02', 1],
  ])('a basis of the decision of Hải Phòng carries answers from 1 July; on %s: %i', async (day, some) => {
    const { answers } = await restsOn('150-2025-nd-cp', day, 1);
    expect(Math.min(answers.totalCount, 1)).toBe(some);
  });

  it('reaches through documents between', async () => {
    const { documents } = await restsOn('133-2025-nd-cp', '2025-08-01', 1);
    expect(documents.map(({ distance, target }) => [distance, target.document.key])).toEqual([
      [1, '10-2025-tt-bkhcn'],
      [2, 'hp-2025-06-30'],
    ]);
  });

  it('an unknown document is refused with the nearest keys', async () => {
    expect(await code(client.request(RESTS, { document: '45-2025-nd-cpp' }))).toBe('UNKNOWN_DOCUMENT');
  });

  it('a document says the same of itself', async () => {
    const { document } = await client.request<{ document: { dependents: { documents: { target: { document: { key: string } } }[] } } }>(
      '{ document(key: "55-2025-nd-cp") { dependents(asOf: "2025-08-01") { documents { target { document { key } } } } } }',
    );
    expect(document.dependents.documents.map(({ target }) => target.document.key).sort()).toEqual([
      '10-2025-tt-bkhcn',
      'hp-2025-06-30',
      'yb-2025-03',
    ]);
  });
});

describe('audit over GraphQL', () => {
  const AUDIT = `query ($province: String!, $asOf: Date, $codes: [FindingCode!], $severity: AuditSeverity) { audit(province: $province, asOf: $asOf) { asOf province { key } counts { code findings suppressed sentence { vi } }
    findings(codes: $codes, severity: $severity, first: 500) { nodes { code severity clauses { path summary { vi } duties { role } } units { name { vi } parent { key } } subjects { code } actions explanation { vi en } } }
    suppressed { finding { code } suppression { key reason { vi en } until } } } }`;
  interface Report {
    province: { key: string };
    counts: { code: string; findings: number; suppressed: number }[];
    findings: {
      nodes: {
        code: string;
        severity: string;
        clauses: { path: string; duties: { role: string }[] }[];
        units: { name: { vi: string }; parent: { key: string } | null }[];
      }[];
    };
    suppressed: { finding: { code: string }; suppression: { key: string } }[];
  }
  const auditOf = async (variables: object): Promise<Report> => (await client.request<{ audit: Report }>(AUDIT, variables)).audit;

  it('gives overlaps with their clauses and units', async () => {
    const { findings, province } = await auditOf({ province: '15', asOf: '2025-05-15', codes: ['TWO_LEADS'] });
    expect(province.key).toBe('yen-bai');
    expect(findings.nodes).toHaveLength(6);
    expect(findings.nodes.find(({ clauses }) => clauses[1]?.path === 'VI.2.16')).toMatchObject({
      severity: 'ERROR',
      clauses: [{ path: 'V.2.7.c', duties: [{ role: 'LEAD' }] }, { path: 'VI.2.16' }],
      units: [{ name: { vi: 'Phòng Bưu chính - Viễn thông' }, parent: { key: 'yen-bai/so-khcn' } }, { name: { vi: 'Phòng Chuyển đổi số' } }],
    });
  });

  it('filters by severity and counts the whole report', async () => {
    const all = await auditOf({ province: 'yen-bai', asOf: '2025-05-15' });
    const errors = await auditOf({ province: 'yen-bai', asOf: '2025-05-15', severity: 'ERROR' });
    expect(new Set(errors.findings.nodes.map(({ severity }) => severity))).toEqual(new Set(['ERROR']));
    expect(errors.findings.nodes.length).toBeLessThan(all.findings.nodes.length);
    expect(errors.counts).toEqual(all.counts);
    expect(all.counts.reduce((sum, { findings }) => sum + findings, 0)).toBe(all.findings.nodes.length);
    expect(all.suppressed.map(({ suppression }) => suppression.key)).toEqual(['yen-bai-tbt-review']);
  });

  it('an unknown province is refused', async () => expect(await code(client.request(AUDIT, { province: 'yen-bay-x' }))).toBe('UNKNOWN_PROVINCE'));
});
