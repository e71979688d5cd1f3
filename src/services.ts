import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ChangesService } from './answer/changes.service.js';
import { readReceiptKey } from './answer/receipt/receipt-signature.js';
import { ResponsibilityService } from './answer/responsibility.service.js';
import { loadRulesets } from './answer/rules/rule-files.js';
import type { Config } from './config.js';
import { openDatabase, type Database, type DatabaseSettings } from './registry/db/orm.js';
import { newestRevision } from './registry/publication.store.js';
import { Registries } from './registry/registries.js';
import { SearchService } from './registry/search.service.js';
import { seed } from './registry/seeds/publish-seeds.js';
import { isRevoked } from './review/act.store.js';
import type { Caller } from './review/caller.js';
import { DraftService } from './review/draft.service.js';
import { authenticator } from './review/tokens.js';
import { AuditService } from './studies/audit/audit.service.js';
import { TraceService } from './studies/trace/trace.service.js';

/** Others may publish to a PostgreSQL: how often (ms) to look for a newer revision. */
const LOOK_AGAIN_AFTER = 5_000;

/** What lives as long as the server. */
export interface Services {
  em: () => SqlEntityManager;
  responsibility: ResponsibilityService;
  search: SearchService;
  drafts: DraftService;
  /** Reads the `Authorization` header of a request; null where no key is configured and nothing can be changed. */
  authenticate: ((authorization: string | undefined) => Promise<Caller>) | null;
  changes: ChangesService;
  trace: TraceService;
  audit: AuditService;
  /** Milliseconds within which a request is answered; `Infinity` where one person waits for one answer. */
  deadline: number;
}

/** The parts of a running service, put together. */
export interface App {
  database: Database;
  services: Services;
  close(): Promise<void>;
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
