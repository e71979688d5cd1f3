import { dayBefore } from '../../shared/dates.js';
import type { Language } from '../../shared/text.js';
import { BROWSE } from '../words/browse.js';
import { fillIn } from '../words/words.js';
import { dayIn } from './day.js';

interface Period {
  from: string | null;
  to: string | null;
}

/** When a document holds: no longer than its province is there. `end`: the first day on which that is no more. */
export function whileThere({ from, to }: Period, end: string | null): Period {
  return { from, to: [to, end].filter((day) => day !== null).toSorted()[0] ?? null };
}

/** From when to when, in words: the last day is the one before `to`. */
export function period({ from, to }: Period, language: Language): string {
  const parts = [
    ...(from === null ? [] : [fillIn(BROWSE.from, { day: dayIn(language, from) }, language)]),
    ...(to === null ? [] : [fillIn(BROWSE.until, { day: dayIn(language, dayBefore(to)) }, language)]),
  ];
  return parts.length === 0 ? BROWSE.always[language] : parts.join(' ');
}
