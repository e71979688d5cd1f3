import type { ApolloServerPlugin } from '@apollo/server';

/** What is not a GraphQL request at all gets 400, whatever the client accepts. */
const NO_REQUEST = 'BAD_REQUEST';

/**
 * GraphQL over HTTP has a client that asks for `application/json` get 200 with errors in the body, and only one that asks for
 * `application/graphql-response+json` the status of the failure (audits 572B, FDE2 and 7B9B of graphql-http).
 */
export const legacyStatusPlugin: ApolloServerPlugin = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response, errors }) => {
      if (response.http.status !== 400 || request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return;
      if (errors?.some(({ extensions }) => extensions['code'] === NO_REQUEST)) return;
      response.http.status = 200;
    },
  }),
};
