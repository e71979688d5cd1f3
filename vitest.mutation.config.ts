import { defineConfig } from 'vitest/config';
import { DATABASE, SLOW } from './vitest.config.js';

/** The tests of the pure core, as one project: what Stryker runs. */
export default defineConfig({
  test: {
    include: ['test/{law,provinces,registry,responsibility,rules,shared}/**/*.test.ts'],
    exclude: [...DATABASE, ...SLOW],
    setupFiles: ['test/setup.ts'],
    hookTimeout: 120_000,
    testTimeout: 120_000,
    pool: 'threads',
    isolate: false,
  },
});
