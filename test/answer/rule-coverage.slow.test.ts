import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/answer/rules/coverage.js';
import { readTables } from '../../src/answer/rules/tables.js';
import { runRulesCheck } from '../../src/cli/rules-check.js';
import { ChangedTables } from './changed-tables.js';

const tables = new ChangedTables();

describe('the tables leave nothing out and have no idle row', () => {
  const covered = (): string[] =>
    coverageOf(readTables(tables.directory).files).faults.map(({ code, path, message }) => `${code} ${path} ${message}`);

  it('as they are', () => expect(covered()).toEqual([]));

  it('or the check of the rules fails', () => {
    tables.write('leads', tables.rowsOf('leads').slice(1));
    expect(runRulesCheck(tables.directory)).toBe(1);
  });

  it('looks at every combination of facts that evidence may have', () =>
    expect(coverageOf(readTables().files).combinations).toBeGreaterThan(10_000_000));

  it.each<[string, () => void, RegExp]>([
    [
      'a row without which some evidence meets none',
      () => tables.write('leads', tables.rowsOf('leads').slice(1)),
      /NOT_COVERED nothing.yaml .*evidence.kind CLAUSE, .*action.match EXACT/,
    ],
    [
      'a row that holds from a day on, and nothing for the days before',
      () => tables.first({ from: '2025-07-01' }),
      /NOT_COVERED nothing.yaml .*evidence.kind CLAUSE/,
    ],
    [
      'a row that nothing can meet',
      () => tables.first({ when: { 'evidence.kind': 'NAME', 'evidence.limited': true } }),
      /UNREACHABLE leads.yaml clause-names-unit/,
    ],
    [
      'a row that is always behind another',
      () => tables.write('leads', [...tables.rowsOf('leads'), { ...tables.rowsOf('leads')[0], id: 'again' }]),
      /NEVER_WINS leads.yaml again/,
    ],
    [
      'a row that an exclusion always takes out',
      () =>
        tables.write('leads', [
          ...tables.rowsOf('leads'),
          { ...tables.rowsOf('leads')[0], id: 'too-late', when: { 'document.inForce': 'UNCERTAIN' } },
        ]),
      /NEVER_WINS leads.yaml too-late/,
    ],
    [
      'evidence that both leads and supports',
      () =>
        tables.write(
          'supports',
          tables.rowsOf('supports').map((row) => ({ ...row, when: { ...row.when, 'evidence.role': ['LEAD', 'COORDINATE'] } })),
        ),
      /TWO_EFFECTS leads.yaml clause-names-unit, coordination-is-not-leadership/,
    ],
    [
      'nothing that is something',
      () =>
        tables.write(
          'nothing',
          tables.rowsOf('nothing').map((row, index) => (index === 0 ? { ...row, when: { 'evidence.kind': 'CLAUSE' } } : row)),
        ),
      /NOT_NOTHING nothing.yaml coordination-in-another-subject: .*clause-names-unit/,
    ],
  ])('%s is found', (_what, make, expected) => {
    make();
    expect(covered()).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});
