import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { builtPackage } from '../../support/built-package.js';
import { freePort } from '../../support/free-port.js';
import { preparedDirectory } from '../../support/prepared.js';

/** A service in a process of its own, over a registry of its own, which can be killed and started again at the same address. */
export class KillableService {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly directory: string,
    private readonly data: string,
    private readonly port: number,
    private readonly tokenKey: string,
  ) {}

  static async make(tokenKey: string): Promise<KillableService> {
    const data = join(inject('run').directory, randomUUID());
    cpSync(await preparedDirectory(), data, { recursive: true });
    return new KillableService(await builtPackage(), data, await freePort(), tokenKey);
  }

  private get environment(): NodeJS.ProcessEnv {
    const { port, data, tokenKey } = this;
    return { ...process.env, PORT: String(port), PHANCONG_DATA: data, PHANCONG_TOKEN_KEY: tokenKey, LOG_LEVEL: 'silent' };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn(process.execPath, ['dist/main.js', 'serve'], {
      cwd: this.directory,
      env: this.environment,
      stdio: 'ignore',
    });
    for (;;) {
      const ready = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (ready?.ok) return;
      if (this.child.exitCode !== null) throw new Error(`the service ended with ${this.child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Runs a command over the registry of the service, which has to be stopped: what it printed. */
  async run(...words: string[]): Promise<string> {
    const child = spawn(process.execPath, ['dist/main.js', ...words], {
      cwd: this.directory,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return printed;
  }

  /** As a machine does that loses its power: nothing is told. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
