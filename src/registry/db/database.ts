import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { DatabaseTimeouts } from '../../config/timeouts.js';
import { recorder } from '../../shared/tracing.js';
import { Act } from '../act.entity.js';
import { RegistryRevision } from '../revision.entity.js';
import type { StartStep } from './migrate.js';
import { MIGRATIONS } from './migrations.js';
import type { ServerState } from './server.js';
import type { Watch } from './watch.js';

const ENTITIES = [RegistryRevision, Act];

export interface DatabaseSettings {
  databaseUrl: string | null;
  /** Further PostgreSQL servers with the same registry, standbys of the first: they are read, and one that is promoted is written to. */
  readUrls?: readonly string[];
  dataDirectory: string;
  /** How long a PostgreSQL may take; {@link DATABASE_TIMEOUTS} by default. */
  timeouts?: DatabaseTimeouts;
  /** Whether to wait for a lock that a crash may have left over; true by default. */
  patient?: boolean;
  /** Called for every statement that is sent, without its values, for counting and for debugging. */
  onStatement?: (sql: string) => void;
  /** Called before each step of the start that takes a while. */
  tell?: (step: StartStep) => void;
  /** Done once the database is migrated and before it is used, by one process at a time. */
  prepare?: (database: Pick<Database, 'em'>) => Promise<unknown>;
}

/** What connections do: of those that are held how many are used, and how many pieces of work wait for one. */
export interface Connections {
  used: number;
  idle: number;
  waiting: number;
  /** As many as may be held at once. */
  most: number;
}

/** An open database, migrated, with a fresh entity manager for every piece of work. */
export interface Database {
  kind: 'postgresql' | 'pglite';
  em(): SqlEntityManager;
  /** For statements that only read, each for itself and outside any transaction: any server that has what was seen answers them. */
  read(): SqlEntityManager;
  /** The newest revision, or 0 for an empty registry. */
  newest(): Promise<number>;
  /** How many statements have been sent since the start. */
  statements(): number;
  /** The connections that are held at the moment; `null` where there is one, which is the database itself. */
  connections(): Connections | null;
  /** The servers, where there are several. */
  servers(): readonly ServerState[];
  /** News of revisions that others publish; `null` where nobody else can. Closed with the database. */
  watch(onRevision: (revision: number) => void): Watch | null;
  close(): Promise<void>;
}

/** Passes on statements, and the steps that they are of a request; an ORM of either kind is made with these. */
export function commonOptions(onStatement: (sql: string) => void): object {
  return {
    entities: ENTITIES,
    extensions: [Migrator],
    migrations: { migrationsList: MIGRATIONS, snapshot: false, transactional: true, allOrNothing: true },
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: false,
    // A name that was mistyped must not become an empty registry.
    ensureDatabase: false,
    debug: ['query'],
    loggerFactory: () => ({
      log: () => undefined,
      error: () => undefined,
      warn: () => undefined,
      logQuery: ({ query, took, level }: { query: string; took?: number; level?: string }) => {
        onStatement(query);
        if (took !== undefined) recorder()?.statement(query, took, level === 'error');
      },
      setDebugMode: () => undefined,
      // A statement with its values would show what was asked.
      isEnabled: (namespace: string) => namespace === 'query',
    }),
  };
}
