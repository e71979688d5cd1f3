import { parseDay, span } from '../shared/dates.js';

/** Whether a date that a review states is one, to the day or less exactly. */
export function isDate(given: string): boolean {
  try {
    if (given.length === 10) parseDay(given);
    else span(given);
    return true;
  } catch {
    return false;
  }
}
