import 'reflect-metadata';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { serveHttp, type HttpServer } from './http/server.js';
import { createApp, type App, type Services } from './services.js';
import { mistake } from './shared/errors.js';
import { createLogger } from './shared/log.js';
import type { StartStep } from './registry/db/migrate.js';

/** Starts the service and returns once questions can be asked. `tell` is called before steps that take a while. */
export async function startService(
  config: Config,
  log: Logger = createLogger(config.logLevel),
  tell: (step: StartStep) => void = () => undefined,
): Promise<HttpServer & { app: App }> {
  const app = await createApp({ ...config, tell });
  const tracing = config.tracing ? await (await import('./http/watch/open-telemetry.js')).startTracing(config.tracing, log) : null;
  try {
    const { responsibility } = app.services;
    const { newest } = responsibility;
    // Known from the start, so that a database that goes away before the first question is not waited for.
    await newest.look();
    const watch = app.database.watch((revision) => newest.told(revision));
    if (watch) newest.hears = () => watch.hears();
    const server = await serveHttp(app.services, config, log, () => canAsk(app.services));
    // Prepares the reader of free text, once all other questions can be asked. If it fails, the first question in words gets the error.
    void responsibility.understanding().catch(() => undefined);
    return {
      app,
      url: server.url,
      metricsPort: server.metricsPort,
      close: async () => {
        await server.close();
        await app.close();
        await tracing?.close();
      },
    };
  } catch (error) {
    await app.close();
    await tracing?.close();
    throw cannotListen(error, config) ?? error;
  }
}

/** Why the service cannot be reached where HOST and PORT say, in words; `null` for anything else. */
function cannotListen(error: unknown, { host, port }: Config): Error | null {
  const given = `${host}:${port}`;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return mistake('CANNOT_LISTEN', given, { vi: 'một cổng chưa chương trình nào dùng (PORT)', en: 'a port that no other program uses (PORT)' });
  if (code === 'EACCES' && syscall === 'listen')
    return mistake('CANNOT_LISTEN', given, { vi: 'một cổng được phép mở (PORT, từ 1024)', en: 'a port that may be opened (PORT, from 1024 on)' });
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return mistake('CANNOT_LISTEN', given, { vi: 'một địa chỉ của máy này (HOST)', en: 'an address of this machine (HOST)' });
  return null;
}

/** Whether questions can be asked: the registry itself is asked each time, for answers go on from what is kept while it is away. */
async function canAsk({ responsibility }: Services): Promise<boolean> {
  try {
    return (await responsibility.newest.look()) > 0;
  } catch {
    return false;
  }
}
