import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { parseDay, today, type Day } from '../../shared/dates.js';
import { keep } from '../../shared/keep.js';
import { Work } from '../../shared/work.js';
import type { ResponsibilityService } from '../responsibility.service.js';
import { auditReport, type AuditReport } from './audit.js';
import type { SuppressionView } from './suppression.js';
import { loadSuppressions } from './suppression.store.js';

const REVISIONS_KEPT = 4;

/** Audits of departments, from cached configurations and the suppressions of a revision. */
export class AuditService {
  private readonly suppressions = new Map<number, Promise<SuppressionView[]>>();

  constructor(
    private readonly em: () => SqlEntityManager,
    private readonly responsibility: ResponsibilityService,
  ) {}

  /** The audit of a province's department on a day. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED. */
  async report(province: string, asOf?: Day | null, atRevision?: number, work: Work = Work.endless): Promise<AuditReport> {
    const day = parseDay(asOf ?? today());
    const configuration = await this.responsibility.configuration(province, day, atRevision);
    const { revision } = configuration;
    const suppressions = await keep(this.suppressions, revision, REVISIONS_KEPT, () => loadSuppressions(this.em(), revision));
    await work.breathe();
    return auditReport(configuration, suppressions, { asOf: day });
  }
}
