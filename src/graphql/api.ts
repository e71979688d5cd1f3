import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { print, type DocumentNode, type FormattedExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Services } from '../services.js';
import { remember, type Lookups } from '../shared/keep.js';
import { AnswerCache } from './answer-cache.js';
import { Context, type RequestFacts } from './context.js';
import { errorFormatter, unavailablePlugin } from './errors.js';
import { givenPlugin } from './own-errors.js';
import { documentStore } from './limits/document-store.js';
import { limitsPlugin, MAX_TOKENS } from './limits/limits.js';
import { workPlugin } from './limits/pace.js';
import { operationStep } from './operation-step.js';
import { soundDocumentPlugin } from './limits/sound-document.js';
import { revisionPlugin } from './revision-plugin.js';
import { buildApiSchema } from './schema.js';

/** The API as it answers in this process, whoever asks: its schema, and Apollo with the limits, the revision and the kept answers. */
export interface Api {
  schema: GraphQLSchema;
  apollo: ApolloServer<Context>;
  /** The text of a result; of an answer that was given before only the text is kept. */
  textOf: (result: FormattedExecutionResult) => string;
  /** Results that were looked for among those that are kept. */
  lookups: Lookups;
}

interface ApiSettings {
  log: Logger;
  /** What the surface adds that hands on requests. */
  plugins?: (schema: GraphQLSchema) => ApolloServerPlugin<Context>[];
  /** Where operations are found that are asked for by id; none are without it. */
  operations?: NonNullable<Exclude<ConstructorParameters<typeof ApolloServer>[0]['persistedQueries'], false>>['cache'];
  /** Bytes of results that are kept. */
  keptBytes?: number;
}

/** Puts the API together; it answers once `apollo` is started. */
export function buildApi({ log, plugins = () => [], operations, keptBytes }: ApiSettings): Api {
  const schema = buildApiSchema();
  const answers = new AnswerCache(keptBytes);
  const textOf = (result: FormattedExecutionResult): string => answers.textOf(result);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Sound as long as authentication is by bearer token and never by cookie.
    csrfPrevention: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    documentStore: documentStore(),
    persistedQueries: operations ? { cache: operations } : false,
    formatError: errorFormatter(log),
    // Plugins that look at every field cost more than the answer itself.
    plugins: [
      givenPlugin,
      soundDocumentPlugin(),
      revisionPlugin,
      limitsPlugin(schema),
      workPlugin,
      unavailablePlugin,
      ...plugins(schema),
      answers.plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    stringifyResult: textOf,
    // The process has handlers of its own.
    stopOnTerminationSignals: false,
    logger: log,
  });
  return { schema, apollo, textOf, lookups: answers.lookups };
}

/** What came of an operation. */
export interface Outcome {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
}

/** Runs an operation with its variables, with what the request says beside it. */
export type Execute = (operation: DocumentNode, variables: Record<string, unknown>, facts: RequestFacts) => Promise<Outcome>;

/** Operations run by the API of this process: limits, deadlines, answers and errors are those of `/graphql`. */
export function executeIn({ apollo, textOf }: Api, services: Services): Execute {
  return async (operation, variables, facts) => {
    const contextValue = new Context(services, facts);
    const { body } = await operationStep(() => apollo.executeOperation({ query: queryOf(operation), variables }, { contextValue }));
    if (body.kind !== 'single') throw new Error('an operation of the list is answered at once');
    return JSON.parse(textOf(body.singleResult)) as Outcome;
  };
}

const queries = new WeakMap<DocumentNode, string>();

/** The text of an operation as it is on the list of registered ones. */
function queryOf(operation: DocumentNode): string {
  return remember(queries, operation, print);
}
