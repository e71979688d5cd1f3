import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { dropIdle, type PgClient } from './pool.js';
import { lookBy, type Server } from './server.js';
import type { Servers } from './servers.js';

/** The channel on which each publishing says its revision, in the transaction that publishes. */
export const REVISION_CHANNEL = 'phancong_revision';

/** How often (ms) the connection is tried, and how long it may take to answer. */
const PULSE = 2_000;
const FIRST_RETRY = 100;
const LONGEST_RETRY = 1_000;

/** Connections of their own that hear of every revision, whoever published it. */
export interface Watch {
  /** True while it receives notices; the revision that it reported last is then the newest. */
  hears(): boolean;
  close(): Promise<void>;
}

/**
 * Watches every server by a connection of its own: whether it is there, whether it can be written to, how far it is. News of revisions
 * are those of the primary. While there is none they are what the standbys have, and nobody says that they hear.
 */
export function watchServers(servers: Servers, onRevision: (revision: number) => void): Watch {
  const watches = new Map(
    servers.all.map((server) => {
      const told = (revision: number): void => {
        // A standby may have what its primary has not yet confirmed.
        if (servers.writable && servers.primary !== server) return;
        servers.saw(revision);
        onRevision(revision);
      };
      return [server, watchServer(server, told)];
    }),
  );
  return {
    hears: () => watches.get(servers.primary)?.hears() ?? false,
    close: async () => void (await Promise.all([...watches.values()].map((watch) => watch.close()))),
  };
}

/**
 * Listens for revisions on a connection beside the pool, and connects again where that breaks. Its pulse is also what notices
 * first that the network is gone: the pool's idle connections are then given up. Where LISTEN does not work (a standby, a
 * pooler by transaction) it looks at every pulse and never says that it hears.
 */
function watchServer(server: Server, onRevision: (revision: number) => void): Watch {
  const { pool } = server;
  const closing = new AbortController();
  let hearing = false;

  const listen = async (client: PgClient): Promise<boolean> => {
    const own = `phancong_${randomUUID().replaceAll('-', '')}`;
    let heard = false;
    client.on('notification', ({ channel, payload }) => {
      if (channel === own) heard = true;
      else if (/^\d{1,9}$/.test(payload ?? '')) onRevision(Number(payload));
    });
    try {
      await client.query(`listen ${REVISION_CHANNEL}`);
      await client.query(`listen ${own}`);
      await client.query(`notify ${own}`);
      await client.query(`unlisten ${own}`);
    } catch (error) {
      // Refused by a server that answers: it can still be looked at.
      if (!/^(0A|25|42)/.test(String((error as { code?: unknown }).code))) throw error;
    }
    return heard;
  };

  const session = async (): Promise<void> => {
    const { password } = pool.options;
    const client = new pool.Client({ ...pool.options, password, query_timeout: PULSE, connectionTimeoutMillis: PULSE });
    const ended = new AbortController();
    const over = AbortSignal.any([closing.signal, ended.signal]);
    client.on('error', () => undefined);
    client.on('end', () => {
      hearing = false;
      server.seen = null;
      ended.abort();
    });
    try {
      await client.connect();
      const listening = await listen(client);
      let standby: boolean | null = null;
      while (!over.aborted) {
        const look = await lookBy((text) => client.query(text));
        if (over.aborted) return;
        // One that was promoted takes LISTEN now, which it did not before.
        if (look.standby !== (standby ??= look.standby)) return;
        server.seen = look;
        onRevision(look.revision);
        hearing = listening;
        await delay(PULSE, undefined, { signal: over, ref: false }).catch(() => undefined);
      }
    } finally {
      hearing = false;
      if (!closing.signal.aborted) server.seen = null;
      // Waits only briefly: the other side may be gone.
      await Promise.race([client.end(), delay(FIRST_RETRY, undefined, { ref: false })]);
    }
  };

  const run = async (): Promise<void> => {
    for (let wait = FIRST_RETRY; !closing.signal.aborted; wait = Math.min(wait * 2, LONGEST_RETRY)) {
      const began = Date.now();
      await session().catch(() => undefined);
      if (closing.signal.aborted) return;
      if (Date.now() - began > PULSE * 2) wait = FIRST_RETRY;
      dropIdle(pool);
      await delay(wait, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  const over = run();
  return {
    hears: () => hearing,
    close: async () => {
      closing.abort();
      await over;
    },
  };
}
