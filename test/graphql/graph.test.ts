import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/registry/publish.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import type { DocumentRecord } from '../../src/registry/record.js';
import type { App } from '../../src/app.js';
import type { HttpServer } from '../../src/http/server.js';
import { globalId } from '../../src/shared/global-id.js';
import { openTestService } from '../support/app.js';

let service: HttpServer & { app: App };
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

type Data = Record<string, any>;
interface Reply {
  data: Data;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

async function send(query: string, variables: object = {}): Promise<Reply> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Reply;
}
async function ask(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await send(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
async function mistakeOf(query: string, variables: object = {}): Promise<Record<string, unknown> | undefined> {
  return (await send(query, variables)).errors?.[0]?.extensions;
}

describe('filters', () => {
  const PLACES = '{ totalCount nodes { clause { path document { key } } } }';
  const places = (nodes: Data[]): string[] => nodes.map(({ clause }) => `${clause.document.key} ${clause.path}`);

  it.each<[string, string, object, (node: Data) => boolean]>([
    [
      'units of a province and kind',
      'units',
      { filter: { province: 'yen-bai', asOf: '2025-05-15', kind: 'DIVISION' } },
      ({ key }) => key.startsWith('yen-bai/'),
    ],
    [
      'units that license in a field',
      'units',
      { filter: { subject: 'radiation', action: 'LICENSE' } },
      ({ key }) => /phong|so-|trung-tam|chi-cuc/.test(key),
    ],
    ['units that a document gives duties', 'units', { filter: { document: 'hp-2025-06-30' } }, ({ key }) => key.startsWith('hai-phong')],
    ['parts of a department', 'units', { filter: { parent: 'yen-bai/so-khcn' } }, ({ key }) => key.startsWith('yen-bai/')],
    ['units by words without diacritics', 'units', { filter: { text: 'chuyen doi so' } }, ({ names }) => /chuyển đổi số/i.test(names.vi)],
    ['units by words with diacritics', 'units', { filter: { text: 'Chuyển đổi' } }, ({ names }) => /chuyển đổi/i.test(names.vi)],
    ['documents of a type based on another', 'documents', { filter: { type: 'DECISION', basedOn: '45-2025-nd-cp' } }, ({ key }) => key.length > 0],
    ['documents that give a unit duties', 'documents', { filter: { unit: 'yen-bai/thanh-tra-so' } }, ({ key }) => key === 'yb-2025-03'],
    ['documents by number', 'documents', { filter: { text: '45/2025/NĐ-CP' } }, ({ number }) => number === '45/2025/NĐ-CP'],
  ])('%s', async (_what, list, variables, fits) => {
    const type = list === 'units' ? 'UnitFilter' : 'DocumentFilter';
    const what = list === 'units' ? 'key names { vi }' : 'key number';
    const { found, all } = await ask(
      `query ($filter: ${type}) { found: ${list}(filter: $filter, first: 500) { nodes { ${what} } } all: ${list} { totalCount } }`,
      variables,
    );
    expect(found.nodes.length).toBeGreaterThan(0);
    expect(found.nodes.length).toBeLessThan(all.totalCount);
    for (const node of found.nodes) expect(fits(node), JSON.stringify(node)).toBe(true);
  });

  it.each<[string, object, readonly string[]]>([
    ['subject with narrower, act, document', { subject: 'radiation', action: 'LICENSE', document: 'yb-2025-03' }, ['yb-2025-03 IV.2.3.d']],
    ['role', { document: 'qn-2025-03', subject: 'postal.stamp', role: 'COORDINATE' }, ['qn-2025-03 III.2.1.3']],
  ])('duties and clauses by %s', async (_what, filter, wanted) => {
    const { duties, clauses } = await ask(
      `query ($d: DutyFilter, $c: ClauseFilter) { duties(filter: $d) ${PLACES} clauses(filter: $c) { nodes { path document { key } } } }`,
      { d: filter, c: filter },
    );
    expect(places(duties.nodes)).toEqual(expect.arrayContaining([...wanted]));
    expect([...new Set(places(duties.nodes))]).toEqual(clauses.nodes.map(({ path, document }: Data) => `${document.key} ${path}`));
  });

  it('clauses by nature, kind, defect and words', async () => {
    const { practice, defect, words, headings, entries } = await ask(`{
      practice: clauses(filter: { nature: PRACTICE }, first: 500) { nodes { nature } }
      defect: clauses(filter: { defect: "NUMBER_REPEATED" }) { nodes { path defects { code } } }
      words: clauses(filter: { text: "bức xạ" }, first: 500) { nodes { summary { vi en } } }
      headings: clauses(filter: { document: "qn-2025-03", entriesOnly: false }) { totalCount }
      entries: clauses(filter: { document: "qn-2025-03" }) { totalCount } }`);
    expect(practice.nodes.length).toBeGreaterThan(0);
    expect(practice.nodes.every(({ nature }: Data) => nature === 'PRACTICE')).toBe(true);
    expect(defect.nodes.map(({ path }: Data) => path)).toContain('III.2.6.1~2');
    expect(words.nodes.length).toBeGreaterThan(0);
    expect(words.nodes.every(({ summary }: Data) => /bức/i.test(summary.vi) && /xạ/i.test(summary.vi))).toBe(true);
    expect(entries.totalCount).toBe(158);
    expect(headings.totalCount).toBeGreaterThan(158);
  });

  it('a percent sign in a filter is a character like others', async () => {
    const { a, b } = await ask('{ a: clauses(filter: { text: "%" }) { totalCount } b: clauses { totalCount } }');
    expect(a.totalCount).toBe(b.totalCount);
    expect((await ask('{ a: units(filter: { text: "_ %khong%co%" }) { totalCount } }')).a.totalCount).toBe(0);
  });

  it.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2025-07-02', false],
  ])('on %s a duty of Yên Bái may be in force: %s', async (asOf, inForce) => {
    const { duties, clauses, documents } = await ask(
      'query ($asOf: Date) { duties(filter: { document: "yb-2025-03", asOf: $asOf }) { totalCount } clauses(filter: { document: "yb-2025-03", asOf: $asOf }) { totalCount } documents(filter: { asOf: $asOf, held: true }) { nodes { key } } }',
      { asOf },
    );
    expect(duties.totalCount > 0).toBe(inForce);
    expect(clauses.totalCount > 0).toBe(inForce);
    expect(documents.nodes.some(({ key }: Data) => key === 'yb-2025-03')).toBe(inForce);
  });

  it('assignments by unit and role, outcomes by subject and unit, procedures by subject and words', async () => {
    const { led, all, outcomes, procedures, words } = await ask(`{
      led: assignments(filter: { document: "qn-2025-09-programme", role: COORDINATE, subject: "innovation" }, first: 100) { nodes { units { role } clause { subjects { code } } } }
      all: assignments { totalCount }
      outcomes(filter: { subject: "radiation" }) { nodes { subject { code } clause { document { key } } } }
      procedures(filter: { subject: "radiation", action: LICENSE }) { nodes { subject { code } action } }
      words: procedures(filter: { text: "x-quang" }) { nodes { code } } }`);
    expect(all.totalCount).toBe(43);
    expect(led.nodes.length).toBeGreaterThan(0);
    for (const { units } of led.nodes) expect(units.some(({ role }: Data) => role === 'COORDINATE')).toBe(true);
    for (const { subject } of outcomes.nodes) expect(subject.code).toMatch(/^radiation/);
    expect(procedures.nodes.length).toBeGreaterThan(0);
    for (const { subject, action } of procedures.nodes) expect([subject.code.startsWith('radiation'), action]).toEqual([true, 'LICENSE']);
    expect(words.nodes.map(({ code }: Data) => code)).toContain('2.002383');
  });

  it.each([
    ['duties(filter: { unit: "yen-bai/thanh-tra-s" })', 'UNKNOWN_UNIT', 'yen-bai/thanh-tra-so'],
    ['clauses(filter: { document: "yb-2025-3" })', 'UNKNOWN_DOCUMENT', 'yb-2025-03'],
    ['outcomes(filter: { subject: "radiaton" })', 'UNKNOWN_SUBJECT', 'radiation'],
    ['assignments(filter: { province: "Quang Ngay" })', 'UNKNOWN_PROVINCE', 'quang-ngai'],
    ['units(filter: { asOf: "2025-02-30" })', 'INVALID_DATE', '2025-02-28'],
    ['documents(filter: { basedOn: "45-2025-nd-c" })', 'UNKNOWN_DOCUMENT', '45-2025-nd-cp'],
    ['procedures(filter: { subject: "radiaton" })', 'UNKNOWN_SUBJECT', 'radiation'],
  ])('%s is %s', async (field, code, near) => {
    expect(await mistakeOf(`{ ${field} { totalCount } }`)).toMatchObject({ code, nearest: expect.arrayContaining([near]) });
  });

  it('lists come in the order that is asked for', async () => {
    const { kinds, dates, names } = await ask(
      '{ kinds: units(orderBy: KIND, first: 500) { nodes { kind } } dates: documents(orderBy: ISSUED_ON, first: 500) { nodes { issuedOn } } names: provinces(orderBy: NAME, first: 100) { nodes { name { vi } } } }',
    );
    const ranks = kinds.nodes.map(({ kind }: Data) =>
      ['DEPARTMENT', 'OFFICE', 'INSPECTORATE', 'DIVISION', 'SUBDEPARTMENT', 'CENTRE', 'FUND'].indexOf(kind),
    );
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b));
    const issued = dates.nodes.map(({ issuedOn }: Data) => issuedOn ?? '');
    expect(issued).toEqual(issued.toSorted());
    const listed = names.nodes.map(({ name }: Data) => name.vi);
    expect(listed.indexOf('Điện Biên')).toBeGreaterThan(listed.indexOf('Cà Mau'));
    expect(listed.indexOf('Điện Biên')).toBeLessThan(listed.indexOf('Gia Lai'));
  });
});

describe('trees and links', () => {
  it('a duty leads up to the duty above it and down again', async () => {
    const { duties } = await ask(
      '{ duties(filter: { document: "qn-2025-03" }, first: 500) { nodes { id holder { key } clause { path } parent { id clause { path } children { id } } children { id parent { id } } } } }',
    );
    const withParent = duties.nodes.filter(({ parent }: Data) => parent !== null);
    expect(withParent.length).toBeGreaterThan(0);
    for (const { clause, parent } of withParent) expect(clause.path === parent.clause.path).toBe(false);
    for (const { id, children } of duties.nodes) for (const child of children) expect(child.parent.id).toBe(id);
    const byId = new Map<string, Data>(duties.nodes.map((node: Data) => [node.id, node]));
    for (const { id, parent } of withParent) expect(byId.get(parent.id)?.['children'].map((child: Data) => child.id)).toContain(id);
  });

  it('a unit lies in the tree of its department, both ways', async () => {
    const { units } = await ask('{ units(first: 500) { nodes { key parent { key children { key } } children { key parent { key } } } } }');
    for (const { key, parent, children } of units.nodes) {
      if (parent) expect(parent.children).toContainEqual({ key });
      for (const child of children) expect(child.parent).toEqual({ key });
    }
  });

  it('what a document is based on says that it is cited, and where', async () => {
    const { document } = await ask(
      '{ document(key: "45-2025-nd-cp") { citedBy { totalCount nodes { key basedOn { key } } edges { node { key } relations { type source { key } target { key } clause { path } } } } based: citedBy(type: BASED_ON) { nodes { key } } replaced: citedBy(type: REPLACES) { totalCount } } }',
    );
    expect(document.citedBy.nodes.map(({ key }: Data) => key)).toContain('yb-2025-03');
    expect(document.based.nodes.map(({ key }: Data) => key)).toContain('yb-2025-03');
    expect(document.replaced.totalCount).toBe(0);
    for (const { node, relations } of document.citedBy.edges) {
      expect(relations.length).toBeGreaterThan(0);
      for (const { source, target } of relations) expect([source, target]).toEqual([node, { key: '45-2025-nd-cp' }]);
    }
  });

  it('a clause rests on what it names itself, then on the bases of its document', async () => {
    const { clause } = await ask(
      '{ clause(document: "yb-2025-03", path: "IV.2.3.d") { basedOn { key } cites { target { key } } document { basedOn { key } } } }',
    );
    const keys = clause.basedOn.map(({ key }: Data) => key);
    expect(keys).toEqual(expect.arrayContaining(clause.document.basedOn.map(({ key }: Data) => key)));
    expect(keys).toContain('45-2025-nd-cp');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['2025-05-15', ['binh-thuan', 'quang-ngai', 'yen-bai']],
    ['2025-06-30', ['binh-thuan', 'quang-ngai', 'yen-bai']],
    ['2025-07-01', ['hai-phong', 'quang-ngai']],
  ])('who leads a subject on %s, in every province that can answer', async (asOf, slugs) => {
    const { subjects } = await ask(
      'query ($asOf: Date) { subjects(text: "x-quang") { nodes { code leadsIn(asOf: $asOf, action: LICENSE) { province { slug code } resolution { status leads { unit { name } } caveats { code } } } } } }',
      { asOf },
    );
    const xray = subjects.nodes.find(({ code }: Data) => code === 'radiation.xray');
    expect(xray.leadsIn.map(({ province }: Data) => province.slug).toSorted()).toEqual(slugs);
    const codes = xray.leadsIn.map(({ province }: Data) => province.code);
    expect(codes).toEqual(codes.toSorted());
    for (const { province, resolution } of xray.leadsIn) {
      const { responsibility } = await ask(
        'query ($p: String!, $asOf: Date) { responsibility(question: { duty: { subject: "radiation.xray", action: LICENSE } }, province: $p, asOf: $asOf) { status leads { unit { name } } caveats { code } } }',
        { p: province.slug, asOf },
      );
      expect(resolution).toEqual(responsibility);
    }
  });

  it('one province is answered even where it cannot answer', async () => {
    const { subjects } = await ask(
      '{ subjects(first: 1) { nodes { leadsIn(province: "Cà Mau", asOf: "2025-05-15") { province { slug } resolution { status } } } } }',
    );
    expect(subjects.nodes[0].leadsIn).toEqual([
      { province: { slug: 'ca-mau' }, resolution: { status: expect.stringMatching(/NOT_ESTABLISHED|OUT_OF_SCOPE/) } },
    ]);
  });
});

describe('nodes', () => {
  it('several types come in the order of their ids, and what is not on record is null', async () => {
    const ids = [
      globalId('Unit', 'yen-bai/thanh-tra-so'),
      globalId('Clause', 'yb-2025-03#V'),
      globalId('Clause', 'yb-2025-03#XX'),
      globalId('Outcome', 'yb-2025-03#V#0'),
    ];
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Unit { key } ... on Clause { path } } }', { ids });
    expect(nodes).toEqual([
      { __typename: 'Unit', id: ids[0], key: 'yen-bai/thanh-tra-so' },
      { __typename: 'Clause', id: ids[1], path: 'V' },
      null,
      null,
    ]);
  });

  it.each([
    ['', 'INVALID_ID'],
    ['VW5pdDo', 'INVALID_ID'],
    [`${globalId('Unit', 'x')}=`, 'INVALID_ID'],
  ])('the id %j is %s, with what was expected', async (id, code) => {
    expect(await mistakeOf('query ($id: ID!) { node(id: $id) { id } }', { id })).toMatchObject({ code, expected: { vi: expect.any(String) } });
  });

  it('501 ids are too many', async () => {
    expect(await mistakeOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 501 }, () => 'x') })).toMatchObject({
      code: 'INVALID_PAGE',
    });
  });
});

describe('limits', () => {
  it.each([
    ['first', 'QUERY_TOO_COMPLEX'],
    ['last', 'QUERY_TOO_COMPLEX'],
  ])('pages inside pages count by %s', async (size, code) => {
    expect(await mistakeOf(`{ units(${size}: 500) { nodes { duties(${size}: 500) { nodes { id role } } } } }`)).toMatchObject({ code });
    expect(await mistakeOf(`{ units(${size}: 50) { nodes { duties(${size}: 50) { nodes { id role } } } } }`)).toBeUndefined();
  });

  it('lists without pages count when they are nested', async () => {
    const inside = '{ relations { target '.repeat(6);
    expect(await mistakeOf(`{ documents(first: 100) { nodes ${inside} { key } ${'} }'.repeat(6)} } }`)).toMatchObject({
      code: expect.stringMatching(/^QUERY_TOO/),
    });
  });

  it('the question how the schema is made is answered', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(getIntrospectionQuery()))['__schema'].queryType).toMatchObject({ name: 'Query' });
  });
});

describe('search', () => {
  it('goes on after a cursor, and back again', async () => {
    const query =
      'query ($first: Int, $after: String, $last: Int, $before: String) { search(text: "bức xạ", first: $first, after: $after, last: $last, before: $before) { totalCount edges { cursor score matched } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
    const { search: whole } = await ask(query, { first: 500 });
    expect(whole.edges).toHaveLength(whole.totalCount);
    const { search: second } = await ask(query, { first: 3, after: whole.edges[2].cursor });
    expect(second.edges).toEqual(whole.edges.slice(3, 6));
    const { search: back } = await ask(query, { last: 3, before: whole.edges[3].cursor });
    expect(back.edges).toEqual(whole.edges.slice(0, 3));
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    const scores = whole.edges.map(({ score }: Data) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });
});

// Last: it publishes.
describe('revisions', () => {
  const KEY = 'yb-2025-03';
  let cursorBefore: string;
  let after: string[];
  const pageOfClauses = async (variables: object): Promise<Data> =>
    (
      await ask(
        'query ($after: String, $atRevision: Int) { clauses(filter: { document: "yb-2025-03", entriesOnly: false }, first: 5, after: $after, atRevision: $atRevision) { totalCount edges { cursor node { id path summary { en } } } } }',
        variables,
      )
    )['clauses'];

  beforeAll(async () => {
    const { clauses } = await ask(
      '{ clauses(filter: { document: "yb-2025-03", entriesOnly: false }, first: 20) { edges { cursor node { path } } } }',
    );
    cursorBefore = clauses.edges[9].cursor;
    after = clauses.edges.slice(10, 15).map(({ node }: Data) => node.path);
    const record = recordsOf(readSeeds()).find(({ kind, key }) => kind === 'document' && key === KEY) as DocumentRecord;
    const [first, ...rest] = record.clauses;
    if (!first) throw new Error('no clauses');
    const added = {
      ...first,
      path: '0',
      label: '0',
      parent: null,
      duties: [],
      outcomes: [],
      assignment: null,
      summary: { vi: 'Thêm vào để thử', en: 'Added for a test' },
    };
    await publish(service.app.database.em(), [{ ...record, clauses: [added, first, ...rest] }], 'A clause more');
    service.app.services.responsibility.refresh();
  });

  it('a cursor goes on from its clause where a later revision has that elsewhere', async () => {
    expect((await pageOfClauses({ after: cursorBefore })).edges.map(({ node }: Data) => node.path)).toEqual(after);
    expect((await pageOfClauses({ after: cursorBefore, atRevision: 1 })).edges.map(({ node }: Data) => node.path)).toEqual(after);
  });

  it('the newest revision has the clause, the one before has it not, and ids are the same', async () => {
    const [now, before] = [await pageOfClauses({}), await pageOfClauses({ atRevision: 1 })];
    expect(now.totalCount).toBe(before.totalCount + 1);
    expect(now.edges[0].node.summary.en).toBe('Added for a test');
    expect(now.edges[1].node.id).toBe(before.edges[0].node.id);
  });

  it('one field that names a revision decides for all of the request', async () => {
    const { a, registry, node } = await ask(
      'query ($id: ID!) { a: clauses(filter: { document: "yb-2025-03", entriesOnly: false }, atRevision: 1) { totalCount } registry { revision } node(id: $id) { id } }',
      { id: globalId('Clause', `${KEY}#0`) },
    );
    expect(registry).toEqual({ revision: 1 });
    expect(node).toBeNull();
    expect(a.totalCount).toBe((await pageOfClauses({ atRevision: 1 })).totalCount);
    expect(
      (await ask('query ($id: ID!) { registry { revision } node(id: $id) { id } }', { id: globalId('Clause', `${KEY}#0`) })).node,
    ).not.toBeNull();
  });

  it('a revision may come as a variable, by its default, inside an input and in a batch', async () => {
    const revisionOf = async (query: string, variables: object = {}): Promise<number> => (await ask(query, variables))['registry'].revision;
    const units = 'units(atRevision: $r) { totalCount } registry { revision }';
    expect(await revisionOf(`query ($r: Int) { ${units} }`, { r: 1 })).toBe(1);
    expect(await revisionOf(`query ($r: Int) { ${units} }`, { r: null })).toBe(2);
    expect(await revisionOf(`query ($r: Int) { ${units} }`)).toBe(2);
    expect(await revisionOf(`query ($r: Int = 1) { ${units} }`)).toBe(1);
    expect(await revisionOf(`query ($r: Int = 1) { ${units} }`, { r: 2 })).toBe(2);
    const question = { question: { duty: { subject: 'radiation.xray' } }, province: 'yen-bai', asOf: '2025-05-15' };
    const batch = 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { receipt { revision } } registry { revision } }';
    const { responsibilities, registry } = await ask(batch, { q: [{ ...question, atRevision: 1 }, question] });
    expect([...responsibilities, { receipt: registry }]).toEqual([1, 1, 1].map((revision) => ({ receipt: { revision } })));
    expect(
      await revisionOf(
        '{ responsibilities(questions: [{ question: { duty: { subject: "radiation.xray" } }, province: "yen-bai", asOf: "2025-05-15", atRevision: 1 }]) { status } registry { revision } }',
      ),
    ).toBe(1);
  });

  it.each<[string, object, string, string]>([
    ['{ a: units(atRevision: 1) { totalCount } b: units(atRevision: 2) { totalCount } }', {}, 'MIXED_REVISIONS', '1, 2'],
    ['query ($r: Int) { a: units(atRevision: 1) { totalCount } b: units(atRevision: $r) { totalCount } }', { r: 2 }, 'MIXED_REVISIONS', '1, 2'],
    ['{ ...F } fragment F on Query { registry(atRevision: 9) { revision } }', {}, 'UNKNOWN_REVISION', '9'],
    ['query ($r: Int) { units(atRevision: $r) { totalCount } }', { r: 0 }, 'UNKNOWN_REVISION', '0'],
    ['{ units(atRevision: -1) { totalCount } }', {}, 'UNKNOWN_REVISION', '-1'],
  ])('%s %j is %s', async (query, variables, code, given) => {
    expect(await mistakeOf(query, variables)).toMatchObject({ code, given });
  });

  it('every field at the root that reads the registry takes a revision', async () => {
    const { __schema } = await ask('{ __schema { queryType { fields { name args { name } } } } }');
    // Drafts and the log of acts are not part of the registry, and the lists of codes are part of the API.
    const others = ['acts', 'codeLists', 'draft', 'drafts'];
    const without = __schema.queryType.fields.filter(({ args }: Data) => !args.some(({ name }: Data) => name === 'atRevision'));
    expect(without.map(({ name }: Data) => name).filter((name: string) => !others.includes(name))).toEqual([]);
  });
});
