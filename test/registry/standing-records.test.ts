import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../src/registry/record.js';
import { changedInPart, isChange, standingsOf } from '../../src/registry/standing.records.js';
import { CLAUSES, from, OLD, change, document, standings } from './made-documents.js';

type Relation = DocumentRecord['relations'][number];
const relation = (type: Relation['type'], over: Partial<Relation> = {}): Relation => ({ type, target: 'cu', clause: null, provision: null, ...over });

/** The record of a decision of a province from a day on. */
const record = (key: string, day: string, relations: Relation[] = []): DocumentRecord => ({
  kind: 'document',
  key,
  type: 'DECISION',
  number: key,
  symbol: null,
  issuedOn: day,
  issuer: null,
  title: null,
  province: 'tinh',
  body: null,
  held: true,
  effective: { rule: 'ON_SIGNING', from: null, to: null },
  defects: [],
  relations,
  clauses: [],
});
const PROVINCES = [{ key: 'tinh', to: null }];

describe('what the records say of other documents', () => {
  it.each<[Relation['type'], boolean]>([
    ['REPLACES', true],
    ['REPEALS', true],
    ['AMENDS', true],
    ['BASED_ON', false],
    ['IMPLEMENTS', false],
    ['CITES', false],
  ])('changes what is in force: %s, %s', (type, changes) => {
    expect(isChange(relation(type))).toBe(changes);
    expect([...changedInPart([record('moi', '2025-06-01', [relation(type, { provision: 'Điều 2' })])])]).toEqual(changes ? ['cu'] : []);
  });

  it('changes a part only where it names one', () => {
    const records = [
      record('a', '2025-06-01', [relation('REPEALS'), relation('AMENDS', { target: 'hai', provision: 'Điều 1' })]),
      record('b', '2025-07-01', [relation('AMENDS', { target: 'hai', provision: 'Điều 2' })]),
    ];
    expect([...changedInPart(records)]).toEqual(['hai']);
  });

  it('ends them from the day on which it takes effect, with the place that says so', () => {
    const records = [record('cu', '2025-01-10'), record('moi', '2025-06-01', [relation('CITES'), relation('REPEALS', { clause: '3' })])];
    const value = standingsOf(records, new Map(), PROVINCES);
    expect(value.endingsOf('cu')).toEqual([{ cause: 'REPEALED', by: 'moi', clause: '3', earliest: '2025-06-01', latest: '2025-06-01' }]);
    expect([value.of('cu', '2025-05-31').state, value.of('cu', '2025-06-01').state]).toEqual(['IN_FORCE', 'ENDED']);
  });

  it('ends the provision that it names, where the clauses are known', () => {
    const records = [record('cu', '2025-01-10'), record('moi', '2025-06-01', [relation('REPEALS', { provision: 'Điều 1' })])];
    const states = (places: ReadonlyMap<string, typeof CLAUSES>): string[] => {
      const value = standingsOf(records, places, PROVINCES);
      return ['1', '2'].map((path) => value.ofClause('cu', path, '2025-06-01').state);
    };
    expect([states(new Map([['cu', CLAUSES]])), states(new Map())]).toEqual([
      ['ENDED', 'IN_FORCE'],
      ['IN_FORCE', 'IN_FORCE'],
    ]);
  });

  it('shows that none is older than what it is based on, and nothing by what it only cites', () => {
    const month = (type: Relation['type']) => ({ ...record('moi', '2025-03', [relation(type)]), issuedOn: '2025-03' });
    const states = (type: Relation['type']): string[] => {
      const value = standingsOf([record('cu', '2025-03-10'), month(type)], new Map(), PROVINCES);
      return ['2025-03-09', '2025-03-10'].map((day) => value.of('moi', day).state);
    };
    expect([states('BASED_ON'), states('CITES')]).toEqual([
      ['NOT_YET', 'UNCERTAIN'],
      ['UNCERTAIN', 'UNCERTAIN'],
    ]);
  });

  it('ends with the province whose documents they are', () => {
    const value = standingsOf([record('cu', '2025-01-10')], new Map(), [{ key: 'tinh', to: '2025-07-01' }]);
    expect(value.of('cu', '2025-07-01')).toMatchObject({ state: 'ENDED', cause: 'PROVINCE_MERGED' });
  });
});

describe('since when a document takes effect, for people', () => {
  it.each<[string, Parameters<typeof document>[1], string | null]>([
    ['from its own first day', { issuedOn: '2025-01-10', effective: { rule: 'FROM_DATE', from: '2025-02-01', to: null } }, '2025-02-01'],
    ['from its signing, as far as that is known', { issuedOn: '2025-03' }, '2025-03'],
    ['nobody knows', { issuedOn: null }, null],
  ])('%s', (_when, own, day) => expect(standings([document('d', own)]).effectOf('d')).toBe(day));

  it('is not known of a document without a record', () => {
    expect([standings([OLD]).effectOf('khac'), standings([OLD]).document('khac')]).toEqual([null, undefined]);
    expect(standings([OLD]).document('cu')).toEqual(OLD);
  });
});

describe('documents that change each other', () => {
  it('may be in force on a day, or not', () => {
    const value = standings([OLD, document('moi', from('2025-06-01')), document('thang', { issuedOn: '2025-06' })], [change('REPEALS')]);
    expect(['2025-01-09', '2025-05-31', '2025-06-01', '2025-06-30'].map((day) => value.documentsOn(day))).toEqual([
      [],
      ['cu'],
      ['moi', 'thang'],
      ['moi', 'thang'],
    ]);
  });

  it('have no clauses that end, where they have no record', () => {
    const value = standings([document('moi', from('2025-06-01'))], [change('REPEALS', { provision: 'Điều 1' })]);
    expect([value.clausesEndedOn('2025-07-01'), value.endedParts('cu', '2025-07-01')]).toEqual([[], []]);
  });

  it('are listed by the keys of the documents that make them, in whatever order they were recorded', () => {
    const by = ['a', 'b', 'c'].map((key) => document(key, from('2025-06-01')));
    const said = ['c', 'a', 'b'].map((key) => change('AMENDS', { from: key, provision: 'Điều 2' }));
    expect(
      standings([OLD, ...by], said)
        .partialChangesOf('cu')
        .map((each) => each.by),
    ).toEqual(['a', 'b', 'c']);
  });

  it('end one clause on one day, as a part and with the whole: in the order of their keys', () => {
    const by = ['a', 'b'].map((key) => document(key, from('2025-06-01')));
    const value = standings([OLD, ...by], [change('REPEALS', { from: 'b' }), change('REPEALS', { from: 'a', provision: 'Điều 1' })]);
    expect(value.endingsOf('cu', '1').map((each) => each.by)).toEqual(['a', 'b']);
  });

  it('amend a clause one after the other, and each is named from its day on', () => {
    const by = [document('b', from('2025-03-01')), document('a', from('2025-05-01'))];
    const said = ['a', 'b'].map((key) => change('AMENDS', { from: key, provision: 'Điều 1' }));
    const value = standings([OLD, ...by], said, '2025-07-01');
    const on = (day: string): unknown => Object.values(value.ofClause('cu', '1', day));
    expect(['2025-02-28', '2025-03-01', '2025-05-01', '2025-07-01'].map(on)).toEqual([
      ['IN_FORCE', null, null, '2025-01-10', '2025-03-01'],
      ['UNCERTAIN', 'AMENDED', 'b', '2025-03-01', '2025-05-01'],
      ['UNCERTAIN', 'AMENDED', 'a', '2025-05-01', '2025-07-01'],
      ['ENDED', 'PROVINCE_MERGED', null, '2025-07-01', null],
    ]);
  });

  it('leave it uncertain whether an undated one holds, before and after', () => {
    const undated = { ...OLD, issuedOn: null };
    const value = standings([undated, document('moi', from('2025-06-01'))], [change('AMENDS', { provision: 'Điều 1' })]);
    const on = (day: string): string[] =>
      ['1', '2'].map((path) => `${value.ofClause('cu', path, day).state} ${value.ofClause('cu', path, day).cause}`);
    expect([on('2025-05-31'), on('2025-06-01')]).toEqual([
      ['UNCERTAIN OWN_DATE', 'UNCERTAIN OWN_DATE'],
      ['UNCERTAIN AMENDED', 'UNCERTAIN OWN_DATE'],
    ]);
  });

  it('name each other on one day: both end on it', () => {
    const other = document('moi', { issuedOn: OLD.issuedOn });
    const value = standings([OLD, other], [change('REPLACES'), change('REPLACES', { from: 'cu', target: 'moi' })]);
    expect([value.of('cu', '2025-02-01').state, value.of('moi', '2025-02-01').state]).toEqual(['ENDED', 'ENDED']);
  });
});
