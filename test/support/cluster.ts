import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { administer } from './administer.js';
import { freePort } from './free-port.js';
import { postgresProgram, postgresUser } from './postgres-programs.js';
import { temporaryDirectory } from './temporary-directory.js';

/** A PostgreSQL of the test's own, which it may freeze and kill. */
export interface Cluster {
  port: number;
  url: string;
  /** Stops all its processes where they are: connections stay open and nobody answers. */
  freeze(): void;
  thaw(): void;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends following: from now on it can be written to. */
  promote(): void;
  remove(): Promise<void>;
}

/** `follows`: another that it is a standby of. */
export async function ownCluster(follows?: Cluster): Promise<Cluster> {
  const as = postgresUser();
  const parent = temporaryDirectory('cluster');
  if (as.uid !== undefined && as.gid !== undefined) chownSync(parent, as.uid, as.gid);
  const directory = join(parent, 'data');
  const make = follows
    ? ['pg_basebackup', '-D', directory, '-d', follows.url, '-R', '-X', 'stream', '--checkpoint=fast', '--no-sync']
    : ['initdb', '-D', directory, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(postgresProgram(make[0] as string), make.slice(1), { ...as, stdio: 'ignore' });
  const port = await freePort();
  let server: ChildProcess | null = null;
  const all = (): number[] => (server?.pid === undefined ? [] : [server.pid, ...childrenOf(server.pid)]);
  const send = (signal: NodeJS.Signals): void => {
    for (const id of all())
      try {
        process.kill(id, signal);
      } catch {
        // It ended meanwhile.
      }
  };
  const cluster: Cluster = {
    port,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    freeze: () => send('SIGSTOP'),
    thaw: () => send('SIGCONT'),
    kill: async () => {
      if (server === null) return;
      const over = once(server, 'exit');
      send('SIGKILL');
      await over;
      server = null;
    },
    start: async () => {
      if (server) return;
      const options = ['-D', directory, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'max_connections=40'];
      server = spawn(postgresProgram('postgres'), options, { ...as, stdio: 'ignore' });
      while (!(await answers(cluster.url))) await delay(50);
    },
    promote: () => void execFileSync(postgresProgram('pg_ctl'), ['promote', '-D', directory, '-w'], { ...as, stdio: 'ignore' }),
    remove: async () => {
      await cluster.kill();
      rmSync(parent, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return cluster;
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const stat = /^\d+$/.test(name) ? readFileSync(`/proc/${name}/stat`, 'utf8') : '';
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

function answers(url: string): Promise<boolean> {
  return administer(url, 'select 1').then(
    () => true,
    () => false,
  );
}

/** A way to a server on which bytes can be lost: then connections are taken, nothing comes through, and nothing is said. */
export interface Network {
  port: number;
  swallow(lost: boolean): void;
  close(): void;
}

export async function networkTo(port: number): Promise<Network> {
  let lost = false;
  const open = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    open.add(from);
    // What was sent while bytes were lost never arrives, so neither does what follows on that connection.
    let broken = lost;
    from.on('data', (bytes) => {
      broken ||= lost;
      if (!broken) to.write(bytes);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      open.delete(from);
      if (!(broken ||= lost)) to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    pass(near, far);
    pass(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    swallow: (now) => void (lost = now),
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
