import type { DutyView } from '../../registry/duty.model.js';
import type { Registry } from '../../registry/registry.js';
import type { LawDependents } from './dependents.js';

/**
 * The duties that rest on a document: those that it gives itself, those of documents based on it, and those of clauses that
 * name it, by document and clause.
 */
export async function restingDuties(registry: Registry, dependents: LawDependents): Promise<DutyView[]> {
  const whole = new Set(documentsOf(dependents));
  const clauses = new Set(clausesOf(dependents));
  const keys = new Set([...whole, ...dependents.clauses.map(({ clause }) => clause.document.key)]);
  const held = await Promise.all([...keys].sort().map((key) => registry.held(key)));
  return held.flatMap((document) =>
    (document?.duties ?? []).filter(({ clause }) => whole.has(clause.document.key) || clauses.has(`${clause.document.key}#${clause.path}`)),
  );
}

function documentsOf({ document, documents }: LawDependents): string[] {
  return [document, ...documents.map(({ target }) => target)].map((traced) => traced.document.key);
}

function clausesOf({ clauses }: LawDependents): string[] {
  return clauses.map(({ clause }) => `${clause.document.key}#${clause.path}`);
}
