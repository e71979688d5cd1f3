import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { Context } from '../../graphql/context.js';
import { operationStep } from '../../graphql/operation-step.js';
import { readManifest, type OperationManifest } from '../../graphql/operation-manifest.js';
import { REVISION_HEADER } from '../../graphql/revision-plugin.js';
import type { Services } from '../../services.js';
import { ERRORS, mistake, PhancongError, type ErrorCode, type ErrorDetail } from '../../shared/errors.js';
import { factsOf } from '../edges/request-facts.js';

/** What the API answered a page. */
export interface Answered {
  data: unknown;
  revision: number;
}

/** Asks an operation of `schema/operations` by its name, for a request of a page. @throws what the API refuses it for. */
export type AskApi = (operation: string, variables: object, request: FastifyRequest) => Promise<Answered>;

/** GraphQL's own complaints of a value: on a page, of a parameter of its address. */
const OF_VALUES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];

/**
 * The API as pages ask it: in process, by the way that every request takes, with its limits, its deadline, its revision and the
 * answers that were given before.
 */
export function apiOf(apollo: ApolloServer<Context>, services: Services, { operations }: OperationManifest = readManifest()): AskApi {
  const texts = new Map(operations.map(({ name, body }) => [name, body]));
  return async (operation, variables, request) => {
    const query = texts.get(operation);
    if (query === undefined) throw new Error(`${operation} is no operation of schema/operations: npm run codegen`);
    const { headers, body } = await operationStep(() =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([
            ['content-type', 'application/json'],
            ['accept', 'application/graphql-response+json'],
          ]),
          search: '',
          body: { query, variables },
        },
        context: async () => new Context(services, factsOf(request)),
      }),
    );
    if (body.kind !== 'complete') throw new Error(`${operation} is answered in parts`);
    const { data, errors } = JSON.parse(body.string) as { data?: unknown; errors?: Reported[] };
    const [error] = errors ?? [];
    if (error) throw thrown(error, operation);
    return { data, revision: Number(headers.get(REVISION_HEADER.toLowerCase())) };
  };
}

interface Reported {
  message: string;
  extensions: { code: string } & ErrorDetail;
}

/** What the API reported, as the mistake that it is; anything else is a bug. */
function thrown({ message, extensions: { code, given, expected, nearest } }: Reported, operation: string): Error {
  if (Object.hasOwn(ERRORS, code)) return new PhancongError(code as ErrorCode, { given, expected, nearest });
  if (OF_VALUES.includes(code)) return mistake('INVALID_PARAMETER', given, expected, nearest);
  return new Error(`${operation}: ${code} ${message}`);
}
