import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { clip, mistake, nearest, PhancongError } from '../../shared/errors.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Context } from '../context.js';
import { refusal } from '../errors.js';

const STREAM = { vi: 'subscription gửi tới /graphql/stream', en: 'subscriptions at /graphql/stream' };

/**
 * Refuses, before anything is resolved or an answer that is kept is given, a document whose texts cannot be used, a name
 * for which it has no operation, and a subscription, which has no single answer.
 * Variables without a use are left out of account.
 */
export function soundDocumentPlugin(): ApolloServerPlugin<Context> {
  const sound = new WeakSet<DocumentNode>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (!operation) throw unresolved(request.operationName, document);
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refusal(mistake('SUBSCRIPTION_ELSEWHERE', operation.operation, STREAM));
        request.variables = declared(operation, request.variables ?? {});
        if (sound.has(document)) return;
        refuseUnsoundTexts(document);
        sound.add(document);
      },
    }),
  };
}

/** The variables that an operation has a use for: GraphQL takes any number of others, and each would be looked at again and again. */
function declared({ variableDefinitions = [] }: OperationDefinitionNode, given: Record<string, unknown>): Record<string, unknown> {
  const names = variableDefinitions.map(({ variable }) => variable.name.value).filter((name) => Object.hasOwn(given, name));
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

/** @throws INVALID_TEXT as a GraphQL error, with the argument or field that has the text. */
export function refuseUnsoundTexts(document: DocumentNode): void {
  try {
    let at = 'query';
    visit(document, {
      enter: (node) => {
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) at = node.name.value;
        if (node.kind === Kind.STRING) refuseUnsound(node.value, at);
      },
    });
  } catch (error) {
    throw error instanceof PhancongError ? refusal(error) : error;
  }
}

function unresolved(name: string | undefined, { definitions }: DocumentNode): GraphQLError {
  const names = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION && one.name ? one.name.value : []));
  const message = name ? `Unknown operation named "${name}".` : 'Must provide operation name if query contains multiple operations.';
  const found = { given: clip(name ?? (names.join(', ') || '{}')), nearest: name === undefined ? names : nearest(name, names) };
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 }, ...found } });
}
