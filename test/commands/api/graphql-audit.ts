import type { AuditResult } from 'graphql-http';
import { withService } from './with-service.ts';

/** The audits of the specification "GraphQL over HTTP" that `graphql-http` has. */
export const AUDITS = 61;

/** Runs all audits against a running service. */
export async function auditHttp(url: string): Promise<AuditResult[]> {
  const { serverAudits } = await import('graphql-http');
  const results: AuditResult[] = [];
  for (const { fn } of serverAudits({ url: `${url}/graphql` })) results.push(await fn());
  return results;
}

/**
 * `npm run graphql:audit [-- --url URL]`: asks the service at `url`, or one of its own in memory. Prints what is not ok and
 * how many are. @returns 0 where all 61 are ok, else 1.
 */
export async function runGraphqlAudit(url?: string): Promise<number> {
  const results = await withService(url, auditHttp);
  for (const result of results) if (result.status !== 'ok') process.stdout.write(`${result.id} ${result.status}: ${result.name}: ${result.reason}\n`);
  const ok = results.filter(({ status }) => status === 'ok').length;
  process.stdout.write(`${ok} of ${results.length} audits ok\n`);
  return ok === AUDITS && results.length === AUDITS ? 0 : 1;
}
