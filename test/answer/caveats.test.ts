import { describe, expect, it } from 'vitest';
import type { Action, Limit } from '../../src/registry/duty.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, mandate, province, subject } from '../support/made-law.js';
import { madeDuty, recordsOfBody, type MadeDuty } from '../support/second-body.js';

const LAW = [
  province('here'),
  bodyKind('dept'),
  subject('radiation'),
  subject('radiation.xray', 'radiation'),
  subject('postal'),
  subject('all-fields'),
];
const BY_LAW = mandate('dept', 'radiation');
const duty = (over: Partial<MadeDuty>): MadeDuty => madeDuty({ subjects: ['radiation.xray'], ...over });
const manages = (...subjects: string[]): MadeDuty => duty({ subjects });

/** A department with a division, and its decision in force from 1 January 2020: Điều 1 is on X-ray, Điều 2 on radiation. */
const [BODY, DIVISION, DECISION] = made(manages('radiation.xray'), manages('radiation'));

function made(...duties: MadeDuty[]): [UnitRecord, UnitRecord, DocumentRecord] {
  const own = { slug: 'dept', name: 'Sở Thử', duties, states: [], suggests: [] };
  const [body, division, decision] = recordsOfBody(own, { key: 'here', from: null, to: null } as ProvinceView) as [
    UnitRecord,
    UnitRecord,
    DocumentRecord,
  ];
  return [
    body,
    division,
    { ...decision, clauses: decision.clauses.map((clause) => ({ ...clause, kind: 'ARTICLE', label: `Điều ${clause.path}.` })) },
  ];
}

const deciding = (...duties: MadeDuty[]): DocumentRecord => made(...duties)[2];

/** What a document of 1 June 2025 does to the decision, or to what else `target` names. */
const does = (
  type: 'REPEALS' | 'REPLACES' | 'AMENDS',
  provision: string | null = null,
  over: Partial<DocumentRecord> = {},
  target = DECISION.key,
): DocumentRecord => ({
  ...DECISION,
  key: 'later',
  number: '2/QĐ-UBND',
  issuedOn: '2025-06-01',
  body: null,
  held: false,
  effective: { rule: 'FROM_DATE', from: '2025-06-01', to: null },
  relations: [{ type, target, clause: null, provision }],
  clauses: [],
  ...over,
});
/** A document that is known by its day of signing alone. */
const NO_DAY = { effective: { rule: 'UNKNOWN', from: null, to: null } } as const;

async function answer(others: RegistryRecord[], asOf = '2025-07-01', decision = DECISION, action: Action | null = null) {
  const law = others.some(({ kind }) => kind === 'mandate') ? [] : [BY_LAW];
  return answersBy(...LAW, ...law, BODY, DIVISION, decision, ...others).ask({ duty: { subject: 'radiation.xray', action } }, 'here', asOf);
}
/** `STATUS clauses of the lead: caveats with their clauses`. */
async function said(...asked: Parameters<typeof answer>): Promise<string> {
  const { status, leads, caveats } = await answer(...asked);
  const paths = (clauses: readonly { path: string }[]): string => clauses.map(({ path }) => ` ${path}`).join('');
  return `${status}${leads.map(({ clauses }) => paths(clauses)).join('')}: ${caveats.map(({ code, clauses }) => `${code}${paths(clauses)}`).join(', ')}`;
}

describe('what another document did to a decision', () => {
  it.each<[string, DocumentRecord[], string, string]>([
    ['nothing', [], '2025-07-01', 'ESTABLISHED 1: '],
    ['repeals it, from tomorrow', [does('REPEALS')], '2025-05-31', 'ESTABLISHED 1: '],
    ['repeals it, from today', [does('REPEALS')], '2025-06-01', 'BODY: ENDED_BY_DOCUMENT 1, NO_DECISION_IN_FORCE'],
    ['repeals it on a day that is not known', [does('REPEALS', null, NO_DAY)], '2025-07-01', 'BODY: MAY_HAVE_ENDED 1, NO_DECISION_IN_FORCE'],
    [
      'repeals the article that names the matter',
      [does('REPEALS', 'Điều 1')],
      '2025-07-01',
      'INFERRED 2: GENERAL_CLAUSE_ONLY 2, ENDED_BY_DOCUMENT 1',
    ],
    ['amends the article that names the matter', [does('AMENDS', 'Điều 1')], '2025-07-01', 'INFERRED 2: GENERAL_CLAUSE_ONLY 2, PROVISION_AMENDED 1'],
    ['amends another article, of a wider matter', [does('AMENDS', 'Điều 2')], '2025-07-01', 'ESTABLISHED 1: '],
    ['amends an article that is not on record', [does('AMENDS', 'Điều 9')], '2025-07-01', 'ESTABLISHED 1: PROVISION_NOT_LOCATED'],
    ['amends it without saying where', [does('AMENDS')], '2025-07-01', 'ESTABLISHED 1: DOCUMENT_AMENDED'],
    ['amends it without saying where, from tomorrow', [does('AMENDS')], '2025-05-31', 'ESTABLISHED 1: '],
  ])('%s', async (_what, others, asOf, expected) => expect(await said(others, asOf)).toBe(expected));

  it('is about the nearest matter where a wider one was changed as well', async () => {
    const decision = made(manages('radiation'), manages('radiation.xray'))[2];
    expect(await said([does('REPEALS')], '2025-07-01', decision)).toBe('BODY: ENDED_BY_DOCUMENT 2, NO_DECISION_IN_FORCE');
  });

  it('is left out where the later document itself now says who leads', async () => {
    const after = { ...DECISION, ...does('REPLACES', null, { body: BODY.key, held: true, clauses: DECISION.clauses }) };
    expect(await said([after])).toBe('ESTABLISHED 1: ');
    expect((await answer([after])).citations.map(({ document }) => document.key)).toEqual(['later']);
  });

  it('is there where another document than the later one leads', async () => {
    const third = { ...DECISION, key: 'third', number: '3/QĐ-UBND', relations: [], clauses: DECISION.clauses.slice(1) };
    expect(await said([does('REPEALS', 'Điều 1'), third])).toBe('INFERRED 2 2: GENERAL_CLAUSE_ONLY 2, ENDED_BY_DOCUMENT 1');
  });

  it('is about the whole document where it had only the name of a unit, which is in no clause', async () => {
    const stated = { ...DIVISION, states: ['radiation.xray'] };
    expect(await said([stated, does('REPEALS')], '2025-07-01', deciding(manages('postal')))).toBe('BODY: ENDED_BY_DOCUMENT, NO_DECISION_IN_FORCE');
  });

  it('is not about the decision of a body whose work this one continues', async () => {
    const former = { slug: 'old-dept', name: 'Sở Cũ', duties: [manages('radiation.xray')], states: [], suggests: [] };
    const [body, division, old] = recordsOfBody(former, { key: 'here', from: null, to: '2025-03-01' } as ProvinceView) as [
      UnitRecord,
      UnitRecord,
      DocumentRecord,
    ];
    const passed = { ...division, successors: [{ to: DIVISION.key, fields: [], authority: { vi: 'nghị quyết', en: 'a resolution' } }] };
    const own = deciding(manages('postal'));
    expect(await said([body, passed, old], '2025-07-01', own)).toBe('INFERRED 1: ');
    expect(await said([body, passed, old, does('REPEALS', null, NO_DAY, old.key)], '2025-07-01', own)).toBe('BODY: ');
  });
});

describe('the words of a change', () => {
  it.each<[string, DocumentRecord, string]>([
    ['repealed as a whole', does('REPEALS'), 'Quyết định số 1/QĐ-UBND đã bị Quyết định số 2/QĐ-UBND bãi bỏ từ 1/6/2025.'],
    ['replaced as a whole', does('REPLACES'), 'Quyết định số 1/QĐ-UBND đã bị Quyết định số 2/QĐ-UBND thay thế từ 1/6/2025.'],
    ['repealed in part', does('REPEALS', 'Điều 1'), '1 của Quyết định số 1/QĐ-UBND đã bị Quyết định số 2/QĐ-UBND bãi bỏ từ 1/6/2025.'],
    [
      'perhaps replaced',
      does('REPLACES', null, NO_DAY),
      'Quyết định số 1/QĐ-UBND có thể đã bị Quyết định số 2/QĐ-UBND thay thế; chưa rõ Quyết định số 2/QĐ-UBND có hiệu lực từ ngày nào.',
    ],
    [
      'amended in part',
      does('AMENDS', 'Điều 1'),
      '1 của Quyết định số 1/QĐ-UBND được Quyết định số 2/QĐ-UBND sửa đổi, bổ sung; nội dung trong sổ của điều khoản này là nội dung trước khi sửa.',
    ],
    [
      'repealed in a part that is not on record',
      does('REPEALS', 'Điều 9'),
      'Quyết định số 2/QĐ-UBND bãi bỏ Điều 9 của Quyết định số 1/QĐ-UBND, nhưng không đối chiếu được với khoản mục nào trong sổ; phần còn lại của văn bản vẫn có hiệu lực.',
    ],
    [
      'amended somewhere',
      does('AMENDS'),
      'Quyết định số 1/QĐ-UBND được Quyết định số 2/QĐ-UBND sửa đổi, bổ sung; sổ chưa ghi điều khoản nào được sửa.',
    ],
  ])('%s', async (_what, change, words) => {
    const { caveats } = await answer([change]);
    expect(caveats.map(({ message }) => message.vi)).toContain(words);
  });

  it('say in English which part of which document', async () => {
    const { caveats } = await answer([does('REPEALS', 'Điều 1')]);
    expect(caveats.map(({ message }) => message.en)).toContain('1 of Decision 1/QĐ-UBND was repealed by Decision 2/QĐ-UBND, since 1 June 2025.');
  });
});

describe('what a decision is based on', () => {
  const BASIS = {
    ...does('REPEALS', null, { relations: [], issuedOn: '2019-01-01' }),
    key: 'basis',
    number: '9/2019/NĐ-CP',
    province: null,
  } as DocumentRecord;
  const based: DocumentRecord = { ...DECISION, relations: [{ type: 'BASED_ON', target: 'basis', clause: null, provision: null }] };

  it.each<[string, DocumentRecord[], string, string]>([
    ['still holds', [], '2025-07-01', 'ESTABLISHED 1: '],
    ['was replaced by the day', [does('REPLACES', null, {}, 'basis')], '2025-06-01', 'ESTABLISHED 1: BASIS_REPLACED'],
    ['will be replaced', [does('REPLACES', null, {}, 'basis')], '2025-05-31', 'ESTABLISHED 1: '],
    ['may have been repealed', [does('REPEALS', null, NO_DAY, 'basis')], '2025-07-01', 'ESTABLISHED 1: BASIS_MAY_BE_REPLACED'],
    ['was amended', [does('AMENDS', null, {}, 'basis')], '2025-07-01', 'ESTABLISHED 1: '],
  ])('%s', async (_what, others, asOf, expected) => expect(await said([BASIS, ...others], asOf, based)).toBe(expected));

  it.each([
    ['by its number', '9/2019/NĐ-CP'],
    ['by its key, where it has none', null],
  ])('is named %s', async (_how, number) => {
    const { caveats } = await answer([{ ...BASIS, number }, does('REPEALS', null, {}, 'basis')], '2025-07-01', based);
    expect(caveats.map(({ message }) => message.vi)).toEqual([
      `Căn cứ ${number ?? 'basis'} của Quyết định số 1/QĐ-UBND đã bị bãi bỏ trước ngày được hỏi.`,
    ]);
  });

  it('simply ended with the day that it states itself', async () => {
    const ended: DocumentRecord = { ...BASIS, effective: { rule: 'FROM_DATE', from: '2019-01-01', to: '2025-01-01' } };
    expect(await said([ended], '2025-07-01', based)).toBe('ESTABLISHED 1: ');
  });
});

/** The decision with limits of its duties, by article. */
const limited = (decision: DocumentRecord, limits: Record<string, Limit[]>): DocumentRecord => ({
  ...decision,
  clauses: decision.clauses.map((clause) => ({ ...clause, duties: clause.duties.map((own) => ({ ...own, limits: limits[clause.path] ?? [] })) })),
});
const limit = (type: Limit['type'], note = 'nội tỉnh'): Limit => ({ type, note: { vi: note, en: note } });

describe('what limits the clauses that carry an answer', () => {
  const coordinates = duty({ role: 'COORDINATE' });
  const ofBody = duty({ ofDivision: false, subjects: ['radiation'] });

  it.each<[string, DocumentRecord, string]>([
    ['of a lead', limited(DECISION, { 1: [limit('TERRITORY')], 2: [limit('PERSONS')] }), 'ESTABLISHED 1: DUTY_TERRITORY 1'],
    ['of the units that only take part', limited(deciding(coordinates), { 1: [limit('GOODS')] }), 'SUPPORT_ONLY: LEAD_IS_ELSEWHERE, DUTY_GOODS 1'],
    ['of a body without a unit', limited(deciding(ofBody), { 1: [limit('PERSONS')] }), 'BODY: GENERAL_CLAUSE_ONLY 1, DUTY_PERSONS 1'],
    [
      'of a body and of the unit that is inferred to lead',
      limited(deciding(ofBody, manages('radiation')), { 1: [limit('PERSONS')], 2: [limit('GOODS')] }),
      'INFERRED 2: GENERAL_CLAUSE_ONLY 2, DUTY_PERSONS 1, DUTY_GOODS 2',
    ],
    [
      'not of a body beside a unit that a clause names',
      limited(deciding(ofBody, manages('radiation.xray')), { 1: [limit('PERSONS')], 2: [limit('GOODS')] }),
      'ESTABLISHED 2: DUTY_GOODS 2',
    ],
    ['each once', limited(DECISION, { 1: [limit('TERRITORY'), limit('TERRITORY')] }), 'ESTABLISHED 1: DUTY_TERRITORY 1'],
    [
      'each in its own words',
      limited(DECISION, { 1: [limit('TERRITORY'), limit('TERRITORY', 'trừ đặc khu'), limit('GOODS')] }),
      'ESTABLISHED 1: DUTY_TERRITORY 1, DUTY_TERRITORY 1, DUTY_GOODS 1',
    ],
  ])('%s', async (_what, own, expected) => expect(await said([], '2025-07-01', own)).toBe(expected));

  it('names the place, in the words of the record', async () => {
    const { caveats } = await answer([], '2025-07-01', limited(DECISION, { 1: [limit('TERRITORY')] }));
    expect(caveats.map(({ message }) => message.vi)).toEqual(['1 của Quyết định số 1/QĐ-UBND chỉ áp dụng trong một địa bàn: nội tỉnh.']);
  });

  it('is the fields of a clause, by their names', async () => {
    const { caveats } = await answer([], '2025-07-01', deciding(duty({ within: ['postal', 'all-fields'] })));
    expect(caveats.map(({ message }) => message.vi)).toEqual(['Điều khoản giới hạn trong các lĩnh vực của đơn vị: postal, all-fields.']);
  });
});

describe('what is missing on record', () => {
  const STATED = { ...DIVISION, states: ['radiation.xray'] };
  const second = { ...STATED, key: `${DIVISION.key}-2`, slug: 'phong-2' };
  const naming = (...units: UnitRecord[]): Promise<string> =>
    answersBy(...LAW, BY_LAW, BODY, ...units, deciding(manages('postal')))
      .ask({ duty: { subject: 'radiation.xray' } }, 'here', '2025-07-01')
      .then(({ status, caveats }) => `${status}: ${caveats.map(({ code, clauses }) => `${code} ${clauses.length}`).join(', ')}`);

  it.each<[string, DocumentRecord, Action | null, string]>([
    ['a decision, where only a report is on record', { ...deciding(manages('postal')), type: 'REPORT' }, null, 'BODY: NO_DECISION_IN_FORCE'],
    [
      'a decision, where a report tells of the practice',
      { ...deciding(duty({ nature: 'PRACTICE' })), type: 'REPORT' },
      null,
      'INFERRED 1: REPORTED_PRACTICE_ONLY 1, NO_DECISION_IN_FORCE',
    ],
  ])('%s', async (_what, own, action, expected) => expect(await said([], '2025-07-01', own, action)).toBe(expected));

  it.each<[string, DocumentRecord, Action | null, string]>([
    ['the matter', deciding(manages('postal')), null, 'FIELD_NOT_MENTIONED'],
    ['who leads what a division only takes part in', deciding(duty({ role: 'COORDINATE', actions: ['CHECK'] })), 'GUIDE', 'LEAD_IS_ELSEWHERE'],
  ])('%s, where the law is not known to reach so far', async (_what, own, action, expected) => {
    const later = mandate('dept', 'radiation', { verifiedFrom: '2025-07-02' });
    expect(await said([later], '2025-07-01', own, action)).toBe(`NOT_ESTABLISHED: ${expected}, MANDATE_NOT_VERIFIED`);
    expect(await said([later], '2025-07-02', own, action)).toBe('BODY: ');
  });

  it('a clause, where the names of several units state the field', async () => {
    expect(await naming(STATED)).toBe('INFERRED: ');
    expect(await naming(STATED, second)).toBe('BODY: SEVERAL_UNITS_INDICATED 0');
  });

  it('a decision of the body that is named', async () => {
    const { caveats } = await answer([], '2019-12-31');
    expect(caveats.map(({ message }) => message.vi)).toEqual(['Vào ngày được hỏi, sổ chưa có quyết định nào phân công công việc trong Sở Thử.']);
  });

  it.each([
    ['NUMBER_MISSING', true],
    ['DAY_MISSING', true],
    ['PAGE_MISSING', false],
  ])('of a document with the defect %s: number or day is missing: %s', async (code, missing) => {
    const own = {
      ...DECISION,
      number: null,
      defects: [
        { code: 'PAGE_MISSING', message: { vi: '', en: '' } },
        { code, message: { vi: '', en: '' } },
      ],
    };
    const { caveats } = await answer([], '2025-07-01', own);
    expect(caveats.map((each) => each.message.vi)).toEqual(
      missing ? ['Bản gốc của Quyết định ngày 1/1/2020 của Ủy ban nhân dân để trống số hoặc ngày.'] : [],
    );
  });

  it('is left out where another document carries the answer', async () => {
    const other = {
      ...DECISION,
      key: 'other',
      number: null,
      defects: [{ code: 'NUMBER_MISSING', message: { vi: '', en: '' } }],
      clauses: DECISION.clauses.slice(1),
    };
    expect(await said([other])).toBe('ESTABLISHED 1: ');
  });
});

describe('a decision whose day of signing is not known', () => {
  const undated: DocumentRecord = { ...DECISION, issuedOn: null, effective: { rule: 'ON_SIGNING', from: null, to: null } };

  it('may not have been in force', async () => {
    expect(await said([], '2025-07-01', undated)).toBe('BODY: EFFECTIVE_DATE_UNCERTAIN 1, NO_DECISION_IN_FORCE');
    expect((await answer([], '2025-07-01', undated)).caveats[0]?.message.vi).toBe(
      'Không rõ ngày ký của Quyết định số 1/QĐ-UBND, nên chưa chắc đã có hiệu lực vào ngày được hỏi.',
    );
  });

  it('is not why it is uncertain where another document may have ended it', async () => {
    expect(await said([does('REPEALS', null, NO_DAY)], '2025-07-01', undated)).toBe('BODY: MAY_HAVE_ENDED 1, NO_DECISION_IN_FORCE');
  });
});

describe('a reservation about what does not count', () => {
  const receives = duty({ actions: ['RECEIVE'] });
  const opinion = limited(deciding(duty({ actions: ['APPRAISE'] })), { 1: [limit('OPINION_ONLY')] });

  it('is there where nothing carries the answer', async () => {
    expect(await said([], '2025-07-01', opinion, 'APPRAISE')).toBe('BODY: OPINION_IS_NOT_APPRAISAL 1');
  });

  it('is there although another document amended the clause, which has a caveat of its own', async () => {
    expect(await said([does('AMENDS', '1')], '2025-07-01', opinion, 'APPRAISE')).toBe('BODY: OPINION_IS_NOT_APPRAISAL 1, PROVISION_AMENDED 1');
  });

  it('is left out where something does', async () => {
    const both = limited(deciding(duty({ actions: ['APPRAISE'] }), duty({ actions: ['APPRAISE'] })), { 1: [limit('OPINION_ONLY')] });
    expect(await said([], '2025-07-01', both, 'APPRAISE')).toBe('ESTABLISHED 2: ');
  });

  it('comes with a lead where it is about the matter asked about: a declaration is no licence', async () => {
    expect(await said([], '2025-07-01', deciding(receives, duty({ actions: ['LICENSE'] })), 'LICENSE')).toBe(
      'ESTABLISHED 2: DECLARATION_IS_NOT_LICENCE 1',
    );
  });
});

describe('inspection under the law of 2025', () => {
  const since = (own: DocumentRecord): DocumentRecord => ({
    ...own,
    issuedOn: '2025-07-10',
    effective: { rule: 'FROM_DATE', from: '2025-07-10', to: null },
  });

  it.each<[string, DocumentRecord, string]>([
    ['was taken from what an older decision gave it to', deciding(duty({ actions: ['INSPECT'] })), 'BODY: INSPECTION_MOVED 1'],
    ['is not in a newer one that speaks of checks', since(deciding(duty({ actions: ['CHECK'] }))), 'BODY: INSPECTION_MOVED 1'],
    ['is still stated by a newer one', since(deciding(duty({ actions: ['INSPECT'] }))), 'ESTABLISHED 1: INSPECTION_STATED_AFTER_LAW 1'],
    [
      'is one thing to say, where a newer one states it beside checks and gives it to nobody',
      since(deciding(duty({ actions: ['CHECK'] }), duty({ actions: ['INSPECT'], role: 'COORDINATE', within: ['postal'] }))),
      'BODY: INSPECTION_STATED_AFTER_LAW 2',
    ],
  ])('%s', async (_what, own, expected) => expect(await said([], '2025-08-01', own, 'INSPECT')).toBe(expected));
});
