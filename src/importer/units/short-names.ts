import type { OutlineNode } from '../outline/outline-node.js';
import { withoutBrackets } from './heading-names.js';
import { UNIT_WORD } from './unit-kinds.js';
import { unitNamed } from './unit-openings.js';

/** A unit, and what an article on the structure says that it is called for short. */
export interface ShortName {
  name: string;
  short: string;
}

/** A name and the brackets behind it: `Phòng Kế hoạch (Phòng KH)`, `Phòng Gió (sau đây gọi tắt là Phòng G)`. */
const EXPLAINED = new RegExp(`(?<![\\p{L}])((?:${UNIT_WORD})\\s(?:(?!\\s(?:${UNIT_WORD})\\s)[^(.:;]){1,120}?)\\s*\\(([^()]{2,100})\\)`, 'gu');

/** The short names that a clause explains behind the names of units, and its text without them. */
export function shortNamesIn({ text }: Pick<OutlineNode, 'text'>): { text: string; names: ShortName[] } {
  const names: ShortName[] = [];
  const rest = text.replace(EXPLAINED, (whole, words: string) => {
    const name = unitNamed(words);
    const { short } = withoutBrackets(whole.replace(words, name ?? words));
    // `Phòng Gió (mới)` says nothing of how it is called.
    if (name === null || short === null || !/\s\p{Lu}/u.test(short)) return whole;
    names.push({ name, short });
    return words;
  });
  return { text: rest, names };
}
