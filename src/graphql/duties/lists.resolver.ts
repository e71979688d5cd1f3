import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { isGiven, oneOf } from '../../shared/given.js';
import { hasWords, wordsOf } from '../../shared/text-condition.js';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import { EntryConditions, wordsIn } from '../paging/entry-conditions.js';
import { pageOfEntries } from '../paging/entry-list.js';
import { ASSIGNMENTS, CLAUSES, DOCUMENTS, DUTIES, OUTCOMES, UNITS, type DocumentOrder, type UnitOrder } from '../paging/lists.js';
import type { ClauseView, DocumentType, DocumentView } from '../../registry/law.model.js';
import { defectOnRecord } from '../../registry/defects.store.js';
import { subjectOnRecord } from '../../registry/on-record.js';
import { ClauseConnection, DocumentTypeEnum, LegalDocumentConnection } from '../law/law.type.js';
import type { UnitKind, UnitView } from '../../registry/unit.model.js';
import { UnitConnection, UnitKindEnum } from '../units/unit.type.js';
import type { AssignmentView, DutyView, OutcomeView, ProcedureView, SubjectView } from '../../registry/duty.model.js';
import { AssignmentConnection, DutyConnection, OutcomeConnection, ProcedureConnection, SubjectConnection } from './duty.type.js';
import {
  AssignmentFilter,
  ClauseFilter,
  DocumentFilter,
  DocumentOrderEnum,
  DutyFilter,
  OutcomeFilter,
  ProcedureFilter,
  UnitFilter,
  UnitOrderEnum,
} from './filter.type.js';

const FILTER = { nullable: true, description: 'Which ones; all by default.' };

/** The lists of the registry that start at the root. */
@Resolver()
export class ListsResolver {
  @Query(() => UnitConnection, { description: 'Units on record, by province and in the order of their documents unless another order is asked for.' })
  async units(
    @Arg('filter', () => UnitFilter, FILTER) filter: UnitFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => UnitOrderEnum, { nullable: true, description: 'DOCUMENT by default.' }) orderBy: UnitOrder | null | undefined,
    @Arg('province', () => String, {
      nullable: true,
      description: 'Only those of a province, read as of the date; as in the filter, which must not say otherwise.',
    })
    province: string | null | undefined,
    @Arg('kind', () => UnitKindEnum, { nullable: true, description: 'Only those of a kind; as in the filter, which must not say otherwise.' })
    kind: UnitKind | null | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Only units whose own validity allows the date, and the province read as of it; all units, and today for the province, by default. As in the filter, which must not say otherwise.',
    })
    asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<UnitView>> {
    const asked = {
      ...filter,
      province: oneOf({ province, 'filter.province': filter?.province }),
      kind: oneOf({ kind, 'filter.kind': filter?.kind }),
      asOf: oneOf({ asOf, 'filter.asOf': filter?.asOf }),
    };
    const where = new EntryConditions(await context.registry()).units(asked);
    return pageOfEntries(context, UNITS, { where, order: orderBy ?? 'DOCUMENT' }, page);
  }

  @Query(() => LegalDocumentConnection, { description: 'Documents on record, by key unless another order is asked for.' })
  async documents(
    @Arg('filter', () => DocumentFilter, FILTER) filter: DocumentFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => DocumentOrderEnum, { nullable: true, description: 'KEY by default.' }) orderBy: DocumentOrder | null | undefined,
    @Arg('held', () => Boolean, {
      nullable: true,
      description: 'Only those with clauses on record, or only those cited; as in the filter, which must not say otherwise.',
    })
    held: boolean | null | undefined,
    @Arg('type', () => DocumentTypeEnum, { nullable: true, description: 'Only those of a type; as in the filter, which must not say otherwise.' })
    type: DocumentType | null | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Only those issued by the date, as far as that is known; all by default. As issuedBy in the filter, which must not say otherwise.',
    })
    asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<DocumentView>> {
    const asked = {
      ...filter,
      held: oneOf({ held, 'filter.held': filter?.held }),
      type: oneOf({ type, 'filter.type': filter?.type }),
      issuedBy: oneOf({ asOf, 'filter.issuedBy': filter?.issuedBy }),
    };
    const where = new EntryConditions(await context.registry()).documents({ ...asked, text: null });
    return pageOfEntries(context, DOCUMENTS, { where, words: wordsIn('DOCUMENT', asked.text), order: orderBy ?? 'KEY' }, page);
  }

  @Query(() => ClauseConnection, { description: 'Clauses on record, by document and in its order.' })
  async clauses(
    @Arg('filter', () => ClauseFilter, FILTER) filter: ClauseFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ClauseView>> {
    if (isGiven(filter?.defect)) await defectOnRecord(context.em, await context.revision(), filter.defect);
    const where = new EntryConditions(await context.registry()).clauses({ ...filter, text: null });
    return pageOfEntries(context, CLAUSES, { where, words: wordsIn('CLAUSE', filter?.text), order: 'DOCUMENT' }, page);
  }

  @Query(() => DutyConnection, { description: 'Duties on record, by document and clause.' })
  async duties(
    @Arg('filter', () => DutyFilter, FILTER) filter: DutyFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DutyView>> {
    const where = new EntryConditions(await context.registry()).duties({ ...filter, text: null });
    return pageOfEntries(context, DUTIES, { where, words: wordsIn('DUTY', filter?.text), order: 'DOCUMENT' }, page);
  }

  @Query(() => AssignmentConnection, { description: 'Items of programmes (phân công), by document and clause.' })
  async assignments(
    @Arg('filter', () => AssignmentFilter, FILTER) filter: AssignmentFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AssignmentView>> {
    const where = new EntryConditions(await context.registry()).assignments({ ...filter, text: null });
    return pageOfEntries(context, ASSIGNMENTS, { where, words: wordsIn('ASSIGNMENT', filter?.text), order: 'DOCUMENT' }, page);
  }

  @Query(() => OutcomeConnection, { description: 'Reported figures, by document and clause.' })
  async outcomes(
    @Arg('filter', () => OutcomeFilter, FILTER) filter: OutcomeFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<OutcomeView>> {
    const where = new EntryConditions(await context.registry()).outcomes({ ...filter, text: null });
    return pageOfEntries(context, OUTCOMES, { where, words: wordsIn('OUTCOME', filter?.text), order: 'DOCUMENT' }, page);
  }

  @Query(() => SubjectConnection, { description: 'The vocabulary, in its own order.' })
  async subjects(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('broader', () => String, { nullable: true, description: 'Only those below a concept, at any depth.' }) broader: string | null | undefined,
    @Arg('internal', () => Boolean, { nullable: true, description: 'Only what every body has for itself, or only the rest.' })
    internal: boolean | null | undefined,
    @Arg('text', () => String, { nullable: true, description: 'Words that must all occur in its labels.' }) text: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<SubjectView>> {
    const { reference } = await context.registry();
    const { vocabulary } = reference;
    const above = isGiven(broader) ? subjectOnRecord(reference, broader).code : null;
    const wanted = wordsOf(text);
    const chosen = vocabulary.subjects.filter(
      ({ code, internal: own, prefLabel, altLabels }) =>
        (above === null || vocabulary.broaderOf(code).includes(above)) &&
        (typeof internal !== 'boolean' || own === internal) &&
        hasWords([prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en], wanted),
    );
    return pageOfList(chosen, page, { name: 'Subject', keyOf: ({ code }) => code });
  }

  @Query(() => ProcedureConnection, { description: 'The procedures on record, by code.' })
  async procedures(
    @Arg('filter', () => ProcedureFilter, FILTER) filter: ProcedureFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProcedureView>> {
    return proceduresOf(context, filter ?? {}, page);
  }
}

/** A page of the procedures that meet a filter. @throws UNKNOWN_SUBJECT, EMPTY_TEXT, TEXT_TOO_LONG. */
export async function proceduresOf(context: Context, filter: ProcedureFilter, page: PageArgs): Promise<Connection<ProcedureView>> {
  const { subject, action, level, text } = filter;
  const { procedures } = (await context.registry()).reference;
  const subjects = isGiven(subject) ? new EntryConditions(await context.registry()).withNarrower(subject) : null;
  const wanted = wordsOf(text);
  const chosen = [...procedures.values()].filter(
    (procedure) =>
      (!subjects || subjects.includes(procedure.subjectCode)) &&
      (!action || procedure.action === action) &&
      (!level || procedure.level === level) &&
      hasWords([procedure.code, procedure.name.vi, procedure.name.en, ...procedure.altNames], wanted),
  );
  return pageOfList(chosen, page, { name: 'Procedure', keyOf: ({ code }) => code });
}
