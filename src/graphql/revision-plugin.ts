import type { ApolloServerPlugin } from '@apollo/server';
import { PhancongError } from '../shared/errors.js';
import { directedRevision, pinAskedRevision } from './at-revision.js';
import type { Context } from './context.js';
import { refusal } from './errors.js';

/** The header by which a request names its revision, and an answer the one that it saw. */
export const REVISION_HEADER = 'Phancong-Revision';
/** The header by which a request says the newest revision that its sender has seen: it gets nothing older. */
export const SEEN_HEADER = 'Phancong-Seen-Revision';
/** What an answer varies by that a cache may keep. */
export const REVISION_HEADERS = `${REVISION_HEADER}, ${SEEN_HEADER}`;

/** Makes a request see the revision that it names by header, URL or directive, and has the answer say which one it saw. */
export const revisionPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, request, contextValue }) => {
      try {
        await pinAskedRevision(contextValue, operation ? directedRevision(schema, operation, request.variables ?? {}) : null);
      } catch (error) {
        throw error instanceof PhancongError ? refusal(error) : error;
      }
    },
    willSendResponse: async ({ response, contextValue }) => {
      const seen = await contextValue.revisionSeen();
      if (seen !== null) response.http.headers.set(REVISION_HEADER.toLowerCase(), String(seen));
    },
  }),
};
