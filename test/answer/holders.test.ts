import { describe, expect, it } from 'vitest';
import { holdersOf, inspectsByLaw, isOpen, isShown } from '../../src/answer/holders.js';
import { findBody } from '../../src/answer/jurisdiction.js';
import type { MandateView } from '../../src/registry/body.model.js';
import type { Action, SubjectView } from '../../src/registry/duty.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { RegistryRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, mandate, province, subject } from '../support/made-law.js';
import { recordsOfBody } from '../support/second-body.js';

const HERE = province('here');
const MATTERS = [
  subject('health'),
  subject('clinic', 'health'),
  subject('land'),
  subject('staff', null, { internal: true }),
  subject('inspection'),
  subject('inspection.sector', 'inspection'),
];
const BODIES = ['health-dept', 'land-dept', 'commune', 'inspectorate'].map((key) => bodyKind(key));
const PROVINCE = { key: 'here', from: null, to: null } as ProvinceView;
/** A body on record, of a kind or of none, with a decision that says nothing. */
const onRecord = (slug: string): RegistryRecord[] => recordsOfBody({ slug, name: slug, duties: [], states: [], suggests: [] }, PROVINCE);

interface Asked {
  action?: Action;
  named?: string;
  asOf?: string;
}

async function found(law: RegistryRecord[], matter: string, { action, named, asOf = '2025-05-15' }: Asked = {}) {
  const jurisdiction = await answersBy(HERE, ...MATTERS, ...BODIES, ...law).jurisdiction('here', asOf);
  const body = named === undefined ? null : findBody(jurisdiction, named);
  return holdersOf(jurisdiction, jurisdiction.reference.vocabulary.get(matter) as SubjectView, action ?? null, body);
}

/** How it is known, the bodies with the matters by which they have it, and after a stroke who is in charge beside them. */
async function who(law: RegistryRecord[], matter: string, asked: Asked = {}): Promise<string> {
  const { by, holders, inCharge } = await found(law, matter, asked);
  const bodies = holders.map(({ body, mandates }) => [body.key.replace('here/', ''), ...mandates.map((each) => each.subject)].join(' '));
  return `${by} ${bodies.join(', ')}${inCharge ? ` / ${inCharge.key.replace('here/', '')}` : ''}`;
}

const HEALTH = mandate('health-dept', 'health');
const COMMUNE_TAKES = mandate('commune', 'clinic', { type: 'HANDLES' });

describe('who has a matter by law', () => {
  it.each<[string, RegistryRecord[], string, Asked, string]>([
    ['the body in charge of it', [HEALTH], 'health', {}, 'LAW health-dept health'],
    ['the body in charge of what it is part of', [HEALTH], 'clinic', {}, 'LAW health-dept health'],
    ['once, by everything that says so', [HEALTH, mandate('health-dept', 'health', { key: 'again' })], 'health', {}, 'LAW health-dept health health'],
    ['the body that takes the case, beside the one in charge', [HEALTH, COMMUNE_TAKES], 'clinic', {}, 'LAW commune clinic / health-dept'],
    [
      'who takes the case, where nobody is known to be in charge',
      [COMMUNE_TAKES, mandate('health-dept', 'health', { verifiedFrom: '2025-05-16' })],
      'clinic',
      {},
      'LAW commune clinic',
    ],
    [
      'the body in charge of the part, not the one that takes cases of the whole',
      [mandate('commune', 'health', { type: 'HANDLES' }), mandate('health-dept', 'clinic')],
      'clinic',
      {},
      'LAW health-dept clinic',
    ],
    [
      'who takes the case of the same matter',
      [HEALTH, mandate('commune', 'health', { type: 'HANDLES' })],
      'health',
      {},
      'LAW commune health / health-dept',
    ],
    [
      'the same body, where it is in charge and takes the case',
      [HEALTH, mandate('health-dept', 'clinic', { type: 'HANDLES' })],
      'clinic',
      {},
      'LAW health-dept clinic',
    ],
    [
      'two bodies that take the case, one of which is in charge as well',
      [HEALTH, COMMUNE_TAKES, mandate('health-dept', 'clinic', { type: 'HANDLES' })],
      'clinic',
      {},
      'LAW commune clinic, health-dept clinic',
    ],
    ['a body that is meant by name, which changes nothing', [HEALTH], 'health', { named: 'land-dept' }, 'LAW health-dept health'],
  ])('%s', async (_what, law, matter, asked, expected) => expect(await who(law, matter, asked)).toBe(expected));

  it.each<[Action, string]>([
    ['LICENSE', 'LAW commune clinic / health-dept'],
    ['RECEIVE', 'LAW commune clinic / health-dept'],
    ['ANSWER', 'LAW commune clinic / health-dept'],
    ['APPRAISE', 'LAW commune clinic / health-dept'],
    ['INSPECT', 'LAW health-dept health'],
    ['CHECK', 'LAW health-dept health'],
    ['DRAFT', 'LAW health-dept health'],
    ['ADVISE', 'LAW health-dept health'],
    ['GUIDE', 'LAW health-dept health'],
    ['ORGANISE', 'LAW health-dept health'],
    ['MANAGE', 'LAW health-dept health'],
    ['MONITOR', 'LAW health-dept health'],
    ['REPORT', 'LAW health-dept health'],
  ])('to %s is an act of whoever takes the case, or of whoever manages the field: %s', async (action, expected) =>
    expect(await who([HEALTH, COMMUNE_TAKES], 'clinic', { action })).toBe(expected),
  );
});

describe('a body that not every province has', () => {
  const SPECIAL = { provinces: ['there'], otherwise: 'land-dept' };
  const by = (over: Parameters<typeof bodyKind>[1]): RegistryRecord[] => [bodyKind('special', over), mandate('special', 'health')];

  it.each<[string, RegistryRecord[], string]>([
    ['has the matter where it is', by({ ...SPECIAL, provinces: ['here'] }), 'LAW special health'],
    ['leaves it to another where it surely is not', by(SPECIAL), 'LAW land-dept health'],
    ['or the other has it, where nobody knows', by({ ...SPECIAL, complete: false }), 'EITHER special health, land-dept health'],
    ['stands alone where no other is said to have its work', by({ provinces: ['there'], complete: false }), 'EITHER special health'],
    ['stands alone as well where it surely is not', by({ provinces: ['there'] }), 'LAW special health'],
    ['has a substitute that is no kind on record', by({ provinces: ['there'], otherwise: 'nowhere' }), 'LAW special health'],
    ['is of a kind that is not on record', [mandate('unheard-of', 'health')], 'EITHER '],
    [
      'is unsure where one of two mandates is',
      [...by({ ...SPECIAL, complete: false }), mandate('health-dept', 'health')],
      'EITHER health-dept health, special health, land-dept health',
    ],
  ])('%s', async (_what, law, expected) => expect(await who(law, 'health')).toBe(expected));

  it.each<[string, Partial<MandateView>, string]>([
    ['one of several, where law names a body for other provinces only', { provinces: ['there'] }, 'EITHER special health'],
    ['nobody where that was before', { provinces: ['there'], to: '2025-05-15' }, 'NOBODY '],
  ])('is %s', async (_what, over, expected) =>
    expect(await who([bodyKind('special', SPECIAL), mandate('special', 'health', over)], 'health')).toBe(expected),
  );
});

describe('a matter that no law gives to anybody', () => {
  it.each<[string, RegistryRecord[], string, Asked, string]>([
    ['is nobody’s where nothing is on record', [], 'land', {}, 'NOBODY '],
    ['is asked of every body on record', [...onRecord('land-dept'), ...onRecord('odd')], 'land', {}, 'RECORD land-dept, odd'],
    ['is its own for the only body on record, if it is an internal one', onRecord('odd'), 'staff', {}, 'INTERNAL odd'],
    ['is open between two, if it is an internal one', [...onRecord('land-dept'), ...onRecord('odd')], 'staff', {}, 'EITHER land-dept, odd'],
    ['is open where none is on record, if it is an internal one', [], 'staff', {}, 'EITHER '],
    ['is that of the body which is named, if it is an internal one', onRecord('odd'), 'staff', { named: 'land-dept' }, 'INTERNAL land-dept'],
    ['stays open, whichever body is named, if it is not', onRecord('odd'), 'land', { named: 'land-dept' }, 'RECORD odd'],
  ])('%s', async (_what, law, matter, asked, expected) => expect(await who(law, matter, asked)).toBe(expected));

  it.each<[string, RegistryRecord[], string, boolean]>([
    ['open among bodies on record', onRecord('odd'), 'land', true],
    ['not open where nothing is on record', [], 'land', false],
    ['not open where law gives it', [HEALTH], 'health', false],
    ['not open between a department and the inspectorate', [HEALTH, mandate('inspectorate', 'inspection.sector')], 'health', false],
  ])('is %s', async (_what, law, matter, open) => expect(isOpen(await found(law, matter, { action: 'INSPECT' }))).toBe(open));
});

describe('who inspects', () => {
  const INSPECTORATE = mandate('inspectorate', 'inspection.sector', { from: '2025-07-01' });
  const AFTER: Asked = { action: 'INSPECT', asOf: '2025-07-01' };
  const POLICE = [bodyKind('police', { type: 'VERTICAL' }), mandate('police', 'land')];

  it.each<[string, RegistryRecord[], string, Asked, string]>([
    ['the department, the day before', [HEALTH, INSPECTORATE], 'health', { ...AFTER, asOf: '2025-06-30' }, 'LAW health-dept health'],
    [
      'the department if its own document says so, else the inspectorate, from the day on',
      [HEALTH, INSPECTORATE],
      'health',
      AFTER,
      'RECORD health-dept, inspectorate inspection.sector / health-dept',
    ],
    ['the department, where the act is another', [HEALTH, INSPECTORATE], 'health', { ...AFTER, action: 'CHECK' }, 'LAW health-dept health'],
    ['the police in a field of theirs', [...POLICE, INSPECTORATE], 'land', AFTER, 'LAW police land'],
    [
      'the police and the department alike in a field that both have',
      [...POLICE, mandate('land-dept', 'land'), INSPECTORATE],
      'land',
      AFTER,
      'LAW land-dept land, police land',
    ],
    [
      'nobody that is known, where it is not known which body has the field',
      [bodyKind('special', { provinces: [], complete: false, otherwise: 'land-dept' }), mandate('special', 'land'), INSPECTORATE],
      'land',
      AFTER,
      'EITHER special land, land-dept land',
    ],
    [
      'the inspectorate itself in its own field',
      [mandate('inspectorate', 'land'), INSPECTORATE],
      'land',
      AFTER,
      'RECORD inspectorate inspection.sector',
    ],
    ['the inspectorate, where no field is named', [INSPECTORATE], 'inspection', AFTER, 'LAW inspectorate inspection.sector'],
    [
      'a department that is named, if its own document says so, else the inspectorate',
      [INSPECTORATE],
      'inspection',
      { ...AFTER, named: 'land-dept' },
      'RECORD land-dept, inspectorate inspection.sector / land-dept',
    ],
    ['the police themselves, where they are named', [...POLICE, INSPECTORATE], 'inspection', { ...AFTER, named: 'police' }, 'LAW police'],
    [
      'two inspectorates, in a field of one of them',
      [mandate('inspectorate', 'land'), INSPECTORATE, mandate('land-dept', 'inspection.sector')],
      'land',
      AFTER,
      'RECORD inspectorate inspection.sector, land-dept inspection.sector',
    ],
    ['nobody by law in a field of nobody', [INSPECTORATE], 'land', AFTER, 'NOBODY '],
    [
      'no inspectorate by a mandate over inspection at large',
      [HEALTH, mandate('inspectorate', 'inspection')],
      'health',
      AFTER,
      'LAW health-dept health',
    ],
  ])('%s', async (_what, law, matter, asked, expected) => expect(await who(law, matter, asked)).toBe(expected));

  it.each<[string, string[], boolean]>([
    ['by nothing else', ['inspection.sector'], true],
    ['by its own field as well', ['inspection.sector', 'health'], false],
    ['by its own field', ['health'], false],
    ['by no law', [], false],
  ])('has the matter because all inspection is its own: %s, %s', (_what, subjects, only) => {
    const mandates = subjects.map((each) => ({ subject: each }) as MandateView);
    expect(inspectsByLaw({ body: {} as never, mandates })).toBe(only);
  });
});

it('takes the committee of a commune that is named for the one of its kind', async () => {
  const { holders } = await found([COMMUNE_TAKES, ...onRecord('commune')], 'clinic', { named: 'here/commune' });
  expect(holders.map(({ body }) => body.evidence?.document)).toEqual(['made-here-commune']);
  const jurisdiction = await answersBy(HERE, ...MATTERS, ...BODIES, COMMUNE_TAKES).jurisdiction('here', '2025-05-15');
  const ward = { ...findBody(jurisdiction, 'commune'), key: 'here/00001/commune' };
  const asked = holdersOf(jurisdiction, jurisdiction.reference.vocabulary.get('clinic') as SubjectView, null, ward);
  expect(asked.holders.map(({ body }) => body.key)).toEqual(['here/00001/commune']);
});

describe('a mandate is shown', () => {
  const SPAN = { verifiedFrom: '2025-03-01', basisEnds: '2027-03-01' } as MandateView;
  it.each<[string, MandateView, string, boolean]>([
    ['the day before a source shows it', SPAN, '2025-02-28', false],
    ['on the first day of the source', SPAN, '2025-03-01', true],
    ['on the last day of its basis', SPAN, '2027-02-28', true],
    ['on the day on which its basis ends', SPAN, '2027-03-01', false],
    ['from the beginning', { ...SPAN, verifiedFrom: null }, '1990-01-01', true],
    ['without end', { ...SPAN, basisEnds: null }, '2050-01-01', true],
  ])('%s, %#: %s', (_what, mandated, day, shown) => expect(isShown(mandated, day)).toBe(shown));
});
