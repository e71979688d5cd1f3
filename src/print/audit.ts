import type { AuditQuery, FindingFragment } from '../client/operations.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import type { Language } from '../shared/text.js';
import { printTree, type TreeNode } from './tree.js';

const WORDS = {
  aside: { vi: 'Ngoại lệ đã chấp nhận', en: 'Accepted exceptions' },
  reason: { vi: 'lý do', en: 'reason' },
  until: { vi: 'đến', en: 'until' },
  none: { vi: 'Không có phát hiện nào.', en: 'Nothing was found.' },
  counts: { vi: 'Số phát hiện (ngoại lệ đã chấp nhận)', en: 'Findings (accepted exceptions)' },
} as const;

/** A report with the findings of all pages. */
export type Report = Omit<AuditQuery['audit'], 'findings'> & { findings: readonly FindingFragment[] };

/** A report for a terminal: findings by code, each with its clauses; then findings that were set aside, with the reason; then counts. */
export function printAudit({ province, asOf, revision, findings, suppressed, counts }: Report, language: Language): string {
  const groups = Map.groupBy(findings, ({ code }) => code);
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
    text: `${CODE_LISTS.AuditSeverity.labels[severity][language].toUpperCase()}  ${explanation[language]}`,
    children: clauses.map(({ path, summary, document }) => ({ text: `${document.key}#${path}  ${summary[language]}`, children: [] })),
  };
}
