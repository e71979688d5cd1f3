import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { globalId } from '../shared/global-id.js';
import type { Context } from '../graphql/context.js';
import type { Clause } from '../law/clause.entity.js';
import { rowOf } from '../law/law.resolver.js';
import { ClauseType } from '../law/law.type.js';
import type { Unit } from '../units/unit.entity.js';
import { unitByKey } from '../units/unit.loader.js';
import { UnitType } from '../units/unit.type.js';
import type { Assignment, AssignmentUnit, Duty, DutySubject, Outcome } from './duty.entity.js';
import { assignmentsOfClause, dutiesOfClause, dutyByRow, outcomesOfClause, subjectsOfDuty, unitsOfAssignment } from './duty.loader.js';
import { dutiesBelow, dutyAbove } from './duty-tree.loader.js';
import type { ProcedureView, SubjectView } from './duty.model.js';
import { AssignmentType, AssignmentUnitType, DutyType, OutcomeType, ProcedureType, SubjectType } from './duty.type.js';

const reference = async (context: Context): ReturnType<Context['services']['responsibility']['reference']> =>
  context.services.responsibility.reference(await context.revision());

@Resolver(() => DutyType)
export class DutyResolver {
  @FieldResolver(() => ID)
  async id(@Root() duty: Duty): Promise<string> {
    return globalId('Duty', `${duty.clause.document.key}#${duty.clause.path}#${duty.position}`);
  }

  @FieldResolver(() => UnitType, { description: 'Who holds it: a unit, or the department as a whole.' })
  async holder(@Root() duty: Duty, @Ctx() context: Context): Promise<Unit | null> {
    return unitByKey(context).load(duty.holderKey);
  }

  @FieldResolver(() => DutyType, {
    nullable: true,
    description: 'The duty above it in the tree of the document, of the same holder where there is one; null where no clause above gives any.',
  })
  async parent(@Root() duty: Duty, @Ctx() context: Context): Promise<Duty | null> {
    return dutyAbove(context).load(duty.rowId);
  }

  @FieldResolver(() => [DutyType], { description: 'The duties whose parent it is, in the order of the document.' })
  async children(@Root() duty: Duty, @Ctx() context: Context): Promise<Duty[]> {
    return dutiesBelow(context).load(duty.rowId);
  }

  @FieldResolver(() => [SubjectType], { description: 'What it is about.' })
  async subjects(@Root() duty: Duty, @Ctx() context: Context): Promise<SubjectView[]> {
    return subjectsOf(duty, 'ABOUT', context);
  }

  @FieldResolver(() => [SubjectType], { description: 'Fields to which a cross-cutting duty is limited; empty for no limit.' })
  async within(@Root() duty: Duty, @Ctx() context: Context): Promise<SubjectView[]> {
    return subjectsOf(duty, 'WITHIN', context);
  }
}

async function subjectsOf(duty: Duty, relation: DutySubject['relation'], context: Context): Promise<SubjectView[]> {
  const { vocabulary } = await reference(context);
  const rows = await subjectsOfDuty(context).load(duty.rowId);
  return rows.filter((row) => row.relation === relation).flatMap(({ subject }) => vocabulary.get(subject) ?? []);
}

@Resolver(() => ClauseType)
export class ClauseDutiesResolver {
  @FieldResolver(() => [DutyType], { description: 'The duties that it gives.' })
  async duties(@Root() clause: Clause, @Ctx() context: Context): Promise<Duty[]> {
    return dutiesOfClause(context).load((await rowOf(clause, context)).rowId);
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit whose part of the document begins here, where one does.' })
  async holder(@Root() clause: Clause, @Ctx() context: Context): Promise<Unit | null> {
    const { holderKey } = await rowOf(clause, context);
    return holderKey ? unitByKey(context).load(holderKey) : null;
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit that the clause names and so shows to exist, where it does.' })
  async namesUnit(@Root() clause: Clause, @Ctx() context: Context): Promise<Unit | null> {
    const { unitKey } = await rowOf(clause, context);
    return unitKey ? unitByKey(context).load(unitKey) : null;
  }

  @FieldResolver(() => [SubjectType], { description: 'What the clause is about: the subjects of its duties, or of a plan that gives none.' })
  async subjects(@Root() clause: Clause, @Ctx() context: Context): Promise<SubjectView[]> {
    const { vocabulary } = await reference(context);
    const duties = await this.duties(clause, context);
    const lists = await Promise.all(duties.map((duty) => subjectsOf(duty, 'ABOUT', context)));
    const about = (await rowOf(clause, context)).about.flatMap((code) => vocabulary.get(code) ?? []);
    return [...new Set([...lists.flat(), ...about])];
  }

  @FieldResolver(() => AssignmentType, { nullable: true, description: 'For programme items: who leads and who coordinates.' })
  async assignment(@Root() clause: Clause, @Ctx() context: Context): Promise<Assignment | null> {
    const row = await rowOf(clause, context);
    return (await assignmentsOfClause(context).load(row.rowId))[0] ?? null;
  }

  @FieldResolver(() => [OutcomeType], { description: 'The figures that it reports.' })
  async outcomes(@Root() clause: Clause, @Ctx() context: Context): Promise<Outcome[]> {
    return outcomesOfClause(context).load((await rowOf(clause, context)).rowId);
  }
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => ID)
  id(@Root() { clause }: Assignment): string {
    return globalId('Assignment', `${clause.document.key}#${clause.path}`);
  }

  @FieldResolver(() => [AssignmentUnitType])
  async units(@Root() assignment: Assignment, @Ctx() context: Context): Promise<AssignmentUnit[]> {
    return unitsOfAssignment(context).load(assignment.rowId);
  }
}

@Resolver(() => AssignmentUnitType)
export class AssignmentUnitResolver {
  @FieldResolver(() => UnitType)
  async unit(@Root() named: AssignmentUnit, @Ctx() context: Context): Promise<Unit | null> {
    return unitByKey(context).load(named.unitKey);
  }
}

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => ID)
  id(@Root() { clause, position }: Outcome): string {
    return globalId('Outcome', `${clause.document.key}#${clause.path}#${position}`);
  }

  @FieldResolver(() => UnitType)
  async unit(@Root() outcome: Outcome, @Ctx() context: Context): Promise<Unit | null> {
    return unitByKey(context).load(outcome.unitKey);
  }

  @FieldResolver(() => SubjectType)
  async subject(@Root() outcome: Outcome, @Ctx() context: Context): Promise<SubjectView | undefined> {
    return (await reference(context)).vocabulary.get(outcome.subjectKey);
  }

  @FieldResolver(() => DutyType)
  async duty(@Root() outcome: Outcome, @Ctx() context: Context): Promise<Duty | null> {
    return dutyByRow(context).load(outcome.dutyRow);
  }
}

@Resolver(() => SubjectType)
export class SubjectResolver {
  @FieldResolver(() => SubjectType, { nullable: true, description: 'The broader concept; null at the top.' })
  async broader(@Root() subject: SubjectView, @Ctx() context: Context): Promise<SubjectView | null> {
    return subject.broaderCode ? ((await reference(context)).vocabulary.get(subject.broaderCode) ?? null) : null;
  }

  @FieldResolver(() => [SubjectType], { description: 'The concepts directly below.' })
  async narrower(@Root() subject: SubjectView, @Ctx() context: Context): Promise<SubjectView[]> {
    return (await reference(context)).vocabulary.subjects.filter(({ broaderCode }) => broaderCode === subject.code);
  }
}

@Resolver(() => ProcedureType)
export class ProcedureResolver {
  @FieldResolver(() => SubjectType, { description: 'The subject that a question about it is read as.' })
  async subject(@Root() procedure: ProcedureView, @Ctx() context: Context): Promise<SubjectView | undefined> {
    return (await reference(context)).vocabulary.get(procedure.subjectCode);
  }
}
