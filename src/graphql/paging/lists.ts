import type { AssignmentView, DutyView, OutcomeView } from '../../registry/duty.model.js';
import type { ClauseView, DocumentView } from '../../registry/law.model.js';
import { raw, sql, type Sql } from '../../shared/sql.js';
import { UNIT_KINDS, type UnitView } from '../../registry/unit.model.js';
import { AT_CLAUSE, BY_CLAUSE, BY_KEY, BY_PLACE, BY_RANK, byKind, type EntryList, type ParentLink } from './entry-list.js';

// The lists of the graph that are read from the index, and what each line refers to.

export const UNIT_ORDERS = ['DOCUMENT', 'KEY', 'KIND'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];
export const DOCUMENT_ORDERS = ['KEY', 'ISSUED_ON'] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];

/** Units, by province and in the order of their documents unless another order is asked for. */
export const UNITS: EntryList<UnitView> = {
  type: 'UNIT',
  orders: { DOCUMENT: BY_PLACE, ...BY_KEY, KIND: byKind(UNIT_KINDS) } satisfies Record<UnitOrder, unknown>,
  nodeOf: async (registry, { key }) => registry.unit(key),
};

/** Documents. A date of issue that is not known sorts first, and `2025-03` before every day of March. */
export const DOCUMENTS: EntryList<DocumentView> = {
  type: 'DOCUMENT',
  orders: { ...BY_KEY, ISSUED_ON: BY_RANK } satisfies Record<DocumentOrder, unknown>,
  nodeOf: async (registry, { key }) => registry.document(key),
};

/** Clauses by document, in the order of the document. */
export const CLAUSES: EntryList<ClauseView> = {
  type: 'CLAUSE',
  orders: BY_CLAUSE,
  nodeOf: async (registry, { key, path }) => (await registry.held(key))?.clause(path),
};

/** Duties, by document and clause. */
export const DUTIES: EntryList<DutyView> = {
  type: 'DUTY',
  orders: AT_CLAUSE,
  nodeOf: async (registry, { key, path, item }) => (await registry.held(key))?.dutiesAt(path)[item],
};

/** Items of programmes; a clause has at most one. */
export const ASSIGNMENTS: EntryList<AssignmentView> = {
  type: 'ASSIGNMENT',
  orders: BY_CLAUSE,
  nodeOf: async (registry, { key, path }) => (await registry.held(key))?.assignmentAt(path),
};

/** Reported figures, by document and clause. */
export const OUTCOMES: EntryList<OutcomeView> = {
  type: 'OUTCOME',
  orders: AT_CLAUSE,
  nodeOf: async (registry, { key, path, item }) => (await registry.held(key))?.outcomesAt(path)[item],
};

/** Lines that belong to a record, or to a province. */
export const OF_RECORD: ParentLink = (key) => sql`entry.key = ${key}`;
export const OF_PROVINCE: ParentLink = (key) => sql`entry.province = ${key}`;

/** Lines that name something by a facet: `unit`, `subject`, `names`, or a relation to a document. */
export const named =
  (facet: string): ParentLink =>
  (key: Sql) =>
    sql`entry.facets @> array[${raw(`'${facet}:'`)} || ${key}]`;
