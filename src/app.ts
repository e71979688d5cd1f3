import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';
import { openDatabase, type Database, type DatabaseSettings } from './db/orm.js';
import { publish } from './db/publish.js';
import { readRecords } from './db/read-records.js';
import { RegistryRevision } from './db/revision.entity.js';
import { packagedRecords } from './db/seed/packaged-records.js';
import type { Services } from './graphql/context.js';
import { authenticator } from './http/auth.js';
import { serveHttp, type HttpServer } from './http/server.js';
import { DraftService } from './importer/draft/draft.service.js';
import { databaseSource, newestRevision } from './responsibility/registry.store.js';
import { ChangesService } from './responsibility/changes.service.js';
import { AuditService } from './responsibility/audit/audit.service.js';
import { ResponsibilityService } from './responsibility/responsibility.service.js';
import { readReceiptKey } from './responsibility/receipt-signature.js';
import { writeExport } from './responsibility/registry-export.js';
import { loadRulesets, readRuleFiles } from './responsibility/rule-files.js';
import { SearchService } from './responsibility/search.service.js';
import { TraceService } from './responsibility/trace/trace.service.js';

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
  return publish(database.em(), packagedRecords(), 'Reviewed records of the source documents', { yieldToOperators: true });
}

/** `readOnly`: a registry that has a revision is left as it is, also where the package's seeds have changed. */
export type AppSettings = DatabaseSettings & Pick<Config, 'receiptKey' | 'tokenKey'> & { readOnly?: boolean };

/** Opens the registry, migrated and seeded, and puts the services together. */
export async function createApp({ receiptKey = null, tokenKey = null, readOnly = false, ...config }: AppSettings): Promise<App> {
  const rulesets = loadRulesets();
  const key = receiptKey === null ? null : await readReceiptKey(receiptKey);
  const database = await openDatabase(config);
  try {
    if (!readOnly || (await newestRevision(database.em())) === 0) await seed(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const responsibility = new ResponsibilityService(
    databaseSource(database.em),
    rulesets,
    database.kind === 'postgresql' ? LOOK_AGAIN_AFTER : null,
    key,
  );
  const trace = new TraceService(responsibility);
  const services: Services = {
    em: database.em,
    responsibility,
    search: new SearchService(database.em),
    drafts: new DraftService(database.em, () => responsibility.refresh()),
    authenticate: tokenKey ? authenticator(tokenKey) : null,
    changes: new ChangesService(database.em, responsibility),
    trace,
    audit: new AuditService(responsibility, trace),
  };
  return { database, services, close: () => database.close() };
}

/**
 * What answers depend on at a revision, as `phancong export revision` writes it; the newest unless said.
 * @throws UNKNOWN_REVISION.
 */
export async function exportOf({ database, services }: App, at?: number): Promise<{ text: string; revision: number; differing: string[] }> {
  const revision = at ?? (await services.responsibility.newestRevision());
  await services.responsibility.reference(revision);
  const em = database.em();
  const { recordedAt, note } = await em.findOneOrFail(RegistryRevision, { id: revision });
  const records = await readRecords(em, revision);
  const differing = records.filter(({ hash, publishedHash }) => hash !== publishedHash).map(({ record }) => `${record.kind} ${record.key}`);
  return { text: writeExport({ revision, recordedAt, note }, records, readRuleFiles().files), revision, differing };
}

/** The log of a service: JSON lines on standard error. */
export function createLogger(level: string): Logger {
  return pino({ level }, pino.destination({ dest: 2, sync: false }));
}

/** Starts the service and returns once questions can be asked. */
export async function startService(config: Config, log: Logger = createLogger(config.logLevel)): Promise<HttpServer & { app: App }> {
  const app = await createApp(config);
  const server = await serveHttp(app.services, config, log, () => canAsk(app.services));
  return {
    app,
    url: server.url,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}

/** How long (ms) the registry may take to say which revision is newest before the service counts as not ready. */
const READY_WITHIN = 2_000;

/** Whether questions can be asked: the registry itself is asked each time, for answers go on from what is kept while it is away. */
async function canAsk({ responsibility }: Services): Promise<boolean> {
  const late = new AbortController();
  const tooLate = setTimeout(READY_WITHIN, 0, { signal: late.signal, ref: false });
  try {
    return (await Promise.race([responsibility.newest.look(), tooLate])) > 0;
  } catch {
    return false;
  } finally {
    late.abort();
    tooLate.catch(() => undefined);
  }
}
