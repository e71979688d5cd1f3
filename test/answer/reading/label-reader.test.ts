import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelReader } from '../../../src/answer/reading/label-reader.js';
import { questionWords } from '../../../src/answer/reading/question-words.js';
import { atOnce } from '../../../src/shared/work.js';

const LABEL = 'phương tiện đo lường chất lượng bức xạ hạt nhân';
const SPOKEN = LABEL.split(' ');
/** Words tell more or less by how many meanings they come up in: sums of such weights depend on their order in the last bit. */
const asked = new Map(questionWords(LABEL).map(({ folded }, index) => [folded, index + 2]));
const reader = atOnce(LabelReader.making([{ kind: 'SUBJECT', code: 'made', words: questionWords(LABEL) }], asked));

describe('a label of which a question has every word', () => {
  it('is covered wholly, in whatever order they come', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(SPOKEN, { minLength: SPOKEN.length }), (words) => {
        expect(reader.rank(questionWords(words.join(' ')))).toMatchObject([{ label: { code: 'made' }, covered: 1 }]);
      }),
    ));

  it('and one word less is not', () => expect(reader.rank(questionWords(SPOKEN.slice(1).join(' ')))[0]?.covered).toBeLessThan(0.95));
});
