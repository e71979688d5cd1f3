import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit, type DocumentNode } from 'graphql';
import { PhancongError } from '../../shared/errors.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Context } from '../context.js';
import { refusal } from '../errors.js';

/**
 * Refuses, before anything is resolved or an answer that is kept is given, a document whose texts cannot be used, and a name
 * for which it has no operation.
 */
export function soundDocumentPlugin(): ApolloServerPlugin<Context> {
  const sound = new WeakSet<DocumentNode>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (!operation) throw unresolved(request.operationName);
        if (sound.has(document)) return;
        refuseUnsoundTexts(document);
        sound.add(document);
      },
    }),
  };
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

function unresolved(name: string | undefined): GraphQLError {
  const message = name ? `Unknown operation named "${name}".` : 'Must provide operation name if query contains multiple operations.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}
