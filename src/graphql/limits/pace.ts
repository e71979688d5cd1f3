import type { ApolloServerPlugin } from '@apollo/server';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Work } from '../../shared/work.js';
import type { Context } from '../context.js';

/**
 * Makes the execution of a request give others their turn, and end when its time is over: what a resolver promises is waited for
 * no longer than the request may last, and long lists are walked in several turns. Fields that only read a property stay as they
 * are. A change that was begun is finished, and told: what is asked about it is answered however late it is.
 */
export function paceSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || type === schema.getSubscriptionType()) continue;
    if (type === schema.getMutationType()) {
      for (const field of Object.values(type.getFields())) field.resolve = told(field.resolve ?? defaultFieldResolver);
      continue;
    }
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      const isList = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
      if (resolve === defaultFieldResolver && !isList) continue;
      field.resolve = (root, args, context: Context, info) => {
        const found: unknown = resolve(root, args, context, info);
        const { work } = context;
        if (found instanceof Promise) return inTurn(found, work).then((value) => (isList ? walk(value, work) : value));
        return isList ? walk(found, work) : found;
      };
    }
  }
  return schema;
}

/** A change, after which the request has all the time that its answer takes: without one nobody would know what was stored. */
function told(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return async (root, args: unknown, context, info) => {
    const made: unknown = await resolve(root, args, context, info);
    context.work.mustEnd();
    return made;
  };
}

async function inTurn(promise: Promise<unknown>, work: Work): Promise<unknown> {
  const value = await work.within(promise);
  await work.breathe();
  return value;
}

/** A list of which each item is given as it is, or, where this stretch of work has lasted for long, in a turn of its own. */
function walk(list: unknown, work: Work): unknown {
  return Array.isArray(list) ? itemsInTurn(list, work) : list;
}

function* itemsInTurn(list: readonly unknown[], work: Work): Generator<unknown> {
  for (const item of list) {
    const turn = work.breathe();
    yield turn ? turn.then(() => item) : item;
  }
}

/** Ends the work of a request with its answer. One that was out of time says so once, however many of its fields were left. */
export const workPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      contextValue.work.finish();
      if (response.body.kind !== 'single') return;
      const late = response.body.singleResult.errors?.find(({ extensions }) => extensions?.['code'] === 'DEADLINE_EXCEEDED');
      if (late) response.body.singleResult = { data: null, errors: [late] };
    },
  }),
};
