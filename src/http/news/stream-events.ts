import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Response } from 'graphql-sse';
import { Context } from '../../graphql/context.js';

/** The revisions of the events that are on their way, in order; `null` for one that went wrong, which a client may ask for again. */
export type Told = (number | null)[];

/** Sends what graphql-sse makes, and gives each event its revision as `id`. */
export async function writeEvents(reply: FastifyReply, [body, { status, headers }]: Response, told: Told): Promise<void> {
  const { raw } = reply;
  raw.writeHead(status, { ...(reply.getHeaders() as OutgoingHttpHeaders), ...headers });
  if (body === null || typeof body === 'string') return void raw.end(body);
  const stop = (): void => void body.return(undefined);
  raw.once('close', stop);
  for await (const message of body) {
    if (!raw.writable) break;
    const id = message.startsWith('event: next') ? told.shift() : null;
    // A client that reads slowly holds up its own stream only.
    await new Promise<void>((resolve) => raw.write(id === null || id === undefined ? message : `id: ${id}\n${message}`, () => resolve()));
  }
  raw.off('close', stop);
  raw.end();
}

/** As graphql-js subscribes, but each event is answered in a context of its own, which sees the registry as it is by then. */
export async function subscribeAfresh(args: ExecutionArgs, told: Told): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const { services, authorization } = args.contextValue as Context;
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const stream: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      const { done, value } = (await events.next()) as IteratorResult<[number], undefined>;
      if (done) return { done, value: undefined };
      const result = await execute({ ...args, rootValue: value, contextValue: new Context(services, { authorization }) });
      told.push(result.errors ? null : value[0]);
      return { value: result };
    },
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
    // graphql-sse ends only what is a whole generator.
    throw: async (error) => {
      await events.return?.();
      throw error;
    },
  };
  return stream;
}
