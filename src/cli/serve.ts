import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { readConfig, type Config } from '../config.js';
import type { StartStep } from '../registry/db/migrate.js';
import { HEAP_GROWTH } from '../shared/memory.js';

/** The signals that end the service, with the exit code if the same signal comes a second time. */
const ENDS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** What is printed before a step that takes a while. */
const STEPS: Readonly<Record<StartStep, string>> = {
  MIGRATE: 'Đang tạo hoặc nâng cấp cơ sở dữ liệu… / Making or upgrading the database…',
  SEED: 'Đang ghi các bản ghi kèm theo vào sổ… / Publishing the records that come with the package…',
};

/** Starts the service, telling of the steps that take their time; it runs until it is closed. */
export type Start = (config: Config, tell: (step: StartStep) => void) => Promise<{ url: string; close(): Promise<void> }>;

/** Adds `phancong serve`. */
export function registerServe(program: Command, start: Start): void {
  program
    .command('serve')
    .description('chạy dịch vụ / run the service')
    .action(() => runServe(readConfig(), start));
}

/**
 * `phancong serve`: starts the service, says what it does meanwhile, prints where it is, and runs until it gets SIGTERM or SIGINT. It then takes
 * no new connection, answers what it has accepted, ends the streams and exits with 0. At a second signal it ends at once.
 */
async function runServe(config: Config, start: Start): Promise<void> {
  const told = new Promise<void>((resolve) => {
    let isTold = false;
    // Kept for as long as the process lives: where nobody listens any more, libraries that listen too end it by the signal.
    for (const [signal, code] of ENDS)
      process.on(signal, () => {
        if (isTold) process.exit(code);
        isTold = true;
        resolve();
      });
  });
  // Left to itself V8 lets a process on a large machine grow to several times what is in use: answers that are kept for a while are
  // dropped from where it looks last.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const service = await start(config, (step) => process.stdout.write(`${STEPS[step]}\n`));
  process.stdout.write(
    [
      `phancong đang chạy / is running: ${service.url}`,
      `  GraphQL, GraphiQL: ${service.url}/graphql`,
      `  trang tra cứu / pages: ${service.url}/`,
      `  cơ sở dữ liệu / database: ${config.databaseUrl ? 'PostgreSQL' : `PGlite, ${config.dataDirectory}`}`,
      '',
    ].join('\n'),
  );
  await told;
  await service.close();
  process.exit(0);
}
