import { parseDay, today, type Day } from '../../shared/dates.js';
import { keep } from '../../shared/keep.js';
import type { ResponsibilityService } from '../responsibility.service.js';
import type { TraceService } from '../trace/trace.service.js';
import { auditReport, type AuditReport } from './audit.js';
import type { SuppressionView } from './suppression.js';

const REVISIONS_KEPT = 4;

/** Audits of departments, from cached configurations and the suppressions of a revision. */
export class AuditService {
  private readonly suppressions = new Map<number, Promise<SuppressionView[]>>();

  constructor(
    private readonly responsibility: ResponsibilityService,
    private readonly trace: TraceService,
  ) {}

  /** The audit of a province's department on a day. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION. */
  async report(province: string, asOf?: Day | null, atRevision?: number): Promise<AuditReport> {
    const day = parseDay(asOf ?? today());
    const configuration = await this.responsibility.configuration(province, day, atRevision);
    const { revision } = configuration;
    const registry = await this.responsibility.registry(revision);
    const [law, suppressions] = await Promise.all([
      this.trace.graph(revision),
      keep(this.suppressions, revision, REVISIONS_KEPT, () => registry.suppressions()),
    ]);
    return auditReport(configuration, suppressions, { law, asOf: day });
  }
}
