import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '../../../src/app.js';
import type { Config } from '../../../src/config.js';
import type { HttpServer } from '../../../src/http/server.js';
import { checkDatabase } from '../../../src/registry/chain.store.js';
import { issueToken } from '../../../src/review/tokens.js';
import { toldOf } from '../../../src/registry/db/unavailable.js';
import { createApp, type App } from '../../../src/services.js';
import { ownCluster, type Cluster } from '../../support/cluster.js';

const KEY = 'a key of the tests that is long enough for HS256';
/** The other server is found within so many milliseconds. */
const SOON = { timeout: 15_000, interval: 100 };

/** These need servers of their own: with DATABASE_URL they run, or fail where none can be made. */
describe.runIf(process.env['DATABASE_URL'])('a registry on a primary and a standby', { timeout: 120_000 }, () => {
  let primary: Cluster;
  let standby: Cluster;
  let config: Config;
  let service: HttpServer & { app: App };
  let token: string;

  beforeAll(async () => {
    primary = await ownCluster();
    await (await createApp({ databaseUrl: primary.url, dataDirectory: '' })).close();
    standby = await ownCluster(primary);
    config = {
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      dataDirectory: '',
      databaseUrl: primary.url,
      readUrls: [standby.url],
      tokenKey: KEY,
      deadline: 60_000,
    };
    service = await startService(config, pino({ level: 'silent' }));
    token = await issueToken(KEY, { subject: 'x', role: 'PUBLISHER', provinces: ['*'], expires: '1h' });
  }, 240_000);
  afterAll(async () => {
    await service?.close();
    await standby?.remove();
    await primary?.remove();
  }, 60_000);

  const portOf = async (side: 'em' | 'read', of: App = service.app): Promise<number> => {
    const [row] = await of.database[side]().execute<{ port: number }[]>('select inet_server_port() as port');
    return row?.port as number;
  };
  const ask = (query: string, bearer?: string): Promise<Response> =>
    fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query }),
    });
  let asked = 0;
  /** A question whose answer nobody has kept. */
  const unkept = (): Promise<Response> => ask(`{ q${++asked}: units(first: 1) { edges { node { key } } } }`);
  const withdraw = (document: string): Promise<Response> =>
    ask(`mutation { withdrawDocument(document: "${document}", reason: "a test") { revision } }`, token);

  it('reads from the one and writes to the other, and a transaction is of the primary', async () => {
    expect([await portOf('read'), await portOf('em')]).toEqual([standby.port, primary.port]);
    await expect(service.app.database.read().transactional(async () => undefined)).rejects.toThrow('begun on the primary');
  });

  it('what was published is answered at once, however far the standby is', async () => {
    expect(await (await withdraw('bt-2023-q1-report')).json()).toEqual({ data: { withdrawDocument: { revision: 2 } } });
    const response = await unkept();
    expect([response.status, response.headers.get('phancong-revision')]).toEqual([200, '2']);
  });

  it('says which servers there are and what each of them has', async () => {
    const servers = (role: 'standby' | 'away'): object[] => [
      { at: `127.0.0.1:${primary.port}`, role: 'primary', revision: 2 },
      { at: `127.0.0.1:${standby.port}`, role, revision: role === 'away' ? null : 2 },
    ];
    await expect.poll(() => service.app.services.servers(), SOON).toEqual(servers('standby'));
    await standby.kill();
    try {
      await expect.poll(() => service.app.services.servers(), SOON).toEqual(servers('away'));
    } finally {
      await standby.start();
    }
    await expect.poll(() => service.app.services.servers(), SOON).toEqual(servers('standby'));
  });

  it('what no server has in time is refused as for a database that is away, not as a fault', async () => {
    const { read, newest } = service.app.database;
    await primary.kill();
    try {
      await expect.poll(() => newest().catch(() => 0), SOON).toBe(2);
      standby.freeze();
      const [refused, frozen] = await Promise.all([
        toldOf(
          await read()
            .execute('select 1')
            .catch((error: unknown) => error),
        ),
        unkept(),
      ]);
      expect([refused?.code, frozen.status]).toEqual(['SERVICE_UNAVAILABLE', 503]);
      await expect
        .poll(
          async () =>
            toldOf(
              await read()
                .execute('select 1')
                .catch((error: unknown) => error),
            )?.message,
          SOON,
        )
        .toBe(refused?.message);
    } finally {
      standby.thaw();
      await primary.start();
    }
    await expect.poll(() => portOf('read').catch(() => 0), SOON).toBe(standby.port);
    await expect.poll(() => service.app.services.responsibility.newest.hears(), SOON).toBe(true);
  });

  it('leaves out a standby that is down, and takes it again', async () => {
    await standby.kill();
    expect((await unkept()).status).toBe(200);
    expect(await portOf('read')).toBe(primary.port);
    await standby.start();
    await expect.poll(() => portOf('read'), SOON).toBe(standby.port);
  });

  it('without its primary answers what is asked, also of an instance that starts, refuses changes, and finds the standby that is promoted', async () => {
    await expect.poll(() => service.app.services.responsibility.newest.hears(), SOON).toBe(true);
    await primary.kill();
    for (let round = 0; round < 10; round++) expect((await unkept()).status).toBe(200);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    const refused = await withdraw('qn-2025-09-programme');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.text()).toContain('SERVICE_UNAVAILABLE');
    const started = await createApp({ ...config, readOnly: true });
    try {
      expect([await portOf('read', started), await started.services.responsibility.newestRevision()]).toEqual([standby.port, 2]);
    } finally {
      await started.close();
    }
    standby.promote();
    await expect.poll(async () => (await withdraw('qn-2025-09-programme')).status, SOON).toBe(200);
    expect([await portOf('em'), await portOf('read')]).toEqual([standby.port, standby.port]);
    expect((await unkept()).headers.get('phancong-revision')).toBe('3');
    expect(await checkDatabase(service.app.database.em())).toMatchObject({ revisions: 3, breaks: [] });
    await expect.poll(() => service.app.services.responsibility.newest.hears(), SOON).toBe(true);
  });
});
