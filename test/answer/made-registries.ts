import * as fc from 'fast-check';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { dayAfter, dayBefore, type Day } from '../../src/shared/dates.js';
import { bodyKind, competence, mandate, procedure, province, subject } from '../support/made-law.js';
import { madeDuty as duty, recordsOfBody } from '../support/second-body.js';

/** Few days, so that much begins and ends on the same. */
const DAYS: readonly Day[] = [
  '2024-02-01',
  '2025-01-01',
  '2025-03-10',
  '2025-03-31',
  '2025-06-01',
  '2025-07-01',
  '2025-10-01',
  '2026-01-01',
  '2026-04-30',
];
const KINDS = ['dept', 'board', 'office'];
const MATTERS = ['health', 'drug'];

const day = fc.constantFrom(...DAYS);
const maybe = fc.option(day, { nil: null });
const span = fc.tuple(maybe, maybe).map(([a, b]) => (a !== null && b !== null && a >= b ? { from: b, to: a === b ? null : a } : { from: a, to: b }));
const effective: fc.Arbitrary<DocumentRecord['effective']> = fc.oneof(
  fc
    .record({ rule: fc.constant('FROM_DATE' as const), from: day, to: maybe })
    .map((one) => (one.to !== null && one.to <= one.from ? { ...one, to: null } : one)),
  fc.record({ rule: fc.constantFrom('ON_SIGNING' as const, 'UNKNOWN' as const), from: fc.constant(null), to: maybe }),
);

const OLD = { key: 'old', from: '2020-01-01', to: '2025-07-01' } as ProvinceView;
const NEW = { key: 'new', from: '2025-07-01', to: null } as ProvinceView;
const BODIES = [recordsOf('dept', OLD), recordsOf('dept', NEW), recordsOf('board', NEW)];

function recordsOf(slug: string, place: ProvinceView): [UnitRecord, UnitRecord, DocumentRecord] {
  const duties = [duty(), duty({ subjects: ['drug'] }), duty({ subjects: ['drug'], ofDivision: false })];
  return recordsOfBody({ slug, name: slug, duties, states: [], suggests: [] }, place) as [UnitRecord, UnitRecord, DocumentRecord];
}

const KEYS = BODIES.map(([, , { key }]) => key);
const relations: fc.Arbitrary<DocumentRecord['relations']> = fc.array(
  fc.record({
    type: fc.constantFrom('REPLACES' as const, 'REPEALS' as const, 'AMENDS' as const, 'BASED_ON' as const),
    target: fc.constantFrom(...KEYS),
    clause: fc.constant(null),
    provision: fc.constantFrom(null, null, '1', '2', 'khoản 9'),
  }),
  { maxLength: 2 },
);
const issuedOn = fc.oneof(day, fc.constantFrom('2025', '2025-03', null));

/**
 * The records of a province that another one took over, with bodies, decisions that change each other and laws that begin and end, on a
 * few days; nothing in them has to make sense.
 */
export const madeRecords: fc.Arbitrary<RegistryRecord[]> = fc
  .record({
    kinds: fc.tuple(...KINDS.map((key) => span.map((own) => bodyKind(key, key === 'dept' ? {} : own)))),
    mandates: fc.array(
      fc.record({ body: fc.constantFrom(...KINDS), matter: fc.constantFrom(...MATTERS), own: span, verifiedFrom: maybe, basisEnds: maybe }),
      {
        maxLength: 4,
      },
    ),
    procedure: fc.record({ own: span, basisEnds: maybe }),
    competence: fc.record({ own: span, verifiedOn: maybe }),
    decisions: fc.tuple(...BODIES.map(() => fc.record({ effective, issuedOn, relations }))),
    divisions: fc.tuple(...BODIES.map(() => span)),
    passed: fc.boolean(),
  })
  .map((made): RegistryRecord[] => [
    province('old', { from: OLD.from, to: OLD.to }),
    province('new', { from: NEW.from, code: '98', predecessors: ['old'] }),
    subject('health'),
    subject('drug', 'health'),
    ...made.kinds,
    ...made.mandates.map(({ body, matter, own, verifiedFrom, basisEnds }, index) =>
      mandate(body, matter, { key: `mandate ${index}`, ...own, verifiedFrom, basisEnds }),
    ),
    procedure('1.000001', 'drug', { ...made.procedure.own, basisEnds: made.procedure.basisEnds }),
    competence('1', 'drug', { ...made.competence.own, verifiedOn: made.competence.verifiedOn }),
    ...BODIES.flatMap(([body, division, decision], index): RegistryRecord[] => [
      body,
      {
        ...division,
        ...made.divisions[index],
        successors: made.passed && index === 0 ? [{ to: 'new/dept/phong-chuyen-mon', fields: [], authority: { vi: 'luật', en: 'law' } }] : [],
      },
      { ...decision, ...made.decisions[index], relations: (made.decisions[index]?.relations ?? []).filter(({ target }) => target !== decision.key) },
    ]),
  ]);

/** On a day of those on which something may change, right before or after one, or on any other. */
export const madeDay: fc.Arbitrary<Day> = fc.oneof(
  fc
    .tuple(
      day,
      fc.constantFrom(dayBefore, dayAfter, (same: Day) => same),
    )
    .map(([one, move]) => move(one)),
  fc.date({ min: new Date('2025-02-01'), max: new Date('2026-03-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
