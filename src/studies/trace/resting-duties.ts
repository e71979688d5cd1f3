import { pageOfList, type Connection, type PageArgs } from '../../graphql/paging/connection.js';
import type { Context } from '../../graphql/context.js';
import type { DutyView } from '../../registry/duty.model.js';
import type { LawDependents } from './dependents.js';

/**
 * A page of the duties that rest on a document: those that it gives itself, those of documents based on it, and those of
 * clauses that name it, by document and clause.
 */
export async function restingDuties(context: Context, dependents: LawDependents, page: PageArgs): Promise<Connection<DutyView>> {
  const registry = await context.registry();
  const whole = new Set(documentsOf(dependents));
  const clauses = new Set(clausesOf(dependents));
  const keys = new Set([...whole, ...dependents.clauses.map(({ clause }) => clause.document.key)]);
  const held = await Promise.all([...keys].sort().map((key) => registry.held(key)));
  const resting = held.flatMap((document) =>
    (document?.duties ?? []).filter(({ clause }) => whole.has(clause.document.key) || clauses.has(`${clause.document.key}#${clause.path}`)),
  );
  return pageOfList(resting, page, {
    name: 'restingDuties',
    keyOf: ({ clause, position }) => `${clause.document.key}#${clause.path}#${position}`,
  });
}

function documentsOf({ document, documents }: LawDependents): string[] {
  return [document, ...documents.map(({ target }) => target)].map((traced) => traced.document.key);
}

function clausesOf({ clauses }: LawDependents): string[] {
  return clauses.map(({ clause }) => `${clause.document.key}#${clause.path}`);
}
