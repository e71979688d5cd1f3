import type { FastifyInstance } from 'fastify';
import { revisionAsked } from '../../graphql/at-revision.js';
import { SEEN_HEADER } from '../../graphql/revision-plugin.js';
import type { NewestRevision } from '../../registry/newest-revision.js';
import { PhancongError } from '../../shared/errors.js';
import { report } from '../errors/report.js';

/**
 * Gives a client that says which revision it has seen nothing older, whichever instance it comes to: an instance that has not heard
 * of that revision looks, and refuses what it cannot answer in time. Errors: INVALID_REVISION, UNKNOWN_REVISION, REVISION_AWAITED (503).
 */
export function waitForSeenRevisions(app: FastifyInstance, newest: Pick<NewestRevision, 'reach'>): void {
  app.addHook('onRequest', async (request, reply) => {
    const seen = request.headers[SEEN_HEADER.toLowerCase()];
    if (seen === undefined) return;
    try {
      await newest.reach(revisionAsked([String(seen)]) as number);
    } catch (error) {
      if (!(error instanceof PhancongError)) throw error;
      return report(reply, error, error.code === 'REVISION_AWAITED' ? undefined : 400);
    }
  });
}
