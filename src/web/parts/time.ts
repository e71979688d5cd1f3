import { dayBefore } from '../../shared/dates.js';
import type { Language } from '../../shared/text.js';
import { BROWSE } from '../words/browse.js';
import { fillIn } from '../words/words.js';
import { dayIn } from './day.js';

/** From when to when, in words: the last day is the one before `to`. */
export function period({ from, to }: { from: string | null; to: string | null }, language: Language): string {
  const parts = [
    ...(from === null ? [] : [fillIn(BROWSE.from, { day: dayIn(language, from) }, language)]),
    ...(to === null ? [] : [fillIn(BROWSE.until, { day: dayIn(language, dayBefore(to)) }, language)]),
  ];
  return parts.length === 0 ? BROWSE.always[language] : parts.join(' ');
}
