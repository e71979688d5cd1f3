import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.js';

const require = createRequire(import.meta.url);
const ROOT = dirname(import.meta.dirname);

/** Packages of what the service is measured against. */
const PEERS = ['test/peers/**'];
/** Tests that take minutes on purpose: kills, fuzzing, every connection. `npm run test:slow`. */
export const SLOW = ['test/**/*.slow.test.ts'];
const withDatabase = (ending: string): string[] => [
  `test/{cli,client,graphql,http,interop,mcp,review}/**/*.${ending}`,
  `test/registry/db/**/*.${ending}`,
  `test/**/*.db.${ending}`,
];
/** Tests that open a registry in a database. `npm run test:db`. */
export const DATABASE = withDatabase('test.ts');
/** Those of them that are slow. `npm run test:slow:db`. */
const SLOW_DATABASE = withDatabase('slow.test.ts');
/** The pages in a real browser, slow ones among them. `npm run test:browser`. */
const BROWSER = ['test/web/**/*.test.ts'];
/** The embedded database is compiled anew in each process; compiled quickly instead of well, it costs half as much. Young objects die in time in a larger space. */
const OF_A_PROCESS = ['--liftoff-only', '--max-semi-space-size=64'];

export default defineConfig({
  root: ROOT,
  resolve: {
    alias: [
      // Commands of development read what is built; tests of them read the sources, like all other tests.
      { find: /^#phancong\/(.*)\.js$/, replacement: `${ROOT}/src/$1.ts` },
      { find: /^graphql$/, replacement: require.resolve('graphql/index.js') },
    ],
  },
  test: {
    setupFiles: ['test/support/setup.ts'],
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    server: { deps: { inline: ['type-graphql'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          hookTimeout: 60_000,
          testTimeout: 30_000,
          include: ['test/**/*.test.ts'],
          exclude: [...DATABASE, ...BROWSER, ...SLOW, ...PEERS],
          // They change nothing that another could see, so they share threads and load each module once.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: DATABASE,
          exclude: [...SLOW, ...PEERS],
          globalSetup: ['test/support/run.ts'],
          hookTimeout: 120_000,
          testTimeout: 60_000,
          execArgv: OF_A_PROCESS,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow-pure',
          include: SLOW,
          exclude: [...SLOW_DATABASE, ...BROWSER, ...PEERS],
          hookTimeout: 900_000,
          testTimeout: 900_000,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow-database',
          include: SLOW_DATABASE,
          globalSetup: ['test/support/run.ts'],
          hookTimeout: 900_000,
          testTimeout: 900_000,
          execArgv: OF_A_PROCESS,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          globalSetup: ['test/support/run.ts'],
          hookTimeout: 900_000,
          testTimeout: 900_000,
          execArgv: OF_A_PROCESS,
          isolate: false,
        },
      },
    ],
  },
});
