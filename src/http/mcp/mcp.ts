import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { McpSettings } from '../../mcp/server.js';
import { mistake } from '../../shared/errors.js';
import { factsOf } from '../edges/request-facts.js';

/**
 * The tools for assistants at `/mcp`: the Model Context Protocol over streamable HTTP, without sessions. Each request stands for
 * itself and is answered at once; nothing is streamed and nothing is subscribed to.
 */
export function serveMcp(app: FastifyInstance, { origins, ...settings }: McpSettings & { origins: readonly string[] }): void {
  // What speaks the protocol is loaded with the first request, for most services have none.
  const load = async () => {
    const [{ createMcpHandler }, { mcpServers }] = await Promise.all([import('@modelcontextprotocol/server'), import('../../mcp/server.js')]);
    return { createMcpHandler, serverFor: mcpServers(settings) };
  };
  let loaded: ReturnType<typeof load> | null = null;
  app.post('/mcp', async (request, reply) => {
    refuseOrigin(request, origins);
    refuseOtherThanOneCall(request.body);
    const { createMcpHandler, serverFor } = await (loaded ??= load());
    const handler = createMcpHandler(() => serverFor(factsOf(request)), { onerror: (error) => settings.log.debug({ err: error }, 'mcp') });
    return send(reply, await handler.fetch(webRequestOf(request), { parsedBody: request.body }));
  });
}

/** A page of an origin that may not ask must not reach the service by a name that leads to it (DNS rebinding), as the protocol demands. */
function refuseOrigin({ headers: { origin } }: FastifyRequest, origins: readonly string[]): void {
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return;
  throw mistake('ORIGIN_REFUSED', origin, { vi: origins.join(', '), en: origins.join(', ') }, origins);
}

/** Many calls in one body would be counted as one request, and a subscription holds its connection without an end. */
function refuseOtherThanOneCall(body: unknown): void {
  const one = { vi: 'một lời gọi JSON-RPC, không phải danh sách', en: 'one call of JSON-RPC, and no list of them' };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw mistake('INVALID_BODY', 'POST /mcp', one);
  if ((body as { method?: unknown }).method === 'subscriptions/listen') throw mistake('INVALID_BODY', 'subscriptions/listen', one);
}

/** The request as the protocol's library reads it; its body was read already. */
function webRequestOf({ headers }: FastifyRequest): Request {
  const list = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) list.set(name, String(value));
  return new Request('http://localhost/mcp', { method: 'POST', headers: list });
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) void reply.header(name, value);
  return reply
    .code(response.status)
    .header('cache-control', 'no-store')
    .send(await response.text());
}
