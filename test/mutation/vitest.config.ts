import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { DATABASE, SLOW } from '../vitest.config.js';

/** The tests of the pure core, as one project: what Stryker runs. */
export default defineConfig({
  root: dirname(dirname(import.meta.dirname)),
  test: {
    include: ['test/{answer,registry,rules,shared,studies}/**/*.test.ts'],
    exclude: [...DATABASE, ...SLOW],
    setupFiles: ['test/support/setup.ts'],
    hookTimeout: 120_000,
    testTimeout: 120_000,
    pool: 'threads',
    isolate: false,
  },
});
