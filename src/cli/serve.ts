import type { Command } from 'commander';
import { readConfig, type Config } from '../config.js';

/** Starts the service; it runs until it is closed. */
export type Start = (config: Config) => Promise<{ url: string; close(): Promise<void> }>;

/** Adds `phancong serve`. */
export function registerServe(program: Command, start: Start): void {
  program
    .command('serve')
    .description('chạy dịch vụ / run the service')
    .action(() => runServe(readConfig(), start));
}

/**
 * `phancong serve`: starts the service, prints where it is, and runs until it gets SIGTERM or SIGINT. It then takes
 * no new connection, answers what it has accepted, ends the streams and exits with 0. Told a second time, it ends at once.
 */
async function runServe(config: Config, start: Start): Promise<void> {
  const told = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const service = await start(config);
  process.stdout.write(
    [
      `phancong đang chạy / is running: ${service.url}`,
      `  GraphQL và GraphiQL   ${service.url}/graphql`,
      `  Trang tra cứu         ${service.url}/`,
      `  Cơ sở dữ liệu         ${config.databaseUrl ? 'PostgreSQL' : `PGlite, ${config.dataDirectory}`}`,
      '',
    ].join('\n'),
  );
  await told;
  await service.close();
  process.exit(0);
}
