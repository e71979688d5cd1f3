import { randomUUID } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { createApp, startService, type App } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import type { HttpServer } from '../../src/http/server.js';

/** Settings of a database of its own: in memory, or a new one on the PostgreSQL that DATABASE_URL names. */
export async function testConfig(): Promise<{ config: Config; drop: () => Promise<void> }> {
  const base: Config = { host: '127.0.0.1', port: 0, databaseUrl: null, dataDirectory: 'memory://', logLevel: 'silent' };
  const url = process.env['DATABASE_URL'];
  if (!url) return { config: base, drop: async () => undefined };
  const name = `phancong_test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { config: { ...base, databaseUrl: own.href }, drop: () => administer(url, `drop database ${name} with (force)`) };
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

async function administer(url: string, statement: string): Promise<void> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } } as never);
  try {
    await orm.em.getConnection().execute(statement);
  } finally {
    await orm.close(true);
  }
}
