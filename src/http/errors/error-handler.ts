import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { toldOf } from '../../registry/db/unavailable.js';
import { mistake, type PhancongError } from '../../shared/errors.js';
import { bodyTextOf, otherType } from '../edges/json-body.js';
import { sendPage } from '../pages/pages.js';
import { unanswered } from './not-found.js';
import { problemPage } from './problem-page.js';
import { report, speaksGraphQL } from './report.js';

/** The way out of every route for what it throws: the form of its surface, a code, and never the words of a bug. */
export function reportErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const found = toldOf(error) ?? mistakeOf(app, error as FastifyError, request, reply);
    return found ? report(reply, found) : hide(error, reply, log);
  });
}

/** What the server itself finds wrong with a request, as our mistake; `null` for a bug. A body is of no account where nothing takes it. */
function mistakeOf(
  app: FastifyInstance,
  { code, statusCode = 500 }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): PhancongError | null {
  if (statusCode < 400 || statusCode > 499) return null;
  if (request.is404) return unanswered(app, request, reply);
  const { headers, method, url } = request;
  switch (code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return mistake('INVALID_JSON', bodyTextOf(request) ?? '', { vi: 'JSON mã UTF-8 (RFC 8259)', en: 'JSON in UTF-8 (RFC 8259)' });
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return mistake('BODY_TOO_LARGE', headers['content-length'] ?? '', { vi: 'không quá 1 MiB', en: 'at most 1 MiB' });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return otherType(request);
  }
  return mistake('INVALID_BODY', `${method} ${url}`, { vi: 'một yêu cầu HTTP hợp lệ', en: 'a well-formed HTTP request' });
}

/** A bug is reported by an id that is also in the log. */
function hide(error: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const id = randomUUID();
  log.error({ err: error, id }, 'internal error');
  const code = 'INTERNAL_SERVER_ERROR';
  const text = { vi: `Lỗi bên trong ${id}.`, en: `Internal error ${id}.` };
  reply.code(500).header('cache-control', 'no-store');
  if (reply.request.headers.accept?.includes('text/html')) return sendPage(reply, problemPage(500, { code, text, detail: { nearest: [] } }));
  return speaksGraphQL(reply.request.url)
    ? reply.type('application/json; charset=utf-8').send(JSON.stringify({ errors: [{ message: text.en, extensions: { code, text, id } }] }))
    : reply
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify({ type: `urn:phancong:problem:${code}`, title: 'Internal Server Error', status: 500, detail: text.en, code, text, id }));
}
