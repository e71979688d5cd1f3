import type { MikroORM } from '@mikro-orm/postgresql';
import type { PgPool, PgResult } from './pool.js';

/** What a server says of itself. */
export interface Look {
  /** Whether it follows another: it can be read and not written to. */
  standby: boolean;
  /** The history that it writes: one that is promoted begins a new one, with a higher number. Empty for a standby. */
  timeline: string;
  /** How many migrations it has. */
  migrations: number;
  /** The newest revision that it has, with its lines of the index. */
  revision: number;
}

/** One of several servers that have the registry, as it was seen last. */
export interface ServerState {
  /** Host and port. */
  at: string;
  /** `away` while it does not answer. */
  role: 'primary' | 'standby' | 'away';
  /** The newest revision that it has; `null` while it is away. */
  revision: number | null;
}

const PLACE = `select pg_is_in_recovery() as standby,
  case when pg_is_in_recovery() then '' else left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline`;
const LOOK = `${PLACE}, (select count(*)::integer from mikro_orm_migrations) as migrations,
  coalesce((select revision from entry_state), 0) as revision`;

/** What a server says of itself, by one statement on whatever connection. */
export async function lookBy(query: (text: string) => Promise<PgResult>): Promise<Look> {
  const { rows } = await query(LOOK);
  return rows[0] as unknown as Look;
}

/** A PostgreSQL with its connections, and what it said of itself last. */
export class Server {
  /** `null` while it does not answer. */
  seen: Look | null = null;
  private looking: Promise<Look> | null = null;

  constructor(
    readonly url: string,
    readonly orm: MikroORM,
    readonly pool: PgPool,
  ) {}

  /** What a monitor of the service is shown about it. */
  get state(): ServerState {
    const { url, seen } = this;
    return { at: new URL(url).host, role: !seen ? 'away' : seen.standby ? 'standby' : 'primary', revision: seen?.revision ?? null };
  }

  /** One statement on a connection of its own. */
  async ask(text: string, values?: unknown[]): Promise<PgResult> {
    const client = await this.pool.connect();
    try {
      return await client.query(text, values);
    } finally {
      client.release();
    }
  }

  /** Asks for its place among the servers, which one without tables knows too. */
  async meet(): Promise<void> {
    const { rows } = await this.ask(PLACE);
    this.seen = { ...(rows[0] as unknown as Pick<Look, 'standby' | 'timeline'>), migrations: 0, revision: 0 };
  }

  /** Asks it anew; overlapping callers share one question. */
  look(): Promise<Look> {
    this.looking ??= lookBy((text) => this.ask(text))
      .then((look) => (this.seen = look))
      .finally(() => (this.looking = null));
    return this.looking;
  }
}
