import { describe, expect, it } from 'vitest';
import { findBody } from '../../src/answer/jurisdiction.js';
import type { LeadsTo } from '../../src/answer/reading/places.js';
import type { Heard } from '../../src/answer/reading/reading.js';
import type { Understanding } from '../../src/answer/reading/understand.js';
import { planOf, type AskedOf } from '../../src/answer/plan.js';
import { configurationsOf, resolve } from '../../src/answer/resolve.js';
import type { Resolution } from '../../src/answer/resolution.js';
import type { Action } from '../../src/registry/duty.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { DocumentRecord, RegistryRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, competence, mandate, procedure, province, RULESET, subject } from '../support/made-law.js';
import { madeDuty as duty, recordsOfBody, type MadeDuty } from '../support/second-body.js';

const HERE = { key: 'here', from: '2025-01-10', to: null } as ProvinceView;
const LAW: RegistryRecord[] = [
  province('here'),
  subject('all-fields'),
  subject('health', 'all-fields'),
  subject('clinic', 'health'),
  subject('land', 'all-fields'),
  subject('inspection', 'all-fields'),
  subject('inspection.sector', 'inspection'),
  ...['health-dept', 'land-dept', 'commune', 'thanh-tra-tinh'].map((key) => bodyKind(key)),
];
const HEALTH = mandate('health-dept', 'health');

const OWN: Partial<MadeDuty> = { ofDivision: false };
/** A body on record with a decision of these duties, one clause each. */
const onRecord = (slug: string, ...duties: MadeDuty[]): RegistryRecord[] =>
  recordsOfBody({ slug, name: slug, duties, states: [], suggests: [] }, HERE).map((record) =>
    record.kind === 'unit' && record.parent !== null ? { ...record, names: { vi: `Phòng ${slug}`, en: `Division of ${slug}` } } : record,
  );

interface Asked {
  matter?: string;
  action?: Action;
  named?: string;
  asOf?: string;
}
const ask = (law: RegistryRecord[], { matter = 'health', action, named, asOf = '2025-05-15' }: Asked = {}): Promise<Resolution> =>
  answersBy(...LAW, ...law).ask({ duty: { subject: matter, action } }, 'here', asOf, named);

const short = (key: string | undefined): string => (key ?? '-').replace('here/', '').replace('/phong-chuyen-mon', "'s division");
const codes = ({ caveats }: Resolution): string[] => caveats.map(({ code }) => code);
const cited = ({ citations }: Resolution): string[] => citations.map(({ document, path }) => `${document.key.replace('made-here-', '')} ${path}`);
/** `STATUS body: leads`. */
const said = ({ status, body, leads }: Resolution): string =>
  `${status} ${short(body?.key)}${leads.length ? `: ${leads.map(({ unit, standing }) => `${short(unit.key)} ${standing}`).join(', ')}` : ''}`;
const offered = ({ choices }: Resolution): string[] => choices.map(({ body }) => short(body?.key));

describe('one body that has the matter by law', () => {
  it('answers as a body, by its mandate, where nothing of it is on record', async () => {
    const answer = await ask([HEALTH], { action: 'LICENSE' });
    expect([said(answer), codes(answer), cited(answer), offered(answer)]).toEqual(['BODY health-dept', ['NO_DECISION_IN_FORCE'], [], []]);
    expect([answer.mandates.map(({ key }) => key), answer.action, answer.subject?.code]).toEqual([['health-dept health'], 'LICENSE', 'health']);
    expect(answer.summary.vi).toContain('health-dept tỉnh here phụ trách: health (cấp');
    expect([answer.supports, answer.candidates, answer.steps, answer.competence, answer.understoodAs]).toEqual([[], [], [], null, []]);
  });

  it.each<[string, MadeDuty[], string, string[], string]>([
    [
      'its division, by a clause',
      [duty()],
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
      ['health-dept 1'],
      'Phòng health-dept chủ trì: health',
    ],
    [
      'its division, by a function and what the body holds as a whole: both are cited, the body’s first',
      [duty({ nature: 'FUNCTION' }), duty(OWN)],
      "INFERRED health-dept: health-dept's division INFERRED",
      ['health-dept 2', 'health-dept 1'],
      'Phòng health-dept chủ trì: health',
    ],
    [
      'its division, by a clause: what the body holds as a whole is not cited',
      [duty(), duty(OWN)],
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
      ['health-dept 1'],
      'Phòng health-dept chủ trì: health',
    ],
    ['itself, by its own clause', [duty(OWN)], 'BODY health-dept', ['health-dept 1'], 'health-dept phụ trách: health'],
    [
      'nobody, where its division only coordinates',
      [duty({ role: 'COORDINATE' })],
      'SUPPORT_ONLY health-dept',
      ['health-dept 1'],
      'Phòng health-dept chỉ phối hợp',
    ],
    [
      'itself, where its decision speaks of other matters',
      [duty({ subjects: ['land'] })],
      'BODY health-dept',
      [],
      'health-dept tỉnh here phụ trách: health',
    ],
  ])('leads %s', async (_what, duties, expected, clauses, summary) => {
    const answer = await ask([HEALTH, ...onRecord('health-dept', ...duties)]);
    expect([said(answer), cited(answer), answer.mandates.map(({ key }) => key)]).toEqual([expected, clauses, ['health-dept health']]);
    expect(answer.summary.vi).toContain(summary.replace(' tỉnh here', ''));
  });

  it('names its units with their part: who leads, who takes part, who may be concerned', async () => {
    const own = [duty(), duty({ ...OWN, role: 'COORDINATE' })];
    const answer = await ask([HEALTH, ...onRecord('health-dept', ...own)]);
    const parts = [answer.leads, answer.supports].map((list) => list.map(({ unit, standing }) => `${short(unit.key)} ${standing}`));
    expect(parts).toEqual([["health-dept's division ESTABLISHED"], ['health-dept SUPPORT']]);
    expect(answer.steps.filter(({ met }) => met).map(({ rule }) => rule)).toEqual(['clause-names-unit', 'coordination-is-not-leadership']);
    const hinted = await ask([
      HEALTH,
      ...recordsOfBody({ slug: 'health-dept', name: 'x', duties: [duty({ nature: 'PLAN' })], states: [], suggests: ['health'] }, HERE),
    ]);
    expect(hinted.candidates.map(({ unit, standing }) => `${short(unit.key)} ${standing}`)).toEqual(["health-dept's division CANDIDATE"]);
  });

  it('lists two divisions that lead alike, in the summary too', async () => {
    const [body, division, decision] = onRecord('health-dept', duty(), duty()) as [
      RegistryRecord,
      Extract<RegistryRecord, { kind: 'unit' }>,
      DocumentRecord,
    ];
    const second = { ...division, key: 'here/health-dept/van-phong', slug: 'van-phong', names: { vi: 'Văn phòng', en: 'Office' } };
    const clauses = decision.clauses.map((clause) =>
      clause.path === '2' ? { ...clause, duties: clause.duties.map((each) => ({ ...each, holder: second.key })) } : clause,
    );
    const { status, summary } = await ask([HEALTH, body, division, second, { ...decision, clauses }]);
    expect([status, summary.vi]).toEqual([
      'SHARED',
      'Phòng health-dept; Văn phòng cùng được giao nhiệm vụ: health; văn bản không phân định ai chủ trì.',
    ]);
  });
});

describe('a mandate that is not shown to hold on the day', () => {
  const UNVERIFIED = mandate('health-dept', 'health', { verifiedFrom: '2025-06-01' });

  it.each<[string, RegistryRecord[], string, string[], string[]]>([
    ['names nobody, and offers the body', [UNVERIFIED], 'NOT_ESTABLISHED -', ['NO_DECISION_IN_FORCE', 'MANDATE_NOT_VERIFIED'], ['health-dept']],
    [
      'names the body that is on record all the same',
      [UNVERIFIED, ...onRecord('health-dept', duty({ subjects: ['land'] }))],
      'NOT_ESTABLISHED health-dept',
      ['FIELD_NOT_MENTIONED', 'MANDATE_NOT_VERIFIED'],
      ['health-dept'],
    ],
    [
      'changes nothing where the body’s own decision gives it the matter',
      [UNVERIFIED, ...onRecord('health-dept', duty())],
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
      ['GENERAL_CLAUSE_ONLY'],
      [],
    ],
    [
      'says from when on it ended',
      [mandate('health-dept', 'health', { basisEnds: '2025-05-01' })],
      'NOT_ESTABLISHED -',
      ['NO_DECISION_IN_FORCE', 'BASIS_ENDS'],
      ['health-dept'],
    ],
    [
      'stands on the day on which a source shows it',
      [mandate('health-dept', 'health', { verifiedFrom: '2025-05-15' })],
      'BODY health-dept',
      ['NO_DECISION_IN_FORCE'],
      [],
    ],
    [
      'is not needed where another mandate of the same body holds',
      [UNVERIFIED, mandate('health-dept', 'health', { key: 'again' })],
      'BODY health-dept',
      ['NO_DECISION_IN_FORCE'],
      [],
    ],
  ])('%s', async (_what, law, expected, caveats, choices) => {
    const answer = await ask(law, { action: 'ORGANISE' });
    expect([said(answer), codes(answer), offered(answer)]).toEqual([expected, caveats, choices]);
    if (answer.status === 'NOT_ESTABLISHED') expect(answer.mandates).toEqual([]);
  });

  it('says the first day on which a source shows any of them', async () => {
    const answer = await ask([
      mandate('health-dept', 'health', { key: 'a', verifiedFrom: '2025-08-01' }),
      mandate('health-dept', 'health', { key: 'b', verifiedFrom: '2025-06-01' }),
    ]);
    expect(answer.caveats.at(-1)?.message.vi).toContain('health-dept tỉnh here');
    expect(answer.caveats.at(-1)?.message.vi).toContain('từ 1/6/2025');
  });

  it.each<[string, string, string[]]>([
    ['2025-05-15', 'NOT_ESTABLISHED', ['NO_DECISION_IN_FORCE', 'BASIS_ENDS']],
    ['2025-05-14', 'BODY', ['NO_DECISION_IN_FORCE', 'BASIS_ENDS']],
  ])('whose basis ends on 15 May is on %s %s, and says so', async (asOf, status, caveats) => {
    const answer = await ask([mandate('health-dept', 'health', { basisEnds: '2025-05-15' })], { asOf });
    expect([answer.status, codes(answer)]).toEqual([status, caveats]);
    expect(answer.caveats.at(-1)?.message.vi).toContain('đến trước ngày 15/5/2025');
  });

  it('of two that are not shown, the one that has ended is the reason', async () => {
    const answer = await ask([
      mandate('health-dept', 'health', { key: 'a', verifiedFrom: '2025-06-01', basisEnds: '2030-01-01' }),
      mandate('health-dept', 'health', { key: 'b', basisEnds: '2025-05-01' }),
    ]);
    expect(answer.caveats.at(-1)?.message.vi).toContain('đến trước ngày 1/5/2025');
  });

  it.each<[string, MadeDuty]>([
    ['the body itself', duty(OWN)],
    ['a unit of it', duty()],
  ])('says nothing of an end that is to come where a clause gives the matter to %s', async (_whom, own) => {
    expect(codes(await ask([mandate('health-dept', 'health', { basisEnds: '2027-03-01' }), ...onRecord('health-dept', own)]))).toEqual([]);
  });

  it.each<[string, RegistryRecord[], string, string[], string[]]>([
    ['shares nothing with one that is', [UNVERIFIED, mandate('land-dept', 'health')], 'BODY land-dept', ['NO_DECISION_IN_FORCE'], []],
    [
      'shares nothing with another that is not: both bodies are offered',
      [UNVERIFIED, mandate('land-dept', 'health', { basisEnds: '2025-05-01' })],
      'NOT_ESTABLISHED -',
      ['NO_DECISION_IN_FORCE', 'MANDATE_NOT_VERIFIED', 'NO_DECISION_IN_FORCE', 'BASIS_ENDS'],
      ['health-dept', 'land-dept'],
    ],
  ])('%s', async (_what, law, expected, caveats, choices) => {
    for (const matter of ['health', 'clinic']) {
      const answer = await ask(law, { matter });
      expect([said(answer), codes(answer), offered(answer), answer.subject?.code]).toEqual([expected, caveats, choices, matter]);
    }
  });
});

describe('two bodies that have a matter', () => {
  it('by law are both named, and none is preferred', async () => {
    const answer = await ask([HEALTH, mandate('land-dept', 'health')]);
    expect([said(answer), offered(answer), codes(answer)]).toEqual([
      'SHARED -',
      ['health-dept', 'land-dept'],
      ['NO_DECISION_IN_FORCE', 'NO_DECISION_IN_FORCE'],
    ]);
    expect(answer.mandates.map(({ key }) => key)).toEqual(['health-dept health', 'land-dept health']);
    expect(answer.summary.vi).toContain('health-dept tỉnh here, land-dept tỉnh here cùng được giao');
    expect(answer.choices.map((choice) => choice.subject.code)).toEqual(['health', 'health']);
  });

  it('by their own decisions are both named: the unit of the one, the other as a body, each with its grounds', async () => {
    const answer = await ask([...onRecord('health-dept', duty()), ...onRecord('land-dept', duty(OWN))], { action: 'ORGANISE' });
    expect([said(answer), offered(answer), cited(answer)]).toEqual([
      "SHARED -: health-dept's division ESTABLISHED, land-dept BODY",
      ['health-dept', 'land-dept'],
      ['health-dept 1', 'land-dept 1'],
    ]);
    expect(answer).toMatchObject({ action: 'ORGANISE', subject: { code: 'health' }, understoodAs: [], competence: null, mandates: [] });
    // What is to be said of both clauses in the same words is said once.
    expect(codes(answer)).toEqual(['GENERAL_CLAUSE_ONLY']);
    expect(answer.steps.filter(({ met }) => met).map(({ unit }) => short(unit.key))).toEqual(["health-dept's division", 'land-dept']);
  });

  it('bring their supports and candidates with them', async () => {
    const with_ = (slug: string): RegistryRecord[] =>
      recordsOfBody(
        { slug, name: slug, duties: [duty(OWN), duty({ role: 'COORDINATE', within: ['land'] })], states: [], suggests: ['health'] },
        HERE,
      );
    const answer = await ask([...with_('health-dept'), ...with_('land-dept')]);
    const units = (list: Resolution['leads']): string[] => list.map(({ unit }) => short(unit.key));
    expect([units(answer.leads), units(answer.supports), units(answer.candidates)]).toEqual([
      ['health-dept', 'land-dept'],
      ["health-dept's division", "land-dept's division"],
      ["health-dept's division", "land-dept's division"],
    ]);
  });

  it('say once what both have to say', async () => {
    const unmentioned = ['health-dept', 'land-dept'].flatMap((slug) => onRecord(slug, duty({ subjects: ['land'] })));
    const answer = await ask([
      HEALTH,
      mandate('land-dept', 'health', { basisEnds: '2027-03-01' }),
      mandate('commune', 'health', { basisEnds: '2027-03-01' }),
      ...unmentioned,
    ]);
    expect([said(answer), codes(answer)]).toEqual(['SHARED -', ['NO_DECISION_IN_FORCE', 'BASIS_ENDS']]);
  });

  it.each<[string, MadeDuty, MadeDuty, string]>([
    [
      'the one whose clause names the very matter',
      duty({ subjects: ['clinic'] }),
      duty({ subjects: ['health'] }),
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
    ],
    [
      'both, whose clauses name it',
      duty({ subjects: ['clinic'] }),
      duty({ subjects: ['clinic'] }),
      "SHARED -: health-dept's division ESTABLISHED, land-dept's division ESTABLISHED",
    ],
    ['both, whose clauses name the broader field', duty(), duty(), "SHARED -: health-dept's division INFERRED, land-dept's division INFERRED"],
    ['the one whose own clause names it', duty({ ...OWN, subjects: ['clinic'] }), duty(), 'BODY health-dept'],
  ])('and are on record: %s', async (_what, first, second, expected) =>
    expect(said(await ask([...onRecord('health-dept', first), ...onRecord('land-dept', second)], { matter: 'clinic' }))).toBe(expected),
  );

  it('and of one clause upon the very matter and another upon its field: the first counts', async () => {
    const both = [duty({ nature: 'FUNCTION', subjects: ['clinic'] }), duty(OWN)];
    const answer = await ask([...onRecord('health-dept', ...both), ...onRecord('land-dept', duty())], { matter: 'clinic' });
    expect(said(answer)).toBe("INFERRED health-dept: health-dept's division INFERRED");
  });

  it.each<[string, RegistryRecord[], string]>([
    [
      'the one whose mandate names the very matter, before a clause on all of its field',
      [mandate('health-dept', 'clinic'), mandate('land-dept', 'clinic', { provinces: ['there'] })],
      'BODY health-dept',
    ],
    [
      'both, though only one has given it to a unit',
      [mandate('health-dept', 'clinic'), mandate('land-dept', 'clinic'), ...onRecord('health-dept', duty({ subjects: ['clinic'] }))],
      "SHARED -: health-dept's division ESTABLISHED",
    ],
    [
      'of two with mandates on the broader field the one whose clause names the matter',
      [HEALTH, mandate('land-dept', 'health'), ...onRecord('health-dept', duty({ subjects: ['clinic'] }))],
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
    ],
    ['both, by mandates on the broader field', [HEALTH, mandate('land-dept', 'health')], 'SHARED -'],
  ])('by law: %s', async (_what, law, expected) => expect(said(await ask(law, { matter: 'clinic' }))).toBe(expected));

  it('are three, of which one has nothing on it: the two that have are named', async () => {
    const answer = await ask([
      ...onRecord('commune', duty({ subjects: ['land'] })),
      ...onRecord('health-dept', duty()),
      ...onRecord('land-dept', duty()),
    ]);
    expect(offered(answer)).toEqual(['health-dept', 'land-dept']);
  });
});

describe('a matter that no law gives to anybody', () => {
  it.each<[string, RegistryRecord[], string, string[]]>([
    [
      'is that of the one body on record which names it',
      [...onRecord('health-dept', duty()), ...onRecord('land-dept', duty({ subjects: ['land'] }))],
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
      [],
    ],
    ['is nobody’s where none names it', [...onRecord('health-dept', duty({ subjects: ['land'] }))], 'OUT_OF_SCOPE -', ['OUTSIDE_REGISTRY']],
    [
      'is nobody’s where two say it of all their fields',
      [
        ...onRecord('health-dept', duty({ ...OWN, subjects: ['all-fields'], nature: 'FUNCTION' })),
        ...onRecord('land-dept', duty({ subjects: ['all-fields'] })),
      ],
      'OUT_OF_SCOPE -',
      ['OUTSIDE_REGISTRY'],
    ],
    [
      'is that of a body which takes part in it',
      [...onRecord('health-dept', duty({ role: 'PARTICIPATE' })), ...onRecord('land-dept', duty({ subjects: ['land'] }))],
      'SUPPORT_ONLY health-dept',
      ['LEAD_IS_ELSEWHERE'],
    ],
  ])('%s', async (_what, law, expected, caveats) => {
    const answer = await ask(law);
    expect([said(answer), codes(answer), answer.subject?.code]).toEqual([expected, caveats, 'health']);
  });

  it('and is internal is answered by the only body on record, even if it does not mention it', async () => {
    const answer = await ask([subject('staff', null, { internal: true }), ...onRecord('health-dept', duty())], { matter: 'staff' });
    expect([said(answer), codes(answer)]).toEqual(['NOT_ESTABLISHED health-dept', ['FIELD_NOT_MENTIONED']]);
  });
});

describe('a body that the question names', () => {
  const ELSEWHERE = [HEALTH, ...onRecord('land-dept', duty({ subjects: ['land'] }))];

  it.each<[string, RegistryRecord[], Asked, string, string[]]>([
    ['and that has the matter answers', [HEALTH], { named: 'health-dept' }, 'BODY health-dept', ['NO_DECISION_IN_FORCE']],
    [
      'and that has not: the one that has answers, and it is said',
      ELSEWHERE,
      { named: 'land-dept' },
      'BODY health-dept',
      ['NO_DECISION_IN_FORCE', 'NOT_OF_NAMED_BODY'],
    ],
    [
      'and that has not shares nothing with the one that has a broader field',
      ELSEWHERE,
      { named: 'land-dept', matter: 'clinic' },
      'BODY health-dept',
      ['NO_DECISION_IN_FORCE', 'NOT_OF_NAMED_BODY'],
    ],
    [
      'and that has not, where no source shows the one that law names to have it',
      [mandate('health-dept', 'health', { verifiedFrom: '2025-06-01' })],
      { named: 'land-dept' },
      'NOT_ESTABLISHED -',
      ['NO_DECISION_IN_FORCE', 'MANDATE_NOT_VERIFIED'],
    ],
    [
      'and whose own decision speaks of the matter answers, whatever law says',
      [HEALTH, ...onRecord('land-dept', duty())],
      { named: 'land-dept' },
      "ESTABLISHED land-dept: land-dept's division ESTABLISHED",
      [],
    ],
    [
      'is one of two that have it, and answers',
      [...onRecord('health-dept', duty()), ...onRecord('land-dept', duty())],
      { named: 'land-dept' },
      "ESTABLISHED land-dept: land-dept's division ESTABLISHED",
      [],
    ],
    [
      'is one of two on record, and has nothing on it: the other answers',
      [...onRecord('health-dept', duty()), ...onRecord('land-dept', duty({ subjects: ['land'] }))],
      { named: 'land-dept' },
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
      ['NOT_OF_NAMED_BODY'],
    ],
    [
      'says it only of all its fields, and no law gives the matter to anybody',
      onRecord('land-dept', duty({ ...OWN, subjects: ['all-fields'], nature: 'FUNCTION' })),
      { named: 'land-dept' },
      'OUT_OF_SCOPE -',
      ['OUTSIDE_REGISTRY'],
    ],
    [
      'has not the matter, nor has any other',
      onRecord('land-dept', duty({ subjects: ['land'] })),
      { named: 'health-dept' },
      'OUT_OF_SCOPE -',
      ['OUTSIDE_REGISTRY'],
    ],
    [
      'has it together with another by law, and answers',
      [HEALTH, mandate('land-dept', 'health')],
      { named: 'land-dept' },
      'BODY land-dept',
      ['NO_DECISION_IN_FORCE'],
    ],
  ])('%s', async (_what, law, asked, expected, caveats) => {
    const answer = await ask(law, asked);
    expect([said(answer), codes(answer)]).toEqual([expected, caveats]);
  });

  it('and that has not is named beside the one that has', async () => {
    const { caveats } = await ask(ELSEWHERE, { named: 'land-dept' });
    expect(caveats.at(-1)?.message.vi).toBe('Việc này không thuộc land-dept mà thuộc health-dept tỉnh here.');
  });
});

describe('who inspects a field from 1 July 2025 on', () => {
  const INSPECTORATE = mandate('thanh-tra-tinh', 'inspection.sector', { from: '2025-07-01' });
  const AFTER: Asked = { action: 'INSPECT', asOf: '2025-07-01' };
  const INSPECTS = duty({ actions: ['INSPECT'] });
  /** The decision of the department as it would be if it had been issued under the law of that day. */
  const renewed = (records: RegistryRecord[]): RegistryRecord[] =>
    records.map((record) =>
      record.kind === 'document' ? { ...record, issuedOn: '2025-07-01', effective: { rule: 'FROM_DATE', from: '2025-07-01', to: null } } : record,
    );

  it.each<[string, RegistryRecord[], Asked, string, string[]]>([
    ['the department, the day before', [HEALTH, INSPECTORATE], { ...AFTER, asOf: '2025-06-30' }, 'BODY health-dept', ['NO_DECISION_IN_FORCE']],
    [
      'the inspectorate, and that departments no longer do is said',
      [HEALTH, INSPECTORATE],
      AFTER,
      'BODY thanh-tra-tinh',
      ['NO_DECISION_IN_FORCE', 'INSPECTION_MOVED'],
    ],
    [
      'the inspectorate, whatever an older decision said',
      [HEALTH, INSPECTORATE, ...onRecord('health-dept', INSPECTS)],
      AFTER,
      'BODY thanh-tra-tinh',
      ['NO_DECISION_IN_FORCE', 'INSPECTION_MOVED'],
    ],
    [
      'the department whose decision of that day still names inspection',
      [HEALTH, INSPECTORATE, ...renewed(onRecord('health-dept', INSPECTS))],
      AFTER,
      "ESTABLISHED health-dept: health-dept's division ESTABLISHED",
      ['INSPECTION_STATED_AFTER_LAW'],
    ],
    [
      'the department whose decision of that day names inspection of a broader field',
      [HEALTH, INSPECTORATE, ...renewed(onRecord('health-dept', INSPECTS))],
      { ...AFTER, matter: 'clinic' },
      "INFERRED health-dept: health-dept's division INFERRED",
      ['GENERAL_CLAUSE_ONLY', 'INSPECTION_STATED_AFTER_LAW'],
    ],
    [
      'nobody that is known, before a source shows the inspectorate to have it',
      [HEALTH, mandate('thanh-tra-tinh', 'inspection.sector', { verifiedFrom: '2025-08-01' })],
      AFTER,
      'NOT_ESTABLISHED -',
      ['NO_DECISION_IN_FORCE', 'NO_DECISION_IN_FORCE', 'MANDATE_NOT_VERIFIED'],
    ],
    [
      'the inspectorate in its own field, before a source shows it: it is offered',
      [mandate('thanh-tra-tinh', 'health'), mandate('thanh-tra-tinh', 'inspection.sector', { verifiedFrom: '2025-08-01' })],
      AFTER,
      'NOT_ESTABLISHED -',
      ['NO_DECISION_IN_FORCE', 'MANDATE_NOT_VERIFIED'],
    ],
  ])('%s', async (_what, law, asked, expected, caveats) => {
    const answer = await ask(law, asked);
    expect([said(answer), codes(answer)]).toEqual([expected, caveats]);
  });

  it('is named besides the department in charge of the field', async () => {
    const { competence: beside } = await ask([HEALTH, INSPECTORATE], AFTER);
    expect(beside?.inCharge?.key).toBe('here/health-dept');
  });
});

describe('a procedure', () => {
  it('is answered with who decides by law, and ends with what is uncertain about that', async () => {
    const law = [HEALTH, procedure('1', 'health', { oldName: true }), competence('c', 'health', { decides: { vi: 'Chủ tịch', en: 'Chairman' } })];
    const answer = await answersBy(...LAW, ...law).ask({ procedure: '1' }, 'here', '2025-05-15', 'land-dept');
    expect([said(answer), answer.competence?.decides?.vi]).toEqual(['BODY health-dept', 'Chủ tịch']);
    expect(codes(answer)).toEqual(['NO_DECISION_IN_FORCE', 'NOT_OF_NAMED_BODY', 'PROCEDURE_MAY_BE_REPLACED', 'COMPETENCE_NOT_VERIFIED']);
  });
});

it.each<[string, string | undefined, string[]]>([
  ['those that have the matter', undefined, ['here/health-dept', 'here/land-dept']],
  ['one of them that is named, once', 'land-dept', ['here/health-dept', 'here/land-dept']],
  ['one that is named beside them, last', 'commune', ['here/health-dept', 'here/land-dept', 'here/commune']],
])('asks %s', async (_whom, named, asked) => {
  const jurisdiction = await answersBy(...LAW, HEALTH, mandate('land-dept', 'health')).jurisdiction('here', '2025-05-15');
  const reading = { kind: 'DUTY' as const, duty: { subject: 'health', action: null }, interpretations: [], procedure: null, bodies: [] };
  const plan = planOf(jurisdiction, reading, named === undefined ? null : findBody(jurisdiction, named)) as AskedOf;
  expect((await configurationsOf(plan, jurisdiction)).map(({ body }) => body?.key)).toEqual(asked);
});

describe('a question without a service', () => {
  const law = [HEALTH, mandate('land-dept', 'land'), ...onRecord('health-dept', duty())];

  it('has the same answer, without a receipt', async () => {
    const service = answersBy(...LAW, ...law);
    const jurisdiction = await service.jurisdiction('here', '2025-05-15');
    for (const named of [null, 'land-dept']) {
      const { receipt: _receipt, ...answer } = await ask(law, named ? { named } : {});
      const question = { form: 'DUTY' as const, duty: { subject: 'health', action: null } };
      const same = named === null ? await resolve(jurisdiction, RULESET, {} as Understanding, question) : null;
      expect(same ?? (await resolve(jurisdiction, RULESET, {} as Understanding, question, findBody(jurisdiction, 'land-dept')))).toEqual(answer);
    }
    expect(
      (
        await resolve(await service.jurisdiction('here', '2025-05-15'), RULESET, {} as Understanding, {
          form: 'DUTY',
          duty: { subject: 'inspection', action: null },
        })
      ).status,
    ).toBe('OUT_OF_SCOPE');
  });

  it.each<[string | null, boolean, Record<string, string>[]]>([
    [null, false, [{ 'here/health-dept': 'here/health-dept/phong-chuyen-mon' }, { 'here/land-dept': 'here/land-dept' }]],
    ['land-dept', true, [{ 'here/health-dept': 'here/health-dept/phong-chuyen-mon' }, { 'here/land-dept': 'here/land-dept' }]],
  ])('in words, with %s named, is decided by where its meanings lead', async (named, ofBody, expected) => {
    const jurisdiction = await answersBy(...LAW, ...law).jurisdiction('here', '2025-05-15');
    let seen: { leadsTo: LeadsTo; ofBody: boolean } | null = null;
    const reader = {
      hear: (text: string) => ({ question: text, likely: ['health', 'land'], action: null, bodies: [] }) as unknown as Heard,
      decide: (heard: Heard, leadsTo: LeadsTo, body: boolean) => {
        seen = { leadsTo, ofBody: body };
        return { kind: 'DUTY', duty: { subject: heard.likely[0], action: null }, interpretations: [], procedure: null, bodies: [] };
      },
    } as unknown as Understanding;
    const answer = await resolve(
      jurisdiction,
      RULESET,
      reader,
      { form: 'TEXT', text: 'phòng khám' },
      named === null ? null : findBody(jurisdiction, named),
    );
    expect([answer.status, answer.body?.key]).toEqual(['ESTABLISHED', 'here/health-dept']);
    const { leadsTo, ofBody: body } = seen as unknown as { leadsTo: LeadsTo; ofBody: boolean };
    expect([[...leadsTo.values()].map(({ places }) => Object.fromEntries(places)), body]).toEqual([expected, ofBody]);
  });
});
