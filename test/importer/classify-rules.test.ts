import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { loadClassificationRules, readClassificationRules } from '../../src/importer/classification/classification-rules.js';
import type { ClassificationRule, Proposal } from '../../src/importer/classification/classification-rule.js';
import { inContext } from '../../src/importer/classification/clause-context.js';
import {
  CLASSIFICATION_FACTS,
  CLAUSE_FACTS,
  type ClauseFactName,
  type ClauseFacts,
  type PhraseFactName,
  type PhraseFacts,
} from '../../src/importer/classification/facts.js';
import { partsOf } from '../../src/importer/classification/parts.js';
import { PhraseTable, readPhrases } from '../../src/importer/classification/phrases.js';
import { checkRules } from '../../src/answer/rules/rule-check.js';
import { Ruleset } from '../../src/answer/rules/ruleset.js';
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
const rules = readClassificationRules().files.map(({ content }) => content as ClassificationRule);
const casesOf = (id: string): RuleCase[] => parse(readFileSync(new URL(`${id}.yaml`, CASES), 'utf8')) as RuleCase[];
const verbsOf = (text: string): PhraseFacts[] => partsOf(text, phrases).flatMap((part) => part.phrases.map(({ facts }) => facts));
const schema = JSON.parse(readFileSync(new URL('../../rules/classification/rule.schema.json', import.meta.url), 'utf8')) as object;

async function fires(rule: ClassificationRule, { text, facts }: RuleCase): Promise<boolean> {
  if (facts) {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(CLAUSE_FACTS).sort());
    for (const [name, value] of Object.entries(facts)) expect(CLAUSE_FACTS[name as ClauseFactName]).toContain(value);
    const alone = new Ruleset<ClauseFactName, Proposal>([rule as ClassificationRule<ClauseFactName>]);
    return (await alone.judgeFresh(facts))[0]?.met ?? false;
  }
  const held = await Promise.all(verbsOf(text as string).map((verb) => ofPhrases.holdingFresh(verb)));
  return held.flat().some(({ id }) => id === rule.id);
}

test('every rule has a file of cases, and every file a rule', () => {
  const files = readdirSync(CASES).map((name) => name.replace('.yaml', ''));
  expect(files.sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  test('has a firing and a non-firing case', () => {
    expect(new Set(casesOf(id).map((one) => one.fires))).toEqual(new Set([true, false]));
  });
  test.each(casesOf(id))('$title', async (given) => {
    expect(await fires(rule, given)).toBe(given.fires);
  });
});

test.each([
  ['a misspelt class', { fact: 'phrase.class', operator: 'equal', value: 'LICENCING' }, 'UNKNOWN_VALUE'],
  ['a fact of other rules', { fact: 'unit.kind', operator: 'equal', value: 'DIVISION' }, 'UNKNOWN_FACT'],
  ['a misspelt operator', { fact: 'phrase.place', operator: 'equals', value: 'HEAD' }, 'UNKNOWN_OPERATOR'],
])('%s is a fault', (_, condition, code) => {
  const content = { ...(rules[0] as object), conditions: { all: [condition] } };
  const faults = checkRules([{ path: `classification/${rules[0]?.id}.json`, content }], schema, CLASSIFICATION_FACTS);
  expect(faults.map((fault) => fault.code)).toContain(code);
});

test.each([
  ['an act that does not exist', { type: 'action', value: 'CERTIFY', strength: 50 }],
  ['a role as an act', { type: 'action', value: 'LEAD', strength: 50 }],
  ['a strength above 100', { type: 'role', value: 'LEAD', strength: 101 }],
])('%s is no effect', (_, effect) => {
  const faults = checkRules(
    [{ path: `classification/${rules[0]?.id}.json`, content: { ...(rules[0] as object), effect } }],
    schema,
    CLASSIFICATION_FACTS,
  );
  expect(faults.map(({ code }) => code)).toContain('SHAPE');
});

describe('remembered and sorted by class, the outcome is that of a fresh engine with all rules', () => {
  const contexts = SAMPLES.map(readSample).flatMap(({ clauses, document }) => inContext(clauses, document.type, phrases));
  const distinct = <Facts extends object>(list: readonly Facts[]): Facts[] => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];

  test('over all verbs that occur in the samples', async () => {
    const all = new Ruleset<PhraseFactName, Proposal>(ofPhrases.rules);
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
    ['Chủ trì, phối hợp với Công an huyện kiểm tra cột sóng', ['LEADING HEAD', 'COORDINATING CHAIN', 'INSPECTING COMPLEMENT']],
    ['Hướng dẫn xây dựng kế hoạch', ['GUIDING HEAD', 'BUILDING COMPLEMENT']],
    ['Tổ chức kiểm tra, đánh giá vườn ươm', ['ORGANISING HEAD', 'INSPECTING COMPLEMENT', 'APPRAISING CHAIN']],
    ['Chương trình cà phê sạch', ['NAMING HEAD']],
    ['Phòng Quản lý Khoa học giúp Giám đốc Sở quản lý sáng kiến', ['ADVISING HEAD', 'MANAGING COMPLEMENT']],
    ['Bảo vệ nhà kho, kiểm tra cống', ['ORGANISING HEAD', 'INSPECTING JOINED']],
    ['Đo nước mặn, kiểm tra cống', ['NAMING HEAD', 'INSPECTING INNER']],
    ['Sửa nhà kho theo kế hoạch kiểm tra', ['NAMING HEAD', 'INSPECTING INNER']],
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
