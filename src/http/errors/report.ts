import type { FastifyReply } from 'fastify';
import { toGraphQLError } from '../../graphql/errors.js';
import type { PhancongError } from '../../shared/errors.js';
import { noteRefusal, refuseWith, sendProblem, statusOf } from './problem.js';

const RESPONSE_JSON = 'application/graphql-response+json';

/** Whether an address is one that speaks GraphQL. */
export function speaksGraphQL(url: string): boolean {
  return /^\/(graphql|subgraph)(?:[/?]|$)/.test(url);
}

/** Reports a caller's mistake in the form of the surface that was asked: GraphQL errors, a page for people, or a problem. */
export function report(reply: FastifyReply, error: PhancongError, status = statusOf(error.code)): FastifyReply {
  noteRefusal(reply, error);
  return speaksGraphQL(reply.request.url) && !reply.request.headers.accept?.includes('text/html')
    ? sendErrors(reply, error, status)
    : sendProblem(reply, error, status);
}

/** A mistake that refuses a request to a GraphQL address before GraphQL has seen it. */
export function sendErrors(reply: FastifyReply, error: PhancongError, status = statusOf(error.code)): FastifyReply {
  noteRefusal(reply, error);
  const type = reply.request.headers.accept?.includes(RESPONSE_JSON) ? RESPONSE_JSON : 'application/json';
  return refuseWith(reply, status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [toGraphQLError(error).toJSON()] }));
}
