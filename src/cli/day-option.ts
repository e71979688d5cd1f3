import { dayAsWritten } from '../shared/dates.js';

/** A date on the command line, as people write it: `1/7/2025` is 2025-07-01. What is no date is left to the service to refuse. */
export function dayOption(given: string): string {
  return dayAsWritten(given) ?? given;
}
