import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runBackup } from '../../src/cli/backup.js';
import { runRestore } from '../../src/cli/restore.js';
import type { Config } from '../../src/config.js';
import type { HttpServer } from '../../src/http/server.js';
import { checkBackup } from '../../src/registry/backup/check-backup.js';
import { checkDatabase } from '../../src/registry/chain.store.js';
import { openDatabase } from '../../src/registry/db/orm.js';
import { issueToken } from '../../src/review/tokens.js';
import { serveShared, sharedApp, type SharedApp } from '../support/app.js';

const KEY = 'a key of the tests that is long enough for HS256';
const directory = mkdtempSync(join(tmpdir(), 'phancong-backup-'));
const file = (name: string): string => join(directory, name);
const token = (role: string, provinces: string[]): Promise<string> => issueToken(KEY, { subject: 'x', role, provinces, expires: '1h' });

let service: HttpServer & { app: SharedApp };
let here: Config;
let printed = '';
beforeAll(async () => {
  service = await serveShared({ tokenKey: KEY });
  const { hostname: host, port } = new URL(service.url);
  // As a command beside the service has them: the directory is another's, where a lock says so.
  here = { host, port: Number(port), databaseUrl: null, dataDirectory: file('registry'), logLevel: 'silent', tokenKey: KEY };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await service.close();
  rmSync(directory, { recursive: true, force: true });
});

const get = async (bearer?: string, url = service.url): Promise<{ status: number; code?: string; bytes: Buffer; type: string | null }> => {
  const response = await fetch(`${url}/backup`, bearer === undefined ? {} : { headers: { authorization: `Bearer ${bearer}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type');
  return { status: response.status, type, bytes, ...(type?.includes('json') && { code: (JSON.parse(bytes.toString()) as { code: string }).code }) };
};

describe('/backup', () => {
  it('is the whole registry for who may publish in every province', async () => {
    const { status, type, bytes } = await get(await token('publisher', ['*']));
    expect([status, type]).toEqual([200, 'application/gzip']);
    writeFileSync(file('sent.gz'), bytes);
    const { breaks, ...check } = await checkDatabase((await sharedApp()).database.em());
    expect(await checkBackup(file('sent.gz'))).toEqual({ ...check, breaks });
  });

  it('is for nobody else', async () => {
    expect(await get()).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await get(await token('publisher', ['yen-bai']))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await get(await token('reviewer', ['*']))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const open = await serveShared({});
    expect(await get(await token('publisher', ['*']), open.url)).toMatchObject({ status: 404 });
    await open.close();
  });
});

describe('phancong backup of a directory that a running service holds', () => {
  beforeAll(async () => {
    await runBackup(here, { out: file('first.gz'), url: service.url });
    await runRestore(here, file('first.gz'));
  });

  it('asks that service, and checks what it sent', async () => {
    const held = await openDatabase(here);
    try {
      printed = '';
      await runBackup(here, { out: file('second.gz') });
      expect(printed).toMatch(/1 revisions, \d+ records, 0 acts; the chains are whole\.\n.* revision 1: [0-9a-f]{64}/);
      expect(await checkBackup(file('second.gz'))).toEqual(await checkBackup(file('first.gz')));
      await expect(runBackup({ ...here, tokenKey: null }, { out: file('none.gz') })).rejects.toMatchObject({ code: 'REGISTRY_IN_USE' });
      const other = { ...here, tokenKey: 'another key of the tests, long enough for HS256' };
      await expect(runBackup(other, { out: file('none.gz') })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      await expect(runBackup({ ...here, port: 1 }, { out: file('none.gz') })).rejects.toMatchObject({ code: 'SERVICE_AWAY' });
    } finally {
      await held.close();
    }
  });

  it('needs no service where nobody holds it', async () => {
    await runBackup({ ...here, tokenKey: null, port: 1 }, { out: file('third.gz') });
    expect(await checkBackup(file('third.gz'))).toEqual(await checkBackup(file('first.gz')));
  });

  it('phancong restore leaves nothing where the file cannot be used, and says what is there already', async () => {
    await expect(runRestore({ ...here, dataDirectory: file('new') }, file('none.gz'))).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
    expect(existsSync(file('new'))).toBe(false);
    await expect(runRestore(here, file('first.gz'))).rejects.toMatchObject({ code: 'REGISTRY_NOT_EMPTY' });
  });
});
