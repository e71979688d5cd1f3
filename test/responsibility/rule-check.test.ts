import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRulesets, readRuleFiles, RULES_DIRECTORY } from '../../src/answer/rules/rule-files.js';
import { runRulesCheck } from '../../src/cli/rules-check.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'phancong-rules-'));
  cpSync(RULES_DIRECTORY, directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

type Json = Record<string, unknown>;
const sample = (): Json => JSON.parse(readFileSync(join(RULES_DIRECTORY, 'clause-names-unit.json'), 'utf8')) as Json;
const write = (name: string, content: unknown, folder = '.'): void => {
  mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, folder, name), typeof content === 'string' ? content : JSON.stringify(content));
};
const faults = (): string[] => readRuleFiles(directory).faults.map(({ code, message }) => `${code} ${message}`);
const withCondition = (condition: Json): Json => ({ ...sample(), id: 'sample', conditions: { all: [condition] } });

describe('the check of rules', () => {
  it('finds nothing wrong with the rules of the package', () => expect(readRuleFiles().faults).toEqual([]));

  it.each<[string, () => void, RegExp]>([
    [
      'a misspelt operator',
      () => write('sample.json', withCondition({ fact: 'evidence.kind', operator: 'equals', value: 'CLAUSE' })),
      /UNKNOWN_OPERATOR .*did you mean "equal"/,
    ],
    [
      'an unknown fact',
      () => write('sample.json', withCondition({ fact: 'evidence.knd', operator: 'equal', value: 'CLAUSE' })),
      /UNKNOWN_FACT .*did you mean "evidence.kind"/,
    ],
    [
      'a value outside the domain',
      () => write('sample.json', withCondition({ fact: 'evidence.kind', operator: 'equal', value: 'CLAUSES' })),
      /UNKNOWN_VALUE .*did you mean "CLAUSE"/,
    ],
    [
      'a list where one value is due',
      () => write('sample.json', withCondition({ fact: 'evidence.kind', operator: 'equal', value: ['CLAUSE'] })),
      /WRONG_OPERAND/,
    ],
    [
      'one value where a list is due',
      () => write('sample.json', withCondition({ fact: 'evidence.kind', operator: 'in', value: 'CLAUSE' })),
      /WRONG_OPERAND/,
    ],
    ['an empty any', () => write('sample.json', { ...sample(), id: 'sample', conditions: { any: [] } }), /SHAPE/],
    ['an empty all inside a group', () => write('sample.json', { ...sample(), id: 'sample', conditions: { any: [{ all: [] }] } }), /SHAPE/],
    ['an unknown key', () => write('sample.json', { ...sample(), id: 'sample', priority: 5 }), /SHAPE/],
    ['a duplicate id', () => write('clause-names-unit.json', sample(), 'provinces/quang-ngai'), /DUPLICATE_ID/],
    ['a missing translation', () => write('sample.json', { ...sample(), id: 'sample', title: { vi: 'Chỉ tiếng Việt' } }), /SHAPE .*title.*'en'/],
    ['a file that is not named after its rule', () => write('other.json', { ...sample(), id: 'sample' }), /FILE_NAME/],
    ['a lead without strength', () => write('sample.json', { ...sample(), id: 'sample', effect: { type: 'lead', standing: 'INFERRED' } }), /SHAPE/],
    [
      'an unknown caveat',
      () => write('sample.json', { ...sample(), id: 'sample', effect: { type: 'caveat', caveats: ['GENERAL_CLAUSE_ONY'] } }),
      /UNKNOWN_CAVEAT .*GENERAL_CLAUSE_ONLY/,
    ],
    ['a file that is not JSON', () => write('sample.json', '{'), /INVALID_JSON/],
  ])('rejects %s', (_what, make, expected) => {
    make();
    expect(faults()).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    expect(() => loadRulesets(directory)).toThrow(/faults/);
    expect(runRulesCheck(directory)).toBe(1);
  });

  it('a province may add rules of its own, which hold there and nowhere else', () => {
    write('sample.json', { ...sample(), id: 'sample' }, 'provinces/quang-ngai');
    expect(faults()).toEqual([]);
    const rulesets = loadRulesets(directory);
    expect(rulesets('quang-ngai').rules.map(({ id }) => id)).toContain('sample');
    expect(rulesets('yen-bai').rules.map(({ id }) => id)).not.toContain('sample');
    expect(rulesets('quang-ngai').hash).not.toBe(rulesets('yen-bai').hash);
  });
});
