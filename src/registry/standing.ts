import { span, type Day, type PartialDate } from '../shared/dates.js';
import { locate, withBelow } from './provision.js';
import {
  mayHold,
  type ChangeDays,
  type DatedDocument,
  type DatedStanding,
  type Ending,
  type LawChange,
  type PartialChange,
  type Standing,
  type StandingCause,
  type StandingFacts,
} from './standing.model.js';
import { remember } from '../shared/keep.js';
import { compareTexts } from '../shared/lists.js';

const CAUSES = { REPLACES: 'REPLACED', REPEALS: 'REPEALED', AMENDS: 'AMENDED' } as const;

/**
 * The one answer to what is in force. A change counts from the day on which the document that makes it takes effect; where that day
 * is not known, what it ends is uncertain from the first possible day on. A document that was ended before it began changes nothing,
 * and one that was in force before another was issued cannot end it. What was ended does not come back when its ending is repealed.
 */
export class Standings {
  private readonly documents: ReadonlyMap<string, DatedDocument>;
  private readonly changesTo: ReadonlyMap<string, readonly LawChange[]>;
  private readonly provinceEnds: ReadonlyMap<string, Day | null>;
  private readonly kept = new Map<string, DatedStanding[]>();
  private readonly keptParts = new Map<string, Part[]>();

  constructor(private readonly facts: StandingFacts) {
    this.documents = new Map(facts.documents.map((document) => [document.key, document]));
    this.provinceEnds = new Map(facts.provinces.map(({ key, to }) => [key, to]));
    const changes = facts.changes.toSorted((a, b) => compareTexts(a.from, b.from));
    this.changesTo = Map.groupBy(changes, ({ target }) => target);
  }

  document(key: string): DatedDocument | undefined {
    return this.documents.get(key);
  }

  /** The date from which a document takes effect, as exactly as it is known: for people. To compare, use {@link DatedStanding.since}. */
  effectOf(key: string): PartialDate | null {
    const document = this.documents.get(key);
    return document?.effective.from ?? document?.issuedOn ?? null;
  }

  /** The standing of a document on a day. A key without a record is DATE_UNKNOWN. */
  of(key: string, day: Day): DatedStanding {
    return on(this.stretchesOf(key), day);
  }

  /** The standing of a clause: its document's, unless the clause or one above it was ended or amended. */
  ofClause(key: string, path: string, day: Day): DatedStanding {
    return on(this.clauseStretches(key, path), day);
  }

  /**
   * Everything that ends a document as a whole, or one of its clauses, whether or not its day has come. Earliest first, days that
   * are not known last.
   */
  endingsOf(key: string, path: string | null = null): Ending[] {
    const document = this.documents.get(key);
    if (!document) return [];
    const endings = (this.changesTo.get(key) ?? []).flatMap((change): Ending[] => {
      if (!endsWhole(change)) return [];
      const days = this.daysOf(change, document);
      return days ? [{ cause: CAUSES[change.type], by: change.from, clause: change.clause, ...days }] : [];
    });
    const own = (cause: Ending['cause'], day: Day | null | undefined): Ending[] =>
      day ? [{ cause, by: null, clause: null, earliest: day, latest: day }] : [];
    const parts = path === null ? [] : this.partsAt(key, path).flatMap((part) => (part.cause === 'AMENDED' ? [] : [{ ...part, cause: part.cause }]));
    const all = [
      ...endings,
      ...parts,
      ...own('OWN_END', document.effective.to),
      ...own('PROVINCE_MERGED', this.provinceEnds.get(document.provinceKey ?? '')),
    ];
    return all.sort((a, b) => compareTexts(a.latest ?? '9999', b.latest ?? '9999') || compareTexts(a.by ?? '', b.by ?? ''));
  }

  /** Everything that ends or amends a part of a document, whether or not its day has come, by the keys of the documents that do so. */
  partialChangesOf(key: string): PartialChange[] {
    const document = this.documents.get(key);
    return (this.changesTo.get(key) ?? []).flatMap((change): PartialChange[] => {
      const days = document && !endsWhole(change) ? this.daysOf(change, document) : null;
      if (!document || !days) return [];
      const { paths, complete } = change.provision === null ? { paths: [], complete: false } : locate(change.provision, document.clauses ?? []);
      return [{ cause: CAUSES[change.type], by: change.from, clause: change.clause, provision: change.provision, paths, located: complete, ...days }];
    });
  }

  /** Changes by a day whose provision could not be found in the document. */
  notLocated(key: string, day: Day): PartialChange[] {
    return this.partialChangesOf(key).filter(({ located, earliest }) => !located && reached(earliest, day));
  }

  /** The days on which the standing of a document or of any of its clauses changes, in order. */
  changeDaysOf(key: string): Day[] {
    const partial = this.partialChangesOf(key).flatMap(({ earliest, latest }) => [earliest, latest]);
    return ordered([...this.stretchesOf(key).map(({ since }) => since), ...partial]);
  }

  /** Keys of the documents that may be in force on a day. */
  documentsOn(day: Day): string[] {
    return [...this.documents.keys()].filter((key) => mayHold(this.of(key, day)));
  }

  /** Paths of the clauses of a document that are not in force on a day although the document may be. */
  endedParts(key: string, day: Day): string[] {
    if (!mayHold(this.of(key, day))) return [];
    const paths = this.partsOf(key).flatMap(({ below }) => [...below]);
    return [...new Set(paths)].filter((path) => !mayHold(this.ofClause(key, path, day)));
  }

  /** The same of every document, as `document#path`. */
  clausesEndedOn(day: Day): string[] {
    return [...this.changesTo.keys()].flatMap((key) => this.endedParts(key, day).map((path) => `${key}#${path}`));
  }

  /** The same with one more document and what it changes. Nothing given is altered. */
  with(document: DatedDocument, changes: readonly LawChange[]): Standings {
    const { facts } = this;
    // Of two with one key the later counts.
    return new Standings({ ...facts, documents: [...facts.documents, document], changes: [...facts.changes, ...changes] });
  }

  private stretchesOf(key: string): DatedStanding[] {
    return remember(this.kept, key, () => {
      const document = this.documents.get(key);
      return document ? this.stretch(document, null) : [{ state: 'DATE_UNKNOWN', cause: 'OWN_DATE', by: null, since: null, until: null }];
    });
  }

  private clauseStretches(key: string, path: string): DatedStanding[] {
    const document = this.documents.get(key);
    if (!document || !this.partsAt(key, path).length) return this.stretchesOf(key);
    // Clauses that the same changes concern have the same standing.
    const concerned = this.partsOf(key).map(({ below }) => (below.has(path) ? 1 : 0));
    return remember(this.kept, `${key}#${concerned.join('')}`, () => this.stretch(document, path));
  }

  private partsAt(key: string, path: string): PartialChange[] {
    return this.partsOf(key).filter(({ below }) => below.has(path));
  }

  /** The changes of provisions that were found, each with all clauses that it concerns. */
  private partsOf(key: string): Part[] {
    const clauses = this.documents.get(key)?.clauses ?? [];
    return remember(this.keptParts, key, () =>
      this.partialChangesOf(key).flatMap((change) => (change.paths.length ? [{ ...change, below: withBelow(change.paths, clauses) }] : [])),
    );
  }

  /** The whole of time, cut at every day on which something may change. */
  private stretch(document: DatedDocument, path: string | null): DatedStanding[] {
    const start = this.startOf(document);
    const ends = this.endingsOf(document.key, path);
    const parts = path === null ? [] : this.partsAt(document.key, path);
    const days = ordered([start, ...ends, ...parts].flatMap(({ earliest, latest }) => [earliest, latest]));
    const stretches: DatedStanding[] = [];
    for (const since of [null, ...days]) {
      const next = stateOn(since ?? '', document, start, ends, parts);
      const last = stretches.at(-1);
      if (last && last.state === next.state && last.cause === next.cause && last.by === next.by) continue;
      if (last) last.until = since;
      stretches.push({ ...next, since, until: null });
    }
    return stretches;
  }

  /** The days on which a document may have begun to hold, and from which it surely did. */
  private startOf({ effective: { rule, from }, issuedOn, basedOn }: DatedDocument): ChangeDays {
    if ((rule === 'FROM_DATE' || rule === 'PERIOD') && from) return { earliest: from, latest: from };
    const bases = basedOn.flatMap((key) => this.documents.get(key)?.issuedOn ?? []).map((date) => span(date).earliest);
    if (issuedOn === null) return { earliest: latestOf(bases), latest: null };
    const signed = span(issuedOn);
    const earliest = latestOf([signed.earliest, ...bases]) as Day;
    return { earliest: earliest > signed.latest ? signed.latest : earliest, latest: signed.latest };
  }

  /** From when on a change holds; null where it never does. */
  private daysOf({ from, target }: LawChange, changed: DatedDocument): ChangeDays | null {
    const by = this.documents.get(from);
    if (!by || from === target) return null;
    const { earliest, latest } = this.startOf(by);
    const issued = changed.issuedOn === null ? null : span(changed.issuedOn).earliest;
    if ((latest !== null && issued !== null && latest < issued) || this.neverBegan(by, earliest)) return null;
    return {
      earliest: latestOf([earliest, issued].filter((day) => day !== null)),
      // What a document that is only cited says of its first day is not on record.
      latest: by.effective.rule === 'UNKNOWN' && !by.held ? null : latest,
    };
  }

  /** Whether a document had surely ended before its first possible day. Only what took effect earlier is asked, so this comes to an end. */
  private neverBegan({ key, effective, provinceKey }: DatedDocument, earliest: Day | null): boolean {
    if (earliest === null) return false;
    const own = [effective.to, this.provinceEnds.get(provinceKey ?? '') ?? null];
    if (own.some((day) => day !== null && day <= earliest)) return true;
    return (this.changesTo.get(key) ?? []).some((change) => {
      const by = this.documents.get(change.from);
      const started = by && endsWhole(change) ? this.startOf(by).latest : null;
      if (!by || started === null || started >= earliest) return false;
      const days = this.daysOf(change, this.documents.get(key) as DatedDocument);
      return days !== null && days.latest !== null;
    });
  }
}

/** A change of a provision with all clauses that it concerns. */
type Part = PartialChange & { below: ReadonlySet<string> };
type End = ChangeDays & { cause: StandingCause; by: string | null };

/** What holds on a day: what surely ended it, else what is not there yet, else what may have ended it, else its own dates. */
function stateOn(
  day: Day,
  document: DatedDocument,
  start: ChangeDays,
  ends: readonly End[],
  parts: readonly End[],
): Pick<DatedStanding, 'state' | 'cause' | 'by'> {
  const because = (state: Standing, { cause, by }: Pick<End, 'cause' | 'by'>): Pick<DatedStanding, 'state' | 'cause' | 'by'> => ({
    state,
    cause,
    by,
  });
  const own = { cause: 'OWN_DATE' as const, by: null };
  const over = ends.filter(({ latest }) => latest !== null && latest <= day);
  const ended = over.find(({ cause }) => cause !== 'OWN_END' || !isPeriodic(document)) ?? over[0];
  if (ended) return because(ended.cause === 'OWN_END' && isPeriodic(document) ? 'PERIOD_OVER' : 'ENDED', ended);
  const undated = !document.held && document.effective.rule === 'UNKNOWN' && document.issuedOn === null;
  if (!undated && !reached(start.earliest, day)) return because('NOT_YET', own);
  const doubt = [...ends, ...parts].find(({ earliest }) => reached(earliest, day));
  if (doubt) return because('UNCERTAIN', doubt);
  if (undated) return because('DATE_UNKNOWN', own);
  if (start.latest === null || day < start.latest) return because('UNCERTAIN', own);
  return { state: document.effective.rule === 'UNKNOWN' && !document.held ? 'ISSUED' : 'IN_FORCE', cause: null, by: null };
}

/** A report, a programme or a plan speaks of a period; a decision with a last day simply ends. */
function isPeriodic({ type, effective }: DatedDocument): boolean {
  return effective.rule === 'PERIOD' || type === 'REPORT' || type === 'PROGRAMME' || type === 'PLAN';
}

/** Whether a change ends its document as a whole. */
function endsWhole(change: LawChange): change is LawChange & { type: 'REPLACES' | 'REPEALS' } {
  return change.type !== 'AMENDS' && isWhole(change);
}

/** `toàn bộ`, `toàn văn`: a provision that means the whole. */
function isWhole({ provision }: LawChange): boolean {
  return provision === null || /^\s*(?:toàn\s+(?:bộ|văn))?\s*$/iu.test(provision.normalize('NFC'));
}

function on(stretches: readonly DatedStanding[], day: Day): DatedStanding {
  return stretches.findLast(({ since }) => since === null || since <= day) as DatedStanding;
}

function reached(earliest: Day | null, day: Day): boolean {
  return earliest === null || earliest <= day;
}

function latestOf(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null);
}

function ordered(days: readonly (Day | null)[]): Day[] {
  return [...new Set(days.filter((day) => day !== null))].sort(compareTexts);
}
