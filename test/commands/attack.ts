import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { administer, databaseAt } from '../support/administer.ts';
import { shotsAtSurfaces } from './attack/addresses.ts';
import { INTROSPECTION, schemaOf, shotsAtArguments } from './attack/introspected.ts';
import { SLOWEST } from './attack/judge.ts';
import { namedShots } from './attack/named.ts';
import { randomOf, shuffled } from './attack/random.ts';
import { Battle, LONGEST_STOP } from './attack/battle.ts';
import { running, start } from './attack/service.ts';
import { post, type Shot } from './attack/shot.ts';

/** Requests of a whole attack, and of a short one; beside them come the attacks that have a name. */
const WHOLE = 22_000;
const SHORT = 2_000;
const LEAST = 20_000;
/** MB by which memory may grow. */
const GROWTH = 100;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    requests: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});

const REQUESTS = Number(options.requests ?? (options.short ? SHORT : WHOLE));

/**
 * `npm run attack [-- --short] [--requests N] [--seed N] [--url URL] [--only TEXT]`: sends hostile requests to a service that it starts on PGlite and, where
 * DATABASE_URL names a server, on PostgreSQL in a database of its own; or to the one at `--url`. Prints counts by status and
 * code, and what has to be replayed; `--only` sends the requests whose name has a text. @returns the exit code: 0 where nothing is wrong.
 */
async function main(): Promise<number> {
  if (options.url !== undefined) return (await attack('a running service', new Battle(running(options.url), null))) ? 0 : 1;
  const directory = await mkdtemp(join(tmpdir(), 'attack-'));
  const server = process.env['DATABASE_URL'];
  const name = `phancong_attack_${process.pid}`;
  try {
    const onPglite = (settings = {}): ReturnType<typeof start> => start({ dataDirectory: join(directory, 'registry') }, settings);
    const results = [await attack('PGlite', new Battle(await onPglite(), onPglite))];
    if (server) {
      await administer(server, `create database ${name}`);
      const onPostgres = (settings = {}): ReturnType<typeof start> => start({ databaseUrl: databaseAt(server, name) }, settings);
      results.push(await attack('PostgreSQL', new Battle(await onPostgres(), onPostgres)));
    }
    return results.every(Boolean) ? 0 : 1;
  } finally {
    await rm(directory, { recursive: true, force: true });
    if (server) await administer(server, `drop database if exists ${name} with (force)`);
  }
}

async function attack(where: string, battle: Battle): Promise<boolean> {
  const random = randomOf(Number(options.seed));
  try {
    const shots = shuffled((await shotsFor(battle)).filter(isMeant), random).slice(0, REQUESTS);
    const warm = shots.slice(0, Math.min(500, shots.length / 4));
    await battle.fire(warm);
    const before = await battle.memory();
    await battle.fire(shots.slice(warm.length));
    const after = await battle.memory();
    await battle.tryNamed(namedShots().filter(isMeant));
    if (!options.only) {
      await battle.trySockets();
      await battle.tryRateLimit();
    }
    return tell(where, battle, before, after, shots.length);
  } finally {
    await battle.end();
  }
}

function isMeant({ name }: Shot): boolean {
  return name.includes(options.only);
}

async function shotsFor({ target }: Battle): Promise<Shot[]> {
  const answer = await fetch(`${target.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: INTROSPECTION }),
  });
  const schema = schemaOf(((await answer.json()) as { data: unknown }).data);
  const headers: Record<string, string> = target.token ? { authorization: `Bearer ${target.token}` } : {};
  const anonymous = [...shotsAtArguments(schema, '/graphql', {})];
  // Who may change something is attacked with the rights to do so.
  const entitled = [...shotsAtArguments(schema, '/graphql', headers)].filter(({ name }) => /^(Mutation|Query\.(acts|draft))/.test(name));
  return [...anonymous, ...entitled, ...shotsAtSurfaces(), post('introspection', '/graphql', { query: INTROSPECTION })];
}

function tell(where: string, { report, stops, once, failures }: Battle, before: number | null, after: number | null, planned: number): boolean {
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const longest = stops.reduce((a, b) => (b.ownStop > a.ownStop ? b : a), { name: 'nothing', stop: 0, ownStop: 0 });
  const seen = Math.max(0, ...stops.map(({ stop }) => stop));
  const grown = before === null || after === null ? null : after - before;
  write(`\n${where}: ${report.sent} requests, seed ${options.seed}`);
  for (const [key, count] of [...report.counts].sort()) write(`${String(count).padStart(7)}  ${key}`);
  const checks: [string, boolean][] = [
    [`${report.offenders} requests to replay`, report.offenders === 0],
    [`slowest answer ${Math.round(report.slowest.milliseconds)} ms (${report.slowest.name})`, report.slowest.milliseconds <= SLOWEST],
    ...(stops.length
      ? [
          [
            `longest stop of the event loop ${Math.round(longest.ownStop)} ms of its own processor time, ${Math.round(seen)} ms by the clock (${longest.name})`,
            longest.ownStop <= LONGEST_STOP,
          ] as [string, boolean],
        ]
      : []),
    ...(grown === null
      ? []
      : [[`memory ${Math.round(before as number)} MB before, ${Math.round(after as number)} MB after`, grown <= GROWTH] as [string, boolean]]),
    ...(options.short || options.requests || options.only || options.url !== undefined
      ? []
      : [[`${planned} requests planned`, planned >= LEAST] as [string, boolean]]),
    ...failures.map((failure): [string, boolean] => [failure, false]),
  ];
  for (const [what, ok] of checks) write(`${ok ? 'ok   ' : 'WRONG'} ${what}`);
  for (const stop of stops.filter(({ ownStop }) => ownStop > LONGEST_STOP).slice(0, 20))
    write(`  stop of ${Math.round(stop.ownStop)} ms: ${stop.name}`);
  for (const stop of once) write(`  seen once: ${Math.round(stop.ownStop)} ms, ${stop.name}`);
  return checks.every(([, ok]) => ok);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main();
