import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import type { ClauseView } from '../../registry/law.model.js';
import { wholeOf } from '../law/law.resolver.js';
import { ClauseType } from '../law/law.type.js';
import { procedureOnRecord, subjectOnRecord } from '../../registry/on-record.js';
import type { UnitView } from '../../registry/unit.model.js';
import { UnitType } from '../units/unit.type.js';
import type { AssignmentView, DutyView, OutcomeView, ProcedureView, SubjectView } from '../../registry/duty.model.js';
import { AssignmentType, AssignmentUnitType, DutyType, OutcomeType, ProcedureType, SubjectType } from './duty.type.js';

const unitOf = async (context: Context, key: string | null): Promise<UnitView | null> =>
  key === null ? null : ((await context.registry()).unit(key) ?? null);

const subjectsOf = async (context: Context, codes: readonly string[]): Promise<SubjectView[]> => {
  const { vocabulary } = (await context.registry()).reference;
  return codes.flatMap((code) => vocabulary.get(code) ?? []);
};

@Resolver(() => DutyType)
export class DutyResolver {
  @FieldResolver(() => UnitType, { description: 'Who holds it: a unit, or the body as a whole.' })
  holder(@Root() { holderKey }: DutyView, @Ctx() context: Context): Promise<UnitView | null> {
    return unitOf(context, holderKey);
  }

  @FieldResolver(() => DutyType, {
    nullable: true,
    description: 'The duty above it in the tree of the document, of the same holder where there is one; null where no clause above gives any.',
  })
  async parent(@Root() duty: DutyView, @Ctx() context: Context): Promise<DutyView | null> {
    return (await wholeOf(context, duty.clause)).dutyAbove(duty);
  }

  @FieldResolver(() => [DutyType], { description: 'The duties whose parent it is, in the order of the document.' })
  async children(@Root() duty: DutyView, @Ctx() context: Context): Promise<readonly DutyView[]> {
    return (await wholeOf(context, duty.clause)).dutiesBelow(duty);
  }

  @FieldResolver(() => [SubjectType], { description: 'The subjects of the duty, by which questions find it.' })
  subjects(@Root() duty: DutyView, @Ctx() context: Context): Promise<SubjectView[]> {
    return subjectsOf(context, duty.subjects);
  }

  @FieldResolver(() => [SubjectType], { description: 'Fields to which a cross-cutting duty is limited; empty for no limit.' })
  within(@Root() duty: DutyView, @Ctx() context: Context): Promise<SubjectView[]> {
    return subjectsOf(context, duty.within);
  }
}

@Resolver(() => ClauseType)
export class ClauseDutiesResolver {
  @FieldResolver(() => [DutyType], { description: 'The duties that it gives.' })
  async duties(@Root() clause: ClauseView, @Ctx() context: Context): Promise<readonly DutyView[]> {
    return (await wholeOf(context, clause)).dutiesAt(clause.path);
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit whose part of the document begins here, where one does.' })
  holder(@Root() { holderKey }: ClauseView, @Ctx() context: Context): Promise<UnitView | null> {
    return unitOf(context, holderKey);
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit that the clause names and so shows to exist, where it does.' })
  namesUnit(@Root() { namesUnitKey }: ClauseView, @Ctx() context: Context): Promise<UnitView | null> {
    return unitOf(context, namesUnitKey);
  }

  @FieldResolver(() => [SubjectType], { description: 'What the clause is about: the subjects of its duties, or of a plan that gives none.' })
  async subjects(@Root() clause: ClauseView, @Ctx() context: Context): Promise<SubjectView[]> {
    const duties = await this.duties(clause, context);
    return subjectsOf(context, [...new Set([...duties.flatMap(({ subjects }) => subjects), ...clause.about])]);
  }

  @FieldResolver(() => AssignmentType, { nullable: true, description: 'For programme items: who leads and who coordinates.' })
  async assignment(@Root() clause: ClauseView, @Ctx() context: Context): Promise<AssignmentView | null> {
    return (await wholeOf(context, clause)).assignmentAt(clause.path) ?? null;
  }

  @FieldResolver(() => [OutcomeType], { description: 'The figures that it reports.' })
  async outcomes(@Root() clause: ClauseView, @Ctx() context: Context): Promise<OutcomeView[]> {
    return (await wholeOf(context, clause)).outcomesAt(clause.path);
  }
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => [AssignmentUnitType])
  units(@Root() { units }: AssignmentView): AssignmentView['units'] {
    const byRole = (role: string): AssignmentView['units'] => units.filter((named) => named.role === role).sort((a, b) => (a.unit < b.unit ? -1 : 1));
    return [...byRole('LEAD'), ...byRole('COORDINATE')];
  }

  @FieldResolver(() => DateScalar)
  periodFrom(@Root() { period }: AssignmentView): string {
    return period.from;
  }

  @FieldResolver(() => DateScalar)
  periodTo(@Root() { period }: AssignmentView): string {
    return period.to;
  }
}

@Resolver(() => AssignmentUnitType)
export class AssignmentUnitResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() { unit }: AssignmentView['units'][number], @Ctx() context: Context): Promise<UnitView | null> {
    return unitOf(context, unit);
  }
}

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() { unit }: OutcomeView, @Ctx() context: Context): Promise<UnitView | null> {
    return unitOf(context, unit);
  }

  @FieldResolver(() => SubjectType)
  async subject(@Root() { subject }: OutcomeView, @Ctx() context: Context): Promise<SubjectView | undefined> {
    return (await subjectsOf(context, [subject]))[0];
  }

  @FieldResolver(() => DateScalar)
  periodFrom(@Root() { period }: OutcomeView): string {
    return period.from;
  }

  @FieldResolver(() => DateScalar)
  periodTo(@Root() { period }: OutcomeView): string {
    return period.to;
  }
}

@Resolver(() => SubjectType)
export class SubjectResolver {
  @Query(() => SubjectType, { nullable: true, description: 'A subject (lĩnh vực) by its code. An unknown one is an error with the nearest codes.' })
  async subject(
    @Arg('code', () => String, { description: 'Such as `radiation.xray`.' }) code: string,
    @Ctx() context: Context,
  ): Promise<SubjectView> {
    return subjectOnRecord((await context.registry()).reference, code);
  }

  @FieldResolver(() => SubjectType, { nullable: true, description: 'The broader concept; null at the top.' })
  async broader(@Root() { broaderCode }: SubjectView, @Ctx() context: Context): Promise<SubjectView | null> {
    return broaderCode === null ? null : ((await subjectsOf(context, [broaderCode]))[0] ?? null);
  }

  @FieldResolver(() => [SubjectType], { description: 'The concepts directly below.' })
  async narrower(@Root() { code }: SubjectView, @Ctx() context: Context): Promise<SubjectView[]> {
    return (await context.registry()).reference.vocabulary.subjects.filter(({ broaderCode }) => broaderCode === code);
  }
}

@Resolver(() => ProcedureType)
export class ProcedureResolver {
  @Query(() => ProcedureType, {
    nullable: true,
    description: 'A procedure (thủ tục hành chính) by its national code. An unknown one is an error with the nearest codes.',
  })
  async procedure(@Arg('code', () => String, { description: 'Such as `2.002383`.' }) code: string, @Ctx() context: Context): Promise<ProcedureView> {
    return procedureOnRecord((await context.registry()).reference, code);
  }

  @FieldResolver(() => SubjectType, { description: 'The subject that a question about it is read as.' })
  async subject(@Root() { subjectCode }: ProcedureView, @Ctx() context: Context): Promise<SubjectView | undefined> {
    return (await subjectsOf(context, [subjectCode]))[0];
  }
}
