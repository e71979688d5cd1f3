import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/answer/rules/row.js';
import { satisfies, type Condition, type Rule } from '../../src/answer/rules/rule.js';
import { Ruleset } from '../../src/answer/rules/ruleset.js';
import { rulesetOf, type TableName } from '../../src/answer/rules/tables.js';

const row = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  title: { vi: id, en: id },
  when: { 'evidence.kind': 'CLAUSE' },
  authority: 'convention',
  ...over,
});
const tables = (rows: Partial<Record<TableName, Row[]>>): Ruleset => rulesetOf(Object.entries(rows).map(([path, content]) => ({ path, content })));
const leads = (...rows: Row[]): Ruleset => tables({ 'leads.yaml': rows });
/** Facts as far as the rules of a test look at them. */
const facts = (values: object): Parameters<Ruleset['judge']>[0] => values as Parameters<Ruleset['judge']>[0];

describe('the rows of the tables as rules', () => {
  it('come in the order of the tables, and leads have their place', () => {
    const { rules } = tables({ 'caveats.yaml': [row('e')], 'supports.yaml': [row('c'), row('d')], 'leads.yaml': [row('a'), row('b')] });
    expect(rules.map(({ id, effect }) => [id, effect.type, effect.rank])).toEqual([
      ['a', 'lead', 0],
      ['b', 'lead', 1],
      ['c', 'support', undefined],
      ['d', 'support', undefined],
      ['e', 'caveat', undefined],
    ]);
  });

  it('have what the row says and nothing else', () => {
    const said: Row = row('a', {
      from: '2025-01-01',
      to: '2026-01-01',
      standing: 'ESTABLISHED',
      explicit: true,
      blocking: true,
      caveats: ['GENERAL_CLAUSE_ONLY'],
      authority: { document: 'luat', provision: 'Điều 1' },
    });
    const conditions = [{ fact: 'evidence.kind', operator: 'equal', value: 'CLAUSE' }];
    expect(JSON.parse(JSON.stringify(leads(said, row('b')).rules))).toEqual([
      {
        id: 'a',
        title: { vi: 'a', en: 'a' },
        authority: { document: 'luat', provision: 'Điều 1' },
        from: '2025-01-01',
        to: '2026-01-01',
        conditions,
        effect: { type: 'lead', rank: 0, standing: 'ESTABLISHED', explicit: true, blocking: true, caveats: ['GENERAL_CLAUSE_ONLY'] },
      },
      { id: 'b', title: { vi: 'b', en: 'b' }, authority: { convention: true }, conditions, effect: { type: 'lead', rank: 1 } },
    ]);
    expect(Object.keys(leads(row('b')).rules[0] ?? {})).toEqual(['id', 'title', 'authority', 'conditions', 'effect']);
    expect(Object.keys(leads(row('b')).rules[0]?.effect ?? {})).toEqual(['type', 'rank']);
  });

  it.each<[string, Row['when'][string], string[], string[]]>([
    ['a value', 'CLAUSE', ['CLAUSE'], ['NAME']],
    ['one of several values', ['CLAUSE', 'NAME'], ['CLAUSE', 'NAME'], ['REPORT']],
    ['any value but one', { not: 'CLAUSE' }, ['NAME', 'REPORT'], ['CLAUSE']],
    ['any value but some', { not: ['CLAUSE', 'NAME'] }, ['REPORT'], ['CLAUSE', 'NAME']],
  ])('want %s', async (_what, wanted, met, unmet) => {
    const ruleset = leads(row('a', { when: { 'evidence.kind': wanted } }));
    const [condition] = (ruleset.rules[0] as Rule).conditions as [Condition];
    for (const kind of [...met, ...unmet]) {
      const [outcome] = await ruleset.judge(facts({ 'evidence.kind': kind }));
      expect([outcome?.met, satisfies(condition, kind)], kind).toEqual([met.includes(kind), met.includes(kind)]);
    }
  });

  it('want true and false as well', async () => {
    const ruleset = leads(row('a', { when: { 'unit.isBody': false } }));
    expect((await ruleset.judge(facts({ 'unit.isBody': false })))[0]?.met).toBe(true);
    expect((await ruleset.judge(facts({ 'unit.isBody': true })))[0]?.met).toBe(false);
  });
});

describe('the rules that hold on a day', () => {
  const ruleset = leads(row('always'), row('old', { to: '2025-07-01' }), row('new', { from: '2025-07-01' }));

  it.each([
    ['2025-06-30', 'always old'],
    ['2025-07-01', 'always new'],
    ['2025-07-02', 'always new'],
  ])('on %s: %s', (day, ids) => {
    const held = ruleset.on(day).rules.map(({ id }) => id);
    expect(held.join(' ')).toBe(ids);
  });

  it('are one ruleset for all days of a stretch, which remembers its outcomes, and the whole where all hold', () => {
    expect(ruleset.on('2025-07-01')).toBe(ruleset.on('2025-08-01'));
    expect(ruleset.on('2025-07-01')).not.toBe(ruleset.on('2025-06-30'));
    const undated = leads(row('always'));
    expect(undated.on('2025-07-01')).toBe(undated);
  });

  it('have the hash of these rules alone', () => {
    expect(ruleset.on('2025-06-30').hash).toBe(leads(row('always'), row('old', { to: '2025-07-01' })).hash);
    expect(ruleset.on('2025-06-30').hash).not.toBe(ruleset.hash);
  });
});

describe('the judgement', () => {
  const ruleset = (): Ruleset =>
    leads(
      row('both', { when: { 'evidence.kind': 'CLAUSE', 'subject.match': 'EXACT' } }),
      row('other', { when: { 'evidence.kind': { not: 'CLAUSE' } } }),
    );

  it('has an outcome for every rule in the order of the tables, each with what it wanted and what it saw', async () => {
    expect(await ruleset().judge(facts({ 'evidence.kind': 'CLAUSE', 'subject.match': 'BROADER' }))).toMatchObject([
      {
        rule: { id: 'both' },
        met: false,
        conditions: [
          { fact: 'evidence.kind', operator: 'equal', value: 'CLAUSE', seen: 'CLAUSE', result: 'MET' },
          { fact: 'subject.match', operator: 'equal', value: 'EXACT', seen: 'BROADER', result: 'NOT_MET' },
        ],
      },
      { rule: { id: 'other' }, met: false, conditions: [{ operator: 'notEqual', seen: 'CLAUSE', result: 'NOT_MET' }] },
    ]);
  });

  it('is remembered by the facts that the rules look at, and by no other', async () => {
    const own = ruleset();
    const first = own.judge(facts({ 'evidence.kind': 'CLAUSE', 'subject.match': 'EXACT', 'unit.isBody': true }));
    expect(own.judge(facts({ 'evidence.kind': 'CLAUSE', 'subject.match': 'EXACT', 'unit.isBody': false }))).toBe(first);
    expect(own.judge(facts({ 'evidence.kind': 'CLAUSE', 'subject.match': 'BROADER' }))).not.toBe(first);
    expect(own.rememberedCount).toBe(2);
    expect(await first).toEqual(await own.judgeFresh(facts({ 'evidence.kind': 'CLAUSE', 'subject.match': 'EXACT' })));
  });

  it('is not remembered where it failed', async () => {
    const unknown = { fact: 'evidence.kind', operator: 'beyond', value: 'CLAUSE' } as unknown as Condition;
    const own = new Ruleset([{ ...(ruleset().rules[0] as Rule), conditions: [unknown] }]);
    await expect(own.judge(facts({ 'evidence.kind': 'CLAUSE' }))).rejects.toThrow(/operator/);
    expect(own.rememberedCount).toBe(0);
  });
});
