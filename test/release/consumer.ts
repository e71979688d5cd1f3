import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = new URL('../../', import.meta.url).pathname;
const NPM = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
const run = promisify(execFile);

/** Makes an empty directory and installs packages in it, as somebody does who has nothing of this repository. */
export async function installIn(directory: string, ...packages: string[]): Promise<void> {
  mkdirSync(directory);
  writeFileSync(join(directory, 'package.json'), '{ "private": true, "type": "module" }\n');
  await run('npm', ['install', ...NPM, ...packages], { cwd: directory });
}

/** The package as it would be published, in a directory: the path of its file. */
export async function packInto(directory: string): Promise<string> {
  mkdirSync(directory);
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', directory], { cwd: ROOT });
  return join(directory, readdirSync(directory)[0] as string);
}

/** Someone who has the package installed and runs it with one Node, and nothing else of this machine's. */
export class Consumer {
  private readonly program: string;

  constructor(
    private readonly directory: string,
    private readonly node: string,
  ) {
    this.program = join(directory, 'node_modules/.bin/phancong');
  }

  private env(settings: Record<string, string>): Record<string, string> {
    const { HOME = '', TMPDIR = '' } = process.env;
    return { PATH: '/usr/bin:/bin', HOME, ...(TMPDIR && { TMPDIR }), LOG_LEVEL: 'silent', PORT: '0', ...settings };
  }

  /** What a script of the consumer, or the command `phancong`, prints; standard error too where it ends with an error. */
  async output(words: readonly string[], settings: Record<string, string> = {}): Promise<string> {
    const { stdout } = await run(this.node, [...words], { cwd: this.directory, env: this.env(settings), maxBuffer: 64 * 1024 ** 2 });
    return stdout;
  }

  phancong(words: readonly string[], settings: Record<string, string> = {}): Promise<string> {
    return this.output([this.program, ...words], settings);
  }

  /** `phancong serve`, until it says where it is. */
  async serve(dataDirectory: string): Promise<Served> {
    const begun = performance.now();
    const env = this.env({ PHANCONG_DATA: dataDirectory });
    const child = spawn(this.node, [this.program, 'serve'], { cwd: this.directory, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined && (await fetch(`${url}/health/ready`)).ok)
        return { url, said, seconds: (performance.now() - begun) / 1_000, stop: () => stop(child) };
    }
    throw new Error(`it did not start: ${said}`);
  }
}

export interface Served {
  url: string;
  /** What it printed until then. */
  said: string;
  /** How long it took until questions could be asked. */
  seconds: number;
  /** @returns the exit code. */
  stop(): Promise<number | null>;
}

async function stop(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  return code;
}
