import { describe, expect, it } from 'vitest';
import { CAVEATS, type CaveatCode } from '../../src/answer/caveats.js';
import type { CaveatWords } from '../../src/answer/words/caveat-words.js';

const EVERY = Object.entries(CAVEATS) as [CaveatCode, CaveatWords][];

describe('what is said with reservation', () => {
  // The same words go with answers that name a unit and with those that name a body alone.
  it.each(EVERY)('%s sends nobody to a unit where only a body may be named', (_code, { settle }) => {
    expect(settle.vi).not.toContain('đơn vị này');
    expect(settle.en).not.toMatch(/\bthe unit\b(?! or body)/);
  });

  // Eleven of the provinces of 1 July 2025 and later are cities.
  it.each(EVERY)('%s calls no city a province', (_code, { message, settle }) =>
    expect(`${message.vi} ${settle.vi}`).not.toMatch(/tỉnh (?:mới|này|được thành lập)/),
  );

  it.each(EVERY)('%s keeps a matter apart from the sentence around it', (_code, { message, settle }) => {
    for (const { vi, en } of [message, settle]) for (const text of [vi, en]) expect(text.replaceAll('“{subject}”', '')).not.toContain('{subject}');
  });

  // A clause that gives a part, another act or a broader field may stand beside these in the same answer.
  it.each(['GENERAL_CLAUSE_ONLY', 'FIELD_NOT_MENTIONED', 'REPORTED_PRACTICE_ONLY'] as const)('%s does not deny what stands beside it', (code) => {
    expect(CAVEATS[code].message.vi).not.toMatch(/^Chỉ có|không nhắc đến|không có điều khoản nào nêu/);
    expect(CAVEATS[code].message.en).not.toMatch(/^Only a|do not mention|none names/);
  });
});
