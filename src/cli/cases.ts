import { readFileSync } from 'node:fs';
import { GraphQLClient, gql } from 'graphql-request';
import { createLogger, startService } from '../app.js';
import type { Config } from '../config.js';

/** An acceptance case: a question, and what its answer must have. What `expect` leaves out is not looked at. */
export interface AcceptanceCase {
  id: string;
  province: string;
  asOf: string;
  question: { text?: string; procedure?: string; duty?: { subject: string; action?: string } };
  expect: { status: string; leads?: string[]; supports?: string[]; document?: string; clauses?: string[]; caveats?: string[] };
}

interface Answer {
  responsibility: {
    status: string;
    leads: { unit: { name: string }; clauses: Place[] }[];
    supports: { unit: { name: string } }[];
    citations: Place[];
    caveats: { code: string }[];
  };
}

interface Place {
  path: string;
  document: { key: string };
}

const QUERY = gql`
  query Case($question: QuestionInput!, $province: String!, $asOf: Date) {
    responsibility(question: $question, province: $province, asOf: $asOf) {
      status
      leads { unit { name } clauses { path document { key } } }
      supports { unit { name } }
      citations { path document { key } }
      caveats { code }
    }
  }
`;

/**
 * `npm run cases -- FILE...`: starts the service on an embedded registry in memory, or takes a running one at `url`, asks
 * every case over HTTP and prints the misses. @returns 0 where all pass, 1 for any miss.
 */
export async function runCases(files: readonly string[], url?: string): Promise<number> {
  const config: Config = { host: '127.0.0.1', port: 0, databaseUrl: null, dataDirectory: 'memory://', logLevel: 'warn' };
  const service = url ? null : await startService(config, createLogger('warn'));
  const client = new GraphQLClient(`${url ?? service?.url}/graphql`.replace(/\/graphql\/graphql$/, '/graphql'));
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

async function missesOf(client: GraphQLClient, { question, province, asOf, expect }: AcceptanceCase): Promise<string[]> {
  const answer = await client.request<Answer>(QUERY, { question, province, asOf }).catch((error: unknown) => error as Error);
  if (answer instanceof Error) return [`error ${answer.message.slice(0, 300)}`];
  const { status, leads, supports, citations, caveats } = answer.responsibility;
  const places = [...citations, ...leads.flatMap(({ clauses }) => clauses)];
  const names = (list: { unit: { name: string } }[]): string => list.map(({ unit }) => unit.name).sort().join(' | ');
  const misses: string[] = [];
  const compare = (what: string, expected: string, given: string): void => void (expected === given || misses.push(`${what}: expected ${expected || '(none)'}, given ${given || '(none)'}`));
  compare('status', expect.status, status);
  if (expect.leads) compare('leads', [...expect.leads].sort().join(' | '), names(leads));
  if (expect.supports) compare('supports', [...expect.supports].sort().join(' | '), names(supports));
  for (const path of expect.clauses ?? []) {
    if (!places.some((place) => place.path === path && (!expect.document || place.document.key === expect.document))) misses.push(`clause ${path} is not cited (${citations.map((place) => place.path).join(', ') || 'none'})`);
  }
  if (expect.document && !places.some(({ document }) => document.key === expect.document)) misses.push(`document ${expect.document} is not cited`);
  for (const code of expect.caveats ?? []) if (!caveats.some((caveat) => caveat.code === code)) misses.push(`caveat ${code} is missing (${caveats.map((caveat) => caveat.code).join(', ') || 'none'})`);
  return misses;
}
