import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../shared/text.js';
import { REVIEW } from '../../words/review.js';
import { fillIn, wordsIn } from '../../words/words.js';

/** The words of the codes, by list and code. */
export type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Told {
  language: Language;
  codes: Codes;
}

export const TellIn = createContext<Told>({ language: 'vi', codes: {} });

/** The words of the review in the reader's language. */
export function useWords(): {
  language: Language;
  words: ReturnType<typeof wordsIn<typeof REVIEW>>;
  /** A sentence with its slots filled in. */
  say(word: keyof typeof REVIEW, slots: Record<string, string | number>): string;
  /** A code in words, with a capital. */
  code(list: string, code: string): string;
  codesOf(list: string): string[];
} {
  const { language, codes } = useContext(TellIn);
  return {
    language,
    words: wordsIn(REVIEW, language),
    say: (word, slots) => fillIn(REVIEW[word], Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, String(value)])), language),
    code: (list, code) => capital(codes[list]?.[code] ?? code),
    codesOf: (list) => Object.keys(codes[list] ?? {}),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
