import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/answer/rules/coverage.js';
import type { Row, When } from '../../src/answer/rules/row.js';

const row = (id: string, when: When, over: Partial<Row> = {}): Row => ({ id, title: { vi: id, en: id }, when, authority: 'convention', ...over });
const CLAUSE: When = { 'evidence.kind': 'CLAUSE' };
const OTHERS: When = { 'evidence.kind': { not: 'CLAUSE' } };
const LEAD = row('lead', CLAUSE);
const REST = row('rest', OTHERS);

/** Clauses lead and nothing else says anything, but for what a test changes: the faults, as `CODE table message`. */
function faults(tables: Record<string, Row[]>): string[] {
  const files = Object.entries({ leads: [LEAD], nothing: [REST], ...tables }).map(([name, content]) => ({ path: `${name}.yaml`, content }));
  return coverageOf(files).faults.map(({ code, path, message }) => `${code} ${path} ${message}`);
}

describe('small tables', () => {
  it.each<[string, Record<string, Row[]>, string[]]>([
    ['that leave nothing out', {}, []],
    ['with the same row again', { leads: [LEAD, row('again', CLAUSE)] }, ['NEVER_WINS leads.yaml again: whatever meets it meets a row above it']],
    ['with a part of a row before it', { leads: [row('part', { ...CLAUSE, 'evidence.limited': true }), LEAD] }, []],
    [
      'with a part of a row behind it',
      { leads: [LEAD, row('part', { ...CLAUSE, 'evidence.limited': true })] },
      ['NEVER_WINS leads.yaml part: whatever meets it meets a row above it'],
    ],
    // A name says nothing of limits.
    [
      'with a row for a limited name',
      { leads: [LEAD, row('odd', { 'evidence.kind': 'NAME', 'evidence.limited': true })] },
      ['UNREACHABLE leads.yaml odd: no evidence can meet it'],
    ],
    [
      'with a row for a clause of the body as a unit',
      { caveats: [row('odd', { ...CLAUSE, 'unit.isBody': true })] },
      ['UNREACHABLE caveats.yaml odd: no evidence can meet it'],
    ],
    [
      'in which clauses lead and support',
      { supports: [row('support', CLAUSE)] },
      ['TWO_EFFECTS leads.yaml lead, support: the same evidence meets them'],
    ],
    [
      'in which clauses lead and are nothing',
      { nothing: [REST, row('none', { ...CLAUSE, 'evidence.role': 'PARTICIPATE' })] },
      ['NOT_NOTHING nothing.yaml none: some of it meets lead'],
    ],
    [
      'in which everything that leads is excluded',
      { exclusions: [row('out', CLAUSE)] },
      ['NEVER_WINS leads.yaml lead: whatever meets it meets a row above it'],
    ],
    ['in which what is excluded is still a candidate', { exclusions: [row('out', OTHERS)], candidates: [row('maybe', OTHERS)], nothing: [] }, []],
    ['in which what leads has a caveat', { caveats: [row('said', CLAUSE)] }, []],
    [
      'in which what is excluded is called nothing',
      { exclusions: [row('out', { 'evidence.role': 'PARTICIPATE' })], nothing: [REST, row('none', { ...CLAUSE, 'evidence.role': 'PARTICIPATE' })] },
      [],
    ],
    [
      'in which one row follows another on a day',
      { leads: [row('old', CLAUSE, { to: '2025-07-01' }), row('new', CLAUSE, { from: '2025-07-01' })] },
      [],
    ],
  ])('%s', (_what, tables, expected) => expect(faults(tables)).toEqual(expected));

  it.each<[string, Record<string, Row[]>]>([
    ['before a row begins', { leads: [row('new', CLAUSE, { from: '2025-07-01' })] }],
    ['after a row ended', { leads: [row('old', CLAUSE, { to: '2025-07-01' })] }],
    ['between two rows', { leads: [row('old', CLAUSE, { to: '2025-06-30' }), row('new', CLAUSE, { from: '2025-07-01' })] }],
    ['of a role that no row has', { leads: [row('lead', { ...CLAUSE, 'evidence.role': { not: 'PARTICIPATE' } })] }],
  ])('leave out evidence %s, of which five kinds at most are told', (_what, tables) => {
    const found = faults(tables);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(found[0]).toMatch(
      /^NOT_COVERED nothing.yaml no row is met by evidence.kind CLAUSE, evidence.role \w+, subject.match \w+, .*unit.isBody false$/,
    );
  });

  it('tell what is left out after the other faults, and how much more there is', () => {
    const found = faults({ nothing: [], supports: [row('support', CLAUSE)] });
    expect(found[0]).toMatch(/^TWO_EFFECTS/);
    expect(found.slice(1, 6).every((fault) => fault.startsWith('NOT_COVERED nothing.yaml no row'))).toBe(true);
    expect(found.slice(6)).toEqual([expect.stringMatching(/^NOT_COVERED nothing.yaml and \d+ more$/)]);
  });

  it('are held against the same combinations, whatever rows they have', () => {
    const combinations = (...rows: Row[]): number => coverageOf([{ path: 'leads.yaml', content: rows }]).combinations;
    expect(combinations(LEAD, REST)).toBe(combinations(row('all', {})));
    expect(combinations(LEAD)).toBeGreaterThan(10_000_000);
  });
});
