import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { globalId } from '../shared/global-id.js';
import { PageArgs, pageOfList, type Connection } from '../graphql/connection.js';
import type { Context } from '../graphql/context.js';
import type { Clause } from '../law/clause.entity.js';
import { rowOf } from '../law/law.resolver.js';
import { ClauseType } from '../law/law.type.js';
import type { Unit } from '../units/unit.entity.js';
import { unitByKey } from '../units/unit.loader.js';
import type { UnitView } from '../units/unit.model.js';
import { UnitType } from '../units/unit.type.js';
import type { Assignment, AssignmentUnit, Duty, DutySubject, Outcome } from './duty.entity.js';
import { assignmentsOfClause, dutiesOfClause, dutyByRow, outcomesOfClause, subjectsOfDuty, unitsOfAssignment } from './duty.loader.js';
import { DutyService } from './duty.service.js';
import type { ProcedureView, SubjectView } from './duty.model.js';
import {
  AssignmentType,
  AssignmentUnitType,
  DutyConnection,
  DutyFilter,
  DutyType,
  OutcomeType,
  ProcedureConnection,
  ProcedureType,
  SubjectConnection,
  SubjectScopeEnum,
  SubjectType,
} from './duty.type.js';

const reference = async (context: Context): ReturnType<Context['services']['responsibility']['reference']> =>
  context.services.responsibility.reference(await context.revision());

@Resolver(() => DutyType)
export class DutyResolver {
  @Query(() => DutyConnection, { description: 'Duties on record, by document and clause.' })
  async duties(
    @Arg('filter', () => DutyFilter, { nullable: true, description: 'Which ones; all unless said.' }) filter: DutyFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Duty>> {
    return dutiesOf(filter ?? {}, page, context);
  }

  @FieldResolver(() => ID)
  async id(@Root() duty: Duty): Promise<string> {
    return globalId('Duty', `${duty.clause.document.key}#${duty.clause.path}#${duty.position}`);
  }

  @FieldResolver(() => UnitType, { description: 'Who holds it: a unit, or the department as a whole.' })
  async holder(@Root() duty: Duty, @Ctx() context: Context): Promise<Unit | null> {
    return unitByKey(context).load(duty.holderKey);
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

async function dutiesOf(filter: DutyFilter, page: PageArgs, context: Context): Promise<Connection<Duty>> {
  return new DutyService(context.em, await reference(context)).duties(filter, page);
}

async function subjectsOf(duty: Duty, relation: DutySubject['relation'], context: Context): Promise<SubjectView[]> {
  const { vocabulary } = await reference(context);
  const rows = await subjectsOfDuty(context).load(duty.rowId);
  return rows.filter((row) => row.relation === relation).flatMap(({ subject }) => vocabulary.get(subject) ?? []);
}

@Resolver(() => UnitType)
export class UnitDutiesResolver {
  @FieldResolver(() => DutyConnection, { description: 'The duties that clauses give it, by document and clause.' })
  async duties(@Root() unit: Unit | UnitView, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Duty>> {
    return dutiesOf({ unit: unit.key }, page, context);
  }
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
  @Query(() => SubjectConnection, { description: 'The vocabulary, in its own order.' })
  async subjects(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('broader', () => String, { nullable: true, description: 'Only those below a concept, at any depth.' }) broader: string | undefined,
    @Arg('scope', () => SubjectScopeEnum, { nullable: true, description: 'Only those inside, or outside.' }) scope: SubjectView['scope'] | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<SubjectView>> {
    const { vocabulary } = await reference(context);
    const chosen = vocabulary.subjects.filter(
      (subject) => (!broader || vocabulary.broaderOf(subject.code).includes(broader)) && (!scope || subject.scope === scope),
    );
    return pageOfList(chosen, page);
  }

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
  @Query(() => ProcedureConnection, { description: 'The procedures on record, by code.' })
  async procedures(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<ProcedureView>> {
    return pageOfList([...(await reference(context)).procedures.values()], page);
  }

  @FieldResolver(() => SubjectType, { description: 'The subject that a question about it is read as.' })
  async subject(@Root() procedure: ProcedureView, @Ctx() context: Context): Promise<SubjectView | undefined> {
    return (await reference(context)).vocabulary.get(procedure.subjectCode);
  }
}
