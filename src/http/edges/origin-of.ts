import type { FastifyRequest } from 'fastify';

/** A name of 253 characters (RFC 1035), a colon and a port. */
const LONGEST_HOST = 259;

/** Where the request was sent to; an invalid Host is not repeated. */
export function originOf(request: FastifyRequest): string {
  const { protocol, host } = request;
  const isHost = /^[\w.-]+(:\d+)?$|^\[[\da-fA-F:]+\](:\d+)?$/.test(host) && host.length <= LONGEST_HOST && URL.canParse(`http://${host}`);
  return `${protocol === 'https' ? 'https' : 'http'}://${isHost ? host : 'localhost'}`;
}
