import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { addVary } from './vary.js';

/** Answers of fewer characters are sent as they are: that costs less than it saves. */
const WORTH_IT = 16 * 1024;

/**
 * Compresses what is large, in the threads beside the loop. What is compressed has the same meaning and other bytes, so its tag is weak
 * (RFC 9110, 8.8.3). Bodies of requests are taken uncompressed only, so that a small one cannot become a large one.
 */
export async function compressLargeAnswers(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if ((typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length >= WORTH_IT)
      // Spelt as the plugin does, which would otherwise add it again.
      addVary(reply, 'accept-encoding');
    done(null, payload);
  });
  await app.register(compress, { threshold: WORTH_IT, syncThreshold: 0, encodings: ['zstd', 'br', 'gzip'], globalDecompression: false });
  app.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? []].flat();
    route.onSend.push((_request, reply, payload, done) => {
      const tag = reply.getHeader('etag');
      if (reply.getHeader('content-encoding') !== undefined && typeof tag === 'string' && !tag.startsWith('W/')) reply.header('etag', `W/${tag}`);
      done(null, payload);
    });
  });
}
