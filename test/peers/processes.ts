import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** The core of the servers, and that of the load. */
const SERVER_CORE = 0;
export const LOAD_CORE = 1;
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** A server in a process of its own, on the core of the servers. */
export interface Server {
  address: string;
  /** Seconds from the start of the process to its first answer. */
  readyIn: number;
  cpuSeconds(): number;
  residentMegabytes(): number;
  stop(): Promise<void>;
}

/** Starts a program of Node and waits until it answers at `probe`. @throws where it ends before. */
export async function startServer(program: string, settings: Record<string, string>, probe: string): Promise<Server> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn('taskset', ['-c', String(SERVER_CORE), process.execPath, program], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin + probe))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    await delay(10);
  }
  const readyIn = (performance.now() - begun) / 1000;
  return {
    address: `${origin}${probe.startsWith('/health') ? '/graphql' : probe}`,
    readyIn,
    cpuSeconds: () => cpuOf(child),
    residentMegabytes: () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      const over = once(child, 'exit');
      child.kill();
      await over;
    },
  };
}

/** User and system time of a process, as the kernel counts it. */
function cpuOf({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url);
    return status < 503;
  } catch {
    return false;
  }
}
