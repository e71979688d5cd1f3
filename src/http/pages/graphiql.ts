import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { serveAssets } from './assets.js';
import { sendPage } from './pages.js';

const built = (file: string): string => fileURLToPath(new URL(`../../../dist/web/${file}`, import.meta.url));
/** GraphiQL with all that it needs, built from src/web/graphiql: no address outside the server is asked for anything. */
const ASSETS = [
  { url: '/assets/graphiql.js', path: built('graphiql.js'), type: 'text/javascript' },
  { url: '/assets/graphiql.css', path: built('graphiql.css'), type: 'text/css' },
];
const DAY = 86_400;

const pageWith = (nonce: string): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="style-nonce" content="${nonce}" />
    <title>phancong · GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/graphiql.css" />
  </head>
  <body>
    <div id="graphiql">Đang tải…</div>
    <script type="module" src="/assets/graphiql.js"></script>
  </body>
</html>
`;

/** True for a browser that opens the address, as against a client that asks a question with GET. */
export function wantsPage(accept: string | undefined, query: unknown): boolean {
  return accept !== undefined && accept.includes('text/html') && !(query as { query?: string }).query;
}

/** The page at `/graphql` for browsers. */
export function sendGraphiql(reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return sendPage(reply.header('cache-control', 'no-store').header('vary', 'Accept'), pageWith(nonce), nonce);
}

/** The files of the page, under `/assets/`. */
export function serveGraphiqlFiles(app: FastifyInstance): void {
  serveAssets(
    app,
    ASSETS.map((asset) => ({ ...asset, fresh: DAY })),
  );
}
