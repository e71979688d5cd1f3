import type { DocumentView, ClauseView } from '../../registry/law.model.js';
import type { LawDependents } from './dependents.js';
import type { LawGraph } from './law-graph.js';
import { ACTIONS, type Action, type SubjectView } from '../../registry/duty.model.js';
import { mayHold } from '../../registry/standing.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { Configuration } from '../../answer/configuration.js';
import type { EvidenceKind } from '../../answer/evidence.js';
import type { Resolution } from '../../answer/resolution.js';
import { uniqueBy } from '../../shared/lists.js';

/** Kinds of evidence by which a document gives something to somebody, so that a question about it has an answer to lose. */
const HELD_BY: readonly EvidenceKind[] = ['CLAUSE', 'FUNCTION', 'ASSIGNMENT', 'BODY_CLAUSE', 'BODY_FUNCTION'];

/** An answer that rests on a document: the clauses that carry it and rest there, and what would be left. */
export interface LostAnswer {
  province: ProvinceView;
  subject: SubjectView;
  action: Action;
  resolution: Resolution;
  /** The clauses of the answer that rest on the document. */
  clauses: ClauseView[];
  /** The answer has no clause that rests elsewhere. */
  whole: boolean;
  /** Other bases that the documents of those clauses name; empty where none would be left. */
  otherBases: DocumentView[];
}

/** A subject with an act, as a question. */
export interface Pair {
  subject: SubjectView;
  action: Action;
}

/** Every (subject, act) that the bodies of a province hold by documents in force, each once, in the order of the vocabulary. */
export function pairsOf(configurations: readonly Configuration[]): Pair[] {
  const [first] = configurations;
  if (!first) return [];
  const pairs = new Map<string, Set<Action>>();
  for (const { kind, documentInForce, subjects, actions } of configurations.flatMap(({ evidence }) => evidence)) {
    if (!HELD_BY.includes(kind) || documentInForce !== 'YES') continue;
    for (const subject of subjects) pairs.set(subject, new Set([...(pairs.get(subject) ?? []), ...actions]));
  }
  return first.reference.vocabulary.subjects.flatMap((subject) =>
    ACTIONS.filter((action) => pairs.get(subject.code)?.has(action)).map((action) => ({ subject, action })),
  );
}

/**
 * The answers that would lose a basis if a document were repealed: those carried by clauses that name it or whose document
 * rests on it. A pure function over answers that were given.
 */
export function lostAnswers(
  graph: LawGraph,
  dependents: LawDependents,
  answers: readonly (Pair & { province: ProvinceView; resolution: Resolution })[],
): LostAnswer[] {
  const repealed = dependents.document.document.key;
  const documents = new Map(dependents.documents.map((dependent) => [dependent.target.document.key, dependent]));
  const named = new Set(dependents.clauses.map(({ clause }) => clause.id));
  const rests = (clause: ClauseView): boolean =>
    clause.document.key === repealed ||
    documents.has(clause.document.key) ||
    [clause, ...graph.above(clause.document.key, clause.path)].some(({ id }) => named.has(id));
  return answers.flatMap(({ province, subject, action, resolution }) => {
    const clauses = resolution.citations.filter(rests);
    if (!clauses.length) return [];
    const left = clauses.flatMap(({ document }) => {
      if (document.key === repealed) return [];
      const dependent = documents.get(document.key);
      return dependent ? dependent.otherBases.filter(({ standing }) => mayHold({ state: standing })).map((other) => other.document) : [document];
    });
    return [
      {
        province,
        subject,
        action,
        resolution,
        clauses,
        whole: clauses.length === resolution.citations.length,
        otherBases: uniqueBy(left, ({ key }) => key),
      },
    ];
  });
}
