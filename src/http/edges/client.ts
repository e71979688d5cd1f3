import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../../services.js';
import { PhancongError } from '../../shared/errors.js';

/** Says which client a request comes from. */
export type ClientOf = (request: FastifyRequest) => Promise<string>;

/**
 * Distinguishes clients: by the person a valid token names, else by address (of IPv6, the network of 64 bits, since a client has all of
 * it). A token that is not valid counts for nothing, so nobody becomes a new client by inventing tokens.
 */
export function clients({ authenticate }: Pick<Services, 'authenticate'>): ClientOf {
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined && authenticate !== null) {
      try {
        return `token ${(await authenticate(authorization)).who}`;
      } catch (error) {
        if (!(error instanceof PhancongError)) throw error;
      }
    }
    return normalizeIP(request.ip);
  };
}
