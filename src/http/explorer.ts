import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The page is plain files, served as they are written. */
const DIRECTORY = new URL('../../src/web/', import.meta.url).pathname;
const FILES: Record<string, { file: string; type: string }> = {
  '/': { file: 'explorer.html', type: 'text/html' },
  '/assets/explorer.css': { file: 'explorer.css', type: 'text/css' },
  '/assets/explorer.js': { file: 'explorer.js', type: 'text/javascript' },
  '/assets/operations.js': { file: 'operations.js', type: 'text/javascript' },
};

/** The explorer at `/`: ask a question, see the answer and what it rests on. */
export function serveExplorer(app: FastifyInstance): void {
  for (const [url, { file, type }] of Object.entries(FILES))
    app.get(url, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(createReadStream(join(DIRECTORY, file))));
}
