import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { RETRY_AFTER, toldOf } from '../registry/db/unavailable.js';
import { mistake, type ErrorCode, type PhancongError } from '../shared/errors.js';
import { ownError } from './own-errors.js';

/** A caller's mistake as GraphQL reports it: code, both sentences, what was given and expected, the nearest values. */
export function toGraphQLError(error: PhancongError): GraphQLError {
  const { code, text, detail, index } = error;
  return new GraphQLError(error.message, { extensions: { code, text, ...detail, ...(index === undefined ? {} : { index }) } });
}

/** A caller's mistake that refuses the whole request, before anything is resolved. */
export function refusal(error: PhancongError, status = 400): GraphQLError {
  const { message, extensions } = toGraphQLError(error);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

/** A document with so many brackets in brackets that reading it ran out of stack. */
export function unreadablyDeep(): GraphQLError {
  return refusal(mistake('QUERY_TOO_DEEP', '> 1000', { vi: 'văn bản truy vấn đọc được', en: 'a document that can be read' }));
}

/**
 * Reports a caller's mistake and a database that does not answer in full, GraphQL's own complaints as they are, and hides a bug
 * behind an id that the log carries as well. Nothing ever shows a stack.
 */
export function errorFormatter(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const told = toldOf(original);
    if (told) return { ...formatted, message: told.message, extensions: { ...toGraphQLError(told).extensions } };
    if (formatted.extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' && formatted.message.includes('call stack')) {
      const { message, extensions } = unreadablyDeep();
      return { message, extensions };
    }
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    const own = ownError({ ...formatted, extensions }, error);
    if (own || extensions['code'] !== 'INTERNAL_SERVER_ERROR') return own ?? { ...formatted, extensions };
    const id = randomUUID();
    log.error({ err: original, id }, 'internal error');
    return {
      message: `Internal error ${id}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', text: { vi: `Lỗi bên trong ${id}.`, en: `Internal error ${id}.` }, id },
    };
  };
}

/**
 * Where the database did not answer and nothing of the request could be, the request as a whole has failed: status 503 with
 * Retry-After and no `data`, in every form of GraphQL over HTTP. What could be answered is, with 200.
 */
export const unavailablePlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { errors, data } = response.body.singleResult;
      if (!errors?.some(({ extensions }) => extensions?.['code'] === UNAVAILABLE)) return;
      response.http.headers.set('retry-after', String(RETRY_AFTER));
      if (Object.values(data ?? {}).some((value) => value !== null)) return;
      delete response.body.singleResult.data;
      response.http.status = 503;
    },
  }),
};

const UNAVAILABLE: ErrorCode = 'SERVICE_UNAVAILABLE';
