/** Mutations of the pure core, judged by the pure tests: `npm run mutation`, or `npm run mutation -- --mutate src/shared/dates.ts`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: [
    'src/answer/{resolve,verdict,evidence,configuration}.ts',
    'src/answer/rules/facts.ts',
    'src/answer/reading/understand.ts',
    'src/registry/standing*.ts',
    'src/shared/dates.ts',
    'src/registry/vocabulary.ts',
  ],
  // A constant is evaluated once per process; to switch each mutant in it would start the tests anew.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  // It would be rewritten with an API that TypeScript 7 does not have; nothing in it points outside, so it is copied as it is.
  tsconfigFile: 'left-alone.json',
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', '.stryker-tmp', 'coverage'],
};
