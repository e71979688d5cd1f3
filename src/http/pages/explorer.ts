import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveAssets, type Asset } from './assets.js';
import { sendPage } from './pages.js';

/** The page is plain files, served as they are written. */
const DIRECTORY = new URL('../../web/', import.meta.url).pathname;
/** Short: a new release should be seen within the hour. */
const FRESH = 300;
const asset = (file: string, type: string): Asset => ({ url: `/assets/${file}`, path: join(DIRECTORY, file), type, fresh: FRESH });

/** The explorer at `/`: ask a question, see the answer and what it rests on. Beside it the files that all pages share. */
export function serveExplorer(app: FastifyInstance): void {
  app.get('/', async (_request, reply) => sendPage(reply, await readFile(join(DIRECTORY, 'explorer.html'), 'utf8')));
  serveAssets(app, [
    asset('explorer.css', 'text/css'),
    asset('thing.css', 'text/css'),
    asset('explorer.js', 'text/javascript'),
    asset('operations.js', 'text/javascript'),
  ]);
}
