import type { Day } from '../shared/dates.js';
import type { DocumentView, RelationType } from './law.model.js';
import type { ClausePlace } from './provision.js';

/**
 * Whether a document, or a clause of it, is in force on a day. NOT_YET: before its first possible day. UNCERTAIN: what is known of the
 * dates allows both. PERIOD_OVER: a report or programme whose period has passed. Of documents that are only cited, and whose text
 * therefore does not say when it takes effect: ISSUED, it was issued by the day; DATE_UNKNOWN, not even that is on record.
 */
export const STANDINGS = ['IN_FORCE', 'NOT_YET', 'ENDED', 'UNCERTAIN', 'PERIOD_OVER', 'ISSUED', 'DATE_UNKNOWN'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Why something is not simply in force. OWN_DATE: its own first day is not known. OWN_END: it states its last day, or its period
 * is over. REPLACED, REPEALED, AMENDED: by another document, as a whole or in this provision. PROVINCE_MERGED: the province that
 * issued it is no more.
 */
export const STANDING_CAUSES = ['OWN_DATE', 'OWN_END', 'REPLACED', 'REPEALED', 'AMENDED', 'PROVINCE_MERGED'] as const;
export type StandingCause = (typeof STANDING_CAUSES)[number];

/** What one document can do to another. */
export const CHANGE_CAUSES = ['REPLACED', 'REPEALED', 'AMENDED'] as const satisfies StandingCause[];

/** A standing with its reason and the stretch of days `[since, until)` around the day on which nothing about it changes. */
export interface DatedStanding {
  state: Standing;
  cause: StandingCause | null;
  /** Key of the document that replaced, repealed or amended it. */
  by: string | null;
  since: Day | null;
  until: Day | null;
}

/** A document with what its standing depends on. `clauses` may be left out where no other document changes a provision of it. */
export interface DatedDocument extends Omit<DocumentView, 'basedOn' | 'replaces'> {
  /** Keys of the documents that it names as its basis: it cannot be older than these. */
  basedOn: readonly string[];
  clauses?: readonly ClausePlace[];
}

/** That one document changes another, as a whole or in a provision as printed. `clause` is the place that says so. */
export interface LawChange {
  type: Extract<RelationType, 'REPLACES' | 'REPEALS' | 'AMENDS'>;
  from: string;
  target: string;
  clause: string | null;
  provision: string | null;
}

/** The days from which a change may have held, and from which it surely did. `null`: any day, and none. */
export interface ChangeDays {
  earliest: Day | null;
  latest: Day | null;
}

/** Something on record that ends a document. */
export interface Ending extends ChangeDays {
  cause: Exclude<StandingCause, 'OWN_DATE' | 'AMENDED'>;
  by: string | null;
  clause: string | null;
}

/** Something on record that ends or amends a part of a document, or amends it without saying where (`provision` is null). */
export interface PartialChange extends ChangeDays {
  cause: (typeof CHANGE_CAUSES)[number];
  by: string;
  clause: string | null;
  provision: string | null;
  /** The paths that the provision means, and whether all of it was found; what was not found changes nothing but has to be said. */
  paths: readonly string[];
  located: boolean;
}

/** Everything that standing depends on at one revision: documents, what they do to each other, and the ends of provinces. */
export interface StandingFacts {
  documents: readonly DatedDocument[];
  changes: readonly LawChange[];
  provinces: readonly { key: string; to: Day | null }[];
}

const ENDED_STATES: readonly Standing[] = ['NOT_YET', 'ENDED', 'PERIOD_OVER'];

/** Whether something of this standing may be in force. */
export function mayHold({ state }: Pick<DatedStanding, 'state'>): boolean {
  return !ENDED_STATES.includes(state);
}
