import { asksForContact, hasLettersOnly } from './no-matter.js';
import { speaksOfItsOwn, speaksOfTheDepartment, speaksOfTheProvince } from './own-matters.js';
import { isWithoutMarks, type QuestionWord } from './question-words.js';
import type { SaidBeside } from './reading.js';
import { halvesOf, saysSeveral } from './two-matters.js';

/** Words that labels of so many fields have name none of them, unless they are the label of one. */
const MANY = 4;

/**
 * What a question says beside its matter. `text`: the question without the bodies and places that it names; `words`: of the part that is
 * read; `breadth`: in how many fields labels have all of these.
 */
export function saidBeside(question: string, text: string, words: readonly QuestionWord[], breadth: number): SaidBeside {
  return {
    contact: asksForContact(question),
    vague: saysSeveral(question) || hasLettersOnly(words),
    broad: breadth >= MANY,
    ofDepartment: speaksOfTheDepartment(question),
    ofItsOwn: speaksOfItsOwn(question),
    ofProvince: speaksOfTheProvince(question),
    unmarked: isWithoutMarks(words),
    several: saysSeveral(text),
    halves: halvesOf(text, words),
  };
}
