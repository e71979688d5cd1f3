import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { serveAssets } from './assets.js';

/** Short: a new release should be seen within the hour. */
const FRESH = 300;
const built = (file: string): string => fileURLToPath(new URL(`../../../dist/web/${file}`, import.meta.url));

/** The files that all pages share and the element for pages of others, built from src/web. */
export function servePageFiles(app: FastifyInstance): void {
  serveAssets(app, [
    { url: '/assets/style.css', path: built('style.css'), type: 'text/css', fresh: FRESH },
    { url: '/assets/review.js', path: built('review.js'), type: 'text/javascript', fresh: FRESH },
    { url: '/assets/phancong-ask.js', path: built('phancong-ask.js'), type: 'text/javascript', fresh: FRESH },
    { url: '/assets/islands.js', path: built('islands.js'), type: 'text/javascript', fresh: FRESH },
  ]);
}
