import { describe, expect, it } from 'vitest';
import { dependentsOf } from '../../src/studies/trace/dependents.js';
import { LawGraph, type LawLink } from '../../src/studies/trace/law-graph.js';
import type { ClauseView, DocumentView } from '../../src/registry/law.model.js';
import type { ClauseRecord } from '../../src/registry/record.js';
import { traceClause } from '../../src/studies/trace/trace.js';
import { Standings } from '../../src/registry/standing.js';
import { WholeDocument } from '../../src/registry/held-document.js';

const document = (key: string, over: Partial<DocumentView> = {}): DocumentView => ({
  id: key,
  key,
  type: 'DECREE',
  number: key,
  symbol: null,
  issuedOn: '2025-01-15',
  issuer: null,
  title: null,
  provinceKey: null,
  bodyKey: null,
  held: false,
  effective: { rule: 'UNKNOWN', from: null, to: null },
  defects: [],
  basedOn: [],
  replaces: [],
  relations: [],
  ...over,
});
const held = (key: string, over: Partial<DocumentView> = {}): DocumentView =>
  document(key, { type: 'DECISION', held: true, provinceKey: 'tinh', effective: { rule: 'ON_SIGNING', from: null, to: null }, ...over });
const clause = (path: string, parent: string | null): ClauseRecord => ({
  path,
  parent,
  label: path,
  kind: 'ITEM',
  nature: 'DUTY',
  entry: true,
  summary: { vi: path, en: path },
  holder: null,
  namesUnit: null,
  about: [],
  defects: [],
  duties: [],
  assignment: null,
  outcomes: [],
});
const link = (from: string, target: string, over: Partial<LawLink> = {}): LawLink => ({
  type: 'BASED_ON',
  from,
  target,
  clause: null,
  provision: null,
  source: null,
  ...over,
});
const DECISION = held('qd');
const CLAUSES = [clause('I', null), clause('I.2', 'I'), clause('I.2.1', 'I.2')];
const graphOf = (others: DocumentView[], links: LawLink[], to: string | null = null): LawGraph => {
  const documents = [DECISION, ...others].map((each) => ({
    ...each,
    relations: links.filter(({ from }) => from === each.key).map(({ from: _from, ...relation }) => relation),
  }));
  const standings = new Standings({
    provinces: [{ key: 'tinh', to }],
    documents: documents.map((one) => ({ ...one, basedOn: [] })),
    changes: links.flatMap(({ type, ...change }) => (type === 'REPLACES' || type === 'REPEALS' || type === 'AMENDS' ? [{ type, ...change }] : [])),
  });
  return new LawGraph(1, documents, [new WholeDocument(documents[0] as DocumentView, CLAUSES)], standings);
};
const trace = (graph: LawGraph, asOf = '2025-05-15', path = 'I.2.1') => traceClause(graph, graph.clause('qd', path) as ClauseView, asOf);
const shape = (graph: LawGraph): string[] => trace(graph).links.map(({ depth, targetKey, end }) => `${depth} ${targetKey} ${end?.reason ?? '-'}`);

describe('a trace', () => {
  it('ends at once where the document names no basis', () => {
    const { links, ends } = trace(graphOf([], []));
    expect(links).toEqual([]);
    expect(ends.map(({ reason, key }) => [reason, key])).toEqual([['NO_BASIS_RECORDED', 'qd']]);
  });

  it.each<[string, DocumentView[], LawLink[], string[]]>([
    ['a document that is only cited', [document('nd')], [link('qd', 'nd')], ['1 nd ONLY_CITED']],
    ['a law', [document('luat', { type: 'LAW' })], [link('qd', 'luat')], ['1 luat REACHES_LAW']],
    ['a document on record without bases', [held('khac')], [link('qd', 'khac')], ['1 khac NO_BASIS_RECORDED']],
    ['a document without a record', [], [link('qd', 'mat')], ['1 mat NOT_ON_RECORD']],
    ['a chain', [document('tt'), document('nd')], [link('qd', 'tt'), link('tt', 'nd')], ['1 tt -', '2 nd ONLY_CITED']],
    ['a circle', [held('a'), held('b')], [link('qd', 'a'), link('a', 'b'), link('b', 'a')], ['1 a -', '2 b -', '3 a CYCLE']],
    ['a circle through itself', [held('a')], [link('qd', 'a'), link('a', 'qd')], ['1 a -', '2 qd CYCLE']],
    [
      'two ways to the same basis',
      [document('a'), document('b'), document('nd'), document('hp')],
      [link('qd', 'a'), link('qd', 'b'), link('a', 'nd'), link('b', 'nd'), link('nd', 'hp')],
      ['1 a -', '2 nd -', '3 hp ONLY_CITED', '1 b -', '2 nd ALREADY_TRACED'],
    ],
  ])('through %s', (_what, documents, links, expected) => expect(shape(graphOf(documents, links))).toEqual(expected));

  it('begins with what the clause says, then those above it, then the preamble; other clauses say nothing for it', () => {
    const graph = graphOf(
      ['own', 'above', 'top', 'preamble', 'other', 'replaced'].map((key) => document(key)),
      [
        link('qd', 'preamble'),
        link('qd', 'top', { type: 'IMPLEMENTS', clause: 'I' }),
        link('qd', 'above', { type: 'CITES', clause: 'I.2' }),
        link('qd', 'own', { type: 'CITES', clause: 'I.2.1', provision: 'Điều 27' }),
        link('qd', 'other', { type: 'CITES', clause: 'I.9' }),
        link('qd', 'replaced', { type: 'REPLACES' }),
      ],
    );
    const { links } = trace(graph);
    expect(links.map(({ targetKey, clause: by, provision }) => [targetKey, by?.path ?? null, provision])).toEqual([
      ['own', 'I.2.1', 'Điều 27'],
      ['above', 'I.2', null],
      ['top', 'I', null],
      ['preamble', null, null],
    ]);
    expect(links[0]?.sentence.vi).toBe('I.2.1 của Quyết định số qd dẫn chiếu Nghị định số own (Điều 27).');
    expect(links[3]?.sentence.vi).toBe('Phần căn cứ của Quyết định số qd viện dẫn Nghị định số preamble.');
  });
});

describe('a document in a trace', () => {
  const later = held('moi', { provinceKey: null, effective: { rule: 'FROM_DATE', from: '2025-07-01', to: null } });
  const month = held('thang', { provinceKey: null, issuedOn: '2025-07' });
  it.each<[string, string, LawLink[], string | null, string]>([
    ['is not yet issued the day before', '2025-01-14', [], null, 'NOT_YET'],
    ['is issued on the day, which says nothing about its force', '2025-01-15', [], null, 'ISSUED'],
    ['stands the day before it is replaced', '2025-06-30', [link('moi', 'nd', { type: 'REPLACES' })], null, 'ISSUED'],
    ['has ended on the day on which it is replaced', '2025-07-01', [link('moi', 'nd', { type: 'REPLACES' })], null, 'ENDED'],
    ['has ended the day after', '2025-07-02', [link('moi', 'nd', { type: 'REPEALS' })], null, 'ENDED'],
    ['stands where only a provision was repealed', '2025-07-02', [link('moi', 'nd', { type: 'REPEALS', provision: 'Điều 3' })], null, 'ISSUED'],
    ['is uncertain in the month in which it was replaced', '2025-07-15', [link('thang', 'nd', { type: 'REPLACES' })], null, 'UNCERTAIN'],
    ['has ended on the last day of that month', '2025-07-31', [link('thang', 'nd', { type: 'REPLACES' })], null, 'ENDED'],
  ])('%s', (_what, day, links, to, expected) => {
    const graph = graphOf([document('nd'), later, month], [link('qd', 'nd'), ...links], to);
    expect(trace(graph, day).links[0]?.target?.standing).toBe(expected);
  });

  it('of unknown date is marked as such', () => {
    expect(trace(graphOf([document('nd', { issuedOn: null })], [link('qd', 'nd')])).links[0]?.target?.standing).toBe('DATE_UNKNOWN');
  });

  it.each([
    ['2025-06-30', 'IN_FORCE'],
    ['2025-07-01', 'ENDED'],
    ['2025-07-02', 'ENDED'],
  ])('of a province that was merged away on 1 July stands on %s: %s, with the cause', (day, expected) => {
    const { document: own } = trace(graphOf([], [], '2025-07-01'), day);
    expect(own.standing).toBe(expected);
    expect(own.ends).toMatchObject([{ cause: 'PROVINCE_MERGED', since: '2025-07-01', by: null }]);
  });

  it('names what replaced it, and since when, even before that day', () => {
    const graph = graphOf([document('nd'), later], [link('qd', 'nd'), link('moi', 'nd', { type: 'REPLACES' })]);
    expect(trace(graph, '2025-05-15').links[0]?.target?.ends).toMatchObject([{ cause: 'REPLACED', by: { key: 'moi' }, since: '2025-07-01' }]);
  });
});

describe('what rests on a document', () => {
  const graph = graphOf(
    ['nd', 'tt', 'luat', 'khac'].map((key) => document(key)),
    [
      link('qd', 'tt'),
      link('qd', 'khac'),
      link('tt', 'nd'),
      link('nd', 'luat'),
      link('nd', 'qd', { type: 'REPLACES' }),
      link('qd', 'luat', { type: 'CITES', clause: 'I.2', provision: 'Điều 1' }),
    ],
  );
  const of = (key: string) => dependentsOf(graph, key, '2025-05-15');

  it.each([
    ['luat', ['nd 1', 'tt 2', 'qd 3']],
    ['nd', ['tt 1', 'qd 2']],
    ['khac', ['qd 1']],
    ['qd', []],
  ])('%s: %j, by steps', (key, expected) => {
    expect(of(key).documents.map(({ target, distance }) => `${target.document.key} ${distance}`)).toEqual(expected);
  });

  it('a clause that names it rests on it, though its document is based on others', () => {
    expect(of('luat').clauses.map(({ clause: by, via }) => [by.path, via.provision])).toEqual([['I.2', 'Điều 1']]);
    expect(of('khac').clauses).toEqual([]);
  });

  it('its other bases would remain', () => {
    const [first] = of('khac').documents;
    expect(first?.otherBases.map((other) => other.document.key)).toEqual(['tt']);
  });

  it('a circle is counted once', () => {
    const round = graphOf([held('a'), held('b')], [link('a', 'b'), link('b', 'a')]);
    expect(dependentsOf(round, 'a', '2025-05-15').documents.map(({ target }) => target.document.key)).toEqual(['b']);
  });
});
