import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Context } from '../../graphql/context.js';
import { readsToday, type ReadsToday } from '../../graphql/limits/date-use.js';
import { secondsLeftOf, today } from '../../shared/dates.js';
import { clientHas } from '../edges/if-none-match.js';
import { REVISION_HEADERS } from '../../graphql/revision-plugin.js';
import { remember } from '../../shared/keep.js';

/** Seconds for which a cache may give an answer without asking again. */
const FRESH = { browser: 30, shared: 60 };
const FOR_EVER = 'public, max-age=31536000, immutable';
const NEVER = 'no-store';
/** The tag that every answer has, and no error (RFC 9110, 13.1.2). */
const ANY = '*';

/**
 * Lets browsers and CDNs keep the answers to GET. An ETag stands for what an answer is a function of: the operation, its
 * variables, the revision, the rules and, where a date is left out, the day; so a client that has the answer gets 304
 * without anything being resolved. An answer that names its revision and all its dates never changes. Errors, mutations,
 * answers to those who show who they are, and everything sent by POST are not kept.
 */
export function cachingPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, ReadsToday>();
  const dateless = (document: DocumentNode, variables: Record<string, unknown>): boolean =>
    !remember(known, document, () => readsToday(schema, document))(variables);
  return {
    requestDidStart: async ({ request }) => {
      if (request.http?.method !== 'GET') return { willSendResponse: async ({ response }) => void response.http.headers.set('cache-control', NEVER) };
      let tag: string | null = null;
      let fixed = false;
      return {
        responseForOperation: async (asked) => {
          const { document, operation, contextValue } = asked;
          if (operation?.operation !== 'query' || !contextValue.keepable) return null;
          const dated = dateless(document, request.variables ?? {});
          fixed = dated && contextValue.pinned;
          tag = await tagOf(asked, dated ? '' : today());
          // Whoever names no tag has any answer; whether there is one is seen once it is made.
          const has = request.http?.headers.get('if-none-match');
          if (has?.trim() === ANY || !clientHas(tag, has)) return null;
          return { body: { kind: 'single', singleResult: {} }, http: { status: 304, headers: new HeaderMap() } };
        },
        willSendResponse: async ({ response, contextValue }) => {
          const { headers } = response.http;
          headers.set('vary', `Accept, ${REVISION_HEADERS}`);
          const failed = response.body.kind === 'single' && (response.body.singleResult.errors ?? []).length > 0;
          if (tag === null || failed || !contextValue.keepable) {
            headers.set('cache-control', NEVER);
            return;
          }
          const left = secondsLeftOf(today());
          headers.set('etag', tag);
          if (request.http?.headers.get('if-none-match')?.trim() === ANY) response.http.status = 304;
          headers.set(
            'cache-control',
            fixed ? FOR_EVER : `public, max-age=${Math.min(FRESH.browser, left)}, s-maxage=${Math.min(FRESH.shared, left)}, must-revalidate`,
          );
        },
      };
    },
  };
}

async function tagOf({ request, queryHash, operationName, contextValue }: GraphQLRequestContext<Context>, day: string): Promise<string> {
  const parts = [
    await contextValue.revision(),
    contextValue.services.responsibility.ruleset.hash,
    queryHash,
    operationName,
    request.variables ?? null,
    day,
    request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false,
  ];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32)}"`;
}
