import { join } from 'node:path';
import { startServer, type Server } from './processes.ts';
import type { MadeDatabase } from './databases.ts';
import type { BodyForm } from './questions.ts';

const own = (name: string): string => join(import.meta.dirname, 'servers', `${name}.ts`);

/** A server with what is asked of it. */
export interface Target {
  name: string;
  /** Duties of the registry; `null` for the floor, which has none. */
  size: string | null;
  server: Server;
  form: BodyForm;
  /** After how many questions the first is asked again; 0 for never the same. */
  many: number;
}

/** The service as it is served, with the highest limit of requests that can be set. */
export function startService({ url }: MadeDatabase): Promise<Server> {
  const settings = { DATABASE_URL: url, PHANCONG_REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' };
  return startServer(own('phancong'), settings, '/health/ready');
}

export const startFloor = (): Promise<Server> => startServer(own('bare'), {}, '/');

/** The three ways to ask the service: what is kept of 20,000 answers and of 4,000 texts is asked for again, or never is. */
export function targetsOfService(size: string, server: Server): Target[] {
  return [
    { name: 'phancong, never the same', size, server, form: 'service', many: 0 },
    { name: 'phancong, warm', size, server, form: 'service', many: 1_000 },
    { name: 'phancong, kept', size, server, form: 'service', many: 1 },
  ];
}

/** The others over the same database. */
export async function othersOver(size: string, { url }: MadeDatabase): Promise<Target[]> {
  const settings = { DATABASE_URL: url };
  const started = async (name: string, program: string, probe: string, form: BodyForm): Promise<Target> => ({
    name,
    size,
    server: await startServer(own(program), settings, probe),
    form,
    many: 0,
  });
  return [
    await started('Mercurius with jit', 'mercurius', '/graphql', 'service'),
    await started('prepared SQL', 'prepared-sql', '/', 'plain'),
    await started('PostGraphile', 'postgraphile', '/graphql', 'tables'),
  ];
}
