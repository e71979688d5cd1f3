import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ErrorCode, PhancongError } from '../shared/errors.js';

const STATUSES: Partial<Record<ErrorCode, number>> = {
  NOT_ACCEPTABLE: 406,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  OPERATION_NOT_SAFELISTED: 403,
};

/** A mistake in an address is something that is not there; one in a parameter is a bad request. */
export function statusOf(code: ErrorCode): number {
  return STATUSES[code] ?? (code.startsWith('UNKNOWN_') ? 404 : 400);
}

/** A caller's mistake as problem details (RFC 9457): the code, both sentences, what was given and expected, the nearest values. */
export function sendProblem(reply: FastifyReply, { code, message, text, detail }: PhancongError, status = statusOf(code)): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ type: `urn:phancong:problem:${code}`, title: STATUS_CODES[status], status, detail: message, code, text, ...detail }));
}
