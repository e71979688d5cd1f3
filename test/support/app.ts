import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { inject } from 'vitest';
import { createApp, type App } from '../../src/services.js';
import { startService } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import type { HttpServer } from '../../src/http/server.js';
import { administer, databaseAt } from './administer.js';
import { preparedDatabase, preparedDirectory } from './prepared.js';

/** Milliseconds within which a request is answered in tests, which may share the machine with much else. */
const PATIENCE = 120_000;

/** Settings of a seeded registry of its own: a directory, or a database on the PostgreSQL that DATABASE_URL names. */
export async function testConfig(): Promise<{ config: Config; drop: () => Promise<void> }> {
  const id = randomUUID().replaceAll('-', '');
  const base: Config = { host: '127.0.0.1', port: 0, databaseUrl: null, dataDirectory: 'memory://', logLevel: 'silent', deadline: PATIENCE };
  const url = process.env['DATABASE_URL'];
  if (url) {
    const name = `phancong_test_${id}`;
    await administer(url, `create database ${name} template ${await preparedDatabase(url)}`);
    return { config: { ...base, databaseUrl: databaseAt(url, name) }, drop: () => administer(url, `drop database ${name} with (force)`) };
  }
  const dataDirectory = join(inject('run').directory, id);
  cpSync(await preparedDirectory(), dataDirectory, { recursive: true });
  return { config: { ...base, dataDirectory }, drop: () => rm(dataDirectory, { recursive: true, force: true }) };
}

/** A seeded registry with its services. */
export async function openTestApp(): Promise<App> {
  const { config, drop } = await testConfig();
  const app = await createApp(config);
  return { ...app, close: async () => (await app.close(), drop()) };
}

/** The whole service on a free port, with other settings where given. */
export async function openTestService(settings: Partial<Config> = {}): Promise<HttpServer & { app: App }> {
  const { config, drop } = await testConfig();
  const service = await startService({ ...config, ...settings }, pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }));
  return { ...service, close: async () => (await service.close(), drop()) };
}
