import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What a page may load: what the service itself serves, and nothing that is in the page. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/**
 * Headers that protect: every answer is taken for what it says it is (`nosniff`), and pages have a strict content security policy
 * on top. Whether the connection is encrypted is the business of the proxy that does it, so nothing is said about it here.
 */
export async function protectPages(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
}

/** Sends a page. `nonce`: for styles that a script of the page makes. */
export function sendPage(reply: FastifyReply, html: string, nonce?: string): FastifyReply {
  void reply.helmet(
    nonce === undefined ? {} : { contentSecurityPolicy: { useDefaults: false, directives: { ...POLICY, styleSrc: ["'self'", `'nonce-${nonce}'`] } } },
  );
  return reply.type('text/html; charset=utf-8').send(html);
}
