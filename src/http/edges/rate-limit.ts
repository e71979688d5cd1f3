import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { mistake } from '../../shared/errors.js';
import type { ClientOf } from './client.js';
import { report } from '../errors/report.js';

const MINUTE = 60_000;
/** Clients that are counted at once; of more, those that asked longest ago are forgotten. */
const CLIENTS = 20_000;

/**
 * Limits the requests of one client in a minute, whatever is asked, also what does not exist. Every answer says by `RateLimit-Limit`,
 * `-Remaining` and `-Reset` (seconds; draft-ietf-httpapi-ratelimit-headers-03) how much is left; beyond it 429 with `Retry-After`. Not
 * counted: `/health/`, which the operator's own machinery asks. 0 sets no limit.
 */
export async function limitRequests(app: FastifyInstance, requestsPerMinute: number, clientOf: ClientOf): Promise<void> {
  if (requestsPerMinute === 0) return;
  await app.register(rateLimit, { global: false, max: requestsPerMinute, timeWindow: MINUTE, cache: CLIENTS, keyGenerator: clientOf });
  const count = app.createRateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/health/')) return;
    const counted = await count(request);
    if (counted.isAllowed) return;
    reply.header('ratelimit-limit', counted.max).header('ratelimit-remaining', counted.remaining).header('ratelimit-reset', counted.ttlInSeconds);
    if (!counted.isExceeded) return;
    const { ttlInSeconds, max } = counted;
    const error = mistake('TOO_MANY_REQUESTS', String(max), {
      vi: `Hãy thử lại sau ${ttlInSeconds} giây.`,
      en: `Try again in ${ttlInSeconds} seconds.`,
    });
    return report(reply.header('retry-after', ttlInSeconds), error);
  });
}
