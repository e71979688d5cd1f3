import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { clientHas } from './if-none-match.js';

/** What is sent at an address as long as the service runs, and for how many seconds it may be kept. */
export interface Fixed {
  type: string;
  body: string;
  maxAge: number;
}

/** Serves what never changes while the service runs, with a tag of its bytes: who has it is told so. */
export function serveFixed(app: FastifyInstance, url: string, { type, body, maxAge }: Fixed): void {
  const bytes = Buffer.from(body);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 32)}"`;
  app.get(url, (request, reply) => {
    reply.header('etag', etag).header('cache-control', `public, max-age=${maxAge}`);
    return clientHas(etag, request.headers['if-none-match']) ? reply.code(304).send() : reply.type(type).send(bytes);
  });
}
