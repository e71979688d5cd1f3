import { GraphQLClient } from 'graphql-request';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';

let service: SharedService;
let client: GraphQLClient;
beforeAll(async () => {
  service = await sharedService();
  client = new GraphQLClient(`${service.url}/graphql`);
});

interface ClauseNode {
  path: string;
  summary: { vi: string; en: string };
  nature: string;
  children: { path: string }[];
  duties: { actions: string[]; subjects: { code: string }[]; holder: { name: { vi: string } } }[];
}
const CLAUSES =
  'query ($key: String!) { document(key: $key) { clauses(first: 500) { totalCount nodes { path nature summary { vi en } children { path } duties { actions subjects { code } holder { name { vi } } } } } } }';
const clausesOf = async (key: string): Promise<{ totalCount: number; nodes: ClauseNode[] }> =>
  (await client.request<{ document: { clauses: { totalCount: number; nodes: ClauseNode[] } } }>(CLAUSES, { key })).document.clauses;

describe('documents and clauses', () => {
  it.each([
    ['qn-2025-03', 158],
    ['yb-2025-03', 179 + 8],
    ['hp-2025-06-30', 165],
    ['qn-2025-09-programme', 17 + 8 + 35],
    ['bt-2023-q1-report', 33],
  ])('%s has exactly its %i numbered entries, each with summaries in both languages, each leaf duty with subject and action', async (key, count) => {
    const { totalCount, nodes } = await clausesOf(key);
    expect(totalCount).toBe(count);
    expect(nodes).toHaveLength(count);
    expect(new Set(nodes.map(({ path }) => path)).size).toBe(count);
    for (const { path, summary, nature, children, duties } of nodes) {
      expect(summary.vi && summary.en, path).toBeTruthy();
      if (['DUTY', 'FUNCTION', 'ASSIGNMENT'].includes(nature) && children.length === 0) expect(duties.length, path).toBeGreaterThan(0);
      for (const { actions, subjects, holder } of duties)
        expect(actions.length > 0 && subjects.length > 0 && holder.name.vi.length > 0, path).toBe(true);
    }
  });

  it('the programme has 8 rows and 35 items, two rows not itemised', async () => {
    const paths = (await clausesOf('qn-2025-09-programme')).nodes.map(({ path }) => path);
    expect(paths.filter((path) => /^PL1\.\d+$/.test(path))).toHaveLength(8);
    expect(paths.filter((path) => /^PL1\.\d+\.\d+$/.test(path))).toHaveLength(35);
    expect(paths.filter((path) => /^PL1\.(6|7)\./.test(path))).toEqual([]);
  });

  it.each([
    ['qn-2025-03', 'III.2.6.1~2', 'NUMBER_REPEATED'],
    ['yb-2025-03', 'I.2.1.7', 'NUMBER_MISPRINTED'],
    ['yb-2025-03', 'VI.2.21', 'PAGE_NUMBER_INSIDE'],
    ['hp-2025-06-30', '2.13.d~2', 'WRONG_LETTER'],
    ['hp-2025-06-30', '2.16.b', 'OCR_SLIP'],
    ['hp-2025-06-30', '2.12.c', 'OCR_SLIP'],
    ['qn-2025-03', 'V.2.1.7', 'TYPO'],
    ['yb-2025-03', 'IV.2.4.b', 'TYPO'],
    ['hp-2025-06-30', '2.11.đ', 'TYPO'],
  ])('%s %s keeps its defect %s', async (document, path, code) => {
    const { clause } = await client.request<{ clause: { defects: { code: string }[] } }>(
      'query ($document: String!, $path: String!) { clause(document: $document, path: $path) { defects { code } } }',
      { document, path },
    );
    expect(clause.defects.map((defect) => defect.code)).toContain(code);
  });

  it('a misprinted number hangs where it belongs', async () => {
    expect(await client.request('{ clause(document: "yb-2025-03", path: "I.2.1.7") { parent { path } label } }')).toEqual({
      clause: { parent: { path: 'I.2' }, label: '2.1.7.' },
    });
  });

  it('the bases of a document are known by number, the replaced ones too', async () => {
    const { document } = await client.request<{
      document: { basedOn: { number: string }[]; relations: { type: string; target: { number: string; issuedOn: string } }[] };
    }>('{ document(key: "yb-2025-03") { basedOn { number } relations { type target { number issuedOn } } } }');
    expect(document.basedOn.map(({ number }) => number)).toEqual(expect.arrayContaining(['45/2025/NĐ-CP', '55/2025/NĐ-CP', '09/2025/QĐ-UBND']));
    expect(document.relations.filter(({ type }) => type === 'REPLACES').map(({ target }) => [target.number, target.issuedOn])).toEqual([
      ['15/QĐ-SKHCN', '2022-02-25'],
      ['69/QĐ-STTTT', '2023-04-15'],
    ]);
  });

  it('the exception of row 1 stands on its three items only', async () => {
    const query =
      'query ($path: String!) { clause(document: "qn-2025-09-programme", path: $path) { assignment { allUnitsCoordinate units { role exception unit { abbreviation } } } } }';
    const exceptions = async (path: string): Promise<string[]> => {
      const { clause } = await client.request<{ clause: { assignment: { units: { exception: boolean; unit: { abbreviation: string } }[] } } }>(
        query,
        { path },
      );
      return clause.assignment.units
        .filter(({ exception }) => exception)
        .map(({ unit }) => unit.abbreviation)
        .sort();
    };
    for (const path of ['PL1.1.1', 'PL1.1.2', 'PL1.1.9']) expect(await exceptions(path), path).toEqual(['BCVT&CĐS', 'QLCN&CN', 'QLTCĐLCL']);
    expect(await exceptions('PL1.1.3')).toEqual([]);
  });

  it('every figure of the report is tied to a duty, a unit and a period', async () => {
    interface Outcome {
      value: number;
      measure: string;
      action: string;
      unit: { name: { vi: string } };
      subject: { code: string };
      duty: { clause: { path: string } };
      periodFrom: string;
      periodTo: string;
    }
    const { document } = await client.request<{ document: { clauses: { nodes: { path: string; outcomes: Outcome[] }[] } } }>(
      '{ document(key: "bt-2023-q1-report") { clauses(first: 100) { nodes { path outcomes { value measure action unit { name { vi } } subject { code } duty { clause { path } } periodFrom periodTo } } } } }',
    );
    const outcomes = document.clauses.nodes.flatMap(({ path, outcomes: own }) => own.map((outcome) => ({ path, ...outcome })));
    expect(outcomes.length).toBeGreaterThan(30);
    for (const { path, duty, periodFrom, periodTo, unit } of outcomes) {
      expect(duty.clause.path).toBe(path);
      expect(periodFrom < periodTo && unit.name.vi.length > 0).toBe(true);
    }
    const radiation = outcomes.filter(({ path }) => path === 'A.I.5.đ').map(({ value }) => value);
    expect(radiation).toEqual(expect.arrayContaining([9, 3, 3, 2, 1]));
  });
});

describe('lists', () => {
  it.each(['units', 'documents', 'duties', 'procedures', 'subjects', 'provinces'])(
    '%s can be walked page by page without gap or repeat',
    async (name) => {
      const seen: string[] = [];
      let after: string | null = null;
      let total = 0;
      do {
        const page: { list: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await client.request(
            `query ($after: String) { list: ${name}(first: 37, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
            { after },
          );
        seen.push(...page.list.nodes.map(({ id }) => id));
        total = page.list.totalCount;
        after = page.list.pageInfo.hasNextPage ? page.list.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    },
  );

  it.each([
    ['findings', 'audit(province: "quang-ngai", asOf: "2025-05-15")', 'code'],
    ['duties', 'diff(province: "yen-bai", from: "2025-01-15", to: "2025-06-15")', '__typename'],
  ])('%s of a report can be walked page by page without gap or repeat', async (field, report, selection) => {
    interface Page {
      report: { list: { totalCount: number; edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    }
    const seen: string[] = [];
    let after: string | null = null;
    let page: Page;
    do {
      page = await client.request<Page>(
        `query ($after: String) { report: ${report} { list: ${field}(first: 7, after: $after) { totalCount edges { cursor node { ${selection} } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      after = page.report.list.pageInfo.endCursor;
      seen.push(...page.report.list.edges.map(({ cursor }) => cursor));
    } while (page.report.list.pageInfo.hasNextPage && seen.length < 1_000);
    expect(seen.length).toBeGreaterThan(7);
    expect(seen).toHaveLength(page.report.list.totalCount);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    [
      'duties',
      'duties(first: $first) { nodes { id role holder { name { vi } parent { name { vi } } } subjects { code broader { code } } within { code } clause { path document { key province { code } } } } }',
    ],
    [
      'units',
      'units(first: $first) { nodes { id name { vi } province { code } parent { key } children { key } shownBy { path } succeededBy { unit { key } } } }',
    ],
    [
      'documents',
      'documents(first: $first, held: true) { nodes { id key province { key } relations { type target { key } clause { path } } basedOn { key } } }',
    ],
    [
      'clauses',
      'document(key: "yb-2025-03") { clauses(first: $first) { nodes { id parent { path } children { path } duties { subjects { code } holder { key } } cites { provision target { key } } } } }',
    ],
  ])('%s: the number of statements does not grow with the page', async (_name, selection) => {
    const counts: number[] = [];
    for (const first of [2, 20, 100]) {
      const tries: number[] = [];
      // A busy machine has a page walked in more turns, and what one turn asks for may then be read in two statements.
      for (const again of ['', ' # again', ' # and again']) {
        const before = service.app.database.statements();
        await client.request(`query ($first: Int) { ${selection} }${again}`, { first });
        tries.push(service.app.database.statements() - before);
      }
      counts.push(Math.min(...tries));
    }
    expect(Math.max(...counts) - Math.min(...counts), String(counts)).toBeLessThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThan(14);
  });

  it('duties are filtered by province, subject with what is narrower, action, role, unit and document', async () => {
    const query =
      'query ($filter: DutyFilter) { duties(filter: $filter, first: 500) { nodes { role actions holder { key } subjects { code } clause { path document { key } } } } }';
    type Nodes = {
      role: string;
      actions: string[];
      holder: { key: string };
      subjects: { code: string }[];
      clause: { path: string; document: { key: string } };
    }[];
    const find = async (filter: object): Promise<Nodes> => (await client.request<{ duties: { nodes: Nodes } }>(query, { filter })).duties.nodes;
    const licences = await find({ subject: 'radiation', action: 'LICENSE' });
    expect(licences.map(({ clause }) => `${clause.document.key} ${clause.path}`)).toEqual(
      expect.arrayContaining(['qn-2025-03 V.2.4.4', 'yb-2025-03 IV.2.3.d']),
    );
    for (const { actions, subjects } of licences)
      expect(actions.includes('LICENSE') && subjects.some(({ code }) => code.startsWith('radiation'))).toBe(true);
    const documentsIn = async (filter: object): Promise<Set<string>> => new Set((await find(filter)).map(({ clause }) => clause.document.key));
    expect(await documentsIn({ province: 'quang-ngai', asOf: '2025-05-15' })).toEqual(new Set(['qn-2025-03']));
    expect(await documentsIn({ province: 'hai-phong' })).toEqual(new Set(['hp-2025-06-30']));
    expect(
      (await find({ unit: 'yen-bai/thanh-tra-so', role: 'LEAD' })).every(
        ({ holder, role }) => holder.key === 'yen-bai/thanh-tra-so' && role === 'LEAD',
      ),
    ).toBe(true);
    expect(await find({ document: 'qn-2025-03', subject: 'postal.stamp' })).toMatchObject([{ role: 'COORDINATE', clause: { path: 'III.2.1.3' } }]);
  });

  it('search finds with and without diacritics and says which words matched', async () => {
    for (const text of ['bức xạ', 'buc xa']) {
      const { search } = await client.request<{
        search: { edges: { node: { __typename: string; code?: string }; matched: string[]; score: number }[] };
      }>('query ($text: String!) { search(text: $text, first: 10) { edges { score matched node { __typename ... on Subject { code } } } } }', {
        text,
      });
      expect(search.edges.some(({ node }) => node.code?.startsWith('radiation'))).toBe(true);
      expect(search.edges[0]?.matched).toEqual(text.split(' '));
    }
  });

  it('units and documents as of a date', async () => {
    const query =
      'query ($day: Date) { units(province: "quang-ngai", asOf: $day, first: 100) { nodes { key } } documents(held: true, asOf: $day) { nodes { key } } }';
    type Listed = { units: { nodes: { key: string }[] }; documents: { nodes: { key: string }[] } };
    const before = await client.request<Listed>(query, { day: '2025-06-29' });
    expect(before.units.nodes).toContainEqual({ key: 'quang-ngai/thanh-tra-so' });
    expect(before.documents.nodes.map(({ key }) => key)).toEqual(['bt-2023-q1-report', 'qn-2025-03', 'yb-2025-03']);
    const after = await client.request<Listed>(query, { day: '2025-07-01' });
    expect(after.units.nodes.length).toBeGreaterThan(0);
    expect(after.units.nodes.every(({ key }) => key.startsWith('quang-ngai@2025-07-01/'))).toBe(true);
    expect(after.documents.nodes.map(({ key }) => key)).toContain('hp-2025-06-30');
  });

  it('provinces as of a date', async () => {
    expect(
      await client.request(
        '{ a: provinces(asOf: "2025-06-30") { totalCount } b: provinces(asOf: "2025-07-01") { totalCount } p: province(key: "15", asOf: "2025-07-01") { name { vi } predecessors { name { vi } } } y: province(key: "Yên Bái", asOf: "2025-07-01") { to successors { key } } }',
      ),
    ).toEqual({
      a: { totalCount: 63 },
      b: { totalCount: 34 },
      p: { name: { vi: 'Lào Cai' }, predecessors: [{ name: { vi: 'Yên Bái' } }, { name: { vi: 'Lào Cai' } }] },
      y: { to: '2025-07-01', successors: [{ key: 'lao-cai@2025-07-01' }] },
    });
  });
});
