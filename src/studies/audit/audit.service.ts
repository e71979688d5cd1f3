import { parseDay, today, type Day } from '../../shared/dates.js';
import { Work } from '../../shared/work.js';
import type { Registry } from '../../registry/registry.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { SuppressionView } from '../../registry/views.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { auditReport, type AuditReport } from './audit.js';
import { slugOf } from '../../registry/reference.js';

/** Audits of bodies, from their configurations and the suppressions of a revision. */
export class AuditService {
  constructor(private readonly responsibility: ResponsibilityService) {}

  /** The audit of a body of a province on a day: of the one named, else of the only one on record. @throws UNKNOWN_PROVINCE, UNKNOWN_BODY, BODY_NEEDED, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED. */
  async report(province: string, asOf?: Day | null, atRevision?: number, work: Work = Work.endless, body?: string | null): Promise<AuditReport> {
    const day = parseDay(asOf ?? today());
    const configuration = await this.responsibility.configuration(province, day, atRevision, body);
    await work.breathe();
    const registry = await this.responsibility.registry(atRevision);
    const own = configuration.reference.suppressions.filter((suppression) => isOf(suppression, configuration.body, registry));
    return auditReport(configuration, own, { asOf: day });
  }
}

/** Whether a suppression is about a body: not where all that it names on record is of others. */
function isOf({ clauses, units }: SuppressionView, body: UnitView | null, registry: Registry): boolean {
  const documents = clauses.map((place) => registry.document(place.split('#', 1)[0] as string)?.bodyKey ?? null);
  const roots = units.map((key) => registry.unit(key)).map((unit) => (unit ? (unit.parentKey ?? unit.key) : null));
  const kinds = [...documents, ...roots].flatMap((key) => (key === null ? [] : [slugOf(key)]));
  return body === null || kinds.length === 0 || kinds.includes(slugOf(body.key));
}
