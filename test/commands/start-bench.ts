import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROUNDS = 5;
/** One tick of a processor's time in `/proc` (Linux), in milliseconds. */
const TICK = 10;

interface Start {
  /** Milliseconds until `/health/ready` said yes. */
  ready: number;
  /** Milliseconds of processor time until then; `null` where the system does not tell. */
  work: number | null;
}

/**
 * `npm run start:bench [-- OTHER/dist/main.js]`: how long a start takes until questions can be asked: the first one, on a new
 * embedded registry, and those on an existing one. With another build, starts of the two alternate, and the ratio of each pair is told.
 */
async function runStartBench(programs: readonly string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'phancong-start-'));
  const registries = programs.map((_program, index) => join(directory, `registry-${index}`));
  try {
    const rounds: Start[][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const starts: Start[] = [];
      for (const [index, program] of programs.entries()) starts.push(await start(program, registries[index] as string));
      rounds.push(starts);
    }
    const [first, ...later] = rounds as [Start[], ...Start[][]];
    for (const [index, program] of programs.entries()) {
      print(`${program}, new registry`, [first[index] as Start]);
      print(
        `${program}, existing one`,
        later.map((starts) => starts[index] as Start),
      );
    }
    if (programs.length < 2) return;
    const ratio = (of: (start: Start) => number): string => {
      const ratios = later.map(([one, other]) => of(one as Start) / of(other as Start)).toSorted((a, b) => a - b);
      return `${median(ratios).toFixed(2)} (${ratios.at(0)?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)})`;
    };
    process.stdout.write(
      `the first to the second, ${ROUNDS} pairs: until ready ${ratio(({ ready }) => ready)}, work ${ratio(({ work }) => work ?? NaN)}\n`,
    );
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function start(program: string, dataDirectory: string): Promise<Start> {
  const begun = performance.now();
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', PHANCONG_DATA: dataDirectory };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await addressOf(child);
    while (!(await fetch(`${url}/health/ready`)).ok) await new Promise((next) => setTimeout(next, 5));
    return { ready: performance.now() - begun, work: await workOf(child) };
  } finally {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout as NodeJS.ReadableStream) {
    said += String(chunk);
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`it did not start: ${said}`);
}

async function workOf({ pid }: ChildProcess): Promise<number | null> {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name of the program, in brackets, may have spaces in it.
  const fields = (await readFile(file, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function print(what: string, starts: readonly Start[]): void {
  const ready = starts.map((one) => one.ready);
  const work = starts.flatMap((one) => one.work ?? []);
  const spread = starts.length > 1 ? ` (${Math.min(...ready).toFixed(0)} to ${Math.max(...ready).toFixed(0)})` : '';
  process.stdout.write(
    `${what}: ready after ${median(ready).toFixed(0)} ms${spread}${work.length ? `, ${median(work)} ms of processor time` : ''}\n`,
  );
}

await runStartBench(['dist/main.js', ...process.argv.slice(2)].map((program) => resolve(program)));
