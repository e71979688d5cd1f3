import { span, type Day, type PartialDate } from '../shared/dates.js';
import type { ClauseView, DocumentView, RelationType } from './law.model.js';
import type { WholeDocument } from '../registry/views.js';
import { standingOn, startOf, type Standing } from './standing.js';

/** What a document says about another: the clause that says so, or the preamble where `clause` is null. */
export interface LawLink {
  type: RelationType;
  from: string;
  target: string;
  clause: string | null;
  provision: string | null;
  /** Where the relation is known from, when the document that makes it is only cited; null where that is on record. */
  source: string | null;
}

/**
 * Where a document stands on a day, cited ones included. ISSUED: it was issued by the day, but when it took effect is not on
 * record. DATE_UNKNOWN: not even its date is on record. The rest as in {@link Standing}.
 */
export type LegalStanding = Standing | 'ISSUED' | 'DATE_UNKNOWN';
export const LEGAL_STANDINGS = [
  'IN_FORCE',
  'NOT_YET',
  'ENDED',
  'UNCERTAIN',
  'PERIOD_OVER',
  'ISSUED',
  'DATE_UNKNOWN',
] as const satisfies LegalStanding[];

/** Why a document lost force: another replaced or repealed it, or its province was merged away. */
export const END_CAUSES = ['REPLACED', 'REPEALED', 'PROVINCE_MERGED'] as const;
export interface LegalEnd {
  cause: (typeof END_CAUSES)[number];
  /** The document that replaced or repealed it. */
  by: DocumentView | null;
  /** The clause of that document that says so; null for its preamble or for a merger. */
  clause: ClauseView | null;
  /** Since when, as far as it is known. */
  since: PartialDate | null;
  /** First and last day that `since` may mean. */
  days: { earliest: Day; latest: Day } | null;
}

/** A province as far as the law needs it: the day on which it was merged away. */
export interface ProvinceSpan {
  key: string;
  to: Day | null;
}

/** Everything that legal documents on record say about each other at one revision. Immutable; questions to it are pure. */
export class LawGraph {
  private readonly documents: ReadonlyMap<string, DocumentView>;
  private readonly held: ReadonlyMap<string, WholeDocument>;
  private readonly linksFrom: ReadonlyMap<string, LawLink[]>;
  private readonly linksTo: ReadonlyMap<string, LawLink[]>;

  constructor(
    readonly revision: number,
    documents: readonly DocumentView[],
    /** Those whose clauses a question may come to. */
    held: readonly WholeDocument[],
    private readonly provinces: readonly ProvinceSpan[],
  ) {
    this.documents = new Map(documents.map((document) => [document.key, document]));
    this.held = new Map(held.map((whole) => [whole.document.key, whole]));
    const links = documents.flatMap(({ key: from, relations }) => relations.map((relation): LawLink => ({ from, ...relation })));
    this.linksFrom = Map.groupBy(links, ({ from }) => from);
    this.linksTo = Map.groupBy(links, ({ target }) => target);
  }

  get keys(): string[] {
    return [...this.documents.keys()];
  }

  document(key: string): DocumentView | undefined {
    return this.documents.get(key);
  }

  clause(document: string, path: string): ClauseView | undefined {
    return this.held.get(document)?.clause(path);
  }

  /** The clauses above a clause, nearest first. */
  above(document: string, path: string): ClauseView[] {
    return this.held.get(document)?.upwards(path).slice(1) ?? [];
  }

  /** What a document says about others, in its own order. */
  from(document: string): readonly LawLink[] {
    return this.linksFrom.get(document) ?? [];
  }

  /** What others say about a document, by their keys. */
  to(document: string): readonly LawLink[] {
    return this.linksTo.get(document) ?? [];
  }

  /** Everything on record that ends a document, whether or not its day has come. Earliest first, unknown days last. */
  endsOf(key: string): LegalEnd[] {
    const ends: LegalEnd[] = this.to(key).flatMap(({ type, from, clause, provision }) => {
      const by = this.documents.get(from);
      // A repeal of one provision leaves the document standing.
      if (!by || (type !== 'REPLACES' && type !== 'REPEALS') || provision !== null) return [];
      return [
        {
          cause: type === 'REPLACES' ? ('REPLACED' as const) : ('REPEALED' as const),
          by,
          clause: clause === null ? null : (this.clause(from, clause) ?? null),
          since: by.effective.from ?? by.issuedOn,
          days: startOf(by),
        },
      ];
    });
    const to = this.provinces.find((province) => province.key === this.documents.get(key)?.provinceKey)?.to ?? null;
    if (to !== null) ends.push({ cause: 'PROVINCE_MERGED', by: null, clause: null, since: to, days: { earliest: to, latest: to } });
    const order = ({ days }: LegalEnd): string => days?.latest ?? '9999';
    return ends.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  }

  /** The standing of a document on a day, from its own dates, from what replaced it and from the merger of its province. */
  standing(key: string, day: Day): LegalStanding {
    const document = this.documents.get(key);
    if (!document) return 'DATE_UNKNOWN';
    const ends = this.endsOf(key).flatMap(({ days }) => days ?? []);
    if (ends.some(({ latest }) => latest <= day)) return 'ENDED';
    const own = ownStanding(document, day);
    return own !== 'NOT_YET' && ends.some(({ earliest }) => earliest <= day) ? 'UNCERTAIN' : own;
  }
}

/** The standing of a document by its own dates alone. */
function ownStanding(document: DocumentView, day: Day): LegalStanding {
  if (document.effective.rule !== 'UNKNOWN') return standingOn(document, day, null);
  if (document.issuedOn === null) return 'DATE_UNKNOWN';
  const { earliest, latest } = span(document.issuedOn);
  if (day < earliest) return 'NOT_YET';
  return day >= latest ? 'ISSUED' : 'UNCERTAIN';
}
