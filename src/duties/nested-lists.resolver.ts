import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../graphql/connection.js';
import type { Context } from '../graphql/context.js';
import { pageOfParent } from '../graphql/sql-list.js';
import type { LegalDocument } from '../law/document.entity.js';
import { DOCUMENTS } from '../law/law.lists.js';
import type { DocumentView } from '../law/law.model.js';
import { LegalDocumentConnection, LegalDocumentType } from '../law/law.type.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { ProvinceType } from '../provinces/province.type.js';
import type { Unit } from '../units/unit.entity.js';
import { UNITS } from '../units/unit.lists.js';
import type { UnitView } from '../units/unit.model.js';
import { UnitConnection, UnitType } from '../units/unit.type.js';
import type { Assignment, Duty, Outcome } from './duty.entity.js';
import { ASSIGNMENTS_OF_UNIT, DUTIES, DUTIES_BY_SUBJECT, OUTCOMES } from './duty.lists.js';
import type { ProcedureView, SubjectView } from './duty.model.js';
import { AssignmentConnection, DutyConnection, OutcomeConnection, ProcedureConnection, SubjectType } from './duty.type.js';
import { AssignmentFilter, DocumentFilter, DutyFilter, OutcomeFilter, UnitFilter } from './filter.type.js';
import { proceduresOf } from './lists.resolver.js';
import { RegistryConditions } from './registry-conditions.js';

const FILTER = { nullable: true, description: 'Which of them; all unless said.' };

@Resolver(() => UnitType)
export class UnitListsResolver {
  @FieldResolver(() => DutyConnection, { description: 'The duties that clauses give it, by document and clause.' })
  async duties(
    @Root() { key }: Unit | UnitView,
    @Arg('filter', () => DutyFilter, FILTER) filter: DutyFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Duty>> {
    const where = await (await RegistryConditions.of(context)).duties(filter ?? {});
    return pageOfParent(context, DUTIES, { column: 'duty.holder', key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => AssignmentConnection, { description: 'The items of programmes that name it, by document and clause.' })
  async assignments(
    @Root() { key }: Unit | UnitView,
    @Arg('filter', () => AssignmentFilter, FILTER) filter: AssignmentFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Assignment>> {
    const where = await (await RegistryConditions.of(context)).assignments(filter ?? {});
    return pageOfParent(context, ASSIGNMENTS_OF_UNIT, { column: 'named.unit', key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => OutcomeConnection, { description: 'The figures reported of it, by document and clause.' })
  async outcomes(
    @Root() { key }: Unit | UnitView,
    @Arg('filter', () => OutcomeFilter, FILTER) filter: OutcomeFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Outcome>> {
    const where = await (await RegistryConditions.of(context)).outcomes(filter ?? {});
    return pageOfParent(context, OUTCOMES, { column: 'outcome.unit', key }, { where, order: 'DOCUMENT' }, page);
  }
}

@Resolver(() => ProvinceType)
export class ProvinceListsResolver {
  @FieldResolver(() => UnitConnection, { description: 'Its units, departments and their parts, in the order of their documents.' })
  async units(
    @Root() { key }: ProvinceView,
    @Arg('filter', () => UnitFilter, FILTER) filter: UnitFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Unit>> {
    const where = await (await RegistryConditions.of(context)).units(filter ?? {});
    return pageOfParent(context, UNITS, { column: 'unit_record.province', key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => LegalDocumentConnection, { description: 'The documents that it issued, by key.' })
  async documents(
    @Root() { key }: ProvinceView,
    @Arg('filter', () => DocumentFilter, FILTER) filter: DocumentFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LegalDocument>> {
    const where = await (await RegistryConditions.of(context)).documents(filter ?? {});
    return pageOfParent(context, DOCUMENTS, { column: 'document.province', key }, { where, order: 'KEY' }, page);
  }
}

@Resolver(() => LegalDocumentType)
export class DocumentListsResolver {
  @FieldResolver(() => DutyConnection, { description: 'The duties that its clauses give, in its order.' })
  async duties(
    @Root() { key }: LegalDocument | DocumentView,
    @Arg('filter', () => DutyFilter, FILTER) filter: DutyFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Duty>> {
    const where = await (await RegistryConditions.of(context)).duties(filter ?? {});
    return pageOfParent(context, DUTIES, { column: 'document.key', key }, { where, order: 'DOCUMENT' }, page);
  }
}

@Resolver(() => SubjectType)
export class SubjectListsResolver {
  @FieldResolver(() => DutyConnection, {
    description: 'The duties that are about exactly it, by document and clause. For narrower ones too, filter duties by subject.',
  })
  async duties(
    @Root() { code }: SubjectView,
    @Arg('filter', () => DutyFilter, FILTER) filter: DutyFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Duty>> {
    const where = await (await RegistryConditions.of(context)).duties(filter ?? {});
    return pageOfParent(context, DUTIES_BY_SUBJECT, { column: 'topic.subject', key: code }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => ProcedureConnection, { description: 'The procedures that are read as questions about it or about what is narrower, by code.' })
  async procedures(@Root() { code }: SubjectView, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<ProcedureView>> {
    return proceduresOf(context, { subject: code }, page);
  }
}
