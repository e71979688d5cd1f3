import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { addVary } from './vary.js';

/** What a page of another origin may read beside the body. */
const EXPOSED = [
  'Allow',
  'Content-Location',
  'ETag',
  'Link',
  'Phancong-Revision',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'X-Registry-As-Of',
];
/** Seconds for which a browser need not ask again whether it may. */
const ASK_AGAIN_AFTER = 7_200;

/**
 * Lets pages of other origins ask, every address and with every header. Sound for all origins as long as callers are known by
 * bearer token only: a browser never adds one by itself, so a foreign page can do nothing that its own author could not.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  const all = origins.includes('*');
  await app.register(cors, {
    origin: all ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: ASK_AGAIN_AFTER,
    strictPreflight: false,
  });
  // The plugin says so first, and a handler that names what it varies by would say it in its place.
  if (!all) {
    app.addHook('onSend', (_request, reply, payload, done) => {
      addVary(reply, 'Origin');
      done(null, payload);
    });
  }
}
