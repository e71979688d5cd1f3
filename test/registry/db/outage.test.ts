import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../src/services.js';
import { startService } from '../../../src/app.js';
import { publish } from '../../../src/registry/publish.js';
import { readRecords } from '../../../src/registry/publication.store.js';
import type { UnitRecord } from '../../../src/registry/record.js';
import type { DatabaseTimeouts } from '../../../src/config/timeouts.js';
import type { HttpServer } from '../../../src/http/server.js';
import { administer } from '../../support/administer.js';
import { networkTo, ownCluster, type Cluster, type Network } from '../../support/cluster.js';

const TIMEOUTS: DatabaseTimeouts = { connect: 700, statement: 1_000, lock: 500, write: 60_000, connections: 4 };
/** After the network's return the service is ready again within so many milliseconds. */
const READY_WITHIN = 5_000;
/** What is kept is answered within this, whatever the database does. */
const KEPT_WITHIN = 1_500;
/** Words of drivers, of the operating system, and places in the code. */
const LEAKS = /terminat|ECONN|timeout|EPIPE|socket|pool|select |relation|\.js:|\.ts:|Error:/i;

const KEPT = { query: '{ responsibility(question: { duty: { subject: "radiation" } }, province: "quang-ngai", asOf: "2025-05-15") { status } }' };
const GRAPHQL = 'application/graphql-response+json';

/** These need a PostgreSQL of their own: with DATABASE_URL they run, or fail where there is none. */
describe.runIf(process.env['DATABASE_URL'])('a PostgreSQL that goes away', { timeout: 120_000 }, () => {
  let cluster: Cluster;
  let network: Network;
  let service: HttpServer & { app: App };
  let elsewhere: App;
  let unit: UnitRecord;

  beforeAll(async () => {
    cluster = await ownCluster();
    network = await networkTo(cluster.port);
    const settings = { dataDirectory: '', timeouts: TIMEOUTS };
    elsewhere = await createApp({ ...settings, databaseUrl: cluster.url });
    service = await startService(
      { ...settings, host: '127.0.0.1', port: 0, logLevel: 'silent', databaseUrl: `postgres://postgres@127.0.0.1:${network.port}/postgres` },
      pino({ level: 'silent' }),
    );
    unit = (await readRecords(elsewhere.database.em(), 1)).find(({ record }) => record.key === 'yen-bai/phong-cds')?.record as UnitRecord;
    await ask(KEPT);
  }, 180_000);
  afterAll(async () => {
    await service?.close();
    await elsewhere?.close();
    network?.close();
    await cluster?.remove();
  }, 60_000);

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${service.url}${path}`, { headers });
  const ask = (body: object, accept = GRAPHQL): Promise<Response> =>
    fetch(`${service.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify(body) });
  let asked = 0;
  /** A question whose answer nobody has kept. */
  const unkept = (): object => ({ query: `{ q${++asked}: units(first: 1) { edges { node { key } } } }` });
  const newest = (): Promise<number> => service.app.services.responsibility.newestRevision();
  const publishElsewhere = async (abbreviation: string): Promise<number> =>
    (await publish(elsewhere.database.em(), [{ ...unit, abbreviation }], abbreviation)) as number;

  async function expectUnavailable(answer: Promise<Response>, what: string): Promise<void> {
    const response = await answer;
    const body = await response.text();
    expect([what, response.status, response.headers.get('retry-after')]).toEqual([what, 503, '5']);
    expect(body, what).toContain('SERVICE_UNAVAILABLE');
    expect(body, what).not.toMatch(LEAKS);
  }

  async function expectKept(): Promise<void> {
    const began = Date.now();
    const answer = await ask(KEPT);
    expect([answer.status, ((await answer.json()) as { errors?: unknown }).errors]).toEqual([200, undefined]);
    expect(Date.now() - began, 'ms until a kept answer').toBeLessThan(KEPT_WITHIN);
  }

  /** What every surface answers while nothing comes from the database. */
  async function expectAway(): Promise<void> {
    await expectKept();
    await Promise.all([
      expectUnavailable(ask(unkept()), 'graphql'),
      expectUnavailable(ask(unkept(), 'application/json'), 'graphql, legacy'),
      expectUnavailable(get('/changes?since=0'), 'changes'),
      expectUnavailable(get('/id/document/yb-2025-03'), 'thing'),
      expectUnavailable(get('/health/ready'), 'ready'),
      expectKept(),
    ]);
    // More than there are connections, so that each is in use and others wait.
    await Promise.all(Array.from({ length: 12 }, () => expectUnavailable(ask(unkept()), 'one of many')));
    expect((await get('/health/live')).status).toBe(200);
    await expectUnavailable(get('/vi/', { accept: 'application/json' }), 'a page as data');
    const page = await get('/vi/', { accept: 'text/html' });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    await expectKept();
  }

  /** Everything is as before within {@link READY_WITHIN}, and stays so. */
  async function expectBack(): Promise<void> {
    const began = Date.now();
    await expect.poll(async () => (await get('/health/ready')).status, { timeout: READY_WITHIN, interval: 100 }).toBe(200);
    await expect.poll(async () => (await ask(unkept())).status, { timeout: READY_WITHIN - (Date.now() - began), interval: 100 }).toBe(200);
    const answers = await Promise.all([...Array.from({ length: 8 }, () => ask(unkept())), get('/changes?since=0'), get('/id/document/yb-2025-03')]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  }

  it.each<[string, { away: () => void | Promise<void>; back: () => void | Promise<void> }]>([
    ['swallows what is sent to it', { away: () => network.swallow(true), back: () => network.swallow(false) }],
    ['is frozen', { away: () => cluster.freeze(), back: () => cluster.thaw() }],
    ['is killed', { away: () => cluster.kill(), back: () => cluster.start() }],
  ])('that %s: every surface says so or answers what it has, and all is well again within 5 s', async (name, { away, back }) => {
    const client = createClient({ url: `${service.url}/graphql/stream`, retryAttempts: 0 });
    const news = client.iterate<{ revisionPublished: { revision: number } }>({ query: 'subscription { revisionPublished { revision } }' });
    const next = news.next();
    let returned = false;
    try {
      await expect.poll(async () => (await get('/health/ready')).status).toBe(200);
      expect((await ask(KEPT)).status).toBe(200);
      await away();
      await expectAway();
      await back();
      returned = true;
      await expectBack();
      const revision = await publishElsewhere(name);
      expect((await next).value).toEqual({ data: { revisionPublished: { revision } } });
    } finally {
      client.dispose();
      if (!returned) await back();
    }
  });

  it('a table that somebody holds: the request is given up, and the next is answered once it is free', async () => {
    const em = elsewhere.database.em();
    await em.transactional(async (tx) => {
      expect((await ask(KEPT)).status).toBe(200);
      await tx.execute('lock table entry, publication in access exclusive mode');
      await expectUnavailable(ask(unkept()), 'locked');
      await expectKept();
    });
    expect((await ask(unkept())).status).toBe(200);
  });

  it('connections that the server ends, busy or idle: the next request has others', async () => {
    for (let round = 0; round < 5; round++) {
      const busy = ask(unkept());
      await administer(
        cluster.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'phancong' and pid <> pg_backend_pid()",
      );
      expect([200, 503]).toContain((await busy).status);
    }
    await expectBack();
  });

  it('what another instance publishes is seen at once by one that was idle, also where the news themselves were cut off', async () => {
    await expect.poll(() => service.app.services.responsibility.newest.hears(), { timeout: READY_WITHIN }).toBe(true);
    const told = await publishElsewhere('told');
    await expect.poll(newest, { timeout: 500, interval: 20 }).toBe(told);
    expect(((await (await get('/changes?since=1')).json()) as { newest: number }).newest).toBe(told);
    await administer(
      cluster.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%registry_revision%' and pid <> pg_backend_pid()",
    );
    const missed = await publishElsewhere('missed');
    await expect.poll(newest, { timeout: 3_000, interval: 20 }).toBe(missed);
  });
});
