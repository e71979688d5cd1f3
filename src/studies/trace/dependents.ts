import type { Day } from '../../shared/dates.js';
import type { LawGraph, LawLink } from './law-graph.js';
import type { ClauseView, DocumentView } from '../../registry/law.model.js';
import { basesOf, linkSentence, RESTS_BY, tracedDocument, type TracedDocument } from './trace.js';
import type { Text } from '../../shared/text.js';

/** A document that rests on another as a whole, by its own bases or through documents between. */
export interface DependentDocument {
  target: TracedDocument;
  /** Steps between the two; 1 where it names the document itself as a basis. */
  distance: number;
  /** What makes it rest on the document one step nearer. */
  via: DependentLink[];
  /** Its other bases, which would remain. */
  otherBases: TracedDocument[];
}

export interface DependentLink {
  type: LawLink['type'];
  to: DocumentView;
  clause: ClauseView | null;
  provision: string | null;
  sentence: Text;
}

/** A clause that itself names the document, or one that rests on it. What is below the clause rests with it. */
export interface DependentClause {
  clause: ClauseView;
  via: DependentLink;
}

/** Everything on record that rests on a document, as of a day. */
export interface LawDependents {
  document: TracedDocument;
  asOf: Day;
  revision: number;
  documents: DependentDocument[];
  clauses: DependentClause[];
}

/**
 * Everything that rests on a document: documents by their bases, nearest first and then by key, and single clauses that name
 * one of these. A pure function; the key must be one of the graph.
 */
export function dependentsOf(graph: LawGraph, key: string, asOf: Day): LawDependents {
  const found = new Map<string, { distance: number; links: LawLink[] }>();
  let nearest = [key];
  for (let distance = 1; nearest.length; distance += 1) {
    const links = nearest.flatMap((target) => graph.to(target));
    const bases = links.filter((link) => link.from !== key && !found.has(link.from) && basesOf(graph, link.from).includes(link));
    const next = Map.groupBy(bases, ({ from }) => from);
    for (const [from, own] of next) found.set(from, { distance, links: own });
    nearest = [...next.keys()].sort();
  }
  const resting = new Set([key, ...found.keys()]);
  const linkOf = (link: LawLink): DependentLink => ({
    type: link.type,
    to: graph.document(link.target) as DocumentView,
    clause: link.clause === null ? null : (graph.clause(link.from, link.clause) ?? null),
    provision: link.provision,
    sentence: linkSentence(graph, link),
  });
  return {
    document: tracedDocument(graph, graph.document(key) as DocumentView, asOf),
    asOf,
    revision: graph.revision,
    documents: [...found].map(([from, { distance, links }]) => ({
      target: tracedDocument(graph, graph.document(from) as DocumentView, asOf),
      distance,
      via: links.map(linkOf),
      otherBases: basesOf(graph, from).flatMap(({ target }) => {
        const other = resting.has(target) ? undefined : graph.document(target);
        return other ? [tracedDocument(graph, other, asOf)] : [];
      }),
    })),
    clauses: [...resting].sort().flatMap((target) =>
      graph.to(target).flatMap((link) => {
        const clause = link.clause === null ? undefined : graph.clause(link.from, link.clause);
        return clause && [...RESTS_BY, 'CITES'].includes(link.type) ? [{ clause, via: linkOf(link) }] : [];
      }),
    ),
  };
}
