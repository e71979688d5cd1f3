import { adviserOf } from './services/language-model.js';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ChangesService } from './answer/changes.service.js';
import { readReceiptKey } from './answer/receipt/receipt-signature.js';
import { ResponsibilityService } from './answer/responsibility.service.js';
import { loadRuleset } from './answer/rules/tables.js';
import type { Config } from './config.js';
import type { Connections, Database, DatabaseSettings } from './registry/db/database.js';
import type { ServerState } from './registry/db/server.js';
import { openDatabase } from './registry/db/orm.js';
import { newestRevision } from './registry/publication.store.js';
import { Registries } from './registry/registries.js';
import { SearchService } from './registry/search.service.js';
import { seed } from './registry/seeds/publish-seeds.js';
import { isRevoked } from './review/act.store.js';
import type { Caller } from './review/caller.js';
import { DraftService } from './review/draft.service.js';
import { authenticator } from './review/tokens.js';
import { AuditService } from './studies/audit/audit.service.js';
import { MEMORY, sharesOf, type Shares } from './shared/memory.js';
import { TraceService } from './studies/trace/trace.service.js';

/** Others may publish to a PostgreSQL: how often (ms) to look for a newer revision. */
const LOOK_AGAIN_AFTER = 5_000;

/** What lives as long as the server. */
export interface Services {
  em: () => SqlEntityManager;
  /** For what only reads, see {@link Database.read}. */
  read: () => SqlEntityManager;
  responsibility: ResponsibilityService;
  search: SearchService;
  drafts: DraftService;
  /** Reads the `Authorization` header of a request; null where no key is configured and nothing can be changed. */
  authenticate: ((authorization: string | undefined) => Promise<Caller>) | null;
  changes: ChangesService;
  trace: TraceService;
  audit: AuditService;
  /** The connections to the database that are held; `null` where there is one. */
  connections: () => Connections | null;
  /** The servers of the database, where there are several. */
  servers: () => readonly ServerState[];
  /** Milliseconds within which a request is answered; `Infinity` where one person waits for one answer. */
  deadline: number;
  /** Bytes for each kind of what is kept. */
  shares: Shares;
}

/** The parts of a running service, put together. */
export interface App {
  database: Database;
  services: Services;
  close(): Promise<void>;
}

type ServiceSettings = Pick<Config, 'receiptKey' | 'tokenKey' | 'formerTokenKeys' | 'deadline' | 'languageModel' | 'answersKept' | 'memory'>;
/** `readOnly`: a registry that has a revision is left as it is, also where the package's seeds have changed. */
export type AppSettings = DatabaseSettings & ServiceSettings & { readOnly?: boolean };

/**
 * Opens the registry, migrated and seeded, and puts the services together.
 * @throws what {@link openDatabase} throws.
 */
export async function createApp(settings: AppSettings): Promise<App> {
  const servicesOver = await prepareServices(settings);
  const { readOnly = false } = settings;
  const database = await openDatabase({
    ...settings,
    prepare: async (opened) => (!readOnly || (await newestRevision(opened.em())) === 0) && seed(opened, settings.tell),
  });
  return { database, services: servicesOver(database), close: () => database.close() };
}

/** Reads rules and keys; returns what puts the services together over a database. */
export async function prepareServices({
  receiptKey = null,
  tokenKey = null,
  formerTokenKeys = [],
  deadline = 10_000,
  languageModel = null,
  answersKept,
  memory = MEMORY,
}: ServiceSettings): Promise<(database: Database) => Services> {
  const ruleset = loadRuleset();
  const key = receiptKey === null ? null : await readReceiptKey(receiptKey);
  const shares = sharesOf(memory);
  const adviser = languageModel === null ? null : adviserOf(languageModel);
  return ({ em, read, newest, kind, connections, servers }) => {
    const registries = new Registries(read, newest, shares.documents);
    const lookAgain = kind === 'postgresql' ? LOOK_AGAIN_AFTER : null;
    const responsibility = new ResponsibilityService(registries, ruleset, lookAgain, key, adviser, answersKept, shares);
    return {
      em,
      read,
      responsibility,
      search: new SearchService(read),
      drafts: new DraftService(em, registries, () => responsibility.refresh()),
      authenticate: tokenKey ? authenticator([tokenKey, ...formerTokenKeys], (id) => isRevoked(em(), id)) : null,
      changes: new ChangesService(read, responsibility),
      trace: new TraceService(responsibility),
      audit: new AuditService(responsibility),
      connections,
      servers,
      deadline,
      shares,
    };
  };
}
