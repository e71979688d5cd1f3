import type { Source } from './source.js';
import { UnreadableError } from './unreadable.js';

/** Letters that only Vietnamese has. */
const OWN_LETTER = /[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/u;
/** A text with fewer words may be anything. */
const FEWEST = 30;
/** At least this share of the words of a Vietnamese text has a letter of its own; in decisions it is about half. */
const SHARE = 0.1;

/** Refuses a text in another language, or without the marks of Vietnamese: nothing in it could be recognised. @throws NOT_VIETNAMESE. */
export function requireVietnamese({ lines, name }: Source): void {
  const words = lines.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? []);
  const own = words.filter((word) => OWN_LETTER.test(word)).length;
  if (words.length >= FEWEST && own < words.length * SHARE) throw new UnreadableError('NOT_VIETNAMESE', { file: name });
}
