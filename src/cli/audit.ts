import {
  AuditDocument,
  type AuditQuery,
  type AuditQueryVariables,
  type AuditSeverity,
  type FindingCode,
  type FindingFragment,
} from '../client/operations.js';
import type { Config } from '../config.js';
import type { Language, Text } from '../shared/text.js';
import { everyPage } from './every-page.js';
import { execute } from './execute.js';
import { printTree, type TreeNode } from './tree.js';

export interface AuditOptions {
  province: string;
  asOf?: string;
  code?: string[];
  severity?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

const SEVERITIES: Record<AuditSeverity, Text> = {
  ERROR: { vi: 'LỖI', en: 'ERROR' },
  WARNING: { vi: 'CẢNH BÁO', en: 'WARNING' },
  INFO: { vi: 'LƯU Ý', en: 'NOTE' },
};
const WORDS = {
  aside: { vi: 'Đã miễn xét', en: 'Set aside' },
  reason: { vi: 'lý do', en: 'reason' },
  until: { vi: 'đến', en: 'until' },
  none: { vi: 'Không có phát hiện nào.', en: 'Nothing was found.' },
  counts: { vi: 'Số phát hiện (miễn xét)', en: 'Findings (set aside)' },
} as const;

/** A report with the findings of all pages. */
type Report = Omit<AuditQuery['audit'], 'findings'> & { findings: readonly FindingFragment[] };

/** Exit codes of `phancong audit`: 1 where a contradiction was found, so that a script can stop on it. */
export const AUDIT_EXIT = { CLEAN: 0, ERRORS_FOUND: 1 } as const;

/** `phancong audit --province P`: the report as a tree by code. @returns the exit code. */
export async function runAudit(config: Config, options: AuditOptions): Promise<number> {
  const variables: AuditQueryVariables = {
    province: options.province,
    asOf: options.asOf,
    codes: options.code as FindingCode[] | undefined,
    severity: options.severity?.toUpperCase() as AuditSeverity | undefined,
  };
  const { answer, nodes: findings } = await everyPage(
    (after) => execute<AuditQuery, AuditQueryVariables>(config, AuditDocument, { ...variables, after }, options),
    ({ audit }) => audit.findings,
  );
  const audit: Report = { ...answer.audit, findings };
  process.stdout.write(options.json ? `${JSON.stringify(audit, null, 2)}\n` : printAudit(audit, options.lang));
  return audit.findings.some(({ severity }) => severity === 'ERROR') ? AUDIT_EXIT.ERRORS_FOUND : AUDIT_EXIT.CLEAN;
}

/** A report for a terminal: findings by code, each with its clauses; then what was set aside and why; then counts. */
function printAudit({ province, asOf, revision, findings, suppressed, counts }: Report, language: Language): string {
  const groups = new Map<string, FindingFragment[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  const children = [...groups.values()].map((group): TreeNode => ({
    text: `${group[0]?.title[language]} (${group[0]?.code}, ${group.length})`,
    children: group.map((finding) => nodeOf(finding, language)),
  }));
  if (suppressed.length)
    children.push({
      text: `${WORDS.aside[language]} (${suppressed.length})`,
      children: suppressed.map(({ finding, suppression }): TreeNode => {
        const end = suppression.until ? `; ${WORDS.until[language]} ${suppression.until}` : '';
        const reason = `${WORDS.reason[language]}: ${suppression.reason[language]} (${suppression.key}; ${suppression.authority[language]}, ${suppression.decidedOn}${end})`;
        return { text: `${finding.explanation[language]}\n${reason}`, children: [] };
      }),
    });
  if (!children.length) children.push({ text: WORDS.none[language], children: [] });
  const total = counts
    .filter((count) => count.findings + count.suppressed > 0)
    .map((count) => `${count.code} ${count.findings}${count.suppressed ? ` (${count.suppressed})` : ''}`);
  return `${printTree({ text: `${province.fullName[language]}, ${asOf}`, children }).join('\n')}\n${WORDS.counts[language]}: ${total.join(', ')}; revision ${revision}\n`;
}

function nodeOf({ severity, explanation, clauses }: FindingFragment, language: Language): TreeNode {
  return {
    text: `${SEVERITIES[severity][language]}  ${explanation[language]}`,
    children: clauses.map(({ path, summary, document }) => ({ text: `${document.key}#${path}  ${summary[language]}`, children: [] })),
  };
}
