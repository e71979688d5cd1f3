import { readFileSync } from 'node:fs';
import { startService } from '#phancong/app.js';
import { createLogger } from '#phancong/shared/log.js';
import { createClient } from '#phancong/client/client.js';
import type { QuestionInput, Sdk } from '#phancong/client/operations.js';
import type { Config } from '#phancong/config.js';

/** An acceptance case: a question, and what its answer must have. What `expect` leaves out is not looked at. */
export interface AcceptanceCase {
  id: string;
  province: string;
  asOf: string;
  /** The body that the question means, where it names one. */
  body?: string;
  question: QuestionInput;
  /** `statusIn`, `leadsIn`: several are right, and they go before `status` and `leads`. */
  expect: {
    status?: string;
    statusIn?: string[];
    leads?: string[];
    leadsIn?: string[][];
    body?: string;
    supports?: string[];
    document?: string;
    clauses?: string[];
    caveats?: string[];
  };
}

/**
 * `npm run cases -- FILE...`: starts the service on an embedded registry in memory, or takes a running one at `url`, asks
 * every case over HTTP and prints the misses. @returns 0 where all pass, 1 for any miss.
 */
export async function askCases(files: readonly string[], url?: string): Promise<number> {
  const config: Config = { host: '127.0.0.1', port: 0, databaseUrl: null, dataDirectory: 'memory://', logLevel: 'warn' };
  const service = url ? null : await startService(config, createLogger('warn'));
  const client = createClient(url ?? (service?.url as string));
  let passed = 0;
  let failed = 0;
  try {
    for (const acceptanceCase of files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as AcceptanceCase[])) {
      const misses = await missesOf(client, acceptanceCase);
      if (misses.length === 0) passed += 1;
      else {
        failed += 1;
        process.stdout.write(`${acceptanceCase.id}: ${misses.join('; ')}\n`);
      }
    }
  } finally {
    await service?.close();
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function missesOf(client: Sdk, { question, province, body, asOf, expect }: AcceptanceCase): Promise<string[]> {
  const answer = await client.Ask({ question, province, body, asOf }).catch((error: unknown) => error as Error);
  if (answer instanceof Error) return [`error ${answer.message.slice(0, 300)}`];
  const { status, body: found, leads, supports, citations, caveats } = answer.responsibility;
  const places = [...citations, ...leads.flatMap(({ clauses }) => clauses)];
  const names = (list: { unit: { name: { vi: string } } }[]): string =>
    list
      .map(({ unit }) => unit.name.vi)
      .sort()
      .join(' | ');
  const misses: string[] = [];
  const oneOf = (what: string, expected: readonly string[], given: string): void => {
    const named = expected.map((each) => each || '(none)').join(' or ');
    if (!expected.includes(given)) misses.push(`${what}: expected ${named}, given ${given || '(none)'}`);
  };
  const joined = (list: readonly string[]): string => [...list].sort().join(' | ');
  const statuses = expect.statusIn ?? (expect.status ? [expect.status] : []);
  const leading = expect.leadsIn ?? (expect.leads ? [expect.leads] : []);
  if (statuses.length) oneOf('status', statuses, status);
  if (leading.length) oneOf('leads', leading.map(joined), names(leads));
  if (expect.supports) oneOf('supports', [joined(expect.supports)], names(supports));
  if (expect.body) oneOf('body', [expect.body], found?.name.vi ?? '');
  for (const path of expect.clauses ?? []) {
    if (!places.some((place) => place.path === path && (!expect.document || place.document.key === expect.document)))
      misses.push(`clause ${path} is not cited (${citations.map((place) => place.path).join(', ') || 'none'})`);
  }
  if (expect.document && !places.some(({ document }) => document.key === expect.document)) misses.push(`document ${expect.document} is not cited`);
  for (const code of expect.caveats ?? [])
    if (!caveats.some((caveat) => caveat.code === code))
      misses.push(`caveat ${code} is missing (${caveats.map((caveat) => caveat.code).join(', ') || 'none'})`);
  return misses;
}
