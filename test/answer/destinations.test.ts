import { describe, expect, it } from 'vitest';
import { destinationBy, keptDestinations, leadsToOf, type FindDestination } from '../../src/answer/destinations.js';
import { findBody } from '../../src/answer/jurisdiction.js';
import type { Action } from '../../src/registry/duty.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, mandate, province, RULESET, subject } from '../support/made-law.js';
import { madeDuty as duty, recordsOfBody, type MadeDuty } from '../support/second-body.js';

const HERE = { key: 'here', from: '2025-01-10', to: null } as ProvinceView;
const LAW: RegistryRecord[] = [
  province('here', { from: '2020-01-01' }),
  subject('all-fields'),
  subject('health', 'all-fields'),
  subject('land', 'all-fields'),
  subject('staff', null, { internal: true }),
  ...['health-dept', 'land-dept', 'commune'].map((key) => bodyKind(key)),
];
const HEALTH = mandate('health-dept', 'health');
const UNVERIFIED = { verifiedFrom: '2025-06-01' };
const onRecord = (slug: string, ...duties: MadeDuty[]): RegistryRecord[] =>
  recordsOfBody({ slug, name: slug, duties, states: [], suggests: [] }, HERE);

interface Asked {
  likely?: string[];
  action?: Action | null;
  /** Kinds of bodies that the words name, and the body named beside them. */
  said?: string[];
  named?: string;
  asOf?: string;
}

/** `health: health-dept > its division`; an exclamation mark where any other body may have the matter as well. */
async function leads(
  law: RegistryRecord[],
  { likely = ['health'], action = null, said = [], named, asOf = '2025-05-15' }: Asked = {},
): Promise<string[]> {
  const jurisdiction = await answersBy(...LAW, ...law).jurisdiction('here', asOf);
  const bodies = said.flatMap((key) => jurisdiction.reference.bodies.kind(key) ?? []);
  const body = named === undefined ? null : findBody(jurisdiction, named);
  const found = await leadsToOf({ likely, action, bodies }, jurisdiction, body, destinationBy(RULESET));
  const short = (key: string): string => key.replaceAll('here/', '');
  return [...found].map(([code, { places, open }]) => {
    const to = [...places].map(([key, place]) => (key === place ? short(key) : `${short(key)} > ${short(place)}`));
    return `${code}: ${to.join(', ')}${open ? ' !' : ''}`;
  });
}

describe('a meaning leads', () => {
  it.each<[string, RegistryRecord[], Asked, string[]]>([
    ['to the body that has it by law', [HEALTH], {}, ['health: health-dept']],
    ['to the unit that leads there', [HEALTH, ...onRecord('health-dept', duty())], {}, ['health: health-dept > health-dept/phong-chuyen-mon']],
    [
      'to the body where its unit leads another act',
      [HEALTH, ...onRecord('health-dept', duty({ actions: ['CHECK'] }))],
      { action: 'LICENSE' },
      ['health: health-dept'],
    ],
    ['each to its own', [HEALTH, mandate('land-dept', 'land')], { likely: ['land', 'health'] }, ['land: land-dept', 'health: health-dept']],
    ['nowhere if it is of no matter on record', [HEALTH], { likely: ['unheard-of', 'health'] }, ['health: health-dept']],
    ['nowhere if nobody has it', [HEALTH], { likely: ['land'] }, []],
    ['to every body that has it', [HEALTH, mandate('land-dept', 'health')], {}, ['health: health-dept, land-dept']],
    [
      'nowhere if one of several has it, and nobody knows which',
      [bodyKind('rare', { provinces: [], complete: false, otherwise: 'land-dept' }), mandate('rare', 'health')],
      {},
      [],
    ],
    [
      'to each body for what all have for themselves',
      [...onRecord('health-dept', duty()), ...onRecord('land-dept', duty())],
      { likely: ['staff'] },
      ['staff: health-dept, land-dept'],
    ],
  ])('%s', async (_where, law, asked, expected) => expect(await leads(law, asked)).toEqual(expected));

  it('to all the units that share it, in the order of their keys', async () => {
    const [body, division, decision] = onRecord('health-dept', duty(), duty(), duty());
    const units = ['z', 'a'].map((slug) => ({ ...(division as UnitRecord), slug, key: `here/health-dept/${slug}` }));
    const clauses = (decision as Extract<RegistryRecord, { kind: 'document' }>).clauses.map((clause, index) => ({
      ...clause,
      duties: clause.duties.map((each) => ({ ...each, holder: (units[index] ?? (units[0] as UnitRecord)).key })),
    }));
    const law = [HEALTH, body, ...units, { ...decision, clauses }] as RegistryRecord[];
    expect(await leads(law)).toEqual(['health: health-dept > health-dept/a, health-dept/z']);
  });

  it.each<[string, string, string[]]>([
    ['before the province is there', '2019-12-31', []],
    ['on its first day', '2020-01-01', ['health: health-dept']],
  ])('nowhere %s', async (_when, asOf, expected) => expect(await leads([HEALTH], { asOf })).toEqual(expected));
});

describe('a matter that law leaves open', () => {
  it.each<[string, RegistryRecord[], Asked, string[]]>([
    [
      'leads to the body on record whose decision names it',
      onRecord('health-dept', duty()),
      {},
      ['health: health-dept > health-dept/phong-chuyen-mon !'],
    ],
    [
      'leads to those only of several on record',
      [...onRecord('health-dept', duty()), ...onRecord('land-dept', duty({ subjects: ['land'] }))],
      {},
      ['health: health-dept > health-dept/phong-chuyen-mon !'],
    ],
    [
      'leads nowhere by what a body says of all its fields',
      onRecord('health-dept', duty({ ofDivision: false, nature: 'FUNCTION', subjects: ['all-fields'] })),
      {},
      [],
    ],
    ['leads nowhere by the decision of another body than the one that is asked', onRecord('health-dept', duty()), { named: 'land-dept' }, []],
    [
      'leads to the body that is asked, of several on record',
      [...onRecord('health-dept', duty()), ...onRecord('land-dept', duty())],
      { named: 'land-dept' },
      ['health: land-dept > land-dept/phong-chuyen-mon !'],
    ],
    ['leads to a body that only takes part in it', onRecord('health-dept', duty({ role: 'PARTICIPATE' })), {}, ['health: health-dept !']],
    ['leads nowhere where its mandate is not shown and nothing of the body is on record', [mandate('health-dept', 'health', UNVERIFIED)], {}, []],
    [
      'leads to the body on record all the same',
      [mandate('health-dept', 'health', UNVERIFIED), ...onRecord('health-dept', duty({ subjects: ['land'] }))],
      {},
      ['health: health-dept !'],
    ],
    [
      'is not open where one of two mandates is shown',
      [HEALTH, mandate('health-dept', 'health', { ...UNVERIFIED, key: 'again' })],
      {},
      ['health: health-dept'],
    ],
    ['is not open where every body has it for itself', onRecord('health-dept', duty()), { likely: ['staff'] }, ['staff: health-dept']],
    [
      'leads by mandate alone where its own decision does not mention it',
      [HEALTH, ...onRecord('health-dept', duty({ subjects: ['land'] }))],
      {},
      ['health: health-dept'],
    ],
  ])('%s', async (_what, law, asked, expected) => expect(await leads(law, asked)).toEqual(expected));

  it('leads to no department on record that does not name inspection, once the inspectorate has it', async () => {
    const inspection = [
      subject('inspection'),
      subject('inspection.sector', 'inspection'),
      bodyKind('thanh-tra-tinh'),
      mandate('thanh-tra-tinh', 'inspection.sector'),
    ];
    const law = [...inspection, HEALTH, ...onRecord('health-dept', duty({ subjects: ['land'] }))];
    expect(await leads(law, { action: 'INSPECT' })).toEqual(['health: thanh-tra-tinh']);
  });
});

describe('a body that is named', () => {
  it.each<[string, RegistryRecord[], Asked, string[]]>([
    ['and has the matter alone is where it leads', [HEALTH, mandate('land-dept', 'health')], { named: 'land-dept' }, ['health: land-dept']],
    ['and has not changes nothing', [HEALTH], { named: 'land-dept' }, ['health: health-dept']],
    [
      'and whose own decision names the matter is where it leads',
      [HEALTH, ...onRecord('land-dept', duty())],
      { named: 'land-dept' },
      ['health: land-dept > land-dept/phong-chuyen-mon'],
    ],
    [
      'for what all bodies have for themselves is where it leads',
      onRecord('health-dept', duty()),
      { likely: ['staff'], named: 'land-dept' },
      ['staff: land-dept'],
    ],
    [
      'in the words alone does so for what all bodies have',
      onRecord('health-dept', duty()),
      { likely: ['staff'], said: ['land-dept'] },
      ['staff: land-dept'],
    ],
    ['beside the words goes before them', [], { likely: ['staff'], said: ['health-dept'], named: 'land-dept' }, ['staff: land-dept']],
    [
      'in the words alone keeps no other from being found',
      [HEALTH, mandate('land-dept', 'health')],
      { said: ['land-dept'] },
      ['health: health-dept, land-dept'],
    ],
  ])('%s', async (_what, law, asked, expected) => expect(await leads(law, asked)).toEqual(expected));

  it.each<[string, string[]]>([
    ['2025-02-28', ['health: health-dept']],
    ['2025-03-01', []],
  ])('and is gone on 1 March leads nowhere from then on: %s, %j', async (asOf, expected) =>
    expect(await leads([HEALTH, bodyKind('old-dept', { to: '2025-03-01' })], { named: 'old-dept', asOf })).toEqual(expected),
  );
});

describe('destinations that are kept', () => {
  it('are found once for the same content, matter, act and rules of the day', async () => {
    const service = answersBy(...LAW, HEALTH, ...onRecord('health-dept', duty()), ...onRecord('land-dept', duty()));
    const [one, other] = await Promise.all(['here/health-dept', 'here/land-dept'].map((key) => service.configuration('here', '2025-05-15', key)));
    const find: FindDestination = keptDestinations(RULESET);
    const asked = [
      [one, { subject: 'health', action: null }, '2025-05-15'],
      [other, { subject: 'health', action: null }, '2025-05-15'],
      [one, { subject: 'land', action: null }, '2025-05-15'],
      [one, { subject: 'health', action: 'LICENSE' }, '2025-05-15'],
      // Other rules hold from July on.
      [one, { subject: 'health', action: null }, '2025-07-01'],
    ] as Parameters<FindDestination>[];
    const first = await Promise.all(asked.map((each) => find(...each)));
    expect(new Set(first).size).toBe(5);
    for (const [index, each] of asked.entries()) {
      expect(await find(...each)).toBe(first[index]);
      expect(first[index]).toEqual(await destinationBy(RULESET)(...each));
    }
    const nextDay = [one, { subject: 'health', action: null }, '2025-05-16'] as Parameters<FindDestination>;
    expect(await find(...nextDay), 'the same rules').toBe(first[0]);
    expect(first[0]).toEqual({ status: 'ESTABLISHED', units: ['here/health-dept/phong-chuyen-mon'], byName: true });
  });

  it.each<[MadeDuty, boolean]>([
    [duty({ nature: 'FUNCTION', subjects: ['all-fields'] }), false],
    [duty({ ofDivision: false, nature: 'FUNCTION', subjects: ['all-fields'] }), false],
    [duty({ ofDivision: false }), true],
    [duty({ role: 'COORDINATE' }), true],
  ])('say whether the matter is named: %#, %s', async (own, byName) => {
    const configuration = await answersBy(...LAW, ...onRecord('health-dept', own)).configuration('here', '2025-05-15');
    expect(await destinationBy(RULESET)(configuration, { subject: 'health', action: null }, '2025-05-15')).toMatchObject({ byName });
  });
});
