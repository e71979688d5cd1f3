import { describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { subjectsFor, type Vocabulary } from '../../src/web/islands/review/vocabulary.js';

const vocabulary: Vocabulary = new Map(
  packagedRecords().flatMap((record) => (record.kind === 'subject' ? [[record.key, { ...record, code: record.key } as never]] : [])),
);
const first = (text: string): string | undefined => subjectsFor(text, vocabulary)[0]?.code;

describe('a subject that a reviewer looks for', () => {
  it.each([
    ['rung', 'agriculture.forestry'],
    ['Rừng', 'agriculture.forestry'],
    ['forestry', 'agriculture.forestry'],
    ['radiation.xray', 'radiation.xray'],
    ['lam nghiep kiem', 'agriculture.forestry'],
  ])('is found by %s', (text, code) => expect(first(text)).toBe(code));

  it.each(['', '  ', '·', 'zzzz', 'rung zzzz'])('is none for "%s"', (text) => expect(first(text)).toBeUndefined());
});
