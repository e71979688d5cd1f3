import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AnswerCache } from '../graphql/answer-cache.js';
import { Context, type Services } from '../graphql/context.js';
import { errorFormatter } from '../graphql/errors.js';
import { limitsPlugin, MAX_TOKENS } from '../graphql/limits.js';
import { soundDocumentPlugin } from '../graphql/sound-document.js';
import { revisionPlugin } from '../graphql/revision-plugin.js';
import { buildApiSchema } from '../graphql/schema.js';
import { mistake } from '../shared/errors.js';
import { cachingPlugin } from './caching.js';
import { graphiqlPage, serveAssets, wantsPage } from './graphiql.js';
import { serveChanges } from './changes.js';
import { serveExplorer } from './explorer.js';
import { legacyStatusPlugin } from './legacy-status.js';
import { takeOnlyJson } from './json-body.js';
import { refuseUnsoundRequest } from './graphql-request.js';
import { refuseUnsoundAddresses } from './parameters.js';
import { refuseUnreadable, reportErrors } from './error-handler.js';
import { sendProblem } from './problem.js';
import { OperationStore, refuseOthers, serveManifest } from './persisted.js';
import { serveStream } from './stream.js';
import { serveIdentifiers } from './identifiers.js';
import { serveSubgraph } from './subgraph.js';

const MAX_BODY = 1024 * 1024;

export interface HttpServer {
  /** Where the service can be reached. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves GraphQL at `/graphql` (GraphiQL for browsers), the explorer at `/`, subscriptions at `/graphql/stream`, what changed
 * at `/changes`, things at `/id/…`, a federation subgraph at `/subgraph`, `/health/live` and `/health/ready`. Ready is said
 * once questions can be asked. With `safelist` only registered operations are answered: there is no GraphiQL and no subgraph.
 */
export async function serveHttp(
  services: Services,
  { host, port, safelist = false, publicUrl = null }: { host: string; port: number; safelist?: boolean; publicUrl?: string | null },
  log: Logger,
  isReady: () => Promise<boolean>,
): Promise<HttpServer> {
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    frameworkErrors: refuseUnreadable,
  });
  reportErrors(app, log);
  refuseUnsoundAddresses(app);
  takeOnlyJson(app);
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
      revisionPlugin(schema),
      limitsPlugin(schema),
      legacyStatusPlugin,
      cachingPlugin(schema),
      answers.plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    stringifyResult: (result) => answers.textOf(result),
    logger: log,
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, { context: async ({ headers }) => new Context(services, headers.authorization) });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    preHandler: refuseUnsoundRequest,
    handler: (request, reply) =>
      request.method === 'GET' && wantsPage(request.headers.accept, request.query)
        ? reply.type('text/html; charset=utf-8').header('vary', 'Accept').send(graphiqlPage())
        : handle.call(app, request, reply),
  });
  serveStream(app, { schema, services, formatError: errorFormatter(log) });
  serveChanges(app, services);
  // A reader that has the answer is told so without a body.
  app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 304 ? '' : payload));
  serveManifest(app, operations);
  serveAssets(app);
  serveExplorer(app);
  serveIdentifiers(app, services, publicUrl);
  if (!safelist) serveSubgraph(app, schema, services, log);
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => ((await isReady()) ? { status: 'ready' } : reply.code(503).send({ status: 'starting' })));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, mistake('UNKNOWN_ADDRESS', request.url, { vi: 'một địa chỉ như /graphql', en: 'an address such as /graphql' })),
  );
  await app.listen({ host, port });
  const { port: actual } = app.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async () => {
      await app.close();
      await apollo.stop();
    },
  };
}
