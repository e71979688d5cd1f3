import type { Day } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';
import type { HeldInForce } from '../../answer/records-in-force.js';
import { AUDIT_CHECKS } from './checks.js';
import { findingOf, titleOf, type AuditFinding, type FindingCode, type Severity } from './finding.js';
import type { SuppressionView } from '../../registry/views.js';
import { suppress, type SuppressedFinding } from './suppression.js';

/** What an audit uses beside the configuration. */
export interface AuditOptions {
  /** The day, where it is not the one the configuration was built for: a configuration holds for a stretch of days. */
  asOf?: Day;
}

/** How often a check found something. Checks that found nothing are listed too, with 0. */
export interface AuditCount {
  code: FindingCode;
  severity: Severity;
  title: Text;
  /** What the check looks for. */
  sentence: Text;
  findings: number;
  suppressed: number;
}

/** The audit of one body on one day: the findings, those that were set aside and why, and how many of each. */
export interface AuditReport {
  province: ProvinceView;
  body: UnitView | null;
  asOf: Day;
  revision: number;
  documents: Pick<HeldInForce, 'document' | 'standing'>[];
  findings: AuditFinding[];
  suppressed: SuppressedFinding[];
  counts: AuditCount[];
}

/** Every finding over a configuration, in the order of the checks and then of documents and clauses. A pure function. */
export function audit(configuration: Configuration, { asOf = configuration.asOf }: AuditOptions = {}): AuditFinding[] {
  return AUDIT_CHECKS.flatMap((check) => check.find(configuration, { asOf }).map((found) => findingOf(check, found, configuration)));
}

/** The report: findings with the recorded suppressions applied. A pure function. */
export function auditReport(configuration: Configuration, suppressions: readonly SuppressionView[], options: AuditOptions = {}): AuditReport {
  const asOf = options.asOf ?? configuration.asOf;
  const { findings, suppressed } = suppress(audit(configuration, options), suppressions, configuration, asOf);
  return {
    province: configuration.province,
    body: configuration.body,
    asOf,
    revision: configuration.revision,
    documents: configuration.documents.map(({ document, standing }) => ({ document, standing })),
    findings,
    suppressed,
    counts: countsOf(findings, suppressed),
  };
}

function countsOf(findings: readonly AuditFinding[], suppressed: readonly SuppressedFinding[]): AuditCount[] {
  const counts = new Map<FindingCode, AuditCount>(
    AUDIT_CHECKS.map(({ code, severity, sentence }) => [code, { code, severity, title: titleOf(code), sentence, findings: 0, suppressed: 0 }]),
  );
  const countOf = ({ code, severity, title }: AuditFinding): AuditCount => {
    // Codes that a check raises beside its own, and those of suppressions, are counted once they occur.
    const count = counts.get(code) ?? { code, severity, title, sentence: title, findings: 0, suppressed: 0 };
    counts.set(code, count);
    return count;
  };
  for (const finding of findings) countOf(finding).findings += 1;
  for (const { finding } of suppressed) countOf(finding).suppressed += 1;
  return [...counts.values()];
}
