import { ClientError, GraphQLClient } from 'graphql-request';
import { getSdk, type Sdk } from './operations.js';

export type * from './operations.js';

/** A mistake as the service reports it. */
export interface ReportedError {
  code: string;
  message: string;
  /** The sentence in both languages. */
  text: { vi: string; en: string } | null;
  /** The nearest valid values, best first. */
  nearest: readonly string[];
}

export interface ClientOptions {
  /** The registry revision that every answer is of; the newest by default. For another revision make another client. */
  revision?: number;
  /** Headers of every request, such as a bearer token. */
  headers?: Record<string, string>;
  /** Another `fetch` than the global one. */
  fetch?: typeof fetch;
}

const SEEN = 'Phancong-Seen-Revision';

/**
 * The typed client of a running service: one function for each operation of `schema/operations`. The texts that it sends are
 * on the service's list, so it works with a service that answers registered operations only. It tells each instance of the service
 * what it has seen, so that no answer is older than one before.
 *
 * `createClient('http://127.0.0.1:4000').Ask({ question: { text: 'X-quang' }, province: 'Quảng Ngãi' })`
 */
export function createClient(url: string, { revision, headers: own = {}, fetch: ownFetch }: ClientOptions = {}): Sdk {
  let seen = 0;
  const client = new GraphQLClient(`${url.replace(/\/+$/, '')}/graphql`, {
    headers: () => (revision === undefined ? { ...own, ...(seen > 0 && { [SEEN]: String(seen) }) } : { ...own, 'Phancong-Revision': String(revision) }),
    responseMiddleware: (response) => {
      if (!(response instanceof Error)) seen = Math.max(seen, Number(response.headers.get('Phancong-Revision') ?? 0));
    },
    ...(ownFetch && { fetch: ownFetch }),
  });
  return getSdk(client);
}

/** What a service reported, from an error that a function of the client threw; empty where it was another failure. */
export function reportedErrors(error: unknown): ReportedError[] {
  if (!(error instanceof ClientError)) return [];
  return (error.response.errors ?? []).map(({ message, extensions }) => {
    const { code, text, nearest } = extensions as Partial<ReportedError>;
    return { code: code ?? 'UNKNOWN', message, text: text ?? null, nearest: nearest ?? [] };
  });
}
