import { beforeAll, describe, expect, it } from 'vitest';
import { sharedService, type SharedService } from '../support/app.js';
import { askerOf, type Data } from './asker.js';

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});
const { ask, mistakeOf } = askerOf(() => service.url);

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
    ['parts of a body', 'units', { filter: { parent: 'yen-bai/so-khcn' } }, ({ key }) => key.startsWith('yen-bai/')],
    ['units by words without diacritics', 'units', { filter: { text: 'chuyen doi so' } }, ({ name }) => /chuyển đổi số/i.test(name.vi)],
    ['units by words with diacritics', 'units', { filter: { text: 'Chuyển đổi' } }, ({ name }) => /chuyển đổi/i.test(name.vi)],
    ['documents of a type based on another', 'documents', { filter: { type: 'DECISION', basedOn: '45-2025-nd-cp' } }, ({ key }) => key.length > 0],
    ['documents that give a unit duties', 'documents', { filter: { unit: 'yen-bai/thanh-tra-so' } }, ({ key }) => key === 'yb-2025-03'],
    ['documents by number', 'documents', { filter: { text: '45/2025/NĐ-CP' } }, ({ number }) => number === '45/2025/NĐ-CP'],
  ])('%s', async (_what, list, variables, fits) => {
    const type = list === 'units' ? 'UnitFilter' : 'DocumentFilter';
    const what = list === 'units' ? 'key name { vi }' : 'key number';
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
    expect((await ask('{ a: units(filter: { text: "_ %khong%co%" }) { totalCount } }')).a.totalCount).toBe(0);
  });

  it.each([
    'duties(filter: { text: "%" })',
    'clauses(filter: { text: "" })',
    'units(filter: { text: " - " })',
    'documents(filter: { text: "…" })',
    'assignments(filter: { text: "%" })',
    'outcomes(filter: { text: "%" })',
    'procedures(filter: { text: "%" })',
    'subjects(text: "")',
    'places(text: "%")',
    'search(text: "%")',
    'province(key: "yen-bai", asOf: "2025-05-15") { units(filter: { text: "%" })',
  ])('a text without words is a mistake and no filter that leaves out nothing: %s', async (field) => {
    const inner = `${field} { totalCount }${field.includes('{ units') ? ' }' : ''}`;
    expect(await mistakeOf(`{ ${inner} }`)).toMatchObject({
      code: 'EMPTY_TEXT',
      text: { en: expect.stringMatching(/^The text ".*" has no words\./) },
    });
  });

  it.each([
    ['units(province: "yen-bai", filter: { province: "quang-ngai" })', 'province: "yen-bai", filter.province: "quang-ngai"'],
    ['units(kind: DIVISION, filter: { kind: CENTRE })', 'kind: "DIVISION", filter.kind: "CENTRE"'],
    ['units(asOf: "2025-05-15", filter: { asOf: "2025-07-01" })', 'asOf: "2025-05-15", filter.asOf: "2025-07-01"'],
    ['documents(held: true, filter: { held: false })', 'held: true, filter.held: false'],
    ['documents(type: DECREE, filter: { type: LAW })', 'type: "DECREE", filter.type: "LAW"'],
    ['documents(asOf: "2025-05-15", filter: { issuedBy: "2020-01-01" })', 'asOf: "2025-05-15", filter.issuedBy: "2020-01-01"'],
  ])('an argument that contradicts the filter is a mistake: %s', async (field, given) => {
    expect(await mistakeOf(`{ ${field} { totalCount } }`)).toMatchObject({ code: 'INVALID_PARAMETER', given });
  });

  it('an argument may say the same as the filter, or what the filter leaves out', async () => {
    const { same, one, both } = await ask(
      '{ same: documents(held: true, filter: { held: true }) { totalCount } one: documents(held: true) { totalCount } both: units(province: "15", filter: { asOf: "2025-05-15", kind: DIVISION }, kind: null) { nodes { key } } }',
    );
    expect(same).toEqual(one);
    expect(both.nodes.length).toBeGreaterThan(0);
    expect(both.nodes.every(({ key }: Data) => key.startsWith('yen-bai/'))).toBe(true);
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
    ['subjects(broader: "radiaton")', 'UNKNOWN_SUBJECT', 'radiation'],
    ['mandates(body: "so-y-t")', 'UNKNOWN_BODY', 'so-y-te'],
    ['mandates(body: "Sở Y tê tế")', 'UNKNOWN_BODY', 'Sở Y tế'],
    ['clauses(filter: { defect: "NUMBER_REPETED" })', 'UNKNOWN_DEFECT', 'NUMBER_REPEATED'],
  ])('%s is %s', async (field, code, near) => {
    expect(await mistakeOf(`{ ${field} { totalCount } }`)).toMatchObject({ code, nearest: expect.arrayContaining([near]) });
  });

  it.each([
    ['subjects(broader: "")', 'UNKNOWN_SUBJECT'],
    ['mandates(subject: "")', 'UNKNOWN_SUBJECT'],
    ['mandates(body: "")', 'UNKNOWN_BODY'],
    ['mandates(asOf: "")', 'INVALID_DATE'],
    ['duties(filter: { subject: "" })', 'UNKNOWN_SUBJECT'],
    ['duties(filter: { unit: "" })', 'UNKNOWN_UNIT'],
    ['duties(filter: { document: "" })', 'UNKNOWN_DOCUMENT'],
    ['duties(filter: { province: "" })', 'UNKNOWN_PROVINCE'],
    ['duties(filter: { asOf: "" })', 'INVALID_DATE'],
    ['units(filter: { parent: "" })', 'UNKNOWN_UNIT'],
    ['units(province: "")', 'UNKNOWN_PROVINCE'],
    ['documents(filter: { basedOn: "" })', 'UNKNOWN_DOCUMENT'],
    ['documents(asOf: "")', 'INVALID_DATE'],
    ['procedures(filter: { subject: "" })', 'UNKNOWN_SUBJECT'],
    ['clauses(filter: { defect: "" })', 'UNKNOWN_DEFECT'],
    ['provinces(asOf: "")', 'INVALID_DATE'],
    ['places(text: "Sa Pa", asOf: "")', 'INVALID_DATE'],
    ['search(text: "x", province: "")', 'UNKNOWN_PROVINCE'],
  ])('an empty text is a value, and no name of anything: %s', async (field, code) => {
    expect(await mistakeOf(`{ ${field} { totalCount } }`)).toMatchObject({ code });
  });

  it.each(['so-khcn', 'Sở Khoa học và Công nghệ', 'SKHCN', 'Sở KH&CN', 'so khoa hoc va cong nghe'])(
    'mandates understand the body "%s"',
    async (body) => {
      const { mandates } = await ask('query ($body: String) { mandates(body: $body, first: 500) { nodes { body { key } } } }', { body });
      expect(new Set(mandates.nodes.map((mandate: Data) => mandate.body.key))).toEqual(new Set(['so-khcn']));
    },
  );

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

  it('a unit lies in the tree of its body, both ways', async () => {
    const { units } = await ask('{ units(first: 500) { nodes { key parent { key children { key } } children { key parent { key } } } } }');
    for (const { key, parent, children } of units.nodes) {
      if (parent) expect(parent.children).toContainEqual({ key });
      for (const child of children) expect(child.parent).toEqual({ key });
    }
  });

  it('what a document is based on says that it is cited, and where', async () => {
    const { document } = await ask(
      '{ document(key: "45-2025-nd-cp") { citedBy { totalCount nodes { key basedOn { key } } edges { node { key } relations { type source { key } target { key } clause { path } } } } based: citedBy(type: BASED_ON) { nodes { key } } replaced: citedBy(type: REPLACES) { nodes { key } } } }',
    );
    expect(document.citedBy.nodes.map(({ key }: Data) => key)).toContain('yb-2025-03');
    expect(document.based.nodes.map(({ key }: Data) => key)).toContain('yb-2025-03');
    expect(document.replaced.nodes).toEqual([{ key: '150-2025-nd-cp' }]);
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
      'query ($asOf: Date) { subjects(text: "x-quang") { nodes { code leadsIn(asOf: $asOf, action: LICENSE) { province { slug code } resolution { status leads { unit { name { vi } } } caveats { code } } } } } }',
      { asOf },
    );
    const xray = subjects.nodes.find(({ code }: Data) => code === 'radiation.xray');
    expect(xray.leadsIn.map(({ province }: Data) => province.slug).toSorted()).toEqual(slugs);
    const codes = xray.leadsIn.map(({ province }: Data) => province.code);
    expect(codes).toEqual(codes.toSorted());
    for (const { province, resolution } of xray.leadsIn) {
      const { responsibility } = await ask(
        'query ($p: String!, $asOf: Date) { responsibility(question: { duty: { subject: "radiation.xray", action: LICENSE } }, province: $p, asOf: $asOf) { status leads { unit { name { vi } } } caveats { code } } }',
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
