import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresProgram, postgresUser } from '../support/postgres-programs.ts';

const as = postgresUser();

/** A PostgreSQL server in a directory of its own, which may be killed, promoted, and made to follow another. */
export class PostgresServer {
  readonly name: string;
  readonly directory: string;
  readonly port: number;
  private process: ChildProcess | null = null;

  constructor(name: string, root: string, port: number) {
    this.name = name;
    this.directory = join(root, name);
    this.port = port;
  }

  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  /** A new cluster of its own. `settings`: lines of postgresql.conf. */
  async begin(settings: readonly string[]): Promise<void> {
    run('initdb', ['-D', this.directory, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    this.configure([...settings, `port = ${this.port}`, "listen_addresses = '127.0.0.1'", "unix_socket_directories = ''"]);
    await this.start();
  }

  /** A copy of another server, which then follows it. */
  async copy(of: PostgresServer): Promise<void> {
    rmSync(this.directory, { recursive: true, force: true });
    run('pg_basebackup', ['-D', this.directory, '-d', of.url('postgres'), '--checkpoint=fast', '--no-sync', '-X', 'stream']);
    writeFileSync(join(this.directory, 'standby.signal'), '');
    this.configure([`port = ${this.port}`, this.following(of)]);
    await this.start();
  }

  /** Follows another server from now on. */
  follow(other: PostgresServer): void {
    this.configure([this.following(other)]);
    this.process?.kill('SIGHUP');
  }

  /** Waits for another to have every publication before it is taken as done. */
  confirmBy(names: readonly string[]): void {
    this.configure([`synchronous_standby_names = 'ANY 1 (${names.join(', ')})'`]);
    this.process?.kill('SIGHUP');
  }

  async start(): Promise<void> {
    if (this.process !== null) return;
    this.process = spawn(postgresProgram('postgres'), ['-D', this.directory], { ...as, stdio: 'ignore' });
    for (let tries = 0; tries < 400 && !this.answers('select 1'); tries++) await delay(50);
  }

  /** Kills the first of its processes; the others end by themselves, as they do when it crashes. */
  async kill(): Promise<void> {
    if (this.process === null) return;
    const over = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await over;
    this.process = null;
    rmSync(join(this.directory, 'postmaster.pid'), { force: true });
  }

  /** Stops all of its processes where they are, or has them go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const first = this.process?.pid;
    if (first === undefined) return;
    for (const pid of [first, ...childrenOf(first)]) process.kill(pid, signal);
  }

  promote(): void {
    run('pg_ctl', ['promote', '-D', this.directory, '-w']);
  }

  /** One value. */
  ask(sql: string, database = 'postgres'): string {
    const options = ['-XAtq', '-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres', '-d', database, '-c', sql];
    return execFileSync(postgresProgram('psql'), options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000 }).trim();
  }

  private answers(sql: string): boolean {
    try {
      return this.ask(sql) !== '';
    } catch {
      return false;
    }
  }

  private following({ port }: PostgresServer): string {
    return `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres application_name=${this.name}'`;
  }

  private configure(lines: readonly string[]): void {
    appendFileSync(join(this.directory, 'postgresql.conf'), `\n${lines.join('\n')}\n`);
  }
}

function childrenOf(parent: number): number[] {
  return readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

/** A directory that servers may be made in. */
export function directoryFor(path: string): string {
  mkdirSync(path, { recursive: true });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(path, as.uid, as.gid);
  return path;
}

function run(name: string, given: readonly string[]): void {
  execFileSync(postgresProgram(name), given, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
}
