import { parseDay, today, type Day } from '../../shared/dates.js';
import type { ResponsibilityService } from '../responsibility.service.js';
import { lawGraphOf } from '../../law/law-graph.store.js';
import { auditReport, type AuditReport } from './audit.js';

/** Audits of departments, from their configurations and the suppressions of a revision. */
export class AuditService {
  constructor(private readonly responsibility: ResponsibilityService) {}

  /** The audit of a province's department on a day. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION. */
  async report(province: string, asOf?: Day | null, atRevision?: number): Promise<AuditReport> {
    const day = parseDay(asOf ?? today());
    const configuration = await this.responsibility.configuration(province, day, atRevision);
    const { suppressions, revision } = configuration.reference;
    const held = configuration.documents.map(({ document }) => document.key);
    const law = await lawGraphOf(await this.responsibility.registry(revision), held);
    return auditReport(configuration, suppressions, { law, asOf: day });
  }
}
