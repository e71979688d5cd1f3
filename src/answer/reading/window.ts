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
/** A sentence of fewer telling words says little without the next, or at the end without the one before. */
const SHORT_SENTENCE = 4;
/** A sentence without a stop for so long is cut. */
const LONGEST = 30;
const END = /[.!?;…\n]/u;

/** The sentences of a letter by their telling words, in any of which its question may stand; none for what is no letter. */
export function sentencesOf(text: string, words: readonly QuestionWord[]): QuestionWord[][] {
  if (words.length <= LETTER) return [];
  const sentences: QuestionWord[][] = [[]];
  for (const [at, word] of words.entries()) {
    const open = sentences.at(-1) as QuestionWord[];
    open.push(word);
    const next = words[at + 1];
    if (next && open.length >= SHORT_SENTENCE && END.test(text.slice(word.end, next.start))) sentences.push([]);
  }
  const last = sentences.at(-1) as QuestionWord[];
  if (last.length < SHORT_SENTENCE) sentences.splice(-2, 2, [...(sentences.at(-2) ?? []), ...last]);
  return sentences.flatMap(inParts);
}

/** A long sentence in parts of nearly the same length: of a few words at its end nobody could tell what they are about. */
function inParts(sentence: readonly QuestionWord[]): QuestionWord[][] {
  const parts = Math.ceil(sentence.length / LONGEST);
  const at = (part: number): number => Math.round((part * sentence.length) / parts);
  return Array.from({ length: parts }, (_, part) => sentence.slice(at(part), at(part + 1)));
}

/** The part of a text as given that some words of it, composed, take up. */
export function spanOf(given: string, { text, placeOf }: Composed, words: readonly QuestionWord[]): TextSpan {
  const [start, end] = [placeOf(words[0]?.start ?? 0), placeOf(words.at(-1)?.end ?? text.length)];
  return { start, end, text: given.slice(start, end) };
}
