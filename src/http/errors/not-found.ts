import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { mistake, type PhancongError } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { WHOLE_ADDRESS } from '../edges/parameters.js';
import { report } from './report.js';

/** Where people start, for whom nothing better is near. */
const STARTS = ['/', '/graphql', '/graphql/stream', '/changes', '/mcp', '/operations.json', '/subgraph', '/health/live', '/health/ready'];

/** The methods that an address takes. */
function methodsAt(app: FastifyInstance, url: string): string[] {
  const path = url.split('?')[0] as string;
  return ASKABLE.filter((method) => app.findRoute({ method, url: path }) !== null);
}

/**
 * What to say where nothing answers: 405 with `Allow` at an address that takes other methods, else 404. `OPTIONS` says which methods an address takes.
 */
export function answerTheRest(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'OPTIONS') {
      const methods = methodsAt(app, request.url);
      if (methods.length > 0) reply.header('allow', [...methods, 'OPTIONS'].join(', '));
    }
    done();
  });
  app.setNotFoundHandler((request, reply) => report(reply, unanswered(app, request, reply)));
}

/** Why nothing answers a request: METHOD_NOT_ALLOWED or UNKNOWN_ADDRESS. `starts`: the addresses that may have been meant. */
export function unanswered(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  starts: readonly string[] = STARTS,
  expected: Text = { vi: 'một địa chỉ trong README, như / hoặc /graphql', en: 'an address of the README, such as / or /graphql' },
): PhancongError {
  const methods = methodsAt(app, request.url);
  if (methods.length > 0 && !methods.includes(request.method)) {
    const allowed = [...methods, 'OPTIONS'].join(', ');
    void reply.header('allow', allowed);
    return mistake('METHOD_NOT_ALLOWED', request.method, { vi: allowed, en: allowed });
  }
  return mistake('UNKNOWN_ADDRESS', request.url.split('?')[0] as string, expected, starts);
}

const ASKABLE: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST'];

/**
 * The address of a request as the router can read it, which would answer in its own words otherwise: one that is encoded wrongly, such
 * as `/%zz`, is taken letter by letter. What was sent is refused by {@link refuseUnsoundAddresses}.
 */
export function readableUrl({ url = '/' }: { url?: string }): string {
  if (WHOLE_ADDRESS.test(url) && !URL.canParse(url)) return '/';
  if (!url.includes('%')) return url;
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
