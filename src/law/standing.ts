import { span, type Day } from '../shared/dates.js';
import type { DocumentView } from './law.model.js';

/**
 * Where a document stands on a day. UNCERTAIN: the source gives only a month or nothing, and the day falls inside what
 * is possible. PERIOD_OVER: a report or programme whose period has passed.
 */
export type Standing = 'IN_FORCE' | 'NOT_YET' | 'ENDED' | 'UNCERTAIN' | 'PERIOD_OVER';

/** The days on which a document may have come into force, first and last; `null` where nothing is known. */
export function startOf(document: DocumentView): { earliest: Day; latest: Day } | null {
  const { rule, from } = document.effective;
  if (rule === 'FROM_DATE' || (rule === 'PERIOD' && from)) return from ? { earliest: from, latest: from } : null;
  if (document.issuedOn === null) return null;
  const signed = span(document.issuedOn);
  return { earliest: latestOf([signed.earliest, ...basisDays(document)], signed.latest), latest: signed.latest };
}

/** The standing of a document on a day. `endedOn` is the day on which it lost force, where one is known. */
export function standingOn(document: DocumentView, day: Day, endedOn: Day | null): Standing {
  if (endedOn !== null && endedOn <= day) return 'ENDED';
  const { to } = document.effective;
  if (to !== null && to <= day) return 'PERIOD_OVER';
  const start = startOf(document);
  if (start === null) return 'UNCERTAIN';
  if (day >= start.latest) return 'IN_FORCE';
  return day < start.earliest ? 'NOT_YET' : 'UNCERTAIN';
}

/** A document cannot be older than what it is based on: the bases' own first possible days, where known. */
function basisDays(document: DocumentView): Day[] {
  return document.basedOn.flatMap((basis) => (basis.issuedOn === null ? [] : [span(basis.issuedOn).earliest]));
}

function latestOf(days: Day[], notAfter: Day): Day {
  const latest = days.reduce((a, b) => (a > b ? a : b));
  return latest > notAfter ? notAfter : latest;
}
