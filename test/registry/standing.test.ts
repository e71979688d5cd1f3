import { describe, expect, it } from 'vitest';
import { Standings } from '../../src/registry/standing.js';
import type { DatedDocument, LawChange } from '../../src/registry/standing.model.js';
import { change, document, from, OLD, standings, stateOf } from './made-documents.js';

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

  it('a provision that is not found is reported from the first possible day on', () => {
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
