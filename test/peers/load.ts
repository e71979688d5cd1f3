import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LOAD_CORE, type Server } from './processes.ts';
import { BODIES, days, type Asked, type BodyForm } from './questions.ts';

const CONNECTIONS = 20;
const run = promisify(execFile);

/** What a stretch of load came to. */
export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of the server's process for one answer. */
  cpu: number;
  megabytes: number;
  failures: number;
}

/** Asks over the same matters, one server at a time. Questions of all servers go on where the last ones ended. */
export class Load {
  private readonly directory = mkdtempSync(join(tmpdir(), 'phancong-peers-'));
  private next = 0;

  constructor(matters: readonly Asked[]) {
    for (const [form, body] of Object.entries(BODIES)) writeFileSync(join(this.directory, form), body);
    writeFileSync(
      join(this.directory, 'matters'),
      matters.map(({ province, body, subject, action }) => `${province}\t${body}\t${subject}\t${action}\n`).join(''),
    );
    writeFileSync(join(this.directory, 'days'), days.map((day) => `${day}\n`).join(''));
  }

  /** `many`: after how many questions the first is asked again; 0 for never the same. */
  async on(server: Server, form: BodyForm, many: number, seconds: number): Promise<Measured> {
    const file = (name: string): string => join(this.directory, name);
    const cpu = server.cpuSeconds();
    const script = join(import.meta.dirname, 'load.lua');
    const options = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '10s', '-s', script, server.address, '--'];
    const questions = [file(form), file('matters'), file('days'), String(many > 0 ? 0 : this.next), String(many)];
    const { stdout } = await run('taskset', ['-c', String(LOAD_CORE), 'wrk', ...options, ...questions]);
    const said = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{'))) as {
      requests: number;
      microseconds: number;
      p50: number;
      p99: number;
      failures: number;
    };
    if (many === 0) this.next += said.requests + CONNECTIONS;
    return {
      perSecond: said.requests / (said.microseconds / 1e6),
      p50: said.p50 / 1000,
      p99: said.p99 / 1000,
      cpu: ((server.cpuSeconds() - cpu) * 1e6) / said.requests,
      megabytes: server.residentMegabytes(),
      failures: said.failures,
    };
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
