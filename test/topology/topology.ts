import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { issueToken } from '#phancong/review/tokens.js';
import { freePort } from '../support/free-port.ts';
import { decidedDrafts } from './drafts.ts';
import { balance, Instance, settingsOf, TOKEN_KEY } from './instance.ts';
import { emptyTally, publisher, readers, type Tally } from './load.ts';
import { directoryFor, PostgresServer } from './postgres.ts';
import { earlierPackage } from './earlier.ts';
import { tableOf, type Stretch } from './table.ts';

/**
 * `npm run topology -- [--readers 6] [--drafts 220]`: makes the topology of docs/operations.md on this machine, under readers and one
 * publisher, and breaks it: servers and instances are killed, a standby is promoted, the replaced primary comes back, instances are
 * started anew one by one, with and without a migration between. Prints what was asked, answered, refused and lost; ends with 1
 * where a read failed, a client got something older than it had seen, or a publication was lost. It needs PostgreSQL and haproxy.
 */
const ROOT = new URL('../../', import.meta.url).pathname;
const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const DATABASE = 'phancong';
const CLIENTS = option('readers', 6);
/** Buffers that let three servers fit on one machine; a crash of the machine itself is not tried here. */
const SMALL = ['fsync = off', 'shared_buffers = 64MB', 'max_connections = 120', 'wal_keep_size = 256MB'];

const root = directoryFor(mkdtempSync(join(tmpdir(), 'phancong-topology-')));
const undo: (() => unknown)[] = [() => rmSync(root, { recursive: true, force: true })];
const stretches: Stretch[] = [];
const notes: string[] = [];

const say = (text: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);

async function main(): Promise<boolean> {
  say('three PostgreSQL servers: a primary and two standbys');
  const ports = await Promise.all(Array.from({ length: 7 }, freePort));
  const [a, b, c] = ['a', 'b', 'c'].map((name, index) => new PostgresServer(name, root, ports[index] as number)) as [
    PostgresServer,
    PostgresServer,
    PostgresServer,
  ];
  undo.push(...[a, b, c].map((server) => () => server.kill()));
  await a.begin(SMALL);
  a.ask(`create database ${DATABASE}`);
  for (const standby of [b, c]) await standby.copy(a);
  a.confirmBy(['b', 'c']);
  b.confirmBy(['a', 'c']);
  c.confirmBy(['a', 'b']);

  say('a version before the newest migration, and drafts to publish');
  const earlier = earlierPackage(join(root, 'earlier'));
  if (earlier === null) notes.push('an upgrade was not tried: the history of the repository is not at hand');
  const drafts = await decidedDrafts(earlier?.directory ?? ROOT, a.url(DATABASE), option('drafts', 220));

  const settings = { DATABASE_URL: a.url(DATABASE), DATABASE_READ_URLS: `${b.url(DATABASE)} ${c.url(DATABASE)}` };
  const instances = ports.slice(3, 6).map((port) => new Instance(port, settings, earlier?.directory));
  undo.push(...instances.map((instance) => () => instance.stop('SIGKILL')));
  for (const instance of instances) await instance.start();
  const balancer = ports[6] as number;
  undo.push(await balance(root, balancer, ports.slice(3, 6)));
  const url = `http://127.0.0.1:${balancer}`;
  while ((await fetch(`${url}/health/ready`).catch(() => null))?.status !== 200) await delay(100);

  let [reading, writing] = [emptyTally(), emptyTally()];
  const token = await issueToken(TOKEN_KEY, { subject: 'topology', role: 'PUBLISHER', provinces: ['*'], expires: '1h' });
  const asking = readers(url, CLIENTS, () => reading);
  const publishing = publisher(url, token, drafts, () => writing);
  const during = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    say(what);
    const began = performance.now();
    [reading, writing] = [emptyTally(), emptyTally()];
    const counted: [Tally, Tally] = [reading, writing];
    await work();
    stretches.push({ what, seconds: (performance.now() - began) / 1_000, reading: counted[0], writing: counted[1] });
  };
  /** Until one more publication is confirmed. */
  const untilPublished = async (): Promise<number> => {
    const [began, before] = [performance.now(), publishing.published.size];
    while (publishing.published.size === before && performance.now() - began < 60_000) await delay(20);
    return performance.now() - began;
  };

  if (earlier !== null)
    await during(`instances of ${earlier.commit} make room for this version one by one, which migrates`, async () => {
      const before = migrationsOf(a);
      await renew(instances, ROOT);
      notes.push(`migrations before the upgrade: ${before}, after: ${migrationsOf(a)}`);
    });
  await during('everything is well', async () => {
    const before = [a, b, c].map(statementsOf);
    await delay(6_000);
    const after = [a, b, c].map(statementsOf);
    notes.push(
      `transactions meanwhile, on the primary and the standbys: ${after.map((count, index) => count - (before[index] as number)).join(', ')}`,
    );
  });
  await during('a standby is killed', async () => {
    await c.kill();
    await delay(5_000);
  });
  await during('it is back', async () => {
    await c.start();
    await delay(4_000);
  });
  await during('a standby hangs: it takes connections and says nothing', async () => {
    c.signal('SIGSTOP');
    await delay(9_000);
    c.signal('SIGCONT');
  });
  await during('it goes on', () => delay(3_000));
  await during('the primary is killed', async () => {
    await a.kill();
    await delay(6_000);
  });
  await during('a standby is promoted, the other follows it', async () => {
    const [ahead, behind] = furthest(b, c);
    ahead.promote();
    behind.follow(ahead);
    notes.push(`publishing went on ${Math.round(await untilPublished())} ms after the standby was promoted`);
    await delay(4_000);
  });
  const [now, other] = b.ask('select pg_is_in_recovery()') === 'f' ? [b, c] : [c, b];
  await during('the replaced primary is back as it was', async () => {
    const before = publishing.published.size;
    await a.start();
    const own = revisionOf(a);
    await delay(5_000);
    notes.push(
      `the replaced primary came back and was written to ${Number(revisionOf(a)) - Number(own)} times, the new one ${publishing.published.size - before} times`,
    );
    await a.kill();
  });
  await during('it is made anew and follows', async () => {
    await a.copy(now);
    await delay(4_000);
  });
  await during('an instance is killed and started', async () => {
    await instances[0]?.stop('SIGKILL');
    await delay(2_000);
    await instances[0]?.start();
    await delay(2_000);
  });
  await during('the instances are started anew, one by one', async () => {
    await renew(instances);
  });
  await during('both standbys are killed', async () => {
    await Promise.all([a.kill(), other.kill()]);
    await delay(6_000);
  });
  await publishing.stop();
  await asking.stop();

  say('what is there in the end');
  notes.push(...instances.flatMap(({ faults }) => faults).map((fault) => `a fault: ${fault.slice(0, 1_000)}`));
  const lost = [...publishing.published].filter(
    ([draft, revision]) => now.ask(`select published_revision from draft where id = '${draft}'`, DATABASE) !== String(revision),
  );
  notes.push(`publications confirmed: ${publishing.published.size}, of them not in the registry: ${lost.length}`);
  const verified = execFileSync(process.execPath, [join(ROOT, 'dist/main.js'), 'verify', '--chain'], {
    env: { ...process.env, ...settingsOf({ DATABASE_URL: now.url(DATABASE) }) },
    encoding: 'utf8',
  });
  notes.push(`phancong verify --chain: ${verified.trim().split('\n').join(' · ')}`);
  const all = stretches.flatMap(({ reading: one, writing: two }) => [one, two]);
  return lost.length === 0 && all.every(({ failed }) => failed === 0) && stretches.every(({ reading: { refused, older } }) => refused + older === 0);
}

function furthest(one: PostgresServer, two: PostgresServer): [PostgresServer, PostgresServer] {
  const [first, second] = [one, two].map((server) => server.ask(`select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0')`)).map(Number) as [
    number,
    number,
  ];
  return first >= second ? [one, two] : [two, one];
}

const statementsOf = (server: PostgresServer): number => Number(server.ask(`select xact_commit from pg_stat_database where datname = '${DATABASE}'`));
const revisionOf = (server: PostgresServer): string => server.ask('select max(id) from registry_revision', DATABASE);

const migrationsOf = (server: PostgresServer): string => server.ask('select count(*) from mikro_orm_migrations', DATABASE);

/** Starts instances anew, each once the one before it is ready and known to be. */
async function renew(instances: readonly Instance[], program?: string): Promise<void> {
  for (const instance of instances) {
    await instance.stop('SIGTERM');
    await instance.start(program);
    await delay(1_500);
  }
}

/** Listened to for as long as the process lives: libraries that listen, too, end it where nobody else does any more. */
const stopped = new Promise<never>((_resolve, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => reject(new Error(`ended by ${signal}`)));
});
let isWell = false;
try {
  isWell = await Promise.race([main(), stopped]);
} finally {
  for (const step of undo.toReversed()) await step();
}
process.stdout.write(`${tableOf(stretches)}\n${notes.map((note) => `- ${note}`).join('\n')}\n`);
process.exit(isWell ? 0 : 1);
