import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { readSource } from '../../src/importer/readers/read.js';
import { expectationOf } from '../commands/import-corpus/expectation.ts';
import { comparedWith } from '../commands/import-corpus/summary.ts';

/** Small made documents, each of one kind of trouble, with what is right beside it. They are kept outside of the package. */
const DIRECTORY = join(import.meta.dirname, '../../../shared/cases/importer');
const HAVE_CASES = existsSync(DIRECTORY);
// A name even where they are not there: a file without a test is a fault to the runner.
const CASES = HAVE_CASES
  ? readdirSync(DIRECTORY).filter((name) => /\.(?:txt|md|html|docx)$/u.test(name) && !/expected|INDEX/u.test(name))
  : ['each case'];

it.runIf(HAVE_CASES).each(CASES)('%s is read as its expectation says, as far as that can be compared', async (name) => {
  const expected = await expectationOf(join(DIRECTORY, name.replace(/\.\w+$/u, '.expected.md')));
  const imported = importDocument(await readSource(join(DIRECTORY, name)));
  expect(expected && comparedWith(imported, expected)).toEqual([]);
  expect(imported.lines.unread).toBe(0);
});
