import { describe, expect, it } from 'vitest';
import { dayOption } from '../../src/cli/day-option.js';
import { provinceOnDate } from '../../src/cli/province-on-date.js';
import { dayAsWritten, parseDay } from '../../src/shared/dates.js';

const WRITTEN: [string, string][] = [
  ['01/07/2025', '2025-07-01'],
  ['1/7/2025', '2025-07-01'],
  ['1-7-2025', '2025-07-01'],
  ['1.7.2025', '2025-07-01'],
  ['ngày 1 tháng 7 năm 2025', '2025-07-01'],
  ['Ngày 01 tháng 07 năm 2025', '2025-07-01'],
  ['1 tháng 7, 2025', '2025-07-01'],
  ['ngày 1/7/2025', '2025-07-01'],
  ['2025/07/01', '2025-07-01'],
  ['2025-7-1', '2025-07-01'],
  ['1 July 2025', '2025-07-01'],
  ['July 1, 2025', '2025-07-01'],
  [' 29/2/2024 ', '2024-02-29'],
  ['13/12/2025', '2025-12-13'],
];

describe('dates as people write them', () => {
  it.each(WRITTEN)('"%s" means %s', (given, day) => expect(dayAsWritten(given)).toBe(day));

  it.each(WRITTEN)('the service does not take "%s", and says that %s is meant', (given, day) =>
    expect(() => parseDay(given)).toThrow(expect.objectContaining({ code: 'INVALID_DATE', detail: expect.objectContaining({ nearest: [day] }) })),
  );

  it.each(['12/13/2025', '29/2/2025', '1/7/25', '1/7-2025', '7/2025', 'hôm nay', '', '0/1/2025', '1/1/0000', '2025-02-30', '9'.repeat(100_000)])(
    '"%.20s" means no day',
    (given) => expect(dayAsWritten(given)).toBeNull(),
  );

  it.each<[string, string[]]>([
    ['2025-02-30', ['2025-02-28']],
    ['2025-05-15T00:00:00Z', ['2025-05-15']],
    ['2025-05-15 08:00', ['2025-05-15']],
    ['2025-05-15~', ['2025-05-15']],
    ['2025-05-15?', ['2025-05-15']],
    ['20250515', ['2025-05-15']],
    ['20250230', ['2025-02-28']],
    ['2025-02-30T00:00:00Z', ['2025-02-28']],
    ['2025-05', ['2025-05-31']],
    ['202505151', []],
    ['20251315', []],
    ['29/2/2025', ['2025-02-28']],
    ['ngày 31 tháng 4 năm 2025', ['2025-04-30']],
    // A year that no calendar has has no nearest day either.
    ['0000-01-31', []],
    ['1/1/0000', []],
    ['12/13/2025', []],
    ['hôm nay', []],
  ])('"%s", which does not exist, is answered with the last day of its month', (given, nearest) =>
    expect(() => parseDay(given)).toThrow(expect.objectContaining({ code: 'INVALID_DATE', detail: expect.objectContaining({ nearest }) })),
  );

  it('the command line takes them', () => {
    expect(dayOption('1/7/2025')).toBe('2025-07-01');
    expect(dayOption('2025-02-30')).toBe('2025-02-30');
    expect(provinceOnDate('Quảng Ngãi@1/7/2025')).toEqual({ province: 'Quảng Ngãi', asOf: '2025-07-01' });
    expect(provinceOnDate('quang-ngai@2025-02-30')).toEqual({ province: 'quang-ngai', asOf: '2025-02-30' });
    expect(provinceOnDate('quang-ngai')).toEqual({ province: 'quang-ngai' });
  });
});
