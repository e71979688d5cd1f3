import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { toGraphQLError } from '../graphql/errors.js';
import { mistake, PhancongError, type ErrorCode } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import { pathOf } from './parameters.js';

/** Mistakes whose status says more than that the request is wrong. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_ACCEPTABLE: 406,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
};

/** A mistake in an address is something that is not there; one in a parameter is a bad request. */
function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? (code.startsWith('UNKNOWN_') ? 404 : 400);
}

/** A caller's mistake as problem details (RFC 9457): the code, both sentences, what was given and expected, the nearest values. */
export function sendProblem(reply: FastifyReply, { code, message, text, detail }: PhancongError, status = statusOf(code)): FastifyReply {
  return problem(reply, status, { type: `urn:phancong:problem:${code}`, detail: message, code, text, ...detail });
}

/** A caller's mistake, found before GraphQL was asked, in the form in which GraphQL reports its own. */
export function sendGraphQLProblem(request: FastifyRequest, reply: FastifyReply, error: PhancongError, status = statusOf(error.code)): FastifyReply {
  return sendErrors(request, reply, status, toGraphQLError(error).toJSON());
}

/** The way out of every route for what it throws: the form of its surface, a code, and never the words of a bug. */
export function reportErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const found = error instanceof PhancongError ? error : mistakeOf(error as FastifyError, request);
    if (found) return isGraphQL(request) ? sendGraphQLProblem(request, reply, found) : sendProblem(reply, found);
    const id = randomUUID();
    log.error({ err: error, id }, 'internal error');
    const text: Text = { vi: `Lỗi bên trong ${id}.`, en: `Internal error ${id}.` };
    const code = 'INTERNAL_SERVER_ERROR';
    if (isGraphQL(request)) return sendErrors(request, reply, 500, { message: text.en, extensions: { code, text, id } });
    return problem(reply, 500, { type: `urn:phancong:problem:${code}`, detail: text.en, code, text, id });
  });
}

/** An address that the router itself cannot decode, for its own hook: no route is found, so none reports it. */
export function sendUnreadableAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const error = mistake('INVALID_URL', request.url, {
    vi: 'mã phần trăm của UTF-8, như %E1%BB%87',
    en: 'percent encoding of UTF-8, such as %E1%BB%87',
  });
  void sendProblem(reply, error);
}

/** Whether a request is for a surface that speaks GraphQL. */
function isGraphQL(request: FastifyRequest): boolean {
  return /^\/(graphql|subgraph)(\/|$)/.test(pathOf(request));
}

/** What the server itself finds wrong with a request, as our mistake; nothing for a bug. */
function mistakeOf({ code, statusCode = 500 }: FastifyError, { headers, method, url }: FastifyRequest): PhancongError | null {
  switch (code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return mistake('INVALID_JSON', '', { vi: 'JSON mã UTF-8 (RFC 8259)', en: 'JSON in UTF-8 (RFC 8259)' });
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return mistake('BODY_TOO_LARGE', headers['content-length'] ?? '', { vi: 'không quá 1 MiB', en: 'at most 1 MiB' });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return mistake('UNSUPPORTED_MEDIA_TYPE', headers['content-type'] ?? '', { vi: 'application/json', en: 'application/json' });
  }
  if (statusCode < 400 || statusCode > 499) return null;
  return mistake('INVALID_BODY', `${method} ${url}`, { vi: 'một yêu cầu HTTP đúng dạng', en: 'an HTTP request of the right form' });
}

function sendErrors(request: FastifyRequest, reply: FastifyReply, status: number, error: object): FastifyReply {
  const type = request.headers.accept?.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [error] }));
}

function problem(reply: FastifyReply, status: number, members: Record<string, unknown>): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ title: STATUS_CODES[status], status, ...members }));
}
