import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ServerState } from './bench/bench-server.ts';

const CONNECTIONS = 20;
const SECONDS = 4;
const ROUNDS = 3;
const WARM_UP_SECONDS = 3;
/** More than the answers that are kept per document. */
const DIFFERENT_QUESTIONS = 6_000;

/** A question whose answer has about forty fields. */
const QUERY = `query ($question: QuestionInput!, $province: String!, $asOf: Date) {
  responsibility(question: $question, province: $province, asOf: $asOf) {
    status
    summary { vi en }
    subject { code prefLabel { vi en } }
    action
    leads {
      unit { id name { vi en } kind }
      role
      standing
      clauses { path label summary { vi en } document { key number title { vi } issuedOn basedOn { key number } } }
      reason { vi en }
    }
    body { name { vi } kind }
    citations { path document { key } }
    caveats { code message { vi en } }
    receipt { revision rulesetHash province asOf answerHash }
  }
}`;
const VARIABLES = { question: { duty: { subject: 'radiation.xray', action: 'LICENSE' } }, province: 'quang-ngai', asOf: '2025-05-15' };

interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  cpuMicroseconds: number;
  rssMegabytes: number;
  statements: number;
  failures: number;
}

interface Target {
  name: string;
  server: BenchServer;
  bodies: readonly string[];
}

/** A server in a process of its own, on the first core where cores can be chosen. */
class BenchServer {
  readonly url: string;
  private readonly child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.child = child;
  }

  static async start(kind: 'api' | 'bare'): Promise<BenchServer> {
    const script = fileURLToPath(new URL('./bench/bench-server.ts', import.meta.url));
    const [command, args] = canPin() ? ['taskset', ['-c', '0', process.execPath]] : [process.execPath, []];
    const child = spawn(command, [...args, script, kind], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const { url } = await messageOf<{ url: string }>(child);
    return new BenchServer(url, child);
  }

  state(): Promise<ServerState> {
    const answer = messageOf<ServerState>(this.child);
    this.child.send('state');
    return answer;
  }

  stop(): void {
    this.child.kill();
  }
}

/**
 * `npm run bench`: answers per second of a 40-field question, of `{ __typename }` on the same server, and of a bare
 * node:http server that looks up and serialises the same answer, in turns, from one run; the servers on one core, the load
 * on the other. "Never the same" asks more questions in rotation than answers are kept, so that each is executed again. Ratios are what counts: single times depend on the machine.
 */
async function runBench(): Promise<void> {
  if (canPin()) execFileSync('taskset', ['-cp', '1', String(process.pid)], { stdio: 'ignore' });
  const api = await BenchServer.start('api');
  const bare = await BenchServer.start('bare');
  try {
    const question = JSON.stringify({ query: QUERY, variables: VARIABLES });
    const answer = (await (await fetch(`${api.url}/graphql`, { method: 'POST', headers: HEADERS, body: question })).json()) as {
      data?: unknown;
      errors?: unknown;
    };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    await fetch(bare.url, { method: 'PUT', headers: HEADERS, body: JSON.stringify({ variables: VARIABLES, answer }) });
    const targets: Target[] = [
      { name: 'responsibility', server: api, bodies: [question] },
      { name: '__typename', server: api, bodies: [JSON.stringify({ query: '{ __typename }' })] },
      { name: 'bare node:http', server: bare, bodies: [question] },
      { name: 'never the same', server: api, bodies: await manyQuestions(api.url) },
    ];
    for (const target of targets) await load(target, WARM_UP_SECONDS);
    const measured = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) for (const target of targets) measured.get(target.name)?.push(await load(target, SECONDS));
    report(new Map([...measured].map(([name, runs]) => [name, median(runs)])), fieldsOf(answer.data), JSON.stringify(answer).length);
  } finally {
    api.stop();
    bare.stop();
  }
}

/** Different questions that all have an answer: every subject on every day on which Quảng Ngãi's decision of 2025 held. */
async function manyQuestions(url: string): Promise<string[]> {
  const listed = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ query: '{ subjects(first: 500) { nodes { code } } }' }),
  });
  const { data } = (await listed.json()) as { data: { subjects: { nodes: { code: string }[] } } };
  const days = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2025, 3, 1 + index)).toISOString().slice(0, 10));
  const questions = days.flatMap((asOf) =>
    data.subjects.nodes.map(({ code }) =>
      JSON.stringify({ query: QUERY, variables: { question: { duty: { subject: code } }, province: 'quang-ngai', asOf } }),
    ),
  );
  return questions.slice(0, DIFFERENT_QUESTIONS);
}

const HEADERS = { 'content-type': 'application/json' };

async function load({ server, bodies }: Target, seconds: number): Promise<Measured> {
  const { default: autocannon } = await import('autocannon');
  const before = await server.state();
  let connection = 0;
  const result = await autocannon({
    url: `${server.url}/graphql`,
    method: 'POST',
    headers: HEADERS,
    connections: CONNECTIONS,
    // Each connection has questions of its own where there are enough: else one asks what another asked a moment before.
    setupClient: (client) => {
      const own = connection++;
      const asked = bodies.length < CONNECTIONS ? bodies : bodies.filter((_, index) => index % CONNECTIONS === own % CONNECTIONS);
      client.setRequests(asked.map((body) => ({ method: 'POST' as const, path: '/graphql', headers: HEADERS, body })));
    },
    duration: seconds,
  });
  const after = await server.state();
  const requests = result.requests.total;
  return {
    perSecond: requests / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMicroseconds: (after.cpuMicroseconds - before.cpuMicroseconds) / requests,
    rssMegabytes: after.rssBytes / 1024 / 1024,
    statements: after.statements - before.statements,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

function report(results: ReadonlyMap<string, Measured>, fields: number, bytes: number): void {
  const line = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(12))).join('');
  const out = [
    `${fields} fields, ${bytes} bytes; ${CONNECTIONS} connections; median of ${ROUNDS} rounds of ${SECONDS} s; ${canPin() ? 'server on core 0, load on core 1' : 'cores not pinned'}; ${cpus()[0]?.model ?? ''}`,
    '',
  ];
  out.push(line(['', 'answers/s', 'p50 ms', 'p99 ms', 'CPU us', 'RSS MB', 'SQL', 'failures']));
  for (const [name, { perSecond, p50, p99, cpuMicroseconds, rssMegabytes, statements, failures }] of results) {
    out.push(
      line([
        name,
        perSecond.toFixed(0),
        p50.toFixed(1),
        p99.toFixed(1),
        cpuMicroseconds.toFixed(0),
        rssMegabytes.toFixed(0),
        String(statements),
        String(failures),
      ]),
    );
  }
  const rate = (name: string): number => results.get(name)?.perSecond ?? NaN;
  out.push(
    '',
    `responsibility / __typename = ${(rate('responsibility') / rate('__typename')).toFixed(2)} (wanted 0.50)`,
    `responsibility / bare      = ${(rate('responsibility') / rate('bare node:http')).toFixed(2)} (wanted 0.30)`,
    '',
  );
  process.stdout.write(out.join('\n'));
}

function median(runs: readonly Measured[]): Measured {
  return [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)] as Measured;
}

/** Leaves of an answer. */
function fieldsOf(value: unknown): number {
  return value !== null && typeof value === 'object' ? Object.values(value).reduce<number>((sum, inner) => sum + fieldsOf(inner), 0) : 1;
}

function canPin(): boolean {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' });
    return cpus().length > 1;
  } catch {
    return false;
  }
}

function messageOf<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the server under test ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Message);
    });
  });
}

await runBench();
