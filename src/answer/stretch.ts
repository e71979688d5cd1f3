import { dayAfter, type Day } from '../shared/dates.js';
import type { ReferenceData } from '../registry/reference.js';
import { remember } from '../shared/keep.js';

/** What answers rest on that is the same for every body and has dates. */
type Dated = Pick<ReferenceData, 'provinces' | 'bodies' | 'procedures' | 'competences'>;

/**
 * The first day of the stretch around a day on which nothing begins or ends that is the same for every body: an answer that rests on
 * the same content otherwise is the same on all days of it. `null` where nothing began before. Any day that is written anywhere
 * counts, and the day after it, whether an answer looks at it or not.
 */
export function stretchOf(reference: Dated, day: Day): Day | null {
  return changeDaysOf(reference).findLast((change) => change <= day) ?? null;
}

const changeDays = new WeakMap<Dated, readonly Day[]>();

function changeDaysOf(reference: Dated): readonly Day[] {
  return remember(changeDays, reference, ({ provinces, bodies, procedures, competences }) => {
    const written = new Set([provinces, bodies.kinds, bodies.mandates, procedures, competences].flatMap(daysIn));
    return [...new Set([...written].flatMap((day) => [day, dayAfter(day)]))].sort();
  });
}

const daysOfParts = new WeakMap<object, readonly Day[]>();

/** The days that are written in a part of the reference data, which revisions share while nobody changes it. */
function daysIn(part: object): readonly Day[] {
  return remember(daysOfParts, part, () => {
    const days = new Set<Day>();
    collectDays(part, days);
    return [...days];
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function collectDays(value: unknown, into: Set<Day>): void {
  if (typeof value === 'string') {
    if (DAY.test(value)) into.add(value);
  } else if (value instanceof Map) {
    for (const each of value.values()) collectDays(each, into);
  } else if (value !== null && typeof value === 'object') {
    for (const each of Object.values(value)) collectDays(each, into);
  }
}
