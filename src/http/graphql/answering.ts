import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type HTTPGraphQLHead } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context } from '../../graphql/context.js';
import { operationStep } from '../../graphql/operation-step.js';
import type { Services } from '../../services.js';
import { searchOf } from '../edges/parameters.js';
import { factsOf } from '../edges/request-facts.js';
import type { SentAnswers } from './sent-answers.js';

/** Hands a request to Apollo and sends what it answers. */
export type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers by one Apollo server; answers that are given again are left with `sent`, which may give them the next time. */
export function answering(apollo: ApolloServer<Context>, services: Services, sent: SentAnswers | null = null): Answering {
  return async (request, reply) => {
    const context = new Context(services, factsOf(request));
    const { headers, body, status } = await operationStep(() =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          // Apollo knows no HEAD: it is asked as by GET, and the server leaves the body out.
          method: request.method === 'HEAD' ? 'GET' : request.method,
          headers: headersOf(request),
          search: searchOf(request),
          body: request.body,
        },
        context: async () => context,
      }),
    );
    setHead(reply, { headers, status });
    if (body.kind !== 'complete') return reply.send(Readable.from(body.asyncIterator));
    const { before } = context.given;
    // Bytes go out at a third of what Node takes to write a long text with letters beyond ASCII behind the headers.
    const bytes = Buffer.from(body.string);
    if (before !== null && reply.statusCode === 200) sent?.keep(request, before, { headers, bytes });
    return reply.send(bytes);
  };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function setHead(reply: FastifyReply, { headers, status = 200 }: HTTPGraphQLHead): void {
  for (const [name, value] of headers) void reply.header(name, value);
  void reply.code(status);
}
