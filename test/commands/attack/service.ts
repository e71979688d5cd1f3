import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Watched } from './watch.ts';

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const WATCH = new URL('./watch.ts', import.meta.url).href;
const TOKEN_KEY = 'a key for tokens that is used by the attack alone';

/** A service under attack. */
export interface Target {
  url: string;
  /** A token that may do everything; none for a service that was running before. */
  token: string | null;
  /** Whether its database is part of its process. */
  embedded: boolean;
  /** What the watch inside says; `null` for a service that was running before. */
  watch: (collect?: boolean) => Promise<Watched | null>;
  stop: () => Promise<void>;
}

/** A service that runs already: it is attacked without a token and cannot be looked into. */
export function running(url: string): Target {
  return { url: url.replace(/\/$/, ''), token: null, embedded: false, watch: async () => null, stop: async () => undefined };
}

/** Starts the built service on a free port with limits per client off. @throws an error with its output where it does not start. */
export async function start(database: { databaseUrl: string } | { dataDirectory: string }, settings: Record<string, string> = {}): Promise<Target> {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'fatal',
    PHANCONG_TOKEN_KEY: TOKEN_KEY,
    PHANCONG_REQUESTS_PER_MINUTE: '0',
    PHANCONG_STREAMS_PER_CLIENT: '0',
    PHANCONG_BODY_TIMEOUT: '3',
    DATABASE_URL: '',
    ...('databaseUrl' in database ? { DATABASE_URL: database.databaseUrl } : { PHANCONG_DATA: database.dataDirectory }),
    ...settings,
  };
  const child = fork(MAIN, ['serve'], { env, execArgv: ['--import', WATCH], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child.setMaxListeners(0);
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await urlOf(child);
  const token = execFileSync(process.execPath, [MAIN, 'token', '--role', 'PUBLISHER', '--province', '*', '--expires', '8h', '--subject', 'attack'], {
    env,
    encoding: 'utf8',
  });
  return {
    url,
    token: token.trim(),
    embedded: 'dataDirectory' in database,
    watch: async (collect = false) => {
      if (!child.connected) return null;
      child.send({ collect });
      const [answer] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null]), after(20_000)])) as [Watched | null];
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([gone, after(5_000)]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await gone;
    },
  };
}

async function urlOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [url] = /http:\/\/\S+/.exec(output) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${output}`)));
  });
}

function after(milliseconds: number): Promise<[null]> {
  return new Promise((resolve) => setTimeout(() => resolve([null]), milliseconds).unref());
}
