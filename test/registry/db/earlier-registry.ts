import type { ClauseRecord, RegistryRecord } from '#phancong/registry/record.js';

// A small registry twice: as records, and as the rows in which versions before the records were kept whole had it. What a migration
// brought, a registry of before does not have.

/** The migration that brought suppressions and the source of a relation, and the one that brought the order of the units of an item. */
const SUPPRESSIONS = 3;
const ORDER = 4;

const words = (vi: string, en = vi): { vi: string; en: string } => ({ vi, en });
const PROVINCE: RegistryRecord = {
  kind: 'province',
  key: 'son-tra',
  slug: 'son-tra',
  code: '97',
  type: 'PROVINCE',
  name: words('Sơn Trà'),
  fullName: words('Tỉnh Sơn Trà', 'Son Tra Province'),
  aliases: ['ST'],
  note: null,
  from: '2004-01-01',
  to: null,
  predecessors: [],
};
/** As records were before subjects said `internal` and documents named a body. */
const inEarlierForm = (record: object): RegistryRecord => record as RegistryRecord;

const subject = (key: string, vi: string, broader: string | null, position: number): RegistryRecord =>
  inEarlierForm({
    kind: 'subject',
    key,
    broader,
    scope: 'INSIDE',
    prefLabel: words(vi, key),
    altLabels: { vi: [`${vi} khác`], en: [] },
    position,
  });
const unit = (slug: string, vi: string, over: object = {}): RegistryRecord => ({
  kind: 'unit',
  key: `son-tra/${slug}`,
  province: 'son-tra',
  parent: 'son-tra/skhcn',
  slug,
  type: 'DIVISION',
  names: words(vi, slug),
  abbreviation: null,
  position: 1,
  from: null,
  to: null,
  evidence: { document: 'st-1', path: '1' },
  states: ['buc-xa'],
  suggests: [],
  successors: [],
  ...over,
});
const clause = (path: string, parent: string | null, over: Partial<ClauseRecord> = {}): ClauseRecord => ({
  path,
  parent,
  label: `${path}.`,
  kind: 'ITEM',
  nature: 'DUTY',
  entry: true,
  summary: words(`Khoản ${path}`, `Item ${path}`),
  holder: null,
  namesUnit: null,
  about: [],
  defects: [],
  duties: [],
  assignment: null,
  outcomes: [],
  ...over,
});
const DEPARTMENT = unit('skhcn', 'Sở Khoa học và Công nghệ', { parent: null, type: 'DEPARTMENT', position: 0, states: [], suggests: ['buc-xa'] });
const DIVISION = unit('phong-buc-xa', 'Phòng Bức xạ', {
  successors: [{ to: 'son-tra/skhcn', fields: ['x-quang', 'buc-xa'], authority: words('Quyết định 1', 'Decision 1') }],
});
const PERIOD = { from: '2025-01-01', to: '2026-01-01' };
const DOCUMENT: RegistryRecord = inEarlierForm({
  kind: 'document',
  key: 'st-1',
  type: 'DECISION',
  number: '1/QĐ-SKHCN',
  symbol: null,
  issuedOn: '2025-03',
  issuer: words('Giám đốc', 'Director'),
  title: null,
  province: 'son-tra',
  department: 'son-tra/skhcn',
  held: true,
  effective: { rule: 'FROM_DATE', from: '2025-04-01', to: null },
  defects: [{ code: 'TYPO', message: words('Lỗi "in"', 'Misprint') }],
  relations: [
    { type: 'BASED_ON', target: 'luat-1', clause: null, provision: null },
    { type: 'CITES', target: 'luat-1', clause: '1.1', provision: 'Điều 27', source: 'x' },
  ],
  clauses: [
    clause('1', null, { nature: 'FUNCTION', entry: false, holder: 'son-tra/phong-buc-xa', namesUnit: 'son-tra/phong-buc-xa', about: ['buc-xa'] }),
    clause('1.1', '1', {
      duties: [
        { holder: 'son-tra/phong-buc-xa', role: 'LEAD', actions: ['LICENSE', 'APPRAISE'], subjects: ['x-quang', 'buc-xa'], within: ['buc-xa'] },
        { holder: 'son-tra/skhcn', role: 'COORDINATE', actions: ['ADVISE'], subjects: ['buc-xa'], within: [] },
      ],
      outcomes: [
        {
          duty: 1,
          unit: 'son-tra/skhcn',
          subject: 'buc-xa',
          action: 'ADVISE',
          value: 12.5,
          measure: 'COUNT',
          label: words('lượt', 'times'),
          period: PERIOD,
        },
      ],
    }),
    clause('1.2', '1', {
      nature: 'ASSIGNMENT',
      about: ['x-quang'],
      assignment: {
        allUnitsCoordinate: true,
        allUnitsLead: false,
        note: words('ghi chú', 'note'),
        period: PERIOD,
        units: [
          { unit: 'son-tra/skhcn', role: 'COORDINATE', exception: false, note: null },
          { unit: 'son-tra/phong-buc-xa', role: 'LEAD', exception: true, note: words('trừ', 'except') },
        ],
      },
    }),
  ],
});
const law = (title: string | null): RegistryRecord =>
  inEarlierForm({
    kind: 'document',
    key: 'luat-1',
    type: 'LAW',
    number: null,
    symbol: null,
    issuedOn: '2008',
    issuer: null,
    title: title === null ? null : words(title),
    province: null,
    department: null,
    held: false,
    effective: { rule: 'UNKNOWN', from: null, to: null },
    defects: [],
    relations: [],
    clauses: [],
  });
const OTHERS: RegistryRecord[] = [
  {
    kind: 'procedure',
    key: '1.000001',
    name: words('Cấp giấy phép X-quang', 'X-ray licence'),
    altNames: ['X quang'],
    domain: words('Bức xạ', 'Radiation'),
    level: 'PROVINCE',
    subject: 'x-quang',
    action: 'LICENSE',
    oldName: false,
    sources: ['a', 'b'],
  },
  {
    kind: 'competence',
    key: 'cap-x-quang',
    subject: 'x-quang',
    action: 'LICENSE',
    province: null,
    decides: words('UBND tỉnh', "People's Committee"),
    receives: null,
    delegatedTo: words('Sở', 'Department'),
    from: '2009-01-01',
    to: null,
    verifiedOn: '2025-11-01',
    note: null,
    sources: ['a'],
    basis: [{ document: 'luat-1', provision: 'Điều 77' }],
  },
  {
    kind: 'suppression',
    key: 'set-aside',
    code: 'NO_LEAD',
    province: 'son-tra',
    clauses: ['st-1#1.1'],
    units: [],
    subjects: ['x-quang'],
    procedures: [],
    reason: words('đã xem', 'looked at'),
    authority: words('Giám đốc', 'Director'),
    decidedOn: '2025-11-01',
    until: null,
  },
];
const RENAMED = { ...DIVISION, names: words('Phòng An toàn bức xạ', 'Radiation Safety Division') } as RegistryRecord;
const FIRST = [
  PROVINCE,
  subject('buc-xa', 'Bức xạ', null, 0),
  subject('x-quang', 'X-quang', 'buc-xa', 1),
  DEPARTMENT,
  DIVISION,
  law(null),
  DOCUMENT,
].concat(OTHERS);

/** What each revision published, as the first so many migrations could hold it; `null` withdraws the document `st-1`. The second replaces a unit, the last a document that is only cited. */
export function publishedBy(form: number): (RegistryRecord | null)[][] {
  const first = form >= SUPPRESSIONS ? FIRST : FIRST.filter(({ kind }) => kind !== 'suppression').map(withoutSource);
  return [first, [RENAMED], [null], [law('Luật Năng lượng nguyên tử')]];
}

/** Every record as of each revision. */
export function asOf(form: number): RegistryRecord[][] {
  return publishedBy(form).map((_, index, all) => {
    const records = new Map<string, RegistryRecord>();
    for (const record of all.slice(0, index + 1).flat())
      if (record === null) records.delete('st-1');
      else records.set(record.key, record);
    return [...records.values()];
  });
}

function withoutSource(record: RegistryRecord): RegistryRecord {
  if (record.kind !== 'document') return record;
  return { ...record, relations: record.relations.map(({ source: _later, ...relation }) => relation) };
}

const json = (value: unknown): string => (value === null ? 'null' : `'${JSON.stringify(value).replaceAll("'", "''")}'`);
const DIVISION_ROW = (id: number, revision: number, names: object): string =>
  `insert into unit_record (id, revision_from, key, province, parent, slug, kind, names, position, evidence_document, evidence_path) overriding system value
     values (${id}, ${revision}, 'son-tra/phong-buc-xa', 'son-tra', 'son-tra/skhcn', 'phong-buc-xa', 'DIVISION', ${json(names)}, 1, 'st-1', '1')`;
const DIVISION_PARTS = (id: number): string[] => [
  `insert into unit_field (unit_record, subject, strength) values (${id}, 'buc-xa', 'STATES')`,
  `insert into unit_succession (unit_record, successor, fields, authority) values (${id}, 'son-tra/skhcn', '{x-quang,buc-xa}', '{"vi":"Quyết định 1","en":"Decision 1"}')`,
];
const LAW_ROW = (id: number, revision: number, title: object | null): string =>
  `insert into document_record (id, revision_from, key, type, issued_on, title, held, effective_rule) overriding system value
     values (${id}, ${revision}, 'luat-1', 'LAW', '2008', ${json(title)}, false, 'UNKNOWN')`;

/** What each revision wrote into the tables for the parts of records, where the first so many migrations had been run. */
export const statementsBy = (form: number): string[][] => [
  [
    `insert into province values ('son-tra')`,
    `insert into unit values ('son-tra/skhcn'), ('son-tra/phong-buc-xa')`,
    `insert into legal_document values ('st-1'), ('luat-1')`,
    `insert into subject values ('buc-xa'), ('x-quang')`,
    `insert into procedure values ('1.000001')`,
    `insert into province_record (revision_from, key, slug, code, kind, name, full_name, aliases, valid_from)
       values (1, 'son-tra', 'son-tra', '97', 'PROVINCE', '{"vi":"Sơn Trà","en":"Sơn Trà"}', '{"vi":"Tỉnh Sơn Trà","en":"Son Tra Province"}', '{ST}', '2004-01-01')`,
    `insert into subject_record (revision_from, key, broader, scope, pref_label, alt_labels, position) values
       (1, 'buc-xa', null, 'INSIDE', '{"vi":"Bức xạ","en":"buc-xa"}', '{"vi":["Bức xạ khác"],"en":[]}', 0),
       (1, 'x-quang', 'buc-xa', 'INSIDE', '{"vi":"X-quang","en":"x-quang"}', '{"vi":["X-quang khác"],"en":[]}', 1)`,
    `insert into unit_record (id, revision_from, key, province, parent, slug, kind, names, position, evidence_document, evidence_path) overriding system value
       values (11, 1, 'son-tra/skhcn', 'son-tra', null, 'skhcn', 'DEPARTMENT', '{"vi":"Sở Khoa học và Công nghệ","en":"skhcn"}', 0, 'st-1', '1')`,
    DIVISION_ROW(12, 1, words('Phòng Bức xạ', 'phong-buc-xa')),
    `insert into unit_field (unit_record, subject, strength) values (11, 'buc-xa', 'SUGGESTS')`,
    ...DIVISION_PARTS(12),
    LAW_ROW(22, 1, null),
    `insert into document_record (id, revision_from, key, type, number, issued_on, issuer, province, department, held, effective_rule, effective_from, defects) overriding system value
       values (21, 1, 'st-1', 'DECISION', '1/QĐ-SKHCN', '2025-03', '{"vi":"Giám đốc","en":"Director"}', 'son-tra', 'son-tra/skhcn', true, 'FROM_DATE', '2025-04-01',
         '[{"code":"TYPO","message":{"vi":"Lỗi \\"in\\"","en":"Misprint"}}]')`,
    // Not in the order of their ids: what counts is their place.
    `insert into clause (id, document_record, parent, path, position, label, kind, nature, entry, summary, holder, names_unit, about) overriding system value values
       (35, 21, null, '1', 0, '1.', 'ITEM', 'FUNCTION', false, '{"vi":"Khoản 1","en":"Item 1"}', 'son-tra/phong-buc-xa', 'son-tra/phong-buc-xa', '{buc-xa}'),
       (34, 21, 35, '1.1', 1, '1.1.', 'ITEM', 'DUTY', true, '{"vi":"Khoản 1.1","en":"Item 1.1"}', null, null, '{}'),
       (33, 21, 35, '1.2', 2, '1.2.', 'ITEM', 'ASSIGNMENT', true, '{"vi":"Khoản 1.2","en":"Item 1.2"}', null, null, '{x-quang}')`,
    form >= SUPPRESSIONS
      ? `insert into document_relation (document_record, type, target, clause, provision, source, position) values
       (21, 'CITES', 'luat-1', 34, 'Điều 27', 'x', 1), (21, 'BASED_ON', 'luat-1', null, null, null, 0)`
      : `insert into document_relation (document_record, type, target, clause, provision, position) values
       (21, 'CITES', 'luat-1', 34, 'Điều 27', 1), (21, 'BASED_ON', 'luat-1', null, null, 0)`,
    `insert into duty (id, clause, position, holder, role, actions) overriding system value values
       (42, 34, 0, 'son-tra/phong-buc-xa', 'LEAD', '{LICENSE,APPRAISE}'), (41, 34, 1, 'son-tra/skhcn', 'COORDINATE', '{ADVISE}')`,
    `insert into duty_subject (duty, subject, relation, position) values (42, 'buc-xa', 'ABOUT', 1), (42, 'x-quang', 'ABOUT', 0), (42, 'buc-xa', 'WITHIN', 0), (41, 'buc-xa', 'ABOUT', 0)`,
    `insert into assignment (id, clause, all_units_coordinate, all_units_lead, note, period_from, period_to) overriding system value
       values (51, 33, true, false, '{"vi":"ghi chú","en":"note"}', '2025-01-01', '2026-01-01')`,
    form >= ORDER
      ? `insert into assignment_unit (assignment, unit, role, exception, note, position) values
       (51, 'son-tra/phong-buc-xa', 'LEAD', true, '{"vi":"trừ","en":"except"}', 1), (51, 'son-tra/skhcn', 'COORDINATE', false, null, 0)`
      : `insert into assignment_unit (assignment, unit, role, exception, note) values
       (51, 'son-tra/skhcn', 'COORDINATE', false, null), (51, 'son-tra/phong-buc-xa', 'LEAD', true, '{"vi":"trừ","en":"except"}')`,
    `insert into outcome (clause, position, duty, unit, subject, action, value, measure, label, period_from, period_to)
       values (34, 0, 41, 'son-tra/skhcn', 'buc-xa', 'ADVISE', 12.5, 'COUNT', '{"vi":"lượt","en":"times"}', '2025-01-01', '2026-01-01')`,
    `insert into procedure_record (revision_from, key, name, alt_names, domain, level, subject, action, old_name, sources)
       values (1, '1.000001', '{"vi":"Cấp giấy phép X-quang","en":"X-ray licence"}', '{"X quang"}', '{"vi":"Bức xạ","en":"Radiation"}', 'PROVINCE', 'x-quang', 'LICENSE', false, '{a,b}')`,
    `insert into competence_record (id, revision_from, key, subject, action, decides, delegated_to, valid_from, verified_on, sources) overriding system value
       values (61, 1, 'cap-x-quang', 'x-quang', 'LICENSE', '{"vi":"UBND tỉnh","en":"People''s Committee"}', '{"vi":"Sở","en":"Department"}', '2009-01-01', '2025-11-01', '{a}')`,
    `insert into competence_basis (competence_record, document, provision, position) values (61, 'luat-1', 'Điều 77', 0)`,
    ...(form < SUPPRESSIONS
      ? []
      : [
          `insert into suppression_record (revision_from, key, code, province, clauses, units, subjects, procedures, reason, authority, decided_on)
       values (1, 'set-aside', 'NO_LEAD', 'son-tra', '{st-1#1.1}', '{}', '{x-quang}', '{}', '{"vi":"đã xem","en":"looked at"}', '{"vi":"Giám đốc","en":"Director"}', '2025-11-01')`,
        ]),
  ],
  [
    `update unit_record set revision_to = 2 where id = 12`,
    DIVISION_ROW(13, 2, words('Phòng An toàn bức xạ', 'Radiation Safety Division')),
    ...DIVISION_PARTS(13),
  ],
  [`update document_record set revision_to = 3 where id = 21`],
  [`update document_record set revision_to = 4 where id = 22`, LAW_ROW(23, 4, words('Luật Năng lượng nguyên tử'))],
];
