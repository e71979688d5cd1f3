import { parse, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Limits, MAX_FRAGMENTS, MAX_REPEATED, MAX_TOKENS, MAX_WORK } from '../../src/graphql/limits/limits.js';
import { buildApiSchema } from '../../src/graphql/schema.js';

const schema = buildApiSchema();
const limits = new Limits(schema);

const times = (count: number, each: (index: number) => string): string => Array.from({ length: count }, (_, index) => each(index)).join(' ');

/** Milliseconds of the processor, the least of three runs: the first compiles the code, and other tests share the machine. */
function processorTime(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

/** What a document meets before anything is executed, in the order in which it meets it. */
function judge(document: DocumentNode, variables: Record<string, unknown> = {}): string {
  const refused = limits.shapeRefusal(document);
  if (refused) return refused.extensions['code'] as string;
  if (validate(schema, document).length > 0) return 'INVALID';
  return (limits.demandRefusal(document, variables, undefined)?.extensions['code'] as string | undefined) ?? 'ACCEPTED';
}

/** Each fragment uses the next one twice. */
const doubling = (count: number, each = (next: string) => `...${next} ...${next}`, on = 'Query', start = '{ ...F0 }', end = '__typename'): string =>
  `${start} ${times(count, (index) => `fragment F${index} on ${on} { ${index < count - 1 ? each(`F${index + 1}`) : end} }`)}`;

const QUESTIONS = 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { status } }';
const questions = (count: number, length: number): Record<string, unknown> => ({
  q: Array.from({ length: count }, () => ({ question: { text: 'x'.repeat(length) }, province: '15' })),
});

describe('an attack by its form costs next to nothing', () => {
  it.each<[string, string, string]>([
    ['5 fragments that double are answered', doubling(5), 'ACCEPTED'],
    ['20 are refused', doubling(20), 'QUERY_TOO_COMPLEX'],
    ['30 are refused', doubling(30), 'QUERY_TOO_COMPLEX'],
    ['100 are refused', doubling(100), 'QUERY_TOO_COMPLEX'],
    ['400 are refused', doubling(400), 'QUERY_TOO_COMPLEX'],
    [
      'fragments that double below aliases',
      doubling(100, (next) => `a: parent { ...${next} } b: parent { ...${next} }`, 'Unit', '{ units { nodes { ...F0 } } }', 'id'),
      'QUERY_TOO_DEEP',
    ],
    [
      'fragments that lead back to each other',
      `{ ...F0 } ${times(90, (i) => `fragment F${i} on Query { ...F${(i + 1) % 90} ...F${(i * 7) % 90} }`)}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that all use all others',
      `{ ...F0 } ${times(45, (i) => `fragment F${i} on Query { ${times(45, (j) => `...F${j}`)} }`)}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'more fragments than may be compared',
      `{ ${times(MAX_FRAGMENTS + 1, (i) => `...F${i}`)} } ${times(MAX_FRAGMENTS + 1, (i) => `fragment F${i} on Query { __typename }`)}`,
      'QUERY_TOO_COMPLEX',
    ],
    ['one field 4,990 times', `{ ${times(4_990, () => '__typename')} }`, 'QUERY_TOO_COMPLEX'],
    ['one field as often as it may stand', `{ ${times(MAX_REPEATED + 1, () => 'registry { revision }')} }`, 'ACCEPTED'],
    ['fields that differ under one name', `{ ${times(400, (i) => `a: unit(key: "${i}") { id }`)} }`, 'QUERY_TOO_COMPLEX'],
    [
      'the same in an inline fragment',
      `{ ... { ${times(200, () => 'a: __typename')} } ... { ${times(200, () => 'a: __typename')} } }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['700 directives on one field', `{ __typename ${times(700, () => '@include(if: true)')} }`, 'INVALID'],
    [
      '300 operations over 90 fragments',
      `${times(300, (i) => `query Q${i} { ...F0 }`)} ${times(90, (i) => `fragment F${i} on Query { ${i < 89 ? `...F${i + 1}` : '__typename'} }`)}`,
      'ACCEPTED',
    ],
    ['1,600 levels', `{ units { nodes { ${times(1_600, () => 'parent {')} id ${times(1_600, () => '}')} } } }`, 'QUERY_TOO_DEEP'],
  ])('%s', (_what, text, outcome) => {
    const document = parse(text, { maxTokens: MAX_TOKENS });
    expect(judge(document)).toBe(outcome);
    expect(processorTime(() => judge(document))).toBeLessThan(outcome === 'ACCEPTED' || outcome === 'INVALID' ? 60 : 20);
  });

  it('1,000 fragments that double are too many words', () => {
    expect(() => parse(doubling(1_000), { maxTokens: MAX_TOKENS })).toThrow(/tokens/);
  });
});

describe('work is counted beside fields', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['500 short questions', QUESTIONS, questions(500, 100), 'ACCEPTED'],
    ['100 long ones', QUESTIONS, questions(100, 484), 'ACCEPTED'],
    ['200 long ones', QUESTIONS, questions(200, 484), 'QUERY_TOO_COSTLY'],
    ['1,000 long ones', QUESTIONS, questions(1_000, 484), 'QUERY_TOO_COSTLY'],
    [
      '50 long ones asked three times',
      `query ($q: [ResponsibilityInput!]!) { ${times(3, (i) => `a${i}: responsibilities(questions: $q) { status }`)} }`,
      questions(50, 484),
      'QUERY_TOO_COSTLY',
    ],
    ['one comparison of 34 columns', '{ compare(provinces: [' + times(34, () => '"15"') + ']) { rows { cells { status } } } }', {}, 'ACCEPTED'],
    [
      'two of them',
      `{ ${times(2, (i) => `a${i}: compare(provinces: [${times(34, () => '"15"')}]) { rows { cells { status } } }`)} }`,
      {},
      'QUERY_TOO_COSTLY',
    ],
    ['one list', '{ clauses(first: 500) { nodes { id } } }', {}, 'ACCEPTED'],
    ['300 lists', `{ ${times(300, (i) => `a${i}: clauses { nodes { id } }`)} }`, {}, 'QUERY_TOO_COSTLY'],
    [
      'as many in one fragment',
      `{ ${times(30, () => '...F')} } fragment F on Query { ${times(100, (i) => `a${i}: clauses(first: 10) { nodes { id } }`)} }`,
      {},
      'QUERY_TOO_COSTLY',
    ],
    ['one audit', '{ audit(province: "15") { revision } }', {}, 'ACCEPTED'],
    ['700 audits', `{ ${times(700, (i) => `a${i}: audit(province: "15") { revision }`)} }`, {}, 'QUERY_TOO_COSTLY'],
    ['three introspections of every field', `{ ${times(3, (i) => `a${i}: __schema { types { fields { name args { name } } } }`)} }`, {}, 'ACCEPTED'],
    ['400 of them', `{ ${times(300, (i) => `a${i}: __schema { types { fields { name args { name } } } }`)} }`, {}, 'QUERY_TOO_COMPLEX'],
    [
      'a page by the size that a variable has by default',
      'query ($n: Int = 500) { units(first: $n) { nodes { duties(first: $n) { nodes { id } } } } }',
      {},
      'QUERY_TOO_COMPLEX',
    ],
    [
      'the same with a variable that says',
      'query ($n: Int = 500) { units(first: $n) { nodes { duties(first: $n) { nodes { id } } } } }',
      { n: 5 },
      'ACCEPTED',
    ],
    [
      'the same where it is left out',
      'query ($no: Boolean!) { units(first: 500) @skip(if: $no) { nodes { duties(first: 500) { nodes { id } } } } }',
      { no: true },
      'ACCEPTED',
    ],
  ])('%s', (_what, text, variables, outcome) => {
    const document = parse(text);
    expect(judge(document, variables)).toBe(outcome);
  });

  it('the refusal says how much was asked for and how much may be', () => {
    expect(limits.demandRefusal(parse(QUESTIONS), questions(1_000, 484), undefined)?.extensions).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      given: expect.stringMatching(/^\d{5}$/),
      expected: { vi: `không quá ${MAX_WORK}`, en: `at most ${MAX_WORK}` },
    });
  });
});
