import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { OperationArgs, RequestParams, Response } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { Context, type Services } from '../graphql/context.js';
import { toGraphQLError } from '../graphql/errors.js';
import { MAX_TOKENS, refuseTooLarge } from '../graphql/limits.js';
import { refuseUnsoundTexts } from '../graphql/sound-document.js';
import { mistake } from '../shared/errors.js';
import { refuseUnsoundTextRequest } from './graphql-request.js';

/** Streams that are open at once; each holds a connection and waits for news. */
export const MAX_STREAMS = 200;

const EVENT_STREAM = 'text/event-stream';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
type StreamContext = Record<PropertyKey, unknown>;

export interface StreamOptions {
  schema: GraphQLSchema;
  services: Services;
  formatError: FormatError;
  maxStreams?: number;
}

/**
 * Subscriptions over server-sent events at `/graphql/stream` (protocol of graphql-sse, distinct connections): the same schema
 * and limits as `/graphql`, subscriptions only. A comment every 12 seconds keeps a stream alive. When the server closes, the
 * streams end, so that clients come again elsewhere.
 */
export function serveStream(app: FastifyInstance, { schema, services, formatError, maxStreams = MAX_STREAMS }: StreamOptions): void {
  const open = new Set<ServerResponse>();
  /** What graphql-js has no code for was thrown by a resolver, and is a bug. */
  const told = (error: GraphQLError): GraphQLFormattedError => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', ...error.extensions };
    return formatError({ ...error.toJSON(), extensions }, error);
  };
  const failure = (error: GraphQLError, status: number, headers: Record<string, string> = {}): Response => [
    JSON.stringify({ errors: [told(error)] }),
    { status, statusText: '', headers: { 'content-type': 'application/json; charset=utf-8', ...headers } },
  ];
  const handle = createHandler<StreamContext>({
    // No token: each stream has a connection of its own, and nothing is kept for clients that never come back.
    authenticate: () => null,
    onSubscribe: ({ raw }, params) => {
      if (open.size > maxStreams) {
        const error = mistake('TOO_MANY_STREAMS', String(maxStreams), { vi: 'thử lại sau', en: 'another try later' });
        return failure(toGraphQLError(error), 503, { 'retry-after': '30' });
      }
      const args = prepare(schema, new Context(services, raw.headers.authorization), params);
      return args instanceof GraphQLError ? failure(args, 400) : args;
    },
    subscribe: subscribeAfresh,
    onNext: (_context, _request, result) => {
      const { errors } = result as ExecutionResult;
      return errors ? { ...result, errors: errors.map((error) => told(error) as GraphQLError) } : undefined;
    },
  });
  app.route({
    url: '/graphql/stream',
    method: ['GET', 'POST'],
    preHandler: refuseUnsoundTextRequest,
    handler: async (request, reply) => {
      if (!request.headers.accept?.includes(EVENT_STREAM))
        throw mistake('NOT_ACCEPTABLE', request.headers.accept ?? '', { vi: `Accept: ${EVENT_STREAM}`, en: `Accept: ${EVENT_STREAM}` });
      request.headers.accept = EVENT_STREAM;
      reply.hijack();
      open.add(reply.raw);
      reply.raw.once('close', () => open.delete(reply.raw));
      try {
        await handle(request, reply);
      } catch (error) {
        formatError({ message: 'stream', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
        if (!reply.raw.headersSent) reply.raw.writeHead(500);
        reply.raw.end();
      }
    },
  });
  app.addHook('preClose', async () => {
    for (const response of open) response.end();
  });
}

function prepare(
  schema: GraphQLSchema,
  context: Context,
  { query, variables = {}, operationName }: RequestParams,
): OperationArgs<StreamContext> | GraphQLError {
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS });
    const [invalid] = validate(schema, document);
    if (invalid) return coded(invalid, 'GRAPHQL_VALIDATION_FAILED');
    refuseUnsoundTexts(document);
    const operation = getOperationAST(document, operationName)?.operation ?? 'document';
    if (operation !== 'subscription') {
      return toGraphQLError(
        mistake('NOT_A_SUBSCRIPTION', operation, { vi: 'subscription; câu hỏi gửi tới /graphql', en: 'a subscription; questions go to /graphql' }),
      );
    }
    refuseTooLarge(schema, document, variables, operationName ?? undefined);
    return { schema, document, operationName, variableValues: variables, contextValue: context as unknown as StreamContext };
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions['code'] ? error : coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function coded({ message, nodes, source, positions, extensions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code } });
}

/** As graphql-js subscribes, but each event is answered in a context of its own, which sees the registry as it is by then. */
async function subscribeAfresh(args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const { services, authorization } = args.contextValue as Context;
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const stream: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      const { done, value } = await events.next();
      return done
        ? { done, value: undefined }
        : { value: await execute({ ...args, rootValue: value, contextValue: new Context(services, authorization) }) };
    },
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
    // graphql-sse ends only what is a whole generator.
    throw: async (error) => {
      await events.return?.();
      throw error;
    },
  };
  return stream;
}
