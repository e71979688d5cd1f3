import type { DocumentView } from '../registry/law.model.js';
import { span, type Day } from '../shared/dates.js';
import type { Review } from './draft.model.js';

type Dated = Pick<Review['document'], 'period' | 'issuedOn'> & {
  effective: Review['document']['effective'] | DocumentView['effective'];
};

/** The first day on which a document surely holds: the one that it states, else that of its signing. Null where neither is known. */
export function firstDayOf(document: Dated): Day | null {
  return statedDay(document) ?? (document.issuedOn === null ? null : span(document.issuedOn).latest);
}

/** The first day on which it may hold: of a month or a year the first. */
export function earliestDayOf(document: Dated): Day | null {
  return statedDay(document) ?? (document.issuedOn === null ? null : span(document.issuedOn).earliest);
}

function statedDay({ effective, period }: Dated): Day | null {
  return ('on' in effective ? effective.on : null) ?? effective.from ?? period?.from ?? null;
}
