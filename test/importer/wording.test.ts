import { describe, expect, test } from 'vitest';
import { slipsIn } from '../../src/importer/wording/wording.js';

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
