import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { MADE_TEXTS } from '../commands/import-bench/made-texts.ts';
import { sourceFrom } from '../support/samples.js';
describe('long and odd texts', () => {
  test.each([
    ['a table of 2 MB without a row', MADE_TEXTS['one table without rows'](2e6)],
    ['one line of 2 MB', `QUYẾT ĐỊNH\nĐiều 1. ${'đo mưa ở trạm, '.repeat(100_000)}`],
    [
      '20,000 numbers each below the one before',
      `QUYẾT ĐỊNH\n${Array.from({ length: 20_000 }, (_, n) => `${'1.'.repeat((n % 60) + 1)} Đo mưa`).join('\n')}`,
    ],
    ['100,000 blank lines', `QUYẾT ĐỊNH${'\n'.repeat(100_000)}Điều 1. Đo mưa`],
    ['100,000 notes without a mark', `QUYẾT ĐỊNH\nĐiều 1. Đo mưa\n${'1 Xem sổ.\n'.repeat(100_000)}`],
    ['20,000 headings of appendices below no signature', `QUYẾT ĐỊNH\nĐiều 1. Đo mưa\n${'Phụ lục\nĐo gió ở hồ\n'.repeat(20_000)}`],
    ['5,000 titles of who signs above 5,000 appendices', `QUYẾT ĐỊNH\nĐiều 1. Đo mưa\n${'GIÁM ĐỐC\n'.repeat(5_000)}${'Phụ lục\n'.repeat(5_000)}`],
  ])(
    '%s is read without an overflow of the stack',
    (_, text) => {
      const { clauses, artefacts, articles } = importDocument(sourceFrom(text));
      expect(clauses.length + artefacts.length + articles.length).toBeGreaterThan(0);
    },
    60_000,
  );
});
