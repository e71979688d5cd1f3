import { readdirSync, rmSync } from 'node:fs';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm, type Options, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { Act } from '../act.entity.js';
import { Registry0001 } from './migrations/0001-registry.js';
import { Drafts0002 } from './migrations/0002-drafts.js';
import { Suppressions0003 } from './migrations/0003-suppressions.js';
import { AssignmentOrder0004 } from './migrations/0004-assignment-order.js';
import { Records0006 } from './migrations/0006-records.js';
import { Words0007 } from './migrations/0007-words.js';
import { catchUp } from '../entry.store.js';
import { queryInTurn } from './in-turn.js';
import { Chain0005 } from './migrations/0005-chain.js';
import { migrate } from './migrate.js';
import { mendPool, poolOptions, type PgPool } from './pool.js';
import { RegistryRevision } from '../revision.entity.js';
import { Session } from './session.js';
import { filesFailure, postgresFailure, refuseForeignFiles } from './start-failure.js';
import { lockDirectory } from './directory-lock.js';
import { DATABASE_TIMEOUTS, patiently, type DatabaseTimeouts } from '../../config/timeouts.js';
import { watchRevisions, type Watch } from './watch.js';

const ENTITIES = [RegistryRevision, Act];
/** Memory that an embedded database lays out at its start. PostgreSQL's 128 MB cost two thirds of that start; the files stay in the system's cache. */
const BUFFERS = ['-c', 'shared_buffers=16MB'];
const MIGRATIONS = [
  { name: '0001-registry', class: Registry0001 },
  { name: '0002-drafts', class: Drafts0002 },
  { name: '0003-suppressions', class: Suppressions0003 },
  { name: '0004-assignment-order', class: AssignmentOrder0004 },
  { name: '0005-chain', class: Chain0005 },
  { name: '0006-records', class: Records0006 },
  { name: '0007-words', class: Words0007 },
];

const MIGRATION_NAMES = MIGRATIONS.map(({ name }) => name);

export interface DatabaseSettings {
  databaseUrl: string | null;
  dataDirectory: string;
  /** How long a PostgreSQL may take; {@link DATABASE_TIMEOUTS} by default. */
  timeouts?: DatabaseTimeouts;
  /** Whether to wait for a lock that a crash may have left over; true by default. */
  patient?: boolean;
  /** Told of every statement that is sent, for counting and for debugging. */
  onStatement?: (sql: string) => void;
  /** Done once the database is migrated and before it is used, by one process at a time. */
  prepare?: (database: Pick<Database, 'em'>) => Promise<unknown>;
}

/** An open database, migrated, with a fresh entity manager for every piece of work. */
export interface Database {
  kind: 'postgresql' | 'pglite';
  em(): SqlEntityManager;
  /** How many statements have been sent since the start. */
  statements(): number;
  /** News of revisions that others publish; `null` where nobody else can. Closed with the database. */
  watch(onRevision: (revision: number) => void): Watch | null;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL where a URL is given, else the embedded PGlite in its directory (or `memory://`), and brings it to the
 * newest migration. A directory is locked for this process: PGlite itself would let a second one in and lose rows.
 * @throws RegistryInUse, and DATABASE_AWAY, DATABASE_REFUSED, REGISTRY_TOO_NEW, NOT_A_REGISTRY, REGISTRY_DAMAGED,
 * DIRECTORY_UNUSABLE: one sentence for whoever starts the service.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.databaseUrl === null ? openEmbedded(settings) : openPostgres({ ...settings, databaseUrl: settings.databaseUrl });
}

/** Counts statements and passes them on; an ORM of either kind is made with these. */
function commonOptions(onStatement: (sql: string) => void): object {
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
      logQuery: ({ query }: { query: string }) => onStatement(query),
      setDebugMode: () => undefined,
      isEnabled: () => true,
    }),
  };
}

async function openEmbedded({ dataDirectory, patient = true, onStatement, prepare }: DatabaseSettings): Promise<Database> {
  let count = 0;
  const common = commonOptions((sql) => {
    count += 1;
    onStatement?.(sql);
  });
  const release = dataDirectory === 'memory://' ? null : await lockDirectory(dataDirectory, patient);
  try {
    if (release) refuseForeignFiles(dataDirectory);
    // Looked at under the lock: another process may just have made its registry there.
    const fresh = release === null || readdirSync(dataDirectory).length === 0;
    const orm = await PgliteOrm.init({
      ...common,
      dbName: dataDirectory,
      driverOptions: {
        extensions: { btree_gist, pg_trgm },
        startParams: [...PGlite.defaultStartParams, ...BUFFERS],
        ...(fresh && { loadDataDir: await emptyDatabase() }),
      },
    } as Parameters<typeof PgliteOrm.init>[0]);
    const em = (): SqlEntityManager => orm.em.fork() as unknown as SqlEntityManager;
    try {
      await migrate(orm as unknown as PostgresOrm, MIGRATION_NAMES);
      await em().transactional((tx) => catchUp(new Session(tx as SqlEntityManager)));
    } catch (error) {
      await orm.close(true).catch(() => undefined);
      // What could not be made whole would only be in the way of the next start.
      if (fresh && release) rmSync(dataDirectory, { recursive: true, force: true });
      throw filesFailure(error, dataDirectory);
    }
    queryInTurn((await orm.em.getConnection().getNativeClient()) as PGlite);
    try {
      await prepare?.({ em });
    } catch (error) {
      // Left open, a new one keeps its process from ending.
      await orm.close(true).catch(() => undefined);
      throw error;
    }
    return {
      kind: 'pglite',
      em,
      statements: () => count,
      watch: () => null,
      close: async () => {
        await orm.close(true);
        await release?.();
      },
    };
  } catch (error) {
    await release?.();
    throw error;
  }
}

/**
 * An empty database, packed: unpacking it costs half of what it costs to have one made. The ORM copies its options, which a Blob
 * does not survive; what PGlite asks of it does.
 */
async function emptyDatabase(): Promise<Pick<Blob, 'arrayBuffer' | 'type'>> {
  const packed = await dataDir();
  return { type: 'application/gzip', arrayBuffer: () => packed.arrayBuffer() };
}

async function openPostgres(settings: DatabaseSettings & { databaseUrl: string }): Promise<Database> {
  const { databaseUrl, timeouts = DATABASE_TIMEOUTS, onStatement, prepare } = settings;
  let count = 0;
  const connect = async (limits: DatabaseTimeouts): Promise<{ orm: PostgresOrm; pool: PgPool }> => {
    const common = commonOptions((sql) => {
      count += 1;
      onStatement?.(sql);
    });
    const orm = await PostgresOrm.init({ ...common, clientUrl: databaseUrl, driverOptions: poolOptions(limits) } as unknown as Options);
    const pool = (await orm.em.getConnection().getNativeClient()) as unknown as PgPool;
    mendPool(pool);
    return { orm, pool };
  };
  try {
    // The lock has a connection of its own.
    const preparing = await connect({ ...patiently(timeouts), connections: Math.max(timeouts.connections, 2) });
    try {
      await oneAtATime(preparing.orm, async () => {
        await migrate(preparing.orm, MIGRATION_NAMES);
        await preparing.orm.em.fork().transactional((tx) => catchUp(new Session(tx)));
        await prepare?.({ em: () => preparing.orm.em.fork() });
      });
    } finally {
      await preparing.orm.close(true);
    }
  } catch (error) {
    throw postgresFailure(error, databaseUrl) ?? error;
  }
  const { orm, pool } = await connect(timeouts);
  let watch: Watch | null = null;
  return {
    kind: 'postgresql',
    em: () => orm.em.fork(),
    statements: () => count,
    watch: (onRevision) => (watch ??= watchRevisions(pool, onRevision)),
    close: async () => {
      await watch?.close();
      await orm.close(true);
    },
  };
}

/** The lock of whoever migrates and seeds, one number for all instances ("phancong" in ASCII). */
const PREPARING = '0x7068616e636f6e67';

/** Processes that start at once on the same PostgreSQL migrate and seed one after the other. The lock ends with its connection. */
async function oneAtATime(orm: PostgresOrm, work: () => Promise<void>): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    await tx.execute('set local idle_in_transaction_session_timeout = 0');
    await tx.execute(`select pg_advisory_xact_lock(${BigInt(PREPARING)})`);
    await work();
  });
}
