import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = new URL('../../', import.meta.url).pathname;
export const TOKEN_KEY = 'a key for tokens that is used by the topology alone';

/** An instance of the service as it is started: a program with settings. */
export class Instance {
  readonly port: number;
  private readonly settings: Record<string, string>;
  /** Where the package is that is run: this one, or an earlier. */
  private program: string;
  private process: ChildProcess | null = null;
  private output = '';

  constructor(port: number, settings: Record<string, string>, program: string = ROOT) {
    this.port = port;
    this.settings = settings;
    this.program = program;
  }

  /** Starts it, and waits until it is ready. @throws with what it said, where it ends before. */
  async start(program = this.program): Promise<void> {
    this.program = program;
    const child = spawn(process.execPath, [join(program, 'dist/main.js'), 'serve'], {
      env: { ...process.env, ...settingsOf(this.settings), PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.process = child;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`an instance ended with ${child.exitCode}: ${this.output}`);
      const ready = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => null);
      if (ready?.status === 200) return;
      await delay(100);
    }
  }

  /** What it logged as faults of its own. */
  get faults(): string[] {
    return this.output.split('\n').filter((line) => line.includes('internal error'));
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  }
}

/** Settings of an instance, and of a command beside it. */
export function settingsOf(settings: Record<string, string>): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    PHANCONG_TOKEN_KEY: TOKEN_KEY,
    PHANCONG_TRUST_PROXY: 'loopback',
    PHANCONG_REQUESTS_PER_MINUTE: '0',
    ...settings,
  };
}

/** The balancer of docs/operations, at other ports. @returns what ends it. */
export async function balance(directory: string, port: number, instances: readonly number[]): Promise<() => Promise<void>> {
  const shipped = readFileSync(join(ROOT, 'docs/operations/haproxy.cfg'), 'utf8');
  const file = join(directory, 'haproxy.cfg');
  writeFileSync(file, instances.reduce((text, own, index) => text.replaceAll(`:${4001 + index}`, `:${own}`), shipped).replace(':8080', `:${port}`));
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' });
  child.once('error', () => undefined);
  await Promise.race([once(child, 'spawn'), once(child, 'error').then(() => Promise.reject(new Error('haproxy is not installed')))]);
  return async () => {
    const over = once(child, 'exit');
    child.kill('SIGKILL');
    await over;
  };
}
