import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more, the longest first. Begun last, one of them would run alone at the end. */
const LONGEST = [
  'web/every-page.slow',
  'answer/reading/addressed.slow',
  'answer/reading/written.slow',
  'cli/start-failures.slow',
  'review/kill.slow',
  'answer/bodies/second-body.slow',
  'web/review.slow',
  'importer/made-documents.slow',
];

/** The order in which files are run: those that take longest first, the others as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
