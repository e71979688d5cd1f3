import { parseDay, today, type Day } from '../../shared/dates.js';
import { PhancongError } from '../../shared/errors.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { Work } from '../../shared/work.js';
import { diffConfigurations, type ConfigurationDiff, type DiffSource } from './configuration-diff.js';

/** A province on a date; today by default. */
export interface Side {
  province: string;
  /** By key or name, where several are on record. */
  body?: string | null | undefined;
  asOf?: Day | null | undefined;
}

/**
 * One province on two dates. It is read as of the first and followed by its name to the second: code 15 on 30 June 2025 is
 * Yên Bái on both sides, though the code was another province's a day later.
 * @throws UNKNOWN_PROVINCE, INVALID_DATE, DAYS_REVERSED, UNKNOWN_REVISION, DEADLINE_EXCEEDED.
 */
export async function diffDates(
  service: ResponsibilityService,
  province: string,
  from: Day,
  to: Day,
  atRevision?: number,
  work: Work = Work.endless,
  body?: string | null,
): Promise<ConfigurationDiff> {
  const [first, day] = [parseDay(from), parseDay(to)];
  if (first > day) {
    const expected = { vi: 'ngày đầu không ở sau ngày cuối', en: 'a first day that is not after the second' };
    throw new PhancongError('DAYS_REVERSED', { given: `${first}, ${day}`, expected, nearest: [`${day}, ${first}`] });
  }
  const before = await sourceOf(service, { province, body, asOf: first }, atRevision);
  const after = await sourceOf(service, { province: before.configuration.province.slug, body, asOf: day }, atRevision);
  await work.breathe();
  return diffConfigurations(before, after, work);
}

/** Two provinces, each on its date. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED. */
export async function diffSides(
  service: ResponsibilityService,
  a: Side,
  b: Side,
  atRevision?: number,
  work: Work = Work.endless,
): Promise<ConfigurationDiff> {
  const [before, after] = [await sourceOf(service, a, atRevision), await sourceOf(service, b, atRevision)];
  await work.breathe();
  return diffConfigurations(before, after, work);
}

async function sourceOf(service: ResponsibilityService, { province, body, asOf }: Side, atRevision?: number): Promise<DiffSource> {
  const day = parseDay(asOf ?? today());
  return { configuration: await service.configuration(province, day, atRevision, body), asOf: day };
}
