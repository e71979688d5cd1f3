import { parseDay, today, type Day } from '../../shared/dates.js';
import { Work } from '../../shared/work.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { auditReport, type AuditReport } from './audit.js';

/** Audits of departments, from their configurations and the suppressions of a revision. */
export class AuditService {
  constructor(private readonly responsibility: ResponsibilityService) {}

  /** The audit of a province's department on a day. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED. */
  async report(province: string, asOf?: Day | null, atRevision?: number, work: Work = Work.endless): Promise<AuditReport> {
    const day = parseDay(asOf ?? today());
    const configuration = await this.responsibility.configuration(province, day, atRevision);
    await work.breathe();
    return auditReport(configuration, configuration.reference.suppressions, { asOf: day });
  }
}
