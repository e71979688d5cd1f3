import { Counter, Gauge, type Metric, type Registry } from 'prom-client';
import { STATUSES } from '../../answer/resolution.js';
import { secondsBehind } from '../../registry/publication.store.js';
import type { Services } from '../../services.js';
import type { Lookups } from '../../shared/keep.js';
import { within } from '../../shared/within.js';

/** Milliseconds that a scrape waits for the database. */
const PATIENCE = 2_000;

/** Adds the figures that are looked up when somebody asks for them. */
export function collectFrom(registry: Registry, { em, responsibility, connections, servers }: Services): void {
  const ask = async (): Promise<number | undefined> => {
    try {
      return await within(secondsBehind(em(), await responsibility.newestRevision()), PATIENCE);
    } catch {
      return undefined;
    }
  };
  let asking: ReturnType<typeof ask> | null = null;
  /** Asked once for all figures of one scrape; `undefined` where the database does not answer. */
  const behind = (): ReturnType<typeof ask> => (asking ??= ask().finally(() => (asking = null)));
  const figures = [
    new Gauge({
      name: 'phancong_revision_lag_seconds',
      help: 'For how long the database has had a revision that is not known here; no value where the database does not answer.',
      registers: [],
      async collect() {
        setOrRemove(this, await behind());
      },
    }),
    new Gauge({
      name: 'phancong_registry_revision',
      help: 'The newest revision that is known.',
      registers: [],
      async collect() {
        this.set(await responsibility.newestRevision());
      },
    }),
    new Gauge({
      name: 'phancong_database_up',
      help: 'Whether the database answers: 1 or 0.',
      registers: [],
      async collect() {
        this.set((await behind()) === undefined ? 0 : 1);
      },
    }),
    new Gauge({
      name: 'phancong_database_server_revision',
      help: 'The newest revision that each of several PostgreSQL servers was seen to have; no value while it is away.',
      labelNames: ['server', 'role'],
      registers: [],
      collect() {
        this.reset();
        for (const { at: server, role, revision } of servers()) if (revision !== null) this.set({ server, role }, revision);
      },
    }),
    new Gauge({
      name: 'phancong_database_connections',
      help: 'Connections to PostgreSQL that are held, by what they do.',
      labelNames: ['state'],
      registers: [],
      collect() {
        const now = connections();
        if (now === null) return;
        this.set({ state: 'used' }, now.used);
        this.set({ state: 'idle' }, now.idle);
      },
    }),
    new Gauge({
      name: 'phancong_database_connections_max',
      help: 'Connections to PostgreSQL that may be held at once.',
      registers: [],
      collect() {
        setOrRemove(this, connections()?.most);
      },
    }),
    new Gauge({
      name: 'phancong_database_waiting',
      help: 'Pieces of work that wait for a connection to PostgreSQL.',
      registers: [],
      collect() {
        setOrRemove(this, connections()?.waiting);
      },
    }),
    new Counter({
      name: 'phancong_answers_total',
      help: 'Answers that were asked for, by status. One that is sent again as it was is only a request.',
      labelNames: ['status'],
      registers: [],
      collect() {
        this.reset();
        for (const status of STATUSES) this.inc({ status }, responsibility.given[status]);
      },
    }),
    new Counter({
      name: 'phancong_answers_worked_out_total',
      help: 'Answers that were not kept from before: worked out, or used again from an earlier revision.',
      labelNames: ['how'],
      registers: [],
      collect() {
        this.reset();
        this.inc({ how: 'worked_out' }, responsibility.kept.counts.made);
        this.inc({ how: 'used_again' }, responsibility.kept.counts.usedAgain);
      },
    }),
  ];
  for (const figure of figures) registry.registerMetric(figure as Metric);
}

/** Adds how often caches had what was looked for. */
export function collectCaches(registry: Registry, caches: Readonly<Record<string, Lookups>>): void {
  const lookups = new Counter({
    name: 'phancong_cache_lookups_total',
    help: 'What was looked for among what is kept, by cache and by whether it was there.',
    labelNames: ['cache', 'result'],
    registers: [],
    collect() {
      this.reset();
      for (const [cache, { hits, misses }] of Object.entries(caches)) {
        this.inc({ cache, result: 'hit' }, hits);
        this.inc({ cache, result: 'miss' }, misses);
      }
    },
  });
  registry.registerMetric(lookups as Metric);
}

/** A gauge without labels is 0 until it is set. */
function setOrRemove(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
