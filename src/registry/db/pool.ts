import { isUnavailable } from './unavailable.js';
import { MARGIN, type DatabaseTimeouts } from '../../config/timeouts.js';

/** What is used of a result. */
export interface PgResult {
  rows: Record<string, unknown>[];
}

/** What is used of a `pg` client, which comes without types. */
export interface PgClient {
  connect(): Promise<void>;
  query(text: string, values?: unknown[]): Promise<PgResult>;
  end(): Promise<void>;
  release(destroy?: boolean): void;
  on(event: 'error' | 'end', listener: () => void): void;
  on(event: 'notification', listener: (message: { channel: string; payload?: string }) => void): void;
}

/** What is used of a `pg` pool. */
export interface PgPool {
  Client: new (options: object) => PgClient;
  options: Record<string, unknown>;
  totalCount: number;
  idleCount: number;
  waitingCount: number;
  connect(): Promise<PgClient>;
  on(event: 'connect' | 'acquire', listener: (client: PgClient) => void): void;
  on(event: 'release', listener: (error: unknown, client: PgClient) => void): void;
}

/** How long (ms) whoever has a connection that broke may take to give it back. */
const GIVEN_BACK_WITHIN = 500;

/** The options of the connections: no statement, lock or connection is waited for without end. */
export function poolOptions({ connect, statement, lock, connections }: DatabaseTimeouts): object {
  return {
    max: connections,
    connectionTimeoutMillis: connect,
    idleTimeoutMillis: 30_000,
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: Math.max(statement, 60_000),
    query_timeout: statement + MARGIN,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'phancong',
    // The planner takes lists in JSON for long and would compile statements of milliseconds, which costs most of a second.
    options: '-c jit=off',
  };
}

/**
 * Mends two things that would keep a pool from ever recovering. pg leaves a connection in use after nothing was heard on it in
 * time; and Kysely does not give back the connection of a transaction that cannot be begun, committed or rolled back.
 */
export function mendPool(pool: PgPool): void {
  const taken = new Set<PgClient>();
  pool.on('acquire', (client) => void taken.add(client));
  pool.on('release', (_error, client) => void taken.delete(client));
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const result = query(...given);
      if (result instanceof Promise)
        result.catch((error: Error) => {
          if (error.message !== 'Query read timeout') return;
          void client.end();
          dropIdle(pool);
        });
      return result;
    }) as PgClient['query'];
    client.on('end', () => {
      setTimeout(() => taken.has(client) && client.release(true), GIVEN_BACK_WITHIN).unref();
    });
  });
}

/** Gives up the connections that nobody is using: what broke one may have broken them unseen. */
export function dropIdle(pool: PgPool): void {
  for (let idle = pool.idleCount; idle > 0; idle--)
    pool.connect().then(
      (client) => client.release(true),
      (error: unknown) => {
        if (!isUnavailable(error)) throw error;
      },
    );
}
