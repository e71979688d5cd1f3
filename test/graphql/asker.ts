import { expect } from 'vitest';

export type Data = Record<string, any>;
export interface Reply {
  data: Data;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** What a request says beside its document. */
export interface Beside {
  header?: string;
  search?: string;
  path?: string;
}

/** Asks the service at an address. */
export interface Asker {
  respond(query: string, variables: object, beside: Beside): Promise<Response>;
  send(query: string, variables?: object, beside?: Beside): Promise<Reply>;
  /** The data, where there is no error. */
  ask(query: string, variables?: object, beside?: Beside): Promise<Data>;
  /** What the first error says of itself. */
  mistakeOf(query: string, variables?: object, beside?: Beside): Promise<Record<string, unknown> | undefined>;
}

export function askerOf(url: () => string): Asker {
  const respond = (query: string, variables: object, { header, search = '', path = '/graphql' }: Beside): Promise<Response> =>
    fetch(`${url()}${path}${search}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(header === undefined ? {} : { 'phancong-revision': header }),
      },
      body: JSON.stringify({ query, variables }),
    });
  async function send(query: string, variables: object = {}, beside: Beside = {}): Promise<Reply> {
    return (await (await respond(query, variables, beside)).json()) as Reply;
  }
  async function ask(query: string, variables: object = {}, beside: Beside = {}): Promise<Data> {
    const { data, errors } = await send(query, variables, beside);
    expect(errors).toBeUndefined();
    return data;
  }
  async function mistakeOf(query: string, variables: object = {}, beside: Beside = {}): Promise<Record<string, unknown> | undefined> {
    return (await send(query, variables, beside)).errors?.[0]?.extensions;
  }
  return { respond, send, ask, mistakeOf };
}
