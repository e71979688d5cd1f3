import type { FastifyInstance } from 'fastify';
import { REVISION_HEADER } from '../../graphql/revision-plugin.js';
import type { Services } from '../../services.js';
import { parameterReader, REVISION_RULE } from '../edges/parameters.js';
import { clientHas } from '../edges/if-none-match.js';

const parametersOf = parameterReader({ since: REVISION_RULE });

/** Revisions in one answer; `next` leads to those that follow. */
const REVISIONS_PER_ANSWER = 50;

/**
 * What changed after a revision, for those who do without GraphQL: `GET /changes?since=N`. The answer has an ETag that changes
 * with the newest revision only, so that asking again costs nothing as long as nothing was published.
 */
export function serveChanges(app: FastifyInstance, { changes, responsibility }: Services): void {
  app.get('/changes', async (request, reply) => {
    const since = Number(parametersOf(request)['since'] ?? 0);
    const newest = await responsibility.newestRevision();
    const tag = `"changes-${since}-${newest}"`;
    if (since <= newest && clientHas(tag, request.headers['if-none-match'])) return reply.code(304).header('etag', tag).send();
    const revisions = await changes.since(since, REVISIONS_PER_ANSWER);
    const last = revisions.at(-1)?.revision.id ?? since;
    return reply
      .header('etag', tag)
      .header('cache-control', 'no-cache')
      .header(REVISION_HEADER.toLowerCase(), newest)
      .send({
        since,
        newest,
        revisions: revisions.map(({ revision: { id, recordedAt, note, chainHash }, changes: { records, everyProvince, provinces } }) => ({
          revision: id,
          recordedAt: recordedAt.toISOString(),
          note,
          chainHash,
          records,
          everyProvince,
          provinces: provinces.map(({ key }) => key),
        })),
        next: last < newest ? `/changes?since=${last}` : null,
      });
  });
}
