import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import { RETRY_AFTER } from '../../registry/db/unavailable.js';
import type { ErrorCode, PhancongError } from '../../shared/errors.js';
import { problemPage } from './problem-page.js';
import { sendPage } from '../pages/pages.js';

const codes = new WeakMap<FastifyReply, ErrorCode>();

/** The code of the mistake for which a request was refused before anything answered it. */
export function refusedFor(reply: FastifyReply): ErrorCode | undefined {
  return codes.get(reply);
}

/** Keeps the code of what is sent, to be counted with the answer. */
export function noteRefusal(reply: FastifyReply, { code }: PhancongError): void {
  codes.set(reply, code);
}

const STATUSES: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BACKUP_BROKEN: 500,
  UNKNOWN_REVISION: 400,
  NOT_ACCEPTABLE: 406,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  OPERATION_NOT_SAFELISTED: 403,
  ORIGIN_REFUSED: 403,
  SERVICE_UNAVAILABLE: 503,
  REVISION_AWAITED: 503,
  REVISION_LOST: 503,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_STREAMS: 429,
  IMPORTS_WAITING: 503,
};

/** The status of a mistake and what a cache and a client that comes again must know, whatever the body is. */
export function refuseWith(reply: FastifyReply, status: number): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  return reply.code(status).header('cache-control', 'no-store');
}

/** A mistake in an address is something that is not there; one in a parameter, as a revision always is, is a bad request. */
export function statusOf(code: ErrorCode): number {
  return STATUSES[code] ?? (code.startsWith('UNKNOWN_') ? 404 : 400);
}

/**
 * A caller's mistake as problem details (RFC 9457): the code, both sentences, what was given and expected, the nearest values. A
 * browser that asks for a page gets one that says the same.
 */
export function sendProblem(reply: FastifyReply, error: PhancongError, given?: number): FastifyReply {
  const { code, message, text, detail } = error;
  const status = given ?? statusOf(code);
  noteRefusal(reply, error);
  refuseWith(reply, status).header('vary', 'Accept');
  if (reply.request.headers.accept?.includes('text/html')) return sendPage(reply, problemPage(status, error));
  return reply
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:phancong:problem:${code}`, title: STATUS_CODES[status], status, detail: message, code, text, ...detail }));
}
