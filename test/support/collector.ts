import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP has it in JSON. */
export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status: { code: number };
  attributes: { key: string; value: Record<string, unknown> }[];
}

/** What was sent to a collector of traces, one after the other. */
interface Received {
  path: string;
  type: string;
  authorization: string;
  text: string;
}

interface Traces {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
}

/** A collector that takes traces by OTLP over HTTP and keeps them. */
export async function openCollector(): Promise<{
  url: string;
  received: Received[];
  spans(): Span[];
  /** Attributes of what sent the traces. */
  resource(): Record<string, unknown>;
  close(): Promise<void>;
}> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      const text = Buffer.concat(chunks).toString('latin1');
      received.push({ path, type: headers['content-type'] ?? '', authorization: headers.authorization ?? '', text });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sent = (): Traces['resourceSpans'] =>
    received.flatMap(({ text }) => (JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as Traces).resourceSpans);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    spans: () => sent().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    resource: () => factsOf(sent()[0]?.resource.attributes ?? []),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Attributes by name. */
export function factsOf(attributes: Span['attributes']): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
