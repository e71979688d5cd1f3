import { setTimeout as delay } from 'node:timers/promises';
import { newestRevision } from '../publication.store.js';
import { mistake } from '../../shared/errors.js';
import { TooLate } from '../../shared/within.js';
import type { PgResult } from './pool.js';
import type { Look, Server } from './server.js';
import { isTooSlow, isUnavailable } from './unavailable.js';

/** How long (ms) a statement waits for a server that has what this instance has seen, and how long until the next try. */
const PATIENCE = 500;
const AGAIN = 25;

/**
 * The servers that have one registry. Which of them is the primary is not a setting: it is the one that can be written to, and
 * where two can, the one with the later history, so that a primary that was replaced and comes back is not taken for it.
 */
export class Servers {
  /** The newest revision that this instance has seen: no server is read that does not have it. */
  private least = 0;
  private turn = 0;
  private last: Server;
  /** The latest history that a primary was seen to write: none is taken for the primary that writes an earlier one. */
  private timeline = '';

  constructor(
    /** At least one. */
    readonly all: readonly Server[],
    /** How many migrations a server must have to be read. */
    private readonly migrations: number,
  ) {
    this.last = all[0] as Server;
  }

  /** The server to write to; where none can be written to at the moment, the last that could. */
  get primary(): Server {
    for (const server of this.all)
      if (server.seen?.standby === false && server.seen.timeline >= this.timeline) {
        this.timeline = server.seen.timeline;
        this.last = server;
      }
    return this.last;
  }

  /** Whether there is a server to write to; the only one there is is taken for it, unasked. */
  get writable(): boolean {
    const { seen } = this.primary;
    return this.all.length === 1 || (seen?.standby === false && seen.timeline === this.timeline);
  }

  /** A revision was seen: from now on nothing older is read. */
  saw(revision: number): void {
    this.least = Math.max(this.least, revision);
  }

  /**
   * The newest revision, by the primary; while that is away, by the standby that is furthest.
   * @throws REVISION_LOST where the primary no longer has what was seen, and what the servers throw.
   */
  async newest(): Promise<number> {
    const { least } = this;
    const revision = this.writable ? await newestRevision(this.primary.orm.em.fork()) : await this.furthest();
    if (revision < least) {
      if (!this.writable) throw new TooLate(`no server has revision ${least}`);
      throw mistake('REVISION_LOST', String(least), {
        vi: 'Hãy khởi động lại dịch vụ và dùng sao chép đồng bộ (docs/operations.md).',
        en: 'Restart the service, and use synchronous replication (docs/operations.md).',
      });
    }
    this.saw(revision);
    return revision;
  }

  /**
   * Answers a statement that reads, by a standby that has all that was seen, else by the primary. A server that fails in it is
   * no failure of the statement as long as another can answer. @throws what the last of them threw, TooLate.
   */
  async read(text: string, values?: unknown[]): Promise<PgResult> {
    let failure: unknown = new TooLate(`no server has revision ${this.least}`);
    for (const until = Date.now() + PATIENCE; ; await delay(AGAIN)) {
      for (const server of this.inTurn())
        try {
          if (await this.isCurrent(server)) return await server.ask(text, values);
        } catch (error) {
          if (!isUnavailable(error) || isTooSlow(error)) throw error;
          failure = error;
        }
      if (Date.now() >= until) throw failure;
    }
  }

  /** Those that answer: the standbys, each first in its turn, then the primary. */
  private inTurn(): Server[] {
    const standbys = this.all.filter(({ seen }) => seen?.standby);
    const first = this.turn++ % Math.max(standbys.length, 1);
    return [...standbys.slice(first), ...standbys.slice(0, first), ...(this.writable ? [this.primary] : [])];
  }

  private async isCurrent(server: Server): Promise<boolean> {
    return this.hasAll(server.seen) || this.hasAll(await server.look());
  }

  private hasAll(seen: Look | null): boolean {
    return seen !== null && seen.migrations >= this.migrations && seen.revision >= this.least;
  }

  private async furthest(): Promise<number> {
    const looks = await Promise.allSettled(this.all.filter(({ seen }) => seen).map((server) => server.look()));
    const found = looks.flatMap((look) => (look.status === 'fulfilled' ? [look.value.revision] : []));
    if (found.length === 0) throw new TooLate('no server answers');
    return Math.max(...found);
  }
}
