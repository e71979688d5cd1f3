import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import type { LawDependents } from '../../studies/trace/dependents.js';
import type { LegalTrace } from '../../studies/trace/trace.js';
import type { DocumentView } from '../../registry/law.model.js';
import { LegalDocumentType } from '../law/law.type.js';
import type { DutyView } from '../../registry/duty.model.js';
import { DutyConnection } from '../duties/duty.type.js';
import type { LostAnswer } from '../../studies/trace/lost-answers.js';
import { restingDuties } from '../../studies/trace/resting-duties.js';
import { LegalDependentsType, LostAnswerConnection } from './dependents.type.js';
import { LegalTraceType } from './trace.type.js';

const AS_OF = { nullable: true, description: 'The day; today in Việt Nam by default.' } as const;

@Resolver()
export class TraceResolver {
  @Query(() => LegalTraceType, {
    description:
      'From a clause or a duty down to laws: each link with the place that makes it, each document as it stood on the day, and where the chains end.',
  })
  async trace(
    @Arg('clause', () => ID, { description: 'Id of a clause or a duty, or document and path such as `yb-2025-03#IV.2.3.d`.' }) clause: string,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<LegalTrace> {
    return context.services.trace.trace(clause, asOf, await context.revision());
  }

  @Query(() => LegalDependentsType, {
    description: 'Everything that rests on a legal document, and the answers that would lose a basis if it were repealed.',
  })
  async restsOn(
    @Arg('document', () => String, { description: 'Key of the document, held or cited.' }) document: string,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<LawDependents> {
    return context.services.trace.restsOn(document, asOf, await context.revision());
  }
}

@Resolver(() => LegalDocumentType)
export class DocumentDependentsResolver {
  @FieldResolver(() => LegalDependentsType, { description: 'Everything that rests on it, as of a day.' })
  async dependents(
    @Root() document: DocumentView,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<LawDependents> {
    return context.services.trace.restsOn(document.key, asOf, await context.revision());
  }
}

@Resolver(() => LegalDependentsType)
export class LegalDependentsResolver {
  @FieldResolver(() => DutyConnection, {
    description: 'The duties that rest on it: those it gives itself, those of documents based on it, and those of clauses that name it.',
  })
  async duties(@Root() dependents: LawDependents, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<DutyView>> {
    return pageOfList(await restingDuties(await context.registry(), dependents), page, {
      name: 'restingDuties',
      keyOf: ({ clause, position }) => `${clause.document.key}#${clause.path}#${position}`,
    });
  }

  @FieldResolver(() => LostAnswerConnection, {
    description:
      'The answers that would lose a basis if the document were repealed: every (subject, act) that a body holds by documents in force on the day is asked. Computed only when asked for.',
  })
  async answers(@Root() dependents: LawDependents, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<LostAnswer>> {
    return pageOfList(await context.services.trace.lostAnswers(dependents, context.work), page, {
      name: 'LostAnswer',
      keyOf: ({ province, subject, action }) => `${province.key} ${subject.code} ${action}`,
    });
  }
}
