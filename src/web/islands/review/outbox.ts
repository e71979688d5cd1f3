import { HEAD, type Correction, type HeadCorrection } from './state.js';

/** What was decided and is not confirmed by the service yet, and what is being typed: kept by the tab, so that a reload loses none of it. */
export interface Waiting {
  /** Decisions by path, in the order in which they were made. */
  decisions: Record<string, Correction>;
  /** The decision about the head, with what was put right in it and the version that was seen. */
  head: { decision: Correction['decision']; version: string; correction: HeadCorrection } | null;
  /** Entries and the head as they are being changed, by path. */
  typed: Record<string, unknown>;
}

const NOTHING: Waiting = { decisions: {}, head: null, typed: {} };
const keyOf = (draft: string): string => `phancong.review.${draft}`;

export function waitingOf(draft: string): Waiting {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(keyOf(draft)) ?? '{}') as Partial<Waiting>) };
  } catch {
    return { ...NOTHING };
  }
}

/** Changes what waits, at once and on the disk of the browser. */
export function wait(draft: string, change: (waiting: Waiting) => Waiting): Waiting {
  const next = change(waitingOf(draft));
  sessionStorage.setItem(keyOf(draft), JSON.stringify(next));
  return next;
}

export function countOf({ decisions, head }: Waiting): number {
  return Object.keys(decisions).length + (head === null ? 0 : 1);
}

/** What the service said of some decisions. */
interface Answer {
  faults: readonly { path: string | null }[];
  draft: { head: { version: string }; clauses: readonly { path: string; version: string }[] };
}

/**
 * What waits on after an answer to what was sent: what was decided again meanwhile, upon the entries as they are now; and where some
 * was refused, all but that, for then none of it was stored. Of what was refused, what was typed stays.
 */
export function afterAnswer(now: Waiting, sent: Waiting, { faults, draft }: Answer): Waiting {
  const versions = new Map(draft.clauses.map(({ path, version }) => [path, version]));
  const refused = new Set(faults.map(({ path }) => path));
  const someRefused = faults.length > 0;
  const named = Object.keys(sent.decisions).some((path) => refused.has(path));
  const waits = (path: string): boolean => {
    if (JSON.stringify(now.decisions[path]) !== JSON.stringify(sent.decisions[path])) return true;
    // A fault of no entry is of the head; where none was sent, nothing can be sent as it is.
    return someRefused && !refused.has(path) && (named || sent.head !== null);
  };
  const decisions = Object.fromEntries(
    Object.entries(now.decisions).flatMap(([path, decision]) =>
      waits(path) ? [[path, { ...decision, ...(versions.has(path) ? { version: versions.get(path) } : {}) }]] : [],
    ),
  );
  const headAgain = JSON.stringify(now.head) !== JSON.stringify(sent.head);
  const headWaits = now.head !== null && (headAgain || (someRefused && named && !refused.has(null)));
  const sentOnes = [...Object.keys(sent.decisions), ...(sent.head === null ? [] : [HEAD])];
  const done = someRefused ? [] : sentOnes.filter((path) => !(path in decisions) && (path !== HEAD || !headWaits));
  return {
    decisions,
    head: headWaits && now.head ? { ...now.head, version: draft.head.version } : null,
    typed: Object.fromEntries(Object.entries(now.typed).filter(([path]) => !done.includes(path))),
  };
}
