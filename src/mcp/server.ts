import { randomUUID } from 'node:crypto';
import { ProtocolError, ProtocolErrorCode, Server, type CallToolResult } from '@modelcontextprotocol/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Execute } from '../graphql/api.js';
import type { RequestFacts } from '../graphql/context.js';
import { toGraphQLError } from '../graphql/errors.js';
import { toldOf } from '../registry/db/unavailable.js';
import { mistake } from '../shared/errors.js';
import { SOFTWARE } from '../shared/software.js';
import type { Language, Text } from '../shared/text.js';
import { languageOf, readCall } from './call.js';
import { describeTool, inBoth } from './described-tool.js';
import { CARE, TOOLS } from './tools.js';

/** A mistake as it is reported to an assistant, with the same members as the API's errors. */
interface Told {
  code: string;
  message: string;
  text: Text;
  [member: string]: unknown;
}

/** What the tools answer from. */
export interface McpSettings {
  schema: GraphQLSchema;
  execute: Execute;
  log: Logger;
}

/**
 * Servers of the Model Context Protocol for assistants, one for each connection or request; all have the same tools. A call runs
 * the registered operation of its tool, and what comes of it is both the structured content and, in words, the text.
 */
export function mcpServers({ schema, execute, log }: McpSettings): (facts: RequestFacts) => Server {
  const tools = TOOLS.map((tool) => ({ tool, described: describeTool(schema, tool) }));
  const listed = tools.map(({ described }) => described);
  const told = (error: unknown): Told => {
    const known = toldOf(error);
    if (known) return asTold(toGraphQLError(known));
    const id = randomUUID();
    log.error({ err: error, id }, 'internal error');
    const text = { vi: `Lỗi bên trong ${id}.`, en: `Internal error ${id}.` };
    return { code: 'INTERNAL_SERVER_ERROR', message: text.en, text };
  };

  async function call(name: string, given: Record<string, unknown>, facts: RequestFacts): Promise<CallToolResult> {
    const found = tools.find(({ tool }) => tool.name === name);
    if (!found) throw unknownTool(name);
    try {
      const { variables, facts: asked, language } = readCall(found.described, given, facts);
      const { data, errors } = await execute(found.tool.operation, variables, asked);
      const [error] = errors ?? [];
      if (error || !data) return refused(error ? asTold(error) : told(new Error('neither data nor errors')), language);
      return { structuredContent: data, content: [{ type: 'text', text: found.tool.print(data as never, language) }] };
    } catch (error) {
      return refused(told(error), languageOf(given));
    }
  }

  return (facts) => {
    const server = new Server(SERVER_INFO, { capabilities: { tools: {} }, instructions: inBoth(CARE, '\n\n') });
    server.setRequestHandler('tools/list', () => ({ tools: listed }));
    server.setRequestHandler('tools/call', ({ params }) => call(params.name, params.arguments ?? {}, facts));
    return server;
  };
}

const [, VERSION = ''] = SOFTWARE.split(/[ /]/);
const SERVER_INFO = { name: 'phancong', title: 'Phân Công', version: VERSION };

function refused(error: Told, language: Language): CallToolResult {
  return { isError: true, structuredContent: { error }, content: [{ type: 'text', text: `${error.code}: ${error.text[language]}` }] };
}

function asTold({ message, extensions }: { message: string; extensions?: Record<string, unknown> | undefined }): Told {
  const { code = 'UNKNOWN', text = { vi: message, en: message }, ...detail } = { ...extensions };
  return { ...detail, code: String(code), message, text: text as Text };
}

/** The protocol has an error of its own for a tool that is not there; ours is beside it. */
function unknownTool(name: string): ProtocolError {
  const names = TOOLS.map((tool) => tool.name);
  const error = asTold(toGraphQLError(mistake('UNKNOWN_TOOL', name, { vi: names.join(', '), en: names.join(', ') }, names)));
  return new ProtocolError(ProtocolErrorCode.InvalidParams, error.message, error);
}
