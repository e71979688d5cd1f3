import { formatDay } from '../../shared/dates.js';
import type { Language } from '../../shared/text.js';

/** A day for people: `15/5/2025`, in English `15 May 2025`; of a moment, its day in Việt Nam. */
export function dayIn(language: Language, date: string): string {
  return formatDay(date.length > 10 ? dayOfMoment(date) : date)[language];
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

function dayOfMoment(moment: string): string {
  return inVietnam.format(new Date(moment));
}
