import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { DATABASE_TIMEOUTS, patiently, type DatabaseTimeouts } from '../../config/timeouts.js';
import { catchUp } from '../entry.store.js';
import { commonOptions, type Connections, type Database, type DatabaseSettings } from './database.js';
import { MIGRATION_NAMES } from './migrations.js';
import { migrate } from './migrate.js';
import { mendPool, poolOptions, type PgClient, type PgPool } from './pool.js';
import { Server } from './server.js';
import { Servers } from './servers.js';
import { Session } from './session.js';
import { postgresFailure } from './start-failure.js';
import { watchServers, type Watch } from './watch.js';

type Settings = DatabaseSettings & { databaseUrl: string };

/**
 * Opens a PostgreSQL, or several that have one registry. Whichever of them is the primary is migrated and prepared; where none is
 * at the moment, the standbys are read, if they have what this version needs.
 * @throws DATABASE_AWAY, DATABASE_REFUSED, MIGRATIONS_PENDING, REGISTRY_TOO_NEW.
 */
export async function openPostgres({
  databaseUrl,
  readUrls = [],
  timeouts = DATABASE_TIMEOUTS,
  onStatement,
  tell,
  prepare,
}: Settings): Promise<Database> {
  let count = 0;
  const open: MikroORM[] = [];
  const connect = async (url: string, limits: DatabaseTimeouts, more: object = {}): Promise<Server> => {
    const common = commonOptions((sql) => {
      count += 1;
      onStatement?.(sql);
    });
    const orm = await MikroORM.init({ ...common, clientUrl: url, driverOptions: { ...poolOptions(limits), ...more } } as unknown as Options);
    open.push(orm);
    const pool = (await orm.em.getConnection().getNativeClient()) as unknown as PgPool;
    mendPool(pool);
    return new Server(url, orm, pool);
  };
  const close = async (): Promise<void> => void (await Promise.all(open.map((orm) => orm.close(true))));
  const prepareBy = async ({ url }: Server): Promise<void> => {
    // The lock has a connection of its own.
    const { orm } = await connect(url, { ...patiently(timeouts), connections: Math.max(timeouts.connections, 2) });
    try {
      await oneAtATime(orm, async () => {
        await migrate(orm, MIGRATION_NAMES, tell);
        await orm.em.fork().transactional((tx) => catchUp(new Session(tx)));
        await prepare?.({ em: () => orm.em.fork() });
      });
    } finally {
      await open.splice(open.indexOf(orm), 1)[0]?.close(true);
    }
  };

  try {
    const all = await Promise.all([databaseUrl, ...readUrls].map((url) => connect(url, timeouts)));
    const servers = new Servers(all, MIGRATION_NAMES.length);
    if (all.length > 1) await meet(all);
    if (servers.writable) await prepareBy(servers.primary);
    else for (const { orm } of all.filter(({ seen }) => seen)) await migrate(orm, MIGRATION_NAMES);
    const { orm: reading } = all.length === 1 ? (all[0] as Server) : await connect(databaseUrl, timeouts, { onPoolCreated: readsOf(servers) });
    let watch: Watch | null = null;
    return {
      kind: 'postgresql',
      em: () => servers.primary.orm.em.fork(),
      read: () => reading.em.fork(),
      newest: () => servers.newest(),
      statements: () => count,
      connections: () => connectionsOf(all, timeouts.connections),
      servers: () => (all.length === 1 ? [] : all.map((server) => server.state)),
      watch: (onRevision) => (watch ??= watchServers(servers, onRevision)),
      close: async () => {
        await watch?.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw postgresFailure(error, databaseUrl) ?? error;
  }
}

/** The connections to all servers together. `most`: as many as each may have. */
function connectionsOf(servers: readonly Server[], most: number): Connections {
  const sum = (count: (pool: PgPool) => number): number => servers.reduce((total, { pool }) => total + count(pool), 0);
  return {
    used: sum(({ totalCount, idleCount }) => totalCount - idleCount),
    idle: sum(({ idleCount }) => idleCount),
    waiting: sum(({ waitingCount }) => waitingCount),
    most: servers.length * most,
  };
}

/** Finds out which of several servers there are. @throws DATABASE_REFUSED by any of them, and what they threw where none answers. */
async function meet(servers: readonly Server[]): Promise<void> {
  const met = await Promise.allSettled(servers.map((server) => server.meet()));
  const failures = met.flatMap((one, index) => (one.status === 'rejected' ? [{ error: one.reason as unknown, at: servers[index] as Server }] : []));
  for (const { error, at } of failures) {
    const told = postgresFailure(error, at.url);
    if (told?.code !== 'DATABASE_AWAY' || failures.length === servers.length) throw told ?? error;
  }
}

/** Has a pool hand out the servers together: each statement goes to whichever of them can answer it. */
function readsOf(servers: Servers): (pool: PgPool) => void {
  const client = {
    query: (text: string, values?: unknown[]) => {
      if (/^(begin|start transaction)\b/.test(text)) throw new Error('a transaction is of one server: it is begun on the primary');
      return servers.read(text, values);
    },
    release: () => undefined,
  };
  return (pool) => void (pool.connect = async () => client as unknown as PgClient);
}

/** The lock of whoever migrates and seeds, one number for all instances ("phancong" in ASCII). */
const PREPARING = '0x7068616e636f6e67';

/** Processes that start at once on the same PostgreSQL migrate and seed one after the other. The lock ends with its connection. */
async function oneAtATime(orm: MikroORM, work: () => Promise<void>): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    await tx.execute('set local idle_in_transaction_session_timeout = 0');
    await tx.execute(`select pg_advisory_xact_lock(${BigInt(PREPARING)})`);
    await work();
  });
}
