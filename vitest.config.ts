import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run.ts'],
    setupFiles: ['test/setup.ts'],
    hookTimeout: 120_000,
    testTimeout: 30_000,
    // Two cores: more workers only make the embedded databases wait for each other.
    maxWorkers: 2,
    // The embedded database is compiled anew in each process; compiled quickly instead of well, it costs half as much.
    execArgv: ['--liftoff-only'],
    server: { deps: { inline: ['type-graphql'] } },
  },
});
