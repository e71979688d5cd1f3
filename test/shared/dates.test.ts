import { Settings } from 'luxon';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contains, dayAfter, formatDay, formatSpan, parseDay, secondsLeftOf, span, today } from '../../src/shared/dates.js';

describe('days', () => {
  it.each(['2025-05-15', '2024-02-29', '0001-01-01'])('%s is a day', (day) => expect(parseDay(day)).toBe(day));

  it.each([
    '2025-02-30',
    '2025-13-01',
    '2025-2-3',
    '15/5/2025',
    '',
    '2025-05-15T00:00:00Z',
    '2023-02-29',
    '2025-1-01',
    '02025-05-15',
    '2025-05-151',
    ' 2025-05-15',
    '٢٠٢٥-05-15',
    '0000-01-01',
    '2025-00-10',
    '2025-05-32',
  ])('"%s" is no day', (given) => {
    expect(() => parseDay(given)).toThrow(expect.objectContaining({ code: 'INVALID_DATE' }));
  });

  it('says what was given and what is expected, and offers nothing where the month is none', () => {
    expect(() => parseDay('2025-13-01')).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ given: '2025-13-01', nearest: [] }),
        text: { vi: expect.stringContaining('một ngày dạng 2025-05-15'), en: expect.stringContaining('a day such as 2025-05-15') },
      }),
    );
  });

  it.each(['', 'x', '2025-02-30', '2025-3'])('"%s" is no partial date', (date) => expect(() => span(date)).toThrow(`not an EDTF date: ${date}`));

  it('offers the last real day of the month', () => {
    expect(() => parseDay('2025-02-30')).toThrow(expect.objectContaining({ detail: expect.objectContaining({ nearest: ['2025-02-28'] }) }));
  });

  it.each([
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-03-10', '2025-03-10', '2025-03-10'],
  ])('%s may be any day from %s to %s', (date, earliest, latest) => expect(span(date)).toEqual({ earliest, latest }));

  it.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('a half-open validity holds on %s: %s', (day, holds) => expect(contains({ from: '2025-07-01', to: '2026-01-01' }, day)).toBe(holds));

  it.each([
    [{ from: null, to: null }, '1900-01-01', true],
    [{ from: null, to: '2025-07-01' }, '2025-06-30', true],
    [{ from: null, to: '2025-07-01' }, '2025-07-01', false],
    [{ from: '2025-07-01', to: null }, '2025-06-30', false],
    [{ from: '2025-07-01', to: null }, '2025-07-01', true],
  ])('an unknown bound does not exclude: %j on %s: %s', (validity, day, holds) => expect(contains(validity, day)).toBe(holds));

  it('the day after the end of February', () => expect(dayAfter('2025-02-28')).toBe('2025-03-01'));

  it.each([
    ['2025', 'năm 2025', '2025'],
    ['2025-03', 'tháng 3/2025', 'March 2025'],
    ['2025-03-09', '9/3/2025', '9 March 2025'],
  ])('%s is written with its own precision: %s, %s', (date, vietnamese, english) => expect(formatDay(date)).toEqual({ vi: vietnamese, en: english }));
});

describe('a machine of another language', () => {
  const { defaultLocale } = Settings;
  afterEach(() => void (Settings.defaultLocale = defaultLocale));

  it('writes the same English', () => {
    Settings.defaultLocale = 'vi';
    expect(formatDay('2025-03-09').en).toBe('9 March 2025');
  });
});

describe('the clock', () => {
  afterEach(() => vi.useRealTimers());

  it.each([
    ['2025-06-30T16:59:59Z', '2025-06-30', 1, 86_401],
    ['2025-06-30T17:00:00Z', '2025-07-01', 0, 86_400],
    ['2025-06-30T17:00:00.500Z', '2025-07-01', 0, 86_399],
  ])('at %s it is %s in Việt Nam, and 30 June and 1 July have %i and %i seconds left', (now, day, first, second) => {
    vi.useFakeTimers({ now: new Date(now) });
    expect(today()).toBe(day);
    expect([secondsLeftOf('2025-06-30'), secondsLeftOf('2025-07-01')]).toEqual([first, second]);
  });
});

describe('a span in words', () => {
  it.each([
    ['2023-01-01', '2023-04-01', 'quý I/2023', 'the first quarter of 2023'],
    ['2025-10-01', '2026-01-01', 'quý IV/2025', 'the fourth quarter of 2025'],
    ['2025-01-01', '2026-01-01', 'năm 2025', '2025'],
    ['2025-02-01', '2025-05-01', 'từ 1/2/2025 đến 30/4/2025', '1 February 2025 to 30 April 2025'],
    ['2025-07-01', '2026-01-01', 'từ 1/7/2025 đến 31/12/2025', '1 July 2025 to 31 December 2025'],
  ])('from %s to before %s is %s', (from, to, vietnamese, english) => expect(formatSpan({ from, to })).toEqual({ vi: vietnamese, en: english }));
});
