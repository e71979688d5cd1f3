import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientHas } from '../edges/if-none-match.js';
import { encodingFor } from '../edges/negotiate.js';
import { addVary } from '../edges/vary.js';

/** A file that is served as it lies in the package. */
export interface Asset {
  url: string;
  /** Where the file is. */
  path: string;
  type: string;
  /** Seconds for which it need not be asked for again. */
  fresh: number;
}

interface Kept {
  modified: number;
  tag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/** Serves files, each compressed once and kept in memory until the file changes; who has a file is told so without a body. */
export function serveAssets(app: FastifyInstance, assets: readonly Asset[]): void {
  const kept = new Map<string, Promise<Kept>>();
  for (const { url, path, type, fresh } of assets)
    app.get(url, { compress: false }, async (request, reply) => {
      const { mtimeMs } = await stat(path);
      let file = await (kept.get(path) ?? keep(path, mtimeMs));
      if (file.modified !== mtimeMs) file = await keep(path, mtimeMs);
      addVary(reply, 'accept-encoding');
      reply.header('cache-control', `public, max-age=${fresh}`).type(`${type}; charset=utf-8`);
      return sendKept(request, reply, file);
    });

  async function keep(path: string, modified: number): Promise<Kept> {
    const made = compressed(path, modified);
    kept.set(path, made);
    made.catch(() => kept.delete(path));
    return made;
  }
}

async function compressed(path: string, modified: number): Promise<Kept> {
  const plain = await readFile(path);
  const [br, gz] = await Promise.all([inBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), inGzip(plain, { level: 9 })]);
  return { modified, tag: createHash('sha256').update(plain).digest('base64url').slice(0, 20), plain, br, gzip: gz };
}

function sendKept({ headers }: FastifyRequest, reply: FastifyReply, file: Kept): FastifyReply {
  const encoding = encodingFor(String(headers['accept-encoding'] ?? ''));
  // Each encoding has bytes of its own, and so a tag of its own.
  const tag = `"${file.tag}-${encoding}"`;
  reply.header('etag', tag);
  if (clientHas(tag, headers['if-none-match'])) return reply.code(304).send();
  if (encoding !== 'plain') reply.header('content-encoding', encoding);
  return reply.send(file[encoding]);
}
