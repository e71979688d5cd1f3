import { describe, expect, it } from 'vitest';
import { Standings } from '../../src/registry/standing.js';
import type { DatedDocument, LawChange } from '../../src/registry/standing.model.js';
import { change, document, from, OLD, standings, stateOf } from './made-documents.js';

const NEW = document('moi', from('2025-06-01'));
const UNKNOWN_RULE = { rule: 'UNKNOWN', from: null, to: null } as const;
const CITED = document('moi', { issuedOn: '2025-06-01', held: false, effective: UNKNOWN_RULE });
const endings = (by: Partial<DatedDocument>, old: Partial<DatedDocument> = {}, said: LawChange[] = [change('REPEALS')], to: string | null = null) =>
  standings(
    [
      { ...OLD, ...old },
      { ...NEW, ...by },
    ],
    said,
    to,
  ).endingsOf('cu');
const ending = (cause: string, by: string | null, earliest: string | null, latest: string | null): unknown => ({
  cause,
  by,
  clause: null,
  earliest,
  latest,
});

describe('everything that ends a document', () => {
  it('is listed earliest first, days that are not known last, ties by key; whoever wrote it down first', () => {
    const documents = [
      { ...OLD, effective: { rule: 'ON_SIGNING', from: null, to: '2026-01-01' } } as DatedDocument,
      NEW,
      document('a', from('2025-06-01')),
      document('z', { issuedOn: null }),
    ];
    const changes = ['z', 'moi', 'a'].map((key) => change(key === 'a' ? 'REPLACES' : 'REPEALS', { from: key }));
    for (const order of [changes, changes.toReversed()]) {
      const value = standings(documents, order, '2025-07-01');
      expect(value.endingsOf('cu')).toEqual([
        ending('REPLACED', 'a', '2025-06-01', '2025-06-01'),
        ending('REPEALED', 'moi', '2025-06-01', '2025-06-01'),
        ending('PROVINCE_MERGED', null, '2025-07-01', '2025-07-01'),
        ending('OWN_END', null, '2026-01-01', '2026-01-01'),
        ending('REPEALED', 'z', '2025-01-10', null),
      ]);
      expect(value.of('cu', '2025-08-01')).toMatchObject({ state: 'ENDED', cause: 'REPLACED', by: 'a' });
    }
  });

  it('has what ends a clause, and no amendment of the whole or of a part', () => {
    const said = [change('AMENDS'), change('AMENDS', { provision: 'Điều 2' }), change('REPEALS', { provision: 'Điều 1', clause: '3' })];
    const value = standings([OLD, NEW], said);
    expect(value.endingsOf('cu')).toEqual([]);
    expect(value.endingsOf('cu', '2.1')).toEqual([]);
    expect(value.endingsOf('cu', '1')).toMatchObject([{ cause: 'REPEALED', by: 'moi', clause: '3', earliest: '2025-06-01', latest: '2025-06-01' }]);
  });

  it('is nothing of a key without a record, of a change by one, and of one that names itself', () => {
    expect(standings([], [change('REPEALS')], '2025-07-01').endingsOf('cu')).toEqual([]);
    expect(standings([OLD], [change('REPEALS'), change('REPEALS', { from: 'cu' })]).endingsOf('cu')).toEqual([]);
    expect(standings([], []).of('cu', '2025-01-01')).toEqual({ state: 'DATE_UNKNOWN', cause: 'OWN_DATE', by: null, since: null, until: null });
  });

  it.each<[string, boolean]>([
    ['toàn bộ', true],
    [' Toàn  văn ', true],
    ['', true],
    ['toàn bộ Điều 1', false],
    ['gần toàn bộ', false],
  ])('takes "%s" for the whole: %s', (provision, whole) => {
    expect(endings({}, {}, [change('REPEALS', { provision })])).toHaveLength(whole ? 1 : 0);
  });
});

describe('from when on a change holds', () => {
  it.each<[string, Partial<DatedDocument>, Partial<DatedDocument>, [string | null, string | null] | null]>([
    ['from the first day of what changes it', {}, {}, ['2025-06-01', '2025-06-01']],
    ['never, where that was in force before the other was issued', {}, { issuedOn: '2025-06-02' }, null],
    ['on the same day', {}, { issuedOn: '2025-06-01' }, ['2025-06-01', '2025-06-01']],
    ['of an undated one as well', {}, { issuedOn: null }, ['2025-06-01', '2025-06-01']],
    [
      'not before it was issued',
      { issuedOn: '2025-06', effective: { rule: 'ON_SIGNING', from: null, to: null } },
      { issuedOn: '2025-06-10' },
      ['2025-06-10', '2025-06-30'],
    ],
    [
      'at some time, by one without a day',
      { issuedOn: null, effective: { rule: 'ON_SIGNING', from: null, to: null } },
      { issuedOn: null },
      [null, null],
    ],
    ['not before the other was issued then', { issuedOn: null, effective: { rule: 'ON_SIGNING', from: null, to: null } }, {}, ['2025-01-10', null]],
    ['surely from no day that is known, by one that is only cited', CITED, {}, ['2025-06-01', null]],
    ['from its signing, by a held one that names no day', { ...CITED, held: true }, {}, ['2025-06-01', '2025-06-01']],
    ['from the day that is on record of one that is only cited', { held: false }, {}, ['2025-06-01', '2025-06-01']],
  ])('%s', (_what, by, old, days) => {
    expect(endings(by, old)).toEqual(days === null ? [] : [ending('REPEALED', 'moi', ...days)]);
  });

  it.each<[string, Partial<DatedDocument>, boolean]>([
    ['ended on the day on which it would have begun', { effective: { rule: 'FROM_DATE', from: '2025-06-01', to: '2025-06-01' } }, false],
    ['ended a day later', { effective: { rule: 'FROM_DATE', from: '2025-06-01', to: '2025-06-02' } }, true],
    ['of a province that was no more', { provinceKey: 'cu-tinh' }, false],
    ['of no province', { provinceKey: null }, true],
    ['without a day of its own', { issuedOn: null, effective: { rule: 'ON_SIGNING', from: null, to: '2020-01-01' } }, true],
  ])('one that was %s changes something: %s', (_what, by, changes) => {
    const value = new Standings({
      documents: [OLD, { ...NEW, ...by }],
      changes: [change('REPEALS')],
      provinces: [{ key: 'cu-tinh', to: '2025-06-01' }],
    });
    expect(value.endingsOf('cu')).toHaveLength(changes ? 1 : 0);
  });

  it.each<[string, DatedDocument, Partial<LawChange>, boolean]>([
    ['repealed before', document('z', from('2025-05-31')), {}, false],
    ['repealed on the day', document('z', from('2025-06-01')), {}, true],
    ['repealed in one provision', document('z', from('2025-05-31')), { provision: 'Điều 1' }, true],
    ['amended', document('z', from('2025-05-31')), { type: 'AMENDS' }, true],
    ['repealed on a day that nobody knows', document('z', { issuedOn: '2025-05-31', held: false, effective: UNKNOWN_RULE }), {}, true],
    ['repealed by a document without a record', document('y'), {}, true],
  ])('one that was %s before it began changes something: %s', (_what, by, said, changes) => {
    const repealed = change('REPEALS', { from: 'z', target: 'moi', ...said });
    // Issued before that, and to take effect later.
    const value = standings([OLD, { ...NEW, issuedOn: '2025-04-15' }, by], [change('REPEALS'), repealed]);
    expect(value.endingsOf('cu')).toHaveLength(changes ? 1 : 0);
  });
});

describe('a document by its own dates', () => {
  it.each<[string, Partial<DatedDocument>, string, string]>([
    [
      'counts from its signing, whatever else is written down',
      { effective: { rule: 'ON_SIGNING', from: '2025-09-01', to: null } },
      '2025-02-01',
      'IN_FORCE',
    ],
    ['rests on a document without a record', { issuedOn: '2025-03', basedOn: ['khong-co'] }, '2025-03-10', 'UNCERTAIN'],
    ['is only cited, with its first day', { held: false, ...from('2025-03-01') }, '2025-03-01', 'IN_FORCE'],
    [
      'is only cited, with a rule and no day',
      { held: false, issuedOn: null, effective: { rule: 'FROM_DATE', from: null, to: null } },
      '2025-03-01',
      'UNCERTAIN',
    ],
    ['is only cited, signed on a day', { held: false, effective: UNKNOWN_RULE }, '2025-01-09', 'NOT_YET'],
    ['is a decision of a period', { effective: { rule: 'PERIOD', from: '2025-01-01', to: '2025-04-01' } }, '2025-04-01', 'PERIOD_OVER'],
    ['is a report with a last day', { type: 'REPORT', effective: { rule: 'ON_SIGNING', from: null, to: '2025-04-01' } }, '2025-04-01', 'PERIOD_OVER'],
    ['is a plan with a last day', { type: 'PLAN', effective: { rule: 'ON_SIGNING', from: null, to: '2025-04-01' } }, '2025-04-01', 'PERIOD_OVER'],
  ])('that %s', (_what, own, day, state) => expect(stateOf(own, day)).toBe(state));

  it.each([
    ['2025-03-30', 'NOT_YET'],
    ['2025-03-31', 'IN_FORCE'],
  ])('that rests on a later one begins on its last possible day: on %s it is %s', (day, state) =>
    expect(stateOf({ issuedOn: '2025-03', basedOn: ['nen'] }, day, [document('nen', { issuedOn: '2025-05-01' })])).toBe(state),
  );

  it('says why it is not there yet', () => {
    expect(standings([NEW]).of('moi', '2025-05-31')).toEqual({ state: 'NOT_YET', cause: 'OWN_DATE', by: null, since: null, until: '2025-06-01' });
  });

  it.each<[string, Partial<DatedDocument>, string]>([
    [
      'a report whose period was over before it was repealed',
      { type: 'REPORT', effective: { rule: 'PERIOD', from: '2025-01-10', to: '2025-04-01' } },
      'ENDED REPEALED',
    ],
    ['a decision that had ended before', { effective: { rule: 'ON_SIGNING', from: null, to: '2025-04-01' } }, 'ENDED OWN_END'],
  ])('%s', (_what, own, said) => {
    const { state, cause } = standings([{ ...OLD, ...own }, NEW], [change('REPEALS')]).of('cu', '2025-07-01');
    expect(`${state} ${cause}`).toBe(said);
  });
});

describe('a part of a document', () => {
  it('depends on what concerns it, and on nothing that concerns another part', () => {
    const said = [change('REPEALS', { provision: 'Điều 1' }), change('REPEALS', { from: 'sau', provision: 'khoản 1 Điều 2' })];
    const value = standings([OLD, NEW, document('sau', from('2025-09-01'))], said);
    const states = (day: string): string[] => ['1', '2', '2.1', '2.2.a', '9'].map((path) => value.ofClause('cu', path, day).state);
    expect(states('2025-06-01')).toEqual(['ENDED', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE']);
    expect(states('2025-09-01')).toEqual(['ENDED', 'IN_FORCE', 'ENDED', 'IN_FORCE', 'IN_FORCE']);
    expect(value.endedParts('cu', '2025-09-01')).toEqual(['1', '2.1']);
    expect(value.changeDaysOf('cu')).toEqual(['2025-01-10', '2025-06-01', '2025-09-01']);
  });

  it('is not listed where the document itself is no longer in force', () => {
    const said = [change('REPEALS', { provision: 'Điều 1' }), change('REPEALS', { from: 'sau' })];
    const value = standings([OLD, NEW, document('sau', from('2025-09-01'))], said);
    expect([value.endedParts('cu', '2025-08-31'), value.endedParts('cu', '2025-09-01')]).toEqual([['1'], []]);
  });

  it('is changed by what is on record alone: each change with its words, its places and whether all were found', () => {
    const said = [
      change('AMENDS', { clause: '4' }),
      change('REPEALS'),
      change('REPLACES', { provision: 'khoản 2 Điều 2', clause: '5' }),
      change('AMENDS', { from: 'khong-co', provision: 'Điều 1' }),
    ];
    const days = { earliest: '2025-06-01', latest: '2025-06-01' };
    const value = standings([OLD, NEW], said);
    expect(value.partialChangesOf('cu')).toEqual([
      { cause: 'AMENDED', by: 'moi', clause: '4', provision: null, paths: [], located: false, ...days },
      { cause: 'REPLACED', by: 'moi', clause: '5', provision: 'khoản 2 Điều 2', paths: ['2.2'], located: true, ...days },
    ]);
    expect(standings([NEW], said).partialChangesOf('cu')).toEqual([]);
    expect(standings([NEW], said).ofClause('cu', '1', '2025-07-01').state).toBe('DATE_UNKNOWN');
  });

  it('of a document that is put in the place of another is that of the new one', () => {
    const next = standings([OLD]).with({ ...OLD, issuedOn: '2025-03-01' }, []);
    expect([next.documentsOn('2025-02-01'), next.of('cu', '2025-02-01').state, next.of('cu', '2025-03-01').state]).toEqual([
      [],
      'NOT_YET',
      'IN_FORCE',
    ]);
  });
});
