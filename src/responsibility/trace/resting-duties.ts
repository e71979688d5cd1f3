import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { pageOf, type Connection, type PageArgs } from '../../graphql/connection.js';
import { atRevision } from '../../graphql/context.js';
import { Duty } from '../../duties/duty.entity.js';
import { WITH_CLAUSE } from '../../duties/duty.loader.js';
import type { LawDependents } from '../../law/dependents.js';

const ORDER = { clause: { document: { key: 'asc' }, position: 'asc' }, position: 'asc' };

/** The duties that rest on a document: those that it gives itself, those of documents based on it, and those of clauses that name it. */
export function restingDuties(
  em: SqlEntityManager,
  { document, documents, clauses, revision }: LawDependents,
  page: PageArgs,
): Promise<Connection<Duty>> {
  const keys = [document, ...documents.map(({ target }) => target)].map((traced) => traced.document.key);
  const named = clauses.map(({ clause }) => ({ clause: { path: clause.path, document: { key: clause.document.key } } }));
  return pageOf(
    em,
    Duty,
    { $and: [{ clause: { document: atRevision(revision) } }, { $or: [{ clause: { document: { key: { $in: keys } } } }, ...named] }] },
    ORDER,
    page,
    WITH_CLAUSE,
  );
}
