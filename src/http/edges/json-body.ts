import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mistake, type PhancongError } from '../../shared/errors.js';

/** The place on a request where the text of its body is. */
const TEXT = Symbol('text of the body');

/** So many bytes of what is not UTF-8 are shown to whoever sent it, each wrong one as U+FFFD. */
const SHOWN = 100;

/** The encoding that a Content-Type names. JSON is UTF-8 without it (RFC 8259, 8.1). */
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/i;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bodies are JSON in UTF-8 and nothing else, as they are: bytes that are not UTF-8 are refused instead of replaced, and so are names such as
 * `__proto__`, and bodies that are compressed, for which the answer says what is taken (RFC 9110, 15.5.16). @throws INVALID_JSON, UNSUPPORTED_MEDIA_TYPE.
 */
export function takeOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.decorateRequest(TEXT, null);
  app.removeAllContentTypeParsers();
  app.addHook('preParsing', ({ headers: { 'content-encoding': coding = 'identity' }, is404 }, reply, payload, done) => {
    if (is404 || coding.toLowerCase() === 'identity') return done(null, payload);
    reply.header('accept-encoding', 'identity');
    done(mistake('UNSUPPORTED_MEDIA_TYPE', coding, { vi: 'nội dung không nén', en: 'a body that is not compressed' }));
  });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) return done(otherType(request));
    const text = decoded(body as Buffer);
    if (text === null) done(mistake('INVALID_JSON', (body as Buffer).toString('utf8', 0, SHOWN), { vi: 'JSON mã UTF-8', en: 'JSON in UTF-8' }));
    else {
      (request as WithText)[TEXT] = text;
      void parse(request, text, done);
    }
  });
}

/** The mistake of a body that is no JSON in UTF-8 by what its Content-Type says. */
export function otherType({ headers }: FastifyRequest): PhancongError {
  return mistake('UNSUPPORTED_MEDIA_TYPE', headers['content-type'] ?? '', { vi: 'application/json, mã UTF-8', en: 'application/json in UTF-8' });
}

interface WithText extends FastifyRequest {
  [TEXT]: string | null;
}

/** The text of a request's body as it came; `null` without one. */
export function bodyTextOf(request: FastifyRequest): string | null {
  return (request as WithText)[TEXT];
}

function decoded(body: Buffer): string | null {
  try {
    return utf8.decode(body);
  } catch {
    return null;
  }
}
