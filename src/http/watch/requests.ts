import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../shared/errors.js';
import { sha256 } from '../../shared/hash.js';
import { bodyTextOf } from '../edges/json-body.js';
import { searchOf } from '../edges/parameters.js';
import { refusedFor } from '../errors/problem.js';
import { speaksGraphQL } from '../errors/report.js';
import type { Answered, Figures } from './figures.js';
import { traceOf } from './traces.js';

/** An id that a proxy or a client may give a request, so that its log and ours speak of the same. */
const GIVEN_ID = /^[\w.:-]{1,64}$/;
/** Letters of a hash that are logged: enough to see that the same was asked, too few to find out what. */
const LOGGED = 12;
const OTHER = 'other';
/** Refused at any address before an operation is asked. */
const BEFORE_GRAPHQL: readonly ErrorCode[] = ['TOO_MANY_REQUESTS', 'TOO_MANY_STREAMS', 'BODY_TOO_LARGE'];

/** The id of a request: the one it came with in `X-Request-Id`, or a new one. */
export function idOf({ headers: { 'x-request-id': given } }: Pick<IncomingMessage, 'headers'>): string {
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
}

/**
 * Gives each answer the id of its request, counts it, and logs it at the level `info`, one line each: route, method, status, time,
 * operation, and what was asked by a hash; with `logQuestions` in its own words. `names`: the operations that are registered.
 */
export function watchRequests(app: FastifyInstance, figures: Figures, log: Logger, names: ReadonlySet<string>, logQuestions: boolean): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const answered = answeredOf(request, reply, names);
    figures.count(answered);
    const refused = refusedFor(reply);
    // What else is refused elsewhere was refused by GraphQL, which has counted it.
    if (refused !== undefined && (answered.operation !== null || BEFORE_GRAPHQL.includes(refused))) figures.countError(refused);
    if (log.isLevelEnabled('info')) log.info({ id: request.id, ...traceOf(request), ...answered, ...askedOf(request, logQuestions) }, 'request');
    done();
  });
}

function answeredOf(request: FastifyRequest, reply: FastifyReply, names: ReadonlySet<string>): Answered {
  const { method, url, routeOptions } = request;
  return {
    route: routeOptions.url ?? OTHER,
    method,
    status: reply.statusCode,
    seconds: Math.round(reply.elapsedTime * 1000) / 1e6,
    operation: speaksGraphQL(url) ? operationOf(request, names) : null,
  };
}

/** Names that clients make up themselves are counted as one: `other`. */
function operationOf({ body, query }: FastifyRequest, names: ReadonlySet<string>): string {
  const { operationName } = { ...(query as { operationName?: unknown }), ...(body as { operationName?: unknown } | undefined) };
  return typeof operationName === 'string' && names.has(operationName) ? operationName : OTHER;
}

function askedOf(request: FastifyRequest, inWords: boolean): { asked: string } | Record<string, never> {
  const text = [searchOf(request), bodyTextOf(request) ?? ''].filter(Boolean).join('\n');
  return text === '' ? {} : { asked: inWords ? text : sha256(text).slice(0, LOGGED) };
}
