import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Config } from '../config.js';
import { buildApi, executeIn } from '../graphql/api.js';
import { buildApiSchema } from '../graphql/schema.js';
import { mcpServers, type McpSettings } from '../mcp/server.js';
import { RegistryInUse } from '../registry/db/directory-lock.js';
import { createLogger } from '../shared/log.js';
import { operationsOf } from './execute.js';
import { withApp } from './registry.js';

export interface McpOptions {
  url?: string;
}

/**
 * `phancong mcp`: tools for an assistant that starts this command and speaks the Model Context Protocol with it over standard input
 * and output; nothing else is written there. The answers are those of the service at `--url`, else of the registry itself, else,
 * where a running service holds that, of the service at HOST and PORT. It ends with its input, or told by SIGTERM or SIGINT.
 */
export async function runMcp(config: Config, { url }: McpOptions): Promise<void> {
  const log = createLogger(config.logLevel);
  const serveFrom = (address: string): Promise<void> => serve({ schema: buildApiSchema(), execute: operationsOf(address), log });
  if (url) return serveFrom(url);
  try {
    await withApp(config, async ({ services }) => {
      const api = buildApi({ log });
      await api.apollo.start();
      await serve({ schema: api.schema, execute: executeIn(api, services), log });
      await api.apollo.stop();
    });
  } catch (error) {
    if (!(error instanceof RegistryInUse)) throw error;
    await serveFrom(`http://${config.host}:${config.port}`);
  }
}

async function serve(settings: McpSettings): Promise<void> {
  const serverFor = mcpServers(settings);
  const ended = new Promise<void>((resolve) => {
    for (const event of ['end', 'close'] as const) process.stdin.once(event, resolve);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  const connection = serveStdio(() => serverFor({}), { onerror: (error) => settings.log.debug({ err: error }, 'mcp') });
  await ended;
  await connection.close();
}
