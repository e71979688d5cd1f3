import { AuditDocument, type AuditQuery, type AuditQueryVariables, type AuditSeverity, type FindingCode } from '../client/operations.js';
import type { Config } from '../config.js';
import { printAudit, type Report } from '../print/audit.js';
import type { Language } from '../shared/text.js';
import { everyPage } from './every-page.js';
import { execute } from './execute.js';

export interface AuditOptions {
  province: string;
  body?: string;
  asOf?: string;
  code?: string[];
  severity?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

/** Exit codes of `phancong audit`: 1 where a contradiction was found, so that a script can stop on it. */
export const AUDIT_EXIT = { CLEAN: 0, ERRORS_FOUND: 1 } as const;

/** `phancong audit --province P`: the report as a tree by code. @returns the exit code. */
export async function runAudit(config: Config, options: AuditOptions): Promise<number> {
  const variables: AuditQueryVariables = {
    province: options.province,
    body: options.body,
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
