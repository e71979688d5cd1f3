import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../../shared/hash.js';
import type { Figures } from './figures.js';

/** Serves the figures at `/metrics` of the service itself, to holders of the token; others get 401. */
export function serveMetrics(app: FastifyInstance, figures: Figures, token: string): void {
  const wanted = Buffer.from(sha256(`Bearer ${token}`));
  app.get('/metrics', async (request, reply) => {
    const given = Buffer.from(sha256(request.headers.authorization ?? ''));
    if (!timingSafeEqual(given, wanted)) return reply.code(401).header('www-authenticate', 'Bearer').header('cache-control', 'no-store').send();
    return reply
      .header('cache-control', 'no-store')
      .type(figures.contentType)
      .send(await figures.text());
  });
}

/** Serves the figures at a port of its own, which the operator's network keeps to itself. @returns the server, listening. */
export async function listenForMetrics(figures: Figures, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    figures.text().then(
      (text) => response.writeHead(200, { 'content-type': figures.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
