import type { AddressInfo } from 'node:net';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Services } from '../services.js';
import { RETRY_AFTER } from '../registry/db/unavailable.js';
import { buildApi, executeIn } from '../graphql/api.js';
import { errorFormatter } from '../graphql/errors.js';
import { operationTraces } from '../graphql/operation-step.js';
import { answering } from './graphql/answering.js';
import { cachingPlugin } from './graphql/caching.js';
import { waitForSeenRevisions } from './edges/seen-revision.js';
import { SentAnswers } from './graphql/sent-answers.js';
import { serveBackup } from './backup/backup.js';
import { serveChanges } from './news/changes.js';
import { clients } from './edges/client.js';
import { compressLargeAnswers } from './edges/compression.js';
import { EDGES, type Edges } from '../config/edges.js';
import { UNWATCHED, type Watching } from '../config/watch.js';
import { apiOf } from './pages/ask-api.js';
import { servePageFiles } from './pages/page-files.js';
import { servePages } from './pages/serve-pages.js';
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
import { serveMcp } from './mcp/mcp.js';
import { limitRequests } from './edges/rate-limit.js';
import { serveStream } from './news/stream.js';
import { serveIdentifiers } from './addresses/identifiers.js';
import { serveSubgraph } from './graphql/subgraph.js';
import { refuseTunnel, timeOuts } from './edges/time-outs.js';
import { Figures } from './watch/figures.js';
import { listenForMetrics, serveMetrics } from './watch/metrics.js';
import { idOf, watchRequests } from './watch/requests.js';
import { traceRequests } from './watch/traces.js';

const MAX_BODY = 1024 * 1024;

export interface HttpServer {
  /** Where the service can be reached. */
  url: string;
  /** The port at which its figures are, where they have one of their own. */
  metricsPort: number | null;
  close(): Promise<void>;
}

export interface HttpSettings {
  host: string;
  port: number;
  safelist?: boolean;
  publicUrl?: string | null;
  edges?: Partial<Edges>;
  watching?: Watching;
}

/**
 * Serves GraphQL at `/graphql` (GraphiQL for browsers), the pages at `/vi` and `/en`, subscriptions at `/graphql/stream`, what changed
 * at `/changes`, tools for assistants at `/mcp`, things at `/id/…`, a federation subgraph at `/subgraph`, `/health/live` and `/health/ready`. Ready is said
 * once questions can be asked. With `safelist` only registered operations are answered: there is no GraphiQL and no subgraph.
 * `edges` is what one client may take. Closing answers what was accepted, for `edges.stopWithin` seconds at most.
 */
export async function serveHttp(
  services: Services,
  { host, port, safelist = false, publicUrl = null, edges: given = {}, watching = UNWATCHED }: HttpSettings,
  log: Logger,
  isReady: () => Promise<boolean>,
): Promise<HttpServer> {
  const edges: Edges = { ...EDGES, ...given };
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    genReqId: idOf,
    trustProxy: edges.trustProxy.length > 0 ? [...edges.trustProxy] : false,
    rewriteUrl: readableUrl,
    ...timeOuts(edges),
  });
  // What is expected beside `100-continue` need not be met (RFC 9110, 10.1.1); Node would refuse it without a word.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.server.on('connect', refuseTunnel);
  const operations = new OperationStore();
  const figures = new Figures(services);
  const names = new Set(operations.manifest.operations.map(({ name }) => name));
  traceRequests(app);
  watchRequests(app, figures, log, names, watching.logQuestions);
  reportErrors(app, log);
  takeOnlyJson(app);
  const clientOf = clients(services);
  answerTheRest(app);
  await protectPages(app);
  await allowOrigins(app, edges.origins);
  await limitRequests(app, edges.requestsPerMinute, clientOf);
  await compressLargeAnswers(app);
  refuseUnsoundAddresses(app);
  waitForSeenRevisions(app, services.responsibility.newest);
  if (safelist) refuseOthers(app, operations);
  const api = buildApi({
    log,
    operations,
    keptBytes: services.shares.results,
    plugins: (built) => [fastifyApolloDrainPlugin(app), legacyStatusPlugin, cachingPlugin(built), figures.plugin, ...operationTraces(names)],
  });
  const { schema, apollo } = api;
  await apollo.start();
  const sent = new SentAnswers(services.responsibility, services.shares.sent);
  figures.watchCaches({ sent: sent.lookups, results: api.lookups, ...services.responsibility.kept.lookups });
  const answer = answering(apollo, services, sent);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: [sent.giveAgain, refuseUnsoundRequest],
    handler: (request, reply) =>
      request.method !== 'POST' && wantsPage(request.headers.accept, request.query) ? sendGraphiql(reply) : answer(request, reply),
  });
  serveStream(app, { schema, services, formatError: errorFormatter(log), clientOf, streamsPerClient: edges.streamsPerClient });
  serveChanges(app, services);
  serveBackup(app, services);
  serveMcp(app, { schema, execute: executeIn(api, services), log, origins: edges.origins });
  // A client that has the answer gets 304 without a body.
  app.addHook('onSend', (_request, reply, payload, done) => done(null, reply.statusCode === 304 ? '' : payload));
  serveManifest(app, operations);
  serveGraphiqlFiles(app);
  servePageFiles(app);
  await servePages(app, apiOf(apollo, services, operations.manifest), publicUrl);
  serveIdentifiers(app, services, publicUrl);
  if (!safelist) serveSubgraph(app, schema, services, log);
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) =>
    (await isReady())
      ? { status: 'ready' }
      : reply.code(503).header('retry-after', RETRY_AFTER).send({ status: 'unavailable', code: 'SERVICE_UNAVAILABLE' }),
  );
  if (watching.metricsToken !== null) serveMetrics(app, figures, watching.metricsToken);
  await app.listen({ host, port });
  const metrics =
    watching.metricsPort === null
      ? null
      : await listenForMetrics(figures, host, watching.metricsPort).catch(async (error: unknown) => {
          await app.close();
          throw error;
        });
  const { port: actual } = app.server.address() as AddressInfo;
  return {
    metricsPort: (metrics?.address() as AddressInfo | undefined)?.port ?? null,
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
        metrics?.close();
      }
      await apollo.stop();
    },
  };
}
