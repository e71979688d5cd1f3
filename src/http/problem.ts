import type { FastifyReply } from 'fastify';
import { RETRY_AFTER } from '../db/unavailable.js';
import type { ErrorCode, PhancongError } from '../shared/errors.js';

const TITLES: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found', 406: 'Not Acceptable', 503: 'Service Unavailable' };

/** A mistake in an address is something that is not there; one in a parameter is a bad request. */
function statusOf(code: ErrorCode): 400 | 404 | 406 | 503 {
  if (code === 'SERVICE_UNAVAILABLE') return 503;
  if (code === 'NOT_ACCEPTABLE') return 406;
  return code.startsWith('UNKNOWN_') ? 404 : 400;
}

/** A caller's mistake as problem details (RFC 9457): the code, both sentences, what was given and expected, the nearest values. */
export function sendProblem(reply: FastifyReply, { code, message, text, detail }: PhancongError): FastifyReply {
  const status = statusOf(code);
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ type: `urn:phancong:problem:${code}`, title: TITLES[status], status, detail: message, code, text, ...detail }));
}
