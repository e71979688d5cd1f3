import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceKind } from '../../src/answer/evidence.js';
import type { Effect, Rule } from '../../src/answer/rules/rule.js';
import type { RuleOutcome } from '../../src/answer/rules/ruleset.js';
import type { ResolutionStatus } from '../../src/answer/resolution.js';
import { hasMatter, namesMatter, verdictOn, type Ground, type Judged } from '../../src/answer/verdict.js';

const ESTABLISHED: Effect = { type: 'lead', standing: 'ESTABLISHED', rank: 0, explicit: true };
const INFERRED: Effect = { type: 'lead', standing: 'INFERRED', rank: 50 };
const BODY: Effect = { type: 'lead', standing: 'BODY', rank: 60 };
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
    unit: { key: unit, parentKey: unit === 'so' ? null : 'so' },
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
    ['a clause and a lower sign for another', 'ESTABLISHED b; ; ', [{ met: [INFERRED] }, { unit: 'b', met: [ESTABLISHED] }]],
    [
      'one unit by inference, and a lower one as candidate',
      'INFERRED a; ; b',
      [{ unit: 'b', met: [{ ...INFERRED, rank: 51 }] }, { met: [INFERRED] }],
    ],
    [
      'a lead without a place in the table is the last',
      'INFERRED b; ; a',
      [{ met: [{ type: 'lead', standing: 'INFERRED' }] }, { unit: 'b', met: [{ ...INFERRED, rank: 99 }] }],
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
      'both where one has a month alone, in which the other was issued',
      'SHARED a b; ; ',
      [
        { issuedOn: '2025-10', met: [ESTABLISHED] },
        { unit: 'b', issuedOn: '2025-10-05', met: [ESTABLISHED] },
      ],
    ],
    [
      'the later where one has a month alone, after that of the other',
      'ESTABLISHED b; ; ',
      [
        { issuedOn: '2025-09', met: [ESTABLISHED] },
        { unit: 'b', issuedOn: '2025-10-05', met: [ESTABLISHED] },
      ],
    ],
    [
      'both where one has no date, as either may be the later',
      'SHARED a b; ; ',
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
      'the higher row before the nearer subject',
      'ESTABLISHED a; ; ',
      [
        { distance: 3, met: [ESTABLISHED] },
        { unit: 'b', met: [{ ...ESTABLISHED, rank: 1 }] },
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
      'are merely indicated beside a body that holds the matter',
      'BODY ; ; a b several',
      [
        { kind: 'NAME', met: [INFERRED] },
        { unit: 'b', kind: 'NAME', met: [INFERRED] },
        { unit: 'so', met: [BODY] },
      ],
    ],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));
});

describe('the body', () => {
  it.each<[string, string, Sign[]]>([
    ['holds it where nothing higher speaks for a unit', 'BODY ; ; a', [{ unit: 'so', met: [BODY] }, { met: [{ ...INFERRED, rank: 61 }] }]],
    ['gives way to a higher sign for a unit', 'INFERRED a; ; ', [{ unit: 'so', met: [BODY] }, { met: [INFERRED] }]],
    ['is never a candidate', 'BODY ; ; ', [{ unit: 'so', met: [BODY, CANDIDATE] }]],
  ])('%s: %s', (_what, expected, signs) => expect(verdict(...signs)).toBe(expected));

  it('has its own clauses named beside a lead by inference: of the highest row, of the nearest subject, and no unit', () => {
    const { bodyGrounds } = verdictOn(
      [{ unit: 'so', met: [BODY] }, { unit: 'so', distance: 1, met: [BODY] }, { unit: 'so', met: [{ ...BODY, rank: 70 }] }, { met: [INFERRED] }].map(
        judged,
      ),
    );
    expect(bodyGrounds.map(({ distance, effect }) => [distance, effect.rank])).toEqual([[0, 60]]);
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
      [{ met: [INFERRED, { ...INFERRED, rank: 90 }] }, { unit: 'b', met: [SUPPORT] }],
    ],
    ['alone, not naming it, establishes nothing', 'NOT_ESTABLISHED ; b; ', [{ unit: 'b', met: [{ type: 'support' }] }]],
    [
      'of one of several is enough',
      'SUPPORT_ONLY ; b c; a',
      [{ met: [INFERRED] }, { unit: 'b', met: [{ type: 'support' }] }, { unit: 'c', met: [SUPPORT] }],
    ],
    ['of the unit that leads is not told twice', 'ESTABLISHED a; ; ', [{ met: [ESTABLISHED] }, { met: [SUPPORT] }]],
    [
      'of the body that holds the matter is not told twice',
      'BODY ; ; ',
      [
        { unit: 'so', met: [BODY] },
        { unit: 'so', met: [{ type: 'support' }] },
      ],
    ],
    [
      'of the body beside a unit that leads by inference is not told either, for the lead rests on the body as well',
      'INFERRED a; ; ',
      [{ met: [INFERRED] }, { unit: 'so', met: [BODY] }, { unit: 'so', met: [{ type: 'support' }] }],
    ],
    [
      'of the body is told where nothing leads, though the body has a clause of its own',
      'SUPPORT_ONLY ; so; ',
      [
        { unit: 'so', met: [BODY] },
        { unit: 'so', met: [SUPPORT] },
      ],
    ],
    [
      'of a unit makes it no candidate',
      'SUPPORT_ONLY ; b; a c',
      [{ met: [INFERRED] }, { unit: 'b', met: [SUPPORT] }, { unit: 'b', met: [CANDIDATE] }, { unit: 'c', met: [CANDIDATE] }],
    ],
    [
      'leaves the body out of the candidates',
      'SUPPORT_ONLY ; b; ',
      [
        { unit: 'so', met: [BODY] },
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

  it('counts once, by the highest row that it meets', () => {
    const low = { ...INFERRED, rank: 90 };
    const { status, leads } = verdictOn([judged({ met: [low, ESTABLISHED, INFERRED] })]);
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
  it('are the lower leads, the highest and nearest first and then by key, then those that are only candidates', () => {
    const { candidates } = verdictOn(
      [
        { unit: 'e', met: [CANDIDATE] },
        { unit: 'd', met: [{ ...INFERRED, rank: 80 }] },
        { unit: 'c', distance: 1, met: [{ ...INFERRED, rank: 70 }] },
        { unit: 'b', met: [{ ...INFERRED, rank: 70 }] },
        { unit: 'aa', met: [{ ...INFERRED, rank: 80 }] },
        { unit: 'a', met: [INFERRED] },
      ].map(judged),
    );
    expect(units(candidates)).toBe('b c aa d e');
  });
});

describe('whether a body has anything on a matter', () => {
  const grounds = (...signs: [number, string[]][]): Ground[] =>
    signs.map(([distance, subjects]) => ({ distance, evidence: { subjects } }) as unknown as Ground);

  it.each<[string, boolean, [number, string[]][]]>([
    ['the matter itself', true, [[0, ['radiation.xray']]]],
    ['a wider matter', true, [[1, ['radiation']]]],
    ['all fields of the body', false, [[1, ['all-fields']]]],
    ['all fields, where all fields are what is asked about', true, [[0, ['all-fields']]]],
    [
      'a wider matter in one clause and all fields in another',
      true,
      [
        [2, ['all-fields']],
        [1, ['radiation']],
      ],
    ],
    ['nothing', false, []],
  ])('a clause that gives %s names the matter: %s', (_what, named, signs) => expect(namesMatter(grounds(...signs))).toBe(named));

  it.each<[ResolutionStatus, boolean, boolean, boolean]>([
    ['ESTABLISHED', true, true, true],
    ['SUPPORT_ONLY', true, true, true],
    // No law gives it to anybody: what is said of all fields of a body does not make it one of them.
    ['ESTABLISHED', false, true, false],
    ['BODY', false, true, false],
    ['BODY', false, false, true],
    ['NOT_ESTABLISHED', true, false, false],
    ['OUT_OF_SCOPE', true, false, false],
  ])('%s, named: %s, of nobody by law: %s: %s', (status, byName, isOpen, has) => expect(hasMatter({ status, byName }, isOpen)).toBe(has));
});
