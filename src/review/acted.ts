import type { ActOutcome } from '../registry/act.model.js';

/** The result of an act, and its line in the log. */
export interface Acted<Result> {
  result: Result;
  end: ActEnd;
}

/** What came of an act. `changed: false`: it was so already, and nothing was written but the log. */
export interface Changed {
  changed: boolean;
}
export interface Published extends Changed {
  document: string;
  /** The revision that was added; the newest where nothing changed. */
  revision: number;
}

const LISTED = 12;

export function done(changed: boolean): ActEnd {
  return { outcome: changed ? 'DONE' : 'UNCHANGED' };
}

/** The first of many, and how many there are. */
export function listed(items: readonly string[]): string {
  return items.length > LISTED ? `${items.slice(0, LISTED).join(', ')}, … (${items.length})` : items.join(', ');
}

/** How an act ended: a code where it was refused, a revision where it made one. */
export interface ActEnd {
  outcome: ActOutcome;
  code?: string;
  revision?: number;
}
