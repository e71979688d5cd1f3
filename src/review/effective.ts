import { DateTime } from 'luxon';
import type { DocumentHead } from '../importer/head/preamble.js';
import type { DocumentSeed } from '../registry/seeds/seed-file.js';

/** `sau 10 ngày kể từ ngày ký` is a date where the day of signing is known, and unknown where it is not. */
export function effectiveOf({ effective, issuedOn }: Pick<DocumentHead, 'effective' | 'issuedOn'>): DocumentSeed['document']['effective'] {
  if (effective === null) return { rule: 'UNKNOWN' };
  if ('onSigning' in effective) return { rule: 'ON_SIGNING' };
  if ('on' in effective) return { rule: 'FROM_DATE', on: effective.on };
  if (issuedOn?.length !== 10) return { rule: 'UNKNOWN' };
  return { rule: 'FROM_DATE', on: DateTime.fromISO(issuedOn, { zone: 'utc' }).plus({ days: effective.daysAfterSigning }).toISODate() as string };
}
