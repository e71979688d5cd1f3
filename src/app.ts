import 'reflect-metadata';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';
import { allActs, revisionLinks } from './registry/chain.store.js';
import { mistake } from './shared/errors.js';
import { openDatabase, type Database, type DatabaseSettings } from './registry/db/orm.js';
import { publish } from './registry/publish.js';
import { readRecords } from './registry/publication.store.js';
import { RegistryRevision } from './registry/revision.entity.js';
import { packagedRecords } from './registry/seeds/packaged-records.js';
import type { Services } from './graphql/context.js';
import { authenticator } from './review/tokens.js';
import { serveHttp, type HttpServer } from './http/server.js';
import { isRevoked } from './review/act.store.js';
import { DraftService } from './review/draft.service.js';
import { newestRevision } from './registry/publication.store.js';
import { ChangesService } from './answer/changes.service.js';
import { AuditService } from './studies/audit/audit.service.js';
import { Registries } from './registry/registries.js';
import { ResponsibilityService } from './answer/responsibility.service.js';
import { readReceiptKey } from './answer/receipt/receipt-signature.js';
import { writeExport } from './answer/receipt/registry-export.js';
import { loadRulesets, readRuleFiles } from './answer/rules/rule-files.js';
import { SearchService } from './registry/search.service.js';
import { TraceService } from './studies/trace/trace.service.js';

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
export async function seed(database: Pick<Database, 'em'>): Promise<number | null> {
  return publish(database.em(), packagedRecords(), 'Reviewed records of the source documents', { yieldToOperators: true });
}

/** `readOnly`: a registry that has a revision is left as it is, also where the package's seeds have changed. */
export type AppSettings = DatabaseSettings & Pick<Config, 'receiptKey' | 'tokenKey' | 'formerTokenKeys' | 'deadline'> & { readOnly?: boolean };

/**
 * Opens the registry, migrated and seeded, and puts the services together.
 * @throws what {@link openDatabase} throws.
 */
export async function createApp({
  receiptKey = null,
  tokenKey = null,
  formerTokenKeys = [],
  deadline = 10_000,
  readOnly = false,
  ...config
}: AppSettings): Promise<App> {
  const rulesets = loadRulesets();
  const key = receiptKey === null ? null : await readReceiptKey(receiptKey);
  const database = await openDatabase({
    ...config,
    prepare: async (opened) => (!readOnly || (await newestRevision(opened.em())) === 0) && seed(opened),
  });
  const registries = new Registries(database.em);
  const responsibility = new ResponsibilityService(registries, rulesets, database.kind === 'postgresql' ? LOOK_AGAIN_AFTER : null, key);
  const services: Services = {
    em: database.em,
    responsibility,
    search: new SearchService(database.em),
    drafts: new DraftService(database.em, () => responsibility.refresh()),
    authenticate: tokenKey ? authenticator([tokenKey, ...formerTokenKeys], (id) => isRevoked(database.em(), id)) : null,
    changes: new ChangesService(database.em, responsibility),
    trace: new TraceService(responsibility),
    audit: new AuditService(responsibility),
    deadline,
  };
  return { database, services, close: () => database.close() };
}

/**
 * What answers depend on at a revision, as `phancong export revision` writes it; the newest unless said. `withActs`: the log as well.
 * @throws UNKNOWN_REVISION.
 */
export async function exportOf(
  { database, services }: App,
  at?: number,
  withActs = false,
): Promise<{ text: string; revision: number; differing: string[] }> {
  const revision = at ?? (await services.responsibility.newestRevision());
  await services.responsibility.reference(revision);
  const em = database.em();
  const { recordedAt, note } = await em.findOneOrFail(RegistryRevision, { id: revision });
  const records = await readRecords(em, revision);
  const differing = records.filter(({ hash, publishedHash }) => hash !== publishedHash).map(({ record }) => `${record.kind} ${record.key}`);
  const acts = withActs ? await allActs(em) : null;
  const text = writeExport({ revision, recordedAt, note }, records, readRuleFiles().files, await revisionLinks(em, revision), acts);
  return { text, revision, differing };
}

/** The log of a service: JSON lines on standard error. */
export function createLogger(level: string): Logger {
  return pino({ level }, pino.destination({ dest: 2, sync: false }));
}

/** Starts the service and returns once questions can be asked. */
export async function startService(config: Config, log: Logger = createLogger(config.logLevel)): Promise<HttpServer & { app: App }> {
  const app = await createApp(config);
  try {
    const { newest } = app.services.responsibility;
    // Known from the start, so that a database that goes away before the first question is not waited for.
    await newest.look();
    const watch = app.database.watch((revision) => newest.told(revision));
    if (watch) newest.hears = () => watch.hears();
    const server = await serveHttp(app.services, config, log, () => canAsk(app.services));
    return {
      app,
      url: server.url,
      close: async () => {
        await server.close();
        await app.close();
      },
    };
  } catch (error) {
    await app.close();
    throw cannotListen(error, config) ?? error;
  }
}

/** Why the service cannot be reached where HOST and PORT say, in words; `null` for anything else. */
function cannotListen(error: unknown, { host, port }: Config): Error | null {
  const given = `${host}:${port}`;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return mistake('CANNOT_LISTEN', given, { vi: 'một cổng chưa chương trình nào dùng (PORT)', en: 'a port that no other program uses (PORT)' });
  if (code === 'EACCES' && syscall === 'listen')
    return mistake('CANNOT_LISTEN', given, { vi: 'một cổng được phép mở (PORT, từ 1024)', en: 'a port that may be opened (PORT, from 1024 on)' });
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return mistake('CANNOT_LISTEN', given, { vi: 'một địa chỉ của máy này (HOST)', en: 'an address of this machine (HOST)' });
  return null;
}

/** Whether questions can be asked: the registry itself is asked each time, for answers go on from what is kept while it is away. */
async function canAsk({ responsibility }: Services): Promise<boolean> {
  try {
    return (await responsibility.newest.look()) > 0;
  } catch {
    return false;
  }
}
