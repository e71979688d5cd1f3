import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);
const packageFile = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);

/** GraphiQL and React, served from the installed packages: no address outside the server is asked for anything. */
const ASSETS: Record<string, { file: string; type: string }> = {
  'react.js': { file: packageFile('react', 'umd/react.production.min.js'), type: 'text/javascript' },
  'react-dom.js': { file: packageFile('react-dom', 'umd/react-dom.production.min.js'), type: 'text/javascript' },
  'graphiql.js': { file: packageFile('graphiql', 'graphiql.min.js'), type: 'text/javascript' },
  'graphiql.css': { file: packageFile('graphiql', 'graphiql.min.css'), type: 'text/css' },
};

const EXAMPLE = `# Ai chủ trì cấp phép X-quang y tế ở Quảng Ngãi ngày 15/5/2025?
# Who led diagnostic X-ray licensing in Quảng Ngãi on 15 May 2025?
query {
  responsibility(
    question: { text: "xin cấp giấy phép máy X-quang" }
    province: "Quảng Ngãi"
    asOf: "2025-05-15"
  ) {
    status
    summary { vi en }
    leads { unit { name } role clauses { path summary { vi } document { key number issuedOn basedOn { number } } } reason { vi en } }
    caveats { code message { vi } settle { vi } }
    understoodAs { code score matched }
    receipt { revision answerHash }
  }
}
`;

const PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>phancong · GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/graphiql.css" />
    <style>body { margin: 0 } #graphiql { height: 100vh }</style>
  </head>
  <body>
    <div id="graphiql">Đang tải…</div>
    <script src="/assets/react.js"></script>
    <script src="/assets/react-dom.js"></script>
    <script src="/assets/graphiql.js"></script>
    <script>
      const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
      ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher, defaultQuery: ${JSON.stringify(EXAMPLE)}, shouldPersistHeaders: false }));
    </script>
  </body>
</html>
`;

/** True for a browser that opens the address, as against a client that asks a question with GET. */
export function wantsPage(accept: string | undefined, query: unknown): boolean {
  return accept !== undefined && accept.includes('text/html') && !(query as { query?: string }).query;
}

/** The page at `/graphql` for browsers, and its files under `/assets/`. */
export function graphiqlPage(): string {
  return PAGE;
}

export function serveAssets(app: FastifyInstance): void {
  for (const [name, { file, type }] of Object.entries(ASSETS)) {
    app.get(`/assets/${name}`, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'public, max-age=86400').send(createReadStream(file)),
    );
  }
}
