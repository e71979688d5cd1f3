import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { EntryConditions } from '../paging/entry-conditions.js';
import { pageOfParent } from '../paging/entry-list.js';
import { ASSIGNMENTS, DOCUMENTS, DUTIES, named, OF_PROVINCE, OF_RECORD, OUTCOMES, UNITS } from '../paging/lists.js';
import type { DocumentView } from '../../registry/law.model.js';
import { LegalDocumentConnection, LegalDocumentType } from '../law/law.type.js';
import type { ProvinceView } from '../../registry/province.model.js';
import { ProvinceType } from '../provinces/province.type.js';
import type { UnitView } from '../../registry/unit.model.js';
import { UnitConnection, UnitType } from '../units/unit.type.js';
import type { AssignmentView, DutyView, OutcomeView, ProcedureView, SubjectView } from '../../registry/duty.model.js';
import { AssignmentConnection, DutyConnection, OutcomeConnection, ProcedureConnection, SubjectType } from './duty.type.js';
import { AssignmentFilter, DocumentFilter, DutyFilter, OutcomeFilter, UnitFilter } from './filter.type.js';
import { proceduresOf } from './lists.resolver.js';

const FILTER = { nullable: true, description: 'Which of them; all by default.' };

@Resolver(() => UnitType)
export class UnitListsResolver {
  @FieldResolver(() => DutyConnection, { description: 'The duties that clauses give it, by document and clause.' })
  async duties(
    @Root() { key }: UnitView,
    @Arg('filter', () => DutyFilter, FILTER) filter: DutyFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DutyView>> {
    const where = new EntryConditions(await context.registry()).duties(filter ?? {});
    return pageOfParent(context, DUTIES, { name: 'unit', link: named('unit'), key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => AssignmentConnection, { description: 'The items of programmes that name it, by document and clause.' })
  async assignments(
    @Root() { key }: UnitView,
    @Arg('filter', () => AssignmentFilter, FILTER) filter: AssignmentFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AssignmentView>> {
    const where = new EntryConditions(await context.registry()).assignments(filter ?? {});
    return pageOfParent(context, ASSIGNMENTS, { name: 'unit', link: named('unit'), key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => OutcomeConnection, { description: 'The figures reported of it, by document and clause.' })
  async outcomes(
    @Root() { key }: UnitView,
    @Arg('filter', () => OutcomeFilter, FILTER) filter: OutcomeFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<OutcomeView>> {
    const where = new EntryConditions(await context.registry()).outcomes(filter ?? {});
    return pageOfParent(context, OUTCOMES, { name: 'unit', link: named('unit'), key }, { where, order: 'DOCUMENT' }, page);
  }
}

@Resolver(() => ProvinceType)
export class ProvinceListsResolver {
  @FieldResolver(() => UnitConnection, { description: 'Its units, bodies and their parts, in the order of their documents.' })
  async units(
    @Root() { key }: ProvinceView,
    @Arg('filter', () => UnitFilter, FILTER) filter: UnitFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<UnitView>> {
    const where = new EntryConditions(await context.registry()).units(filter ?? {});
    return pageOfParent(context, UNITS, { name: 'province', link: OF_PROVINCE, key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => LegalDocumentConnection, { description: 'The documents that it issued, by key.' })
  async documents(
    @Root() { key }: ProvinceView,
    @Arg('filter', () => DocumentFilter, FILTER) filter: DocumentFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DocumentView>> {
    const where = new EntryConditions(await context.registry()).documents(filter ?? {});
    return pageOfParent(context, DOCUMENTS, { name: 'province', link: OF_PROVINCE, key }, { where, order: 'KEY' }, page);
  }
}

@Resolver(() => LegalDocumentType)
export class DocumentListsResolver {
  @FieldResolver(() => DutyConnection, { description: 'The duties that its clauses give, in its order.' })
  async duties(
    @Root() { key }: DocumentView,
    @Arg('filter', () => DutyFilter, FILTER) filter: DutyFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DutyView>> {
    const where = new EntryConditions(await context.registry()).duties(filter ?? {});
    return pageOfParent(context, DUTIES, { name: 'document', link: OF_RECORD, key }, { where, order: 'DOCUMENT' }, page);
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
  ): Promise<Connection<DutyView>> {
    const where = new EntryConditions(await context.registry()).duties(filter ?? {});
    return pageOfParent(context, DUTIES, { name: 'subject', link: named('subject'), key: code }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => ProcedureConnection, { description: 'The procedures that are read as questions about it or about what is narrower, by code.' })
  async procedures(@Root() { code }: SubjectView, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<ProcedureView>> {
    return proceduresOf(context, { subject: code }, page);
  }
}
