import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { clip, PhancongError } from './errors.js';
import { remember } from './keep.js';

/** A day of the Gregorian calendar, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** A date as far as it is known: a day, a month `2025-03` or a year `2025` (EDTF level 0). */
export type PartialDate = string;

/** Half-open `[from, to)`. `null` is an unknown bound, never "for ever". */
export interface Validity {
  from: Day | null;
  to: Day | null;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const EXPECTED = { vi: 'một ngày dạng 2025-05-15', en: 'a day such as 2025-05-15' };

/** The last result of {@link today}, and between which moments (ms) it holds: every request asks, and asking the calendar each time is slow. */
let present = { day: '', from: 0, until: 0 };

/** Today in Việt Nam. With {@link secondsLeftOf} the only clock of the service; the core never reads it. */
export function today(): Day {
  const now = Date.now();
  if (now < present.from || now >= present.until) {
    const start = DateTime.fromMillis(now, { zone: ZONE }).startOf('day');
    present = { day: start.toISODate() as Day, from: start.toMillis(), until: start.plus({ days: 1 }).toMillis() };
  }
  return present.day;
}

/** Whole seconds until a day is over in Việt Nam, at least 0. Reads the clock. */
export function secondsLeftOf(day: Day): number {
  return Math.max(0, Math.floor(DateTime.fromISO(day, { zone: ZONE }).plus({ days: 1 }).diffNow('seconds').seconds));
}

/** Caches for days that were checked, and for days in words. */
const DAYS_KEPT = 4_000;
const read = new LRUCache<string, true>({ max: DAYS_KEPT });
const inWords = new LRUCache<PartialDate, { vi: string; en: string }>({ max: DAYS_KEPT });

/** Reads a day strictly. @throws INVALID_DATE for anything else, with the day that is meant or the nearest real day of that month. */
export function parseDay(given: string): Day {
  if (read.has(given)) return given;
  const parsed = DateTime.fromFormat(given, 'yyyy-MM-dd', { zone: 'utc' });
  if (parsed.isValid && /^\d{4}-\d{2}-\d{2}$/.test(given) && parsed.year >= 1) {
    read.set(given, true);
    return given;
  }
  const meant = dayAsWritten(given) ?? dayAtStart(given) ?? lastOfMonth(given);
  throw new PhancongError('INVALID_DATE', { given: clip(given), expected: EXPECTED, nearest: meant === null ? [] : [meant] });
}

/** The day that a caller gave; `null` where none is given. @throws INVALID_DATE, also for an empty text. */
export function dayGiven(given: string | null | undefined): Day | null {
  return given === null || given === undefined ? null : parseDay(given);
}

/** The day with which a text begins, as a moment (`2025-05-15T00:00:00Z`), an uncertain day of EDTF (`2025-05-15~`) or one without marks (`20250515`) do. */
function dayAtStart(given: string): Day | null {
  const { year, month, day } = AT_START.exec(given.trim())?.groups ?? {};
  const found = year === undefined ? null : DateTime.fromISO(`${year}-${month}-${day}`, { zone: 'utc' });
  return found && found.year >= 1 ? found.toISODate() : null;
}

/** The last day of the month in which a day would be that does not exist; `null` where there is no such month. */
function lastOfMonth(given: string): Day | null {
  const { year, month } = partsOf(given) ?? AT_START.exec(given.trim())?.groups ?? /^(?<year>\d{4})-(?<month>\d{2})/u.exec(given)?.groups ?? {};
  if (year === undefined || month === undefined) return null;
  const found = DateTime.fromObject({ year: Number(year), month: Number(month) }, { zone: 'utc' });
  return found.isValid && found.year >= 1 ? (found.endOf('month').toISODate() as Day) : null;
}

const WRITTEN = [
  /^(?:ngày\s+)?(?<day>\d{1,2})\s*(?<mark>[/.-])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<year>\d{4})$/iu,
  /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm|,)?\s+(?<year>\d{4})$/iu,
  /^(?<year>\d{4})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/u,
];
const AT_START = /^(?<year>\d{4})(?<mark>-?)(?<month>\d{2})\k<mark>(?<day>\d{2})(?!\d)/u;
const IN_ENGLISH = ['d MMMM yyyy', 'd MMM yyyy', 'MMMM d, yyyy', 'MMM d, yyyy', 'MMMM d yyyy', 'MMM d yyyy'];

/**
 * The day that is meant by a date as people write it: `01/07/2025`, `1-7-2025`, `ngày 1 tháng 7 năm 2025`, `1 July 2025`. The day comes
 * before the month, as in Việt Nam. `null` for anything else, and for a day that does not exist.
 */
export function dayAsWritten(given: string): Day | null {
  const parts = partsOf(given);
  if (parts) {
    const [year, month, day] = [parts['year'], parts['month'], parts['day']].map(Number) as [number, number, number];
    const written = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
    return written.isValid && written.year >= 1 ? written.toISODate() : null;
  }
  const text = textOf(given);
  const english = IN_ENGLISH.map((form) => DateTime.fromFormat(text, form, { zone: 'utc', locale: 'en' })).find(({ isValid }) => isValid);
  return english && english.year >= 1 ? english.toISODate() : null;
}

const textOf = (given: string): string => given.normalize('NFC').trim().slice(0, 60);

/** The year, month and day of a date in figures, whether there is such a day or not. */
function partsOf(given: string): Record<string, string> | undefined {
  const text = textOf(given);
  return WRITTEN.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
}

/** First and last day that a partial date may mean. `2025-03` gives 2025-03-01 and 2025-03-31. */
export function span(date: PartialDate): { earliest: Day; latest: Day } {
  const unit = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  const start = DateTime.fromISO(date, { zone: 'utc' });
  if (!start.isValid) throw new RangeError(`not an EDTF date: ${date}`);
  return { earliest: start.startOf(unit).toISODate() as Day, latest: start.endOf(unit).toISODate() as Day };
}

/** The day after the one given. */
export function dayAfter(day: Day): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() as Day;
}

/** The day before: the last one of what ends on a day. */
export function dayBefore(day: Day): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toISODate() as Day;
}

/** Whether a day lies in a validity; unknown bounds do not exclude. */
export function contains(validity: Validity, day: Day): boolean {
  return (validity.from === null || validity.from <= day) && (validity.to === null || day < validity.to);
}

/** A day for people: `15/5/2025` in Vietnamese, `15 May 2025` in English. A partial date keeps its precision. */
export function formatDay(date: PartialDate): { vi: string; en: string } {
  return remember(inWords, date, dayInWords);
}

function dayInWords(date: PartialDate): { vi: string; en: string } {
  const parsed = DateTime.fromISO(date, { zone: 'utc' });
  const [vi, en] = date.length === 4 ? ["'năm' yyyy", 'yyyy'] : date.length === 7 ? ["'tháng' M/yyyy", 'MMMM yyyy'] : ['d/M/yyyy', 'd MMMM yyyy'];
  return { vi: parsed.toFormat(vi), en: parsed.setLocale('en').toFormat(en) };
}

const QUARTERS = [
  { vi: 'quý I', en: 'the first quarter' },
  { vi: 'quý II', en: 'the second quarter' },
  { vi: 'quý III', en: 'the third quarter' },
  { vi: 'quý IV', en: 'the fourth quarter' },
] as const;

/** A half-open span for people: `quý I/2023`, `năm 2025`; one that is no quarter or year by its first and its last day. */
export function formatSpan({ from, to }: { from: Day; to: Day }): { vi: string; en: string } {
  const [first, next] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' })) as [DateTime, DateTime];
  const covers = (unit: 'quarter' | 'year'): boolean => first.equals(first.startOf(unit)) && next.equals(first.plus({ [`${unit}s`]: 1 }));
  if (covers('year')) return { vi: `năm ${first.year}`, en: `${first.year}` };
  const quarter = QUARTERS[first.quarter - 1];
  if (quarter && covers('quarter')) return { vi: `${quarter.vi}/${first.year}`, en: `${quarter.en} of ${first.year}` };
  const [begins, ends] = [formatDay(from), formatDay(next.minus({ days: 1 }).toISODate() ?? to)];
  return { vi: `từ ${begins.vi} đến ${ends.vi}`, en: `${begins.en} to ${ends.en}` };
}
