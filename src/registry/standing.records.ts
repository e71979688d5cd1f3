import type { ClausePlace } from './provision.js';
import { Standings } from './standing.js';
import type { LawChange, StandingFacts } from './standing.model.js';
import { documentView, type DocumentHead } from './views.js';

const CHANGES: readonly string[] = ['REPLACES', 'REPEALS', 'AMENDS'] satisfies LawChange['type'][];

type Relation = DocumentHead['relations'][number];

/** Whether a relation changes what is in force. */
export function isChange(relation: Relation): relation is Relation & { type: LawChange['type'] } {
  return CHANGES.includes(relation.type);
}

/** What is in force by a set of documents. `places`: the clauses of those of which others change a provision. */
export function standingsOf(
  documents: readonly DocumentHead[],
  places: ReadonlyMap<string, readonly ClausePlace[]>,
  provinces: StandingFacts['provinces'],
): Standings {
  return new Standings({
    provinces,
    changes: documents.flatMap(({ key: from, relations }) =>
      relations.filter(isChange).map(({ type, target, clause, provision }) => ({ type, from, target, clause, provision })),
    ),
    documents: documents.map((head) => {
      const clauses = places.get(head.key);
      const basedOn = head.relations.filter(({ type }) => type === 'BASED_ON').map(({ target }) => target);
      return { ...documentView(head), basedOn, ...(clauses ? { clauses } : {}) };
    }),
  });
}

/** Keys of the documents of which others change a provision. */
export function changedInPart(documents: Iterable<DocumentHead>): Set<string> {
  const keys = new Set<string>();
  for (const { relations } of documents)
    for (const relation of relations) if (isChange(relation) && relation.provision !== null) keys.add(relation.target);
  return keys;
}
