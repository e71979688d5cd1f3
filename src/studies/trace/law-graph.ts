import type { Standings } from '../../registry/standing.js';
import type { Ending, PartialChange } from '../../registry/standing.model.js';
import type { PartialDate } from '../../shared/dates.js';
import type { ClauseView, DocumentView, RelationType } from '../../registry/law.model.js';
import type { WholeDocument } from '../../registry/held-document.js';

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

/** Why a document or a clause lost force: another replaced or repealed it, its own last day came, or its province was merged away. */
export const END_CAUSES = ['REPLACED', 'REPEALED', 'OWN_END', 'PROVINCE_MERGED'] as const satisfies Ending['cause'][];
export interface LegalEnd {
  cause: Ending['cause'];
  /** The document that replaced or repealed it. */
  by: DocumentView | null;
  /** The clause of that document that says so; null for its preamble, a last day of its own or a merger. */
  clause: ClauseView | null;
  /** Since when, as far as it is known. */
  since: PartialDate | null;
}

/** What changes a part of a document: its provision as printed, and the clauses that are meant. */
export interface LegalChange {
  cause: PartialChange['cause'];
  by: DocumentView | null;
  clause: ClauseView | null;
  /** As printed; null where the document is amended without a provision being named. */
  provision: string | null;
  since: PartialDate | null;
  /** The topmost clauses that the provision means. */
  clauses: ClauseView[];
  /** Everything that the provision names was found among the clauses on record. */
  located: boolean;
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
    readonly standings: Standings,
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

  /** Everything on record that ends a document, or one of its clauses, whether or not its day has come. */
  endsOf(key: string, path: string | null = null): LegalEnd[] {
    return this.standings.endingsOf(key, path).map(({ cause, by, clause, earliest }) => ({
      cause,
      by: by === null ? null : (this.documents.get(by) ?? null),
      clause: by === null || clause === null ? null : (this.clause(by, clause) ?? null),
      since: by === null ? earliest : this.standings.effectOf(by),
    }));
  }

  /** Everything on record that ends or amends a part of a document, whether or not its day has come. */
  changesOf(key: string): LegalChange[] {
    return this.standings.partialChangesOf(key).map(({ cause, by, clause, provision, paths, located }) => ({
      cause,
      by: this.documents.get(by) ?? null,
      clause: clause === null ? null : (this.clause(by, clause) ?? null),
      provision,
      since: this.standings.effectOf(by),
      clauses: paths.flatMap((path) => this.clause(key, path) ?? []),
      located,
    }));
  }
}
