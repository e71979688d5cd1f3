import { randomUUID } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { inject } from 'vitest';
import { createApp, prepareServices, type App, type Services } from '../../src/services.js';
import { startService } from '../../src/app.js';
import { opening } from '../../src/cli/registry.js';
import type { Config } from '../../src/config.js';
import { serveHttp, type HttpServer } from '../../src/http/server.js';
import { newestRevision } from '../../src/registry/publication.store.js';
import { seed } from '../../src/registry/seeds/publish-seeds.js';
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

export type SharedApp = Omit<App, 'close'>;
export type SharedService = Omit<HttpServer, 'close'> & { app: SharedApp };

let shared: Promise<SharedService> | null = null;

/**
 * The service that all files of a process share which only read: it is started once, and ends with the process. What it remembers
 * of one file's questions another may get; who publishes, or counts what is done for the first time, opens a service of its own.
 */
export async function sharedService(): Promise<SharedService> {
  shared ??= openShared();
  const service = await shared;
  const newest = await newestRevision(service.app.database.em());
  if (newest !== 1) throw new Error('a file that publishes must not share its registry');
  return service;
}

async function openShared(): Promise<SharedService> {
  const { config } = await testConfig();
  // Dropped at the end of the run, where it is a database on a server.
  if (config.databaseUrl) writeFileSync(join(inject('run').directory, `${new URL(config.databaseUrl).pathname.slice(1)}.shared`), '');
  return startService(config, pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }));
}

/** The registry of {@link sharedService}. */
export const sharedApp = async (): Promise<SharedApp> => (await sharedService()).app;

/** Another server over the registry of {@link sharedService}, with other settings and services of its own. */
export async function serveShared(settings: Partial<Config>, log: Logger = pino({ level: 'silent' })): Promise<HttpServer & { app: SharedApp }> {
  const { database } = await sharedApp();
  const services = (await prepareServices({ deadline: PATIENCE, ...settings }))(database);
  const server = await serveHttp(services, { host: '127.0.0.1', port: 0, ...settings }, log, async () => true);
  return { ...server, app: { database, services } };
}

/**
 * A registry for a file that runs many commands: opened once, where each command alone would start a database and read everything
 * anew. Each publishes the seeds where it may and looks for the newest revision; what earlier ones read of the same is used again.
 */
export async function commandRegistry(): Promise<{ config: Config; close: () => Promise<void> }> {
  const { config, drop } = await testConfig();
  const { database } = await createApp(config);
  const known = new Map<string, Promise<Services>>();
  opening.open = async (settings) => {
    const here = settings.databaseUrl === config.databaseUrl && settings.dataDirectory === config.dataDirectory;
    if (!here) return createApp(settings);
    if (!settings.readOnly) await seed(database);
    const { receiptKey, tokenKey, formerTokenKeys, deadline } = settings;
    const key = JSON.stringify([receiptKey, tokenKey, formerTokenKeys, deadline]);
    const services = known.get(key) ?? prepareServices(settings).then((over) => over(database));
    known.set(key, services);
    (await services).responsibility.refresh();
    return { database, services: await services, close: async () => undefined };
  };
  return {
    config,
    close: async () => {
      opening.open = createApp;
      await database.close();
      await drop();
    },
  };
}
