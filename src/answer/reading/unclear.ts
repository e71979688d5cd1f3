import type { CaveatCode } from '../caveats.js';
import type { Opinions } from './both-readers.js';
import { RELATED_LINEAR } from './interpretations.js';
import { isNone } from './meaning.js';

/** From this score of a label on a text is about something, if not surely about what the label says. */
const UNDERSTOOD_LABEL = 0.42;
/** Below it, and below {@link RELATED_LINEAR} or where people who wrote so meant nothing of the kind, a text has nothing to do with any subject on record. */
const RELATED_LABEL = 0.25;

/** How a text of which nothing is sure is unclear: whether it has nothing to do with any subject on record, and whether the readers lead to several. */
export function unclear({ byLabel: [named], byLinear }: Pick<Opinions, 'byLabel' | 'byLinear'>): { outside: boolean; caveat: CaveatCode } {
  const [meant] = byLinear;
  const related = byLinear.find((one) => !isNone(one))?.linear ?? 0;
  const outside = (named?.label ?? 0) < RELATED_LABEL && (related < RELATED_LINEAR || meant?.code === '-nothing');
  const several = named !== undefined && named.label >= UNDERSTOOD_LABEL && named.code !== meant?.code;
  return { outside, caveat: several ? 'AMBIGUOUS_QUESTION' : 'NOT_UNDERSTOOD' };
}
