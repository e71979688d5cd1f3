import { startService } from '#phancong/app.js';
import { createLogger } from '#phancong/shared/log.js';

/** Does something with the service at a URL, or with one of its own on an embedded registry in memory. */
export async function withService<Result>(url: string | undefined, work: (url: string) => Promise<Result>): Promise<Result> {
  if (url !== undefined) return work(url.replace(/\/+$/, ''));
  const config = { host: '127.0.0.1', port: 0, databaseUrl: null, dataDirectory: 'memory://', logLevel: 'warn' };
  const service = await startService(config, createLogger('warn'));
  try {
    return await work(service.url);
  } finally {
    await service.close();
  }
}
