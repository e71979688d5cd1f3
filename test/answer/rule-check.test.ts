import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson } from '../../src/shared/hash.js';
import { loadRuleset, readTables, rulesetOf } from '../../src/answer/rules/tables.js';
import { runRulesCheck } from '../../src/cli/rules-check.js';
import { ChangedTables } from './changed-tables.js';

const tables = new ChangedTables();
const faults = (): string[] => readTables(tables.directory).faults.map(({ code, message }) => `${code} ${message}`);

describe('the check of rules', () => {
  it('finds nothing wrong with the tables of the package', () => {
    expect(readTables().faults).toEqual([]);
    expect(runRulesCheck()).toBe(0);
  });

  it.each<[string, () => void, RegExp]>([
    ['an unknown fact', () => tables.first({ when: { 'evidence.knd': 'CLAUSE' } }), /UNKNOWN_FACT clause-names-unit: .*did you mean "evidence.kind"/],
    ['a value outside the domain', () => tables.first({ when: { 'evidence.kind': 'CLAUSES' } }), /UNKNOWN_VALUE .*did you mean "CLAUSE"/],
    ['a value of a list outside it', () => tables.first({ when: { 'evidence.kind': ['CLAUSE', 'CLAUSES'] } }), /UNKNOWN_VALUE .*"CLAUSES"/],
    ['a value that is excepted outside it', () => tables.first({ when: { 'evidence.kind': { not: 'CLAUSES' } } }), /UNKNOWN_VALUE .*"CLAUSES"/],
    ['a word other than not', () => tables.first({ when: { 'evidence.kind': { nor: 'CLAUSE' } } }), /SHAPE clause-names-unit/],
    ['no conditions', () => tables.first({ when: {} }), /SHAPE clause-names-unit/],
    ['an empty list', () => tables.first({ when: { 'evidence.kind': [] } }), /SHAPE clause-names-unit/],
    ['an unknown key', () => tables.first({ priority: 5 }), /SHAPE clause-names-unit/],
    ['a strength', () => tables.first({ strength: 100 }), /SHAPE clause-names-unit/],
    ['a sentence beside the conditions that it is made from', () => tables.first({ sentence: { vi: 'Câu', en: 'A sentence' } }), /SHAPE/],
    [
      'an id of another row',
      () =>
        tables.write(
          'caveats',
          tables.rowsOf('caveats').map((row) => ({ ...row, id: 'clause-names-unit' })),
        ),
      /DUPLICATE_ID/,
    ],
    ['a missing translation', () => tables.first({ title: { vi: 'Chỉ tiếng Việt' } }), /SHAPE .*title.*'en'/],
    ['a lead without a standing', () => tables.first({ standing: undefined }), /SHAPE .*'standing'/],
    [
      'a standing of what is no lead',
      () =>
        tables.write(
          'supports',
          tables.rowsOf('supports').map((row) => ({ ...row, standing: 'INFERRED' })),
        ),
      /SHAPE/,
    ],
    [
      'a caveat that adds none',
      () =>
        tables.write(
          'caveats',
          tables.rowsOf('caveats').map((row) => ({ ...row, caveats: undefined })),
        ),
      /SHAPE .*'caveats'/,
    ],
    ['a rule that rests on nothing', () => tables.first({ authority: undefined }), /SHAPE .*'authority'/],
    ['an unknown caveat', () => tables.first({ caveats: ['GENERAL_CLAUSE_ONY'] }), /UNKNOWN_CAVEAT .*GENERAL_CLAUSE_ONLY/],
    ['a day that is none', () => tables.first({ from: '1/7/2025' }), /SHAPE .*from/],
    ['a file that is not YAML', () => tables.write('leads', '- id: ['), /UNREADABLE/],
    ['a table that is missing', () => rmSync(join(tables.directory, 'exclusions.yaml')), /UNREADABLE .*exclusions/],
  ])('rejects %s', (_what, make, expected) => {
    make();
    expect(faults()).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    expect(() => loadRuleset(tables.directory)).toThrow(/faults/);
    expect(runRulesCheck(tables.directory)).toBe(1);
  });
});

test('tables whose keys come in another order are the same rules, as in an export', () => {
  const { files } = readTables();
  const sorted = files.map(({ path, content }) => ({ path, content: JSON.parse(canonicalJson(content)) as unknown }));
  expect(rulesetOf(sorted).hash).toBe(loadRuleset().hash);
});
