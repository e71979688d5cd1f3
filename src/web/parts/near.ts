import type { ShownAnswerFragment } from '../../client/operations.js';

type Reading = Pick<ShownAnswerFragment['understoodAs'][number], 'code' | 'matched'>;

/** The first part of a code names its field: `radiation.xray`, `radiation.sources`. */
const fieldOf = ({ code }: Reading): string => code.split('.', 1)[0] as string;

/**
 * Whether someone who was read as asking the one thing may have meant the other: it is of the same field, or most of the words that
 * spoke for the one speak for it too. "Công nghệ sinh học" shares no more than a syllable with "giấy khai sinh".
 */
export function isNear(other: Reading, read: Reading): boolean {
  const shared = read.matched.filter((word) => other.matched.includes(word));
  return fieldOf(other) === fieldOf(read) || shared.length * 2 > read.matched.length;
}
