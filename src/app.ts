import 'reflect-metadata';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';
import { openDatabase, type Database, type DatabaseSettings } from './db/orm.js';
import { publish } from './db/publish.js';
import { readSeeds } from './db/seed/read-seeds.js';
import { recordsOf } from './db/seed/records-of.js';
import type { Services } from './graphql/context.js';
import { authenticator } from './http/auth.js';
import { serveHttp, type HttpServer } from './http/server.js';
import { DraftService } from './importer/draft/draft.service.js';
import { ResponsibilityService } from './responsibility/responsibility.service.js';
import { loadRulesets } from './responsibility/rule-files.js';
import { SearchService } from './responsibility/search.service.js';

/** Others may publish to a PostgreSQL: how often (ms) to look for a newer revision. */
const LOOK_AGAIN_AFTER = 5_000;

/** The parts of a running service, put together. */
export interface App {
  database: Database;
  services: Services;
  close(): Promise<void>;
}

/**
 * Publishes the package's own seeds, except where an operator has published or withdrawn the same record since.
 * @returns the new revision, or `null` where the registry has them already.
 */
export async function seed(database: Database): Promise<number | null> {
  return publish(database.em(), recordsOf(readSeeds()), 'Reviewed records of the source documents', { yieldToOperators: true });
}

/** Opens the registry, migrated and seeded, and puts the services together. */
export async function createApp(config: DatabaseSettings & { tokenKey?: string | null }): Promise<App> {
  const rulesets = loadRulesets();
  const database = await openDatabase(config);
  try {
    await seed(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const responsibility = new ResponsibilityService(database.em, rulesets, database.kind === 'postgresql' ? LOOK_AGAIN_AFTER : null);
  const services: Services = {
    em: database.em,
    responsibility,
    search: new SearchService(database.em),
    drafts: new DraftService(database.em, () => responsibility.refresh()),
    authenticate: config.tokenKey ? authenticator(config.tokenKey) : null,
  };
  return { database, services, close: () => database.close() };
}

/** The log of a service: JSON lines on standard error. */
export function createLogger(level: string): Logger {
  return pino({ level }, pino.destination({ dest: 2, sync: false }));
}

/** Starts the service and returns once questions can be asked. */
export async function startService(config: Config, log: Logger = createLogger(config.logLevel)): Promise<HttpServer & { app: App }> {
  const app = await createApp(config);
  const server = await serveHttp(app.services, config, log, async () => (await app.services.responsibility.newestRevision()) > 0);
  return {
    app,
    url: server.url,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}
