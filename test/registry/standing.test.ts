import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, span } from '../../src/shared/dates.js';
import { mayHold, Standings, type DatedDocument, type LawChange } from '../../src/registry/standing.js';

const document = (key: string, over: Partial<DatedDocument> = {}): DatedDocument => ({
  id: key,
  key,
  type: 'DECISION',
  number: key,
  symbol: null,
  issuedOn: '2025-01-10',
  issuer: null,
  title: null,
  provinceKey: 'tinh',
  departmentKey: null,
  held: true,
  effective: { rule: 'ON_SIGNING', from: null, to: null },
  defects: [],
  basedOn: [],
  relations: [],
  ...over,
});
const CLAUSES = [
  { path: '1', parent: null, label: 'Điều 1.' },
  { path: '2', parent: null, label: 'Điều 2.' },
  { path: '2.1', parent: '2', label: '1.' },
  { path: '2.2', parent: '2', label: '2.' },
  { path: '2.2.a', parent: '2.2', label: 'a)' },
];
const OLD = document('cu', { clauses: CLAUSES });
const change = (type: LawChange['type'], over: Partial<LawChange> = {}): LawChange => ({
  type,
  from: 'moi',
  target: 'cu',
  clause: null,
  provision: null,
  ...over,
});
const from = (day: string): Partial<DatedDocument> => ({ issuedOn: day, effective: { rule: 'FROM_DATE', from: day, to: null } });
const standings = (documents: DatedDocument[], changes: LawChange[] = [], to: string | null = null): Standings =>
  new Standings({ documents, changes, provinces: [{ key: 'tinh', to }] });
const stateOf = (own: Partial<DatedDocument>, day: string, others: DatedDocument[] = []): string =>
  standings([document('d', own), ...others]).of('d', day).state;

describe('a document by its own dates', () => {
  it.each([
    ['2025-06-30', 'NOT_YET'],
    ['2025-07-01', 'IN_FORCE'],
    ['2025-07-02', 'IN_FORCE'],
  ])('effective from 1 July 2025, on %s: %s', (day, state) =>
    expect(stateOf({ issuedOn: '2025-06-30', effective: { rule: 'FROM_DATE', from: '2025-07-01', to: null } }, day)).toBe(state),
  );

  it.each([
    ['2025-02-28', 'NOT_YET'],
    ['2025-03-01', 'UNCERTAIN'],
    ['2025-03-30', 'UNCERTAIN'],
    ['2025-03-31', 'IN_FORCE'],
    ['2025-04-01', 'IN_FORCE'],
  ])('signed on an unknown day of March 2025, on %s: %s', (day, state) => expect(stateOf({ issuedOn: '2025-03' }, day)).toBe(state));

  it.each([
    ['2025-03-09', 'NOT_YET'],
    ['2025-03-10', 'UNCERTAIN'],
  ])('cannot be older than its basis of 10 March: on %s it is %s', (day, state) => {
    const basis = document('nen', { issuedOn: '2025-03-10' });
    expect(stateOf({ issuedOn: '2025-03', basedOn: ['nen'] }, day, [basis])).toBe(state);
    expect(stateOf({ issuedOn: null, basedOn: ['nen'] }, day, [basis])).toBe(state);
  });

  it.each<[string, Partial<DatedDocument>, string, string]>([
    ['a report before its quarter', { type: 'REPORT', effective: { rule: 'PERIOD', from: '2023-01-01', to: '2023-04-01' } }, '2022-12-31', 'NOT_YET'],
    ['on its last day', { type: 'REPORT', effective: { rule: 'PERIOD', from: '2023-01-01', to: '2023-04-01' } }, '2023-03-31', 'IN_FORCE'],
    ['after it', { type: 'REPORT', effective: { rule: 'PERIOD', from: '2023-01-01', to: '2023-04-01' } }, '2023-04-01', 'PERIOD_OVER'],
    [
      'a programme after its half-year',
      { type: 'PROGRAMME', effective: { rule: 'ON_SIGNING', from: null, to: '2026-01-01' } },
      '2026-01-01',
      'PERIOD_OVER',
    ],
    ['a decision on its last day', { effective: { rule: 'ON_SIGNING', from: null, to: '2026-01-01' } }, '2025-12-31', 'IN_FORCE'],
    ['a decision after it', { effective: { rule: 'ON_SIGNING', from: null, to: '2026-01-01' } }, '2026-01-01', 'ENDED'],
    ['a held text that names no day', { effective: { rule: 'UNKNOWN', from: null, to: null } }, '2025-01-10', 'IN_FORCE'],
    ['one that is only cited', { held: false, effective: { rule: 'UNKNOWN', from: null, to: null } }, '2025-01-10', 'ISSUED'],
    ['the day before', { held: false, effective: { rule: 'UNKNOWN', from: null, to: null } }, '2025-01-09', 'NOT_YET'],
    ['only cited and undated', { held: false, issuedOn: null, effective: { rule: 'UNKNOWN', from: null, to: null } }, '2025-01-09', 'DATE_UNKNOWN'],
    ['held and undated', { issuedOn: null }, '2025-01-01', 'UNCERTAIN'],
  ])('%s', (_what, own, day, state) => expect(stateOf(own, day)).toBe(state));

  it('a key without a record has no known date', () => expect(standings([]).of('x', '2025-01-01').state).toBe('DATE_UNKNOWN'));
});

describe('a document that another one changes', () => {
  const NEW = document('moi', from('2025-06-01'));
  const MONTH = document('moi', { issuedOn: '2025-06' });
  const UNDATED = document('moi', { issuedOn: null });
  const CITED = document('moi', { issuedOn: '2025-06-01', held: false, effective: { rule: 'UNKNOWN', from: null, to: null } });
  const of = (by: DatedDocument, said: LawChange, day: string, path: string | null): string => {
    const value = standings([OLD, by], [said]);
    const { state, cause, by: key } = path === null ? value.of('cu', day) : value.ofClause('cu', path, day);
    return [state, cause, key].filter(Boolean).join(' ');
  };

  it.each<[string, DatedDocument, LawChange, string, string | null, string]>([
    ['replaced, the day before', NEW, change('REPLACES'), '2025-05-31', null, 'IN_FORCE'],
    ['replaced, the day', NEW, change('REPLACES'), '2025-06-01', null, 'ENDED REPLACED moi'],
    ['replaced, the day after', NEW, change('REPLACES'), '2025-06-02', null, 'ENDED REPLACED moi'],
    ['repealed, the day before', NEW, change('REPEALS'), '2025-05-31', '2.2.a', 'IN_FORCE'],
    ['repealed, the day', NEW, change('REPEALS'), '2025-06-01', '2.2.a', 'ENDED REPEALED moi'],
    ['repealed altogether', NEW, change('REPEALS', { provision: 'toàn bộ' }), '2025-06-01', null, 'ENDED REPEALED moi'],
    ['a provision repealed: the whole', NEW, change('REPEALS', { provision: 'khoản 2 Điều 2' }), '2025-06-01', null, 'IN_FORCE'],
    ['the day before', NEW, change('REPEALS', { provision: 'khoản 2 Điều 2' }), '2025-05-31', '2.2', 'IN_FORCE'],
    ['the provision', NEW, change('REPEALS', { provision: 'khoản 2 Điều 2' }), '2025-06-01', '2.2', 'ENDED REPEALED moi'],
    ['below it', NEW, change('REPEALS', { provision: 'khoản 2 Điều 2' }), '2025-06-01', '2.2.a', 'ENDED REPEALED moi'],
    ['beside it', NEW, change('REPEALS', { provision: 'khoản 2 Điều 2' }), '2025-06-01', '2.1', 'IN_FORCE'],
    ['above it', NEW, change('REPEALS', { provision: 'khoản 2 Điều 2' }), '2025-06-01', '2', 'IN_FORCE'],
    ['a provision replaced', NEW, change('REPLACES', { provision: 'Điều 2' }), '2025-06-02', '2.1', 'ENDED REPLACED moi'],
    ['a provision amended, the day before', NEW, change('AMENDS', { provision: 'Điều 2' }), '2025-05-31', '2.1', 'IN_FORCE'],
    ['a provision amended, the day', NEW, change('AMENDS', { provision: 'Điều 2' }), '2025-06-01', '2.1', 'UNCERTAIN AMENDED moi'],
    ['amended as a whole', NEW, change('AMENDS'), '2025-06-01', '2.1', 'IN_FORCE'],
    ['a provision that cannot be found', NEW, change('REPEALS', { provision: 'Điều 9' }), '2025-06-01', '2.1', 'IN_FORCE'],
    ['by one of June, before', MONTH, change('REPEALS'), '2025-05-31', null, 'IN_FORCE'],
    ['by one of June, within', MONTH, change('REPEALS'), '2025-06-01', null, 'UNCERTAIN REPEALED moi'],
    ['by one of June, its last day', MONTH, change('REPEALS'), '2025-06-30', null, 'ENDED REPEALED moi'],
    ['a provision by one of June', MONTH, change('REPEALS', { provision: 'Điều 2' }), '2025-06-29', '2.1', 'UNCERTAIN REPEALED moi'],
    ['by one without a date', UNDATED, change('REPEALS'), '2025-01-10', null, 'UNCERTAIN REPEALED moi'],
    ['by one that is only cited', CITED, change('REPEALS'), '2026-06-01', null, 'UNCERTAIN REPEALED moi'],
    ['by itself', document('moi'), change('REPEALS', { from: 'cu' }), '2026-01-01', null, 'IN_FORCE'],
    ['by one without a record', NEW, change('REPEALS', { from: 'khac' }), '2026-01-01', null, 'IN_FORCE'],
    ['by one that was there before it was issued', document('moi', from('2024-01-01')), change('REPEALS'), '2026-01-01', null, 'IN_FORCE'],
  ])('%s', (_what, by, said, day, path, expected) => expect(of(by, said, day, path)).toBe(expected));

  it('is not ended by one that was repealed before it began, and stays ended when its ending is repealed later', () => {
    const later = { ...NEW, issuedOn: '2025-04-15' };
    const repeal = (day: string): Standings =>
      standings([OLD, later, document('sau', from(day))], [change('REPEALS'), change('REPEALS', { from: 'sau', target: 'moi' })]);
    expect(repeal('2025-05-01').of('cu', '2026-01-01').state).toBe('IN_FORCE');
    expect(repeal('2025-05-01').of('moi', '2025-07-01').state).toBe('ENDED');
    expect(repeal('2025-07-01').of('cu', '2026-01-01').state).toBe('ENDED');
  });

  it('two that name each other: only the later one can end the earlier', () => {
    const both = standings([OLD, NEW], [change('REPLACES'), change('REPLACES', { from: 'cu', target: 'moi' })]);
    expect([both.of('cu', '2025-07-01').state, both.of('moi', '2025-07-01').state]).toEqual(['ENDED', 'IN_FORCE']);
  });

  it('ends with its province, or before', () => {
    const merged = standings([OLD, NEW], [change('REPEALS')], '2025-07-01');
    expect(merged.of('cu', '2025-08-01')).toEqual({ state: 'ENDED', cause: 'REPEALED', by: 'moi', since: '2025-06-01', until: null });
    expect(standings([OLD], [], '2025-07-01').of('cu', '2025-06-30')).toEqual({
      state: 'IN_FORCE',
      cause: null,
      by: null,
      since: '2025-01-10',
      until: '2025-07-01',
    });
    expect(standings([OLD], [], '2025-07-01').of('cu', '2025-07-01')).toMatchObject({ state: 'ENDED', cause: 'PROVINCE_MERGED' });
  });

  it('what cannot be told apart is said from the first possible day on', () => {
    const value = standings([OLD, NEW], [change('REPEALS', { provision: 'Điều 1, Điều 9' }), change('AMENDS')]);
    const said = (day: string): unknown[] => value.notLocated('cu', day).map(({ cause, provision, paths }) => [cause, provision, paths]);
    expect(said('2025-05-31')).toEqual([]);
    expect(said('2025-06-01')).toEqual([
      ['REPEALED', 'Điều 1, Điều 9', ['1']],
      ['AMENDED', null, []],
    ]);
    expect(value.endedParts('cu', '2025-06-01')).toEqual(['1']);
    expect(value.clausesEndedOn('2025-05-31')).toEqual([]);
    expect(value.clausesEndedOn('2025-06-01')).toEqual(['cu#1']);
  });

  it('one more document changes a copy', () => {
    const before = standings([OLD]);
    const after = before.with(NEW, [change('REPEALS')]);
    expect([before.of('cu', '2025-06-01').state, after.of('cu', '2025-06-01').state]).toEqual(['IN_FORCE', 'ENDED']);
  });
});

describe('any documents that change each other', () => {
  const KEYS = ['a', 'b', 'c', 'd'];
  const day = fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  const issued = fc.oneof(day, fc.constantFrom('2025-01', '2025-02', '2025-03', '2025', null));
  const effective = fc.oneof(
    fc.constant({ rule: 'ON_SIGNING' as const, from: null, to: null }),
    fc.constant({ rule: 'UNKNOWN' as const, from: null, to: null }),
    day.map((first) => ({ rule: 'FROM_DATE' as const, from: first, to: null })),
    fc.tuple(day, day).map((days) => ({ rule: 'PERIOD' as const, from: [...days].sort()[0] as string, to: [...days].sort()[1] as string })),
  );
  const made = fc.record({
    documents: fc.tuple(
      ...KEYS.map((key) =>
        fc
          .record({ issuedOn: issued, effective, held: fc.boolean(), basedOn: fc.subarray(KEYS.filter((other) => other !== key)) })
          .map((own) => document(key, { ...own, clauses: CLAUSES })),
      ),
    ),
    changes: fc.array(
      fc.record({
        type: fc.constantFrom('REPLACES' as const, 'REPEALS' as const, 'AMENDS' as const),
        from: fc.constantFrom(...KEYS),
        target: fc.constantFrom(...KEYS),
        clause: fc.constant(null),
        provision: fc.constantFrom(null, 'Điều 2', 'khoản 2 Điều 2', 'Điều 9'),
      }),
      { maxLength: 6 },
    ),
    to: fc.option(day, { nil: null }),
  });
  const DAYS = Array.from({ length: 150 }).reduce<string[]>((days) => [...days, dayAfter(days.at(-1) as string)], ['2024-12-25']);

  it('stand the same on every day between two days of change', () => {
    fc.assert(
      fc.property(made, ({ documents, changes, to }) => {
        const value = standings(documents, changes, to);
        for (const key of KEYS) {
          const cuts = new Set(value.changeDaysOf(key));
          for (const path of [null, '1', '2', '2.2.a']) {
            const on = (each: string): unknown => JSON.stringify(path === null ? value.of(key, each) : value.ofClause(key, path, each));
            const seen = DAYS.map(on);
            expect(DAYS.filter((each, index) => index > 0 && seen[index] !== seen[index - 1] && !cuts.has(each))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have not ended before what ends them can have begun, and never come back', () => {
    fc.assert(
      fc.property(made, ({ documents, changes, to }) => {
        const value = standings(documents, changes, to);
        for (const { key } of documents)
          for (const path of [null, '2.2.a']) {
            const on = (each: string): ReturnType<Standings['of']> => (path === null ? value.of(key, each) : value.ofClause(key, path, each));
            let over = false;
            for (const each of DAYS) {
              const { state, by } = on(each);
              expect(over && state !== 'ENDED').toBe(false);
              over ||= state === 'ENDED';
              const ending = documents.find((other) => other.key === by);
              if (!ending) continue;
              const first = ending.effective.from ?? (ending.issuedOn === null ? '' : span(ending.issuedOn).earliest);
              expect(each >= first).toBe(true);
              if (state === 'ENDED') expect(each >= (ending.effective.from ?? span(ending.issuedOn as string).latest)).toBe(true);
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  it('a clause never stands where its document does not, and nothing depends on the order of the records', () => {
    fc.assert(
      fc.property(made, ({ documents, changes, to }) => {
        const [value, turned] = [
          standings(documents, changes, to),
          standings(
            [...documents].toReversed(),
            [...changes].sort(() => -1),
            to,
          ),
        ];
        for (const key of KEYS)
          for (const each of DAYS.filter((_day, index) => index % 7 === 0)) {
            if (!mayHold(value.of(key, each))) expect(mayHold(value.ofClause(key, '2.2.a', each))).toBe(false);
            expect(turned.of(key, each).state).toBe(value.of(key, each).state);
            expect(turned.ofClause(key, '2.2.a', each).state).toBe(value.ofClause(key, '2.2.a', each).state);
          }
      }),
      { numRuns: 60 },
    );
  });
});
