import { byClause, CLAUSES } from '../law/law.lists.js';
import type { SqlList } from '../graphql/sql-list.js';
import { Assignment, Duty, Outcome } from './duty.entity.js';
import { WITH_CLAUSE } from './duty.loader.js';

const AT_CLAUSE = 'join document_record document on document.id = clause.document_record';

/** Duties, by document and clause. */
export const DUTIES: SqlList<Duty> = {
  name: 'Duty',
  entity: Duty,
  from: `duty join clause on clause.id = duty.clause ${AT_CLAUSE}`,
  row: 'duty.id',
  orders: byClause('duty'),
  populate: WITH_CLAUSE,
};

/** Items of programmes; a clause has at most one. */
export const ASSIGNMENTS: SqlList<Assignment> = {
  name: 'Assignment',
  entity: Assignment,
  from: `assignment join clause on clause.id = assignment.clause ${AT_CLAUSE}`,
  row: 'assignment.id',
  orders: CLAUSES.orders,
  populate: WITH_CLAUSE,
};

/** Reported figures, by document and clause. */
export const OUTCOMES: SqlList<Outcome> = {
  name: 'Outcome',
  entity: Outcome,
  from: `outcome join clause on clause.id = outcome.clause ${AT_CLAUSE}`,
  row: 'outcome.id',
  orders: byClause('outcome'),
  populate: WITH_CLAUSE,
};

/** Assignments by the units that they name: one row for each unit. */
export const ASSIGNMENTS_OF_UNIT: SqlList<Assignment> = {
  ...ASSIGNMENTS,
  from: `${ASSIGNMENTS.from} join (select distinct assignment, unit from assignment_unit) named on named.assignment = assignment.id`,
};

/** Duties by what they are about: one row for each subject. */
export const DUTIES_BY_SUBJECT: SqlList<Duty> = {
  ...DUTIES,
  from: `${DUTIES.from} join duty_subject topic on topic.duty = duty.id and topic.relation = 'ABOUT'`,
};
