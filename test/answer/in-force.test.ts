import { describe, expect, it } from 'vitest';
import { Configuration, intervalOf } from '../../src/answer/configuration.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, competence, province, subject } from '../support/made-law.js';
import { madeDuty as duty, recordsOfBody } from '../support/second-body.js';

const HERE = { key: 'here', from: '2025-01-10', to: null } as ProvinceView;
const LAW = [province('here', { from: '2020-01-01', to: '2026-07-01' }), subject('health'), subject('clinic', 'health'), subject('land')];
/** A department on record from 10 January 2025 on: itself, its division, and its decision with two clauses. */
function department(slug = 'dept', area = HERE): { body: UnitRecord; division: UnitRecord; decision: DocumentRecord } {
  const made = recordsOfBody({ slug, name: slug, duties: [duty(), duty({ subjects: ['land'] })], states: [], suggests: [] }, area);
  const [body, division, decision] = made as [UnitRecord, UnitRecord, DocumentRecord];
  return { body, division, decision };
}
const { body, division, decision } = department();
const DIVISION = division.key;
/** A document of the same department from a day on, that does something to the decision. */
const later = (day: string, over: Partial<DocumentRecord> = {}): DocumentRecord => ({
  ...decision,
  key: 'later',
  issuedOn: day,
  effective: { rule: 'FROM_DATE', from: day, to: null },
  clauses: [],
  ...over,
});
const changes = (type: 'REPEALS' | 'AMENDS', provision: string | null): DocumentRecord['relations'] => [
  { type, target: decision.key, clause: null, provision },
];

const configurationOf = (records: RegistryRecord[], asOf: string, area = 'here', key = 'here/dept'): Promise<Configuration> =>
  answersBy(...LAW, ...records).configuration(area, asOf, key);

describe('a unit is in force', () => {
  const onDays = (records: RegistryRecord[], days: string[], unit = DIVISION): Promise<string[]> =>
    Promise.all(days.map(async (day) => (await configurationOf(records, day)).unitInForce(unit)));

  it.each<[string, Partial<UnitRecord>, string[], string[]]>([
    ['as long as the document that shows it', {}, ['2025-01-09', '2025-01-10'], ['NO', 'YES']],
    ['from its own first day', { from: '2025-02-01' }, ['2025-01-31', '2025-02-01'], ['NO', 'YES']],
    ['until its own last day', { to: '2025-04-01' }, ['2025-03-31', '2025-04-01'], ['YES', 'NO']],
    ['as long as its province, and no longer', {}, ['2026-06-30', '2026-07-01'], ['YES', 'NO']],
    ['never, where the document that shows it is not of the body', { evidence: { document: 'elsewhere', path: null } }, ['2025-05-15'], ['NO']],
  ])('%s', async (_what, own, days, expected) => expect(await onDays([body, { ...division, ...own }, decision], days)).toEqual(expected));

  it('never, if nobody put it on record', async () =>
    expect(await onDays([body, division, decision], ['2025-05-15'], 'here/dept/none')).toEqual(['NO']));

  const SHOWN: UnitRecord = { ...division, evidence: { document: decision.key, path: '1' } };
  it.each<[string, UnitRecord, DocumentRecord[], string]>([
    [
      'though the clause that shows it was repealed, where another clause gives it work',
      SHOWN,
      [later('2025-03-01', { relations: changes('REPEALS', '1') })],
      'YES',
    ],
    ['though that clause was amended', SHOWN, [later('2025-03-01', { relations: changes('AMENDS', '1') })], 'YES'],
    [
      'no more, where nothing is left that gives it work',
      SHOWN,
      [later('2025-03-01', { relations: [...changes('REPEALS', '1'), ...changes('REPEALS', '2')] })],
      'NO',
    ],
    [
      'no more, where what is left is amended, and nobody knows how',
      SHOWN,
      [later('2025-03-01', { relations: [...changes('REPEALS', '1'), ...changes('AMENDS', '2')] })],
      'NO',
    ],
    [
      'perhaps, where all that shows it is amended',
      SHOWN,
      [later('2025-03-01', { relations: [...changes('AMENDS', '1'), ...changes('AMENDS', '2')] })],
      'UNCERTAIN',
    ],
    ['no more, where the whole document was repealed', division, [later('2025-03-01', { relations: changes('REPEALS', null) })], 'NO'],
    [
      'by the document that replaced the one that shows it',
      division,
      [later('2025-03-01', { relations: changes('REPEALS', null), clauses: decision.clauses })],
      'YES',
    ],
    [
      'not by a report, which gives no work',
      division,
      [later('2025-03-01', { relations: changes('REPEALS', null), clauses: decision.clauses, type: 'REPORT' })],
      'NO',
    ],
    [
      'not by a document that gives work to another unit',
      division,
      [
        later('2025-03-01', {
          relations: changes('REPEALS', null),
          clauses: decision.clauses.map((clause) => ({ ...clause, duties: clause.duties.map((each) => ({ ...each, holder: body.key })) })),
        }),
      ],
      'NO',
    ],
  ])('%s', async (_what, unit, documents, expected) =>
    expect(await onDays([body, unit, decision, ...documents], ['2025-05-15'])).toEqual([expected]),
  );

  it('no more, where the document that shows it ended by itself, whatever else gives it work', async () => {
    const ended: DocumentRecord = { ...decision, effective: { ...decision.effective, to: '2025-03-01' } };
    const other = later('2025-02-01', { clauses: decision.clauses });
    expect(await onDays([body, division, ended, other], ['2025-02-28', '2025-03-01'])).toEqual(['YES', 'NO']);
  });

  it('perhaps, within the month of which a document was signed', async () => {
    const month: DocumentRecord = { ...decision, issuedOn: '2025-03', effective: { rule: 'ON_SIGNING', from: null, to: null } };
    expect(await onDays([body, division, month], ['2025-02-28', '2025-03-01', '2025-03-31'])).toEqual(['NO', 'UNCERTAIN', 'YES']);
  });
});

describe('a document of the body', () => {
  it.each<[string, string | null, string, string]>([
    ['2025-02-28', '1', 'YES', 'whole'],
    ['2025-03-01', '1', 'NO', 'in part'],
    ['2025-03-01', '2', 'YES', 'in part'],
    ['2025-03-01', null, 'YES', 'in part'],
  ])('of which clause 1 was repealed: on %s, %s is in force: %s, and it holds %s', async (day, path, inForce, extent) => {
    const configuration = await configurationOf([body, division, decision, later('2025-03-01', { relations: changes('REPEALS', '1') })], day);
    const held = configuration.held(decision.key);
    expect([configuration.inForce(decision.key, path), held?.inPart ? 'in part' : 'whole']).toEqual([inForce, extent]);
    expect([held?.standing, held?.why.state]).toEqual(['IN_FORCE', 'IN_FORCE']);
    expect([held?.clause('1')?.path, held?.clause('9')]).toEqual(['1', undefined]);
  });

  it('that is not on record is not in force', async () => {
    const configuration = await configurationOf([body, division, decision], '2025-05-15');
    expect([configuration.inForce('elsewhere', null), configuration.held('elsewhere')]).toEqual(['NO', undefined]);
  });

  it.each<[string, RegistryRecord[], string[], boolean[]]>([
    [
      'another one repealed it',
      [decision, later('2025-03-01', { relations: changes('REPEALS', null) })],
      ['2025-02-28', '2025-03-01'],
      [false, true],
    ],
    [
      'another one repealed the clause',
      [decision, later('2025-03-01', { relations: changes('REPEALS', '1') })],
      ['2025-02-28', '2025-03-01'],
      [false, true],
    ],
    ['another one repealed another clause', [decision, later('2025-03-01', { relations: changes('REPEALS', '2') })], ['2025-03-01'], [false]],
    [
      'its own last day has come',
      [{ ...decision, effective: { ...decision.effective, to: '2025-03-01' } }],
      ['2025-02-28', '2025-03-01'],
      [false, true],
    ],
    ['its province is no more, which ends it otherwise', [decision], ['2026-07-01'], [false]],
    [
      'one that is only cited ends it, from a day that nobody knows',
      [decision, later('2025-03-01', { relations: changes('REPEALS', null), held: false, effective: { rule: 'UNKNOWN', from: null, to: null } })],
      ['2025-05-15'],
      [false],
    ],
  ])('is ended by a document where %s', async (_what, documents, days, expected) => {
    const ended = await Promise.all(
      days.map(async (day) => (await configurationOf([body, division, ...documents], day)).held(decision.key)?.endedByDocument('1')),
    );
    expect(ended).toEqual(expected);
  });
});

describe('a body that continues the work of another', () => {
  const former = department('former');
  const section: UnitRecord = { ...former.division, key: `${former.division.key}/to`, parent: former.division.key, slug: 'to' };
  const team: UnitRecord = { ...division, key: `${DIVISION}/to`, parent: DIVISION, slug: 'to' };
  const passes = (to: string | null): UnitRecord => ({
    ...former.division,
    to,
    successors: [{ to: DIVISION, fields: [], authority: { vi: 'Theo đề án.', en: 'By the scheme.' } }],
  });
  const records = (to: string | null): RegistryRecord[] => [
    body,
    division,
    team,
    decision,
    former.body,
    passes(to),
    { ...section, to: null },
    former.decision,
  ];

  it('has its own units and documents, with those of the other as evidence of succession', async () => {
    const { units, documents, formerDocuments } = await configurationOf(records('2025-03-01'), '2025-05-15');
    expect(units.map(({ key }) => key)).toEqual(['here/dept', DIVISION, team.key]);
    expect([documents, formerDocuments].map((list) => list.map(({ document }) => document.key))).toEqual([['made-here-dept'], ['made-here-former']]);
  });

  it.each<[string, string, boolean, boolean]>([
    ['itself', 'here/dept', true, false],
    ['a division of it', DIVISION, true, false],
    ['a team of a division of it', team.key, true, false],
    ['a division of the other that is gone', former.division.key, false, true],
    ['a team of the other that is still there', section.key, false, false],
    ['a unit that nobody knows', 'here/dept/none', false, false],
  ])('%s, %s: its own is %s, and gone from the other is %s', async (_what, key, own, gone) => {
    const configuration = await configurationOf(records('2025-03-01'), '2025-05-15');
    expect([configuration.unit(key)?.key ?? null, configuration.formerUnit(key)?.key ?? null]).toEqual([own ? key : null, gone ? key : null]);
  });

  it.each<[string, string | null, string, boolean]>([
    ['on the last day of the unit', '2025-03-01', '2025-02-28', false],
    ['on the day on which it ended', '2025-03-01', '2025-03-01', true],
    ['while its province is there', null, '2026-06-30', false],
    ['from the day on which its province ended', null, '2026-07-01', true],
  ])('finds a unit of the other gone %s: %s, %s, %s', async (_when, to, asOf, gone) =>
    expect((await configurationOf(records(to), asOf)).formerUnit(former.division.key) !== undefined).toBe(gone),
  );
});

it('a unit of the other is there as long as its own province, whichever else has ended', async () => {
  const former = department('former');
  const successors = [{ to: DIVISION, fields: [], authority: { vi: 'Theo đề án.', en: 'By the scheme.' } }];
  const ended = province('before', { code: '12', to: '2021-01-01' });
  const configuration = await configurationOf(
    [ended, body, division, decision, former.body, { ...former.division, to: null, successors }],
    '2025-05-15',
  );
  expect(configuration.formerUnit(former.division.key)).toBeUndefined();
});

it('a unit whose parent nobody put on record is of no body', async () => {
  const { reference, records, asOf } = await configurationOf([body, division, decision], '2025-05-15');
  const orphan = { ...records, units: records.units.filter(({ parentKey }) => parentKey !== null) };
  expect(new Configuration(reference, orphan, asOf).units).toEqual([]);
});

describe('a body of which nothing is on record', () => {
  it('may be none at all', async () => {
    const { units, documents, body: none } = await answersBy(...LAW).configuration('here', '2025-05-15');
    expect([units, documents, none]).toEqual([[], [], null]);
  });

  it('has no units, documents or evidence', async () => {
    const { units, documents, formerDocuments, evidence, ...configuration } = await configurationOf(
      [bodyKind('land-dept')],
      '2025-05-15',
      'here',
      'land-dept',
    );
    expect([units, documents, formerDocuments, evidence, configuration.body?.key]).toEqual([[], [], [], [], 'here/land-dept']);
  });
});

describe('the evidence on a matter', () => {
  it.each([
    ['health', ['1']],
    ['clinic', ['1']],
    ['land', ['2']],
    ['nobody-knows', []],
  ])('%s is what speaks of it, or of what it is part of: %j', async (matter, paths) => {
    const configuration = await configurationOf([body, division, decision], '2025-05-15');
    for (const _again of [1, 2]) expect(configuration.evidenceOn(matter).map(({ clause }) => clause?.path)).toEqual(paths);
  });

  it('is looked for once, and kept only for matters on record', async () => {
    const configuration = await configurationOf([body, division, decision], '2025-05-15');
    expect(configuration.evidenceOn('health')).toBe(configuration.evidenceOn('health'));
    expect(configuration.evidenceOn('nobody-knows')).not.toBe(configuration.evidenceOn('nobody-knows'));
  });

  it('is what speaks of a part of it as well', async () => {
    const clauses = decision.clauses.map((clause) => ({ ...clause, duties: clause.duties.map((each) => ({ ...each, subjects: ['clinic'] })) }));
    const configuration = await configurationOf([body, division, { ...decision, clauses }], '2025-05-15');
    expect(configuration.evidenceOn('health').map(({ clause }) => clause?.path)).toEqual(['1', '2']);
  });
});

describe('a province of which a body was', () => {
  const AREAS = [province('next', { from: '2026-07-01', code: '11', predecessors: ['here'] }), province('other', { code: '12' })];

  it.each<[string, boolean]>([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s exists: %s', async (asOf, exists) => expect((await configurationOf([body, division, decision], asOf)).provinceExists).toBe(exists));

  it.each<[string, string[]]>([
    ['2026-06-30', []],
    ['2026-07-01', ['next']],
  ])('on %s became %j', async (asOf, became) => {
    const { successors } = await configurationOf([...AREAS, body, division, decision], asOf);
    expect(successors.map(({ key }) => key)).toEqual(became);
  });
});

describe('a configuration at another revision', () => {
  it('is the same, with the law of that revision', async () => {
    const before = await configurationOf([body, division, decision], '2025-05-15');
    const after = before.at({ ...before.reference, revision: 7_000 });
    expect([after.revision, before.revision === after.revision]).toEqual([7_000, false]);
    expect([after.evidence, after.hash, after.unitInForce(DIVISION)]).toEqual([before.evidence, before.hash, 'YES']);
  });

  it('has the hash of what it was read from, and none where it only might be', async () => {
    const { reference, records, asOf, hash } = await configurationOf([body, division, decision], '2025-05-15');
    expect([hash.length, new Configuration(reference, records, asOf).hash]).toEqual([64, '']);
  });
});

describe('a configuration stays the same', () => {
  const interval = async (records: RegistryRecord[], asOf: string): Promise<string> => {
    const { reference, records: own } = await configurationOf(records, asOf);
    const { from, to } = intervalOf(reference, own, asOf);
    return `${from}..${to}`;
  };
  const ELSEWHERE: DocumentRecord = { ...later('2025-06-01'), key: 'elsewhere', province: null, body: null, type: 'DECREE' };
  const rests = (target: string): DocumentRecord => ({ ...decision, relations: [{ type: 'BASED_ON', target, clause: null, provision: null }] });

  it.each<[string, RegistryRecord[], string, string]>([
    ['between the first day of its decision and the end of its province', [body, division, decision], '2025-05-15', '2025-01-10..2026-07-01'],
    ['before the decision', [body, division, decision], '2024-05-15', '2020-01-01..2025-01-10'],
    ['before anything on record', [body, division, decision], '2019-05-15', 'null..2020-01-01'],
    ['after everything on record', [body, division, decision], '2027-05-15', '2026-07-01..null'],
    ['from the very day of a change', [body, division, decision], '2025-01-10', '2025-01-10..2026-07-01'],
    ['to the day before a change', [body, division, decision], '2025-01-09', '2020-01-01..2025-01-10'],
    [
      'from the first to the last day of a unit',
      [body, { ...division, from: '2025-02-01', to: '2025-08-01' }, decision],
      '2025-05-15',
      '2025-02-01..2025-08-01',
    ],
    [
      'until another document changes its own',
      [body, division, decision, later('2025-09-01', { relations: changes('REPEALS', '1') })],
      '2025-05-15',
      '2025-01-10..2025-09-01',
    ],
    ['until what its decision rests on begins', [body, division, rests('elsewhere'), ELSEWHERE], '2025-05-15', '2025-01-10..2025-06-01'],
    ['whatever else begins', [body, division, decision, ELSEWHERE], '2025-05-15', '2025-01-10..2026-07-01'],
    [
      'until another province begins',
      [body, division, decision, province('next', { from: '2025-07-01', code: '11' })],
      '2025-05-15',
      '2025-01-10..2025-07-01',
    ],
    [
      'until another province has another kind or name',
      [
        body,
        division,
        decision,
        province('city', {
          code: '12',
          periods: [{ from: '2025-10-01', type: 'CITY', name: { vi: 'city', en: 'city' }, fullName: { vi: 'city', en: 'city' } }],
        }),
      ],
      '2025-05-15',
      '2025-01-10..2025-10-01',
    ],
    [
      'whatever competence begins, ends or is confirmed, which answers look at by themselves',
      [body, division, decision, competence('1', 'health', { from: '2025-03-01', to: '2025-11-01', verifiedOn: '2025-10-31' })],
      '2025-05-15',
      '2025-01-10..2026-07-01',
    ],
  ])('%s', async (_when, records, asOf, expected) => expect(await interval(records, asOf)).toBe(expected));
});
