import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import type { Edges } from '../../config/edges.js';

/** How often (ms) the connections are gone through for those that are late. */
const LOOK_EVERY = 1_000;

type ServerSettings = Pick<
  FastifyHttpOptions<RawServerDefault>,
  'http' | 'requestTimeout' | 'connectionTimeout' | 'keepAliveTimeout' | 'clientErrorHandler' | 'return503OnClosing'
>;

/**
 * How long a client may take. Headers or a body that do not come in time are answered with 408 and the connection is closed; a
 * connection on which nothing moves is closed. While the server closes, what still comes on open connections is answered.
 */
export function timeOuts({ headersTimeout, bodyTimeout, idleTimeout, keepAlive }: Edges): ServerSettings {
  const whole = Math.max(headersTimeout, bodyTimeout) * 1_000;
  return {
    // A request without a host is refused in our own words.
    http: { requireHostHeader: false, headersTimeout: headersTimeout * 1_000, requestTimeout: whole, connectionsCheckingInterval: LOOK_EVERY },
    requestTimeout: whole,
    connectionTimeout: idleTimeout * 1_000,
    keepAliveTimeout: keepAlive * 1_000,
    clientErrorHandler: answerUnreadable,
    return503OnClosing: false,
  };
}

/** A request that cannot be read gets a problem like any other mistake; then the connection is closed. */
function answerUnreadable({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const [status, name] = CAUSES[code ?? ''] ?? [400, 'MALFORMED_REQUEST'];
  closeWith(socket, status, name);
}

/** A tunnel to elsewhere (CONNECT) is refused in words; Node would close the connection without any. */
export function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => undefined);
  closeWith(socket as Socket, 405, 'METHOD_NOT_ALLOWED');
}

function closeWith(socket: Socket, status: number, name: string): void {
  if (socket.writable) {
    const title = STATUS_CODES[status] as string;
    const body = JSON.stringify({ type: `urn:phancong:problem:${name}`, title, status, detail: `${title}.`, code: name });
    const head = ['content-type: application/problem+json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
    if (status === 405) head.push('allow: GET, HEAD, POST, OPTIONS');
    socket.write(`HTTP/1.1 ${status} ${title}\r\n${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}

const CAUSES: Record<string, readonly [status: number, code: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_TIMEOUT'],
  HPE_HEADER_OVERFLOW: [431, 'HEADERS_TOO_LARGE'],
};
