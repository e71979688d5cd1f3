import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../../graphql/context.js';
import type { Services } from '../../services.js';
import { errorFormatter, unavailablePlugin } from '../../graphql/errors.js';
import { givenPlugin } from '../../graphql/own-errors.js';
import { documentStore } from '../../graphql/limits/document-store.js';
import { limitsPlugin, MAX_TOKENS } from '../../graphql/limits/limits.js';
import { workPlugin } from '../../graphql/limits/pace.js';
import { soundDocumentPlugin } from '../../graphql/limits/sound-document.js';
import { buildSubgraph } from '../../graphql/federation/subgraph.js';
import { operationTraces } from '../../graphql/operation-step.js';
import { revisionPlugin } from '../../graphql/revision-plugin.js';
import { refuseUnsoundRequest } from './graphql-request.js';
import { answering, type Answering } from './answering.js';

/** A router makes the operations that it sends. */
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * The API as a federation subgraph at `/subgraph`, for routers. It is built when the first router asks, so that a service without
 * one pays nothing, and it is beside `/graphql`, whose schema has no trace of it.
 */
export function serveSubgraph(app: FastifyInstance, schema: GraphQLSchema, services: Services, log: Logger): void {
  let started: Promise<{ apollo: ApolloServer<Context>; answer: Answering }> | null = null;
  const start = async (): Promise<{ apollo: ApolloServer<Context>; answer: Answering }> => {
    const subgraph = buildSubgraph(schema);
    const apollo = new ApolloServer<Context>({
      schema: subgraph,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      csrfPrevention: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      documentStore: documentStore(),
      formatError: errorFormatter(log),
      plugins: [
        givenPlugin,
        soundDocumentPlugin(),
        revisionPlugin,
        limitsPlugin(subgraph),
        workPlugin,
        unavailablePlugin,
        ...operationTraces(NO_NAMES),
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
      ],
      stopOnTerminationSignals: false,
      logger: log,
    });
    await apollo.start();
    return { apollo, answer: answering(apollo, services) };
  };
  app.post('/subgraph', { preHandler: refuseUnsoundRequest }, async (request, reply) => {
    started ??= start();
    return (await started).answer(request, reply);
  });
  app.addHook('onClose', async () => void (await (await started)?.apollo.stop()));
}
