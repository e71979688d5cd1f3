import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { testConfig } from '../support/app.js';
import { builtPackage } from '../support/built-package.js';

const CLIENTS = 12;
const QUESTION = JSON.stringify({ query: '{ duties(first: 100) { nodes { id subjects { code } clause { path document { key } } } } }' });

let build: string;
beforeAll(async () => {
  build = await builtPackage();
}, 300_000);

type Service = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the service as an operator does; resolves once it says where it is. */
async function start(settings: Record<string, string> = {}): Promise<{ child: Service; url: string; drop: () => Promise<void> }> {
  const { config, drop } = await testConfig();
  const env = {
    ...process.env,
    PORT: '0',
    LOG_LEVEL: 'silent',
    PHANCONG_DATA: config.dataDirectory,
    ...(config.databaseUrl && { DATABASE_URL: config.databaseUrl }),
    ...settings,
  };
  const child = spawn(process.execPath, [join(build, 'dist/main.js'), 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (url !== undefined) return { child, url, drop };
  }
  throw new Error(`it did not start: ${said}`);
}

interface Outcome {
  /** Whether the whole request had been taken by the server when it ended. */
  accepted: boolean;
  answered: boolean;
}

/** One request on a connection that is kept. It counts as accepted once the server has taken it from a connection that stood. */
function ask(url: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    let connected = false;
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
    asked.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => (connected = true));
      else connected = true;
    });
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('error', () => resolve({ accepted: true, answered: false }));
      response.on('end', () => resolve({ accepted: true, answered: response.statusCode === 200 && text.includes('"nodes"') && text.endsWith('}') }));
    });
    // A connection that was kept and closed while nothing was asked on it is no request that was accepted.
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ accepted: connected && !(asked.reusedSocket && error.code === 'ECONNRESET') && error.code !== 'EPIPE', answered: false }),
    );
    asked.end(QUESTION);
  });
}

describe('told to stop', () => {
  it('by SIGTERM under load, it answers everything that it accepted and exits with 0', async () => {
    // On a busy machine the deadline of one request must not be what is found.
    const { child, url, drop } = await start({ PHANCONG_DEADLINE: '120' });
    const ended = once(child, 'exit');
    const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
    const outcomes: Outcome[] = [];
    let over = false;
    const loads = Array.from({ length: CLIENTS }, async () => {
      while (!over) {
        const outcome = await ask(url, agent);
        outcomes.push(outcome);
        over ||= !outcome.answered;
      }
    });
    await expect.poll(() => outcomes.length, { timeout: 60_000 }).toBeGreaterThan(60);
    const before = outcomes.length;
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    over = true;
    await Promise.all(loads);
    agent.destroy();
    expect(outcomes.filter(({ accepted, answered }) => accepted && !answered)).toEqual([]);
    // Those that were under way when it was told.
    expect(outcomes.length).toBeGreaterThan(before);
    await drop();
  }, 240_000);

  it('by SIGINT, with a stream open, and with a client that never finishes its request, it does not wait for ever', async () => {
    const { child, url, drop } = await start({ PHANCONG_STOP_WITHIN: '2', PHANCONG_BODY_TIMEOUT: '60' });
    const ended = once(child, 'exit');
    const stream = await fetch(`${url}/graphql/stream?query=${encodeURIComponent('subscription { revisionPublished { revision } }')}`, {
      headers: { accept: 'text/event-stream' },
    });
    const never = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '1000' } });
    never.on('error', () => undefined);
    never.write('{');
    await fetch(`${url}/health/live`);
    const began = Date.now();
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(10_000);
    await expect(stream.text()).resolves.toBe(':\n\n');
    await drop();
  }, 240_000);
});
