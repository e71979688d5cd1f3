import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { serveAssets } from './assets.js';
import { sendPage } from './pages.js';

const require = createRequire(import.meta.url);
const packageFile = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);

/** GraphiQL and React, served from the installed packages: no address outside the server is asked for anything. */
const ASSETS = [
  { url: '/assets/react.js', path: packageFile('react', 'umd/react.production.min.js'), type: 'text/javascript' },
  { url: '/assets/react-dom.js', path: packageFile('react-dom', 'umd/react-dom.production.min.js'), type: 'text/javascript' },
  { url: '/assets/graphiql.js', path: packageFile('graphiql', 'graphiql.min.js'), type: 'text/javascript' },
  { url: '/assets/graphiql.css', path: packageFile('graphiql', 'graphiql.min.css'), type: 'text/css' },
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
    <link rel="stylesheet" href="/assets/graphiql-page.css" />
  </head>
  <body>
    <div id="graphiql">Đang tải…</div>
    <script src="/assets/graphiql-nonce.js"></script>
    <script src="/assets/react.js"></script>
    <script src="/assets/react-dom.js"></script>
    <script src="/assets/graphiql.js"></script>
    <script src="/assets/graphiql-page.js"></script>
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
