import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditHttp, AUDITS } from '../commands/api/graphql-audit.ts';
import { connectionsOf } from '../commands/api/connections.ts';
import { auditRelay, type RelayFinding } from '../commands/api/relay-audit.ts';
import { countStatements, isFlat, startWatched, tableOf, type StatementCount, type WatchedService } from '../commands/api/sql-counts.ts';
import { buildApiSchema } from '../../src/graphql/schema.js';
import { testConfig } from '../support/app.js';

let service: WatchedService & { close(): Promise<void> };
let drop: () => Promise<void>;
beforeAll(async () => {
  const { config, drop: dropDatabase } = await testConfig();
  drop = dropDatabase;
  service = await startWatched(config);
});
afterAll(async () => {
  await service?.close();
  await drop?.();
});

describe('the commands', () => {
  const DIRECTORY = new URL('../commands/api/', import.meta.url);
  it.each(readdirSync(DIRECTORY))('%s can be loaded by itself, as Node runs it', async (name) => {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `await import(${JSON.stringify(new URL(name, DIRECTORY).href)})`]);
  });
});

describe('GraphQL over HTTP', () => {
  it(`all ${AUDITS} audits of graphql-http are ok`, { timeout: 120_000 }, async () => {
    const results = await auditHttp(service.url);
    expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results).toHaveLength(AUDITS);
  });
});

describe('Relay', () => {
  let findings: RelayFinding[];
  beforeAll(async () => {
    findings = await auditRelay(service.url);
  }, 300_000);

  it('every connection and every node type keeps the rules', () =>
    expect(findings.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => [name, ...faults])).toEqual([]));

  it('every connection of the schema was walked, and most have something to walk', () => {
    const walked = new Map(findings.map(({ name, items }) => [name, items]));
    const names = connectionsOf(buildApiSchema()).map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(names.filter((name) => !walked.has(name))).toEqual([]);
    // Those of token holders are closed here; a province has one document at most, and a fresh registry one revision.
    const short = names.filter((name) => (walked.get(name) ?? 0) < 2);
    expect(short.toSorted()).toEqual(['Province.documents', 'Query.acts', 'Query.changes', 'Query.drafts']);
  });
});

describe('statements', () => {
  let counts: StatementCount[];
  beforeAll(async () => {
    counts = await countStatements(service);
  }, 300_000);

  it('no connection sends a statement more often for a larger page', () =>
    expect(
      counts.filter((count) => !isFlat(count)),
      tableOf(counts),
    ).toEqual([]));

  it('no request for a connection takes more than twenty', () =>
    expect(
      counts.filter(({ counts: own }) => Math.max(...own) > 20),
      tableOf(counts),
    ).toEqual([]));

  it('the pages that were counted have nodes', () => expect(counts.filter(({ nodes }) => nodes === 0)).toEqual([]));

  it('a count that grows is seen', () => {
    const grown = { name: 'Unit.duties', counts: [5, 24, 104], repeats: [1, 20, 100], nodes: 100 };
    expect(isFlat(grown)).toBe(false);
    expect(tableOf([grown])).toContain('| Unit.duties | 5 | 24 | 104 | 100 | 100 | NO |');
  });
});
