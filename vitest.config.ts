import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Tests that take minutes on purpose: kills, fuzzing, every connection. `npm run test:slow`. */
export const SLOW = ['test/slow/**/*.test.ts', 'test/**/*.slow.test.ts'];
/** Tests that open a registry in a database. `npm run test:db`. */
export const DATABASE = [
  'test/{browser,cli,client,db,graphql,http,interop}/**/*.test.ts',
  'test/importer/draft/**/*.test.ts',
  'test/responsibility/{changes,receipts,trace}.test.ts',
  'test/**/*.db.test.ts',
];

export default defineConfig({
  resolve: {
    alias: [
      // Commands of development read what is built; tests of them read the sources, like all other tests.
      { find: /^#phancong\/(.*)\.js$/, replacement: `${import.meta.dirname}/src/$1.ts` },
      { find: /^graphql$/, replacement: require.resolve('graphql/index.js') },
    ],
  },
  test: {
    setupFiles: ['test/setup.ts'],
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    server: { deps: { inline: ['type-graphql'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          hookTimeout: 60_000,
          testTimeout: 30_000,
          include: ['test/**/*.test.ts'],
          exclude: [...DATABASE, ...SLOW],
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
          exclude: SLOW,
          globalSetup: ['test/run.ts'],
          hookTimeout: 120_000,
          testTimeout: 60_000,
          // The embedded database is compiled anew in each process; compiled quickly instead of well, it costs half as much.
          execArgv: ['--liftoff-only'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: SLOW,
          globalSetup: ['test/run.ts'],
          hookTimeout: 900_000,
          testTimeout: 900_000,
          execArgv: ['--liftoff-only'],
        },
      },
    ],
  },
});
