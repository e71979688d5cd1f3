import { formatDay, type Day } from '../../shared/dates.js';
import { fill, type Text } from '../../shared/text.js';
import type { Configuration } from '../../answer/configuration.js';
import type { SuppressionView } from '../../registry/views.js';
import { findingOf, type AuditFinding } from './finding.js';

export interface SuppressedFinding {
  finding: AuditFinding;
  suppression: SuppressionView;
}

const CHECKS = {
  expired: { code: 'SUPPRESSION_EXPIRED', severity: 'WARNING' },
  unmatched: { code: 'SUPPRESSION_UNMATCHED', severity: 'INFO' },
} as const;
const EXPIRED = {
  vi: 'Ngoại lệ đã chấp nhận "{key}" ({code}) hết hạn từ {date}; phát hiện liên quan lại được nêu. Lý do khi đó: {reason}',
  en: 'The accepted exception "{key}" ({code}) expired on {date}; what it set aside is reported again. Its reason was: {reason}',
};
const UNMATCHED = {
  vi: 'Ngoại lệ đã chấp nhận "{key}" ({code}) không khớp phát hiện nào vào ngày này. Lý do khi đó: {reason}',
  en: 'The accepted exception "{key}" ({code}) matches no finding on this day. Its reason: {reason}',
};

/** Divides findings into open ones and those set aside. Suppressions that expired or match nothing are findings themselves. */
export function suppress(
  findings: readonly AuditFinding[],
  suppressions: readonly SuppressionView[],
  configuration: Configuration,
  asOf: Day,
): { findings: AuditFinding[]; suppressed: SuppressedFinding[] } {
  const own = suppressions.filter(({ provinceKey }) => provinceKey === configuration.province.key);
  const expired = own.filter(({ until }) => until !== null && until <= asOf);
  const active = own.filter((suppression) => !expired.includes(suppression));
  const suppressed = findings.flatMap((finding) => {
    const suppression = active.find((candidate) => matches(candidate, finding));
    return suppression ? [{ finding, suppression }] : [];
  });
  const aside = new Set(suppressed.map(({ finding }) => finding));
  // Where nothing is in force there is nothing that a suppression could match.
  const auditable = configuration.provinceExists && configuration.documents.some(({ standing }) => standing === 'IN_FORCE');
  const unmatched = active.filter((candidate) => !suppressed.some(({ suppression }) => suppression === candidate));
  return {
    findings: [
      ...findings.filter((finding) => !aside.has(finding)),
      ...(auditable ? expired : []).map((suppression) =>
        about(suppression, 'expired', fill(EXPIRED, { ...slots(suppression), date: formatDay(suppression.until as Day) }), configuration),
      ),
      ...(auditable ? unmatched : []).map((suppression) => about(suppression, 'unmatched', fill(UNMATCHED, slots(suppression)), configuration)),
    ],
    suppressed,
  };
}

function matches({ code, clauses, units, subjects, procedures }: SuppressionView, finding: AuditFinding): boolean {
  const has = (wanted: readonly string[], given: readonly string[]): boolean => wanted.every((value) => given.includes(value));
  return (
    code === finding.code &&
    has(
      clauses,
      finding.clauses.map(({ document, path }) => `${document.key}#${path}`),
    ) &&
    has(
      units,
      finding.units.map(({ key }) => key),
    ) &&
    has(
      subjects,
      finding.subjects.map((subject) => subject.code),
    ) &&
    has(procedures, finding.procedure ? [finding.procedure.code] : [])
  );
}

function slots({ key, code, reason }: SuppressionView): Record<string, string | Text> {
  return { key, code, reason };
}

function about(suppression: SuppressionView, kind: keyof typeof CHECKS, explanation: Text, configuration: Configuration): AuditFinding {
  const clauses = suppression.clauses.flatMap((place) => {
    const [document = '', path = ''] = place.split(/#(.*)/s);
    return configuration.held(document)?.clause(path) ?? [];
  });
  const units = suppression.units.flatMap((key) => configuration.unit(key) ?? []);
  const finding = findingOf(CHECKS[kind], { explanation, clauses, units, subjects: suppression.subjects }, configuration);
  return { ...finding, key: `${CHECKS[kind].code} ${suppression.key}` };
}
