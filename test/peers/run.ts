/**
 * `npm run bench:peers`: the service beside others that give the same answers from the same data, and how it grows. Needs a
 * PostgreSQL (DATABASE_URL), wrk and taskset, and two cores. `--sizes 10000,100000,1000000`, `--rounds 5`, `--seconds 4`;
 * `--memory 600` asks for so many seconds what was never asked before and watches the memory; `--keep` leaves the databases for
 * the next run; `--write` puts what was measured into docs/performance.md.
 */
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { dropDatabase, madeDatabase, SIZES } from './databases.ts';
import { Load, type Measured } from './load.ts';
import { compareAnswers, mattersOf } from './matters.ts';
import { memoryUnder } from './memory.ts';
import type { Server } from './processes.ts';
import { bodyOf, days, type Asked } from './questions.ts';
import { report, writeReport, type Figures, type Grown } from './report.ts';
import { othersOver, startFloor, startService, targetsOfService, type Target } from './targets.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: Object.keys(SIZES).join(',') },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    memory: { type: 'string', default: '0' },
    keep: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',');
const [rounds, seconds, memory] = [Number(values.rounds), Number(values.seconds), Number(values.memory)];
/** The smallest registry is only there for growth. */
const COMPARED_FROM = 100_000;
const WARM_UP_SECONDS = 5;
const COMPARED_ANSWERS = 20;
const url = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

for (const program of ['taskset', 'wrk'])
  if (spawnSync(program, ['--version']).error) throw new Error(`${program} is needed (Debian: util-linux, wrk)`);

const servers: Server[] = [];
const loads = new Map<string | null, Load>();
try {
  const figures = await measure();
  process.stdout.write(report(figures));
  if (values.write) writeReport(figures);
} finally {
  for (const server of servers) await server.stop();
  for (const load of loads.values()) load.close();
  if (!values.keep) for (const size of sizes) await dropDatabase(url, size);
}

async function measure(): Promise<Figures> {
  const targets: Target[] = [];
  const grown: Grown[] = [];
  const floor = kept(await startFloor());
  for (const size of sizes) {
    const database = await madeDatabase(url, size);
    const service = kept(await startService(database));
    const { duties, provinces, published, bytes } = database;
    grown.push({ size, duties, provinces, published, bytes, startUp: service.readyIn });
    const matters = await mattersOf(database.url, service.address);
    loads.set(size, new Load(matters));
    process.stderr.write(`${size}: ${matters.length} matters\n`);
    const all = targetsOfService(size, service);
    if (Number(size) < COMPARED_FROM) {
      targets.push(...all.slice(0, 1));
      continue;
    }
    const others = await othersOver(size, database);
    others.forEach(({ server }) => kept(server));
    await compareAnswers(
      service.address,
      others.map(({ name, form, server: { address } }) => ({ name, form, address })),
      matters.slice(0, COMPARED_ANSWERS),
    );
    targets.push(...all, ...others);
    await teach(floor, service, matters);
    if (!loads.has(null)) loads.set(null, new Load(matters));
  }
  if (loads.has(null)) targets.push({ name: 'bare node:http', size: null, server: floor, form: 'service', many: 0 });
  const measured = rounds > 0 ? await inRounds(targets) : [];
  const last = sizes.at(-1) as string;
  const remembered = memory > 0 ? await memoryOf(last, memory) : null;
  return { machine: `${cpus().length} cores, ${cpus()[0]?.model ?? ''}`, rounds, seconds, grown, measured, memory: remembered };
}

function kept(server: Server): Server {
  servers.push(server);
  return server;
}

/** Gives the floor an answer of the service to send. */
async function teach(floor: Server, service: Server, [matter]: readonly Asked[]): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(service.address, { method: 'POST', headers, body: bodyOf('service', matter as Asked, days[0] as string) });
  await fetch(floor.address, { method: 'PUT', body: await answer.text() });
}

async function inRounds(targets: readonly Target[]): Promise<Figures['measured']> {
  const loadOn = ({ size, server, form, many }: Target, duration: number): Promise<Measured> =>
    (loads.get(size) as Load).on(server, form, many, duration);
  for (const target of targets) await loadOn(target, WARM_UP_SECONDS);
  const measured = targets.map(({ name, size }) => ({ name, size, runs: [] as Measured[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, target] of targets.entries()) {
      process.stderr.write(`\rround ${round + 1} of ${rounds}, ${index + 1} of ${targets.length}  `);
      measured[index]?.runs.push(await loadOn(target, seconds));
    }
  process.stderr.write('\n');
  return measured;
}

/** The service is started anew, so that nothing is kept of what came before. */
async function memoryOf(size: string, forSeconds: number): Promise<Figures['memory']> {
  const database = await madeDatabase(url, size);
  const service = kept(await startService(database));
  return { size, seconds: forSeconds, ...(await memoryUnder(service, loads.get(size) as Load, forSeconds)) };
}
