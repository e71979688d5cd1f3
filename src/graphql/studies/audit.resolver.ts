import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import type { AuditReport } from '../../studies/audit/audit.js';
import { AuditFindingConnection, AuditReportType, FindingCodeEnum, SeverityEnum, SuppressedFindingType } from './audit.type.js';
import type { AuditFinding, FindingCode, Severity } from '../../studies/audit/finding.js';
import type { SuppressedFinding } from '../../studies/audit/suppression.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditReportType, {
    description: 'What is wrong with who does what in a body on a day: overlaps, gaps, units without duties, defects of the documents.',
  })
  async audit(
    @Arg('province', () => String, { description: 'Code, slug or name, with or without diacritics, read as of the date.' }) province: string,
    @Arg('body', () => String, { nullable: true, description: 'Key or name of the body; needed where several are on record.' })
    body: string | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Việt Nam by default.' }) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<AuditReport> {
    return context.services.audit.report(province, asOf, await context.revision(), context.work, body);
  }
}

@Resolver(() => AuditReportType)
export class AuditReportResolver {
  @FieldResolver(() => AuditFindingConnection, {
    description: 'The findings that stand, in the order of the checks and then of documents and clauses.',
  })
  findings(
    @Root() { findings }: AuditReport,
    @Arg('codes', () => [FindingCodeEnum], { nullable: true, description: 'Only those with one of these codes.' }) codes: FindingCode[] | undefined,
    @Arg('severity', () => SeverityEnum, { nullable: true, description: 'Only those of this severity.' }) severity: Severity | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Connection<AuditFinding> {
    const chosen = findings.filter((finding) => (!codes || codes.includes(finding.code)) && (!severity || finding.severity === severity));
    return pageOfList(chosen, page, { name: 'AuditFinding', keyOf: ({ key }) => key });
  }

  @FieldResolver(() => [SuppressedFindingType], { description: 'The findings that were set aside, each with the record that does so.' })
  suppressed(
    @Root() { suppressed }: AuditReport,
    @Arg('codes', () => [FindingCodeEnum], { nullable: true, description: 'Only those with one of these codes.' }) codes: FindingCode[] | undefined,
  ): SuppressedFinding[] {
    return suppressed.filter(({ finding }) => !codes || codes.includes(finding.code));
  }
}
