import { connect } from 'node:net';
import { send } from './send.ts';
import type { Shot } from './shot.ts';

/** What a raw connection did: what came back, and how long (ms) until the service closed it; `null` where it did not. */
export interface Closed {
  text: string;
  after: number | null;
}

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

/** Requests that are no HTTP, or only half: each has to be refused or closed. */
export const HALF_REQUESTS: readonly (readonly [string, string])[] = [
  ['no HTTP', 'hello\r\n\r\n'],
  ['HTTP/9.9', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  ['no host', 'GET /graphql HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['a NUL in the path', 'GET /id/document/\0 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['bytes that are no UTF-8 in the path', 'GET /id/document/\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['a whole address', 'GET http://[/id/registry HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['a whole address that is right', 'GET http://localhost/id/registry?lang=xx HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['no address', 'GET  HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a star', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['a tunnel', 'CONNECT localhost:22 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['two lengths', `${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ['a length that is none', `${HEAD}Content-Length: -1\r\n\r\n{}`],
  ['length and chunks', `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['chunks that are none', `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
  ['long headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'X: a\r\n'.repeat(5_000)}\r\n`],
];

/** Requests that never end, each drop by drop: the service has to close them, and to answer others meanwhile. */
export const NEVER_ENDING: readonly (readonly [string, string, string])[] = [
  ['a body that never ends', `${HEAD}Content-Length: 1000000\r\n\r\n{"query":"`, 'a'],
  ['chunks that never end', `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n'],
];

/** Sends text over a connection of its own, then drops of it once a second, until the service closes or the time is over. */
export function converse(url: string, text: string, { drop = '', until }: { drop?: string; until: number }): Promise<Closed> {
  const { hostname, port } = new URL(url);
  const start = performance.now();
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(text, 'latin1')));
    const dropping = setInterval(() => void (drop && socket.writable && socket.write(drop)), 1_000);
    const late = setTimeout(() => finish(null), until);
    const finish = (after: number | null): void => {
      clearInterval(dropping);
      clearTimeout(late);
      socket.destroy();
      resolve({ text: received, after });
    };
    socket.on('data', (chunk) => void (received += chunk.toString('utf8').slice(0, 5_000)));
    socket.on('error', () => undefined);
    socket.on('close', () => finish(performance.now() - start));
  });
}

/** Whether the service answers within a second. */
export async function isAlive(url: string): Promise<boolean> {
  const shot: Shot = { name: 'alive', method: 'GET', path: '/health/live' };
  return (await send(url, shot, 1_000)).status === 200;
}
