import type { Composed } from './composed.js';
import type { QuestionWord } from './question-words.js';

/** A part of a text, by its first letter and the one after its last, and the part itself. */
export interface TextSpan {
  start: number;
  end: number;
  text: string;
}

/** A text of more telling words is a letter: what it asks stands in one or two of its sentences. */
const LETTER = 32;
/** A sentence of fewer telling words says little without the next. */
const SHORT_SENTENCE = 4;
/** A sentence without a stop for so long is cut. */
const LONGEST = 30;
const END = /[.!?;…\n]/u;

/** The sentences of a letter by their telling words, in any of which its question may stand; none for what is no letter. */
export function sentencesOf(text: string, words: readonly QuestionWord[]): QuestionWord[][] {
  if (words.length <= LETTER) return [];
  const sentences: QuestionWord[][] = [];
  let open: QuestionWord[] = [];
  for (const [at, word] of words.entries()) {
    open.push(word);
    const next = words[at + 1];
    const ends = !next || END.test(text.slice(word.end, next.start));
    if (next && !(ends && open.length >= SHORT_SENTENCE) && open.length < LONGEST) continue;
    sentences.push(open);
    open = [];
  }
  return sentences;
}

/** The part of a text as given that some words of it, composed, take up. */
export function spanOf(given: string, { text, placeOf }: Composed, words: readonly QuestionWord[]): TextSpan {
  const [start, end] = [placeOf(words[0]?.start ?? 0), placeOf(words.at(-1)?.end ?? text.length)];
  return { start, end, text: given.slice(start, end) };
}
