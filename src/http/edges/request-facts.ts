import type { FastifyRequest } from 'fastify';
import type { RequestFacts } from '../../graphql/context.js';
import { REVISION_HEADER } from '../../graphql/revision-plugin.js';
import { searchOf } from './parameters.js';

/** What a request to a surface of GraphQL says beside its document: who asks, and which revision is to be seen. */
export function factsOf(request: FastifyRequest): RequestFacts {
  return { authorization: request.headers.authorization, revisions: revisionsNamed(request) };
}

/** The revisions that a request names in its header `Phancong-Revision` and its URL parameter `revision`, as they came. */
export function revisionsNamed(request: FastifyRequest): string[] {
  const header = request.headers[REVISION_HEADER.toLowerCase()];
  return [...(header === undefined ? [] : [String(header)]), ...new URLSearchParams(searchOf(request)).getAll('revision')];
}
