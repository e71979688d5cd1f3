import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AnswerCache } from '../graphql/answer-cache.js';
import { Context } from '../graphql/context.js';
import type { Services } from '../services.js';
import { RETRY_AFTER } from '../registry/db/unavailable.js';
import { errorFormatter, unavailablePlugin } from '../graphql/errors.js';
import { limitsPlugin, MAX_TOKENS } from '../graphql/limits/limits.js';
import { workPlugin } from '../graphql/limits/pace.js';
import { soundDocumentPlugin } from '../graphql/limits/sound-document.js';
import { revisionPlugin } from '../graphql/revision-plugin.js';
import { buildApiSchema } from '../graphql/schema.js';
import { cachingPlugin } from './graphql/caching.js';
import { serveChanges } from './news/changes.js';
import { clients } from './edges/client.js';
import { compressLargeAnswers } from './edges/compression.js';
import { EDGES, type Edges } from '../config/edges.js';
import { serveExplorer } from './pages/explorer.js';
import { sendGraphiql, serveGraphiqlFiles, wantsPage } from './pages/graphiql.js';
import { legacyStatusPlugin } from './graphql/legacy-status.js';
import { answerTheRest, readableUrl } from './errors/not-found.js';
import { allowOrigins } from './edges/origins.js';
import { protectPages } from './pages/pages.js';
import { takeOnlyJson } from './edges/json-body.js';
import { refuseUnsoundRequest } from './graphql/graphql-request.js';
import { refuseUnsoundAddresses } from './edges/parameters.js';
import { reportErrors } from './errors/error-handler.js';
import { OperationStore, refuseOthers, serveManifest } from './graphql/persisted.js';
import { limitRequests } from './edges/rate-limit.js';
import { serveStream } from './news/stream.js';
import { serveIdentifiers } from './addresses/identifiers.js';
import { serveSubgraph } from './graphql/subgraph.js';
import { timeOuts } from './edges/time-outs.js';
import { factsOf } from './edges/request-facts.js';

const MAX_BODY = 1024 * 1024;

export interface HttpServer {
  /** Where the service can be reached. */
  url: string;
  close(): Promise<void>;
}

export interface HttpSettings {
  host: string;
  port: number;
  safelist?: boolean;
  publicUrl?: string | null;
  edges?: Partial<Edges>;
}

/**
 * Serves GraphQL at `/graphql` (GraphiQL for browsers), the explorer at `/`, subscriptions at `/graphql/stream`, what changed
 * at `/changes`, things at `/id/…`, a federation subgraph at `/subgraph`, `/health/live` and `/health/ready`. Ready is said
 * once questions can be asked. With `safelist` only registered operations are answered: there is no GraphiQL and no subgraph.
 * `edges` is what one client may take. Closing answers what was accepted, for `edges.stopWithin` seconds at most.
 */
export async function serveHttp(
  services: Services,
  { host, port, safelist = false, publicUrl = null, edges: given = {} }: HttpSettings,
  log: Logger,
  isReady: () => Promise<boolean>,
): Promise<HttpServer> {
  const edges: Edges = { ...EDGES, ...given };
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    trustProxy: edges.trustProxy.length > 0 ? [...edges.trustProxy] : false,
    rewriteUrl: readableUrl,
    ...timeOuts(edges),
  });
  // What is expected beside `100-continue` need not be met (RFC 9110, 10.1.1); Node would refuse it without a word.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  reportErrors(app, log);
  takeOnlyJson(app);
  const clientOf = clients(services);
  answerTheRest(app);
  await protectPages(app);
  await allowOrigins(app, edges.origins);
  await limitRequests(app, edges.requestsPerMinute, clientOf);
  await compressLargeAnswers(app);
  refuseUnsoundAddresses(app);
  const schema = buildApiSchema();
  const answers = new AnswerCache();
  const operations = new OperationStore();
  if (safelist) refuseOthers(app, operations);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Sound as long as authentication is by bearer token and never by cookie.
    csrfPrevention: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    persistedQueries: { cache: operations },
    formatError: errorFormatter(log),
    // Plugins that look at every field cost more than the answer itself.
    plugins: [
      fastifyApolloDrainPlugin(app),
      soundDocumentPlugin(),
      revisionPlugin,
      limitsPlugin(schema),
      workPlugin,
      legacyStatusPlugin,
      unavailablePlugin,
      cachingPlugin(schema),
      answers.plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    stringifyResult: (result) => answers.textOf(result),
    // The process has handlers of its own.
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, { context: async (request) => new Context(services, factsOf(request)) });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: refuseUnsoundRequest,
    handler: (request, reply) =>
      request.method !== 'POST' && wantsPage(request.headers.accept, request.query) ? sendGraphiql(reply) : handle.call(app, asked(request), reply),
  });
  serveStream(app, { schema, services, formatError: errorFormatter(log), clientOf, streamsPerClient: edges.streamsPerClient });
  serveChanges(app, services);
  // A reader that has the answer is told so without a body.
  app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 304 ? '' : payload));
  serveManifest(app, operations);
  serveGraphiqlFiles(app);
  serveExplorer(app);
  serveIdentifiers(app, services, publicUrl);
  if (!safelist) serveSubgraph(app, schema, services, log);
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) =>
    (await isReady())
      ? { status: 'ready' }
      : reply.code(503).header('retry-after', RETRY_AFTER).send({ status: 'unavailable', code: 'SERVICE_UNAVAILABLE' }),
  );
  await app.listen({ host, port });
  const { port: actual } = app.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async () => {
      const late = setTimeout(() => {
        log.warn({ seconds: edges.stopWithin }, 'requests that were accepted are given up');
        app.server.closeAllConnections();
      }, edges.stopWithin * 1_000);
      try {
        await app.close();
      } finally {
        clearTimeout(late);
      }
      await apollo.stop();
    },
  };
}

/** Apollo knows no HEAD: it is asked as by GET, and the server leaves the body out. */
function asked(request: FastifyRequest): FastifyRequest {
  return request.method === 'HEAD' ? (Object.create(request, { method: { value: 'GET' } }) as FastifyRequest) : request;
}
