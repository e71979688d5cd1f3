import { serveShared } from '../support/app.js';

export const KEY = 'k'.repeat(32);
/** The address of the news of revisions, and what a browser says that it reads. */
export const NEWS = `/graphql/stream?query=${encodeURIComponent('subscription { revisionPublished { revision } }')}`;
export const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** A server with narrow limits, behind a proxy, with an address of its own and pages of one origin. */
export const openNarrow = (): ReturnType<typeof serveShared> =>
  serveShared({
    tokenKey: KEY,
    publicUrl: 'https://registry.example',
    edges: {
      requestsPerMinute: 5,
      streamsPerClient: 2,
      headersTimeout: 1,
      bodyTimeout: 2,
      idleTimeout: 3,
      trustProxy: ['loopback'],
      origins: ['https://a.example'],
    },
  });

/** A request as a proxy hands it on for a client, on a connection of its own: the server gives up those that idle. */
export const fetchFor = (client: string, url: string, options: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...options, headers: { connection: 'close', 'x-forwarded-for': client, ...(options.headers as Record<string, string>) } });
