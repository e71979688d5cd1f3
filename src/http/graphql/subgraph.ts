import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Context } from '../../graphql/context.js';
import type { Services } from '../../services.js';
import { errorFormatter, unavailablePlugin } from '../../graphql/errors.js';
import { limitsPlugin, MAX_TOKENS } from '../../graphql/limits/limits.js';
import { workPlugin } from '../../graphql/limits/pace.js';
import { soundDocumentPlugin } from '../../graphql/limits/sound-document.js';
import { buildSubgraph } from '../../graphql/federation/subgraph.js';
import { revisionPlugin } from '../../graphql/revision-plugin.js';
import { refuseUnsoundRequest } from './graphql-request.js';
import { factsOf } from '../edges/request-facts.js';

/**
 * The API as a federation subgraph at `/subgraph`, for routers. It is built when the first router asks, so that a service without
 * one pays nothing, and it stands beside `/graphql`, whose schema has no trace of it.
 */
export function serveSubgraph(app: FastifyInstance, schema: GraphQLSchema, services: Services, log: Logger): void {
  let started: Promise<ApolloServer<Context>> | null = null;
  const start = async (): Promise<ApolloServer<Context>> => {
    const subgraph = buildSubgraph(schema);
    const apollo = new ApolloServer<Context>({
      schema: subgraph,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      csrfPrevention: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      formatError: errorFormatter(log),
      plugins: [
        soundDocumentPlugin(),
        revisionPlugin,
        limitsPlugin(subgraph),
        workPlugin,
        unavailablePlugin,
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
      ],
      stopOnTerminationSignals: false,
      logger: log,
    });
    await apollo.start();
    return apollo;
  };
  app.post('/subgraph', { preHandler: refuseUnsoundRequest }, async (request, reply) => {
    started ??= start();
    return fastifyApolloHandler(await started, { context: async (asked) => new Context(services, factsOf(asked)) }).call(app, request, reply);
  });
  app.addHook('onClose', async () => void (await (await started)?.stop()));
}
