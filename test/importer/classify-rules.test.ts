import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { loadClassificationRules, readClassificationTables } from '../../src/importer/classification/classification-rules.js';
import type { VerbRule } from '../../src/importer/classification/classification-rule.js';
import { inContext } from '../../src/importer/classification/clause-context.js';
import { CLAUSE_FACTS, type ClauseFactName, type ClauseFacts, type PhraseFacts } from '../../src/importer/classification/facts.js';
import { partsOf } from '../../src/importer/classification/parts.js';
import { PhraseTable, readPhrases } from '../../src/importer/classification/phrases.js';
import { Ruleset } from '../../src/answer/rules/ruleset.js';
import { RULES_DIRECTORY } from '../../src/answer/rules/tables.js';
import { readSample, SAMPLES } from '../support/samples.js';

/** What a jurist wrote: a sentence of our own in which some verb meets the rule or none does, or the facts of a clause. */
interface RuleCase {
  title: string;
  text?: string;
  facts?: ClauseFacts;
  fires: boolean;
}

const CASES = new URL('../rules/classification/', import.meta.url);
const { ofPhrases, ofClauses } = loadClassificationRules();
const phrases = readPhrases();
const ids = [...ofPhrases.rules, ...ofClauses.rules].map(({ id }) => id);
const casesOf = (id: string): RuleCase[] => parse(readFileSync(new URL(`${id}.yaml`, CASES), 'utf8')) as RuleCase[];
const verbsOf = (text: string): PhraseFacts[] => partsOf(text, phrases).flatMap((part) => part.phrases.map(({ facts }) => facts));

async function fires(id: string, { text, facts }: RuleCase): Promise<boolean> {
  if (facts) {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(CLAUSE_FACTS).sort());
    for (const [name, value] of Object.entries(facts)) expect(CLAUSE_FACTS[name as ClauseFactName]).toContain(value);
    return (await ofClauses.judgeFresh(facts)).some(({ rule, met }) => met && rule.id === id);
  }
  const held = await Promise.all(verbsOf(text as string).map((verb) => ofPhrases.holdingFresh(verb)));
  return held.flat().some((rule) => rule.id === id);
}

test('every row has a file of cases, and every file a row', () => {
  const files = readdirSync(CASES).map((name) => name.replace('.yaml', ''));
  expect(files.sort()).toEqual(ids.toSorted());
});

describe.each(ids)('%s', (id) => {
  test('has a firing and a non-firing case', () => {
    expect(new Set(casesOf(id).map((one) => one.fires))).toEqual(new Set([true, false]));
  });
  test.each(casesOf(id))('$title', async (given) => {
    expect(await fires(id, given)).toBe(given.fires);
  });
});

describe('the check of the tables', () => {
  const faultsWith = (name: 'phrases' | 'natures', change: (text: string) => string): string[] => {
    const directory = mkdtempSync(join(tmpdir(), 'phancong-classification-'));
    cpSync(RULES_DIRECTORY, directory, { recursive: true });
    const file = join(directory, 'classification', `${name}.yaml`);
    const text = readFileSync(file, 'utf8');
    expect(change(text), 'the edit changes something').not.toBe(text);
    writeFileSync(file, change(text));
    const found = readClassificationTables(directory).faults.map(({ code, message }) => `${code} ${message}`);
    if (found.length) expect(() => loadClassificationRules(directory)).toThrow(/faults/);
    rmSync(directory, { recursive: true });
    return found;
  };

  test.each<[string, 'phrases' | 'natures', (text: string) => string, RegExp]>([
    ['a misspelt class', 'phrases', (text) => text.replace('  LICENSING:', '  LICENCING:'), /UNKNOWN_VALUE .*LICENSING/],
    ['a fact of other rules', 'natures', (text) => text.replace('clause.leaf: true', 'unit.kind: DIVISION'), /UNKNOWN_FACT .*unit.kind/],
    [
      'a value that does not exist',
      'natures',
      (text) => text.replace('clause.states: PERSONALITY', 'clause.states: PERSON'),
      /UNKNOWN_VALUE .*PERSONALITY/,
    ],
    ['a place that does not exist', 'phrases', (text) => text.replace('at: OPENING', 'at: OPENS'), /SHAPE/],
    ['an act that does not exist', 'phrases', (text) => text.replace('act: LICENSE', 'act: CERTIFY'), /SHAPE/],
    ['an act and a role at once', 'phrases', (text) => text.replace('act: LICENSE', 'act: LICENSE, role: LEAD'), /SHAPE/],
    ['a score above 1', 'phrases', (text) => text.replace('score: 0.80', 'score: 80'), /SHAPE/],
    ['a nature that does not exist', 'natures', (text) => text.replace('nature: DUTY', 'nature: DUTIES'), /SHAPE/],
    ['an id used twice', 'natures', (text) => text.replace('id: heading-part', 'id: heading-in-report'), /DUPLICATE_ID/],
    ['a file that is not YAML', 'natures', () => '- id: [', /UNREADABLE/],
  ])('finds %s', (_what, name, change, expected) => {
    expect(faultsWith(name, change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});

describe('remembered and sorted by class, the outcome is that of a fresh engine with all rules', () => {
  const contexts = SAMPLES.map(readSample).flatMap(({ clauses, document }) => inContext(clauses, document.type, phrases));
  const distinct = <Facts extends object>(list: readonly Facts[]): Facts[] => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];

  test('over all verbs that occur in the samples', async () => {
    const all = new Ruleset<VerbRule>(ofPhrases.rules);
    const verbs = distinct(contexts.flatMap(({ parts }) => parts.flatMap((part) => part.phrases.map(({ facts }) => facts))));
    expect(verbs.length).toBeGreaterThan(40);
    await Promise.all(verbs.map((facts) => ofPhrases.holding(facts)));
    for (const facts of verbs) {
      const fresh = (await all.judgeFresh(facts)).filter(({ met }) => met).map(({ rule }) => rule.id);
      expect((await ofPhrases.holding(facts)).map(({ id }) => id)).toEqual(fresh);
    }
  });

  test('over all clauses of the samples', async () => {
    const facts = distinct(contexts.map((context) => context.facts));
    expect(facts.length).toBeGreaterThan(15);
    await Promise.all(facts.map((one) => ofClauses.judge(one)));
    for (const one of facts) expect(await ofClauses.judge(one)).toEqual(await ofClauses.judgeFresh(one));
  });
});

describe('verbs in their places', () => {
  test.each([
    ['Chủ trì, phối hợp với Công an huyện kiểm tra cột sóng', ['LEADING HEAD', 'COORDINATING CHAIN', 'CHECKING COMPLEMENT']],
    ['Hướng dẫn xây dựng kế hoạch', ['GUIDING HEAD', 'BUILDING COMPLEMENT']],
    ['Tổ chức kiểm tra, đánh giá vườn ươm', ['ORGANISING HEAD', 'CHECKING COMPLEMENT', 'APPRAISING CHAIN']],
    ['Chương trình cà phê sạch', ['NAMING HEAD']],
    ['Phòng Quản lý Khoa học giúp Giám đốc Sở quản lý sáng kiến', ['ADVISING HEAD', 'MANAGING COMPLEMENT']],
    ['Bảo vệ nhà kho, kiểm tra cống', ['ORGANISING HEAD', 'CHECKING JOINED']],
    ['Đo nước mặn, kiểm tra cống', ['NAMING HEAD', 'CHECKING INNER']],
    ['Sửa nhà kho theo kế hoạch kiểm tra', ['NAMING HEAD', 'CHECKING INNER']],
  ])('%s', (text, expected) => {
    expect(verbsOf(text).map((facts) => `${facts['phrase.class']} ${facts['phrase.place']}`)).toEqual(expected);
  });

  test('what a unit has others do is theirs', () => {
    expect(verbsOf('Kiểm tra việc thực hiện nội quy').map((facts) => facts['phrase.after'])).toEqual(['NONE', 'OVERSEEING']);
  });
});

test('the longest phrase wins, and only whole words count', () => {
  const table = new PhraseTable([
    ['tổ chức', 'SHORT'],
    ['tổ chức thực hiện', 'LONG'],
  ] as const);
  expect(table.at(['tổ', 'chức', 'thực', 'hiện'], 0)).toEqual({ kind: 'LONG', length: 4 });
  expect(table.at(['tổ', 'chức', 'thực'], 0)).toEqual({ kind: 'SHORT', length: 2 });
  expect(table.at(['tổ', 'chứcc'], 0)).toBeNull();
});
