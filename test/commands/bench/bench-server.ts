import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startService } from '#phancong/app.js';
import { createLogger } from '#phancong/shared/log.js';

/** What the measuring process may ask of a server under load. */
export interface ServerState {
  statements: number;
  cpuMicroseconds: number;
  rssBytes: number;
}

/** Runs one of the two servers of the benchmark in its own process and tells its parent where it is. */
async function runBenchServer(kind: 'api' | 'bare'): Promise<void> {
  const { url, statements } = kind === 'api' ? await serveApi() : await serveBare();
  process.on('message', (message) => {
    if (message !== 'state') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ statements: statements(), cpuMicroseconds: user + system, rssBytes: process.memoryUsage().rss } satisfies ServerState);
  });
  process.send?.({ url });
}

async function serveApi(): Promise<{ url: string; statements: () => number }> {
  const { url, app } = await startService(
    { host: '127.0.0.1', port: 0, databaseUrl: process.env['DATABASE_URL'] ?? null, dataDirectory: 'memory://', logLevel: 'error' },
    createLogger('error'),
  );
  return { url, statements: () => app.database.statements() };
}

/** The floor: read the body, look the answer up by the question, serialise it. The answer is taught by a PUT of the same body. */
async function serveBare(): Promise<{ url: string; statements: () => number }> {
  const answers = new Map<string, unknown>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { variables, answer } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { variables: object; answer?: unknown };
      const key = JSON.stringify(variables);
      if (request.method === 'PUT') answers.set(key, answer);
      const body = Buffer.from(JSON.stringify(answers.get(key)));
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, statements: () => 0 };
}

await runBenchServer(process.argv[2] === 'bare' ? 'bare' : 'api');
