import { beforeAll, describe, expect, test } from 'vitest';
import { judgeEachByOthers, MEASURES, readSourceTexts, type JudgedClause, type Measure } from '../commands/import-score/classification-score.ts';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import { calibrationOf, confusionsOf, f1, macroF1, micro, precision, ratesOf, recall, type Judged } from '../../src/importer/classification/rates.js';
import { HAVE_SOURCES, SOURCES_DIRECTORY } from '../support/sources.js';

const judged = (said: string[], wanted: string[]): Judged => ({ said: new Set(said), wanted: new Set(wanted) });

describe('rates', () => {
  const list = [judged(['A', 'B'], ['A']), judged(['A'], ['A', 'C']), judged([], ['B']), judged(['B'], [])];

  test('count what is right, wrong and missed, most wanted first', () => {
    expect(ratesOf(list)).toEqual([
      { value: 'A', right: 2, wrong: 0, missed: 0 },
      { value: 'B', right: 0, wrong: 2, missed: 1 },
      { value: 'C', right: 0, wrong: 0, missed: 1 },
    ]);
  });

  test('micro counts each proposal once, macro each value once', () => {
    const all = micro(ratesOf(list));
    expect([precision(all), recall(all), f1(all)]).toEqual([0.5, 0.5, 0.5]);
    expect(macroF1(ratesOf(list))).toBeCloseTo(1 / 3);
  });

  test.each([
    ['nothing said and nothing wanted', []],
    ['nothing said', [judged([], ['A'])]],
    ['nothing wanted', [judged(['A'], [])]],
  ])('are 0 for %s', (_, none) => {
    const all = micro(ratesOf(none));
    expect([precision(all), recall(all), f1(all), macroF1(ratesOf(none))]).toEqual([0, 0, 0, 0]);
  });

  test('a confusion pairs what was wanted with what was said in its place; null stands for nothing', () => {
    expect(confusionsOf([judged(['X'], ['A']), judged(['X'], ['A']), judged([], ['A']), judged(['A', 'Y'], ['A'])])).toEqual([
      { wanted: 'A', said: 'X', count: 2 },
      { wanted: 'A', said: null, count: 1 },
      { wanted: null, said: 'Y', count: 1 },
    ]);
  });

  test('a score on a bound belongs to the bucket above it, and 1 to the last', () => {
    const scored = [0, 0.49, 0.5, 1].map((score) => ({ score, right: score >= 0.5 }));
    expect(calibrationOf(scored, [0, 0.5])).toEqual([
      { from: 0, to: 0.5, count: 2, right: 0 },
      { from: 0.5, to: 1, count: 2, right: 2 },
    ]);
  });
});

/** Slightly under what is measured (docs/classification.md). */
const FLOORS: Record<Measure, { verbatim: number; summaries: number }> = {
  nature: { verbatim: 0.98, summaries: 0.98 },
  role: { verbatim: 0.98, summaries: 0.98 },
  action: { verbatim: 0.87, summaries: 0.87 },
  'subject family': { verbatim: 0.845, summaries: 0.81 },
  'subject code': { verbatim: 0.76, summaries: 0.74 },
};

describe.runIf(HAVE_SOURCES)('each document read with the knowledge of the others', () => {
  let verbatim: JudgedClause[];
  let summaries: JudgedClause[];
  beforeAll(async () => {
    const records = recordsOf(readSeeds());
    const texts = await readSourceTexts(SOURCES_DIRECTORY);
    verbatim = await judgeEachByOthers(texts, records, true);
    summaries = await judgeEachByOthers(texts, records, false);
  }, 120_000);

  test('every clause on record is judged', () => {
    expect(verbatim.length).toBe(615);
    expect(summaries.length).toBe(615);
  });

  test.each(Object.keys(MEASURES) as Measure[])('F1 of %s is not below its floor', (measure) => {
    const of = (list: readonly JudgedClause[]): number => f1(micro(ratesOf(list.map(MEASURES[measure]))));
    expect(of(verbatim)).toBeGreaterThan(FLOORS[measure].verbatim);
    expect(of(summaries)).toBeGreaterThan(FLOORS[measure].summaries);
  });
});
