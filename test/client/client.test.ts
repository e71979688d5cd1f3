import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/client.js';
import { sharedService, type SharedService } from '../support/app.js';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;
const EXAMPLE = 'docs/examples/client.mjs';

const PRINTED = ['ESTABLISHED Phòng Quản lý chuyên ngành qn-2025-03 V.2.4.4', expect.stringMatching(/^UNKNOWN_PROCEDURE .*2\.002383/)];

let service: SharedService;
beforeAll(async () => {
  // The package as it is installed: built, and imported by its own name.
  service = await sharedService();
});

describe('phancong/client', () => {
  it('the example asks a running service and prints who leads, and a mistake with what is near', async () => {
    const { stdout } = await run(process.execPath, [EXAMPLE, service.url], { cwd: ROOT });
    expect(stdout.split('\n').slice(0, 2)).toEqual(PRINTED);
  });

  it('the example is ten lines or so', () => expect(readFileSync(`${ROOT}${EXAMPLE}`, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(12));

  it('comes with types', () => {
    const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { exports: Record<string, { types: string }> };
    const types = readFileSync(`${ROOT}${exports['./client']?.types}`, 'utf8');
    expect(types).toContain('export declare function createClient');
    expect(types).toContain("export type * from './operations.js'");
  });
});

describe('what a client has seen', () => {
  /** What was sent of `Phancong-Seen-Revision`, for each answer that named a revision. */
  async function sentFor(
    answered: readonly (string | null)[],
    options: { revision?: number; headers?: Record<string, string> } = {},
  ): Promise<(string | null)[]> {
    const sent: (string | null)[] = [];
    const revisions = [...answered];
    const client = createClient('http://127.0.0.1:1', {
      ...options,
      fetch: async (_url, init) => {
        const headers = new Headers(init?.headers);
        expect(headers.get('authorization')).toBe(options.headers?.['authorization'] ?? null);
        sent.push(headers.get('phancong-seen-revision'));
        const revision = revisions.shift() ?? null;
        return new Response('{"data":{}}', {
          headers: { 'content-type': 'application/json', ...(revision !== null && { 'phancong-revision': revision }) },
        });
      },
    });
    for (const _answer of answered) await client.Ask({ question: { text: 'x' }, province: 'x' });
    return sent;
  }

  it('is the highest revision of its answers, and goes with every question after it', async () => {
    expect(await sentFor(['3', '5', '4', null, '6'], { headers: { authorization: 'Bearer x' } })).toEqual([null, '3', '5', '5', '5']);
  });

  it('is not said by a client of one revision', async () => {
    expect(await sentFor(['3', '3'], { revision: 3 })).toEqual([null, null]);
  });
});

describe('phancong-client', () => {
  let elsewhere: string;
  const installed = (name: string): string => join(elsewhere, 'node_modules', name);
  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'phancong-client-'));
    mkdirSync(installed(''));
  });
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  it('runs with its own two dependencies and nothing of the service', async () => {
    cpSync(join(ROOT, 'dist/client'), installed('phancong-client'), { recursive: true });
    const { dependencies } = JSON.parse(readFileSync(join(installed('phancong-client'), 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).toEqual(['graphql', 'graphql-request']);
    for (const name of Object.keys(dependencies)) symlinkSync(join(ROOT, 'node_modules', name), installed(name));
    writeFileSync(join(elsewhere, 'ask.mjs'), readFileSync(join(ROOT, EXAMPLE), 'utf8').replace('phancong/client', 'phancong-client'));
    const { stdout } = await run(process.execPath, ['ask.mjs', service.url], { cwd: elsewhere });
    expect(stdout.split('\n').slice(0, 2)).toEqual(PRINTED);
  });
});
