/** One hostile request, as it goes over the wire. */
export interface Shot {
  /** What is tried, for the report. */
  name: string;
  method: string;
  /** Path and parameters, already encoded (or deliberately not). */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Milliseconds within which the best of three tries has to be answered, where less than for all is asked. */
  within?: number;
  /** Whether it is meant to be no valid query. */
  invalid?: boolean;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const EVENTS = { accept: 'text/event-stream' };

/** A GraphQL request by POST. */
export function post(name: string, path: string, body: unknown, headers: Record<string, string> = {}): Shot {
  return { name, method: 'POST', path, headers: { ...JSON_TYPE, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** A GraphQL request by GET. */
export function get(name: string, path: string, parameters: Record<string, string>, headers: Record<string, string> = {}): Shot {
  return { name, method: 'GET', path: `${path}?${new URLSearchParams(parameters)}`, headers: { accept: 'application/json', ...headers } };
}

/** A request for a stream. */
export function stream(name: string, body: unknown): Shot {
  return post(name, '/graphql/stream', body, EVENTS);
}

/** The shot as a command that a person can run. */
export function replayOf(url: string, { method, path, headers = {}, body }: Shot): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const parts = [
    `curl -sS -i -X ${method} --path-as-is ${quoted(url + path)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
  ];
  if (typeof body === 'string') parts.push(`--data-binary ${quoted(body)}`);
  if (body instanceof Uint8Array) parts.push(`--data-binary @<(echo ${Buffer.from(body).toString('base64')} | base64 -d)`);
  return parts.join(' ');
}
