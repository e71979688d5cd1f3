import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { slipsIn } from '../../src/importer/wording/wording.js';
import { MADE_TEXTS } from '../commands/import-bench/made-texts.ts';
import { sourceFrom } from '../support/samples.js';

const said = (text: string): string[] => slipsIn(text, (column) => ({ line: 1, column: column + 1 })).map(({ message }) => message.vi);

describe('what is misprinted is said', () => {
  test.each([
    ['a capital of a name is missing', 'gửi Thủ tướng chính phủ xem', 'Thủ tướng Chính phủ'],
    ['a capital too many in the name of a unit', 'gửi Văn Phòng Sở', 'Văn phòng'],
    ['a capital in mid-sentence where no name begins', 'gửi hội đồng Cấp xã', 'cấp xã'],
    ['a capital of a verb in mid-sentence', 'giúp Giám đốc Trình Ủy ban nhân dân tỉnh', 'trình Ủy ban nhân dân'],
    ['three words twice in a row', 'ghi sổ đo mưa, sổ đo mưa và sổ gió', 'sổ đo mưa'],
    ['the year of a number against that of its date', 'Quyết định số 15/2003/QĐ-UBND ngày 17/02/2023', '15/2023/QĐ-UBND'],
    ['what is left after the end', 'Các phòng thi hành./. *k*', './.'],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expect.stringContaining(`"${expected}"`)]);
  });

  test.each([
    ['Gửi Thủ tướng Chính phủ, VĂN PHÒNG SỞ và Văn phòng Sở'],
    ['Cấp xã báo cáo; hội đồng cấp xã họp'],
    ['ghi sổ mưa, sổ gió, sổ nắng'],
    ['01 hồ sơ cấp mới, 02 hồ sơ cấp mới'],
    ['Quyết định số 15/2023/QĐ-UBND ngày 17/02/2023'],
    ['Các phòng thi hành Quyết định này./.”'],
  ])('not of %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

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
  ])(
    '%s is read without an overflow of the stack',
    (_, text) => {
      const { clauses, artefacts, articles } = importDocument(sourceFrom(text));
      expect(clauses.length + artefacts.length + articles.length).toBeGreaterThan(0);
    },
    60_000,
  );
});
