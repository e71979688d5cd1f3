import type { ApolloServerPlugin } from '@apollo/server';
import { recorder, step } from '../shared/tracing.js';

/** Codes of failures that are no mistake of the caller. */
export const OWN_FAULTS: readonly string[] = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED'];

/** Has Apollo answer as a step of its own, whose name {@link operationTraces} gives once the operation is known. */
export function operationStep<Made>(answer: () => Promise<Made>): Promise<Made> {
  return step('graphql', {}, answer);
}

/** Says of the step that answers an operation which one it is, by a name that is registered, and with which codes it failed. */
export function operationTraces(names: ReadonlySet<string>): ApolloServerPlugin[] {
  const tracing = recorder();
  if (tracing === null) return [];
  const plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, operationName }) => {
        const name = operationName !== null && names.has(operationName) ? operationName : 'other';
        const type = operation?.operation ?? 'other';
        tracing.say({ 'graphql.operation.type': type, 'graphql.operation.name': name }, `${type} ${name}`);
      },
      executionDidStart: async () => {
        tracing.say({ 'phancong.executed': true });
      },
      willSendResponse: async ({ response: { body } }) => {
        const { errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult;
        const codes = errors.map(({ extensions }) => String(extensions?.['code'] ?? 'NONE'));
        const fault = codes.find((code) => OWN_FAULTS.includes(code));
        if (fault !== undefined) tracing.fail(fault);
        else if (codes[0] !== undefined) tracing.say({ 'error.type': codes[0] });
      },
    }),
  };
  return [plugin];
}
