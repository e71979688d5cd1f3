import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceKind } from '../../src/answer/evidence.js';
import type { Effect, Rule } from '../../src/answer/rules/rule.js';
import type { RuleOutcome } from '../../src/answer/rules/ruleset.js';
import { verdictOn, type Ground, type Judged } from '../../src/answer/verdict.js';

const ESTABLISHED: Effect = { type: 'lead', standing: 'ESTABLISHED', strength: 100, explicit: true };
const INFERRED: Effect = { type: 'lead', standing: 'INFERRED', strength: 50 };
const DEPARTMENT: Effect = { type: 'lead', standing: 'DEPARTMENT', strength: 40 };
const SUPPORT: Effect = { type: 'support', blocking: true };
const CANDIDATE: Effect = { type: 'candidate' };
const EXCLUDE: Effect = { type: 'exclude' };

interface Sign {
  unit?: string;
  kind?: EvidenceKind;
  issuedOn?: string | null;
  distance?: number;
  /** What met rules do, and what rules that were not met would do. */
  met: Effect[];
  unmet?: Effect[];
}

function judged({ unit = 'a', kind = 'CLAUSE', issuedOn = '2025-01-01', distance = 0, met, unmet = [] }: Sign): Judged {
  const evidence = {
    kind,
    unit: { key: unit, kind: unit === 'so' ? 'DEPARTMENT' : 'DIVISION' },
    document: { issuedOn },
  } as Evidence;
  const outcome = (effect: Effect, isMet: boolean): RuleOutcome => ({ rule: { id: effect.type, effect } as Rule, met: isMet, conditions: [] });
  return { evidence, distance, outcomes: [...met.map((effect) => outcome(effect, true)), ...unmet.map((effect) => outcome(effect, false))] };
}

const units = (grounds: readonly Ground[]): string => grounds.map(({ evidence }) => evidence.unit.key).join(' ');
/** "STATUS leads; supports; candidates", and "several" where several are indicated. */
function verdict(...signs: Sign[]): string {
  const { status, leads, supports, candidates, several } = verdictOn(signs.map(judged));
  return `${status} ${[leads, supports, candidates].map(units).join('; ')}${several ? ' several' : ''}`;
}

describe('the verdict', () => {
  it.each<[string, string, Sign[]]>([
    ['nothing on record', 'NOT_ESTABLISHED ; ; ', []],
    ['a rule that was not met', 'NOT_ESTABLISHED ; ; ', [{ met: [], unmet: [ESTABLISHED] }]],
    ['only a candidate', 'NOT_ESTABLISHED ; ; a', [{ met: [CANDIDATE] }]],
    ['one unit by a clause', 'ESTABLISHED a; ; ', [{ met: [ESTABLISHED] }]],
    ['one unit by two clauses', 'ESTABLISHED a a; ; ', [{ met: [ESTABLISHED] }, { met: [ESTABLISHED] }]],
    ['two units by clauses, in the order of their keys', 'SHARED a b; ; ', [{ unit: 'b', met: [ESTABLISHED] }, { met: [ESTABLISHED] }]],
    ['a clause and a weaker sign for another', 'ESTABLISHED b; ; ', [{ met: [INFERRED] }, { unit: 'b', met: [ESTABLISHED] }]],
    [
      'one unit by inference, and a weaker one as candidate',
      'INFERRED a; ; b',
      [{ unit: 'b', met: [{ ...INFERRED, strength: 49 }] }, { met: [INFERRED] }],
    ],
    [
      'a strength that is not said is the least',
      'INFERRED b; ; a',
      [{ met: [{ type: 'lead', standing: 'INFERRED' }] }, { unit: 'b', met: [{ ...INFERRED, strength: 1 }] }],
    ],
    [
      'the nearer subject among equals',
      'ESTABLISHED b; ; ',
      [
        { distance: 2, met: [ESTABLISHED] },
        { unit: 'b', distance: 1, met: [ESTABLISHED] },
      ],
    ],
    ['the later document among equals', 'ESTABLISHED b; ; ', [{ met: [ESTABLISHED] }, { unit: 'b', issuedOn: '2025-01-02', met: [ESTABLISHED] }]],
    [
      'a known date before an unknown one',
      'ESTABLISHED b; ; ',
      [
        { issuedOn: null, met: [ESTABLISHED] },
        { unit: 'b', met: [ESTABLISHED] },
      ],
    ],
    [
      'the nearer subject before the later document',
      'ESTABLISHED a; ; ',
      [{ met: [ESTABLISHED] }, { unit: 'b', distance: 1, issuedOn: '2026-01-01', met: [ESTABLISHED] }],
    ],
    [
      'strength before the nearer subject',
      'ESTABLISHED a; ; ',
      [
        { distance: 3, met: [ESTABLISHED] },
        { unit: 'b', met: [{ ...ESTABLISHED, strength: 99 }] },
      ],
    ],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));
});

describe('several units by inference', () => {
  it.each<[string, string, Sign[]]>([
    ['by clauses that name the matter share it', 'SHARED a b; ; ', [{ met: [INFERRED] }, { unit: 'b', kind: 'FUNCTION', met: [INFERRED] }]],
    [
      'by items of a programme share it',
      'SHARED a b; ; ',
      [
        { kind: 'ASSIGNMENT', met: [INFERRED] },
        { unit: 'b', met: [INFERRED] },
      ],
    ],
    [
      'of which one only by its name are merely indicated',
      'NOT_ESTABLISHED ; ; a b several',
      [{ met: [INFERRED] }, { unit: 'b', kind: 'NAME', met: [INFERRED] }],
    ],
    [
      'by clauses of a wider subject are merely indicated',
      'NOT_ESTABLISHED ; ; a b several',
      [
        { distance: 1, met: [INFERRED] },
        { unit: 'b', distance: 1, met: [INFERRED] },
      ],
    ],
    [
      'are merely indicated beside a department that holds the matter',
      'DEPARTMENT ; ; a b several',
      [
        { kind: 'NAME', met: [INFERRED] },
        { unit: 'b', kind: 'NAME', met: [INFERRED] },
        { unit: 'so', met: [DEPARTMENT] },
      ],
    ],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));
});

describe('the department', () => {
  it.each<[string, string, Sign[]]>([
    [
      'holds it where nothing stronger speaks for a unit',
      'DEPARTMENT ; ; a',
      [{ unit: 'so', met: [DEPARTMENT] }, { met: [{ ...INFERRED, strength: 39 }] }],
    ],
    ['gives way to a stronger sign for a unit', 'INFERRED a; ; ', [{ unit: 'so', met: [DEPARTMENT] }, { met: [INFERRED] }]],
    ['is never a candidate', 'DEPARTMENT ; ; ', [{ unit: 'so', met: [DEPARTMENT, CANDIDATE] }]],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));

  it('has its own clauses named beside a lead by inference: the strongest, of the nearest subject, and no unit', () => {
    const { departmentGrounds } = verdictOn(
      [
        { unit: 'so', met: [DEPARTMENT] },
        { unit: 'so', distance: 1, met: [DEPARTMENT] },
        { unit: 'so', met: [{ ...DEPARTMENT, strength: 30 }] },
        { met: [INFERRED] },
      ].map(judged),
    );
    expect(departmentGrounds.map(({ distance, effect }) => [distance, effect.strength])).toEqual([[0, 40]]);
  });
});

describe('support', () => {
  it.each<[string, string, Sign[]]>([
    ['that names what was asked pushes aside a lead that does not', 'SUPPORT_ONLY ; b; a', [{ met: [INFERRED] }, { unit: 'b', met: [SUPPORT] }]],
    ['does not push aside a lead that names it too', 'ESTABLISHED a; b; ', [{ met: [ESTABLISHED] }, { unit: 'b', met: [SUPPORT] }]],
    ['that does not name it leaves the lead', 'INFERRED a; b; ', [{ met: [INFERRED] }, { unit: 'b', met: [{ type: 'support' }] }]],
    [
      'does not push aside the leads of which one names it',
      'ESTABLISHED a; c; ',
      [{ met: [ESTABLISHED] }, { unit: 'b', met: [INFERRED] }, { unit: 'c', met: [SUPPORT] }],
    ],
    [
      'that establishes nothing leaves its unit a candidate',
      'NOT_ESTABLISHED ; b; b',
      [
        { unit: 'b', met: [{ type: 'support' }] },
        { unit: 'b', met: [CANDIDATE] },
      ],
    ],
    [
      'pushes a lead aside once, however many rules it meets',
      'SUPPORT_ONLY ; b; a',
      [{ met: [INFERRED, { ...INFERRED, strength: 10 }] }, { unit: 'b', met: [SUPPORT] }],
    ],
    ['alone, not naming it, establishes nothing', 'NOT_ESTABLISHED ; b; ', [{ unit: 'b', met: [{ type: 'support' }] }]],
    [
      'of one of several is enough',
      'SUPPORT_ONLY ; b c; a',
      [{ met: [INFERRED] }, { unit: 'b', met: [{ type: 'support' }] }, { unit: 'c', met: [SUPPORT] }],
    ],
    ['of the unit that leads is not told twice', 'ESTABLISHED a; ; ', [{ met: [ESTABLISHED] }, { met: [SUPPORT] }]],
    [
      'of a unit makes it no candidate',
      'SUPPORT_ONLY ; b; a c',
      [{ met: [INFERRED] }, { unit: 'b', met: [SUPPORT] }, { unit: 'b', met: [CANDIDATE] }, { unit: 'c', met: [CANDIDATE] }],
    ],
    [
      'leaves the department out of the candidates',
      'SUPPORT_ONLY ; b; ',
      [
        { unit: 'so', met: [DEPARTMENT] },
        { unit: 'b', met: [SUPPORT] },
      ],
    ],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));
});

describe('one piece of evidence', () => {
  it.each<[string, string, Sign[]]>([
    ['that a rule excludes leads nothing', 'NOT_ESTABLISHED ; ; ', [{ met: [ESTABLISHED, EXCLUDE] }]],
    ['that a rule excludes supports nothing', 'NOT_ESTABLISHED ; ; ', [{ met: [SUPPORT, EXCLUDE] }]],
    ['that a rule excludes may still be a candidate', 'NOT_ESTABLISHED ; ; a', [{ met: [ESTABLISHED, EXCLUDE, CANDIDATE] }]],
    ['that a rule would exclude, were it met, leads', 'ESTABLISHED a; ; ', [{ met: [ESTABLISHED], unmet: [EXCLUDE] }]],
    ['that only earns a caveat establishes nothing', 'NOT_ESTABLISHED ; ; ', [{ met: [{ type: 'caveat', caveats: ['GENERAL_CLAUSE_ONLY'] }] }]],
    ['excluded leaves the others', 'ESTABLISHED b; ; ', [{ met: [ESTABLISHED, EXCLUDE] }, { unit: 'b', met: [ESTABLISHED] }]],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));

  it('counts once, by the strongest rule that it meets', () => {
    const weak = { ...INFERRED, strength: 10 };
    const { status, leads } = verdictOn([judged({ met: [weak, ESTABLISHED, INFERRED] })]);
    expect([status, leads.map(({ effect }) => effect)]).toEqual(['ESTABLISHED', [ESTABLISHED]]);
  });

  it('of the same unit keeps its place', () => {
    const { leads } = verdictOn([1, 2, 3].map((day) => judged({ kind: day === 2 ? 'FUNCTION' : 'CLAUSE', met: [ESTABLISHED] })));
    expect(leads.map(({ evidence }) => evidence.kind)).toEqual(['CLAUSE', 'FUNCTION', 'CLAUSE']);
    const pair = verdictOn([judged({ kind: 'FUNCTION', met: [ESTABLISHED] }), judged({ kind: 'CLAUSE', met: [ESTABLISHED] })]);
    expect(pair.leads.map(({ evidence }) => evidence.kind)).toEqual(['FUNCTION', 'CLAUSE']);
  });

  it('supports or is a candidate once, by the first rule that it meets', () => {
    const { supports, candidates } = verdictOn([judged({ met: [SUPPORT, { type: 'support' }, CANDIDATE] })]);
    expect([supports.map(({ effect }) => effect), candidates]).toEqual([[SUPPORT], []]);
  });
});

describe('the candidates', () => {
  it('are the weaker leads, the strongest and nearest first and then by key, then those that are only candidates', () => {
    const { candidates } = verdictOn(
      [
        { unit: 'e', met: [CANDIDATE] },
        { unit: 'd', met: [{ ...INFERRED, strength: 20 }] },
        { unit: 'c', distance: 1, met: [{ ...INFERRED, strength: 30 }] },
        { unit: 'b', met: [{ ...INFERRED, strength: 30 }] },
        { unit: 'aa', met: [{ ...INFERRED, strength: 20 }] },
        { unit: 'a', met: [INFERRED] },
      ].map(judged),
    );
    expect(units(candidates)).toBe('b c aa d e');
  });
});
