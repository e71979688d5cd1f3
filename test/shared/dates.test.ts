import { describe, expect, it } from 'vitest';
import { contains, dayAfter, formatDay, parseDay, span } from '../../src/shared/dates.js';

describe('days', () => {
  it.each(['2025-05-15', '2024-02-29', '0001-01-01'])('%s is a day', (day) => expect(parseDay(day)).toBe(day));

  it.each(['2025-02-30', '2025-13-01', '2025-2-3', '15/5/2025', '', '2025-05-15T00:00:00Z', '2023-02-29'])('"%s" is no day', (given) => {
    expect(() => parseDay(given)).toThrow(expect.objectContaining({ code: 'INVALID_DATE' }));
  });

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

  it('an unknown bound does not exclude', () => expect(contains({ from: null, to: null }, '1900-01-01')).toBe(true));

  it('the day after the end of February', () => expect(dayAfter('2025-02-28')).toBe('2025-03-01'));

  it('keeps the precision of a partial date', () => expect(formatDay('2025-03')).toEqual({ vi: 'tháng 3/2025', en: 'March 2025' }));
});
