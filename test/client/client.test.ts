import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpServer } from '../../src/http/server.js';
import { openTestService } from '../support/app.js';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;
const EXAMPLE = 'docs/examples/client.mjs';

let service: HttpServer;
beforeAll(async () => {
  // The package as it is installed: built, and imported by its own name.
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT });
  service = await openTestService();
});
afterAll(() => service?.close());

describe('phancong/client', () => {
  it('the example asks a running service and prints who leads, and a mistake with what is near', async () => {
    const { stdout } = await run(process.execPath, [EXAMPLE, service.url], { cwd: ROOT });
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'ESTABLISHED Phòng Quản lý chuyên ngành qn-2025-03 V.2.4.4',
      expect.stringMatching(/^UNKNOWN_PROCEDURE .*2\.002383/),
    ]);
  });

  it('the example is ten lines or so', () => expect(readFileSync(`${ROOT}${EXAMPLE}`, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(12));

  it('comes with types', () => {
    const { exports } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { exports: Record<string, { types: string }> };
    const types = readFileSync(`${ROOT}${exports['./client']?.types}`, 'utf8');
    expect(types).toContain('export declare function createClient');
    expect(types).toContain("export type * from './operations.js'");
  });
});
