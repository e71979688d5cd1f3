import type { Config } from '../config.js';
import { startService } from '../app.js';

/** `phancong serve`: starts the service, prints where it is, and stops cleanly when it is told to. */
export async function runServe(config: Config): Promise<void> {
  const service = await startService(config);
  process.stdout.write(
    [
      `phancong đang chạy / is running: ${service.url}`,
      `  GraphQL và GraphiQL   ${service.url}/graphql`,
      `  Trang tra cứu         ${service.url}/`,
      `  Cơ sở dữ liệu         ${config.databaseUrl ? 'PostgreSQL' : `PGlite, ${config.dataDirectory}`}`,
      '',
    ].join('\n'),
  );
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void service.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
