import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Beside, MADE_KINDS } from '../../support/beside.js';
import { madeBodies } from '../../support/second-body.js';

it('a thousand bodies with any duties change no answer about a matter of another body', async () => {
  const beside = await Beside.open();
  const subjects = beside.registry.reference.vocabulary.subjects.map(({ code }) => code);
  await fc.assert(
    fc.asyncProperty(madeBodies(subjects, MADE_KINDS), async (made) => {
      expect(await beside.changedBy(made)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
