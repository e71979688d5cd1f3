import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getOperationAST, GraphQLError, parse, validate, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createHandler, type OperationArgs, type RequestParams, type Response } from 'graphql-sse';
import { Context } from '../../graphql/context.js';
import { RETRY_AFTER } from '../../registry/db/unavailable.js';
import type { Services } from '../../services.js';
import { toGraphQLError, unreadablyDeep } from '../../graphql/errors.js';
import { Limits, MAX_TOKENS } from '../../graphql/limits/limits.js';
import { refuseUnsoundTexts } from '../../graphql/limits/sound-document.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import type { ClientOf } from '../edges/client.js';
import { refuseUnsoundTextRequest } from '../graphql/graphql-request.js';
import { lastSeen } from './missed.js';
import { report } from '../errors/report.js';
import { revisionsNamed } from '../edges/request-facts.js';
import { subscribeAfresh, writeEvents, type Told } from './stream-events.js';

/** Streams that are open at once; each holds a connection and waits for news. */
export const MAX_STREAMS = 200;

const EVENT_STREAM = 'text/event-stream';
/** Seconds after which a client that was refused a stream may try again. */
const TRY_AGAIN_AFTER = 30;

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
type StreamContext = Record<PropertyKey, unknown>;

export interface StreamOptions {
  schema: GraphQLSchema;
  services: Services;
  formatError: FormatError;
  clientOf: ClientOf;
  /** Streams of one client that are open at once; 0 sets no limit. */
  streamsPerClient: number;
  maxStreams?: number;
}

/**
 * Subscriptions over server-sent events at `/graphql/stream` (protocol of graphql-sse, distinct connections): the same schema
 * and limits as `/graphql`, subscriptions only. A comment every 12 seconds keeps a stream alive. Each event has its revision as
 * `id`, and a client that comes again with `Last-Event-ID` first gets what it missed. When the server closes, the streams end,
 * so that clients come again elsewhere.
 */
export function serveStream(app: FastifyInstance, options: StreamOptions): void {
  const { schema, services, formatError, clientOf, streamsPerClient, maxStreams = MAX_STREAMS } = options;
  const limits = new Limits(schema);
  /** The streams that are open, each with its client. */
  const open = new Map<ServerResponse, string>();
  /** What graphql-js has no code for was thrown by a resolver, and is a bug. */
  const shown = (error: GraphQLError): GraphQLFormattedError => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', ...error.extensions };
    return formatError({ ...error.toJSON(), extensions }, error);
  };
  const failure = (error: GraphQLError, status: number, headers: Record<string, string> = {}): Response => [
    JSON.stringify({ errors: [shown(error)] }),
    { status, statusText: '', headers: { 'content-type': 'application/json; charset=utf-8', ...headers } },
  ];
  const handlerFor = (request: FastifyRequest, told: Told): ReturnType<typeof createHandler> =>
    createHandler<unknown, unknown, StreamContext>({
      // No token: each stream has a connection of its own, and nothing is kept for clients that never come back.
      authenticate: () => null,
      onSubscribe: async (_request, params) => {
        if (open.size > maxStreams) {
          const error = mistake('TOO_MANY_STREAMS', String(maxStreams), { vi: 'Hãy thử lại sau.', en: 'Try again later.' });
          return failure(toGraphQLError(error), 503, { 'retry-after': String(TRY_AGAIN_AFTER) });
        }
        try {
          const seen = await lastSeen(request.headers['last-event-id'], services.responsibility.newest);
          refuseRevisions(revisionsNamed(request));
          const args = prepare(schema, limits, new Context(services, { authorization: request.headers.authorization, seenRevision: seen }), params);
          return args instanceof GraphQLError ? failure(args, 400) : args;
        } catch (error) {
          if (!(error instanceof PhancongError)) throw error;
          if (error.code === 'REVISION_AWAITED') return failure(toGraphQLError(error), 503, { 'retry-after': String(RETRY_AFTER) });
          return failure(toGraphQLError(error), 400);
        }
      },
      subscribe: (args) => subscribeAfresh(args, told),
      onNext: (_context, _request, result) => {
        const { errors } = result as ExecutionResult;
        return errors ? { ...result, errors: errors.map((error) => shown(error) as GraphQLError) } : undefined;
      },
    });
  app.route({
    url: '/graphql/stream',
    method: ['GET', 'POST'],
    preHandler: refuseUnsoundTextRequest,
    handler: async (request, reply) => {
      if (!request.headers.accept?.includes(EVENT_STREAM)) {
        return report(reply, mistake('NOT_ACCEPTABLE', request.headers.accept ?? '', { vi: EVENT_STREAM, en: EVENT_STREAM }));
      }
      if (request.method === 'HEAD') return reply.header('cache-control', 'no-cache').type(EVENT_STREAM).send('');
      const client = await clientOf(request);
      if (streamsPerClient > 0 && [...open.values()].filter((one) => one === client).length >= streamsPerClient) {
        const expected = { vi: `không quá ${streamsPerClient} luồng của một nơi`, en: `at most ${streamsPerClient} streams of one client` };
        return report(reply.header('retry-after', TRY_AGAIN_AFTER), mistake('TOO_MANY_STREAMS', String(streamsPerClient), expected));
      }
      reply.hijack();
      open.set(reply.raw, client);
      reply.raw.once('close', () => open.delete(reply.raw));
      const told: Told = [];
      try {
        const handle = handlerFor(request, told);
        const answer = await handle({
          method: request.method,
          url: request.url,
          headers: { get: (name) => (name === 'accept' ? EVENT_STREAM : String(request.headers[name] ?? '')) },
          body: (request.body ?? null) as Record<string, unknown> | null,
          raw: request,
          context: null,
        });
        await writeEvents(reply, answer, told);
      } catch (error) {
        formatError({ message: 'stream', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
        if (!reply.raw.headersSent) reply.raw.writeHead(500);
        reply.raw.end();
      }
    },
  });
  app.addHook('preClose', async () => {
    for (const response of open.keys()) response.end();
  });
}

/** A stream reports future revisions, each event at its own revision, so it takes none. @throws REVISION_NOT_TAKEN. */
function refuseRevisions(named: readonly string[]): void {
  if (named.length > 0) throw mistake('REVISION_NOT_TAKEN', named.join(', '), { vi: 'Hãy bỏ số phiên bản.', en: 'Leave the revision out.' });
}

function prepare(
  schema: GraphQLSchema,
  limits: Limits,
  context: Context,
  { query, variables = {}, operationName }: RequestParams,
): OperationArgs<StreamContext> | GraphQLError {
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS });
    const tooLarge = limits.shapeRefusal(document);
    if (tooLarge) return tooLarge;
    const [invalid] = validate(schema, document);
    if (invalid) return coded(invalid, 'GRAPHQL_VALIDATION_FAILED');
    refuseUnsoundTexts(document);
    const operation = getOperationAST(document, operationName)?.operation ?? 'document';
    if (operation !== 'subscription') {
      return toGraphQLError(
        mistake('NOT_A_SUBSCRIPTION', operation, { vi: 'subscription; câu hỏi gửi tới /graphql', en: 'a subscription; questions go to /graphql' }),
      );
    }
    const tooCostly = limits.demandRefusal(document, variables ?? {}, operationName ?? undefined);
    if (tooCostly) return tooCostly;
    return { schema, document, operationName, variableValues: variables, contextValue: context as unknown as StreamContext };
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions['code'] ? error : coded(error, 'GRAPHQL_PARSE_FAILED');
    // The reader goes down one call for each level of brackets.
    if (error instanceof RangeError) return unreadablyDeep();
    throw error;
  }
}

function coded({ message, nodes, source, positions, extensions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code } });
}
