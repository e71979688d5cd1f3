import { describe, expect, it } from 'vitest';
import { Configuration } from '../../src/answer/configuration.js';
import type { Evidence } from '../../src/answer/evidence.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { ClauseRecord, DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { answersBy, province, subject } from '../support/made-law.js';
import { madeDuty as duty, recordsOfBody, type MadeBody, type MadeDuty } from '../support/second-body.js';

const HERE = { key: 'here', from: '2025-01-01', to: null } as ProvinceView;
const LAW = [province('here'), subject('health'), subject('clinic', 'health'), subject('clinic.licence', 'clinic'), subject('land')];

/** The records of a department with one division and a decision, as parts that a test may change. */
function department(own: Partial<MadeBody> = {}, area = HERE): { body: UnitRecord; division: UnitRecord; decision: DocumentRecord } {
  const made = recordsOfBody({ slug: 'dept', name: 'Sở', duties: [duty()], states: [], suggests: [], ...own }, area);
  const [body, division, decision] = made as [UnitRecord, UnitRecord, DocumentRecord];
  return { body, division, decision };
}

async function configurationOf(records: RegistryRecord[], asOf = '2025-05-15'): Promise<Configuration> {
  return answersBy(...LAW, ...records).configuration('here', asOf, 'here/dept');
}
async function evidenceIn(records: RegistryRecord[], asOf?: string): Promise<readonly Evidence[]> {
  return (await configurationOf(records, asOf)).evidence;
}
/** `CLAUSE LEAD phong-chuyen-mon 1: health`; kind, role, unit, place and matters. */
const said = ({ kind, role, unit, clause, subjects }: Evidence): string =>
  `${kind} ${role} ${unit.key.slice(unit.key.lastIndexOf('/') + 1)} ${clause?.path ?? '-'}: ${subjects.join(' ')}`;

describe('a clause', () => {
  it.each<[ClauseRecord['nature'], string | null, string | null]>([
    ['DUTY', 'CLAUSE', 'BODY_CLAUSE'],
    ['FUNCTION', 'FUNCTION', 'BODY_FUNCTION'],
    ['ASSIGNMENT', 'ASSIGNMENT', 'BODY_CLAUSE'],
    ['PRACTICE', 'REPORT', 'REPORT'],
    ['STRUCTURE', 'CLAUSE', 'BODY_CLAUSE'],
    ['RELATION', 'CLAUSE', 'BODY_CLAUSE'],
    ['PLAN', null, null],
    ['EFFECT', null, null],
  ])('of nature %s speaks for a unit as %s, for the body as %s', async (nature, ofUnit, ofBody) => {
    const kinds = async (ofDivision: boolean): Promise<string[]> => {
      const { body, division, decision } = department({ duties: [duty({ nature, ofDivision })] });
      return (await evidenceIn([body, division, decision])).map(({ kind }) => kind);
    };
    expect([await kinds(true), await kinds(false)]).toEqual([ofUnit, ofBody].map((kind) => (kind === null ? [] : [kind])));
  });

  it('says for whom, about what, to do what, in which role and within which limits', async () => {
    const own = duty({ role: 'COORDINATE', actions: ['LICENSE', 'CHECK'], subjects: ['clinic', 'land'], within: ['health'] });
    const { body, division, decision } = department({ duties: [own] });
    const limits = [{ type: 'TERRITORY' as const, note: { vi: 'nội tỉnh', en: 'within the province' } }];
    const clauses = decision.clauses.map((clause) => ({ ...clause, duties: clause.duties.map((each) => ({ ...each, limits })) }));
    const [found, ...others] = await evidenceIn([body, division, { ...decision, clauses }]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'CLAUSE',
      role: 'COORDINATE',
      unit: { key: division.key },
      unitInForce: 'YES',
      document: { key: decision.key },
      documentInForce: 'YES',
      clause: { path: '1' },
      subjects: ['clinic', 'land'],
      within: ['health'],
      actions: ['LICENSE', 'CHECK'],
      limits,
      predecessor: null,
    });
  });

  it('about a unit of another body says nothing', async () => {
    const { body, division, decision } = department();
    const clauses = decision.clauses.map((clause) => ({ ...clause, duties: clause.duties.map((each) => ({ ...each, holder: 'here/other' })) }));
    expect(await evidenceIn([body, division, { ...decision, clauses }])).toEqual([]);
  });

  it('that another document repealed is gone, and the others remain', async () => {
    const { body, division, decision } = department({ duties: [duty(), duty({ subjects: ['land'] })] });
    const later: DocumentRecord = {
      ...decision,
      key: 'later',
      issuedOn: '2025-05-01',
      effective: { rule: 'FROM_DATE', from: '2025-05-01', to: null },
      relations: [{ type: 'REPEALS', target: decision.key, clause: null, provision: '1' }],
      clauses: [],
    };
    const standing = async (asOf: string): Promise<string[]> =>
      (await evidenceIn([body, division, decision, later], asOf)).map(({ clause, documentInForce }) => `${clause?.path} ${documentInForce}`);
    expect([await standing('2025-04-30'), await standing('2025-05-01')]).toEqual([
      ['1 YES', '2 YES'],
      ['1 NO', '2 YES'],
    ]);
  });
});

describe('the name of a unit', () => {
  it('states a field, or hints at one, by the clause that shows the unit', async () => {
    const { body, division, decision } = department({ states: ['health'], suggests: ['land'], duties: [duty({ nature: 'PLAN' })] });
    const shown = { ...division, evidence: { document: decision.key, path: '1' } };
    const found = await evidenceIn([body, shown, decision]);
    expect(found.map(said)).toEqual(['NAME LEAD phong-chuyen-mon 1: health', 'NAME_HINT LEAD phong-chuyen-mon 1: land']);
    for (const { within, actions, limits, documentInForce } of found) expect([within, actions, limits, documentInForce]).toEqual([[], [], [], 'YES']);
  });

  it.each<[string, Partial<MadeBody>, UnitRecord['evidence'] | undefined, string[]]>([
    ['alone states a field', { states: ['health'] }, undefined, ['NAME LEAD phong-chuyen-mon -: health']],
    ['alone hints at one', { suggests: ['land'] }, undefined, ['NAME_HINT LEAD phong-chuyen-mon -: land']],
    ['that says nothing is no sign', {}, undefined, []],
    [
      'is a sign without the clause that nobody finds',
      { states: ['health'] },
      { document: 'made-here-dept', path: '9' },
      ['NAME LEAD phong-chuyen-mon -: health'],
    ],
    ['is no sign where no document of the body shows the unit', { states: ['health'] }, { document: 'elsewhere', path: null }, []],
  ])('%s', async (_what, own, shownBy, expected) => {
    const { body, division, decision } = department({ ...own, duties: [duty({ nature: 'PLAN' })] });
    const unit = shownBy ? { ...division, evidence: shownBy } : division;
    expect((await evidenceIn([body, unit, decision])).map(said)).toEqual(expected);
  });

  it('is no sign where nothing shows the unit, and whether that exists is not known', async () => {
    const { body, division, decision } = department({ states: ['health'] });
    const { reference, records, asOf } = await configurationOf([body, division, decision]);
    const unshown = new Configuration(reference, { ...records, units: records.units.map((unit) => ({ ...unit, evidence: null })) }, asOf);
    expect(unshown.evidence.map((each) => [said(each), each.unitInForce])).toEqual([['CLAUSE LEAD phong-chuyen-mon 1: health', 'UNCERTAIN']]);
  });
});

describe('an item of a programme', () => {
  const item = (units: { unit: string; role: 'LEAD' | 'COORDINATE' }[]) => ({
    allUnitsCoordinate: false,
    allUnitsLead: false,
    note: null,
    period: { from: '2025-01-01', to: '2026-01-01' },
    units: units.map((each) => ({ ...each, exception: false, note: null })),
  });
  const programme = (units: { unit: string; role: 'LEAD' | 'COORDINATE' }[]): RegistryRecord[] => {
    const { body, division, decision } = department({
      duties: [duty({ nature: 'ASSIGNMENT', actions: ['ORGANISE'], subjects: ['clinic'] }), duty({ nature: 'ASSIGNMENT', subjects: ['land'] })],
    });
    const others = ['van-phong', 'quy'].map((slug) => ({ ...division, slug, key: `${body.key}/${slug}` }));
    const clauses = decision.clauses.map((clause) => (clause.path === '1' ? { ...clause, assignment: item(units) } : clause));
    return [body, division, ...others, { ...decision, clauses }];
  };

  it('is led by the holder of its duty, and coordinated by the units that it names, in the order of their keys', async () => {
    const found = await evidenceIn(
      programme([
        { unit: 'here/dept/phong-chuyen-mon', role: 'LEAD' },
        { unit: 'here/dept/van-phong', role: 'COORDINATE' },
        { unit: 'here/dept/quy', role: 'COORDINATE' },
        { unit: 'here/other', role: 'COORDINATE' },
      ]),
    );
    expect(found.map(said)).toEqual([
      'ASSIGNMENT LEAD phong-chuyen-mon 1: clinic',
      'ASSIGNMENT LEAD phong-chuyen-mon 2: land',
      'ASSIGNMENT COORDINATE quy 1: clinic',
      'ASSIGNMENT COORDINATE van-phong 1: clinic',
    ]);
    expect(found[2]).toMatchObject({ document: { key: 'made-here-dept' }, actions: ['ORGANISE'], within: [], limits: [], predecessor: null });
  });

  it('names those who coordinate alike, in whatever order it lists them', async () => {
    const found = await evidenceIn(
      programme([
        { unit: 'here/dept/quy', role: 'COORDINATE' },
        { unit: 'here/dept/van-phong', role: 'COORDINATE' },
      ]),
    );
    expect(found.slice(2).map(({ unit }) => unit.key)).toEqual(['here/dept/quy', 'here/dept/van-phong']);
  });

  it('that only says who leads is coordinated by nobody', async () => {
    expect(await evidenceIn(programme([{ unit: 'here/dept/van-phong', role: 'LEAD' }]))).toHaveLength(2);
  });
});

describe('the work of a unit that is gone', () => {
  const link = (over: Partial<UnitRecord['successors'][number]> = {}) => ({
    to: 'here/dept/phong-chuyen-mon',
    fields: [] as string[],
    authority: { vi: 'Theo đề án.', en: 'By the scheme.' },
    ...over,
  });
  /** A department with a decision that gives nothing, and another one whose division passed its work on when it ended on 1 March. */
  function passed(
    duties: readonly MadeDuty[],
    {
      links = [link()],
      to = '2025-03-01',
      relations = [],
    }: { links?: UnitRecord['successors']; to?: string | null; relations?: DocumentRecord['relations'] } = {},
  ): RegistryRecord[] {
    const heir = department({ duties: [duty({ subjects: ['land'] })] });
    const former = department({ slug: 'former', duties });
    return [
      heir.body,
      heir.division,
      { ...heir.decision, issuedOn: '2025-03-01', effective: { rule: 'FROM_DATE', from: '2025-03-01', to: null }, relations },
      { ...former.body, to },
      { ...former.division, to, successors: links },
      former.decision,
    ];
  }
  const SAID = 'SUCCESSION LEAD phong-chuyen-mon 1: clinic';
  const CLINIC = duty({ subjects: ['clinic'], actions: ['LICENSE'] });
  const successions = async (records: RegistryRecord[], asOf?: string): Promise<string[]> =>
    (await evidenceIn(records, asOf)).filter(({ kind }) => kind === 'SUCCESSION').map(said);

  it('is continued by its successor, as the old clause had it, after everything that the new body says itself', async () => {
    const found = await evidenceIn(passed([{ ...CLINIC, role: 'FOCAL_POINT', within: ['health'] }]));
    expect(found.map(said)).toEqual(['CLAUSE LEAD phong-chuyen-mon 1: land', 'SUCCESSION FOCAL_POINT phong-chuyen-mon 1: clinic']);
    expect(found[1]).toMatchObject({
      unit: { key: 'here/dept/phong-chuyen-mon' },
      unitInForce: 'YES',
      document: { key: 'made-here-former' },
      documentInForce: 'YES',
      predecessor: { key: 'here/former/phong-chuyen-mon' },
      within: ['health'],
      actions: ['LICENSE'],
    });
  });

  it.each<[string, MadeDuty, string[], string[]]>([
    ['the field itself', CLINIC, ['clinic'], [SAID]],
    ['a part of the field', CLINIC, ['health'], [SAID]],
    ['the whole of which a part passed', CLINIC, ['clinic.licence'], []],
    ['another field', CLINIC, ['land'], []],
    ['of two matters the one that passed', duty({ subjects: ['land', 'clinic'] }), ['health'], [SAID]],
    ['everything, where no field is named', duty({ subjects: ['land', 'clinic'] }), [], ['SUCCESSION LEAD phong-chuyen-mon 1: land clinic']],
  ])('passes with its fields: %s', async (_what, own, fields, expected) =>
    expect(await successions(passed([own], { links: [link({ fields })] }))).toEqual(expected),
  );

  it.each<[string, ClauseRecord['nature']]>([
    ['a function statement', 'FUNCTION'],
    ['an item of a programme', 'ASSIGNMENT'],
    ['reported practice', 'PRACTICE'],
  ])('does not pass by %s', async (_what, nature) => expect(await successions(passed([{ ...CLINIC, nature }]))).toEqual([]));

  it.each<[string, RegistryRecord[], string, string[]]>([
    ['while the unit is still there', passed([CLINIC], { to: null }), '2025-05-15', []],
    ['on its last day', passed([CLINIC]), '2025-02-28', []],
    ['from the day on which it ended', passed([CLINIC]), '2025-03-01', [SAID]],
    ['to nobody', passed([CLINIC], { links: [] }), '2025-05-15', []],
    ['to a unit of another body', passed([CLINIC], { links: [link(), link({ to: 'here/former' })] }), '2025-05-15', [SAID]],
    ['held by the body as a whole, which named no successor', passed([{ ...CLINIC, ofDivision: false }]), '2025-05-15', []],
  ])('passes %#: %s', async (_when, records, asOf, expected) => expect(await successions(records, asOf)).toEqual(expected));

  it.each<[string, DocumentRecord['relations'][number]['type'], string | null, string[]]>([
    ['its document', 'REPEALS', null, []],
    ['its clause', 'REPLACES', '1', []],
    ['another clause', 'REPEALS', '2', [SAID]],
  ])('does not pass where another document ended %s', async (_what, type, provision, expected) => {
    const relations = [{ type, target: 'made-here-former', clause: null, provision }];
    const records = passed([CLINIC, duty({ subjects: ['clinic'], nature: 'PLAN' })], { relations });
    expect(await successions(records)).toEqual(expected);
    expect(await successions(records, '2025-02-28')).toEqual([]);
  });

  it('passes though its document is to end later, or at a time that nobody knows', async () => {
    const relations = [{ type: 'REPEALS' as const, target: 'made-here-former', clause: null, provision: null }];
    const [later, undated] = ['2025-06-01', null].map((from) =>
      passed([CLINIC], {}).concat({
        ...department().decision,
        key: 'later',
        held: from !== null,
        issuedOn: from,
        effective: { rule: from === null ? 'UNKNOWN' : 'FROM_DATE', from, to: null },
        relations,
        clauses: [],
      }),
    );
    expect([await successions(later ?? [], '2025-05-31'), await successions(later ?? [], '2025-06-01')]).toEqual([[SAID], []]);
    expect(await successions(undated ?? [])).toEqual([SAID]);
  });
});
