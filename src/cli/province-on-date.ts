import { dayAsWritten } from '../shared/dates.js';

/** `quang-ngai@2025-05-15` or `quang-ngai@15/5/2025` as a province on a date; without a date, or with none that looks like one, the whole is the province. */
export function provinceOnDate(given: string): { province: string; asOf?: string } {
  const [, province, written] = /^(.+)@([^@]+)$/.exec(given) ?? [];
  const asOf = written === undefined ? null : /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : dayAsWritten(written);
  return province && asOf ? { province, asOf } : { province: given };
}
