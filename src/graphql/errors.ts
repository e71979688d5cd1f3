import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { ownError } from './own-errors.js';
import { PhancongError } from '../shared/errors.js';

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

/**
 * Reports a caller's mistake in full, GraphQL's own complaints as they are, and hides a bug behind an id that the log
 * carries as well. Nothing ever shows a stack.
 */
export function errorFormatter(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    if (original instanceof PhancongError) return { ...formatted, message: original.message, extensions: { ...toGraphQLError(original).extensions } };
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
