import type DataLoader from 'dataloader';
import { loadBy, loadListBy, type Context } from '../graphql/context.js';
import { Assignment, AssignmentUnit, Duty, DutySubject, Outcome } from './duty.entity.js';

type ByKey<Value> = DataLoader<string | number, Value>;

const PART = { versioned: false };
/** A duty is always read together with its clause and document. */
export const WITH_CLAUSE = ['clause', 'clause.document'] as const;

/** Duties by row. */
export const dutyByRow = (context: Context): ByKey<Duty | null> => loadBy(context, Duty, 'rowId', { ...PART, populate: WITH_CLAUSE });

/** The duties of a clause, in order. */
export const dutiesOfClause = (context: Context): ByKey<Duty[]> =>
  loadListBy(context, Duty, 'clause', { position: 'asc' }, { ...PART, populate: WITH_CLAUSE });

/** Subjects and limiting fields of a duty. */
export const subjectsOfDuty = (context: Context): ByKey<DutySubject[]> => loadListBy(context, DutySubject, 'dutyRow', { position: 'asc' }, PART);

/** What a programme says of an item: at most one. */
export const assignmentsOfClause = (context: Context): ByKey<Assignment[]> =>
  loadListBy(context, Assignment, 'clause', { rowId: 'asc' }, { ...PART, populate: WITH_CLAUSE });

/** The units that a programme names for an item, leads first. */
export const unitsOfAssignment = (context: Context): ByKey<AssignmentUnit[]> =>
  loadListBy(context, AssignmentUnit, 'assignmentRow', { role: 'desc', unitKey: 'asc' }, PART);

/** The figures of a clause. */
export const outcomesOfClause = (context: Context): ByKey<Outcome[]> =>
  loadListBy(context, Outcome, 'clause', { position: 'asc' }, { ...PART, populate: WITH_CLAUSE });
