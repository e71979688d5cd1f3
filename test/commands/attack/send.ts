import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { Shot } from './shot.ts';

/** What came back: the status, or 0 with the reason where nothing did. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  milliseconds: number;
}

/** Milliseconds after which a request counts as not answered. */
export const GIVEN_UP = 15_000;
/** Of a longer body the beginning is enough. */
const LONGEST = 2_000_000;

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends one request and waits for the answer; of a stream that opens, for its headers. Never throws. */
export function send(url: string, { method, path, headers = {}, body }: Shot, within = GIVEN_UP): Promise<Reply> {
  const start = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, text: string, answered: IncomingHttpHeaders = {}): void => {
      clearTimeout(late);
      resolve({ status, headers: answered, text, milliseconds: performance.now() - start });
    };
    const { hostname, port } = new URL(url);
    let sent: ReturnType<typeof request>;
    const late = setTimeout(() => {
      done(0, `no answer within ${within} ms`);
      sent?.destroy();
    }, within);
    try {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      sent = request({ hostname, port, method, path, agent, headers: { ...length, ...headers } }, (response) => {
        const { statusCode = 0, headers: answered } = response;
        if (answered['content-type']?.startsWith('text/event-stream')) {
          done(statusCode, '', answered);
          sent.destroy();
          return;
        }
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => void (text.length < LONGEST && (text += chunk)));
        response.on('end', () => done(statusCode, text, answered));
        response.on('error', (error) => done(0, error.message));
      });
      sent.on('error', (error) => done(0, error.message));
      sent.end(body);
    } catch (error) {
      // Node itself refuses to send it.
      done(-1, String(error));
    }
  });
}
